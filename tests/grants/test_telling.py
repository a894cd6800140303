"""What staff read as the reason, and which words they say: the reason from the record, the words from what is seen."""

from dataclasses import replace
from datetime import date

import pytest

from adminapp.core.policy.decision import Step
from adminapp.grants.records import AskerKind, Channel, PermittedPerson, Scope, Wants
from adminapp.grants.rules import decide
from tests.grants.situations import (
    ADULT,
    ANA,
    BLOCKED,
    CARD,
    CHILD,
    EXPIRED,
    FROZEN_LUCIA,
    HER_CARD,
    HER_SHOWN_CARD,
    LCO,
    MRRL,
    REPORTED,
    SHOWN_CARD,
    TODAY,
    TOLD_NUMBER,
    UNIQUE,
    YESTERDAY,
    agency,
    ana,
    asks,
    daniel,
    holder,
    lucia,
    photo_id,
    sam,
)

PHONE = Channel.PHONE
RUTHS_ID, ANAS_ID, LUCIAS_ID = photo_id("Ruth Adler"), photo_id("Ana Núñez"), photo_id("Lucia Rivera")
DANIELS_ID, SAMS_ID = photo_id("Daniel Ortega"), photo_id("Sam Poe")
NO_CONSENT = replace(CHILD, consent=None)
NARROW = replace(ADULT, permitted=(replace(ANA, scope=Scope.PICK_UP),))
FROZEN = replace(CHILD, guardians=(FROZEN_LUCIA,))
OLD_CARD = replace(HER_CARD, expires=YESTERDAY)

TOLD = [
    (holder(SHOWN_CARD), "own.proved", "account.allow.holder"),
    (holder(SHOWN_CARD, account=replace(ADULT, consent=None)), "own.no_consent", "account.allow.holder_signs"),
    (holder(), "own.nothing_shown", "account.deny.holder.nothing"),
    (holder(channel=PHONE), "own.nothing_shown", "account.deny.holder.remote_nothing"),
    (holder(HER_SHOWN_CARD), "own.not_recognised", "account.deny.holder.card"),
    (holder(SAMS_ID), "own.not_recognised", "account.deny.holder.photo_id"),
    (holder(RUTHS_ID, channel=PHONE), "own.not_recognised", "account.deny.holder.remote"),
    (holder(SHOWN_CARD, cards=(REPORTED,)), "own.card_reported", "account.deny.holder.card"),
    (holder(SHOWN_CARD, cards=(BLOCKED,)), "own.card_blocked", "account.deny.holder.card"),
    (holder(SHOWN_CARD, cards=(EXPIRED,)), "own.card_expired", "account.deny.holder.card"),
    (holder(SHOWN_CARD, cards=(EXPIRED, REPORTED)), "own.card_reported", "account.deny.holder.card"),
    (ana(ANAS_ID), "permission.own_proof", "account.allow.permitted"),
    (ana(SHOWN_CARD), "permission.holders_card", "account.allow.permitted"),
    (ana(ANAS_ID, wants=Wants.PICK_UP), "permission.own_proof", "account.allow.pick_up"),
    (ana(ANAS_ID, account=NARROW), "permission.narrower", "account.deny.other.photo_id"),
    (ana(SHOWN_CARD, cards=(REPORTED, HER_CARD)), "permission.card_reported", "account.deny.other.card"),
    (ana(SHOWN_CARD, cards=(EXPIRED, HER_CARD)), "permission.card_not_valid", "account.deny.other.card"),
    (ana(HER_SHOWN_CARD, cards=(CARD, OLD_CARD)), "permission.card_not_valid", "account.deny.other.card"),
    (ana(), "permission.nothing_shown", "account.deny.other.nothing"),
    (ana(channel=PHONE), "permission.nothing_shown", "account.deny.other.remote_nothing"),
    (ana(ANAS_ID, channel=PHONE), "permission.nothing_shown", "account.deny.other.remote"),
    (sam(SHOWN_CARD), "permission.none", "account.deny.other.card"),
    (sam(SAMS_ID), "permission.none", "account.deny.other.photo_id"),
    (sam(SHOWN_CARD, SAMS_ID), "permission.none", "account.deny.other.photo_id"),
    (lucia(LUCIAS_ID), "guardian.photo_id", "account.allow.parent"),
    (lucia(LUCIAS_ID, account=NO_CONSENT), "guardian.photo_id", "account.allow.parent_signs"),
    (lucia(SHOWN_CARD), "guardian.minors_card", "account.allow.parent"),
    (lucia(TOLD_NUMBER, channel=PHONE), "guardian.calls", "account.allow.parent"),
    (lucia(), "guardian.nothing_shown", "account.deny.parent.nothing"),
    (lucia(SHOWN_CARD, cards=(REPORTED,)), "guardian.card_reported", "account.deny.parent.card"),
    (lucia(SHOWN_CARD, cards=(EXPIRED,)), "guardian.nothing_shown", "account.deny.parent.card"),
    (lucia(LUCIAS_ID, account=FROZEN), "guardian.frozen", "account.refer.parent"),
    (lucia(LUCIAS_ID, account=replace(CHILD, born=None)), "guardian.age_unknown", "account.refer.parent"),
    (lucia(LUCIAS_ID, account=replace(CHILD, born=ADULT.born)), "guardian.of_age", "account.deny.parent.photo_id"),
    (daniel(SHOWN_CARD), "guardian.noncustodial_card", "account.allow.parent"),
    (daniel(DANIELS_ID), "guardian.not_listed", "account.deny.parent.photo_id"),
    (daniel(SHOWN_CARD, cards=(REPORTED,)), "guardian.card_reported", "account.deny.parent.card"),
    (daniel(TOLD_NUMBER, channel=PHONE), "guardian.not_listed_calls", "account.refer.parent"),
    (daniel(SHOWN_CARD, account=NO_CONSENT), "guardian.no_consent", "account.refer.parent"),
    (
        daniel(SHOWN_CARD, account=replace(CHILD, custody_split=True)),
        "guardian.not_on_this_account",
        "account.deny.parent.card",
    ),
    (agency(), "agency.on_contract", "account.allow.agency"),
    (agency("Other Collect"), "agency.not_ours", "account.refer.agency"),
    (agency(wants=Wants.TITLES), "agency.wants_more", "account.refer.agency"),
    (agency(account=replace(ADULT, consent=None)), "agency.no_consent", "account.refer.agency"),
    (agency(account=replace(ADULT, born=CHILD.born)), "agency.minors_debt", "account.refer.agency"),
    (
        agency(account=replace(ADULT, collection=replace(UNIQUE, balance=0.0))),
        "agency.no_balance",
        "account.refer.agency",
    ),
    (
        agency(account=replace(ADULT, collection=replace(UNIQUE, contract_until=YESTERDAY))),
        "agency.contract_ended",
        "account.refer.agency",
    ),
    (asks(AskerKind.POLICE, "Officer", account=ADULT), "police.asks", "account.refer.police"),
    (asks(AskerKind.MEDIA, "Daily News", account=ADULT), "media.asks", "account.refer.media"),
    (
        lucia(LUCIAS_ID, wants=Wants.ADDRESS, account=replace(CHILD, protected_address=True)),
        "address.protected",
        "account.refer.parent",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("question", "situation", "words"), TOLD)
def test_staff_read_the_reason_and_say_what_fits_what_they_see(question, situation, words):
    decision = decide(question, MRRL)
    assert (decision.situation, decision.words) == (situation, words)


def test_under_the_other_policy_everybody_else_is_referred_in_the_same_words():
    for question in (sam(SHOWN_CARD), ana(ANAS_ID), daniel(SHOWN_CARD), lucia(LUCIAS_ID), agency()):
        decision = decide(question, LCO)
        assert (decision.situation, decision.words) == ("others.referred", f"account.refer.{question.asker.kind}")


def test_a_proof_that_is_complete_needs_no_further_step():
    for question in (holder(SHOWN_CARD), ana(ANAS_ID), lucia(LUCIAS_ID), daniel(SHOWN_CARD), agency()):
        assert decide(question, MRRL).steps == ()


@pytest.mark.parametrize("wants", sorted(set(Wants) - {Wants.ADDRESS}))
def test_a_protected_address_keeps_nothing_else(wants):
    account = replace(ADULT, protected_address=True)
    assert decide(ana(ANAS_ID, account=account, wants=wants), MRRL) == decide(ana(ANAS_ID, wants=wants), MRRL)


CLOSED = MRRL.with_readings({"permitted_persons": False})
LOOSE = MRRL.with_readings({"consent_on_file": False, "agency_needs_consent": False})


def test_where_the_library_knows_no_permitted_persons_a_permission_opens_nothing():
    daniels = PermittedPerson("Daniel Ortega", since=date(2025, 1, 1))
    assert decide(daniel(DANIELS_ID, account=replace(CHILD, permitted=(daniels,))), CLOSED).verdict == "deny"
    lucias = replace(daniels, name="Lucia Rivera")
    adults = replace(CHILD, born=ADULT.born, permitted=(replace(lucias, since=TODAY),))
    assert decide(lucia(LUCIAS_ID, account=adults), CLOSED).verdict == "deny"
    own_card = (CARD, replace(HER_CARD, of="Lucia Rivera"))
    with_own_card = lucia(HER_SHOWN_CARD, account=replace(CHILD, permitted=(lucias,)), cards=own_card)
    assert (decide(with_own_card, CLOSED).verdict, decide(with_own_card, MRRL).verdict) == ("deny", "allow")


def test_where_the_library_asks_for_no_consent_on_file_none_is_missed():
    assert decide(holder(SHOWN_CARD, account=replace(ADULT, consent=None)), LOOSE).steps == ()
    assert decide(lucia(LUCIAS_ID, account=NO_CONSENT), LOOSE).steps == ()
    assert decide(daniel(SHOWN_CARD, account=NO_CONSENT), LOOSE).verdict == "allow"
    assert decide(agency(account=replace(ADULT, consent=None)), LOOSE).verdict == "allow"
    assert (
        decide(agency(account=replace(ADULT, consent=None, born=CHILD.born)), LOOSE).situation == "agency.minors_debt"
    )


@pytest.mark.parametrize("kind", [AskerKind.PARENT, AskerKind.OTHER])
def test_a_guardian_of_somebody_of_unknown_age_is_referred_unless_permitted(kind):
    unknown = replace(CHILD, born=None)
    assert decide(asks(kind, "Lucia Rivera", LUCIAS_ID, account=unknown), MRRL).situation == "guardian.age_unknown"
    permitted = replace(unknown, permitted=(PermittedPerson("Lucia Rivera", since=date(2025, 1, 1)),))
    assert decide(asks(kind, "Lucia Rivera", LUCIAS_ID, account=permitted), MRRL).verdict == "allow"
    frozen = replace(permitted, guardians=(FROZEN_LUCIA,))
    assert decide(asks(kind, "Lucia Rivera", LUCIAS_ID, account=frozen), MRRL).situation == "guardian.frozen"


def test_a_freeze_that_was_never_ended_stays_with_the_director_even_for_an_adults_permission():
    adults = replace(FROZEN, born=ADULT.born, permitted=(PermittedPerson("Lucia Rivera", since=TODAY),))
    assert decide(lucia(LUCIAS_ID, account=adults), MRRL).situation == "guardian.frozen"


def test_a_guardian_who_shows_nothing_is_asked_for_an_id_even_where_they_are_permitted_too():
    account = replace(CHILD, permitted=(PermittedPerson("Lucia Rivera", since=date(2025, 1, 1)),))
    decision = decide(lucia(account=account), MRRL)
    assert (decision.situation, decision.steps) == ("guardian.nothing_shown", (Step.SHOW_PHOTO_ID,))


def test_the_clauses_of_a_refusal_are_those_of_what_was_shown():
    assert decide(sam(), MRRL).clauses == ("MRRL-9", "MRRL-10", "MRRL-1")
    assert decide(sam(SAMS_ID), MRRL).clauses == ("MRRL-9", "MRRL-10", "MRRL-1", "MRRL-11")
    assert decide(sam(SHOWN_CARD), MRRL).clauses == ("MRRL-12", "MRRL-9", "MRRL-10", "MRRL-1")
    his_card = replace(HER_CARD, of="Sam Poe")
    assert decide(sam(HER_SHOWN_CARD, cards=(his_card,)), MRRL).clauses == ("MRRL-9", "MRRL-10", "MRRL-1", "MRRL-11")
    missing = sam(SHOWN_CARD, cards=(REPORTED,))
    assert decide(missing, MRRL).clauses == ("MRRL-12", "MRRL-9", "MRRL-10", "MRRL-1", "MRRL-13")
    assert decide(asks(AskerKind.POLICE, "Officer", account=ADULT), MRRL).clauses[0] == "MRRL-24"
    assert decide(lucia(LUCIAS_ID, account=FROZEN), MRRL).clauses == ("MRRL-24", "MRRL-41")
