"""Who may have an account, path by path: what is shown, and the answer with its deciding clause."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from adminapp.core.policy.decision import Step, Verdict
from adminapp.core.policy.roles import Role
from adminapp.grants.records import AskerKind, Channel, Guardian, PermittedPerson, Scope, Wants
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
    HER_TOLD_NUMBER,
    LAST_NIGHT,
    LCO,
    LUCIA,
    MRRL,
    NOW,
    REPORTED,
    SHOWN_CARD,
    TODAY,
    TOLD_NUMBER,
    TOMORROW,
    TONIGHT,
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

ALLOW, DENY, REFER = Verdict.ALLOW, Verdict.DENY, Verdict.REFER
PHONE, EMAIL = Channel.PHONE, Channel.EMAIL
MANAGEMENT = (Role.CIRCULATION_MANAGER, Role.DIRECTOR)
DANIEL = PermittedPerson("Daniel Ortega", since=date(2025, 1, 1))
RUTHS_ID, ANAS_ID, SAMS_ID = photo_id("Ruth Adler"), photo_id("Ana Núñez"), photo_id("Sam Poe")
LUCIAS_ID, DANIELS_ID = photo_id("Lucia Rivera"), photo_id("Daniel Ortega")
ADULT_TODAY = replace(CHILD, born=date(2008, 6, 15))


def answered(question, pack=MRRL):
    decision = decide(question, pack)
    return decision.verdict, decision.clauses[0]


OWN = [
    (holder(SHOWN_CARD), ALLOW),
    (holder(TOLD_NUMBER), ALLOW),
    (holder(TOLD_NUMBER, channel=PHONE), ALLOW),
    (holder(TOLD_NUMBER, channel=EMAIL), ALLOW),
    (holder(RUTHS_ID), ALLOW),
    (holder(photo_id("RUTH  ÁDLER")), ALLOW),
    (holder(), DENY),
    (holder(channel=PHONE), DENY),
    (holder(RUTHS_ID, channel=PHONE), DENY),
    (holder(RUTHS_ID, channel=EMAIL), DENY),
    (holder(SAMS_ID), DENY),
    (holder(HER_SHOWN_CARD), DENY),
    (holder(SHOWN_CARD, cards=()), DENY),
    (holder(SHOWN_CARD, cards=(replace(CARD, expires=TODAY),)), ALLOW),
    (holder(SHOWN_CARD, cards=(replace(CARD, expires=None),)), ALLOW),
    (holder(SHOWN_CARD, cards=(EXPIRED,)), DENY),
    (holder(SHOWN_CARD, cards=(REPORTED,)), DENY),
    (holder(SHOWN_CARD, cards=(replace(CARD, reported=NOW),)), DENY),
    (holder(SHOWN_CARD, cards=(replace(CARD, reported=TONIGHT),)), ALLOW),
    (holder(SHOWN_CARD, cards=(BLOCKED,)), DENY),
    (holder(SHOWN_CARD, RUTHS_ID, cards=(REPORTED,)), ALLOW),
    (holder(SHOWN_CARD, account=CHILD), ALLOW),
    (holder(SHOWN_CARD, wants=Wants.ADDRESS, account=replace(ADULT, protected_address=True)), ALLOW),
]


@pytest.mark.parametrize(("question", "verdict"), OWN)
def test_a_person_has_their_own_record_with_card_number_or_photo_id(question, verdict):
    assert answered(question) == (verdict, "MRRL-8")
    assert answered(question, LCO) == (verdict, "LCO-6")
    assert (Step.SHOW_PHOTO_ID in decide(question, MRRL).steps) is (verdict is DENY)


def test_a_photo_id_opens_ones_own_record_where_it_bears_the_cardholders_name():
    account = replace(ADULT, holder="Ruth Adler")
    assert answered(holder(RUTHS_ID, account=account)) == (ALLOW, "MRRL-8")
    impostor = asks(AskerKind.HOLDER, "Sam Poe", SAMS_ID, account=account)
    assert answered(impostor) == (DENY, "MRRL-8")


@pytest.mark.parametrize(("pack", "steps"), [(MRRL, (Step.SIGN_CONSENT,)), (LCO, ())])
def test_own_record_without_consent_opens_and_the_form_is_signed_where_the_policy_asks_for_it(pack, steps):
    decision = decide(holder(SHOWN_CARD, account=replace(ADULT, consent=None)), pack)
    assert (decision.verdict, decision.steps) == (ALLOW, steps)
    assert decision.clauses[0] in {"MRRL-8", "LCO-6"}
    tomorrow = decide(holder(SHOWN_CARD, account=replace(ADULT, consent=TOMORROW)), pack)
    assert tomorrow.steps == steps
    assert decide(holder(SHOWN_CARD, account=replace(ADULT, consent=TODAY)), pack).steps == ()


PERMITTED = [
    (ana(ANAS_ID), ALLOW, "MRRL-11"),
    (ana(HER_SHOWN_CARD), ALLOW, "MRRL-11"),
    (ana(HER_TOLD_NUMBER, channel=PHONE), ALLOW, "MRRL-11"),
    (ana(SHOWN_CARD), ALLOW, "MRRL-12"),
    (ana(TOLD_NUMBER, channel=PHONE), ALLOW, "MRRL-12"),
    (ana(ANAS_ID, channel=PHONE), DENY, "MRRL-11"),
    (ana(), DENY, "MRRL-11"),
    (ana(SAMS_ID), DENY, "MRRL-11"),
    (ana(SHOWN_CARD, cards=(REPORTED, HER_CARD)), DENY, "MRRL-13"),
    (ana(TOLD_NUMBER, channel=PHONE, cards=(REPORTED, HER_CARD)), DENY, "MRRL-13"),
    (ana(SHOWN_CARD, ANAS_ID, cards=(REPORTED, HER_CARD)), ALLOW, "MRRL-11"),
    (ana(SHOWN_CARD, cards=(EXPIRED, HER_CARD)), DENY, "MRRL-11"),
    (ana(SHOWN_CARD, cards=(BLOCKED, HER_CARD)), DENY, "MRRL-11"),
    (ana(HER_SHOWN_CARD, cards=(CARD, replace(HER_CARD, expires=TODAY))), ALLOW, "MRRL-11"),
    (ana(HER_SHOWN_CARD, cards=(CARD, replace(HER_CARD, expires=YESTERDAY))), DENY, "MRRL-11"),
    (ana(HER_SHOWN_CARD, cards=(CARD, replace(HER_CARD, reported=LAST_NIGHT))), DENY, "MRRL-11"),
    (ana(ANAS_ID, account=replace(ADULT, consent=None)), ALLOW, "MRRL-11"),
    (ana(ANAS_ID, wants=Wants.TITLES), ALLOW, "MRRL-11"),
    (ana(ANAS_ID, wants=Wants.ADDRESS, account=replace(ADULT, protected_address=True)), REFER, "MRRL-1"),
    (sam(SAMS_ID), DENY, "MRRL-9"),
    (sam(), DENY, "MRRL-9"),
    (sam(SHOWN_CARD), DENY, "MRRL-12"),
    (sam(TOLD_NUMBER, channel=PHONE), DENY, "MRRL-12"),
    (sam(SHOWN_CARD, wants=Wants.PICK_UP), DENY, "MRRL-12"),
    (sam(SHOWN_CARD, account=CHILD), DENY, "MRRL-12"),
]


@pytest.mark.parametrize(("question", "verdict", "clause"), PERMITTED)
def test_only_a_person_the_cardholder_named_has_the_account(question, verdict, clause):
    assert answered(question) == (verdict, clause)
    assert answered(question, LCO) == (REFER, "LCO-6")


def test_who_was_never_named_is_offered_the_form_and_who_was_shows_an_id():
    assert decide(sam(SHOWN_CARD), MRRL).steps == (Step.OFFER_PERMISSION_FORM,)
    assert decide(ana(), MRRL).steps == (Step.SHOW_PHOTO_ID,)


IN_FORCE = [
    (replace(ANA, since=TODAY), True),
    (replace(ANA, since=TOMORROW), False),
    (replace(ANA, until=TODAY), True),
    (replace(ANA, until=YESTERDAY), False),
    (replace(ANA, revoked=NOW), False),
    (replace(ANA, revoked=LAST_NIGHT), False),
    (replace(ANA, revoked=datetime(2026, 6, 15, 10, 1)), True),
]


@pytest.mark.parametrize(("person", "is_in_force"), IN_FORCE)
@pytest.mark.parametrize("proof", [ANAS_ID, HER_SHOWN_CARD, SHOWN_CARD])
def test_a_permission_counts_from_its_first_through_its_last_day_until_it_is_revoked(person, is_in_force, proof):
    question = ana(proof, account=replace(ADULT, permitted=(person,)))
    assert decide(question, MRRL).verdict is (ALLOW if is_in_force else DENY)
    renewed = ana(proof, account=replace(ADULT, permitted=(person, ANA)))
    assert decide(renewed, MRRL).verdict is ALLOW


@pytest.mark.parametrize("wants", Wants)
@pytest.mark.parametrize("scope", Scope)
def test_a_permission_to_pick_up_opens_nothing_else(scope, wants):
    question = ana(ANAS_ID, wants=wants, account=replace(ADULT, permitted=(replace(ANA, scope=scope),)))
    opens = scope is Scope.ACCOUNT or wants is Wants.PICK_UP
    assert answered(question) == ((ALLOW, "MRRL-11") if opens else (DENY, "MRRL-9"))


FROM_A_MINOR = replace(ADULT_TODAY, permitted=(ANA,))
FROM_AN_ADULT = replace(ADULT_TODAY, permitted=(replace(ANA, since=TODAY),))


def test_what_was_granted_for_a_minor_ends_at_eighteen_unless_the_library_reads_it_otherwise():
    assert answered(ana(ANAS_ID, account=FROM_A_MINOR, now=datetime(2026, 6, 14, 23, 59))) == (ALLOW, "MRRL-11")
    assert answered(ana(ANAS_ID, account=FROM_A_MINOR)) == (DENY, "MRRL-9")
    assert answered(ana(ANAS_ID, account=FROM_AN_ADULT)) == (ALLOW, "MRRL-11")
    lenient = MRRL.with_readings({"grants_of_minors_end_at_adult_age": False})
    assert answered(ana(ANAS_ID, account=FROM_A_MINOR), lenient) == (ALLOW, "MRRL-11")


FROZEN = replace(CHILD, guardians=(FROZEN_LUCIA,))
SPLIT = replace(CHILD, custody_split=True)
NARROW = replace(DANIEL, scope=Scope.PICK_UP)
NO_BIRTH_DATE = replace(CHILD, born=None)
PARENTS = [
    (lucia(LUCIAS_ID), ALLOW, "MRRL-18"),
    (lucia(photo_id("LUCÍA   rivera")), ALLOW, "MRRL-18"),
    (lucia(TOLD_NUMBER, channel=PHONE), ALLOW, "MRRL-19"),
    (lucia(SHOWN_CARD), ALLOW, "MRRL-21"),
    (lucia(), DENY, "MRRL-18"),
    (lucia(channel=PHONE), DENY, "MRRL-19"),
    (lucia(LUCIAS_ID, channel=PHONE), DENY, "MRRL-19"),
    (lucia(DANIELS_ID), DENY, "MRRL-18"),
    (lucia(TOLD_NUMBER, channel=PHONE, cards=(REPORTED,)), DENY, "MRRL-19"),
    (lucia(SHOWN_CARD, cards=(EXPIRED,)), DENY, "MRRL-18"),
    (lucia(LUCIAS_ID, account=replace(CHILD, guardians=(Guardian("Daniel Ortega"), LUCIA))), ALLOW, "MRRL-18"),
    (lucia(LUCIAS_ID, account=SPLIT), ALLOW, "MRRL-18"),
    (lucia(LUCIAS_ID, wants=Wants.ADDRESS, account=replace(CHILD, protected_address=True)), REFER, "MRRL-1"),
    (lucia(LUCIAS_ID, account=NO_BIRTH_DATE), REFER, "MRRL-14"),
    (lucia(HER_SHOWN_CARD, account=replace(CHILD, permitted=(replace(ANA, name="Lucia Rivera"),)),
           cards=(CARD, replace(HER_CARD, of="Lucia Rivera"))), ALLOW, "MRRL-22"),
    (daniel(SHOWN_CARD), ALLOW, "MRRL-21"),
    (daniel(DANIELS_ID), DENY, "MRRL-21"),
    (daniel(), DENY, "MRRL-21"),
    (daniel(SHOWN_CARD, cards=(REPORTED,)), DENY, "MRRL-13"),
    (daniel(SHOWN_CARD, cards=(EXPIRED,)), DENY, "MRRL-21"),
    (daniel(TOLD_NUMBER, channel=PHONE), REFER, "MRRL-21"),
    (daniel(channel=PHONE), DENY, "MRRL-21"),
    (daniel(SHOWN_CARD, account=replace(CHILD, consent=None)), REFER, "MRRL-21"),
    (daniel(SHOWN_CARD, account=SPLIT), DENY, "MRRL-20"),
    (daniel(TOLD_NUMBER, channel=PHONE, account=SPLIT), DENY, "MRRL-20"),
    (daniel(DANIELS_ID, account=SPLIT), DENY, "MRRL-21"),
    (daniel(DANIELS_ID, account=replace(CHILD, permitted=(DANIEL,))), ALLOW, "MRRL-22"),
    (daniel(DANIELS_ID, account=replace(SPLIT, permitted=(DANIEL,))), ALLOW, "MRRL-22"),
    (daniel(TOLD_NUMBER, channel=PHONE, account=replace(CHILD, permitted=(DANIEL,))), ALLOW, "MRRL-22"),
    (daniel(DANIELS_ID, account=replace(CHILD, permitted=(NARROW,))), DENY, "MRRL-9"),
    (daniel(SHOWN_CARD, account=replace(CHILD, permitted=(NARROW,))), ALLOW, "MRRL-21"),
    (daniel(TOLD_NUMBER, channel=PHONE, account=replace(CHILD, permitted=(NARROW,))), REFER, "MRRL-21"),
    (daniel(SHOWN_CARD, account=replace(SPLIT, permitted=(NARROW,))), DENY, "MRRL-9"),
    (daniel(SHOWN_CARD, account=NO_BIRTH_DATE), REFER, "MRRL-14"),
    (daniel(DANIELS_ID, account=replace(NO_BIRTH_DATE, permitted=(DANIEL,))), ALLOW, "MRRL-22"),
    (daniel(account=replace(NO_BIRTH_DATE, permitted=(DANIEL,))), DENY, "MRRL-22"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "verdict", "clause"), PARENTS)
def test_a_parent_has_a_minors_account(question, verdict, clause):
    assert answered(question) == (verdict, clause)
    assert answered(question, LCO) == (REFER, "LCO-6")


@pytest.mark.parametrize("kind", [AskerKind.PARENT, AskerKind.OTHER])
@pytest.mark.parametrize("proofs", [(LUCIAS_ID,), (SHOWN_CARD,), ()])
def test_a_frozen_guardian_is_for_the_director_whatever_they_show_or_call_themselves(kind, proofs):
    account = replace(FROZEN, permitted=(replace(ANA, name="Lucia Rivera"),))
    decision = decide(asks(kind, "Lucia Rivera", *proofs, account=account), MRRL)
    assert (decision.verdict, decision.refer_to) == (REFER, (Role.DIRECTOR,))


def test_one_guardians_freeze_does_not_touch_the_other():
    account = replace(CHILD, guardians=(LUCIA, Guardian("Daniel Ortega", frozen=True)))
    assert answered(lucia(LUCIAS_ID, account=account)) == (ALLOW, "MRRL-18")
    assert decide(daniel(DANIELS_ID, account=account), MRRL).refer_to == (Role.DIRECTOR,)


@pytest.mark.parametrize(
    ("born", "now", "verdict"),
    [
        (date(2008, 6, 16), datetime(2026, 6, 15, 23, 59), ALLOW),
        (date(2008, 6, 15), datetime(2026, 6, 15, 0, 0), DENY),
        (date(2008, 2, 29), datetime(2026, 2, 28, 23, 59), ALLOW),
        (date(2008, 2, 29), datetime(2026, 3, 1, 0, 0), DENY),
    ],
)
@pytest.mark.parametrize(("proof", "channel"), [(LUCIAS_ID, Channel.IN_PERSON), (TOLD_NUMBER, PHONE)])
def test_a_parents_access_ends_at_midnight_of_the_eighteenth_birthday(born, now, verdict, proof, channel):
    decision = decide(lucia(proof, account=replace(CHILD, born=born), now=now, channel=channel), MRRL)
    assert decision.verdict is verdict
    if verdict is DENY:
        assert {"MRRL-14", "MRRL-16"} <= set(decision.clauses)


def test_the_parent_of_an_adult_needs_the_adults_permission():
    assert answered(daniel(SHOWN_CARD, account=ADULT_TODAY)) == (DENY, "MRRL-16")
    regranted = replace(ADULT_TODAY, permitted=(PermittedPerson("Lucia Rivera", since=TODAY),))
    assert answered(lucia(LUCIAS_ID, account=regranted)) == (ALLOW, "MRRL-11")


def test_a_named_guardian_need_not_call_themselves_a_parent_and_gains_nothing_by_it():
    assert answered(asks(AskerKind.OTHER, "Lucia Rivera", LUCIAS_ID, account=CHILD)) == (ALLOW, "MRRL-18")
    assert answered(asks(AskerKind.OTHER, "Lucia Rivera", LUCIAS_ID, account=ADULT_TODAY)) == (DENY, "MRRL-9")


def test_a_guardian_signs_the_missing_consent():
    assert decide(lucia(LUCIAS_ID, account=replace(CHILD, consent=None)), MRRL).steps == (Step.SIGN_CONSENT,)
    assert decide(lucia(LUCIAS_ID), MRRL).steps == ()


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize(
    ("setting", "question"),
    [
        ("noncustodial_parent_in_person", daniel(SHOWN_CARD)),
        ("noncustodial_parent_by_phone", daniel(TOLD_NUMBER, channel=PHONE)),
    ],
)
def test_the_director_chooses_what_the_minors_card_opens_to_a_parent_not_named(setting, question, verdict):
    assert decide(question, MRRL.with_readings({setting: verdict.value})).verdict is verdict


AGENCIES = [
    (agency(), ALLOW, ()),
    (agency("UNIQUE  recovery"), ALLOW, ()),
    (agency(wants=Wants.ADDRESS), ALLOW, ()),
    (agency(wants=Wants.ADDRESS, account=replace(ADULT, protected_address=True)), REFER, MANAGEMENT),
    (agency(wants=Wants.TITLES), REFER, MANAGEMENT),
    (agency(wants=Wants.PICK_UP), REFER, MANAGEMENT),
    (agency("Other Collect"), REFER, MANAGEMENT),
    (agency(account=replace(ADULT, collection=None)), REFER, MANAGEMENT),
    (agency(account=replace(ADULT, collection=replace(UNIQUE, contract_until=TODAY))), ALLOW, ()),
    (agency(account=replace(ADULT, collection=replace(UNIQUE, contract_until=YESTERDAY))), REFER, MANAGEMENT),
    (agency(account=replace(ADULT, collection=replace(UNIQUE, balance=0.0))), REFER, MANAGEMENT),
    (agency(account=replace(ADULT, consent=None)), REFER, MANAGEMENT),
    (agency(account=replace(ADULT, born=date(2014, 3, 3))), REFER, (Role.CIRCULATION_MANAGER,)),
    (agency(account=replace(ADULT, born=date(2008, 6, 15))), REFER, (Role.CIRCULATION_MANAGER,)),
    (agency(account=replace(ADULT, born=date(2006, 1, 10))), ALLOW, ()),
    (agency(account=replace(ADULT, born=None)), REFER, (Role.CIRCULATION_MANAGER,)),
]


@pytest.mark.parametrize("shows", [[], [DANIELS_ID]])
@pytest.mark.parametrize("channel", list(Channel))
def test_who_shows_no_card_learns_nothing_of_a_second_account(shows, channel):
    split, single = (decide(daniel(*shows, channel=channel, account=account), MRRL) for account in (SPLIT, CHILD))
    assert split == single
    assert "MRRL-20" in split.clauses


def test_a_guardian_may_call_but_not_write_with_the_number():
    assert answered(lucia(TOLD_NUMBER, channel=PHONE)) == (ALLOW, "MRRL-19")
    assert answered(lucia(TOLD_NUMBER, channel=Channel.EMAIL)) == (DENY, "MRRL-19")


@pytest.mark.parametrize(("question", "verdict", "refer_to"), AGENCIES)
def test_the_agency_under_contract_gets_contact_balance_and_dates_of_an_adults_debt(question, verdict, refer_to):
    decision = decide(question, MRRL)
    assert (decision.verdict, decision.refer_to) == (verdict, refer_to)
    under_the_other_policy = decide(question, LCO)
    assert (under_the_other_policy.verdict, under_the_other_policy.refer_to) == (REFER, (Role.DIRECTOR,))


@pytest.mark.parametrize("kind", [AskerKind.POLICE, AskerKind.MEDIA])
@pytest.mark.parametrize("wants", Wants)
@pytest.mark.parametrize(("pack", "refer_to"), [(MRRL, MANAGEMENT), (LCO, (Role.DIRECTOR,))])
def test_third_parties_go_to_management_whatever_they_hold(kind, wants, pack, refer_to):
    decision = decide(asks(kind, "Ana Núñez", SHOWN_CARD, ANAS_ID, account=ADULT, wants=wants), pack)
    assert (decision.verdict, decision.refer_to) == (REFER, refer_to)
