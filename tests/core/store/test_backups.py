"""Backups: whole or not there, kept by a plan, and said to be missing before they are needed."""

import os
import shutil
from datetime import timedelta

import pytest

from adminapp.core.kit.errors import DamagedError, InputError, NotAllowedError, StoreError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store import backups, copies, keeping
from adminapp.core.store.backups import changed_files, read_backup
from adminapp.core.store.copies import damage, rows_by_table
from adminapp.core.store.engine import Database, Mode, connect
from adminapp.core.store.keeping import Plan, back_up, back_up_if_due, back_up_now, backup_state, change_plan, plan_of
from tests.core.store.insider import key_of


@pytest.fixture
def a_place(tmp_path):
    return tmp_path / "backups"


def plan(home, **changes):
    change_plan(home, Plan(**{"place": home.folder.parent / "first", **changes}))
    return plan_of(home)


def database(backup, vault, compartment=Compartment.DESK):
    return Database(backup.folder / compartment.file_name, key_of(vault.folder, compartment))


def test_a_backup_holds_every_row_and_says_where_the_log_stood(a_director, a_vault, a_place):
    backup = back_up(a_director, a_place)
    for compartment in Compartment:
        copy = database(backup, a_vault, compartment)
        assert damage(copy) == ()
        assert rows_by_table(copy) == backup.rows[compartment]
    assert backup.rows[Compartment.DESK]["log_lines"] == backup.head.number
    assert read_backup(backup.folder) == backup
    assert changed_files(backup) == ()
    assert backup.unopened == ()


def test_a_backup_is_ciphertext_that_only_this_user_may_read(a_director, a_place):
    a_director.change_settings({"library": "A secret library"})
    backup = back_up(a_director, a_place)
    content = b"".join(file.read_bytes() for file in backup.folder.rglob("*") if file.is_file())
    assert b"secret library" not in content
    assert b"SQLite format" not in content
    assert backup.folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("role", [Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER, Role.IT])
def test_who_looks_after_the_vault_makes_backups_that_are_whole(a_vault, a_place, role):
    backup = back_up(a_vault.sign_in(role), a_place)
    for compartment in Compartment:
        assert damage(database(backup, a_vault, compartment)) == ()


def test_who_cannot_open_the_office_copies_it_unopened(a_vault, a_place):
    backup = back_up(a_vault.sign_in(Role.IT), a_place)
    assert backup.unopened == (Compartment.OFFICE,)
    a_vault.sign_out()
    (a_vault.folder / "office.db-journal").write_bytes(b"half a change")
    with pytest.raises(StoreError, match="not closed properly"):
        back_up(a_vault.sign_in(Role.IT), a_place)
    assert len(list(a_place.iterdir())) == 1


@pytest.mark.parametrize("role", [Role.CIRCULATION, Role.MANAGER, Role.WEEKEND_SUPERVISOR])
def test_nobody_else_carries_the_vault_away(a_vault, a_place, role):
    with pytest.raises(NotAllowedError):
        back_up(a_vault.sign_in(role), a_place)
    assert not a_place.exists()


def test_the_backup_that_is_due_is_made_whoever_is_there(a_vault, clock):
    folder = plan(a_vault.sign_in(Role.DIRECTOR)).place
    clerk = a_vault.sign_in(Role.CIRCULATION)
    assert back_up_if_due(clerk) == ()
    assert back_up_if_due(clerk) == ()
    assert len(list(folder.iterdir())) == 1
    clock.move(hours=24)
    assert back_up_if_due(clerk) == ()
    assert len(list(folder.iterdir())) == 2


def test_a_clock_that_was_set_back_puts_no_backup_off(a_director, clock):
    clock.move(days=4000)
    back_up_now(a_director)
    clock.move(days=-4000)
    assert backup_state(a_director).is_due


def test_as_many_stay_as_the_plan_says_and_the_newest_state_is_among_them(a_director, clock):
    place = plan(a_director, keep=2).place
    for _ in range(3):
        back_up_now(a_director)
        clock.move(days=1)
    clock.move(days=-3000)
    back_up_now(a_director)
    kept = backups.backups_in(place, a_director.keys.vault)
    assert len(kept) == 2
    assert kept[0].made == clock.now()


def test_two_backups_of_one_second_are_two(a_director, a_place):
    assert back_up(a_director, a_place).folder != back_up(a_director, a_place).folder


def test_the_second_place_gets_its_own_and_is_missed_when_it_is_gone(a_director, tmp_path, clock):
    second = tmp_path / "usb"
    second.mkdir()
    place = plan(a_director, second=second, warn_days=3).place
    assert back_up_now(a_director) == ()
    assert len(list(second.iterdir())) == len(list(place.iterdir())) == 1
    shutil.rmtree(second)
    assert "was not reached" in str(back_up_now(a_director)[0])
    assert backup_state(a_director).warnings == ()
    clock.move(days=3)
    back_up_now(a_director)
    assert [str(warning) for warning in backup_state(a_director).warnings] == [
        f"No backup has reached {second} for 3 days. Connect it and make one."
    ]


def test_a_vault_without_any_backup_says_so_in_time(a_director, clock):
    assert backup_state(a_director).warnings == ()
    clock.move(days=7)
    assert "No backup has reached" in str(backup_state(a_director).warnings[0])


@pytest.mark.parametrize("changes", [{"keep": 0}, {"hours": 0}, {"warn_days": -1}])
def test_a_plan_that_keeps_nothing_is_refused(a_director, changes):
    with pytest.raises(InputError, match="from 1 up"):
        plan(a_director, **changes)
    assert plan_of(a_director) == Plan(a_director.folder / "backups")


@pytest.mark.parametrize("part", ["copy_database", "_copy_files", "write_whole"])
def test_a_backup_that_breaks_off_is_not_there(a_director, a_place, part, monkeypatch):
    def fail(*_arguments):
        raise StoreError("the disk is full") if part == "copy_database" else OSError(28, "full")

    monkeypatch.setattr(backups, part, fail)
    with pytest.raises(StoreError):
        back_up(a_director, a_place)
    assert list(a_place.iterdir()) == []


def test_a_part_that_a_power_cut_left_is_no_backup_and_is_swept_away(a_director):
    place = plan(a_director).place
    (place / "2026-01-01 00-00-00.part").mkdir(parents=True)
    assert backups.backups_in(place, a_director.keys.vault) == ()
    back_up_now(a_director)
    assert len(list(place.iterdir())) == 1


def _cut(copy, _key):
    os.truncate(copy, copy.stat().st_size - 4096)


def _flip(copy, _key):
    content = bytearray(copy.read_bytes())
    content[-100] ^= 1
    copy.write_bytes(content)


def _take_an_older_one(copy, key):
    """Put a whole database of ours with the same key and tables into its place, to which something was added since."""
    connection = connect(copy, key)
    connection.execute("DELETE FROM log_arguments")
    connection.execute("VACUUM")
    connection.close()


@pytest.mark.parametrize("hurt", [_cut, _flip, _take_an_older_one])
def test_a_copy_that_is_not_whole_does_not_count(a_director, a_place, monkeypatch, hurt):
    a_director.change_settings({"library": "A long name of a library" * 1000})

    def connect_late(path, key, mode):
        if path.name == "desk.db" and path.parent.suffix == ".part" and mode is Mode.READ:
            hurt(path, key)
        return connect(path, key, mode)

    monkeypatch.setattr(copies, "connect", connect_late)
    with pytest.raises(DamagedError, match=r"desk\.db could not be copied whole"):
        back_up(a_director, a_place)
    assert list(a_place.iterdir()) == []


def test_a_damaged_database_makes_no_backup(a_director, a_place):
    file = a_director.folder / "office.db"
    content = bytearray(file.read_bytes())
    content[-100] ^= 1
    file.write_bytes(content)
    with pytest.raises(DamagedError):
        back_up(a_director, a_place)
    assert list(a_place.iterdir()) == []


@pytest.mark.parametrize("name", ["desk.db", "keys.json"])
def test_a_file_of_a_backup_that_changed_is_found_without_a_key(a_director, a_place, name):
    backup = back_up(a_director, a_place)
    content = bytearray((backup.folder / name).read_bytes())
    content[-1] ^= 1
    (backup.folder / name).write_bytes(content)
    assert changed_files(backup) == (name,)
    (backup.folder / name).unlink()
    assert changed_files(backup) == (name,)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"vault": 1}', "[" * 100_000, '{"digests": {"../../etc/passwd": "x"}}']
)
def test_what_is_no_backup_is_told_so(tmp_path, content):
    (tmp_path / "backup.json").write_text(content)
    with pytest.raises(InputError, match="not a whole backup"):
        read_backup(tmp_path)


def test_a_list_that_points_outside_the_backup_is_refused(a_director, a_place):
    backup = back_up(a_director, a_place)
    file = backup.folder / "backup.json"
    file.write_text(file.read_text().replace('"desk.db"', '"../desk.db"'))
    with pytest.raises(InputError):
        read_backup(backup.folder)


def test_nobody_writes_while_a_backup_is_made(a_director, a_place, monkeypatch):
    """Copies of three databases belong together only if nothing is saved between them."""
    held = []

    def look(*arguments):
        held.append(a_director._units._writing._is_owned())
        return copies.copy_database(*arguments)

    monkeypatch.setattr(backups, "copy_database", look)
    back_up(a_director, a_place)
    assert held == [True] * 3


def test_an_hour_is_an_hour(a_director, clock):
    plan(a_director, hours=1)
    back_up_now(a_director)
    clock.move(minutes=59)
    assert not backup_state(a_director).is_due
    clock.wall += timedelta(minutes=1)
    assert backup_state(a_director).is_due
    assert keeping.backups(a_director)[0].head.number > 0


def test_making_a_backup_stands_in_the_log(a_director, a_place):
    before = a_director.verify()
    back_up(a_director, a_place)
    with a_director.write(Deed.CHANGE_SETTINGS, "x"):
        pass
    assert before == a_director.verify() == ()
