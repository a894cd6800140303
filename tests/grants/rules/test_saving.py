"""What an account lacks is said at once, by the policy that is in force."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.packs import load_pack
from adminapp.grants.rules import saving
from adminapp.grants.stored import Agreement, Consent, Flag, Source, StoredAccount, StoredGuardian

MRRL, LCO = load_pack("mrrl"), load_pack("lco")
TODAY = date(2026, 6, 15)
LUCIA = StoredGuardian(1, "Lucía Rivera", Source.STAFF, TODAY)
WHOLE = StoredAccount(
    id=1,
    name="Mateo Rivera",
    other="",
    born=date(2014, 3, 3),
    branch="Main",
    record="",
    consent=Consent("2024-01", TODAY),
    agreement=Agreement("Lucía Rivera", TODAY),
    protected_address=False,
    updated=datetime(2026, 6, 15, 10, 0),
    guardians=(LUCIA,),
)


@pytest.mark.parametrize(
    ("facts", "flags"),
    [
        ({}, {Flag.MINOR}),
        ({"born": date(2008, 6, 15)}, set()),
        ({"born": date(2008, 6, 16)}, {Flag.MINOR}),
        ({"born": None}, {Flag.BIRTH_DATE_MISSING}),
        ({"guardians": ()}, {Flag.MINOR, Flag.GUARDIAN_MISSING}),
        ({"guardians": (replace(LUCIA, ended=TODAY),)}, {Flag.MINOR, Flag.GUARDIAN_MISSING}),
        ({"agreement": None}, {Flag.MINOR, Flag.AGREEMENT_MISSING}),
        ({"consent": None}, {Flag.MINOR, Flag.CONSENT_MISSING}),
        ({"protected_address": True}, {Flag.MINOR, Flag.PROTECTED_ADDRESS}),
        ({"born": date(1980, 1, 1), "guardians": (), "agreement": None}, set()),
    ],
)
def test_what_staff_should_see_first(facts, flags):
    assert set(saving.flags(replace(WHOLE, **facts), TODAY, MRRL)) == flags


def test_a_policy_without_guardians_misses_none():
    lacking = replace(WHOLE, guardians=(), agreement=None)
    assert saving.flags(lacking, TODAY, LCO) == (Flag.MINOR,)
    saving.must_name_guardian(lacking.born, (), TODAY, LCO)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("29351000100002", "29351000100002"), (" 2 9351 00010 0002 ", "29351000100002"), ("D-29.35/7_a", "D-29.35/7_a")],
)
def test_a_card_number_is_kept_without_spaces(written, kept):
    assert saving.card_number(written) == kept


@pytest.mark.parametrize("written", ["", "-", "a b;c", "x" * 33, "=1+1", "29351\x00", "２９"])
def test_what_is_no_card_number_is_refused(written):
    with pytest.raises(InputError, match="Scan the card again"):
        saving.card_number(written)
