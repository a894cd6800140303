"""Every command of the vault's desk does for every role what the table of roles says."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from adminapp.core.kit.errors import AdminError, InputError, NotAllowedError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.office.vault_desk import Plan, VaultDesk
from tests.clocks import FixedClock
from tests.vaults import NAMES, StaffedVault

NEW = "another passphrase"


@dataclass(frozen=True)
class Known:
    vault: StaffedVault
    backup: Path

    @property
    def place(self) -> Path:
        return self.vault.folder.parent

    @property
    def it(self) -> int:
        return next(slot.id for slot in self.vault._open[-1].keys.slots if slot.name == NAMES[Role.IT])


ACTS: dict[str, tuple[Deed, Callable[[VaultDesk, Known], object]]] = {
    "change_role": (Deed.CHANGE_MEMBER, lambda desk, known: desk.change_role(known.it, Role.MANAGER)),
    "reset_passphrase": (Deed.CHANGE_MEMBER, lambda desk, known: desk.reset_passphrase(known.it, NEW)),
    "remove_member": (Deed.CHANGE_MEMBER, lambda desk, known: desk.remove_member(known.it)),
    "renew_secrets": (Deed.CHANGE_KEYS, lambda desk, _: desk.renew_secrets()),
    "put_code_in_force": (Deed.CHANGE_KEYS, lambda desk, _: desk.put_code_in_force(desk.drawn_code())),
    "try_code": (Deed.CHANGE_KEYS, lambda desk, known: desk.try_code(known.vault.code)),
    "change_key_copies": (Deed.CHANGE_SETTINGS, lambda desk, known: desk.change_key_copies((known.place,))),
    "change_plan": (
        Deed.CHANGE_SETTINGS,
        lambda desk, known: desk.change_plan(Plan(known.place / "first")),
    ),
    "back_up_now": (Deed.MAKE_BACKUP, lambda desk, _: desk.back_up_now()),
    "back_up_to": (Deed.MAKE_BACKUP, lambda desk, known: desk.back_up_to(known.place / "usb")),
    "back_up_if_due": (Deed.MAKE_DUE_BACKUP, lambda desk, _: desk.back_up_if_due()),
    "verify": (Deed.VERIFY_VAULT, lambda desk, _: desk.verify(quick=True)),
    "keep_log_for": (Deed.CHANGE_SETTINGS, lambda desk, _: desk.keep_log_for(30)),
    "log_due_for_erasure": (Deed.ERASE_LOG, lambda desk, _: desk.log_due_for_erasure(date(2020, 1, 1))),
    "erase_log": (Deed.ERASE_LOG, lambda desk, _: desk.erase_log(date(2020, 1, 1))),
    "drill": (Deed.RESTORE_BACKUP, lambda desk, known: desk.drill(desk.backup_at(known.backup))),
    "restore": (Deed.RESTORE_BACKUP, lambda desk, known: desk.restore(desk.backup_at(known.backup))),
}


@pytest.fixture(scope="session")
def a_backup(template_vault, tmp_path_factory) -> Path:
    """A backup of the vault that every test has a copy of."""
    folder = tmp_path_factory.mktemp("backup")
    vault = StaffedVault(shutil.copytree(template_vault[0], folder / "vault"), "", FixedClock(datetime(2026, 3, 1, 10)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(folder / "state"))
        made = VaultDesk(vault.sign_in(Role.DIRECTOR)).back_up_to(folder / "usb").folder
        vault.sign_out()
    return made


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("role", Role)
def test_a_role_does_what_the_table_says_and_nothing_else(a_vault, a_backup, name, role):
    deed, act = ACTS[name]
    desk = VaultDesk(a_vault.sign_in(role))
    known = Known(a_vault, a_backup)
    if role in ROLES[deed]:
        act(desk, known)
    else:
        with pytest.raises(NotAllowedError):
            act(desk, known)
        assert desk.backup_state().plan == Plan(a_vault.folder / "backups")


def test_what_is_not_in_the_table_is_everybodys():
    public = {name for name in vars(VaultDesk) if not name.startswith("_")}
    assert public - ACTS.keys() == {
        "age",
        "backup_at",
        "backup_state",
        "backups",
        "change_own_passphrase",
        "drawn_code",
        "former_members",
        "is_open",
        "key_copies",
        "key_copies_reached",
        "last_good",
        "log_days",
        "log_kept_since",
        "member",
        "now",
        "opens",
        "recovery",
    }


def test_the_desk_answers_what_the_page_shows(a_director, tmp_path):
    desk = VaultDesk(a_director)
    assert desk.opens(Role.IT) == {Compartment.DESK, Compartment.FOOTAGE}
    assert desk.former_members() == ()
    assert desk.recovery().is_due is False
    plan = replace(desk.backup_state().plan, second=tmp_path / "usb", keep=3)
    desk.change_plan(plan)
    assert desk.backup_state().plan == plan
    assert [str(finding) for finding in desk.back_up_now()] == [
        f"{tmp_path / 'usb'} was not reached; the backup is in the first place alone. Connect it."
    ]
    (backup,) = desk.backups()
    assert desk.age(backup).lines == 1
    assert desk.drill(backup).findings == ()
    copies = tmp_path / "copies"
    copies.mkdir()
    desk.change_key_copies((copies,))
    assert desk.key_copies() == (copies,)
    assert desk.key_copies_reached() == (copies,)
    (copies / "keys.json").write_bytes(b"{}")
    assert desk.key_copies_reached() == ()


def test_restoring_signs_out_first_and_a_bad_backup_does_not(a_director, a_vault, tmp_path):
    desk = VaultDesk(a_director)
    backup = desk.back_up_to(tmp_path / "usb")
    (backup.folder / "desk.db").write_bytes(b"x")
    with pytest.raises(AdminError, match=r"desk\.db of the backup is damaged"):
        desk.restore(backup)
    assert a_director.is_open
    desk.restore(desk.back_up_to(tmp_path / "usb"))
    assert not a_director.is_open
    assert a_vault.sign_in(Role.CIRCULATION).warnings == ()


def test_a_drawn_code_opens_nothing_until_it_is_put_in_force(a_director, a_vault):
    desk = VaultDesk(a_director)
    code = desk.drawn_code()
    desk.try_code(a_vault.code)
    with pytest.raises(AdminError):
        desk.try_code(code)
    desk.put_code_in_force(code)
    desk.try_code(code)
    with pytest.raises(AdminError):
        desk.try_code(a_vault.code)


def test_what_would_be_lost_together_is_refused(a_director, a_vault, tmp_path):
    desk = VaultDesk(a_director)
    with pytest.raises(InputError, match="beside the vault"):
        desk.change_key_copies((a_vault.folder / "copies",))
    assert desk.key_copies() == ()
    with pytest.raises(InputError, match="places are the same"):
        desk.change_plan(Plan(tmp_path, second=tmp_path))
    assert desk.backup_state().plan.second is None


def test_the_time_that_the_log_is_kept_is_set_and_erases_nothing(a_director, clock):
    desk = VaultDesk(a_director)
    clock.move(days=40)
    desk.keep_log_for(30)
    assert (desk.log_days(), desk.log_kept_since()) == (30, date(2026, 3, 12))
    assert sum(desk.log_due_for_erasure(desk.log_kept_since()).values()) > 0
    for days in (0, 36_501):
        with pytest.raises(InputError, match="whole number"):
            desk.keep_log_for(days)


def test_when_all_was_last_in_order_is_remembered(a_director, clock):
    desk = VaultDesk(a_director)
    assert desk.last_good() is None
    desk.verify(quick=True)
    assert desk.last_good() == clock.now()
