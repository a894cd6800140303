"""Backups: whole copies of the databases and images with a list of what they hold, looked over before they count.

A place holds one folder per backup and one `images` folder for them all: an image's file never changes. The keys of
images are no part of it.
"""

import hashlib
import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, StoreError
from adminapp.core.kit.files import sync_folder, write_whole
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import FILE_NAME, Keys
from adminapp.core.store import images
from adminapp.core.store.copies import copy_database
from adminapp.core.store.engine import Database, one_compartment
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.heads import Head
from adminapp.core.store.log import last_head

LIST_NAME = "backup.json"
POLICY_FOLDER = "policy"
_PART = ".part"
_MOST_READ = 1024 * 1024
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Backup:
    """One backup as its own list describes it; `unopened` was copied by somebody without the key.

    Units:  `made` aware, in UTC.
    """

    folder: Path
    vault: str
    made: datetime
    head: Head
    rows: Mapping[Compartment, Mapping[str, int]]
    unopened: tuple[Compartment, ...]
    digests: Mapping[str, str]

    @property
    def images(self) -> Path:
        """Return the folder with the images of all the backups in the same place."""
        return self.folder.parent / images.FOLDER


def default_place(folder: Path) -> Path:
    """Return where backups go that nobody has chosen another place for."""
    return folder / "backups"


def write_backup(
    place: Path, folder: Path, keys: Keys, databases: Mapping[Compartment, Database], clock: Clock
) -> Backup:
    """Copy a vault that nobody else writes to into a place; the backup appears whole or not at all.

    Raises: DamagedError; StoreError; FullError.
    """
    made = clock.local_now()
    final = _free_name(place, f"{made:%Y-%m-%d %H-%M-%S}")
    part = _part_of(final)
    with file_faults_in_words(place):
        part.mkdir(mode=0o700, parents=True)
    try:
        rows = {
            name: copy_database(database, Database(part / name.file_name, database.key))
            for name, database in databases.items()
        }
        with file_faults_in_words(place):
            unopened = _copy_unopened(folder, part, set(Compartment) - databases.keys())
            _copy_files(folder, part, keys)
            _copy_images(folder / images.FOLDER, place / images.FOLDER)
            backup = Backup(
                folder=final,
                vault=keys.vault,
                made=clock.now(),
                head=_head(Database(part / Compartment.DESK.file_name, databases[Compartment.DESK].key)),
                rows=rows,
                unopened=unopened,
                digests={file.relative_to(part).as_posix(): _digest(file) for file in _files_in(part)},
            )
            write_whole(part / LIST_NAME, json.dumps(_as_list(backup), indent=1).encode())
            part.rename(final)
            sync_folder(place)
    except StoreError:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return backup


def backups_in(place: Path, vault: str) -> tuple[Backup, ...]:
    """Return a vault's backups in a place, that of the newest state first; what is none is left out."""
    found = []
    with suppress(OSError):
        for folder in place.iterdir():
            with suppress(InputError):
                found.append(read_backup(folder))
    ours = (backup for backup in found if backup.vault == vault)
    return tuple(sorted(ours, key=lambda backup: (backup.head.number, backup.made), reverse=True))


def read_backup(folder: Path) -> Backup:
    """Return a backup as its list describes it.

    Raises: InputError if the folder is none.
    """
    try:
        with (folder / LIST_NAME).open("rb") as opened:
            untrusted = json.loads(opened.read(_MOST_READ))
        return _from_list(folder, untrusted)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "{folder} is not a whole backup. Choose the folder of one."), folder=folder
        ) from error


def changed_files(backup: Backup) -> tuple[str, ...]:
    """Return the files of a backup that are not as they were written; this takes no key.

    Raises: StoreError.
    """
    with file_faults_in_words(backup.folder):
        return tuple(
            name
            for name, digest in backup.digests.items()
            if not (backup.folder / name).is_file() or _digest(backup.folder / name) != digest
        )


def forget_oldest(place: Path, vault: str, keep: int) -> int:
    """Delete the backups of the oldest states but for so many, and return how many went.

    Units:  at least one stays.
    Raises: StoreError.
    """
    old = backups_in(place, vault)[max(keep, 1) :]
    with file_faults_in_words(place):
        for backup in old:
            shutil.rmtree(backup.folder)
        for left in place.glob(f"*{_PART}"):
            shutil.rmtree(left)
    return len(old)


def _head(desk: Database) -> Head:
    with one_compartment(desk.path, desk.key, Compartment.DESK) as units, units.read() as db:
        return last_head(db)


def _free_name(place: Path, name: str) -> Path:
    names = (place / (name if number == 1 else f"{name} ({number})") for number in range(1, 1000))
    return next(free for free in names if not (free.exists() or _part_of(free).exists()))


def _part_of(final: Path) -> Path:
    return final.with_name(final.name + _PART)


def _copy_unopened(folder: Path, part: Path, compartments: set[Compartment]) -> tuple[Compartment, ...]:
    """Copy the files of compartments that are closed to this member, and so to this program while it runs."""
    for compartment in sorted(compartments):
        file = folder / compartment.file_name
        if file.with_name(file.name + "-journal").exists():
            raise StoreError(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} was not closed properly. Let the Director sign in once, then make the backup."
                ),
                file=file.name,
            )
        shutil.copyfile(file, part / file.name)
    return tuple(sorted(compartments))


def _copy_files(folder: Path, part: Path, keys: Keys) -> None:
    write_whole(part / FILE_NAME, keys.as_bytes())
    if (folder / POLICY_FOLDER).is_dir():
        shutil.copytree(folder / POLICY_FOLDER, part / POLICY_FOLDER)


def _copy_images(source: Path, target: Path) -> None:
    for image in sorted(source.glob("*.image")):
        if not (target / image.name).exists():
            target.mkdir(mode=0o700, exist_ok=True)
            write_whole(target / image.name, image.read_bytes())


def _files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _as_list(backup: Backup) -> dict[str, object]:
    return {
        "vault": backup.vault,
        "made": backup.made.isoformat(),
        "head": vars(backup.head),
        "rows": backup.rows,
        "unopened": backup.unopened,
        "digests": backup.digests,
    }


def _from_list(folder: Path, untrusted: Mapping[str, object]) -> Backup:
    match untrusted:
        case {
            "vault": str(vault),
            "made": str(made),
            "head": {"number": int(number), "at": str(at), "hash": str(hash_)},
            "rows": dict(rows),
            "unopened": list(unopened),
            "digests": dict(digests),
        }:
            return Backup(
                folder=folder,
                vault=vault,
                made=datetime.fromisoformat(made),
                head=Head(number, at, hash_),
                rows={Compartment(name): counted for name, counted in rows.items()},
                unopened=tuple(Compartment(name) for name in unopened),
                digests={_inside(name): str(digest) for name, digest in digests.items()},
            )
        case _:
            raise ValueError("not the list of a backup")


def _inside(untrusted: str) -> str:
    path = Path(untrusted)
    if path.is_absolute() or ".." in path.parts:
        raise ValueError("a file outside the backup")
    return untrusted
