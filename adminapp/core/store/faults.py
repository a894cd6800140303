"""What the database driver and the file system complain about, as errors with a next step and without SQL."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError, PendingRollbackError

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, FullError, StoreError

_FULL = QT_TRANSLATE_NOOP("errors", "The disk is full; nothing was changed. Free some space, then try again.")
_DAMAGED = QT_TRANSLATE_NOOP("errors", "A database of the vault is damaged. Put the vault back from a backup.")
_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors", "The vault cannot be written; nothing was changed. Check the permissions of its folder."
)
_FAULTS: dict[int, tuple[type[StoreError], str]] = {
    driver.SQLITE_FULL: (FullError, _FULL),
    driver.SQLITE_CORRUPT: (DamagedError, _DAMAGED),
    driver.SQLITE_NOTADB: (DamagedError, _DAMAGED),
    driver.SQLITE_READONLY: (StoreError, _READ_ONLY),
    driver.SQLITE_PERM: (StoreError, _READ_ONLY),
    driver.SQLITE_CANTOPEN: (
        StoreError,
        QT_TRANSLATE_NOOP("errors", "A database of the vault cannot be opened. Check its folder and its permissions."),
    ),
    driver.SQLITE_IOERR: (
        StoreError,
        QT_TRANSLATE_NOOP(
            "errors", "Reading or writing the vault failed; nothing was changed. Check the disk, then try again."
        ),
    ),
    driver.SQLITE_BUSY: (
        StoreError,
        QT_TRANSLATE_NOOP("errors", "The vault is busy with other work; nothing was changed. Try again in a moment."),
    ),
    driver.SQLITE_NOMEM: (
        StoreError,
        QT_TRANSLATE_NOOP("errors", "The computer is out of memory; nothing was changed. Close other programs."),
    ),
}
_PRIMARY_CODE = 0xFF
# What a backup complains about comes without a code.
_SAID = {
    "database or disk is full": driver.SQLITE_FULL,
    "database disk image is malformed": driver.SQLITE_CORRUPT,
    "file is not a database": driver.SQLITE_NOTADB,
    "attempt to write a readonly database": driver.SQLITE_READONLY,
    "unable to open database file": driver.SQLITE_CANTOPEN,
    "disk I/O error": driver.SQLITE_IOERR,
    "database is locked": driver.SQLITE_BUSY,
    "out of memory": driver.SQLITE_NOMEM,
}


@contextmanager
def faults_in_words() -> Iterator[None]:
    """Say in words what the driver complains about; what is a bug of ours passes as it is.

    Raises: StoreError; FullError; DamagedError.
    """
    try:
        yield
    except DBAPIError as error:
        _raise_in_words(error.orig)
        raise
    except PendingRollbackError as error:
        raise StoreError(
            QT_TRANSLATE_NOOP("errors", "The work broke off before it could be saved. Check the disk, then try again.")
        ) from error
    except driver.Error as error:
        _raise_in_words(error)
        raise


def _raise_in_words(error: BaseException | None) -> None:
    code = getattr(error, "sqlite_errorcode", _SAID.get(str(error), 0)) & _PRIMARY_CODE
    if code in _FAULTS:
        kind, sentence = _FAULTS[code]
        raise kind(sentence) from error


@contextmanager
def file_faults_in_words(path: Path) -> Iterator[None]:
    """Say in words what the file system complains about.

    Raises: StoreError; FullError.
    """
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise FullError(_FULL) from error
        raise StoreError(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be read or written ({reason}). Check the permissions."),
            path=path,
            reason=error.strerror,
        ) from error
