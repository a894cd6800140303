"""Patron exports of the library system."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import NoReturn

from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.refusals import RefusedRow
from adminapp.grants.exports.rows import Row
from adminapp.grants.exports.shapes import Columns
from adminapp.grants.store.imports import Counts, PatronImport
from adminapp.grants.store.shapes import remember_columns, remembered_columns

__all__ = ["Counts", "Importing"]

_PART = 5000
_COMMAND = "patrons.import"


class Importing(Desk):
    """Brings the accounts up to what the library system says; what staff recorded here stays."""

    def remembered_columns(self, shape: str) -> Columns | None:
        """Return what the columns of a file of this shape were said to be, if one was imported before.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.IMPORT_PATRONS, _COMMAND)
        with self._home.read() as db:
            return remembered_columns(db, shape)

    def import_patrons(
        self, rows: Iterable[Row], shape: str, columns: Columns, at: datetime, tell: Callable[[int], object]
    ) -> Counts:
        """Import the rows of a file as a whole; `tell` hears the line, and what it raises leaves all as it was.

        Units:  local time.
        Raises: NotAllowedError; InputError as reading the file raises it; StoreError; FullError.
        Source: MRRL-17, X-12.
        """
        with self._home.write(Deed.IMPORT_PATRONS, _COMMAND, shape=shape, columns=columns, at=at) as db:
            remember_columns(db, shape, columns)
            return _import(PatronImport(db, at, self._pack, columns), rows, tell)

    def rehearse_import(
        self, rows: Iterable[Row], columns: Columns, at: datetime, tell: Callable[[int], object]
    ) -> Counts:
        """Return what importing the rows of a file would do, and do nothing.

        Units:  local time.
        Raises: NotAllowedError; InputError as reading the file raises it; StoreError; FullError.
        Source: MRRL-17, X-12.
        """
        counts = Counts()
        with suppress(_RehearsedError), self._home.write(Deed.IMPORT_PATRONS, _COMMAND) as db:
            counts = _import(PatronImport(db, at, self._pack, columns), rows, tell)
            _take_back()
        return counts


class _RehearsedError(Exception):
    """An import was rehearsed to its end."""


def _take_back() -> NoReturn:
    raise _RehearsedError


def _import(importing: PatronImport, rows: Iterable[Row], tell: Callable[[int], object]) -> Counts:
    remaining = iter(rows)
    while part := list(islice(remaining, _PART)):
        importing.take(_patrons(part, importing.counts))
        tell(part[-1].line)
    importing.finish()
    importing.counts.refused.sort(key=lambda row: row.line)
    return importing.counts


def _patrons(rows: Iterable[Row], counts: Counts) -> Iterator[Patron]:
    for row in rows:
        if isinstance(row, Patron):
            yield row
        elif isinstance(row, RefusedRow):
            counts.refused.append(row)
        else:
            counts.repeated += 1
