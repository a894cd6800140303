"""One program at a time has a vault open; the system drops the lock of a program that dies."""

import json
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InUseError
from adminapp.core.store.faults import file_faults_in_words

FILE_NAME = "lock"
_MOST_READ = 1000

if sys.platform == "win32":
    import msvcrt

    # A locked byte cannot be read by others there: lock one far behind what the file says.
    _LOCKED_BYTE = 1 << 30

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class VaultLock:
    """The lock of a vault's folder, held until it is released.

    Raises: InUseError that says since when and on which computer the vault is open; StoreError.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        path = folder / FILE_NAME
        with file_faults_in_words(path):
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError as error:
            holder = _holder(os.read(self._descriptor, _MOST_READ))
            os.close(self._descriptor)
            raise InUseError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The vault has been open since {since} on the computer {computer}. "
                    "Use that window, or close it first.",
                ),
                **holder,
            ) from error
        with file_faults_in_words(path):
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, _says(clock.local_now()))

    def release(self) -> None:
        """Let others open the vault; a second release changes nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _says(since: datetime) -> bytes:
    return json.dumps({"since": since.isoformat(sep=" "), "computer": platform.node()}).encode()


def _holder(untrusted: bytes) -> dict[str, Any]:
    holder: dict[str, Any] = {"since": "?", "computer": "?"}
    with suppress(ValueError, RecursionError):
        content = json.loads(untrusted)
        if isinstance(content, dict):
            holder |= {name: str(content[name]) for name in holder if name in content}
    return holder
