"""The list of the log's lines: as long as the log, read a window at a time where somebody looks."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from operator import neg

from PySide6.QtCore import QModelIndex, Qt, Signal

from adminapp.core.ui.tables import Column, Index, Rows, Table
from adminapp.office.pages.log_lines import Told

_WINDOW, _MOST_KEPT, _MOST_ASKED = 200, 40, 3
_NOWHERE = QModelIndex()
_Window = dict[int, Told]


class LogRows(Rows[Told | None]):
    """Knows every line's number, and the lines of some windows; a row that was not read yet is None.

    `wanted` carries the numbers of a window that is to be read.
    """

    wanted = Signal(object)

    def __init__(self, columns: Sequence[Column[Told | None]]) -> None:
        super().__init__(columns)
        self._numbers: array[int] = array("q")
        self._windows: dict[int, _Window] = {}
        self._asked: set[int] = set()

    def show_numbers(self, numbers: "array[int]") -> None:
        """Show other lines, by their numbers, newest first."""
        self.beginResetModel()
        self._numbers = numbers
        self._windows.clear()
        self._asked.clear()
        self.endResetModel()

    def show_window(self, numbers: "array[int]", lines: Sequence[Told]) -> None:
        """Show the lines of a window that was asked for, if it still is one; what was read long ago is forgotten."""
        place = self.place_of(numbers[0])
        if place is None or self._window_at(place) != numbers:
            return
        self._asked.discard(place)
        self._windows[place] = {told.line.number: told for told in lines}
        while len(self._windows) > _MOST_KEPT:
            del self._windows[next(iter(self._windows))]
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def number(self, place: int) -> int:
        """Return the number of the line at a place."""
        return self._numbers[place]

    def place_of(self, number: int) -> int | None:
        """Return where a line stands, None where it is not among those shown."""
        place = bisect_left(self._numbers, -number, key=neg)
        return place if place < len(self._numbers) and self._numbers[place] == number else None

    def row(self, place: int) -> Told | None:
        start = place - place % _WINDOW
        if start in self._windows:
            return self._windows[start].get(self._numbers[place])
        if start not in self._asked and len(self._asked) < _MOST_ASKED:
            self._asked.add(start)
            self.wanted.emit(self._window_at(start))
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Stay in the order of the log, newest first."""

    def _window_at(self, place: int) -> "array[int]":
        return self._numbers[place : place + _WINDOW]


class LogTable(Table[Told | None]):
    """The table of the log; `chosen` carries None until the line has been read."""

    def __init__(self, name: str, what: str, rows: LogRows) -> None:
        super().__init__(name, what, rows)
        self._lines = rows
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicatorShown(False)

    def show_numbers(self, numbers: "array[int]") -> None:
        """Show other lines; the one that was chosen stays chosen while it is among them, else it is the newest."""
        before = self._lines.number(self.currentIndex().row()) if self.currentIndex().isValid() else 0
        self._lines.show_numbers(numbers)
        if not self.choose_number(before) and len(numbers):
            self.selectRow(0)

    def choose_number(self, number: int) -> bool:
        """Choose the line of a number; return whether it is among those shown."""
        place = self._lines.place_of(number)
        if place is not None:
            self.selectRow(place)
            self.scrollTo(self._lines.index(place, 0))
        return place is not None
