"""Tables of any length: rows are read in the pool, a window at a time, where somebody looks."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal

from adminapp.core.ui.jobs import Job, Jobs
from adminapp.core.ui.tables import Column, Index, Rows, Table

R = TypeVar("R")
S = TypeVar("S")

_WINDOW, _MOST_KEPT, _MOST_ASKED = 32, 64, 3
_NOT_READ = "…"
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()
_UNSORTED = (0, Qt.SortOrder.AscendingOrder)


class Source(Protocol[S]):
    """Rows in one order, asked by threads of the pool: no QObject."""

    def count(self) -> int:
        """Return how many rows there are."""

    def rows(self, first: int, many: int) -> Sequence[S]:
        """Return a stretch of rows, shorter only where they end or some are gone."""

    def place(self, row: S) -> int | None:
        """Return where a row stands that was read before, perhaps in another order, None if it is gone."""


class Windowed(Rows[Any], Generic[R]):
    """The model of a table of any length: knows how many rows there are, and those of the windows read last.

    `source` makes the rows in an order, by a column's key and whether it descends. A row that was not read yet is None
    and shows three dots. `opened` tells that other rows are shown, and the place of the one to be chosen, or -1.
    """

    opened = Signal(int)

    def __init__(self, columns: Sequence[Column[R]], jobs: Jobs, source: Callable[[str, bool], Source[R]]) -> None:
        super().__init__(columns)
        self._jobs = jobs
        self._made = source
        self._sorted_by = _UNSORTED
        self._source: Source[R] | None = None
        self._opening: Job | None = None
        self._count = 0
        self._windows: dict[int, Sequence[R]] = {}
        self._asked: set[int] = set()

    def open(self, chosen: R | None = None) -> None:
        """Read anew, in the order that the member chose; what is shown stays until the first rows are there."""
        if self._opening is not None:
            self._opening.cancel()
        place, order = self._sorted_by
        source = self._made(self.columns[place].key, order == Qt.SortOrder.DescendingOrder)
        self._opening = self._jobs.start(partial(_open, source, chosen), done=partial(self._show, source))

    def is_open(self) -> bool:
        """Return whether rows are shown or on their way."""
        return self._opening is not None

    def row(self, place: int) -> R | None:
        """Return the row at a place, or None and have it read."""
        start = place - place % _WINDOW
        if start in self._windows:
            window = self._windows[start]
            return window[place - start] if place - start < len(window) else None
        if self._source is not None and start not in self._asked and len(self._asked) < _MOST_ASKED:
            self._asked.add(start)
            read, arrived = partial(self._source.rows, start, _WINDOW), partial(self._arrive, self._source, start)
            self._jobs.start(read, done=arrived)
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is not None:
            return self.cell(row, self.columns[index.column()], role)
        return _NOT_READ if index.isValid() and role in _SPOKEN else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if column >= 0 else _UNSORTED

    def _show(self, source: Source[R], found: tuple[int, int, int, Sequence[R]]) -> None:
        count, place, start, rows = found
        # A reset lays a million rows out anew, which takes longer than to paint those that are seen.
        is_longer = count != self._count
        if is_longer:
            self.beginResetModel()
        self._source, self._count, self._windows = source, count, {start: rows}
        self._asked.clear()
        if is_longer:
            self.endResetModel()
        self._tell(0, count)
        self.opened.emit(place)

    def _arrive(self, source: Source[R], start: int, rows: Sequence[R]) -> None:
        if source is not self._source:
            return
        self._asked.discard(start)
        if len(rows) < min(_WINDOW, self._count - start):
            self.open()
            return
        self._windows[start] = rows
        if len(self._windows) > _MOST_KEPT:
            del self._windows[next(iter(self._windows))]
        self._tell(start, len(rows))

    def _tell(self, first: int, many: int) -> None:
        if many:
            self.dataChanged.emit(self.index(first, 0), self.index(first + many - 1, self.columnCount() - 1))


def _open(source: Source[R], chosen: R | None) -> tuple[int, int, int, Sequence[R]]:
    """Return how many rows there are, the place of the chosen one, and the window around it, else the first."""
    count, found = source.count(), None if chosen is None else source.place(chosen)
    start = 0 if found is None else found - found % _WINDOW
    return count, -1 if found is None else found, start, source.rows(start, _WINDOW)


class WindowedTable(Table[Any], Generic[R]):
    """A table over `Windowed` that reads nothing before it is opened; `chosen` comes once the row is there."""

    def __init__(self, name: str, what: str, rows: Windowed[R]) -> None:
        super().__init__(name, what, rows)
        self._windowed = rows
        rows.opened.connect(self._place)
        rows.dataChanged.connect(self._arrive)
        self._awaited = False
        self.horizontalHeader().sortIndicatorChanged.connect(self._sort)

    def open(self, chosen: R | None = None) -> None:
        """Show the rows as they stand now; another one is chosen, or the one that was, wherever it stands."""
        self._windowed.open(chosen or self.current())

    def refresh(self) -> None:
        """Show the rows as they stand now, if they are shown at all."""
        if self._windowed.is_open():
            self.open()

    def _sort(self, _column: int, _order: Qt.SortOrder) -> None:
        self.refresh()

    def _place(self, place: int) -> None:
        if place < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            self.scrollToTop()
        else:
            self.selectRow(place)

    def _choose(self, current: QModelIndex) -> None:
        self._awaited = current.isValid() and self.current() is None
        if not self._awaited:
            super()._choose(current)

    def _arrive(self, _first: QModelIndex, _last: QModelIndex) -> None:
        if self._awaited:
            self._choose(self.currentIndex())
