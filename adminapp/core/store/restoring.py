"""Putting a backup back: over a vault, on an empty machine, or for a drill that changes nothing.

A backup comes back under the present members, the present rings and new secrets: nobody who was removed since and no
image that was destroyed since comes back with it.
"""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, InputError
from adminapp.core.kit.files import write_whole
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.security.derived import database_key
from adminapp.core.security.keychanges import with_new_secrets
from adminapp.core.security.keyfile import FILE_NAME, Keys, read_keys
from adminapp.core.security.keyring import Unlocked, every_secret
from adminapp.core.store import images, log
from adminapp.core.store.backups import POLICY_FOLDER, Backup, changed_files
from adminapp.core.store.copies import rows_by_table
from adminapp.core.store.databases import behind, database_opens
from adminapp.core.store.engine import Database, Mode, databases_in, every_compartment
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.findings import Finding
from adminapp.core.store.heads import Head, Heads, read_head
from adminapp.core.store.home import Home
from adminapp.core.store.lock import VaultLock
from adminapp.core.store.renewal import Renewal, database_keys
from adminapp.core.store.rings import read_rings
from adminapp.core.store.verify import verify_log


@dataclass(frozen=True)
class Age:
    """How much older a backup is than the last known state of the vault; `known` is None where nothing is known.

    Units:  aware, in UTC; `lines` of the log written since.
    """

    made: datetime
    known: datetime | None
    lines: int


@dataclass(frozen=True)
class Drill:
    """What a drill found: the rows that came back by compartment, and what is wrong."""

    rows: Mapping[Compartment, Mapping[str, int]]
    findings: tuple[Finding, ...]


def age_of(backup: Backup, folder: Path) -> Age:
    """Return how much older a backup is than what is known outside the databases.

    Raises: StoreError.
    """
    known = [head for file in Heads(folder, backup.vault).files if (head := _head(file))]
    newest = max(known, key=lambda head: head.number, default=None)
    if newest is None:
        return Age(backup.made, None, 0)
    return Age(backup.made, datetime.fromisoformat(newest.at), max(0, newest.number - backup.head.number))


def keys_for(backup: Backup, folder: Path, copy: Path | None = None) -> Keys:
    """Return the keys under which a backup comes back: a named copy's, else the vault's own, else the backup's.

    Raises: InputError if they are another vault's; DamagedError; NewerVaultError; StoreError.
    """
    if copy is None and (folder / FILE_NAME).exists():
        copy = folder
    keys = read_keys(copy or backup.folder)
    if keys.vault != backup.vault:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "{folder} is a backup of another vault. Choose one of this vault's."),
            folder=backup.folder,
        )
    return keys


def restore(
    backup: Backup, folder: Path, keys: Keys, unlocked: Unlocked, clock: Clock, ring_folder: Path | None = None
) -> Head:
    """Put a backup in the place of a vault that nobody has open; what was there is moved aside, not deleted.

    Rings are taken from `ring_folder`, a copy of the keys, where the vault's own are gone.

    Raises: NotAllowedError; InputError; DamagedError; NewerVaultError; InUseError; StoreError; FullError.
    """
    unlocked.member.must_be_allowed(Deed.RESTORE_BACKUP)
    folder = folder.absolute()
    with file_faults_in_words(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = VaultLock(folder, clock)
    try:
        renewal, head = _prepared(backup, folder, keys, unlocked, clock, ring_folder or folder)
        with renewal.swept_on_failure(), file_faults_in_words(folder):
            _bring_images(backup.images, folder / images.FOLDER)
            _keep_aside(folder, f"{clock.local_now():aside %Y-%m-%d %H-%M-%S}")
            renewal.commit()
            if (backup.folder / POLICY_FOLDER).is_dir():
                shutil.copytree(backup.folder / POLICY_FOLDER, folder / POLICY_FOLDER, dirs_exist_ok=True)
        Heads(folder, keys.vault).write(head)
    finally:
        lock.release()
    return head


def restore_over(home: Home, backup: Backup) -> Head:
    """Sign out of an open vault and put a backup in its place, as `restore` does.

    Raises: NotAllowedError; InputError; DamagedError; NewerVaultError; StoreError; FullError.
    """
    home.must_be_allowed(Deed.RESTORE_BACKUP, "vault.restore")
    if changed := changed_files(backup):
        raise _damaged(changed[0])  # while the member is still signed in
    home.close()
    return restore(backup, home.folder, home.keys, home.unlocked, home.clock)


def drill(backup: Backup, keys: Keys, unlocked: Unlocked, clock: Clock) -> Drill:
    """Put a backup back in a temporary place, look it over as a vault, and sweep it away.

    Raises: NotAllowedError; InputError; DamagedError; NewerVaultError; StoreError; FullError.
    """
    unlocked.member.must_be_allowed(Deed.RESTORE_BACKUP)
    with file_faults_in_words(backup.folder), TemporaryDirectory(prefix="drill-") as stage:
        folder = Path(stage)
        renewal, _ = _prepared(backup, folder, keys, unlocked, clock, folder)
        renewal.commit()
        databases = databases_in(folder, database_keys(renewal.keys, renewal.unlocked))
        units = every_compartment(databases)
        try:
            with units.read() as db:
                findings = verify_log(db, renewal.keys)
        finally:
            units.close()
        return Drill({name: rows_by_table(database) for name, database in databases.items()}, findings)


def _prepared(
    backup: Backup, folder: Path, keys: Keys, unlocked: Unlocked, clock: Clock, ring_folder: Path
) -> tuple[Renewal, Head]:
    """Write the files of a backup into a folder, as they will be once they are put in place."""
    if changed := changed_files(backup):
        raise _damaged(changed[0])
    secrets = every_secret(keys, unlocked)
    sources = {name: _source(backup.folder / name.file_name, keys, name, tried) for name, tried in secrets.items()}
    behind(sources, keys.vault, Mode.READ)
    renewal = Renewal(folder, *with_new_secrets(keys, unlocked), clock)
    told = log.canonical_json({"made": backup.made, "head": backup.head.number})
    with renewal.swept_on_failure():
        rings = read_rings(ring_folder, keys.vault, secrets)
        return renewal, renewal.prepare(sources, secrets, rings, log.Entry("vault.restore", arguments=told))


def _damaged(file: str) -> DamagedError:
    return DamagedError(
        QT_TRANSLATE_NOOP("errors", "{file} of the backup is damaged or missing. Choose another backup."), file=file
    )


def _source(file: Path, keys: Keys, compartment: Compartment, secrets: tuple[bytes, ...]) -> Database:
    for secret in secrets:
        database = Database(file, database_key(secret, keys.vault, compartment))
        if database_opens(database):
            return database
    raise DamagedError(
        QT_TRANSLATE_NOOP(
            "errors",
            "No key opens {file} of the backup. If keys.json is older than the backup, name a newer copy of the keys.",
        ),
        file=file.name,
    )


def _bring_images(source: Path, target: Path) -> None:
    for image in sorted(source.glob("*.image")):
        if not (target / image.name).exists():
            target.mkdir(mode=0o700, exist_ok=True)
            write_whole(target / image.name, image.read_bytes())


def _keep_aside(folder: Path, name: str) -> None:
    present = [file for compartment in Compartment if (file := folder / compartment.file_name).exists()]
    if present:
        aside = folder / name
        aside.mkdir(mode=0o700, exist_ok=True)
        for file in present:
            shutil.copyfile(file, aside / file.name)


def _head(file: Path) -> Head | None:
    with suppress(OSError, ValueError):
        return read_head(file)
    return None
