"""The log's last line as known outside the database: in the vault's folder and in a folder of this user's."""

import json
import os
import threading
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from platformdirs import user_state_path

from adminapp.core.kit.files import write_whole

STATE_VARIABLE = "ADMINAPP_STATE"
_FILE_NAME = "head.json"
_SECTOR = 512
_MOST_READ = 1000


@dataclass(frozen=True)
class Head:
    """A line of the log that is known to have been written.

    Units:  `at` in UTC, ISO 8601; `hash` in hexadecimal.
    """

    number: int
    at: str
    hash: str


def state_folder() -> Path:
    """Return this user's own folder on this computer, for what must outlive the vault's."""
    return Path(os.environ.get(STATE_VARIABLE) or user_state_path("adminapp"))


def forget_head(vault: str) -> None:
    """Take away this user's head of a vault that is no more."""
    _kept_here(vault).unlink(missing_ok=True)


def _kept_here(vault: str) -> Path:
    return state_folder() / "heads" / f"{vault}.json"


class Heads:
    """The two places where a vault's head is kept."""

    def __init__(self, folder: Path, vault: str) -> None:
        self.files = (folder / _FILE_NAME, _kept_here(vault))
        self._newest = 0
        self._writing = threading.Lock()

    def write(self, head: Head) -> tuple[Path, ...]:
        """Keep a head in both places, unless a later one is there; return the files that could not be written."""
        with self._writing:
            if head.number < self._newest:
                return ()
            self._newest = head.number
            return self._written(head)

    def _written(self, head: Head) -> tuple[Path, ...]:
        failed = []
        for file in self.files:
            try:
                _write(file, json.dumps(asdict(head)).encode().ljust(_SECTOR))
            except OSError:
                failed.append(file)
        return tuple(failed)


def _write(file: Path, sector: bytes) -> None:
    """Overwrite a head without waiting for the disk, which would cost a third of every command.

    A disk writes a sector whole: after a power cut an older head may be there, which the log still fits.
    """
    if file.is_file() and file.stat().st_size == _SECTOR:
        with file.open("r+b") as opened:
            opened.write(sector)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, sector)


def read_head(file: Path) -> Head | None:
    """Return the head that a file keeps, or nothing if there is no file.

    Raises: ValueError if it keeps something else; OSError.
    """
    try:
        with file.open("rb") as opened:
            content = json.loads(opened.read(_MOST_READ))
    except FileNotFoundError:
        return None
    except RecursionError as error:
        raise ValueError("not a head of the log") from error
    match content:
        case {"number": int(number), "at": str(at), "hash": str(hash_)}:
            datetime.fromisoformat(at)
            return Head(number, at, hash_)
        case _:
            raise ValueError("not a head of the log")
