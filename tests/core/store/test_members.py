"""Members change: roles, passphrases, leaving. Keys decide, so what is taken away is taken from the keys."""

import shutil
from dataclasses import replace

import pytest

from adminapp.core.kit.errors import (
    DamagedError,
    InputError,
    NotAllowedError,
    RuleError,
    StoreError,
    WrongPassphraseError,
)
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment, opened_by
from adminapp.core.security.derived import database_key
from adminapp.core.security.keyfile import Door, read_keys
from adminapp.core.security.keyring import every_secret, unlock
from adminapp.core.store import renewal
from adminapp.core.store.databases import database_opens
from adminapp.core.store.engine import Database
from adminapp.core.store.log import LogFilter, Outcome, lines
from adminapp.core.store.staff import (
    add_member,
    change_own_passphrase,
    change_role,
    former_members,
    member_named,
    members,
    remove_member,
    renew_secrets,
    reset_passphrase,
)
from adminapp.core.store.vault import member_names, open_vault, open_with_recovery_code
from tests.core.store.insider import let_in
from tests.vaults import NAMES, SETTINGS, passphrase_of

NEW = "another passphrase"
WRITE_WHOLE = "adminapp.core.store.renewal.write_whole"


def number(home, role):
    return member_named(home, NAMES[role])


def told(home, command):
    with home.read() as db:
        return lines(db, LogFilter(command=command))


def still_opens(folder, unlocked):
    """Return the compartments whose files somebody's secrets still open."""
    vault = read_keys(folder).vault
    return {
        name
        for name, secret in unlocked.secrets.items()
        if database_opens(Database(folder / name.file_name, database_key(secret, vault, name)))
    }


def test_a_removed_member_signs_in_no_more_and_what_they_kept_opens_nothing(a_vault):
    kept = let_in(a_vault.folder, Role.CIRCULATION_MANAGER)
    assert still_opens(a_vault.folder, kept) == set(Compartment)
    home = a_vault.sign_in(Role.DIRECTOR)
    remove_member(home, number(home, Role.CIRCULATION_MANAGER))
    assert home.settings() == SETTINGS
    assert still_opens(a_vault.folder, kept) == set()
    assert NAMES[Role.CIRCULATION_MANAGER] not in member_names(a_vault.folder)
    with pytest.raises(WrongPassphraseError):
        a_vault.sign_in(Role.CIRCULATION_MANAGER)


def test_whoever_stays_signs_in_after_somebody_left(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    remove_member(home, number(home, Role.IT))
    for role in NAMES.keys() - {Role.IT}:
        home = a_vault.sign_in(role)
        assert set(home.unlocked.secrets) == opened_by(role)
        assert home.warnings == home.verify() == ()
    a_vault.sign_out()
    open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock).close()


def test_what_a_removed_member_did_is_still_theirs_and_still_verifies(a_vault):
    clerk = a_vault.sign_in(Role.CIRCULATION).member.id
    home = a_vault.sign_in(Role.DIRECTOR)
    remove_member(home, clerk)
    line = told(home, "member.remove")[0]
    assert (line.subject, line.outcome) == (str(clerk), Outcome.DONE)
    assert home.verify() == ()
    assert former_members(home) == ((clerk, NAMES[Role.CIRCULATION]),)


def test_a_removed_members_key_signs_nothing_later(a_vault, clock):
    kept = let_in(a_vault.folder, Role.CIRCULATION).member
    home = a_vault.sign_in(Role.DIRECTOR)
    remove_member(home, kept.id)
    clock.move(minutes=1)
    home.unlocked = type(home.unlocked)(kept, home.unlocked.secrets)
    with home.write("ask_desk", "forged.line"):
        pass
    assert "is not signed by the member it names" in str(home.verify()[0])
    a_vault._open.clear()
    home._shut()


def test_a_role_that_opens_more_gives_the_keys(a_vault):
    home = a_vault.sign_in(Role.DIRECTOR)
    before = read_keys(a_vault.folder).generation
    change_role(home, number(home, Role.CIRCULATION), Role.CIRCULATION_MANAGER)
    clerk = a_vault.sign_in(Role.CIRCULATION)
    assert clerk.member.role is Role.CIRCULATION_MANAGER
    assert set(clerk.unlocked.secrets) == set(Compartment)
    assert read_keys(a_vault.folder).generation == before + 1


def test_a_role_that_opens_less_takes_the_keys_for_good(a_vault):
    kept = let_in(a_vault.folder, Role.CIRCULATION_MANAGER)
    home = a_vault.sign_in(Role.DIRECTOR)
    change_role(home, number(home, Role.CIRCULATION_MANAGER), Role.CIRCULATION)
    manager = a_vault.sign_in(Role.CIRCULATION_MANAGER)
    assert set(manager.unlocked.secrets) == {Compartment.DESK}
    assert still_opens(a_vault.folder, kept) == set()
    assert told(manager, "member.role")[0].arguments == {"old": "circulation_manager", "new": "circulation"}


def test_a_forgotten_passphrase_is_reset_without_the_old_one(a_vault):
    clerk = a_vault.sign_in(Role.CIRCULATION)
    home = a_vault.sign_in(Role.DIRECTOR)
    reset_passphrase(home, clerk.member.id, NEW)
    assert home.verify() == ()
    with pytest.raises(WrongPassphraseError):
        a_vault.sign_in(Role.CIRCULATION)
    home = open_vault(a_vault.folder, NAMES[Role.CIRCULATION], NEW, a_vault.clock)
    assert home.member.id == clerk.member.id
    assert home.verify() == ()
    home.close()


@pytest.mark.parametrize("role", Role)
def test_everybody_changes_their_own_passphrase_and_locks_nobody_out(a_vault, role):
    change_own_passphrase(a_vault.sign_in(role), passphrase_of(role), NEW)
    a_vault.sign_out()
    home = open_vault(a_vault.folder, NAMES[role], NEW, a_vault.clock)
    assert home.verify() == home.warnings == ()
    home.close()
    for other in set(Role) - {role}:
        assert a_vault.sign_in(other).warnings == ()


def test_ones_own_passphrase_is_changed_only_by_who_knows_it(a_clerk, a_vault):
    with pytest.raises(WrongPassphraseError):
        change_own_passphrase(a_clerk, "not it at all", NEW)
    assert a_vault.sign_in(Role.CIRCULATION).member.name == NAMES[Role.CIRCULATION]


def test_a_short_new_passphrase_changes_nothing(a_director, a_vault):
    with pytest.raises(InputError, match="has 8 to"):
        reset_passphrase(a_director, number(a_director, Role.IT), "short")
    assert a_vault.sign_in(Role.IT).member.name == NAMES[Role.IT]


@pytest.mark.parametrize("change", [lambda home, one: change_role(home, one, Role.IT), remove_member])
def test_the_last_director_stays(a_vault, change):
    home = open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock)
    with pytest.raises(RuleError, match="is the last Director"):
        change(home, number(home, Role.DIRECTOR))
    home.close()
    assert a_vault.sign_in(Role.DIRECTOR).member.role is Role.DIRECTOR


def test_of_two_directors_one_removes_the_other_but_not_herself(a_director, a_vault):
    second = add_member(a_director, "Delia Director", Role.DIRECTOR, NEW)
    for change in (remove_member, lambda home, one: change_role(home, one, Role.IT)):
        with pytest.raises(RuleError, match="Nobody removes or changes themselves"):
            change(a_director, a_director.member.id)
    remove_member(a_director, second)
    assert len(members(a_director)) == len(NAMES)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DIRECTOR])
def test_only_the_director_changes_members_and_keys(a_vault, role):
    home = a_vault.sign_in(role)
    it = number(home, Role.IT)
    for act in (
        lambda: remove_member(home, it),
        lambda: change_role(home, it, Role.DIRECTOR),
        lambda: reset_passphrase(home, it, NEW),
        lambda: renew_secrets(home),
    ):
        with pytest.raises(NotAllowedError):
            act()
    assert {line.outcome for line in told(home, "vault.rekey")} == {Outcome.REFUSED}


def test_new_secrets_make_what_was_copied_open_nothing_of_todays(a_director, a_vault, tmp_path):
    shutil.copytree(a_vault.folder, tmp_path / "stolen")
    renew_secrets(a_director)
    shutil.copy(tmp_path / "stolen" / "keys.json", tmp_path / "old keys.json")
    kept = unlock(read_keys(tmp_path / "stolen"), NAMES[Role.IT], passphrase_of(Role.IT))
    assert still_opens(a_vault.folder, kept) == set()
    assert still_opens(tmp_path / "stolen", kept) == {Compartment.DESK, Compartment.FOOTAGE}


class PowerCutError(BaseException):
    """What no part of the program may catch."""


def cut(*_arguments, **_words):
    raise PowerCutError


@pytest.mark.parametrize("place", ["copy_database", "take_keys", "write_rings", "write_whole"])
def test_a_power_cut_before_keys_json_is_replaced_leaves_the_old_secrets(a_vault, place, monkeypatch):
    kept = let_in(a_vault.folder)
    home = a_vault.sign_in(Role.DIRECTOR)
    with monkeypatch.context() as patch:
        patch.setattr(renewal, place, cut)
        with pytest.raises(PowerCutError):
            renew_secrets(home)
    home._shut()
    a_vault._open.clear()
    home = a_vault.sign_in(Role.DIRECTOR)
    assert home.warnings == home.verify() == ()
    assert still_opens(a_vault.folder, kept) == set(Compartment)
    assert not list(a_vault.folder.glob("*.next"))


@pytest.mark.parametrize("done", [0, 1, 2, 3])
def test_a_power_cut_after_keys_json_is_replaced_is_finished_at_the_next_sign_ins(a_vault, done, monkeypatch):
    home = a_vault.sign_in(Role.DIRECTOR)
    put, left = renewal._put, [done]

    def put_some(*arguments, **words):
        if not left[0]:
            raise PowerCutError
        left[0] -= 1
        put(*arguments, **words)

    with monkeypatch.context() as patch:
        patch.setattr(renewal, "_put", put_some)
        with pytest.raises(PowerCutError):
            renew_secrets(home)
    home._shut()
    a_vault._open.clear()
    assert a_vault.sign_in(Role.CIRCULATION).settings() == SETTINGS
    change_own_passphrase(a_vault.sign_in(Role.IT), passphrase_of(Role.IT), passphrase_of(Role.IT))
    home = a_vault.sign_in(Role.DIRECTOR)
    assert home.warnings == home.verify() == ()
    assert told(home, "vault.rekey")[0].outcome == Outcome.DONE
    assert not list(a_vault.folder.glob("*.next"))


@pytest.mark.parametrize("place", ["copy_database", "write_rings", "write_whole"])
def test_a_disk_that_fails_leaves_the_vault_at_work(a_vault, place, monkeypatch):
    def fail(*_arguments, **_words):
        raise StoreError("the disk is full") if place != "write_whole" else OSError(28, "No space left on device")

    home = a_vault.sign_in(Role.DIRECTOR)
    with monkeypatch.context() as patch:
        patch.setattr(renewal, place, fail)
        with pytest.raises(StoreError):
            renew_secrets(home)
    assert not list(a_vault.folder.glob("*.next"))
    home.change_settings({"library": "Ours"})
    renew_secrets(home)
    assert a_vault.sign_in(Role.CIRCULATION).settings()["library"] == "Ours"


def test_an_earlier_key_that_was_tampered_with_is_noticed(a_director, a_vault):
    renew_secrets(a_director)
    keys = a_director.keys
    door = keys.doors[Compartment.DESK]
    forged = {**keys.doors, Compartment.DESK: Door(door.drop_key, (bytes(60),))}
    with pytest.raises(DamagedError, match="earlier key"):
        every_secret(replace(keys, doors=forged), a_director.unlocked)
