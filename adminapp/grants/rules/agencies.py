"""What a collection agency may have (MRRL D.1)."""

from adminapp.core.kit.names import same_name
from adminapp.core.policy.answer import allow, refer
from adminapp.core.policy.decision import Decision, Verdict
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.grants.records import Question
from adminapp.grants.rules.circumstances import consented, was_adult, words_for

_Referral = tuple[tuple[Role, ...], str, tuple[Ground, ...]]
_AGENCY = Ground.COLLECTION_AGENCY


def decide_for_agency(question: Question, pack: Pack) -> Decision:
    """Return whether a collection agency may have what it asks for.

    Source: MRRL-23, X-15, X-29, X-30, X-43.
    """
    referral = _other_agency(question, pack) or _debt_in_doubt(question, pack)
    if referral is None:
        return allow(pack, "agency.on_contract", (_AGENCY,), words="account.allow.agency")
    to, situation, grounds = referral
    return refer(pack, to, situation, grounds, words=words_for(question, Verdict.REFER))


def _other_agency(question: Question, pack: Pack) -> _Referral | None:
    to, collection = pack.readings.third_parties_to, question.account.collection
    if not pack.readings.collection_agencies:
        return pack.readings.others_to, "others.referred", (Ground.THIRD_PARTY,)
    if collection is None or not same_name(collection.agency, question.asker.name):
        return to, "agency.not_ours", (Ground.THIRD_PARTY, _AGENCY)
    if collection.contract_until < question.now.date():
        return to, "agency.contract_ended", (_AGENCY, Ground.THIRD_PARTY)
    return None


def _debt_in_doubt(question: Question, pack: Pack) -> _Referral | None:
    readings, account = pack.readings, question.account
    if account.collection is None or account.collection.balance <= 0:
        return readings.third_parties_to, "agency.no_balance", (_AGENCY, Ground.THIRD_PARTY)
    if readings.agency_needs_consent and not consented(question):
        return readings.third_parties_to, "agency.no_consent", (_AGENCY, Ground.CONSENT_ON_FILE)
    if _debt_may_be_a_minors(question, pack):
        return readings.minors_debts_to, "agency.minors_debt", (_AGENCY, Ground.MINORS_DEBT, Ground.MINOR)
    if question.wants not in readings.agency_may_have:
        return readings.third_parties_to, "agency.wants_more", (_AGENCY, Ground.THIRD_PARTY)
    return None


def _debt_may_be_a_minors(question: Question, pack: Pack) -> bool:
    """Nobody who signed as a minor is known to owe anything as an adult: the birthday alone frees nothing."""
    signed = question.account.consent or question.now.date()
    return not was_adult(question, signed, pack)
