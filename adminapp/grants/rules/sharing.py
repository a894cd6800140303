"""May an account be shared with the person who asks."""

from collections.abc import Callable

from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.grants.records import AskerKind, Question, Wants
from adminapp.grants.rules.agencies import decide_for_agency
from adminapp.grants.rules.circumstances import consented, is_adult, is_listed_guardian, words_for
from adminapp.grants.rules.guardians import decide_for_guardian, decide_for_parent
from adminapp.grants.rules.permissions import decide_for_permitted
from adminapp.grants.rules.proof import CardState, evidence

_CARD_TROUBLE = {
    CardState.REPORTED: ("own.card_reported", (Ground.OWN_RECORD, Ground.REPORTED_CARD)),
    CardState.BLOCKED: ("own.card_blocked", (Ground.OWN_RECORD,)),
    CardState.EXPIRED: ("own.card_expired", (Ground.OWN_RECORD,)),
}


def decide(question: Question, pack: Pack) -> Decision:
    """Return whether the account may be shared with the person who asks.

    Source: MRRL-7, LCO-6.
    """
    decision = _PATHS[question.asker.kind](question, pack)
    protected = question.account.protected_address and question.wants is Wants.ADDRESS
    if protected and decision.verdict is Verdict.ALLOW and question.asker.kind is not AskerKind.HOLDER:
        to, grounds = pack.readings.third_parties_to, (Ground.CONFIDENTIAL, Ground.THIRD_PARTY)
        return refer(pack, to, "address.protected", grounds, words=words_for(question, Verdict.REFER))
    return decision


def _holder(question: Question, pack: Pack) -> Decision:
    shown = evidence(question)
    if not (shown.photo_id or shown.account_card):
        return _holder_without_proof(question, pack)
    if pack.readings.consent_on_file and not consented(question):
        grounds = (Ground.OWN_RECORD, Ground.CONSENT_ON_FILE)
        return allow(pack, "own.no_consent", grounds, Step.SIGN_CONSENT, words="account.allow.holder_signs")
    return allow(pack, "own.proved", (Ground.OWN_RECORD,), words="account.allow.holder")


def _holder_without_proof(question: Question, pack: Pack) -> Decision:
    states = evidence(question).account_cards
    nothing_known = "own.not_recognised" if question.shows else "own.nothing_shown"
    troubles = [trouble for state, trouble in _CARD_TROUBLE.items() if state in states]
    situation, grounds = troubles[0] if troubles else (nothing_known, (Ground.OWN_RECORD,))
    return deny(pack, situation, grounds, Step.SHOW_PHOTO_ID, words=words_for(question, Verdict.DENY))


def _parent(question: Question, pack: Pack) -> Decision:
    return decide_for_parent(question, pack) if pack.readings.guardians else _other(question, pack)


def _other(question: Question, pack: Pack) -> Decision:
    if pack.readings.guardians and not is_adult(question, pack) and is_listed_guardian(question):
        return decide_for_guardian(question, pack)
    if not pack.readings.permitted_persons:
        words = words_for(question, Verdict.REFER)
        return refer(pack, pack.readings.others_to, "others.referred", (Ground.THIRD_PARTY,), words=words)
    return decide_for_permitted(question, pack)


def _authority(question: Question, pack: Pack) -> Decision:
    grounds = (Ground.THIRD_PARTY, Ground.SUBPOENA, Ground.CONFIDENTIAL)
    situation = f"{question.asker.kind}.asks"
    words = words_for(question, Verdict.REFER)
    return refer(pack, pack.readings.third_parties_to, situation, grounds, words=words)


_PATHS: dict[AskerKind, Callable[[Question, Pack], Decision]] = {
    AskerKind.HOLDER: _holder,
    AskerKind.PARENT: _parent,
    AskerKind.OTHER: _other,
    AskerKind.AGENCY: decide_for_agency,
    AskerKind.POLICE: _authority,
    AskerKind.MEDIA: _authority,
}
