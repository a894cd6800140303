"""Making a vault and signing in to it."""

import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, WrongPassphraseError
from adminapp.core.kit.files import sync_folder, write_whole
from adminapp.core.policy.roles import Role
from adminapp.core.security import keyring
from adminapp.core.security.compartments import Compartment, database_key
from adminapp.core.security.keyfile import FILE_NAME, Keys, read_keys
from adminapp.core.security.keyring import RECOVERY_ID, NewMember, Unlocked
from adminapp.core.security.passphrases import Cost
from adminapp.core.store import log
from adminapp.core.store.attempts import note_attempt
from adminapp.core.store.databases import create_database, make_ready
from adminapp.core.store.engine import databases_in, every_compartment
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.heads import Heads
from adminapp.core.store.home import Home, save_settings
from adminapp.core.store.lock import VaultLock


def create_vault(
    folder: Path, settings: Mapping[str, str], director: str, passphrase: str, clock: Clock, cost: Cost | None = None
) -> str:
    """Make a vault in a new or empty folder and return the recovery code to print; `cost` as in NewMember.

    Raises: InputError; StoreError; FullError.
    """
    folder = folder.absolute()
    with file_faults_in_words(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "{folder} is not empty. Choose a new folder for the vault."), folder=folder
            )
        unfinished = folder.with_name(f"{folder.name}.new-{secrets.token_hex(4)}")
        unfinished.mkdir(mode=0o700, parents=True)
    try:
        keys, unlocked, code = keyring.new_keys(NewMember(director, Role.DIRECTOR, passphrase, cost))
        _fill(unfinished, keys, unlocked, settings, clock)
        with file_faults_in_words(folder):
            if folder.exists():
                folder.rmdir()
            unfinished.rename(folder)
            sync_folder(folder.parent)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return code


def member_names(folder: Path) -> tuple[str, ...]:
    """Return the names of those who may sign in, in the order in which they were added.

    Raises: InputError if there is no vault; DamagedError; NewerVaultError; StoreError.
    """
    return tuple(slot.name for slot in read_keys(folder).slots)


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
    with ExitStack() as undo:
        lock = VaultLock(folder, clock)
        undo.callback(lock.release)
        keys = read_keys(folder)
        unlocked = let_in(keys)
        database_keys = _database_keys(keys, unlocked)
        make_ready(folder, database_keys, keys.vault)
        units = every_compartment(databases_in(folder, database_keys), durable=durable)
        undo.callback(units.close)
        heads = Heads(folder, keys.vault, durable=durable)
        home = Home(folder, clock, unlocked, keys, heads, units, lock)
        home.enter()
        undo.pop_all()
    return home


def _fill(folder: Path, keys: Keys, unlocked: Unlocked, settings: Mapping[str, str], clock: Clock) -> None:
    database_keys = _database_keys(keys, unlocked)
    for compartment, key in database_keys.items():
        create_database(folder, compartment, key, keys)
    units = every_compartment(databases_in(folder, database_keys))
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


def _database_keys(keys: Keys, unlocked: Unlocked) -> dict[Compartment, bytes]:
    return {name: database_key(secret, keys.vault, name) for name, secret in unlocked.secrets.items()}
