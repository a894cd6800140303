"""Accounts are opened, changed and consented to as the policy asks."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from adminapp.core.kit.errors import InputError, RuleError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.store.home import Home
from adminapp.core.store.log import Outcome as LogOutcome
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import AskerKind
from adminapp.grants.stored import (
    AccountFacts,
    Agency,
    Agreement,
    Consent,
    Flag,
    Happening,
    NewAccount,
    NewCard,
    NewGuardian,
)
from tests.grants.on_file import CONSENT, RUTH, SIGNED, desk_of, later, log_of, mateo, ruth, verdict

CHILD = date(2017, 1, 9)
LUCIA = NewGuardian(new_id(), "Lucía Rivera")
AGREED = Agreement("lucia rivera", SIGNED)


@pytest.fixture
def desk(a_clerk: Home) -> GrantsDesk:
    return desk_of(a_clerk)


def a_new_account(**facts) -> NewAccount:
    known = AccountFacts(
        facts.pop("name", "Ana Kim"), facts.pop("born", date(1990, 1, 1)), agreement=facts.pop("agreement", None)
    )
    return replace(NewAccount(new_id(), known, NewCard("29351000900001"), CONSENT), **facts)


def test_a_new_account_is_on_file_as_it_was_written(desk):
    account = a_new_account(name="  Zoë O'Brien-Łukasz ")
    desk.accounts.new_account(account, desk.asking.now())
    stored = desk.asking.account(account.id)
    assert (stored.name, stored.born, stored.consent) == ("Zoë O'Brien-Łukasz", date(1990, 1, 1), CONSENT)
    assert [card.number for card in stored.cards] == ["29351000900001"]
    assert [(entry.what, entry.by) for entry in stored.history] == [(Happening.ACCOUNT_OPENED, "Cleo Clerk")]


def test_opening_twice_with_the_same_arguments_changes_nothing(desk):
    account, at = a_new_account(), desk.asking.now()
    desk.accounts.new_account(account, at)
    before = desk.asking.account(account.id)
    desk.accounts.new_account(account, at)
    assert desk.asking.account(account.id) == before


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"born": None}, "birth date"),
        ({"born": date(2026, 3, 3)}, "Correct the birth date"),
        ({"born": date(1820, 1, 1)}, "Correct the birth date"),
        ({"born": CHILD}, "parent or guardian"),
        ({"born": CHILD, "guardians": (LUCIA,)}, "agreement"),
        ({"born": CHILD, "guardians": (LUCIA,), "agreement": Agreement("Ben Kim", SIGNED)}, "agreement"),
        ({"born": CHILD, "guardians": (LUCIA,), "agreement": Agreement("Lucía Rivera", date(2026, 3, 3))}, "not come"),
        ({"consent": None}, "consenting"),
        ({"consent": Consent("", SIGNED)}, "names no form"),
        ({"consent": Consent("2024-01", date(2026, 3, 3))}, "not come"),
    ],
)
def test_an_account_that_lacks_what_the_policy_asks_for_is_not_opened(desk, facts, told):
    account = a_new_account(**facts)
    with pytest.raises(RuleError) as refused:
        desk.accounts.new_account(account, desk.asking.now())
    assert told in str(refused.value)
    assert not desk.asking.search("Ana Kim")


def test_what_the_policy_refuses_is_logged_as_refused(a_clerk):
    desk = desk_of(a_clerk)
    with pytest.raises(RuleError):
        desk.accounts.new_account(a_new_account(consent=None), desk.asking.now())
    assert [line.outcome for line in log_of(a_clerk, "accounts.open")] == [LogOutcome.REFUSED]


def test_a_minors_account_with_guardian_and_agreement_is_opened(desk):
    account = a_new_account(born=CHILD, guardians=(LUCIA,), agreement=AGREED)
    desk.accounts.new_account(account, desk.asking.now())
    stored = desk.asking.account(account.id)
    assert stored.guardian_names == ("Lucía Rivera",)
    assert stored.flags == (Flag.MINOR,)


def test_a_card_that_is_on_file_opens_no_second_account(desk):
    ruth(desk)
    with pytest.raises(InputError) as refused:
        desk.accounts.new_account(a_new_account(card=NewCard(f" {RUTH[:5]} {RUTH[5:]}")), desk.asking.now())
    assert RUTH in str(refused.value)
    assert not desk.asking.search("Ana Kim")


@pytest.mark.parametrize("name", ["", "   ", "a" * 201, "Bob\x00", "Bob\nKim", "\ud800"])
def test_a_name_that_cannot_be_kept_is_refused(desk, name):
    with pytest.raises(InputError):
        desk.accounts.new_account(a_new_account(name=name), desk.asking.now())


@pytest.mark.parametrize(
    "name", ["<b>Bob</b>", "=1+1", "%s", "{x}", "😀", "שרה כהן", "O’Brien", "'; DROP TABLE accounts;--"]
)
def test_any_other_name_is_kept_exactly_and_found(desk, name):
    account = a_new_account(name=name)
    desk.accounts.new_account(account, desk.asking.now())
    assert desk.asking.account(account.id).name == name
    assert [hit.account for hit in desk.asking.search(name)] == [account.id]


def test_a_changed_name_is_found_by_the_new_one_alone(desk):
    account = ruth(desk)
    desk.accounts.change_account(account, AccountFacts("Ruth Zimmermann", date(1980, 4, 2), "Linn"), later(desk))
    assert [hit.name for hit in desk.asking.search("zimm")] == ["Ruth Zimmermann"]
    assert not desk.asking.search("adler")
    assert desk.asking.account(account).updated == desk.asking.now()


def test_a_change_is_undone_by_changing_back(desk):
    account = ruth(desk)
    before = desk.asking.account(account)
    desk.accounts.change_account(account, AccountFacts("Ruth Berg", before.born, "Linn"), desk.asking.now())
    desk.accounts.change_account(account, AccountFacts("Ruth Adler", before.born, before.branch), desk.asking.now())
    assert (desk.asking.account(account).name, desk.asking.account(account).branch) == ("Ruth Adler", "Main")


@pytest.mark.parametrize(
    "facts",
    [
        AccountFacts("Mateo Rivera", None, agreement=AGREED),
        AccountFacts("Mateo Rivera", CHILD, agreement=None),
    ],
)
def test_a_birth_date_or_agreement_on_file_is_not_taken_away(desk, facts):
    account = mateo(desk)
    with pytest.raises(RuleError):
        desk.accounts.change_account(account, facts, desk.asking.now())


def test_a_record_that_turns_out_to_be_a_minors_needs_a_guardian_first(desk):
    account = ruth(desk)
    child = AccountFacts("Ruth Adler", CHILD)
    with pytest.raises(RuleError, match="guardian"):
        desk.accounts.change_account(account, child, desk.asking.now())
    assert desk.asking.account(account).born == date(1980, 4, 2)


def test_consent_is_kept_with_the_place_of_its_paper(desk):
    account, signed = ruth(desk), Consent("2026-02", date(2026, 3, 1), "Box 4")
    desk.accounts.record_consent(account, signed, desk.asking.now())
    assert desk.asking.account(account).consent == signed


def test_an_address_is_protected_until_it_is_not(desk):
    account = ruth(desk)
    desk.accounts.protect_address(account, later(desk), protected=True)
    assert desk.asking.account(account).flags == (Flag.PROTECTED_ADDRESS,)
    desk.accounts.protect_address(account, later(desk), protected=False)
    assert not desk.asking.account(account).protected_address


def test_an_agency_has_the_account_while_a_balance_stands(a_director):
    desk, agency = desk_of(a_director), Agency(new_id(), "Unique Recovery", date(2027, 1, 1))
    account = ruth(desk)
    desk.accounts.record_agency(agency)
    desk.accounts.record_collection(account, agency.id, 6250, later(desk))
    assert verdict(desk, account, AskerKind.AGENCY, "Unique Recovery") is Verdict.ALLOW
    desk.accounts.record_agency(replace(agency, contract_until=date(2026, 3, 1)))
    assert verdict(desk, account, AskerKind.AGENCY, "Unique Recovery") is Verdict.REFER
    desk.accounts.record_agency(agency)
    desk.accounts.record_collection(account, agency.id, 0, later(desk))
    assert verdict(desk, account, AskerKind.AGENCY, "Unique Recovery") is Verdict.REFER


@pytest.mark.parametrize("cents", [-1, 10_000_001])
def test_an_impossible_balance_is_refused(a_director, cents):
    desk, agency = desk_of(a_director), Agency(new_id(), "Unique Recovery", date(2027, 1, 1))
    account = ruth(desk)
    desk.accounts.record_agency(agency)
    with pytest.raises(RuleError, match="balance"):
        desk.accounts.record_collection(account, agency.id, cents, desk.asking.now())


def test_an_account_or_agency_that_does_not_exist_is_named(desk):
    at = datetime(2026, 3, 2, 10, 0)
    with pytest.raises(InputError, match="no such account"):
        desk.accounts.change_account(1, AccountFacts("Ana Kim", date(1990, 1, 1)), at)
    with pytest.raises(InputError, match="no such agency"):
        desk.accounts.record_collection(ruth(desk), 1, 100, at)
