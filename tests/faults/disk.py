"""A disk that fails, or a computer that dies, at the n-th change of a file: SQLite's own and Python's, counted alike.

SQLite asks its file layer for the system's calls and lets them be replaced, which is what its own tests do.
"""

import ctypes
import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from typing import Any
from unittest.mock import patch

import sqlcipher3._sqlite3 as extension


class Fault(StrEnum):
    """What happens at the n-th change."""

    KILL = "kill -9"
    FULL = "disk full"
    BROKEN = "I/O error"


_ERRORS = {Fault.FULL: errno.ENOSPC, Fault.BROKEN: errno.EIO}
_WRITE = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, use_errno=True)
_WRITE_AT = ctypes.CFUNCTYPE(
    ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_longlong, use_errno=True
)
_CUT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_longlong, use_errno=True)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, use_errno=True)
_CALLS: dict[bytes, Any] = {
    b"write": _WRITE,
    b"pwrite": _WRITE_AT,
    b"pwrite64": _WRITE_AT,
    b"ftruncate": _CUT,
    b"unlink": _DELETE,
}
_METHODS = "xOpen xDelete xAccess xFullPathname xDlOpen xDlError xDlSym xDlClose xRandomness xSleep xCurrentTime"
_METHODS += " xGetLastError xCurrentTimeInt64"
_PYTHONS = ("open", "fsync", "replace", "rename", "mkdir", "rmdir", "unlink")
_CHANGING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class _Layer(ctypes.Structure):
    _fields_ = (
        ("iVersion", ctypes.c_int),
        ("szOsFile", ctypes.c_int),
        ("mxPathname", ctypes.c_int),
        ("pNext", ctypes.c_void_p),
        ("zName", ctypes.c_char_p),
        ("pAppData", ctypes.c_void_p),
        *((name, ctypes.c_void_p) for name in _METHODS.split()),
        (
            "xSetSystemCall",
            ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p),
        ),
        ("xGetSystemCall", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)),
    )


class Disk:
    """Counts the changes of files while it is armed, and lets one fail or kill the program."""

    def __init__(self) -> None:
        library = ctypes.CDLL(extension.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Layer)
        self._layer = library.sqlite3_vfs_find(None)
        self._kept: list[Any] = []
        self._fault: Fault | None = None
        self._at = self.changes = 0
        for name, kind in _CALLS.items():
            call = self._layer.contents.xGetSystemCall(self._layer, name)
            if call:
                self._replace(name, kind, kind(call))

    @contextmanager
    def armed(self, fault: Fault | None = None, at: int = 0) -> Iterator[None]:
        """Count from one, and let the change with that number fail, or the program die there."""
        self._fault, self._at, self.changes = fault, at, 0
        originals = {name: getattr(os, name) for name in _PYTHONS}
        try:
            with ExitStack() as patches:
                for name, call in originals.items():
                    patches.enter_context(patch.object(os, name, self._python(name, call)))
                yield
        finally:
            self._fault = None

    def _replace(self, name: bytes, kind: Any, original: Callable[..., int]) -> None:
        def call(*arguments: Any) -> int:
            if self._fails():
                ctypes.set_errno(_ERRORS[self._fault or Fault.BROKEN])
                return -1
            return original(*arguments)

        wrapped = kind(call)
        self._kept += [wrapped, original]
        self._layer.contents.xSetSystemCall(self._layer, name, ctypes.cast(wrapped, ctypes.c_void_p))

    def _python(self, name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **words: Any) -> Any:
            reads = name == "open" and not (len(arguments) > 1 and arguments[1] & _CHANGING)
            if not reads and self._fails():
                raise OSError(_ERRORS[self._fault or Fault.BROKEN], self._fault)
            return original(*arguments, **words)

        return call

    def _fails(self) -> bool:
        self.changes += 1
        if self._fault is None or self.changes != self._at:
            return False
        if self._fault is Fault.KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        return True
