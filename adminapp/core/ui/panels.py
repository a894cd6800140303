"""The quiet parts of a page: labels, cards, badges, the verdict, a clause, lines of facts, an empty page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from adminapp.core.policy.decision import Verdict
from adminapp.core.ui.openers import press
from adminapp.core.ui.theme import GRID, Tone, grown

W = TypeVar("W", bound=QWidget)
Part = QWidget | QLayout | int
Margin = int | tuple[int, int, int, int]

_READING = 90 * GRID

TONES = {Verdict.ALLOW: Tone.YES, Verdict.DENY: Tone.NO, Verdict.REFER: Tone.REFER}


def styled(widget: W, **properties: str) -> W:
    """Set properties that the style sheet looks at (look, tone), and dress the widget anew if it was dressed before."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    return widget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a change that happened away from the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def label(text: str = "", look: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label of plain text; looks: title, name, heading, strong, muted, small, error."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setProperty("look", look)
    return made


def button(text: str, pressed: Callable[[], object], look: str = "", name: str = "") -> QPushButton:
    """Return a button that Space and Enter press; looks: primary, link, or none.

    Text of a patron's goes through `words.without_mnemonic`.
    """
    made = QPushButton(text)
    made.setAutoDefault(True)
    made.setObjectName(name)
    made.setProperty("look", look)
    made.clicked.connect(lambda _checked: press(made, pressed))
    return made


def rule() -> QFrame:
    """Return a hair line."""
    return styled(QFrame(), look="rule")


def column(*parts: Part, gap: int = GRID, margin: Margin = 0) -> QVBoxLayout:
    """Return parts from top to bottom; a number is a space of so many pixels, 0 takes what is left."""
    layout = QVBoxLayout()
    _fill(layout, parts, gap, margin)
    return layout


def row(*parts: Part, gap: int = GRID, margin: Margin = 0) -> QHBoxLayout:
    """Return parts from left to right; a number is a space of so many pixels, 0 takes what is left."""
    layout = QHBoxLayout()
    _fill(layout, parts, gap, margin)
    return layout


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], gap: int, margin: Margin) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*(margin if isinstance(margin, tuple) else (margin,) * 4))
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif part:
            layout.addSpacing(part)
        else:
            layout.addStretch(1)


def empty_out(layout: QLayout) -> None:
    """Remove everything from a layout, so that it can be filled anew."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            empty_out(inner)


class Card(QFrame):
    """A framed panel; put its parts into `body`."""

    def __init__(self, heading: str = "", margin: int = 2 * GRID) -> None:
        super().__init__()
        styled(self, look="card")
        self.body = QVBoxLayout(self)
        self.body.setSpacing(GRID)
        self.body.setContentsMargins(margin, margin, margin, margin)
        if heading:
            self.body.addWidget(label(heading, "heading"))

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the frame, or make it plain again."""
        styled(self, tone=tone or "")


class Sheet(Card):
    """A card to be read: its heading leads, and below stands what it is about."""

    def __init__(self, heading: str, what: str = "") -> None:
        super().__init__(margin=3 * GRID)
        self.body.addWidget(label(heading, "name"))
        if what:
            self.body.addWidget(label(what, "muted"))
            self.body.addSpacing(GRID)


def readable(*parts: QWidget) -> QHBoxLayout:
    """Return parts under each other, no wider than lines can be followed and no higher than what stands in them."""
    for part in parts:
        part.setMaximumWidth(grown(_READING))
    beside = row()
    beside.addLayout(column(*parts, 0, gap=2 * GRID), 1)
    beside.addStretch(0)
    return beside


class Badge(QLabel):
    """A word or two on a tinted ground."""

    def __init__(self, text: str, tone: Tone = Tone.QUIET) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("look", "badge")
        self.tell(text, tone)

    def tell(self, text: str, tone: Tone) -> None:
        """Say something else."""
        self.setText(text)
        styled(self, tone=tone)


class VerdictBand(QFrame):
    """The head of an answer: sign, verdict in words, and one sentence why. Stands in a `Card` with no margin."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, look="band")
        self._verdict = label(look="verdict")
        self._because = label(look="because")
        self.setLayout(column(self._verdict, self._because, gap=4, margin=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)))

    def answer(self, verdict: Verdict, because: str, words: str = "") -> None:
        """Show a verdict; `words` replaces the usual ones ("Refer to the Director"). A screen reader says it."""
        usual = {
            Verdict.ALLOW: self.tr("Share"),
            Verdict.DENY: self.tr("Do not share"),
            Verdict.REFER: self.tr("Refer"),
        }
        signs = {Verdict.ALLOW: "✓", Verdict.DENY: "✕", Verdict.REFER: "→"}
        self._show(f"{signs[verdict]} {words or usual[verdict]}", because, TONES[verdict])
        self._verdict.setAccessibleName(words or usual[verdict])
        announce(self, f"{words or usual[verdict]}. {because}")

    def wait(self, words: str, because: str = "") -> None:
        """Show that the question is not complete yet, and what is missing."""
        self._show(words, because, None)
        self._verdict.setAccessibleName(words)

    def _show(self, verdict: str, because: str, tone: Tone | None) -> None:
        for part in (self, self._verdict):
            styled(part, tone=tone or "")
        self._verdict.setText(verdict)
        self._because.setText(because)
        self._because.setVisible(bool(because))


class ClauseQuote(QFrame):
    """A clause of the policy: how it is cited, and its exact words."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, look="clause")
        self._cite, self._words = label(look="strong"), label(look="muted")
        self.setLayout(column(self._cite, self._words, gap=4, margin=(14, 2, 0, 2)))

    def quote(self, cite: str, words: str, tone: Tone) -> None:
        """Quote a clause."""
        styled(self, tone=tone)
        self._cite.setText(cite)
        self._words.setText(self.tr("“{words}”").format(words=words))


class Saying(QFrame):
    """Words to say to the person at the desk, on a quiet ground."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, look="saying")
        self._words = label()
        self.setLayout(column(self._words, margin=14))

    def say(self, words: str) -> None:
        """Give other words."""
        self._words.setText(words)


class Line(QWidget):
    """One line of facts: words, a strong part, a detail below; at the right a badge, a value or a button."""

    def __init__(self, text: str, strong: str = "", detail: str = "", right: QWidget | str = "") -> None:
        super().__init__()
        words = row(*([label(text, wrap=not strong)] if text else []), gap=4)
        if strong:
            words.addWidget(label(strong, "strong"), 1)
        left = column(words, gap=2)
        if detail:
            left.addWidget(label(detail, "small"))
        line = row(gap=GRID)
        line.addLayout(left, 1)
        if isinstance(right, str) and right:
            value = label(right)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            line.addWidget(value, 1)
        elif isinstance(right, QWidget):
            line.addWidget(right, 0, Qt.AlignmentFlag.AlignVCenter)
        line.setContentsMargins(0, 7, 0, 7)
        self.setLayout(column(line, gap=0))


class Fact(QWidget):
    """What something is called, and close beside it what it is; facts under each other stand in two columns."""

    def __init__(self, name: str, fact: QWidget | str) -> None:
        super().__init__()
        line = row(gap=2 * GRID, margin=(0, 7, 0, 7))
        called = label(name, "muted")
        called.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.addWidget(called, 2)
        line.addLayout(row(label(fact)) if isinstance(fact, str) else row(fact, 0), 5)
        self.setLayout(line)


class Lines(QWidget):
    """Lines of facts under each other, parted by hair lines."""

    def __init__(self, *lines: QWidget) -> None:
        super().__init__()
        self._column = column(gap=0)
        self.setLayout(self._column)
        self.show_lines(*lines)

    def show_lines(self, *lines: QWidget) -> None:
        """Show other lines instead."""
        empty_out(self._column)
        for place, line in enumerate(lines):
            if place:
                self._column.addWidget(rule())
            self._column.addWidget(line)


@dataclass(frozen=True)
class Told:
    """What a line of facts says: words, a strong part, and a badge at the right with what it tells under the mouse."""

    text: str = ""
    strong: str = ""
    badge: str = ""
    tone: Tone = Tone.QUIET
    tip: str = ""


class ToldLines(QWidget):
    """Lines of facts that change while somebody waits: their labels are written anew, as to make one takes longest."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self._lines: list[_ToldLine] = []
        self._column = column(gap=0)
        parts = (label(heading, "heading"), self._column, GRID) if heading else (self._column,)
        self.setLayout(column(*parts))

    def tell(self, *lines: Told) -> None:
        """Say something else; nothing of what was said before stays, neither in sight nor out of it."""
        while len(self._lines) < len(lines):
            self._lines.append(_ToldLine(self._column))
        for place, line in enumerate(self._lines):
            line.tell(lines[place] if place < len(lines) else Told())


class _ToldLine:
    """The labels of one line, and the hair line above it where it is not the first."""

    def __init__(self, above: QVBoxLayout) -> None:
        self._text, self._strong, self._badge = label(), label(look="strong"), Badge("")
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._parts: list[QWidget] = [self._text, self._strong, self._badge]
        if above.count():
            self._parts.append(rule())
            above.addWidget(self._parts[-1])
        words = row(self._text, self._strong, gap=4)
        words.setStretch(1, 1)
        line = row(words, self._badge, margin=(0, 7, 0, 7))
        line.setStretch(0, 1)
        line.setAlignment(self._badge, Qt.AlignmentFlag.AlignVCenter)
        above.addLayout(line)

    def tell(self, told: Told) -> None:
        self._text.setText(told.text)
        self._text.setWordWrap(not told.strong)
        self._strong.setText(told.strong)
        self._badge.tell(told.badge, told.tone)
        self._badge.setToolTip(told.tip)
        for part, is_there in zip(self._parts, (told.text, told.strong, told.badge, told.text), strict=False):
            part.setVisible(bool(is_there))


class Empty(QWidget):
    """What an empty page says: what belongs here, and one thing to do."""

    def __init__(self, title: str, text: str, action: QAction | None = None) -> None:
        super().__init__()
        parts: list[Part] = [0, label(title, "name"), label(text, "muted")]
        for part in parts[1:]:
            if isinstance(part, QLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if action is not None:
            start = button(action.text(), action.trigger, "primary", f"{action.objectName()}.start")
            start.setToolTip(action.toolTip())
            if not action.isVisible():
                start.hide()
            parts += [GRID, row(0, start, 0)]
        self.setLayout(column(*parts, 0, margin=4 * GRID))
