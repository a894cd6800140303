"""The log's lines as rows of a table of any length, newest first."""

from array import array
from bisect import bisect_left
from collections.abc import Collection
from operator import neg

from adminapp.core.ui.windowed import Windowed, WindowedTable
from adminapp.office.commands import LogFilter, OfficeDesk
from adminapp.office.pages.log_lines import Teller, Told
from adminapp.office.records import Patrons


class LogSource:
    """The lines that a filter lets through: counted by their numbers, and put into words where somebody looks."""

    def __init__(self, desk: OfficeDesk, patrons: Patrons, wanted: LogFilter) -> None:
        self._desk, self._patrons, self._wanted = desk, patrons, wanted
        self._teller: Teller | None = None
        self._numbers: array[int] = array("q")

    @property
    def numbers(self) -> Collection[int]:
        """Return the numbers of the lines, once they have been counted."""
        return self._numbers

    def count(self) -> int:
        self._numbers = self._desk.log_numbers(self._wanted)
        self._teller = Teller(self._desk, self._patrons)
        return len(self._numbers)

    def rows(self, first: int, many: int) -> tuple[Told, ...]:
        lines = self._desk.log_lines(self._numbers[first : first + many])
        return self._teller.tell(lines) if self._teller else ()

    def place(self, row: Told) -> int | None:
        return self.place_of(row.line.number)

    def place_of(self, number: int) -> int | None:
        """Return where a line stands, None where it is not among them."""
        place = bisect_left(self._numbers, -number, key=neg)
        return place if place < len(self._numbers) and self._numbers[place] == number else None


class LogTable(WindowedTable[Told]):
    """The table of the log, which has one order."""

    def __init__(self, name: str, what: str, rows: Windowed[Told]) -> None:
        super().__init__(name, what, rows)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicatorShown(False)
