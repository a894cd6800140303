"""What the rules on sharing ask of a question: ages, dates and what can be seen from outside."""

from datetime import date

from adminapp.core.kit.calendar import is_of_age
from adminapp.core.kit.names import same_name
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import Pack
from adminapp.grants.records import Channel, ProofKind, Question


def is_adult(question: Question, pack: Pack) -> bool:
    """Return whether the cardholder is known to be of age.

    Source: MRRL-14, X-11.
    """
    return was_adult(question, question.now.date(), pack)


def was_adult(question: Question, day: date, pack: Pack) -> bool:
    """Return whether the cardholder is known to have been of age on a day.

    Units:  local date.
    Source: MRRL-14, X-11.
    """
    born = question.account.born
    return born is not None and is_of_age(born, day, pack.readings.adult_age)


def consented(question: Question) -> bool:
    """Return whether the patron's consent to the procedures is on file today.

    Source: MRRL-6.
    """
    consent = question.account.consent
    return consent is not None and consent <= question.now.date()


def is_listed_guardian(question: Question) -> bool:
    """Return whether the asker is named on the account as a parent or guardian.

    Source: MRRL-17.
    """
    return any(same_name(guardian.name, question.asker.name) for guardian in question.account.guardians)


def is_frozen_guardian(question: Question, pack: Pack) -> bool:
    """Return whether the asker's path as a parent or guardian is closed while the Director looks at a court order.

    Source: X-14, X-45.
    """
    guardians = question.account.guardians if pack.readings.guardians else ()
    return any(guardian.frozen and same_name(guardian.name, question.asker.name) for guardian in guardians)


def words_for(question: Question, verdict: Verdict) -> str:
    """Return which words to say: they follow from what the person can see anyway, never from the record.

    Source: MRRL-1, LCO-1.
    """
    kind = question.asker.kind
    if verdict is not Verdict.DENY:
        return f"account.{verdict}.{kind}"
    kinds = {proof.kind for proof in question.shows}
    if question.asker.channel is not Channel.IN_PERSON:
        return f"account.deny.{kind}.{'remote' if kinds else 'remote_nothing'}"
    if ProofKind.PHOTO_ID in kinds:
        return f"account.deny.{kind}.photo_id"
    return f"account.deny.{kind}.{'card' if kinds else 'nothing'}"
