"""Units of work: what is saved is saved whole with its line in the log, and what is refused leaves a line alone."""

import resource
import threading
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError

from adminapp.core.kit.errors import FullError, NotAllowedError, RuleError, StoreError
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store import engine
from adminapp.core.store.log import LogFilter, Outcome, lines
from adminapp.core.store.tables import settings
from tests.vaults import SETTINGS


def last_line(home):
    with home.read() as db:
        return lines(db, LogFilter(most=1))[0]


def put(db, name, value="x"):
    db.execute(insert(settings), {"name": name, "value": value})


def put_and_refuse(db):
    put(db, "new")
    raise RuleError("no")


def put_and_go_on(db):
    put(db, "small")
    with suppress(DBAPIError):
        put(db, "big", "x" * 100_000)


def test_a_change_is_saved_with_its_line(a_clerk, clock):
    clock.move(minutes=5)
    with a_clerk.write(Deed.REPORT_CARD, "cards.report", 17, on=date(2026, 3, 2), who=None, tags=["a"]) as db:
        put(db, "new")
    line = last_line(a_clerk)
    assert a_clerk.settings() == SETTINGS | {"new": "x"}
    assert (line.command, line.subject, line.outcome) == ("cards.report", "17", Outcome.DONE)
    assert (line.at, line.member) == (clock.now(), a_clerk.member.id)
    assert line.arguments == {"on": "2026-03-02", "who": None, "tags": ["a"]}
    assert a_clerk.verify() == ()


def test_what_the_policy_refuses_is_not_saved_but_logged(a_clerk):
    with pytest.raises(RuleError, match="no"), a_clerk.write(Deed.REPORT_CARD, "cards.report", 17, why="lost") as db:
        put_and_refuse(db)
    line = last_line(a_clerk)
    assert a_clerk.settings() == SETTINGS
    assert (line.command, line.outcome, line.arguments) == ("cards.report", Outcome.REFUSED, {"why": "lost"})


def test_what_the_role_refuses_never_begins_and_is_logged(a_clerk):
    with pytest.raises(NotAllowedError):
        a_clerk.change_settings({"library": "mine"})
    line = last_line(a_clerk)
    assert a_clerk.settings() == SETTINGS
    assert (line.command, line.outcome) == ("settings.change", Outcome.REFUSED)


def test_a_look_that_the_role_refuses_is_logged(a_clerk, a_vault):
    with pytest.raises(NotAllowedError):
        a_clerk.must_be_allowed(Deed.READ_LOG, "log.read")
    assert (last_line(a_clerk).command, last_line(a_clerk).outcome) == ("log.read", Outcome.REFUSED)
    director = a_vault.sign_in(Role.DIRECTOR)
    director.must_be_allowed(Deed.READ_LOG, "log.read")
    assert last_line(director).command == "member.sign_in"


def test_a_bug_in_a_unit_leaves_neither_change_nor_line(a_clerk):
    before = last_line(a_clerk)
    with pytest.raises(ZeroDivisionError), a_clerk.write(Deed.REPORT_CARD, "cards.report") as db:
        put(db, "new", str(1 / 0))
    assert a_clerk.settings() == SETTINGS
    assert last_line(a_clerk) == before


def test_arguments_that_the_log_cannot_keep_are_a_bug_before_anything_is_done(a_clerk):
    with pytest.raises(TypeError, match="cannot keep a object"), a_clerk.write(Deed.REPORT_CARD, "x", what=object()):
        pytest.fail("the unit began")


def test_arguments_are_kept_as_they_were_given(a_clerk):
    tags = ["before"]
    with a_clerk.write(
        Deed.REPORT_CARD, "x", tags=tags, at=datetime(2026, 3, 2, 9, 30), role=Role.IT, name="Łu \0\ud800"
    ):
        tags.append("after")
    assert last_line(a_clerk).arguments == {
        "tags": ["before"],
        "at": "2026-03-02T09:30:00",
        "role": "it",
        "name": "Łu \0\ud800",
    }


def test_a_reading_unit_sees_one_state_and_changes_nothing(a_clerk):
    with pytest.raises(StoreError), a_clerk.read() as db:
        put(db, "new")
    assert a_clerk.settings() == SETTINGS


def test_units_of_several_threads_that_read_and_write_wait_for_each_other(a_clerk):
    threads = [threading.Thread(target=fill, args=(a_clerk, f"thread {place}")) for place in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(a_clerk.settings()) == len(SETTINGS) + 20
    assert a_clerk.verify() == ()
    assert a_clerk.warnings == ()


def fill(home, name):
    for place in range(5):
        with home.write(Deed.REPORT_CARD, "fill", name) as db:
            db.execute(select(settings)).all()
            put(db, f"{name} {place}")


def test_settings_are_changed_one_by_one(a_director):
    a_director.change_settings({"library": "Ours", "days": "30"})
    assert a_director.settings() == SETTINGS | {"library": "Ours", "days": "30"}


def test_no_setting_changed_is_no_fault(a_director):
    a_director.change_settings({})
    assert a_director.settings() == SETTINGS


def test_a_closed_vault_neither_reads_nor_writes(a_clerk):
    a_clerk.close()
    a_clerk.close()
    with pytest.raises(StoreError, match="Sign in again"):
        a_clerk.settings()
    with pytest.raises(StoreError, match="Sign in again"), a_clerk.write(Deed.REPORT_CARD, "x"):
        pytest.fail("the unit began")


def test_closing_closes_every_connection_of_every_thread(a_vault, a_clerk):
    opened = [threading.Thread(target=a_clerk.settings) for _ in range(3)]
    for thread in opened:
        thread.start()
    for thread in opened:
        thread.join()
    a_clerk.close()
    still_open = {path.resolve() for path in Path("/proc/self/fd").iterdir()}
    assert not [path for path in still_open if path.is_relative_to(a_vault.folder)]


@pytest.fixture
def a_full_disk(a_vault, monkeypatch):
    """A director whose databases may grow no further."""
    pages = (a_vault.folder / "desk.db").stat().st_size // 4096 + 2
    monkeypatch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS, f"PRAGMA max_page_count = {pages}"))
    return a_vault.sign_in(Role.DIRECTOR)


def test_a_full_disk_is_said_and_nothing_is_changed(a_full_disk):
    with pytest.raises(FullError, match="Free some space"):
        a_full_disk.change_settings({f"name {place}": "x" * 1000 for place in range(50)})
    assert a_full_disk.settings() == SETTINGS
    assert a_full_disk.verify() == ()
    a_full_disk.change_settings({"library": "Ours"})
    assert a_full_disk.settings() == SETTINGS | {"library": "Ours"}


def test_a_unit_that_goes_on_after_a_full_disk_is_abandoned(a_full_disk):
    with pytest.raises(StoreError, match="broke off"), a_full_disk.write(Deed.REPORT_CARD, "x") as db:
        put_and_go_on(db)
    assert a_full_disk.settings() == SETTINGS


@pytest.mark.parametrize("most", [0, 100, 600, 4000, 5000])
def test_a_failing_disk_is_said_and_nothing_is_changed(a_director, most):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        with pytest.raises(StoreError, match="nothing was changed"):
            a_director.change_settings({"library": "Ours"})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert a_director.settings() == SETTINGS
    a_director.change_settings({"library": "Ours"})
    assert a_director.verify() == ()


def test_an_error_shows_neither_sql_nor_values(a_director):
    with pytest.raises(DBAPIError) as caught, a_director.write(Deed.REPORT_CARD, "x") as db:
        put(db, "library", "a patron's name")
    assert "a patron's name" not in str(caught.value)


def test_a_vault_that_is_busy_is_said_to_be(a_director, a_vault, monkeypatch):
    with a_director.read() as db:
        db.execute(select(settings)).all()
        monkeypatch.setattr(engine, "_SECONDS_TO_WAIT", 0.05)
        with pytest.raises(StoreError, match="busy with other work"):
            a_director.change_settings({"library": "Ours"})
    assert a_director.settings() == SETTINGS
