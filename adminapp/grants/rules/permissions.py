"""What a person named by the cardholder may have (MRRL B)."""

from adminapp.core.kit.names import same_name
from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.grants.records import PermittedPerson, Question, Scope, Wants
from adminapp.grants.rules.circumstances import is_adult, is_frozen_guardian, was_adult, words_for
from adminapp.grants.rules.proof import Evidence, evidence


def is_in_force(person: PermittedPerson, question: Question, pack: Pack) -> bool:
    """Return whether a permission counts now; what a guardian granted for a minor stops when the minor comes of age.

    Units:  local time; the end date is the last valid day, a revocation counts from its moment.
    Source: MRRL-9, MRRL-10, X-12.
    """
    today = question.now.date()
    if person.since > today or (person.until is not None and person.until < today):
        return False
    if person.revoked is not None and person.revoked <= question.now:
        return False
    ends = pack.readings.grants_of_minors_end_at_adult_age and is_adult(question, pack)
    return not (ends and not was_adult(question, person.since, pack))


def is_permitted(question: Question, pack: Pack) -> bool:
    """Return whether the cardholder's permission for the asker counts now, whatever its scope.

    Source: MRRL-10, MRRL-22.
    """
    return bool(_in_force(question, pack))


def decide_for_permitted(question: Question, pack: Pack, *because: Ground) -> Decision:
    """Return whether somebody may have the account as a person whom the cardholder named.

    Source: MRRL-9, MRRL-10, MRRL-11, MRRL-12, MRRL-13, X-6.
    """
    shown = evidence(question)
    people = _in_force(question, pack)
    if not people:
        return _not_permitted(question, pack, shown)
    if not any(person.scope is Scope.ACCOUNT or question.wants is Wants.PICK_UP for person in people):
        grounds = (Ground.PERMISSION, Ground.PERMISSION_RECORDED)
        return _refuse(question, pack, "permission.narrower", grounds, Step.OFFER_PERMISSION_FORM)
    if not (shown.photo_id or shown.own_card or shown.account_card):
        return _permitted_without_proof(question, pack, shown, because)
    if is_frozen_guardian(question, pack):
        return refer_frozen(question, pack)
    words = "account.allow.pick_up" if question.wants is Wants.PICK_UP else "account.allow.permitted"
    if shown.photo_id or shown.own_card:
        return allow(pack, "permission.own_proof", (*because, Ground.PERMITTED_OWN_PROOF), words=words)
    card = (*because, Ground.PERMITTED_HOLDERS_CARD, Ground.REPORTED_CARD)
    return allow(pack, "permission.holders_card", card, words=words)


def refer_frozen(question: Question, pack: Pack) -> Decision:
    """Return the referral of somebody whose path is closed while the Director looks at a court order.

    Source: X-14, X-45.
    """
    grounds = (Ground.THIRD_PARTY, Ground.COURT)
    words = words_for(question, Verdict.REFER)
    return refer(pack, pack.readings.frozen_guardian_to, "guardian.frozen", grounds, words=words)


def _in_force(question: Question, pack: Pack) -> list[PermittedPerson]:
    people = question.account.permitted
    return [
        person
        for person in people
        if same_name(person.name, question.asker.name) and is_in_force(person, question, pack)
    ]


def _not_permitted(question: Question, pack: Pack, shown: Evidence) -> Decision:
    grounds = [Ground.PERMISSION, Ground.PERMISSION_RECORDED, Ground.CONFIDENTIAL]
    if shown.account_cards:
        grounds.insert(0, Ground.PERMITTED_HOLDERS_CARD)
    if shown.photo_id or shown.own_cards:
        grounds.append(Ground.PERMITTED_OWN_PROOF)
    if shown.reported_card:
        grounds.append(Ground.REPORTED_CARD)
    return _refuse(question, pack, "permission.none", tuple(grounds), Step.OFFER_PERMISSION_FORM)


def _permitted_without_proof(question: Question, pack: Pack, shown: Evidence, because: tuple[Ground, ...]) -> Decision:
    proofs = (*because, Ground.PERMITTED_OWN_PROOF, Ground.PERMITTED_HOLDERS_CARD)
    if shown.reported_card:
        grounds = (Ground.REPORTED_CARD, Ground.PERMITTED_HOLDERS_CARD)
        return _refuse(question, pack, "permission.card_reported", grounds, Step.SHOW_PHOTO_ID)
    situation = "permission.card_not_valid" if shown.account_cards or shown.own_cards else "permission.nothing_shown"
    return _refuse(question, pack, situation, proofs, Step.SHOW_PHOTO_ID)


def _refuse(question: Question, pack: Pack, situation: str, grounds: tuple[Ground, ...], step: Step) -> Decision:
    return deny(pack, situation, grounds, step, words=words_for(question, Verdict.DENY))
