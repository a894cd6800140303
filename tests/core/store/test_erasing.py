"""After erasure a person's name is nowhere in the decrypted pages, the free ones among them."""

from collections import Counter
from datetime import date

import pytest

from adminapp.core.kit.errors import NotAllowedError, RuleError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.erasing import due_for_erasure, erase_arguments, kept_since
from adminapp.core.store.log import LogFilter, every_line, lines
from tests.core.store.insider import key_of
from tests.core.store.pages import decrypted

NAME = "Xanthippe Quillfeather"


@pytest.fixture
def a_year_of_lines(a_vault, clock):
    """A director; her log has 120 lines of a year ago that name a patron, and one of today."""
    home = a_vault.sign_in(Role.DIRECTOR)
    for number in range(120):
        deed = Deed.LINK_CUSTODY if number % 2 else Deed.EDIT_ACCOUNT
        with home.write(deed, "accounts.change", number, name=f"{NAME} {number}", note="x" * (number * 7 % 900)):
            pass
    clock.move(days=366)
    home = a_vault.sign_in(Role.DIRECTOR)
    with home.write(Deed.EDIT_ACCOUNT, "accounts.change", 1, name="Today"):
        pass
    return home


def named(vault):
    """Return how often the name stands on the pages of each compartment."""
    return {
        name: decrypted(vault.folder / name.file_name, key_of(vault.folder, name)).count(NAME.encode())
        for name in (Compartment.DESK, Compartment.OFFICE)
    }


def test_what_is_due_is_shown_before_and_gone_after(a_year_of_lines, a_vault, clock):
    assert min(named(a_vault).values()) >= 60
    before = kept_since(a_year_of_lines)
    assert before == date(2026, 3, 3)
    due = due_for_erasure(a_year_of_lines, before)
    assert due["accounts.change"] == 120
    assert erase_arguments(a_year_of_lines, before) == sum(due.values())
    assert named(a_vault) == {Compartment.DESK: 0, Compartment.OFFICE: 0}
    assert due_for_erasure(a_year_of_lines, before) == {}
    assert a_year_of_lines.verify() == ()
    with a_year_of_lines.read() as db:
        told = lines(db, LogFilter(command="accounts.change", most=1000))
    assert [line.arguments for line in told] == [{"name": "Today"}] + [None] * 120


@pytest.mark.parametrize("at_once", [1, 7, 120, 1000])
def test_what_is_due_is_the_same_however_much_of_the_log_is_counted_at_once(a_year_of_lines, monkeypatch, at_once):
    before = kept_since(a_year_of_lines)
    with a_year_of_lines.read() as db:
        old = [line for line in every_line(db, LogFilter()) if line.at.date() < before]
    assert {line.command for line in old} > {"accounts.change"}
    monkeypatch.setattr(log, "_COUNTED_AT_ONCE", at_once)
    assert due_for_erasure(a_year_of_lines, before) == Counter(line.command for line in old)


def test_the_scan_sees_what_is_not_wiped(a_year_of_lines, a_vault, monkeypatch):
    """The control: with the wiping switched off, the names are found."""
    monkeypatch.setattr(log, "wipe", lambda *_: 0)
    erase_arguments(a_year_of_lines, kept_since(a_year_of_lines))
    assert sum(named(a_vault).values()) >= 120


def test_nothing_is_erased_before_its_time(a_year_of_lines, a_vault):
    with pytest.raises(RuleError, match="kept from"):
        erase_arguments(a_year_of_lines, date(2026, 3, 4))
    assert sum(named(a_vault).values()) >= 120


def test_the_clock_alone_erases_nothing(a_year_of_lines, a_vault, clock):
    clock.move(days=10_000)
    a_vault.sign_in(Role.DIRECTOR)
    assert sum(named(a_vault).values()) >= 120


def test_the_setting_counts_the_days(a_director):
    a_director.change_settings({"log_days": "30"})
    assert kept_since(a_director) == date(2026, 1, 31)
    a_director.change_settings({"log_days": "nonsense"})
    assert kept_since(a_director) == date(2025, 3, 2)


def test_only_the_director_erases(a_circulation_manager):
    with pytest.raises(NotAllowedError):
        erase_arguments(a_circulation_manager, date(2020, 1, 1))
    with pytest.raises(NotAllowedError):
        due_for_erasure(a_circulation_manager, date(2020, 1, 1))
