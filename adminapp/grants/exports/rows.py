"""An export, row by row: patrons, rows that repeat an earlier one, and rows that are refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from adminapp.grants.exports.lines import Record, records
from adminapp.grants.exports.patrons import Patron, PatronReader
from adminapp.grants.exports.refusals import CARD_TAKEN, RefusedRow, Repair, RowError
from adminapp.grants.exports.shapes import Columns, Field, must_be_usable
from adminapp.grants.exports.sniff import Layout, open_text, unreadable


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row that says once more what an earlier line said."""

    line: int
    earlier: int


Row = Patron | Repeated | RefusedRow

_NOTHING = " \t\x1a"
_MARK_BITS = 64


def read(path: Path, layout: Layout, columns: Columns, today: date) -> Iterator[Row]:
    """Return the rows of an export, each read when it is asked for; closing the iterator closes the file.

    Of several rows with one card number the first is taken; a later one is refused unless it says exactly the same.

    Units:  `today` is the library's local date.
    Raises: InputError if the columns do not do, and, while reading, if the file cannot be read on.
    """
    must_be_usable(layout.headers, columns)
    return _rows(path, layout, columns, today)


def _rows(path: Path, layout: Layout, columns: Columns, today: date) -> Iterator[Row]:
    reader = PatronReader(layout, columns, today)
    seen: dict[str, int] = {}
    card_column = layout.headers[columns.index(Field.CARD)]
    try:
        with open_text(path, layout.encoding) as text:
            for record in records(text, layout.delimiter, layout.skipped, reader.is_whole):
                row = _row(reader, record, columns, layout.headers)
                if isinstance(row, Patron):
                    yield _first_come(row, seen, card_column)
                elif row:
                    yield row
    except OSError as error:
        raise unreadable(path) from error


def _row(
    reader: PatronReader, record: Record, columns: Columns, headers: tuple[str, ...]
) -> Patron | RefusedRow | None:
    if record.cells[:1] == [headers[0]] and tuple(record.cells) == headers:
        return None  # exports put one behind the other
    cards: tuple[str, ...] = ()
    repairs: list[Repair] = []
    try:
        if record.error:
            raise record.error
        cells = reader.full_width(record.cells, repairs)
        cards = reader.cards(cells, repairs)
        return reader.patron(record.line, cards, cells, repairs)
    except RowError as error:
        if record.cells and not "".join(record.cells).strip(_NOTHING):
            return None
        column = headers[columns.index(error.column)] if error.column in columns else ""
        return RefusedRow(record.line, "".join(cards[:1]), column, error.refusal, error.holes)


def _first_come(patron: Patron, seen: dict[str, int], card_column: str) -> Row:
    """Let a patron have their cards unless they are taken; `seen` packs a line and a digest into one number."""
    mark = int.from_bytes(patron.digest[: _MARK_BITS // 8], "big")
    for card in patron.cards:
        if card in seen:
            earlier, earlier_mark = divmod(seen[card], 1 << _MARK_BITS)
            if earlier_mark == mark:
                return Repeated(patron.line, earlier)
            return RefusedRow(patron.line, card, card_column, CARD_TAKEN, {"earlier": earlier})
    for card in patron.cards:
        seen[card] = patron.line << _MARK_BITS | mark
    return patron
