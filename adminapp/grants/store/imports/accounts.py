"""The accounts of an export's rows, and the index of their names."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice

from sqlalchemy import Connection

from adminapp.core.kit.ids import new_ids
from adminapp.core.kit.names import name_key
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.store.imports.bulk import note_many, stamp, write_many
from adminapp.grants.store.imports.matching import Placed
from adminapp.grants.store.names import change_names, index_names
from adminapp.grants.store.tables import accounts, cards
from adminapp.grants.stored import Happening

_ADD = """
INSERT INTO accounts(id, name, other, key, born, branch, record, updated, digest, protected_address)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
"""
_CHANGE = """
UPDATE accounts SET name = ?, other = ?, key = ?, born = coalesce(?, born), branch = coalesce(nullif(?, ''), branch),
record = coalesce(nullif(?, ''), record), updated = ?, digest = ? WHERE id = ?
"""
_MARK = "UPDATE accounts SET digest = ? WHERE id = ?"
_IDS_AT_ONCE = 1 << 18
_MOST_WORDS = 1 << 16
_MADE_AT_THE_END = [
    index for table in (accounts, cards) for index in table.indexes if index.name != "accounts_by_record"
]


class ImportedAccounts:
    """Writes accounts; the `first` ones are written without most of their indexes, which are made at the end."""

    def __init__(self, db: Connection, at: datetime, *, first: bool) -> None:
        self._db = db
        self._at = stamp(at)
        self._first = first
        self._ids = _ids()
        self._words: set[str] = set()  # borne by new accounts, which no further row renames
        if first:
            for index in _MADE_AT_THE_END:
                index.drop(db)

    def add(self, patrons: Sequence[Patron]) -> Sequence[int]:
        """Open accounts, and return their ids."""
        at, ids = self._at, list(islice(self._ids, len(patrons)))
        rows = [
            (
                account,
                name,
                one.other,
                _name_key(one.first) + _name_key(one.surname),
                one.born,
                one.branch,
                one.record,
                at,
                bytearray(one.digest + one.mark),  # which the driver binds in a fifth of the time of bytes
            )
            for account, one, name in zip(ids, patrons, (one.name for one in patrons), strict=True)
        ]
        write_many(self._db, _ADD, rows)
        if len(self._words) > _MOST_WORDS:
            self._words.clear()
        index_names(self._db, [(account, f"{name} {other}") for account, name, other, *_ in rows], self._words)
        return ids

    def change(self, placed: Sequence[Placed]) -> None:
        """Put new facts on accounts; a fact that a row leaves out stays."""
        renamed = [(one.account, f"{one.patron.name} {one.patron.other}") for one in placed if one.is_renamed]
        change_names(self._db, renamed)
        rows = [
            (
                one.patron.name,
                one.patron.other,
                name_key(one.patron.name),
                one.patron.born,
                one.patron.branch,
                one.patron.record,
                self._at,
                one.patron.digest + one.patron.mark,
                one.account,
            )
            for one in placed
        ]
        write_many(self._db, _CHANGE, rows)
        note_many(self._db, self._at, [(one.account, Happening.ACCOUNT_CHANGED, "") for one in placed])

    def mark(self, marked: Sequence[tuple[bytes, int]]) -> None:
        """Keep how rows are written now that still mean what they meant, so that the next import need not read them."""
        write_many(self._db, _MARK, marked)

    def finish(self) -> None:
        """Make the indexes that are not there yet."""
        if self._first:
            for index in _MADE_AT_THE_END:
                index.create(self._db)


def _ids() -> Iterator[int]:
    """Yield fresh ids: of many small ranges two might meet within one tick of the clock."""
    while True:
        yield from new_ids(_IDS_AT_ONCE)


_name_key = lru_cache(maxsize=1 << 13)(name_key)
