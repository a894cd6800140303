"""A card counts until it is reported or blocked, and again when it is found or opened."""

from datetime import date

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.decision import Verdict
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import AskerKind
from adminapp.grants.stored import CardReport, Happening, NewCard
from tests.grants.on_file import ELENA, RUTH, card, desk_of, elena, later, ruth, verdict

NEW = "29351000900001"


@pytest.fixture
def desk(a_clerk: Home) -> GrantsDesk:
    return desk_of(a_clerk)


def with_card(desk: GrantsDesk, account: int, number: str = RUTH) -> Verdict:
    return verdict(desk, account, AskerKind.HOLDER, desk.asking.account(account).name, card(number))


def events(desk: GrantsDesk, account: int) -> list[Happening]:
    return [entry.what for entry in reversed(desk.asking.account(account).history)]


@pytest.mark.parametrize("kind", CardReport)
def test_a_reported_card_does_not_count_until_it_is_found(desk, kind):
    account = ruth(desk)
    assert with_card(desk, account) is Verdict.ALLOW
    desk.cards.report_card(RUTH, kind, later(desk))
    assert with_card(desk, account) is Verdict.DENY
    desk.cards.found_card(RUTH, later(desk))
    assert with_card(desk, account) is Verdict.ALLOW
    assert events(desk, account)[1:] == [Happening(f"card_{kind}"), Happening.CARD_FOUND]


def test_the_first_report_stands(desk):
    account = ruth(desk)
    first = later(desk)
    desk.cards.report_card(RUTH, CardReport.MISSING, first)
    desk.cards.report_card(RUTH, CardReport.STOLEN, later(desk))
    (stored,) = desk.asking.account(account).cards
    assert (stored.reported, stored.reported_as) == (first, CardReport.MISSING)


def test_a_report_counts_though_the_clock_was_put_back(desk, clock):
    account = ruth(desk)
    desk.cards.report_card(RUTH, CardReport.STOLEN, desk.asking.now())
    clock.move(hours=-1)
    assert with_card(desk, account) is Verdict.DENY


def test_reporting_twice_with_the_same_arguments_changes_nothing(desk):
    account = ruth(desk)
    told = later(desk)
    desk.cards.report_card(RUTH, CardReport.STOLEN, told)
    desk.cards.found_card(RUTH, later(desk))
    before = desk.asking.account(account)
    desk.cards.report_card(RUTH, CardReport.STOLEN, told)
    assert desk.asking.account(account) == before


def test_a_blocked_card_does_not_count_until_it_is_opened(desk):
    account = ruth(desk)
    desk.cards.block_card(RUTH, later(desk), "moved away")
    assert with_card(desk, account) is Verdict.DENY
    assert desk.asking.account(account).history[0].note == "moved away"
    desk.cards.unblock_card(RUTH, later(desk))
    assert with_card(desk, account) is Verdict.ALLOW


def test_a_new_card_takes_the_place_of_the_old_one(desk):
    account = ruth(desk)
    desk.cards.add_card(account, NewCard(NEW, date(2029, 1, 1)), later(desk), replaces=RUTH)
    assert with_card(desk, account) is Verdict.DENY
    assert with_card(desk, account, NEW) is Verdict.ALLOW
    assert set(events(desk, account)[1:]) == {Happening.CARD_ADDED, Happening.CARD_REPLACED}


def test_adding_a_card_twice_with_the_same_arguments_changes_nothing(desk):
    account, at = ruth(desk), later(desk)
    desk.cards.add_card(account, NewCard(NEW), at, replaces=RUTH)
    before = desk.asking.account(account)
    desk.cards.add_card(account, NewCard(NEW), at, replaces=RUTH)
    assert desk.asking.account(account) == before


def test_another_patrons_card_is_neither_added_nor_replaced(desk):
    account = ruth(desk)
    elena(desk)
    before = desk.asking.account(account)
    with pytest.raises(InputError, match=ELENA):
        desk.cards.add_card(account, NewCard(ELENA), desk.asking.now())
    with pytest.raises(InputError, match=ELENA):
        desk.cards.add_card(account, NewCard(NEW), desk.asking.now(), replaces=ELENA)
    assert desk.asking.account(account) == before


def test_an_expired_card_is_renewed(desk):
    account = ruth(desk)
    desk.cards.renew_card(RUTH, date(2026, 3, 1), later(desk))
    assert with_card(desk, account) is Verdict.DENY
    desk.cards.renew_card(RUTH, date(2026, 3, 2), later(desk))
    assert with_card(desk, account) is Verdict.ALLOW


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.cards.report_card("2 9351 99", CardReport.STOLEN, desk.asking.now()),
        lambda desk: desk.cards.found_card("2 9351 99", desk.asking.now()),
        lambda desk: desk.cards.block_card("2 9351 99", desk.asking.now()),
        lambda desk: desk.asking.account_of_card("2 9351 99"),
    ],
)
def test_a_number_that_is_nobodys_is_named(desk, act):
    with pytest.raises(InputError, match="2 9351 99"):
        act(desk)


@pytest.mark.parametrize("number", ["", "  ", "29351;--", "x" * 33, "-1-", "２９３５１"])
def test_what_is_no_card_number_is_not_added(desk, number):
    with pytest.raises(InputError, match="not a card number"):
        desk.cards.add_card(ruth(desk), NewCard(number), desk.asking.now())


@pytest.mark.parametrize("typed", ["2 9351 00010 0002", " 29351000100002 ", "29351-0001-00002"])
def test_a_card_is_known_however_its_number_is_spaced(desk, typed):
    account = ruth(desk)
    assert desk.asking.account_of_card(typed) == account
