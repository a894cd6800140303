"""The cards of an export's rows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.shapes import Field
from adminapp.grants.store.imports.bulk import fetch, in_parts, note_many, stamp, write_many
from adminapp.grants.store.imports.matching import KnownCard, Placed
from adminapp.grants.stored import CardReport, Happening, Source

_INTO = (
    "INSERT INTO cards(key, number, account, expires, blocked, reported, reported_as, reported_source, closed, source)"
)
_ADD = (
    f"{_INTO} VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, 0, 'export')"  # a NULL costs the driver 1 us where it is bound
)
_ADD_LOST = f"{_INTO} VALUES (?, ?, ?, ?, ?, ?, 'missing', 'export', 0, 'export')"
_KEEP = f"""{_INTO} VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 'export')
ON CONFLICT (key) DO UPDATE SET expires = excluded.expires, reported = excluded.reported,
reported_as = excluded.reported_as, reported_source = excluded.reported_source, blocked = excluded.blocked,
source = excluded.source
"""
_OPEN = """
SELECT key, number, account FROM cards
WHERE account IN (SELECT value FROM json_each(?)) AND source = 'export' AND NOT blocked
"""
_CLOSE = "UPDATE cards SET blocked = 1 WHERE key = ?"
_NO_REPORT = (None, None, None)
_Report = tuple[str | None, str | None, str | None]


class ImportedCards:
    """Writes cards; a file without a column for expiry or loss leaves that of a card on file as it is."""

    def __init__(self, db: Connection, at: datetime, columns: Collection[Field | None]) -> None:
        self._db = db
        self._at = stamp(at)
        self._tells_expiry = Field.EXPIRES in columns
        self._tells_lost = Field.LOST in columns
        self._notes: list[tuple[int, Happening, str]] = []

    def add(self, patrons: Sequence[Patron], ids: Sequence[int]) -> None:
        """Write the cards of new accounts."""
        rows = [
            (key, number, account, one.expires, int(one.blocked))
            for one, account in zip(patrons, ids, strict=True)
            if not one.lost
            for key, number in zip(one.keys, one.cards, strict=True)
        ]
        lost = [
            (key, number, account, one.expires, int(one.blocked), self._at)
            for one, account in zip(patrons, ids, strict=True)
            if one.lost
            for key, number in zip(one.keys, one.cards, strict=True)
        ]
        write_many(self._db, _ADD, rows)
        write_many(self._db, _ADD_LOST, lost)
        note_many(self._db, self._at, [(account, Happening.CARD_MISSING, number) for _, number, account, *_ in lost])

    def keep(self, placed: Iterable[Placed], known: Mapping[str, KnownCard]) -> None:
        """Write the cards of rows whose accounts are on file."""
        rows = [
            (key, number, one.account, *self._state(one, number, known.get(key)))
            for one in placed
            for key, number in zip(one.patron.keys, one.patron.cards, strict=True)
        ]
        write_many(self._db, _KEEP, rows)
        note_many(self._db, self._at, self._notes)
        self._notes.clear()

    def close_dropped(self, present: Mapping[int, Collection[str]]) -> None:
        """Close the cards that came with an export and that their records no longer have."""
        for accounts in in_parts(list(present)):
            gone = [card for card in fetch(self._db, _OPEN, accounts) if card.key not in present[card.account]]
            write_many(self._db, _CLOSE, [(card.key,) for card in gone])
            notes = [(card.account, Happening.CARD_CLOSED, card.number) for card in gone]
            note_many(self._db, self._at, notes)

    def _state(self, placed: Placed, number: str, old: KnownCard | None) -> tuple[object, ...]:
        patron = placed.patron
        report = self._report(placed, number, old)
        expires = patron.expires
        if old and not self._tells_expiry:
            expires = old.expires
        return expires, patron.blocked, *report

    def _report(self, placed: Placed, number: str, old: KnownCard | None) -> _Report:
        standing = (old.reported, old.reported_as, old.reported_source) if old else _NO_REPORT
        if placed.patron.lost and standing == _NO_REPORT:
            self._notes.append((placed.account, Happening.CARD_MISSING, number))
            return self._at, CardReport.MISSING.value, Source.EXPORT.value
        if self._tells_lost and not placed.patron.lost and standing[2] == Source.EXPORT:
            self._notes.append((placed.account, Happening.CARD_FOUND, number))
            return _NO_REPORT
        return standing
