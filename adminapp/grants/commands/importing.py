"""Patron exports of the library system."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import NoReturn

from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk
from adminapp.grants.exports.rows import Export
from adminapp.grants.exports.shapes import Columns
from adminapp.grants.store.imports import Counts, PatronImport
from adminapp.grants.store.shapes import remember_columns, remembered_columns

__all__ = ["Counts", "Importing"]

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
        self, export: Export, shape: str, columns: Columns, at: datetime, tell: Callable[[int], object]
    ) -> Counts:
        """Import an export as a whole; `tell` hears the line, and what it raises leaves all as it was.

        Units:  local time.
        Raises: NotAllowedError; InputError as reading the file raises it; StoreError; FullError.
        Source: MRRL-17, X-12.
        """
        with self._home.write(Deed.IMPORT_PATRONS, _COMMAND, shape=shape, columns=columns, at=at) as db:
            remember_columns(db, shape, columns)
            return _import(PatronImport(db, at, self._pack, columns), export, tell)

    def rehearse_import(self, export: Export, columns: Columns, at: datetime, tell: Callable[[int], object]) -> Counts:
        """Return what importing an export would do, and do nothing.

        Units:  local time.
        Raises: NotAllowedError; InputError as reading the file raises it; StoreError; FullError.
        Source: MRRL-17, X-12.
        """
        counts = Counts()
        with suppress(_RehearsedError), self._home.write(Deed.IMPORT_PATRONS, _COMMAND) as db:
            counts = _import(PatronImport(db, at, self._pack, columns), export, tell)
            _take_back()
        return counts


class _RehearsedError(Exception):
    """An import was rehearsed to its end."""


def _take_back() -> NoReturn:
    raise _RehearsedError


def _import(importing: PatronImport, export: Export, tell: Callable[[int], object]) -> Counts:
    from adminapp.grants.exports.beside import parts_of  # and with it multiprocessing, which no start waits for

    with _without_search_for_cycles():
        with parts_of(export, importing.marks()) as parts:
            line = 0
            for part in parts:
                line = part.line
                tell(line)
                importing.take(part)
        importing.finish(lambda: tell(line))
    importing.counts.refused.sort(key=lambda row: row.line)
    return importing.counts


@contextmanager
def _without_search_for_cycles() -> Iterator[None]:
    """Spare an import, which makes millions of tuples and no cycles, a quarter of its time; a pool never searches."""
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()
