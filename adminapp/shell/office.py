"""The office that a vault is kept for: its library, its branches and the policy in force there."""

import json
import shutil
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError, StoreError
from adminapp.core.kit.said import Said
from adminapp.core.policy.packs import Pack, built_in
from adminapp.core.security.costs import OPEN_SECRET_COST
from adminapp.core.store.backups import default_place
from adminapp.core.store.home import Home
from adminapp.core.store.keeping import change_plan, plan_of
from adminapp.core.store.policies import keep_policy, policy_in_force, read_policy
from adminapp.core.store.vault import NewVault, must_be_free, new_vault, open_vault, write_vault
from adminapp.office.commands import OfficeDesk
from adminapp.office.records import Office, office_in, settings_of

__all__ = ["Office", "Wishes", "create_office", "fulfil", "office_of", "pack_in_force", "policy_named"]


def create_office(
    folder: Path, office: Office, policy: str | Path, director: str, passphrase: str, clock: Clock
) -> str:
    """Make the vault of an office and return the recovery code to print.

    `policy` is the id of a pack that comes with the program, or the folder of a library's own, which is copied.

    Raises: InputError; StoreError; FullError.
    """
    must_be_free(folder)
    new = new_vault(director, passphrase, OPEN_SECRET_COST if office.demo else None)
    _write_office(folder, office, policy, new, clock)
    return new.code


@dataclass(frozen=True)
class Wishes:
    """What the first start has asked for, nothing of it written yet; places are None for the usual and for none."""

    folder: Path
    office: Office
    policy: str
    new: NewVault
    passphrase: str = field(repr=False)
    backups: Path | None = None
    second: Path | None = None


def fulfil(wishes: Wishes, clock: Clock) -> Path:
    """Make the vault of an office with its logo and its plan for backups, all or nothing, and return its folder.

    Raises: InputError; StoreError; FullError.
    """
    folder, office = wishes.folder, wishes.office
    _write_office(folder, replace(office, logo=b""), wishes.policy, wishes.new, clock)
    try:
        with closing(open_vault(folder, wishes.new.unlocked.member.name, wishes.passphrase, clock)) as home:
            if office.logo:
                OfficeDesk(home, pack_in_force(home)).change_office(office)
            if wishes.backups or wishes.second:
                place = wishes.backups or default_place(home.folder)
                change_plan(home, replace(plan_of(home), place=place, second=wishes.second))
    except AdminError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def _write_office(folder: Path, office: Office, policy: str | Path, new: NewVault, clock: Clock) -> None:
    wanted = read_policy(policy)
    write_vault(folder, settings_of(office) | wanted.settings, new, clock)
    try:
        keep_policy(folder, wanted)
    except StoreError:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def policy_named(text: str) -> str | Path:
    """Return the id of a pack that comes with the program, else the folder that the text names."""
    return text if text in built_in() else Path(text)


def office_of(home: Home) -> Office:
    """Return the office whose vault is open.

    Raises: StoreError.
    """
    return office_in(home.settings())


def pack_in_force(home: Home) -> Pack:
    """Return the office's policy pack, with the readings that the Director changed.

    Raises: DamagedError if the library's own pack is not the one that was put there; InputError naming what is wrong
    with it and how the Director puts another in force; StoreError.
    """
    settings = home.settings()
    try:
        return policy_in_force(home.folder, settings).with_readings(json.loads(settings.get("readings", "{}")))
    except InputError as error:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{why} Nobody can work with this vault until the Director puts another policy in force at the command "
                "line: adminapp policy use PACK, where PACK is the folder of a mended copy, or one of {allowed}.",
            ),
            why=Said(error.sentence, error.holes),
            allowed=", ".join(built_in()),
        ) from error
