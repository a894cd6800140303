"""A backup comes back under today's members and keys; what was there is moved aside, and nothing gone returns."""

import shutil

import pytest

from adminapp.core.kit.errors import DamagedError, InputError, InUseError, NewerVaultError, NotAllowedError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import read_keys
from adminapp.core.security.keyring import unlock, unlock_with_code
from adminapp.core.store import migrations, renewal
from adminapp.core.store.keeping import back_up
from adminapp.core.store.recovering import new_code
from adminapp.core.store.restoring import age_of, drill, keys_for, restore
from adminapp.core.store.staff import member_named, remove_member, renew_secrets, reset_passphrase
from adminapp.core.store.vault import create_vault, member_names, open_vault, open_with_recovery_code
from tests.core.store.insider import let_in
from tests.vaults import NAMES, SETTINGS, passphrase_of

THEN = {"library": "Then"}


@pytest.fixture
def a_backup(a_vault, tmp_path, clock):
    """A backup in which the library is called Then; since, a setting was changed and an hour has gone by."""
    home = a_vault.sign_in(Role.DIRECTOR)
    home.change_settings(THEN)
    backup = back_up(home, tmp_path / "backups")
    clock.move(hours=1)
    home.change_settings({"library": "Now"})
    a_vault.sign_out()
    return backup


def bring_back(vault, backup, **more):
    keys = read_keys(vault.folder)
    return restore(backup, vault.folder, keys, let_in(vault.folder), vault.clock, **more)


def test_a_backup_comes_back_for_everybody_and_nothing_seems_wrong(a_vault, a_backup):
    head = bring_back(a_vault, a_backup)
    assert head.number == a_backup.head.number + 1
    for role in Role:
        home = a_vault.sign_in(role)
        assert home.settings() == SETTINGS | THEN
        assert home.warnings == home.verify() == ()


def test_what_was_there_is_moved_aside(a_vault, a_backup):
    before = (a_vault.folder / "desk.db").read_bytes()
    bring_back(a_vault, a_backup)
    (aside,) = a_vault.folder.glob("aside *")
    assert (aside / "desk.db").read_bytes() == before


def test_it_says_how_much_older_the_backup_is(a_vault, a_backup, clock):
    age = age_of(a_backup, a_vault.folder)
    assert (age.made, age.known) == (a_backup.made, clock.now())
    assert age.lines == 3


def test_a_member_removed_since_does_not_come_back(a_vault, a_backup):
    home = a_vault.sign_in(Role.DIRECTOR)
    kept = let_in(a_vault.folder, Role.IT)
    remove_member(home, member_named(home, NAMES[Role.IT]))
    a_vault.sign_out()
    bring_back(a_vault, a_backup)
    assert NAMES[Role.IT] not in member_names(a_vault.folder)
    home = a_vault.sign_in(Role.DIRECTOR)
    assert home.settings()["library"] == "Then"
    assert home.verify() == ()
    assert kept.secrets[Compartment.DESK] not in home.unlocked.secrets.values()


def test_a_passphrase_reset_since_stays_reset(a_vault, a_backup):
    home = a_vault.sign_in(Role.DIRECTOR)
    reset_passphrase(home, member_named(home, NAMES[Role.IT]), "another passphrase")
    a_vault.sign_out()
    bring_back(a_vault, a_backup)
    home = open_vault(a_vault.folder, NAMES[Role.IT], "another passphrase", a_vault.clock)
    assert home.verify() == ()
    home.close()


def test_a_backup_from_before_many_new_secrets_still_comes_back(a_vault, a_backup):
    home = a_vault.sign_in(Role.DIRECTOR)
    for _ in range(3):
        renew_secrets(home)
    a_vault.sign_out()
    bring_back(a_vault, a_backup)
    assert a_vault.sign_in(Role.CIRCULATION).settings()["library"] == "Then"


@pytest.mark.parametrize("loss", ["cut", "gone", "text", "empty"])
def test_a_damaged_vault_is_replaced_by_its_backup(a_vault, a_backup, loss):
    file = a_vault.folder / "desk.db"
    match loss:
        case "cut":
            file.write_bytes(file.read_bytes()[:4096])
        case "gone":
            file.unlink()
        case "text":
            file.write_text("dear all" * 1000)
        case "empty":
            file.write_bytes(b"")
    with pytest.raises(DamagedError):
        a_vault.sign_in(Role.DIRECTOR)
    (a_vault.folder / "desk.db-journal").write_bytes(b"half a change")
    bring_back(a_vault, a_backup)
    assert (a_vault.folder / "desk.db-journal.aside").read_bytes() == b"half a change"
    assert a_vault.sign_in(Role.DIRECTOR).settings()["library"] == "Then"


def test_on_an_empty_machine_the_files_and_the_printed_code_bring_everything(a_vault, a_backup, tmp_path, clock):
    shutil.rmtree(a_vault.folder)
    shutil.rmtree(tmp_path / "state")
    new = tmp_path / "new machine" / "vault"
    keys = keys_for(a_backup, new)
    restore(a_backup, new, keys, unlock_with_code(keys, a_vault.code), clock)
    home = open_with_recovery_code(new, a_vault.code, clock)
    assert home.settings() == SETTINGS | THEN
    assert home.warnings == home.verify() == ()
    home.close()
    open_vault(new, NAMES[Role.CIRCULATION], passphrase_of(Role.CIRCULATION), clock).close()


def test_a_copy_of_newer_keys_opens_an_older_backup_for_the_newer_code(a_vault, a_backup, tmp_path, clock):
    copy = tmp_path / "copy of the keys"
    copy.mkdir()
    home = a_vault.sign_in(Role.DIRECTOR)
    home.change_settings({"key_copies": f'["{copy}"]'})
    code = new_code(home)
    a_vault.sign_out()
    shutil.rmtree(a_vault.folder)
    keys = keys_for(a_backup, tmp_path / "new", copy)
    restore(a_backup, tmp_path / "new", keys, unlock_with_code(keys, code), clock, ring_folder=copy)
    open_with_recovery_code(tmp_path / "new", code, clock).close()


def test_only_the_director_brings_a_backup_back(a_vault, a_backup):
    keys = read_keys(a_vault.folder)
    for role in set(Role) - {Role.DIRECTOR}:
        with pytest.raises(NotAllowedError):
            restore(a_backup, a_vault.folder, keys, let_in(a_vault.folder, role), a_vault.clock)
    assert a_vault.sign_in(Role.DIRECTOR).settings()["library"] == "Now"


def test_a_vault_that_somebody_has_open_is_left_alone(a_vault, a_backup):
    home = a_vault.sign_in(Role.DIRECTOR)
    with pytest.raises(InUseError):
        bring_back(a_vault, a_backup)
    assert home.settings()["library"] == "Now"


def test_a_backup_of_another_vault_is_refused(a_vault, a_backup, tmp_path, clock):
    create_vault(tmp_path / "other", {}, "Dora", "long enough", clock)
    with pytest.raises(InputError, match="another vault"):
        keys_for(a_backup, tmp_path / "other")
    keys = read_keys(tmp_path / "other")
    with pytest.raises(DamagedError, match="No key opens"):
        restore(a_backup, tmp_path / "other", keys, unlock(keys, "Dora", "long enough"), clock)
    open_vault(tmp_path / "other", "Dora", "long enough", clock).close()


def test_a_backup_of_a_later_program_is_refused_and_nothing_changes(a_vault, a_backup, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "NEWEST", dict.fromkeys(Compartment, "0000"))
        with pytest.raises(NewerVaultError):
            bring_back(a_vault, a_backup)
    assert a_vault.sign_in(Role.DIRECTOR).settings()["library"] == "Now"


@pytest.mark.parametrize("name", ["desk.db", "office.db", "keys.json"])
def test_a_damaged_backup_is_refused_and_nothing_changes(a_vault, a_backup, name):
    content = bytearray((a_backup.folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (a_backup.folder / name).write_bytes(content)
    with pytest.raises(DamagedError, match=f"{name} of the backup"):
        bring_back(a_vault, a_backup)
    assert a_vault.sign_in(Role.DIRECTOR).settings()["library"] == "Now"


class PowerCutError(BaseException):
    """What no part of the program may catch."""


@pytest.mark.parametrize("place", ["copy_database", "take_keys", "write_rings", "write_whole", "put_in_place"])
def test_a_power_cut_leaves_the_old_vault_or_the_restored_one(a_vault, a_backup, place, monkeypatch):
    def cut(*_arguments, **_words):
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(renewal, place, cut)
        with pytest.raises(PowerCutError):
            bring_back(a_vault, a_backup)
    home = a_vault.sign_in(Role.DIRECTOR)
    assert home.settings()["library"] == ("Then" if place == "put_in_place" else "Now")
    assert home.verify() == () or place == "put_in_place"


def test_a_drill_changes_nothing_and_says_what_would_come_back(a_vault, a_backup):
    before = {file: file.read_bytes() for file in a_vault.folder.rglob("*") if file.is_file()}
    report = drill(a_backup, read_keys(a_vault.folder), let_in(a_vault.folder), a_vault.clock)
    assert report.findings == ()
    assert report.rows[Compartment.DESK]["log_lines"] == a_backup.head.number + 1
    assert {file: file.read_bytes() for file in a_vault.folder.rglob("*") if file.is_file()} == before
    assert age_of(a_backup, a_vault.folder).lines == 3
