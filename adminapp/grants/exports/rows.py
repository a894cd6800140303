"""An export, some hundred rows at a time: patrons, rows that repeat an earlier one, and rows that are refused."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from adminapp.grants.exports.lines import Record, records
from adminapp.grants.exports.marks import Marked, MetCards, MetRecords
from adminapp.grants.exports.patrons import Patron, PatronReader
from adminapp.grants.exports.refusals import CARD_TAKEN, RefusedRow, Repair, RowError
from adminapp.grants.exports.shapes import Columns, Field, must_be_usable
from adminapp.grants.exports.sniff import Layout, open_text, unreadable

_NOTHING = " \t\x1a"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row that says once more what an earlier line said."""

    line: int
    earlier: int


@dataclass(slots=True)
class Part:
    """What some hundred rows of an export say.

    `again` are patrons whose record number an earlier row may have had; no card stands in two rows. `unchanged` are the
    places, among what was known, of rows that stand as they stood; those of them that may refer to guarantors are in
    `referring` too, with the cells that do.

    Units:  `line` is the last one read.
    """

    line: int
    patrons: list[Patron] = field(default_factory=list)
    again: list[Patron] = field(default_factory=list)
    unchanged: list[int] = field(default_factory=list)
    referring: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    repeated: list[Repeated] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    repairs: Counter[Repair] = field(default_factory=Counter)


@dataclass(frozen=True)
class Export:
    """An export as it is to be read on a day: where it is, how it is written, and what its columns hold.

    Units:  `today` is the library's local date.
    """

    path: Path
    layout: Layout
    columns: Columns
    today: date

    def parts(self, known: Iterable[bytes] = ()) -> Iterator[Part]:
        """Yield the rows part by part, each read when it is asked for; closing the iterator closes the file.

        Of several rows with one card the first is taken; a later one is refused unless it says exactly the same.
        Rows that are `known` by the marks of earlier patrons, some thousand at a time, are not taken apart again.

        Raises: InputError if the file cannot be read on.
        """
        reading = _Reading(self, known)
        layout = self.layout
        try:
            with open_text(self.path, layout.encoding) as text:
                for some in records(text, layout.delimiter, layout.skipped, reading.rows.is_whole):
                    yield reading.part(some)
        except OSError as error:
            raise unreadable(self.path) from error


def read(path: Path, layout: Layout, columns: Columns, today: date) -> Export:
    """Return an export as it is to be read.

    Units:  `today` is the library's local date.
    Raises: InputError if the columns do not do.
    """
    must_be_usable(layout.headers, columns)
    return Export(path, layout, columns, today)


class _Reading:
    """An export on its way: which cards and record numbers were met so far."""

    def __init__(self, export: Export, known: Iterable[bytes]) -> None:
        self.rows = PatronReader(export.layout, export.columns, export.today)
        self._headers = list(export.layout.headers)
        self._columns = export.columns
        self._cards = MetCards(known)
        self._records = MetRecords()
        self._knows = self._cards.knows_any()

    def part(self, some: list[Record]) -> Part:
        """Return what some rows say."""
        part = Part(some[-1][0] if some else 0)
        headers, knows = self._headers, self._knows
        for line, cells in some:
            if isinstance(cells, RowError):
                part.refused.append(RefusedRow(line, "", "", cells.refusal))
            elif cells[0] == headers[0] and cells == headers:
                continue  # exports put one behind the other
            elif not (knows and self._is_known(line, cells, part)):
                self._take(line, cells, part)
        return part

    def _is_known(self, line: int, cells: list[str], part: Part) -> bool:
        if not self.rows.is_plain(cells):
            return False
        row_mark = self.rows.row_mark(cells)
        place = self._cards.knows_next(row_mark, line)
        if place is None:
            place = self._cards.knows(self.rows.mark(cells, row_mark), line)
        if place is None:
            return False
        part.unchanged.append(place)
        if referring := self.rows.referring(cells):
            part.referring.append((place, referring))
        return True

    def _take(self, line: int, cells: list[str], part: Part) -> None:
        cards: tuple[str, ...] = ()
        repairs: list[Repair] = []
        try:
            row = self.rows.full_width(cells, repairs)
            cards = self.rows.cards(row, repairs)
            patron = self.rows.patron(line, cards, row, repairs)
        except RowError as error:
            if "".join(cells).strip(_NOTHING):
                column = self._header(error.column)
                part.refused.append(RefusedRow(line, "".join(cards[:1]), column, error.refusal, error.holes))
            return
        if earlier := self._cards.meet(patron):
            self._turn_away(patron, earlier, part)
            return
        if repairs:
            part.repairs.update(patron.repairs)
        (part.again if self._records.may_have(patron.record) else part.patrons).append(patron)

    def _turn_away(self, patron: Patron, earlier: Marked, part: Part) -> None:
        if earlier.says_the_same:
            part.repeated.append(Repeated(patron.line, earlier.line))
        else:
            column, holes = self._header(Field.CARD), {"earlier": earlier.line}
            part.refused.append(RefusedRow(patron.line, earlier.card, column, CARD_TAKEN, holes))

    def _header(self, column: Field | None) -> str:
        return self._headers[self._columns.index(column)] if column in self._columns else ""
