"""What a parent or guardian of a minor may have (MRRL C)."""

from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.grants.records import Channel, Question
from adminapp.grants.rules.circumstances import (
    consented,
    is_adult,
    is_frozen_guardian,
    is_listed_guardian,
    words_for,
)
from adminapp.grants.rules.permissions import decide_for_permitted, is_permitted, refer_frozen
from adminapp.grants.rules.proof import evidence


def decide_for_parent(question: Question, pack: Pack) -> Decision:
    """Return whether somebody who says to be a parent or guardian may have the account.

    Source: MRRL-16, MRRL-18, MRRL-19, MRRL-20, MRRL-21, MRRL-22, X-8, X-12.
    """
    if is_adult(question, pack):
        return _parent_of_an_adult(question, pack)
    if is_listed_guardian(question):
        return decide_for_guardian(question, pack)
    if is_permitted(question, pack) and pack.readings.permitted_persons:
        return _permitted_parent(question, pack)
    return _parent_not_named(question, pack)


def decide_for_guardian(question: Question, pack: Pack) -> Decision:
    """Return whether a parent or guardian named on a minor's account may have it.

    Source: MRRL-16, MRRL-18, MRRL-19, MRRL-21, X-7, X-14.
    """
    if is_frozen_guardian(question, pack):
        return refer_frozen(question, pack)
    if question.account.born is None:
        return _unless_permitted(question, pack, _refer_unknown_age(question, pack))
    shown, channel = evidence(question), question.asker.channel
    if shown.photo_id:
        return _share(question, pack, "guardian.photo_id", (Ground.GUARDIAN_PHOTO_ID, Ground.GUARDIAN))
    if shown.account_card and channel is Channel.IN_PERSON:
        card = (Ground.NONCUSTODIAL_CARD, Ground.GUARDIAN_PHOTO_ID, Ground.GUARDIAN)
        return _share(question, pack, "guardian.minors_card", card)
    if shown.account_card and channel is Channel.PHONE:
        return _share(question, pack, "guardian.calls", (Ground.GUARDIAN_CALLS, Ground.GUARDIAN))
    return _unless_permitted(question, pack, _guardian_without_proof(question, pack))


def _unless_permitted(question: Question, pack: Pack, otherwise: Decision) -> Decision:
    if not pack.readings.permitted_persons:
        return otherwise
    permitted = decide_for_permitted(question, pack, Ground.NONCUSTODIAL_PERMITTED)
    return permitted if permitted.verdict is Verdict.ALLOW else otherwise


def _guardian_without_proof(question: Question, pack: Pack) -> Decision:
    grounds = (Ground.GUARDIAN_PHOTO_ID, Ground.GUARDIAN_CALLS)
    if question.asker.channel is not Channel.IN_PERSON:
        grounds = (Ground.GUARDIAN_CALLS, Ground.GUARDIAN_PHOTO_ID)
    if evidence(question).reported_card:
        return _refuse(question, pack, "guardian.card_reported", (*grounds, Ground.REPORTED_CARD), Step.SHOW_PHOTO_ID)
    return _refuse(question, pack, "guardian.nothing_shown", grounds, Step.SHOW_PHOTO_ID)


def _parent_of_an_adult(question: Question, pack: Pack) -> Decision:
    if is_permitted(question, pack) and pack.readings.permitted_persons:
        return decide_for_permitted(question, pack)
    grounds = (Ground.GUARDIAN, Ground.MINOR, Ground.PERMISSION)
    return _refuse(question, pack, "guardian.of_age", grounds, Step.OFFER_PERMISSION_FORM)


def _permitted_parent(question: Question, pack: Pack) -> Decision:
    """Nobody is worse off for a permission: what the minor's card opens without one, it opens with a narrow one too."""
    permitted = decide_for_permitted(question, pack, Ground.NONCUSTODIAL_PERMITTED)
    if permitted.verdict is Verdict.ALLOW or question.account.born is None:
        return permitted
    not_named = _parent_not_named(question, pack)
    return permitted if not_named.verdict is Verdict.DENY else not_named


def _parent_not_named(question: Question, pack: Pack) -> Decision:
    if question.account.born is None:
        return _refer_unknown_age(question, pack)
    shown = evidence(question)
    if shown.account_card and question.account.custody_split:
        return _refuse(question, pack, "guardian.not_on_this_account", (Ground.JOINT_CUSTODY,))
    if shown.account_card:
        return _noncustodial_parent_with_card(question, pack)
    if shown.reported_card:
        grounds = (Ground.REPORTED_CARD, Ground.NONCUSTODIAL_CARD, Ground.JOINT_CUSTODY)
        return _refuse(question, pack, "guardian.card_reported", grounds)
    return _not_named_without_card(question, pack)


def _not_named_without_card(question: Question, pack: Pack) -> Decision:
    """Answer alike whether the minor has a second account or not: nobody learns of one without a card of this one."""
    grounds = (Ground.NONCUSTODIAL_CARD, Ground.JOINT_CUSTODY)
    calls = () if question.asker.channel is Channel.IN_PERSON else (Ground.GUARDIAN_CALLS,)
    return _refuse(question, pack, "guardian.not_listed", (*grounds, *calls))


def _noncustodial_parent_with_card(question: Question, pack: Pack) -> Decision:
    card, readings = Ground.NONCUSTODIAL_CARD, pack.readings
    in_person = question.asker.channel is Channel.IN_PERSON
    reading = readings.noncustodial_parent_in_person if in_person else readings.noncustodial_parent_by_phone
    if reading is Verdict.DENY:
        return _refuse(question, pack, "guardian.not_listed", (card,))
    if reading is Verdict.REFER:
        return _refer(question, pack, "guardian.not_listed_calls", (card, Ground.THIRD_PARTY))
    if readings.consent_on_file and not consented(question):
        return _refer(question, pack, "guardian.no_consent", (card, Ground.CONSENT_ON_FILE))
    return allow(pack, "guardian.noncustodial_card", (card,), words="account.allow.parent")


def _share(question: Question, pack: Pack, situation: str, grounds: tuple[Ground, ...]) -> Decision:
    if pack.readings.consent_on_file and not consented(question):
        grounds = (*grounds, Ground.CONSENT_ON_FILE)
        return allow(pack, situation, grounds, Step.SIGN_CONSENT, words="account.allow.parent_signs")
    return allow(pack, situation, grounds, words="account.allow.parent")


def _refuse(question: Question, pack: Pack, situation: str, grounds: tuple[Ground, ...], *steps: Step) -> Decision:
    return deny(pack, situation, grounds, *steps, words=words_for(question, Verdict.DENY))


def _refer(question: Question, pack: Pack, situation: str, grounds: tuple[Ground, ...]) -> Decision:
    words = words_for(question, Verdict.REFER)
    return refer(pack, pack.readings.third_parties_to, situation, grounds, words=words)


def _refer_unknown_age(question: Question, pack: Pack) -> Decision:
    return _refer(question, pack, "guardian.age_unknown", (Ground.MINOR, Ground.GUARDIAN_NAMED, Ground.THIRD_PARTY))
