"""Tables: one model over rows, one view that remembers its columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from adminapp.core.ui import words
from adminapp.core.ui.memory import remember, remembered
from adminapp.core.ui.theme import GRID, Tone, colours, grown, scale

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: the key under which its layout is kept, its heading, and how a row is shown and sorted in it.

    Units:  width in pixels at first sight, for type of 10.5 points.
    """

    key: str
    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    tone: Callable[[R], Tone | None] | None = None
    width: int = 160
    number: bool = False
    strong: bool = False


class Rows(QAbstractTableModel, Generic[R]):
    """The model of every table: rows of one kind, shown by columns; text is plain."""

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, in the order that the member chose."""
        self.beginResetModel()
        self._rows = list(rows)
        self._sort_rows()
        self.endResetModel()

    def row(self, place: int) -> R:
        """Return the row at a place."""
        return self._rows[place]

    def rows(self) -> tuple[R, ...]:
        """Return every row in the order shown."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.cell(self.row(index.row()), self.columns[index.column()], role) if index.isValid() else None

    def cell(self, row: R, column: Column[R], role: int) -> object:
        """Return what a row says in a column."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return words.plain_tooltip(text) if (text := column.text(row)) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}: {column.text(row)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return column.title
            case Qt.ItemDataRole.TextAlignmentRole:
                return _NUMBERS if column.number else _WORDS
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order) if column >= 0 else None
        self.beginResetModel()
        self._sort_rows()
        self.endResetModel()

    def _sort_rows(self) -> None:
        if self._order is None:
            return
        place, order = self._order
        column = self.columns[place]
        self._rows.sort(key=column.sort or column.text, reverse=order == Qt.SortOrder.DescendingOrder)


class Cells(QStyledItemDelegate):
    """Dresses a cell at once, by its row and its column; by itself Qt asks the model for seven things in turn."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, Rows)  # noqa: S101 - made for this model
        row, column = model.row(index.row()), model.columns[index.column()]
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        option.displayAlignment = _NUMBERS if column.number else _WORDS
        option.text = index.data() if row is None else column.text(row)
        if column.strong:
            font = option.font
            font.setWeight(QFont.Weight.DemiBold)
            option.font = font
        tone = column.tone(row) if column.tone and row is not None else None
        if tone:
            palette = option.palette
            palette.setColor(QPalette.ColorRole.Text, QColor(getattr(colours(), f"{tone}_text")))
            option.palette = palette


class Table(QTableView, Generic[R]):
    """A table of `Rows`; `chosen` tells the row under the cursor, `opened` the row entered or double-clicked."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, what: str, rows: Sequence[Column[R]] | Rows[R]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(what)
        self._model: Rows[R] = rows if isinstance(rows, Rows) else Rows(rows, self)
        self.setModel(self._model)
        self.setItemDelegate(Cells(self))
        self._kept = remembered(f"tables/{name}")
        self._scale = scale()
        self._look()
        self._give_room()
        self._restore()
        self._kept = self._layout()
        header = self.horizontalHeader()
        header.sectionResized.connect(self._keep)
        header.sectionMoved.connect(self._keep)
        header.sortIndicatorChanged.connect(self._keep)
        header.customContextMenuRequested.connect(self._offer_columns)
        self._model.modelReset.connect(self._place_rows)
        self.selectionModel().currentRowChanged.connect(self._choose)
        self.activated.connect(self._open_row)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; the row that was chosen stays chosen while it is among them."""
        before = self.current()
        self._model.show_rows(rows)
        if before is not None:
            self.choose(lambda row: row == before)

    def rows(self) -> tuple[R, ...]:
        """Return every row in the order shown."""
        return self._model.rows()

    def current(self) -> R | None:
        """Return the chosen row."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def choose(self, wanted: Callable[[R], bool]) -> bool:
        """Choose the first row that is wanted; return whether there is one."""
        for place, row in enumerate(self._model.rows()):
            if wanted(row):
                self.selectRow(place)
                return True
        return False

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setSortIndicatorShown(True)

    def _place_rows(self) -> None:
        """Place other rows at once: Qt waits until it paints, and then paints again."""
        self.doItemsLayout()
        self.horizontalHeader().doItemsLayout()

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.row(current.row()))

    def _open_row(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if row is not None:
            self.opened.emit(row)

    def _offer_columns(self, where: QPoint) -> None:
        menu = QMenu(self)
        for place, column in enumerate(self._model.columns):
            action = QAction(words.without_mnemonic(column.title), menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(place > 0)
            action.toggled.connect(lambda shown, place=place: self._show_column(place, shown))
            menu.addAction(action)
        menu.popup(self.horizontalHeader().mapToGlobal(where))

    def _show_column(self, place: int, shown: bool) -> None:
        self.setColumnHidden(place, not shown)
        self._keep()

    def _keep(self) -> None:
        if self._scale != scale():  # the widths that are about to be grown are nobody's choice
            return
        layout = self._layout()
        if layout != self._kept:
            self._kept = layout
            remember(f"tables/{self.objectName()}", layout)

    def _layout(self) -> dict[str, Any]:
        """Return what is remembered: the order of the columns, which are seen, how wide they are, and the sorting."""
        header = self.horizontalHeader()
        shown = [place for place in range(header.count()) if not header.isSectionHidden(place)]
        stretched = max(shown, key=header.visualIndex, default=-1)
        layout: dict[str, Any] = {}
        for place, column in enumerate(self._model.columns):
            layout[column.key] = {"order": header.visualIndex(place), "hidden": place not in shown}
            if place in shown and place != stretched:
                layout[column.key]["width"] = round(header.sectionSize(place) / self._scale)
        sorted_by = header.sortIndicatorSection()
        if 0 <= sorted_by < len(self._model.columns):
            descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            layout[" sort"] = {"column": self._model.columns[sorted_by].key, "descending": descending}
        return layout

    def _give_room(self) -> None:
        """Make rows as high and columns as wide as the member's size of type needs them."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 3 * GRID)
        header = self.horizontalHeader()
        header.ensurePolished()
        header.setMinimumSectionSize(header.sectionSizeHint(len(self._model.columns) - 1))
        for place, column in enumerate(self._model.columns):
            width = self._kept.get(column.key, {}).get("width")
            usable = isinstance(width, int) and 24 <= width <= 2000
            least = header.sectionSizeHint(place)
            header.resizeSection(place, max(grown(width if usable else column.width), least))
        self._scale = scale()

    def _restore(self) -> None:
        kept, header = self._kept, self.horizontalHeader()
        orders: list[tuple[int, int]] = []
        for place, column in enumerate(self._model.columns):
            layout = kept.get(column.key, {})
            header.setSectionHidden(place, bool(layout.get("hidden", False)) and place > 0)
            orders.append((int(layout.get("order", place)), place))
        for visual, (_, place) in enumerate(sorted(orders)):
            header.moveSection(header.visualIndex(place), visual)
        sort = kept.get(" sort", {})
        keys = [column.key for column in self._model.columns]
        header.setSortIndicator(keys.index(sort["column"]) if sort.get("column") in keys else -1, _order(sort))
        self.setSortingEnabled(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._scale != scale():
            self._give_room()


def _order(sort: dict[str, Any]) -> Qt.SortOrder:
    return Qt.SortOrder.DescendingOrder if sort.get("descending") else Qt.SortOrder.AscendingOrder
