"""Failed sign-ins, kept beside the databases until somebody who can open the log comes in."""

import json
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from adminapp.core.kit.clock import Clock

FILE_NAME = "attempts"
MOST_BYTES = 64 * 1024
_LONGEST = 200


@dataclass(frozen=True)
class Attempt:
    """A sign-in that failed; `member` is the id of the name that was typed, empty if nobody has that name.

    Units:  `at` in UTC, ISO 8601.
    """

    at: str
    device: str
    member: str


def note_attempt(folder: Path, clock: Clock, member: str) -> None:
    """Keep a failed sign-in, unless the file is full or the folder cannot be written."""
    file = folder / FILE_NAME
    line = json.dumps({"at": clock.now().isoformat(), "device": platform.node(), "member": member})
    with suppress(OSError):
        if not file.exists() or file.stat().st_size < MOST_BYTES:
            with file.open("a", encoding="ascii") as opened:
                opened.write(line + "\n")


def attempts(folder: Path) -> tuple[Attempt, ...]:
    """Return the failed sign-ins since the last good one; lines that say nothing are left out.

    Raises: OSError.
    """
    try:
        with (folder / FILE_NAME).open("rb") as opened:
            untrusted = opened.read(2 * MOST_BYTES)
    except FileNotFoundError:
        return ()
    return tuple(found for line in untrusted.splitlines() if (found := _attempt(line)))


def forget_attempts(folder: Path) -> None:
    """Empty the file once the log has what it says.

    Raises: OSError.
    """
    (folder / FILE_NAME).unlink(missing_ok=True)


def _attempt(untrusted: bytes) -> Attempt | None:
    with suppress(ValueError, RecursionError):
        match json.loads(untrusted):
            case {"at": str(at), "device": str(device), "member": str(member)}:
                return Attempt(at[:_LONGEST], device[:_LONGEST], member[:_LONGEST])
    return None
