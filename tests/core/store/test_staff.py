"""Adding a member of staff changes keys.json and the log together, and whatever breaks off locks nobody out."""

import errno
from dataclasses import replace

import pytest

from adminapp.core.kit.errors import DamagedError, FullError, InputError, NotAllowedError, RuleError, StoreError
from adminapp.core.kit.files import write_whole
from adminapp.core.policy.roles import Role
from adminapp.core.security.keyfile import read_keys
from adminapp.core.store import log
from adminapp.core.store.log import LogFilter, Outcome, lines
from adminapp.core.store.staff import add_member, change_own_passphrase, members
from adminapp.core.store.vault import member_names, open_vault, open_with_recovery_code
from tests.vaults import NAMES

WRITE_WHOLE = "adminapp.core.store.home.write_whole"
NEW = ("Nora New", Role.MANAGER, "nora's passphrase")


def told(home, command):
    with home.read() as db:
        return lines(db, LogFilter(command=command))


def new_can_sign_in(vault):
    vault.sign_out()
    open_vault(vault.folder, NEW[0], NEW[2], vault.clock).close()
    return True


def test_a_new_member_signs_in_and_stands_in_the_log(a_director, a_vault):
    number = add_member(a_director, *NEW)
    added = members(a_director)[-1]
    line = told(a_director, "member.add")[0]
    assert (added.id, added.name, added.role) == (number, "Nora New", Role.MANAGER)
    assert (line.subject, line.outcome) == (str(number), Outcome.DONE)
    assert line.arguments == {"name": "Nora New", "role": "manager"}
    assert new_can_sign_in(a_vault)


def test_everybody_else_still_signs_in(a_director, a_vault):
    add_member(a_director, *NEW)
    for role, name in NAMES.items():
        assert a_vault.sign_in(role).member.name == name


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DIRECTOR])
def test_only_the_director_adds_members(a_vault, role):
    home = a_vault.sign_in(role)
    with pytest.raises(NotAllowedError):
        add_member(home, *NEW)
    assert told(home, "member.add")[0].outcome == Outcome.REFUSED
    assert NEW[0] not in member_names(a_vault.folder)


def test_the_recovery_code_lets_a_new_director_in(a_vault):
    home = open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock)
    add_member(home, "Delia Director", Role.DIRECTOR, "delia's passphrase")
    home.close()
    delia = open_vault(a_vault.folder, "Delia Director", "delia's passphrase", a_vault.clock)
    assert delia.verify() == ()
    add_member(delia, *NEW)
    delia.close()
    assert new_can_sign_in(a_vault)


@pytest.mark.parametrize("name", [NAMES[Role.IT], NAMES[Role.IT].upper(), f" {NAMES[Role.IT]} "])
def test_two_members_do_not_share_a_name(a_director, name):
    with pytest.raises(InputError, match="can already sign in"):
        add_member(a_director, name, Role.IT, "long enough")


@pytest.mark.parametrize(
    ("name", "passphrase"),
    [("a\0b", "long enough"), ("", "long enough"), ("x" * 10_000, "long enough"), ("Max", "short")],
)
def test_a_member_who_cannot_be_kept_is_refused(a_director, name, passphrase):
    before = (a_director.folder / "keys.json").read_bytes()
    with pytest.raises(InputError):
        add_member(a_director, name, Role.IT, passphrase)
    assert (a_director.folder / "keys.json").read_bytes() == before


@pytest.mark.parametrize(
    "name", ["O'Brien", "<img src=/etc/hosts>", "'; DROP TABLE facts --", "\u202eevil", "李", "%s {x}"]
)
def test_an_unusual_name_is_kept_exactly(a_director, a_vault, name):
    add_member(a_director, name, Role.IT, "long enough")
    a_vault.sign_out()
    home = open_vault(a_vault.folder, name, "long enough", a_vault.clock)
    assert home.member.name == name
    home.close()


def test_a_folder_that_cannot_be_written_adds_nobody(a_director, a_vault, monkeypatch):
    def fail_once(_path, _content):
        monkeypatch.setattr(WRITE_WHOLE, write_whole)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(WRITE_WHOLE, fail_once)
    with pytest.raises(FullError, match="nothing was changed"):
        add_member(a_director, *NEW)
    assert NEW[0] not in member_names(a_vault.folder)
    assert not [line for line in told(a_director, "member.add") if line.arguments["name"] == NEW[0]]
    add_member(a_director, *NEW)
    assert a_director.verify() == ()
    assert new_can_sign_in(a_vault)


def test_a_log_that_cannot_be_written_adds_nobody(a_director, a_vault, monkeypatch):
    def fail(*_arguments):
        raise StoreError("the disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr(log, "append", fail)
        with pytest.raises(StoreError):
            add_member(a_director, *NEW)
    assert NEW[0] not in member_names(a_vault.folder)
    assert a_vault.sign_in(Role.DIRECTOR).verify() == ()


class PowerCutError(BaseException):
    """What no part of the program may catch."""


def cut_power(vault, home):
    home._units.close()
    home._lock.release()
    vault._open.clear()


def test_a_power_cut_before_keys_json_is_written_undoes_the_change(a_director, a_vault, monkeypatch):
    def cut(*_arguments):
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(WRITE_WHOLE, cut)
        with pytest.raises(PowerCutError):
            add_member(a_director, *NEW)
    cut_power(a_vault, a_director)
    home = a_vault.sign_in(Role.DIRECTOR)
    assert told(home, "member.sign_in")[0].arguments["keys"] == "undone"
    assert NEW[0] not in member_names(a_vault.folder)
    add_member(home, *NEW)
    assert new_can_sign_in(a_vault)


def test_a_power_cut_after_keys_json_is_written_finishes_the_change(a_director, a_vault, monkeypatch):
    def cut(*_arguments):
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(log, "append", cut)
        with pytest.raises(PowerCutError):
            add_member(a_director, *NEW)
    cut_power(a_vault, a_director)
    home = a_vault.sign_in(Role.CIRCULATION)
    assert told(home, "member.sign_in")[0].arguments["keys"] == "finished"
    home = a_vault.sign_in(Role.DIRECTOR)
    assert home.verify() == ()
    assert new_can_sign_in(a_vault)


def test_an_old_keys_json_put_back_is_refused(a_director, a_vault):
    old = (a_vault.folder / "keys.json").read_bytes()
    add_member(a_director, *NEW)
    a_vault.sign_out()
    (a_vault.folder / "keys.json").write_bytes(old)
    with pytest.raises(DamagedError, match=r"keys\.json is an old copy: number 7 where the vault knows 8"):
        a_vault.sign_in(Role.DIRECTOR)


def test_databases_older_than_keys_json_are_told_so(a_vault):
    old = {path: path.read_bytes() for path in a_vault.folder.glob("*.db")}
    add_member(a_vault.sign_in(Role.DIRECTOR), *NEW)
    a_vault.sign_out()
    for path, content in old.items():
        path.write_bytes(content)
    with pytest.raises(DamagedError, match="newer than the databases"):
        a_vault.sign_in(Role.DIRECTOR)


def test_a_forged_keys_json_is_refused(a_director, a_vault):
    """A forger who knows the format writes a file in perfect order: the databases know it is not theirs."""
    a_vault.sign_out()
    keys = read_keys(a_vault.folder)
    forged = replace(keys, slots=(keys.slots[0], *(replace(slot, role=Role.DIRECTOR) for slot in keys.slots[1:])))
    (a_vault.folder / "keys.json").write_bytes(forged.as_bytes())
    with pytest.raises(DamagedError, match="not the one that this vault knows"):
        a_vault.sign_in(Role.DIRECTOR)


def test_who_signed_in_with_the_recovery_code_is_told_whose_passphrase_to_change(a_vault, clock):
    home = open_with_recovery_code(a_vault.folder, a_vault.code, clock)
    with pytest.raises(RuleError, match="Give a Director a new one"):
        change_own_passphrase(home, "any passphrase", "another long passphrase")
    home.close()
