"""The search for everything, as one types: people and cards, documents, settings, pages, actions, in one list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from adminapp.core.kit.names import fold
from adminapp.core.ui import words
from adminapp.core.ui.jobs import Job, Jobs
from adminapp.core.ui.panels import announce
from adminapp.core.ui.theme import GRID, colours

_MOST = 6
_TYPING_PAUSE = 150
_LETTERS = 80
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Found:
    """One result: what it is called, what tells it from others, and by what its kind opens it."""

    text: str
    detail: str = ""
    what: Any = None

    @property
    def spoken(self) -> str:
        """Return all of it in a line."""
        return ", ".join(part for part in (self.text, self.detail) if part)


@dataclass(frozen=True)
class Findable:
    """A kind of things that can be found: `find` is asked beside the window, `open` in it."""

    heading: str
    find: Callable[[str], Sequence[Found]]
    open: Callable[[Found], object]


def known(heading: str, things: Sequence[Found], open_: Callable[[Found], object]) -> Findable:
    """Return things that are few and known beforehand as a kind of things that can be found."""
    return Findable(heading, partial(_fitting, tuple(things)), open_)


def _fitting(things: Sequence[Found], text: str) -> list[Found]:
    wanted = fold(text).split()
    fitting = [one for one in things if _holds(f"{one.text} {one.detail}", wanted)]
    return sorted(fitting, key=lambda one: not _holds(one.text, wanted))


def _holds(text: str, wanted: Sequence[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in wanted)


class _Results(QAbstractListModel):
    """The results under the headings of their kinds; a heading is a text, a result a kind and what was found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[str | tuple[Findable, Found]] = []

    def show_rows(self, rows: Sequence[str | tuple[Findable, Found]]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, place: int) -> str | tuple[Findable, Found]:
        """Return what stands in a line."""
        return self._rows[place]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row if isinstance(row, str) else row[1].spoken
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(row, str):
            return words.plain_tooltip(row[1].spoken)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Lines(QStyledItemDelegate):
    """Draws a heading, or a result with its detail in quieter letters."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, ground = index.model(), QStyleOptionViewItem(option)
        assert isinstance(model, _Results)  # noqa: S101 - made for this model
        row = model.row(index.row())
        ground.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        if isinstance(row, str):
            self._write(painter, ground, GRID, row, colours().muted)
        else:
            chosen = bool(ground.state & QStyle.StateFlag.State_Selected)
            used = self._write(painter, ground, 2 * GRID, row[1].text, colours().text)
            self._write(painter, ground, used, row[1].detail, colours().text if chosen else colours().muted)

    def _write(self, painter: QPainter, line: QStyleOptionViewItem, start: int, text: str, colour: str) -> int:
        """Write a text in a line, cut where the line ends; return where the next may begin."""
        room = line.rect.adjusted(start, 0, -GRID, 0)
        shown = line.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = QStyle.visualAlignment(line.direction, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setPen(colour)
        painter.drawText(QStyle.visualRect(line.direction, line.rect, room), side, shown)
        return start + line.fontMetrics.horizontalAdvance(shown) + 2 * GRID


class Search(QListView):
    """The list below the search field; the keyboard stays in the field, and Enter there opens what was gone down to."""

    def __init__(self, field: QLineEdit, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("window.results")
        self.setAccessibleName(self.tr("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._field = field
        self._over = over
        self._jobs: Jobs | None = None
        self._kinds: Callable[[], Sequence[Findable]] = tuple
        self._asking: Job | None = None
        self._results = _Results(self)
        self.setModel(self._results)
        self.setItemDelegate(_Lines(self))
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._timer.timeout.connect(self._ask)
        field.textEdited.connect(self._typed)
        field.installEventFilter(self)
        self.clicked.connect(self._open)
        self.hide()

    def search_in(self, jobs: Jobs, kinds: Callable[[], Sequence[Findable]]) -> None:
        """Say what there is to be found; it is asked anew at each search."""
        self._jobs, self._kinds = jobs, kinds

    def close_up(self) -> None:
        """Ask no more, and show nothing."""
        self._timer.stop()
        if self._asking is not None:
            self._asking.cancel()
        self.hide()

    def _typed(self, text: str) -> None:
        self.close_up()
        if text.strip():
            self._timer.start()

    def _ask(self) -> None:
        kinds, text = tuple(self._kinds()), self._field.text()
        finds = [kind.find for kind in kinds]  # alone: what opens belongs to the window
        if self._jobs is not None:
            self._asking = self._jobs.start(partial(_every, finds, text), done=partial(self._show, kinds))

    def _show(self, kinds: Sequence[Findable], found: Sequence[Sequence[Found]]) -> None:
        rows: list[str | tuple[Findable, Found]] = []
        for kind, some in zip(kinds, found, strict=True):
            rows += [kind.heading, *((kind, one) for one in some[:_MOST])] if some else []
        count = sum(not isinstance(row, str) for row in rows)
        self._results.show_rows(rows or [self.tr("Nothing fits.")])
        self._lay_out()
        self.setCurrentIndex(_NOWHERE)
        self.setVisible(self._field.hasFocus())
        self.raise_()
        announce(self._field, self.tr("%n thing(s) found", "", count))

    def _lay_out(self) -> None:
        below = self._field.mapTo(self._over, QPoint(0, self._field.height() + 4))
        width = max(self._field.width(), min(_LETTERS * self.fontMetrics().averageCharWidth(), self._over.width()))
        height = self._results.rowCount() * self.sizeHintForRow(0) + 2 * self.frameWidth() + GRID
        left = min(below.x(), self._over.width() - width - GRID)
        self.setGeometry(max(left, 0), below.y(), width, min(height, self._over.height() - below.y() - GRID))

    def _step(self, step: int) -> None:
        rows, place = range(self._results.rowCount()), self.currentIndex().row() + step
        while place in rows and isinstance(self._results.row(place), str):
            place += step
        if place in rows:
            index = self._results.index(place, 0)
            self.setCurrentIndex(index)
            announce(self._field, str(index.data()))
        elif step < 0:
            self.setCurrentIndex(_NOWHERE)

    def _open(self, index: QModelIndex) -> None:
        row = self._results.row(index.row())
        if not isinstance(row, str):
            kind, found = row
            self.close_up()
            self._field.clear()
            kind.open(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close_up()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            return self._press(Qt.Key(event.key()))
        return False

    def _press(self, key: Qt.Key) -> bool:
        """Take a key that is for the list."""
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            return False
        return True


def _every(finds: Sequence[Callable[[str], Sequence[Found]]], text: str) -> list[Sequence[Found]]:
    return [find(text) for find in finds]
