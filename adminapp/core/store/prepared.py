"""Statements that the desk waits for: put together once, run by the driver alone."""

from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.dialects import sqlite

from adminapp.core.security.compartments import Compartment
from adminapp.core.store.engine import leave_out

_DIALECT = sqlite.dialect()
leave_out(Compartment.DESK, _DIALECT)


class Prepared:
    """A question to the desk's database with one value in it; SQLAlchemy takes 20 µs more to run it."""

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._statement = statement

    def rows(self, db: Connection, value: int | str) -> list[list[Any]]:
        """Return the rows, their columns in the statement's order."""
        rows = [list(row) for row in db.connection.cursor().execute(self._sql, (value,))]
        for row in rows:
            for place, typed in self._typed:
                row[place] = typed(row[place])
        return rows

    @cached_property
    def _sql(self) -> str:
        return str(self._statement.compile(dialect=_DIALECT))

    @cached_property
    def _typed(self) -> list[tuple[int, Any]]:
        types = [column.type.dialect_impl(_DIALECT) for column in self._statement.selected_columns]
        typed = enumerate(kind.result_processor(_DIALECT, None) for kind in types)
        return [(place, processor) for place, processor in typed if processor]
