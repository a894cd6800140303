"""One line of the log in full: who, what, about whom, when, where, and what was written with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from adminapp.core.ui import words
from adminapp.core.ui.panels import Badge, Line, Lines, button, column, empty_out, label, row
from adminapp.core.ui.theme import GRID, Tone
from adminapp.office.commands import Outcome
from adminapp.office.pages.log_lines import Told


class LinePanel(QWidget):
    """Shows one line; `about_wanted` carries the person of whom everything is to be shown."""

    about_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("log.line")
        self._shown: tuple[Told, str] | None = None
        self._parts = column(gap=GRID)
        self.setLayout(self._parts)

    def show_nothing(self, text: str) -> None:
        """Say why there is no line to show."""
        self._shown = None
        empty_out(self._parts)
        self._parts.addWidget(label(text, "muted"))
        self._parts.addStretch(1)

    def show_line(self, told: Told, fault: str = "") -> None:
        """Show a line, and what is wrong with it."""
        if (told, fault) == self._shown:
            return
        self._shown = told, fault
        empty_out(self._parts)
        self._parts.addWidget(label(told.what, "name"))
        if fault:
            self._parts.addLayout(row(Badge(self.tr("not as it was left"), Tone.NO), 0))
            self._parts.addWidget(label(fault, "error"))
        elif told.line.outcome is Outcome.REFUSED:
            self._parts.addLayout(row(Badge(self.tr("refused"), Tone.NO), 0))
        self._parts.addWidget(Lines(*self._facts(told)))
        if told.about is not None:
            self._parts.addLayout(row(self._button(told), 0))
        self._parts.addSpacing(GRID)
        self._parts.addWidget(label(self.tr("What was written with it"), "heading"))
        self._parts.addWidget(self._beside(told))
        self._parts.addStretch(1)

    def _facts(self, told: Told) -> list[QWidget]:
        about = [Line(self.tr("About"), right=told.about.text)] if told.about else []
        return [
            Line(self.tr("Who"), right=told.who),
            *about,
            Line(self.tr("When"), right=words.moment(told.line.at)),
            Line(self.tr("Computer"), right=told.line.device),
            Line(self.tr("Line"), right=words.number(told.line.number)),
        ]

    def _button(self, told: Told) -> QWidget:
        text, about = self.tr("&Everything about the same"), told.about
        made = button(text, lambda: self.about_wanted.emit(about), "link", "log.line.about")
        made.setAccessibleDescription(about.text if about else "")
        return made

    def _beside(self, told: Told) -> QWidget:
        if told.gone:
            return label(told.gone, "muted")
        if not told.facts:
            return label(self.tr("Nothing."), "muted")
        return Lines(*(Line(name, right=value) for name, value in told.facts))
