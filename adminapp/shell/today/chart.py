"""The chart of what the desk answered month by month: bars painted by hand, and the same numbers as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStackedWidget, QToolTip, QWidget

from adminapp.core.policy.decision import Verdict
from adminapp.core.ui import words
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.panels import Card, Empty, button, label, row
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID, colours, grown
from adminapp.grants.stored import MonthOfDecisions

_STACK = (Verdict.ALLOW, Verdict.REFER, Verdict.DENY)
_MOST_LINES = 5
_WIDEST_BAR = 6 * GRID
_PARTED = 2
_FEWEST_MONTHS = 6
_NARROWEST = 15 * GRID


def _colour(verdict: Verdict) -> QColor:
    shown = colours()
    named = {Verdict.ALLOW: shown.chart_share, Verdict.REFER: shown.chart_refer, Verdict.DENY: shown.chart_refuse}
    return QColor(named[verdict])


def scale_to(most: int) -> range:
    """Return the numbers at which a scale has its lines: few round ones, the last at or above a number."""
    sizes = (int(size * 10**power) for power in range(12) for size in (1, 2, 5))
    step = next(step for step in sizes if most <= step * _MOST_LINES)
    return range(0, max(most + step - 1, step) // step * step + 1, step)


def since_the_first(months: Sequence[MonthOfDecisions]) -> Sequence[MonthOfDecisions]:
    """Return the months from the first with anything to show on, and at least the last six."""
    before = next((place for place, month in enumerate(months) if month.counts), len(months))
    return months[min(before, max(len(months) - _FEWEST_MONTHS, 0)) :]


class Bars(QWidget):
    """Twelve stacked bars, the oldest month first; a screen reader gets them as words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("today.chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._months: Sequence[MonthOfDecisions] = ()
        self._names = {
            Verdict.ALLOW: self.tr("Share"),
            Verdict.REFER: self.tr("Refer"),
            Verdict.DENY: self.tr("Do not share"),
        }

    def show_months(self, months: Sequence[MonthOfDecisions]) -> None:
        """Show other months."""
        self._months = months
        self.setAccessibleDescription("\n".join(self.said(month) for month in months if month.counts))
        self.update()

    def name(self, verdict: Verdict) -> str:
        """Return what an answer is called."""
        return self._names[verdict]

    def said(self, month: MonthOfDecisions) -> str:
        """Return a month's numbers in words."""
        answer = self.tr("{answer} {count}")
        counts = [
            answer.format(answer=self._names[verdict], count=words.number(month.counts[verdict]))
            for verdict in _STACK
            if verdict in month.counts
        ]
        none = self.tr("too few to show")
        return self.tr("{month}: {answers}").format(month=month_and_year(month), answers=", ".join(counts) or none)

    def sizeHint(self) -> QSize:
        return QSize(60 * GRID, 20 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(36 * GRID, 20 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._months:
            return
        painter = QPainter(self)
        painter.setFont(_small(self.font()))
        lines = scale_to(max(sum(month.counts.values()) for month in self._months))
        plot = self._plot(painter, lines[-1])
        for number in lines:
            self._paint_line(painter, plot, number, lines[-1])
        for place, month in enumerate(self._months):
            self._paint_month(painter, self._slot(plot, place), month, plot.height() / lines[-1])
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            plot = self.rect().toRectF()
            hit = [one for place, one in enumerate(self._months) if self._slot(plot, place).contains(event.pos())]
            QToolTip.showText(event.globalPos(), words.plain_tooltip(self.said(hit[0])) if hit else "", self)
            return True
        return super().event(event)

    def _plot(self, painter: QPainter, most: int) -> QRectF:
        metrics = painter.fontMetrics()
        left, below = metrics.horizontalAdvance(words.number(most)) + GRID, metrics.height() + GRID
        above = metrics.height() / 2
        start = 0 if self._is_mirrored() else left
        return QRectF(start, above, self.width() - left, self.height() - below - above)

    def _slot(self, plot: QRectF, place: int) -> QRectF:
        width = plot.width() / len(self._months)
        at = len(self._months) - 1 - place if self._is_mirrored() else place
        return QRectF(plot.left() + at * width, plot.top(), width, plot.height())

    def _paint_line(self, painter: QPainter, plot: QRectF, number: int, most: int) -> None:
        y = round(plot.bottom() - plot.height() * number / most)
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), QColor(colours().quiet if number else colours().line))
        painter.setPen(QColor(colours().muted))
        height = painter.fontMetrics().height()
        room = self.width() - plot.width() - GRID
        left = plot.right() + GRID if self._is_mirrored() else 0
        painter.drawText(QRectF(left, y - height / 2, room, height), Qt.AlignmentFlag.AlignRight, words.number(number))

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _paint_month(self, painter: QPainter, slot: QRectF, month: MonthOfDecisions, scale: float) -> None:
        width = round(min(slot.width() * 0.7, _WIDEST_BAR))
        left, bottom = round(slot.center().x() - width / 2), slot.bottom()
        for verdict in (one for one in _STACK if one in month.counts):
            height = month.counts[verdict] * scale
            painter.fillRect(QRectF(left, bottom - height + _PARTED, width, height - _PARTED), _colour(verdict))
            bottom -= height
        painter.setPen(QColor(colours().muted))
        below = QRectF(slot.left(), slot.bottom() + GRID / 2, slot.width(), painter.fontMetrics().height())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, _month_within(month, slot.width(), painter.font()))


class Swatch(QWidget):
    """A patch of the colour that an answer has in the chart."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self._verdict = verdict
        self.setFixedSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _colour(self._verdict))
        painter.end()


class Key(QWidget):
    """What a colour of the chart means."""

    def __init__(self, verdict: Verdict, name: str) -> None:
        super().__init__()
        self.setLayout(row(Swatch(verdict), label(name, "small", wrap=False)))


class DecisionsCard(Card):
    """The chart with its legend, or its numbers; which of the two, a button says."""

    def __init__(self, smallest_group: int) -> None:
        super().__init__()
        self.body.setContentsMargins(2 * GRID, GRID, GRID, 2 * GRID)
        heading = self.tr("What the desk answered in the past year, no names kept")
        self.bars = Bars()
        self.bars.setAccessibleName(heading)
        self.table = self._numbers(heading)
        self._empty = Empty(
            self.tr("Nothing to count yet"),
            self.tr("Answers recorded at the desk are counted here by month, once there are enough to name nobody."),
        )
        self._pages = QStackedWidget()
        for page in (self._empty, self.bars, self.table):
            self._pages.addWidget(page)
        self.turn = button("", self._turn, "link", "today.numbers")
        legend = Flow(*(Key(verdict, self.bars.name(verdict)) for verdict in _STACK), gap=2 * GRID)
        note = self.tr("Groups of fewer than {count} are not shown.").format(count=words.number(smallest_group))
        self._below = QWidget()
        legend.addWidget(label(note, "small", wrap=False))
        self._below.setLayout(legend)
        self.body.addLayout(row(_first(label(heading, "heading")), self.turn))
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self._below)
        self.show_months(())

    def show_months(self, months: Sequence[MonthOfDecisions]) -> None:
        """Show other months."""
        shown_months = since_the_first(months)
        self.bars.show_months(shown_months)
        self.table.show_rows(shown_months[::-1])
        some = any(month.counts for month in months)
        shown = self._pages.currentWidget()
        if not some:
            self._pages.setCurrentWidget(self._empty)
        elif shown is self._empty:
            self._pages.setCurrentWidget(self.bars)
        self.turn.setVisible(some)
        self._below.setVisible(some)
        self._name_turn()

    def _turn(self) -> None:
        as_numbers = self._pages.currentWidget() is self.bars
        self._pages.setCurrentWidget(self.table if as_numbers else self.bars)
        self._name_turn()

    def _name_turn(self) -> None:
        as_numbers = self._pages.currentWidget() is self.table
        self.turn.setText(self.tr("Show the chart") if as_numbers else self.tr("Show the numbers"))

    def _numbers(self, what: str) -> Table[MonthOfDecisions]:
        months = Column[MonthOfDecisions](
            "month", self.tr("Month"), month_and_year, sort=lambda month: month.first, width=180, strong=True
        )
        table = Table("today.table", what, [months, *map(self._column, _STACK)])
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setMinimumSectionSize(grown(_NARROWEST))
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return table

    def _column(self, verdict: Verdict) -> Column[MonthOfDecisions]:
        def text(month: MonthOfDecisions) -> str:
            return words.number(month.counts[verdict]) if verdict in month.counts else "–"

        def order(month: MonthOfDecisions) -> int:
            return month.counts.get(verdict, 0)

        return Column(verdict, self.bars.name(verdict), text, sort=order, width=120, number=True)


def month_and_year(month: MonthOfDecisions) -> str:
    """Return a month's name with its year."""
    first = QDate(month.first.year, month.first.month, 1)
    return QLocale().toString(first, "MMMM yyyy")


def _month_within(month: MonthOfDecisions, width: float, font: QFont) -> str:
    short = QLocale().standaloneMonthName(month.first.month, QLocale.FormatType.ShortFormat)
    if QFontMetricsF(font).horizontalAdvance(short) <= width:
        return short
    return QLocale().standaloneMonthName(month.first.month, QLocale.FormatType.NarrowFormat)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 9 / 10.5)
    return made


def _first(widget: QWidget) -> QWidget:
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
    return widget
