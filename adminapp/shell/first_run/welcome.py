"""The ways to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import AdminError
from adminapp.core.ui import words
from adminapp.core.ui.panels import Card, announce, button, column, label, row
from adminapp.core.ui.theme import GRID
from adminapp.shell.window import masthead


class Welcome(QWidget):
    """Three ways to begin."""

    new = Signal()
    demo = Signal()
    open = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._error = label(look="error")
        self._error.hide()
        self.setLayout(
            column(
                masthead(),
                label(self.tr("Keeps the library's promise of confidentiality, at the desk."), "muted"),
                GRID,
                self._way(
                    self.tr("A new office"),
                    self.tr("Your library, its policy and its Director. It takes five minutes and a printer."),
                    button(self.tr("&Set up…"), self.new.emit, "primary", "first_run.new"),
                ),
                self._way(
                    self.tr("Try the demo office"),
                    self.tr("Some hundred made-up patrons to play with. It is gone when the window closes."),
                    button(self.tr("&Try it"), self.demo.emit, name="first_run.demo"),
                ),
                self._way(
                    self.tr("An office that is there already"),
                    self.tr("Choose the folder in which it is kept."),
                    button(self.tr("&Open…"), self.open.emit, name="first_run.open"),
                ),
                self._error,
                gap=2 * GRID,
            )
        )

    def refuse(self, error: AdminError) -> None:
        """Show why the chosen way leads nowhere."""
        self._error.setText(words.sentence(error))
        self._error.show()
        announce(self, self._error.text())

    def _way(self, title: str, text: str, start: QWidget) -> Card:
        card = Card(margin=3 * GRID)
        start.setAccessibleDescription(f"{title}. {text}")
        told = column(label(title, "name"), label(text, "muted"), gap=4)
        line = row(gap=3 * GRID)
        line.addLayout(told, 1)
        line.addWidget(start)
        card.body.addLayout(line)
        return card
