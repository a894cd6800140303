"""Making a vault and signing in to it."""

import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import SQLAlchemyError

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, StoreError, WrongPassphraseError
from adminapp.core.kit.files import sync_folder, write_whole
from adminapp.core.policy.roles import Role
from adminapp.core.security import keyring
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.costs import Cost
from adminapp.core.security.keyfile import FILE_NAME, Keys, read_keys
from adminapp.core.security.keyring import RECOVERY_ID, NewMember, Unlocked
from adminapp.core.store import log
from adminapp.core.store.attempts import note_attempt
from adminapp.core.store.backups import default_place, write_backup
from adminapp.core.store.copies import copy_database
from adminapp.core.store.databases import behind, create_database, make_ready
from adminapp.core.store.drafts import forget_drafts
from adminapp.core.store.engine import Database, Mode, databases_in, every_compartment
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.findings import Finding
from adminapp.core.store.heads import Heads, forget_head
from adminapp.core.store.home import Home, save_settings
from adminapp.core.store.lock import VaultLock
from adminapp.core.store.places import must_be_a_good_place, place_warnings
from adminapp.core.store.renewal import database_keys, put_in_place

_REHEARSAL = "rehearsal-"
_READ_ONLY = QT_TRANSLATE_NOOP("errors", "{folder} cannot be written: you can look at everything and change nothing.")


@dataclass(frozen=True)
class NewVault:
    """A vault of which nothing is written yet: its keys, its first Director let in, and the recovery code to print."""

    keys: Keys = field(repr=False)
    unlocked: Unlocked = field(repr=False)
    code: str = field(repr=False)


def new_vault(director: str, passphrase: str, cost: Cost | None = None) -> NewVault:
    """Return a vault to write; `cost` as in NewMember.

    Raises: InputError; StoreError.
    """
    return NewVault(*keyring.new_keys(NewMember(director, Role.DIRECTOR, passphrase, cost)))


def must_be_free(folder: Path) -> None:
    """Refuse a folder in which no new vault can be made.

    Raises: InputError; StoreError.
    """
    must_be_a_good_place(folder.absolute())
    with file_faults_in_words(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "{folder} is not empty. Choose a new folder for the vault."), folder=folder
            )


def write_vault(folder: Path, settings: Mapping[str, str], new: NewVault, clock: Clock) -> None:
    """Write a vault into a new or empty folder, whole or not at all.

    Raises: InputError; StoreError; FullError.
    """
    folder = folder.absolute()
    must_be_free(folder)
    with file_faults_in_words(folder):
        unfinished = folder.with_name(f"{folder.name}.new-{secrets.token_hex(4)}")
        unfinished.mkdir(mode=0o700, parents=True)
    try:
        _fill(unfinished, new.keys, new.unlocked, settings, clock)
        with file_faults_in_words(folder):
            if folder.exists():
                folder.rmdir()
            unfinished.rename(folder)
            sync_folder(folder.parent)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def create_vault(
    folder: Path, settings: Mapping[str, str], director: str, passphrase: str, clock: Clock, cost: Cost | None = None
) -> str:
    """Make a vault in a new or empty folder and return the recovery code to print; `cost` as in NewMember.

    Raises: InputError; StoreError; FullError.
    """
    must_be_free(folder)
    new = new_vault(director, passphrase, cost)
    write_vault(folder, settings, new, clock)
    return new.code


def member_names(folder: Path) -> tuple[str, ...]:
    """Return the names of those who may sign in, in the order in which they were added.

    Raises: InputError if there is no vault; DamagedError; NewerVaultError; StoreError.
    """
    return read_keys(folder).names


def forget_vault(folder: Path) -> None:
    """Take away what this computer keeps of a vault that is about to be no more, as far as there is any."""
    with suppress(InputError, StoreError, OSError):
        vault = read_keys(folder).vault
        forget_head(vault)
        forget_drafts(vault)


def open_vault(folder: Path, name: str, passphrase: str, clock: Clock, *, durable: bool = True) -> Home:
    """Sign in to a vault with a passphrase; only what a power cut may take, a demo, need not be durable.

    Raises: InputError; WrongPassphraseError; DamagedError; InUseError; NewerVaultError; StoreError; FullError.
    """

    def let_in(keys: Keys) -> Unlocked:
        try:
            return keyring.unlock(keys, name, passphrase)
        except WrongPassphraseError:
            slot = keyring.slot_of(keys, name)
            note_attempt(folder, clock, str(slot.id) if slot else "")
            raise

    return _open(folder, clock, let_in, durable=durable)


def open_with_recovery_code(folder: Path, code: str, clock: Clock) -> Home:
    """Sign in to a vault with the printed recovery code, which opens everything.

    Raises: InputError for a typing error; WrongPassphraseError; DamagedError; InUseError; NewerVaultError; StoreError.
    """

    def let_in(keys: Keys) -> Unlocked:
        try:
            return keyring.unlock_with_code(keys, code)
        except WrongPassphraseError:
            note_attempt(folder, clock, str(RECOVERY_ID))
            raise

    return _open(folder, clock, let_in, durable=True)


def _open(folder: Path, clock: Clock, let_in: Callable[[Keys], Unlocked], *, durable: bool) -> Home:
    folder = folder.resolve()
    read_keys(folder)  # before a lock file is left where no vault is
    if not os.access(folder, os.W_OK):
        return _look_in(folder, clock, let_in)
    with ExitStack() as undo:
        lock = VaultLock(folder, clock)
        undo.callback(lock.release)
        keys = read_keys(folder)
        unlocked = let_in(keys)
        put_in_place(folder, keys, unlocked.secrets)
        for left in folder.glob(f"{_REHEARSAL}*"):
            shutil.rmtree(left, ignore_errors=True)
        databases = databases_in(folder, database_keys(keys, unlocked))
        _bring_up_to_date(folder, keys, databases, clock)
        units = every_compartment(databases, durable=durable)
        undo.callback(units.close)
        home = Home(folder, clock, unlocked, keys, Heads(folder, keys.vault), units, lock)
        home.enter()
        home.warnings += place_warnings(folder)
        undo.pop_all()
    return home


def _look_in(folder: Path, clock: Clock, let_in: Callable[[Keys], Unlocked]) -> Home:
    keys = read_keys(folder)
    unlocked = let_in(keys)
    databases = databases_in(folder, database_keys(keys, unlocked))
    if behind(databases, keys.vault, Mode.READ):
        raise StoreError(
            QT_TRANSLATE_NOOP(
                "errors", "The vault is of an older version and {folder} cannot be written. Check its permissions."
            ),
            folder=folder,
        )
    with ExitStack() as undo:
        units = every_compartment(databases, Mode.READ)
        undo.callback(units.close)
        home = Home(folder, clock, unlocked, keys, Heads(folder, keys.vault), units, None)
        home.look_in()
        undo.pop_all()
    home.warnings += (Finding(_READ_ONLY, {"folder": folder}), *place_warnings(folder))
    return home


def _bring_up_to_date(folder: Path, keys: Keys, databases: Mapping[Compartment, Database], clock: Clock) -> None:
    if not behind(databases, keys.vault):
        return
    backup = write_backup(default_place(folder), folder, keys, databases, clock)
    try:
        _rehearse(folder, keys, databases)
        make_ready(databases, keys.vault)
    except (SQLAlchemyError, StoreError) as error:
        raise StoreError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The vault could not be brought up to this program's version; nothing was changed. "
                "Go back to the version before. A copy from before is in {backup}.",
            ),
            backup=backup.folder,
        ) from error


def _rehearse(folder: Path, keys: Keys, databases: Mapping[Compartment, Database]) -> None:
    """Take every step on copies first: one that fails for one compartment must not leave the others ahead of it."""
    with file_faults_in_words(folder), TemporaryDirectory(dir=folder, prefix=_REHEARSAL) as stage:
        copies = {name: replace(database, path=Path(stage) / name.file_name) for name, database in databases.items()}
        for name, database in databases.items():
            copy_database(database, copies[name])
        make_ready(copies, keys.vault)


def _fill(folder: Path, keys: Keys, unlocked: Unlocked, settings: Mapping[str, str], clock: Clock) -> None:
    databases = databases_in(folder, database_keys(keys, unlocked))
    for compartment, database in databases.items():
        create_database(database, compartment, keys)
    units = every_compartment(databases)
    try:
        with units.write() as db:
            save_settings(db, settings)
            entry = log.Entry("vault.create", arguments=log.canonical_json({"settings": settings}))
            head = log.append(db, log.Acting(unlocked.member, clock, keys.vault), entry, log.Outcome.DONE)
    finally:
        units.close()
    Heads(folder, keys.vault).write(head)
    with file_faults_in_words(folder):
        write_whole(folder / FILE_NAME, keys.as_bytes())
