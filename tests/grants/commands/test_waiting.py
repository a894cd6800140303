"""What waits on patrons' accounts is found in time, and is gone once somebody has seen to it."""

from datetime import date, timedelta

import pytest

from adminapp.core.kit.ids import new_id
from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.store import people
from adminapp.grants.stored import CardReport, NewCard, NewGuardian
from tests.grants.on_file import ELENA, MRRL, RUTH, desk_of, later, mateo, open_account, permission, ruth


@pytest.fixture
def desk(a_clerk: Home) -> GrantsDesk:
    return desk_of(a_clerk)


def permit(desk: GrantsDesk, account: int, days: int | None, name: str = "Elena Rivera") -> int:
    """Permit somebody for some days more."""
    until = None if days is None else desk.asking.now().date() + timedelta(days=days)
    given = permission(name, until=until)
    desk.permissions.record_permission(account, given, later(desk))
    return given.id


@pytest.mark.parametrize(("days", "listed"), [(0, True), (1, True), (30, True), (31, False), (None, False)])
def test_a_permission_is_listed_in_its_last_days(desk, days, listed):
    permit(desk, ruth(desk), days)
    assert bool(desk.waiting.ending_permissions(30)) is listed


def test_a_permission_is_not_listed_any_more_when_its_last_day_is_over(desk, clock):
    permit(desk, ruth(desk), 3)
    clock.move(days=3)
    assert desk.waiting.ending_permissions(30)
    clock.move(days=1)
    assert not desk.waiting.ending_permissions(30)


def test_an_ending_permission_says_whose_it_is_and_the_next_one_stands_first(desk):
    account, today = ruth(desk), desk.asking.now().date()
    permit(desk, account, 20, "Zoë Kim")
    permit(desk, account, 10)
    listed = desk.waiting.ending_permissions(30)
    assert [(one.holder, one.card, one.person, one.until) for one in listed] == [
        ("Ruth Adler", RUTH, "Elena Rivera", today + timedelta(days=10)),
        ("Ruth Adler", RUTH, "Zoë Kim", today + timedelta(days=20)),
    ]


def test_a_revoked_permission_does_not_wait(desk):
    account = ruth(desk)
    desk.permissions.revoke_permission(account, permit(desk, account, 5), later(desk))
    assert desk.waiting.ending_permissions(30) == ()


def test_a_permission_that_was_given_anew_for_longer_does_not_wait(desk):
    account = ruth(desk)
    permit(desk, account, 5)
    desk.permissions.revoke_permission(account, permit(desk, account, 90), later(desk))
    assert len(desk.waiting.ending_permissions(30)) == 1
    permit(desk, account, None)
    assert desk.waiting.ending_permissions(30) == ()


def test_cards_reported_in_the_past_week_are_listed_the_latest_first(desk, clock):
    ruth(desk)
    open_account(desk, "Elena Rivera", ELENA)
    desk.cards.report_card(RUTH, CardReport.MISSING, later(desk))
    clock.move(days=2)
    desk.cards.report_card(ELENA, CardReport.STOLEN, later(desk))
    listed = desk.waiting.reported_cards(7)
    assert [(one.holder, one.number, one.reported_as) for one in listed] == [
        ("Elena Rivera", ELENA, CardReport.STOLEN),
        ("Ruth Adler", RUTH, CardReport.MISSING),
    ]
    clock.move(days=6)
    assert [one.number for one in desk.waiting.reported_cards(7)] == [ELENA]


def test_a_card_that_was_found_or_replaced_does_not_wait(desk):
    account = ruth(desk)
    open_account(desk, "Elena Rivera", ELENA)
    for number in (RUTH, ELENA):
        desk.cards.report_card(number, CardReport.MISSING, later(desk))
    desk.cards.found_card(ELENA, later(desk))
    desk.cards.add_card(account, NewCard("29351000100010"), later(desk), replaces=RUTH)
    assert desk.waiting.reported_cards(7) == ()


def lose_guardian(home: Home, account: int) -> None:
    """Leave an account without guardian, as an export that names none does."""
    (guardian,) = desk_of(home).asking.account(account).guardians
    with home.write(Deed.IMPORT_PATRONS, "patrons.import") as db:
        people.end_guardian(db, account, guardian.id, home.clock.today(), "")


def test_minors_without_guardian_are_counted_until_one_is_named(a_circulation_manager):
    desk = desk_of(a_circulation_manager)
    account = mateo(desk)
    ruth(desk)
    assert desk.waiting.minors_without_guardian() == 0
    lose_guardian(a_circulation_manager, account)
    assert desk.waiting.minors_without_guardian() == 1
    desk.guardians.name_guardian(account, NewGuardian(new_id(), "Lucía Rivera"), later(desk))
    assert desk.waiting.minors_without_guardian() == 0


def test_nobody_is_missing_for_who_is_of_age(a_circulation_manager, clock):
    desk = desk_of(a_circulation_manager)
    lose_guardian(a_circulation_manager, mateo(desk))
    clock.move(days=(date(2035, 1, 8) - desk.asking.now().date()).days)
    assert desk.waiting.minors_without_guardian() == 1
    clock.move(days=1)
    assert desk.waiting.minors_without_guardian() == 0


def test_a_policy_that_knows_no_guardians_misses_none(a_circulation_manager):
    lose_guardian(a_circulation_manager, mateo(desk_of(a_circulation_manager)))
    without = MRRL.with_readings({"guardians": False})
    assert GrantsDesk(a_circulation_manager, without).waiting.minors_without_guardian() == 0
