"""The log as it is read: newest first, narrowed, and with what the reader has the keys for."""

from collections import Counter

import pytest

from adminapp.core.kit.errors import DamagedError, NotAllowedError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.log import (
    LogFilter,
    Outcome,
    counts,
    erase_arguments,
    every_line,
    lines,
    lines_numbered,
    numbers,
)
from tests.core.store.insider import insider


def found(home, **wanted):
    with home.read() as db:
        return lines(db, LogFilter(**wanted))


def note(home, command, subject="", **arguments):
    with home.write(Deed.REPORT_CARD, command, subject, **arguments):
        pass


@pytest.fixture
def a_busy_clerk(a_clerk, clock):
    """A clerk who has reported three cards, a minute apart."""
    for number in (1, 2, 3):
        clock.move(minutes=1)
        note(a_clerk, "cards.report", number, why="lost")
    return a_clerk


def test_lines_come_newest_first(a_busy_clerk):
    assert [line.subject for line in found(a_busy_clerk, command="cards.report")] == ["3", "2", "1"]


def test_lines_are_numbered_without_a_gap(a_busy_clerk):
    numbers = [line.number for line in found(a_busy_clerk)]
    assert numbers == list(range(len(numbers), 0, -1))


def test_lines_are_narrowed(a_busy_clerk, clock):
    assert len(found(a_busy_clerk, subject="2")) == 1
    assert len(found(a_busy_clerk, command="cards.report", since=clock.now())) == 1
    assert len(found(a_busy_clerk, command="cards.report", until=clock.now())) == 2
    assert not found(a_busy_clerk, command="cards.report", outcome=Outcome.REFUSED)
    assert not found(a_busy_clerk, command="cards.report", member=0)
    assert len(found(a_busy_clerk, command="cards.report", member=a_busy_clerk.member.id)) == 3


def test_lines_are_read_in_windows(a_busy_clerk):
    first = found(a_busy_clerk, most=2)
    second = found(a_busy_clerk, most=2, before=first[-1].number)
    assert [line.number for line in first + second] == [line.number for line in found(a_busy_clerk, most=4)]


def test_lines_are_known_by_number_before_they_are_read(a_busy_clerk):
    everything = found(a_busy_clerk, most=1000)
    with a_busy_clerk.read() as db:
        assert list(numbers(db, LogFilter())) == [line.number for line in everything]
        reported = numbers(db, LogFilter(command="cards.report"))
        assert [line.subject for line in lines_numbered(db, reported)] == ["3", "2", "1"]
        assert lines_numbered(db, [10_000]) == lines_numbered(db, []) == ()
        assert tuple(every_line(db, LogFilter())) == everything


def test_lines_are_narrowed_to_several_subjects_and_commands_and_without_others(a_busy_clerk):
    assert [line.subject for line in found(a_busy_clerk, subjects={"1", "3"})] == ["3", "1"]
    commands = frozenset({"cards.report", "member.sign_in"})
    told = found(a_busy_clerk, commands=commands, without=frozenset({"member.sign_in"}))
    assert {line.command for line in told} == {"cards.report"}
    with a_busy_clerk.read() as db:
        counted = counts(db, LogFilter(commands=commands, member=a_busy_clerk.member.id))
    assert counted == {("cards.report", Outcome.DONE): 3, ("member.sign_in", Outcome.DONE): 1}


@pytest.mark.parametrize("at_once", [1, 2, 1000])
def test_lines_are_counted_the_same_however_many_at_once(a_busy_clerk, monkeypatch, at_once):
    monkeypatch.setattr(log, "_COUNTED_AT_ONCE", at_once)
    everything = found(a_busy_clerk, most=1000)
    with a_busy_clerk.read() as db:
        assert counts(db, LogFilter()) == Counter((line.command, line.outcome) for line in everything)
        assert sum(counts(db, LogFilter(before=everything[0].number)).values()) == len(everything) - 1


def test_what_concerns_custody_is_told_only_to_those_with_the_key(a_circulation_manager, a_vault):
    with a_circulation_manager.write(Deed.FREEZE_GUARDIAN, "guardians.freeze", 17, name="Pat Parent"):
        pass
    (line,) = found(a_circulation_manager, subject="17")
    assert line.arguments == {"name": "Pat Parent"}
    (line,) = found(a_vault.sign_in(Role.CIRCULATION), subject="17")
    assert (line.command, line.arguments) == ("guardians.freeze", None)


def test_a_refused_clerk_leaves_no_arguments_that_the_clerk_could_not_keep(a_clerk, a_vault):
    with pytest.raises(NotAllowedError), a_clerk.write(Deed.FREEZE_GUARDIAN, "guardians.freeze", 17, name="Pat Parent"):
        pytest.fail("the unit began")
    (line,) = found(a_vault.sign_in(Role.DIRECTOR), subject="17")
    assert (line.outcome, line.arguments) == (Outcome.REFUSED, {})


def test_erased_arguments_are_gone_and_the_chain_still_verifies(a_busy_clerk, clock):
    note(a_busy_clerk, "cards.found", 9, why="kept")
    with a_busy_clerk.write(Deed.EDIT_ACCOUNT, "log.erase") as db:
        assert erase_arguments(db, ["cards.report"], clock.now()) == 2
    told = {line.subject: line.arguments for line in found(a_busy_clerk) if line.command.startswith("cards.")}
    assert told == {"1": None, "2": None, "3": {"why": "lost"}, "9": {"why": "kept"}}
    assert a_busy_clerk.verify() == ()


def test_a_line_that_cannot_be_read_is_named(a_clerk, a_vault):
    a_vault.sign_out()
    with insider(a_vault.folder) as connection:
        connection.execute("UPDATE log_lines SET canonical = x'00' WHERE number = 3")
    with pytest.raises(DamagedError, match="cannot be read") as caught:
        found(a_vault.sign_in(Role.CIRCULATION))
    assert caught.value.holes == {"number": 3}


def test_the_desk_keeps_the_line_and_the_office_its_arguments(a_circulation_manager, a_vault):
    with a_circulation_manager.write(Deed.LINK_CUSTODY, "custody.link", 17, other=18):
        pass
    a_vault.sign_out()
    count = "SELECT count(*) FROM log_arguments"
    with insider(a_vault.folder, Compartment.OFFICE) as connection:
        assert connection.execute(count).fetchone() == (1,)
