"""What old lines of the log tell is counted before it is erased, and only when somebody says so."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit

from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.log import LogFilter
from adminapp.core.ui import words
from adminapp.office.vault_desk import VaultDesk
from tests.accessible import part
from tests.clocks import FixedClock
from tests.office.conftest import Opened

OfficeAs = Callable[[Role], Opened]


@pytest.fixture
def office(office_as: OfficeAs, clock: FixedClock) -> Opened:
    """The page of a Director whose log has three lines of a year ago about accounts."""
    opened = office_as(Role.DIRECTOR)
    for number in range(3):
        with opened.home.write(Deed.EDIT_ACCOUNT, "accounts.change", number, name=f"Xanthippe {number}"):
            pass
    clock.move(days=366)
    with opened.home.write(Deed.EDIT_ACCOUNT, "accounts.change", 9, name="Today"):
        pass
    opened.page.show_section("old_log")
    opened.settled()
    return opened


def told(office: Opened) -> list[object]:
    with office.home.read() as db:
        return [line.arguments for line in log.lines(db, LogFilter(commands=frozenset({"accounts.change"})))]


def after(office: Opened, what: str) -> str:
    """The text that stands right of another."""
    said = office.said()
    return said[said.index(what) + 1]


def test_what_would_go_is_said_by_command_and_then_goes(office: Opened) -> None:
    desk = VaultDesk(office.home)
    assert after(office, "Kept since") == words.day(desk.log_kept_since())
    assert after(office, "Account changed").startswith("3 ")
    count = sum(desk.log_due_for_erasure(desk.log_kept_since()).values())
    office.answers.answers += [False, True]
    office.press("old_log.erase.button")
    assert told(office)[1:] == [{"name": f"Xanthippe {number}"} for number in (2, 1, 0)]
    office.press("old_log.erase.button")
    assert f"Erase what {count} line" in office.answers.asked[0]
    assert told(office) == [{"name": "Today"}, None, None, None]
    assert "Nothing: no line is older." in office.said()
    assert not office.can_press("old_log.erase.button")
    assert office.home.verify() == ()


def test_the_time_is_set_and_the_count_follows(office: Opened) -> None:
    refused: list[str] = []

    def well(dialog: Any) -> None:
        refused.append(part(dialog, QLineEdit, "log_kept.days").property("tone"))
        part(dialog, QLineEdit, "log_kept.days").setText("400")

    office.answer(lambda dialog: part(dialog, QLineEdit, "log_kept.days").setText("0"), well)
    office.press("old_log.change.button")
    assert refused == ["no"]
    assert after(office, "Kept for").startswith("400 ")
    assert "Nothing: no line is older." in office.said()
    assert len(told(office)) == 4
    assert None not in told(office)


def test_only_the_director_sees_the_part(office_as: OfficeAs) -> None:
    for role in (Role.ASSISTANT_DIRECTOR, Role.IT):
        assert "old_log" not in [section.name for section in office_as(role).page.sections]
