"""Today: a card for each topic with what waits, and the chart of the past year."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from adminapp.core.ui.jobs import Job
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import Badge, Card, announce, button, column, label, rule
from adminapp.core.ui.panels import row as beside
from adminapp.core.ui.theme import GRID
from adminapp.grants.stored import MonthOfDecisions
from adminapp.shell.today.chart import DecisionsCard
from adminapp.shell.today.waiting import Place, Row, Topic, Waiting, count, waiting

_AT_FIRST = 5
_ABREAST = 2
_EDGE = (GRID, 6, GRID, 6)
Found = tuple[tuple[Waiting, ...], tuple[MonthOfDecisions, ...]]


class TodayPage(Page):
    """What waits for this member; `go` opens the place where something is done about it."""

    def __init__(
        self,
        tools: Tools,
        topics: Sequence[Topic],
        decisions: Callable[[], tuple[MonthOfDecisions, ...]],
        smallest_group: int,
        go: Callable[[Place], object],
    ) -> None:
        super().__init__("today", tools)
        self._topics = topics
        self._decisions = decisions
        self._reading: Job | None = None
        self._found: Found | None = None
        self._to_show: list[Callable[[], object]] = []
        self.chart = DecisionsCard(smallest_group)
        shown = [topic for topic in topics if any(tools.may(question.deed) for question in topic.questions)]
        self.cards = {topic.name: WaitingCard(topic, go) for topic in shown}
        self.body.addWidget(scrolled(self._grid()))
        QTimer.singleShot(0, self, self._read_unopened)

    def title(self) -> str:
        return self.tr("Today")

    def opened(self) -> None:
        self._read()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * GRID)
        last = len(self.cards) - 1
        for place, card in enumerate(self.cards.values()):
            across = _ABREAST if place == last and place % _ABREAST == 0 else 1
            grid.addWidget(card, place // _ABREAST, place % _ABREAST, 1, across)
        below = last // _ABREAST + 1
        grid.addWidget(self.chart, below, 0, 1, _ABREAST)
        grid.setRowStretch(below, 1)
        for side in range(_ABREAST):
            grid.setColumnStretch(side, 1)
        return grid

    def _read_unopened(self) -> None:
        """Count for the sidebar what waits, where the page has not come to the front at once."""
        if self._reading is None:
            self._read()

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self.tools.jobs.start(self._ask, done=self._show, failed=self.say)

    def _ask(self) -> Found:
        return waiting(self._topics, self.tools.may), self._decisions()

    def _show(self, found: Found) -> None:
        if found == self._found:
            return
        before, self._found = self._found, found
        waits, months = found
        changed = [one for one in waits if before is None or one not in before[0]]
        self._to_show.append(partial(self.chart.show_months, months))
        self._to_show += [partial(self.cards[one.topic.name].show_rows, one.rows) for one in changed]
        self._to_show.append(partial(self._tell, count(waits)))
        self._show_next()

    def _tell(self, waiting: int) -> None:
        self.badge_changed.emit(waiting)
        announce(self, self.tr("%n thing(s) waiting", "", waiting))

    def _show_next(self) -> None:
        """Show one card and then the next, so that a key is heard in between."""
        if self._to_show:
            self._to_show.pop(0)()
            QTimer.singleShot(1, self, self._show_next)  # 0 would be the same turn of the event loop


class WaitingCard(Card):
    """One topic: the first few of its rows, the others on demand; a row is a button where something can be done."""

    def __init__(self, topic: Topic, go: Callable[[Place], object]) -> None:
        super().__init__(margin=0)
        self.setObjectName(f"today.{topic.name}")
        self._topic = topic
        self._go = go
        self._rows = QWidget()
        heading = label(topic.heading, "heading")
        self.body.setSpacing(4)
        self.body.addLayout(column(heading, margin=(2 * GRID, 2 * GRID, 2 * GRID, 0)))
        self.body.addWidget(self._rows)
        self.body.addStretch(1)

    def show_rows(self, rows: Sequence[Row], most: int = _AT_FIRST) -> None:
        """Show other rows instead."""
        lines = column(gap=0, margin=(GRID, 0, GRID, GRID))
        for place, row in enumerate(rows[:most]):
            if place:
                lines.addLayout(column(rule(), margin=(GRID, 0, GRID, 0)))
            lines.addWidget(self._line(row, f"{self.objectName()}.{place}"))
        if len(rows) > most:
            text = self.tr("Show %n more", "", len(rows) - most)
            more = button(text, partial(self._show_every, rows), "link", f"{self.objectName()}.more")
            lines.addLayout(beside(more, 0))
        if not rows:
            lines.addLayout(column(label(self._topic.empty, "muted"), margin=_EDGE))
        self._put(lines)

    def _put(self, lines: QVBoxLayout) -> None:
        """Put lines in the place of those before, all at once: each by itself would have the window laid out."""
        before, self._rows = self._rows, QWidget()
        self._rows.setLayout(lines)
        self.body.replaceWidget(before, self._rows)
        before.hide()
        before.deleteLater()

    def _show_every(self, rows: Sequence[Row]) -> None:
        self.show_rows(rows, len(rows))
        self._rows.show()
        if first := self.findChild(RowButton, f"{self.objectName()}.{_AT_FIRST}"):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, row: Row, name: str) -> QWidget:
        return RowButton(row, name, partial(self._go, row.place)) if row.place else _RowText(row)


class _RowText(QWidget):
    """A row about which nothing is done on another page."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.setLayout(_laid_out(row))


class RowButton(QPushButton):
    """A row that opens the place where something is done about it."""

    def __init__(self, row: Row, name: str, pressed: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "row")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("{text}, {badge}").format(text=row.text, badge=row.badge))
        self.setAccessibleDescription(row.detail)
        self._inside = _laid_out(row)
        self.setLayout(self._inside)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _checked: pressed())

    def sizeHint(self) -> QSize:
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.totalMinimumSize()


def _laid_out(row: Row) -> QHBoxLayout:
    told = column(label(row.text, "strong"), *([label(row.detail, "small")] if row.detail else []), gap=2)
    line = beside(gap=GRID, margin=_EDGE)
    line.addLayout(told, 1)
    if row.badge:
        line.addWidget(Badge(row.badge, row.tone), 0, Qt.AlignmentFlag.AlignVCenter)
    if row.place:
        line.addWidget(label("›", "muted", wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
    return line
