"""Which lines of the log are shown: every filter alone, all of them together, and a scan."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu

from adminapp.core.kit.errors import NotAllowedError
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.log import Entry, LogFilter, LogLine, Outcome
from adminapp.core.store.staff import change_role, member_named, remove_member
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.stored import CardReport
from adminapp.office.commands import OfficeDesk
from adminapp.office.pages.log_filters import Chip, Period
from adminapp.office.records import Kind
from tests.accessible import part
from tests.clocks import FixedClock
from tests.grants.on_file import ELENA, MATEO, RUTH, desk_of, elena, mateo, ruth
from tests.office.conftest import Opened
from tests.vaults import NAMES, StaffedVault

LogAs = Callable[[Role], Opened]
MANY = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def some_weeks(a_vault: StaffedVault, pack: Pack, clock: FixedClock) -> dict[str, int]:
    """Three patrons, and what three members did and were refused about them on several days."""
    clerk = desk_of(a_vault.sign_in(Role.CIRCULATION))
    ids = {"ruth": ruth(clerk), "elena": elena(clerk), "mateo": mateo(clerk)}
    for days, card in ((1, RUTH), (3, ELENA), (9, MATEO)):
        clock.move(days=days)
        clerk.cards.report_card(card, CardReport.STOLEN, clerk.asking.now())
    with pytest.raises(NotAllowedError):
        clerk.guardians.freeze_guardian(ids["mateo"], clerk.asking.account(ids["mateo"]).guardians[0].id, clock.wall)
    clock.move(days=20)
    manager = GrantsDesk(a_vault.sign_in(Role.MANAGER), pack)
    manager.cards.found_card(RUTH, manager.asking.now())
    director = a_vault.sign_in(Role.DIRECTOR)
    change_role(director, member_named(director, NAMES[Role.CIRCULATION]), Role.MANAGER)
    remove_member(director, member_named(director, NAMES[Role.MANAGER]))
    return ids


def numbers(log: Opened) -> list[int]:
    """The numbers of all lines listed, read or not."""
    listed = list(log.page._source.numbers)
    assert log.page.table.model().rowCount() == len(listed)
    return listed


def every_line(log: Opened) -> list[LogLine]:
    return list(log.desk.log(LogFilter(most=10_000)))


def type_in(log: Opened, name: str, text: str) -> None:
    field = part(log.page, QLineEdit, name)
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    log.settled()
    log.settled()


def choose_member(log: Opened, name: str) -> None:
    log.page.filters.who.setCurrentText(name)
    log.settled()


@pytest.mark.usefixtures("some_weeks")
def test_former_members_are_offered_and_named_as_such(log_as: LogAs) -> None:
    log = log_as(Role.DIRECTOR)
    offered = [log.page.filters.who.itemText(place) for place in range(log.page.filters.who.count())]
    assert offered[0] == "Everybody"
    assert NAMES[Role.IT] in offered
    choose_member(log, f"{NAMES[Role.MANAGER]} (no longer)")
    lines = {line.number: line for line in every_line(log)}
    assert {lines[number].command for number in numbers(log)} == {"member.sign_in", "cards.found", "member.sign_out"}


@pytest.fixture
def log(some_weeks: dict[str, int], log_as: LogAs) -> Opened:
    """The log of some weeks before the Director."""
    assert some_weeks
    return log_as(Role.DIRECTOR)


CHIPS: dict[Chip, Callable[[LogLine], bool]] = {
    Chip.ALL: lambda _: True,
    Chip.ANSWERS: lambda line: line.command in {"disclosures.record", "disclosures.see", "desk.ask"},
    Chip.SIGN_INS: lambda line: line.command in {"member.sign_in", "member.sign_out"},
    Chip.REFUSED: lambda line: line.outcome is Outcome.REFUSED,
}


@MANY
@given(
    chip=st.sampled_from(Chip),
    member=st.sampled_from([None, Role.CIRCULATION, Role.DIRECTOR, Role.MANAGER, Role.IT]),
    kind=st.sampled_from([None, Kind.CARDS, Kind.SIGN_INS, Kind.GUARDIANS, Kind.STAFF, Kind.CUSTODY]),
    since=st.none() | st.integers(-3, 45),
    until=st.none() | st.integers(-3, 45),
)
def test_all_filters_together_let_through_what_every_one_lets_through(
    log: Opened, chip: Chip, member: Role | None, kind: Kind | None, since: int | None, until: int | None
) -> None:
    filters, start = log.page.filters, date(2026, 3, 1)
    first, last = (start + timedelta(days=days) if days is not None else None for days in (since, until))
    ids = {name: one for one, name in log.desk.names().items()}
    by = ids[NAMES[member]] if member else None
    filters.chips.button(chip).click()
    filters.who.choose(by)
    filters.kind.choose(kind)
    type_in(log, "log.since", first.isoformat() if first else "")
    type_in(log, "log.until", last.isoformat() if last else "")

    def wanted(line: LogLine) -> bool:
        day = line.at.astimezone().date()
        by_day = (first is None or first <= day) and (last is None or day <= last)
        return CHIPS[chip](line) and (by in {None, line.member}) and (not kind or _is(kind, line)) and by_day

    assert numbers(log) == [line.number for line in every_line(log) if wanted(line)]


def _is(kind: Kind, line: LogLine) -> bool:
    beginnings = {Kind.CARDS: "cards.", Kind.GUARDIANS: "guardians.", Kind.CUSTODY: "custody."}
    if kind in beginnings:
        return line.command.startswith(beginnings[kind])
    signs = line.command in {"member.sign_in", "member.sign_out"}
    return signs if kind is Kind.SIGN_INS else line.command.startswith("member.") and not signs


def test_everything_done_to_one_account_is_found_by_its_card(log: Opened, some_weeks: dict[str, int]) -> None:
    type_in(log, "log.about", RUTH)
    told = [(line.command, line.subject) for line in every_line(log) if line.number in set(numbers(log))]
    assert told == [(command, str(some_weeks["ruth"])) for command in ("cards.found", "cards.report", "accounts.open")]
    assert part(log.page, QLineEdit, "log.about").text() == f"Ruth Adler · {RUTH}"


def test_a_scan_is_taken_by_the_page_and_filters_by_the_card(log: Opened) -> None:
    assert log.page.scanned(MATEO)
    log.settled()
    log.settled()
    lines = {line.number: line for line in every_line(log)}
    assert {lines[number].command for number in numbers(log)} == {"accounts.open", "cards.report", "guardians.freeze"}


def test_a_card_that_nobody_has_is_said_and_changes_nothing(log: Opened) -> None:
    before = numbers(log)
    log.page.scanned("29351000999999")
    log.settled()
    assert any(text.startswith("Nobody is known by “29351000999999”.") for text in log.said())
    assert numbers(log) == before
    assert part(log.page, QLineEdit, "log.about").text() == ""


def test_a_name_that_several_have_is_asked_about(log: Opened) -> None:
    type_in(log, "log.about", "Riv")
    menu = part(log.page, QMenu, "log.about.found")
    assert menu.isVisible()
    texts = [action.text() for action in menu.actions()]
    assert sorted(texts) == [f"Elena Rivera · {ELENA}", f"Mateo Rivera · {MATEO}"]
    menu.actions()[texts.index(f"Elena Rivera · {ELENA}")].trigger()
    menu.close()
    log.settled()
    log.settled()
    lines = {line.number: line for line in every_line(log)}
    assert {lines[number].command for number in numbers(log)} == {"accounts.open", "cards.report"}


def test_what_was_done_to_a_member_of_staff_is_found_by_the_name(log: Opened) -> None:
    type_in(log, "log.about", "Cleo")
    lines = {line.number: line for line in every_line(log)}
    assert {lines[number].command for number in numbers(log)} == {
        "member.add",
        "member.sign_in",
        "member.sign_out",
        "member.role",
    }


def test_everything_about_the_same_from_a_line(log: Opened) -> None:
    type_in(log, "log.about", ELENA)
    newest = numbers(log)
    log.press("log.clear")
    log.page.table.selectRow(numbers(log).index(newest[0]))
    log.settled()
    log.press("log.line.about")
    log.settled()
    assert numbers(log) == newest


def test_who_may_not_know_of_a_freezing_is_not_led_to_it_by_the_account(
    log_as: LogAs, some_weeks: dict[str, int]
) -> None:
    log = log_as(Role.IT)
    log.page.scanned(MATEO)
    log.settled()
    log.settled()
    lines = {line.number: line for line in every_line(log)}
    assert {lines[number].command for number in numbers(log)} == {"accounts.open", "cards.report"}
    freezing = [line for line in lines.values() if line.command == "guardians.freeze"]
    assert [(line.subject, line.arguments) for line in freezing] == [("", None)]
    assert str(some_weeks["mateo"]) in {line.subject for line in lines.values()}


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.TODAY, date(2026, 4, 4), date(2026, 4, 4)),
        (Period.WEEK, date(2026, 3, 29), date(2026, 4, 4)),
        (Period.THIRTY, date(2026, 3, 6), date(2026, 4, 4)),
        (Period.MONTH, date(2026, 4, 1), date(2026, 4, 4)),
        (Period.ANY, date(2026, 3, 1), date(2026, 4, 4)),
    ],
)
def test_a_period_is_the_days_it_names(log: Opened, period: Period, first: date, last: date) -> None:
    log.page.filters.period.choose(period)
    log.settled()
    days = {line.number: line.at.astimezone().date() for line in every_line(log)}
    assert numbers(log) == [number for number, day in days.items() if first <= day <= last]


def test_a_typed_day_lifts_the_period(log: Opened) -> None:
    log.page.filters.period.choose(Period.WEEK)
    type_in(log, "log.since", "2026-03-02")
    assert log.page.filters.period.value() is Period.CHOSEN
    type_in(log, "log.since", "")
    type_in(log, "log.until", "")
    assert log.page.filters.period.value() is Period.ANY


def test_a_day_that_is_none_is_said_and_changes_nothing(log: Opened) -> None:
    before = numbers(log)
    type_in(log, "log.since", "soon")
    assert any("“soon” is not a date" in text for text in log.said())
    assert numbers(log) == before


def test_cleared_filters_show_every_line_again(log: Opened) -> None:
    everything = numbers(log)
    assert not log.can_press("log.clear")
    log.press("log.chips.refused")
    log.page.filters.kind.choose(Kind.GUARDIANS)
    type_in(log, "log.since", "2026-03-02")
    type_in(log, "log.about", MATEO)
    assert len(numbers(log)) == 1
    log.press("log.clear")
    assert numbers(log) == everything
    assert not log.can_press("log.clear")
    assert part(log.page, QLineEdit, "log.about").text() == part(log.page, QLineEdit, "log.since").text() == ""


def test_chips_say_how_many_lines_they_let_through(log: Opened) -> None:
    lines = every_line(log)
    for chip, lets_through in CHIPS.items():
        text = log.page.filters.chips.button(chip).text()
        assert text.endswith(f"  {sum(map(lets_through, lines))}")


def test_no_line_is_said_where_none_is_left(log: Opened) -> None:
    type_in(log, "log.until", "2020-01-01")
    assert "There is no such line. Clear a filter to see more." in log.said()
    assert not log.can_press("log.save.button")


def test_every_filter_is_named_for_a_screen_reader_and_has_its_label(log: Opened) -> None:
    buddies = {label.buddy() for label in log.page.filters.findChildren(QLabel) if label.buddy()}
    filters = log.page.filters
    assert buddies == {filters.who, filters.kind, filters.about, filters.period, filters.since, filters.until}
    assert all(field.accessibleName() for field in buddies if field)


def test_a_log_of_thousands_is_read_where_somebody_looks(
    a_vault: StaffedVault, log_as: LogAs, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = a_vault.sign_in(Role.CIRCULATION)
    with clerk._units.write() as db:  # in one transaction, for speed
        for number in range(3000):
            clerk._append(db, Entry("cards.report", str(number)), Outcome.DONE)
    read: list[int] = []
    log_lines = OfficeDesk.log_lines

    def counted(desk: OfficeDesk, wanted: list[int]) -> tuple[LogLine, ...]:
        read.extend(wanted)
        return log_lines(desk, wanted)

    monkeypatch.setattr(OfficeDesk, "log_lines", counted)
    log = log_as(Role.DIRECTOR)
    total = len(numbers(log))
    assert total > 3000
    assert len(read) < 200
    QTest.keyClick(log.page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    log.settled()
    assert log.page.table.current().line.number == 1
    assert "Vault made" in log.said()
    assert len(read) < 500
    assert log.page.table.model().index(1500, 3).data() == "…"
