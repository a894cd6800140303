"""Statements on thousands of rows, handed to the driver as they stand.

Measured with a million rows: Core with a list of dicts takes three times as long, the ORM seventeen times.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from adminapp.grants.stored import Happening

T = TypeVar("T")

_PART = 5000
_STEPS = 100_000
_NOTE = "INSERT OR IGNORE INTO history(account, at, what, subject, by, note) VALUES (?, ?, ?, ?, '', '')"


def fetch(db: Connection, statement: str, values: Sequence[object]) -> Iterator[Any]:
    """Yield the rows of a statement that takes a list."""
    if values:
        yield from db.exec_driver_sql(statement, (json.dumps(values),))


def write_many(db: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Run a statement once for every row."""
    if rows:
        db.exec_driver_sql(statement, list(rows))


def note_many(db: Connection, at: str, notes: Sequence[tuple[int, Happening, str]]) -> None:
    """Add to accounts' histories what an import did: the account, what happened, to which card or person.

    Units:  local time, as a column keeps it.
    """
    write_many(db, _NOTE, [(account, at, what, subject) for account, what, subject in notes])


def stamp(at: datetime) -> str:
    """Return a moment as its column keeps it."""
    return at.isoformat(" ", "microseconds")


@contextmanager
def interruptible(db: Connection, tell: Callable[[], object]) -> Iterator[None]:
    """Ask in the midst of long statements, about once a frame, whether to go on; what `tell` raises breaks them off."""
    driver: Any = db.connection.driver_connection

    def goes_on() -> int:
        tell()
        return 0

    driver.set_progress_handler(goes_on, _STEPS)
    try:
        yield
    except OperationalError:
        tell()  # the driver knows that it was to break off, but not why
        raise
    finally:
        if not db.invalidated:
            driver.set_progress_handler(None, 0)


def in_parts(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cut rows into parts that a statement can take at once."""
    return (rows[start : start + _PART] for start in range(0, len(rows), _PART))
