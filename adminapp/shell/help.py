"""What F1 shows: a page of `resources/help` in the window's language."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from adminapp.core.ui.panels import button, column, row
from adminapp.core.ui.places import RESOURCES
from adminapp.core.ui.theme import GRID

HELP = RESOURCES / "help"
_EVERYWHERE = "window"


def help_file(topic: str, language: str) -> Path:
    """Return the help for a page: in the language, else in English, else the window's own."""
    wanted = (HELP / tongue / f"{name}.md" for name in (topic, _EVERYWHERE) for tongue in (language, "en"))
    return next(path for path in wanted if path.is_file())


class HelpWindow(QDialog):
    """Stands beside the work and keeps it usable; `about` asks what the program is made of."""

    about = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setAccessibleName(self.tr("Help"))
        self.resize(64 * GRID, 76 * GRID)
        self._text = QTextBrowser()
        self._text.setObjectName("help.text")
        self._text.setAccessibleName(self.tr("Help"))
        self._text.setOpenLinks(False)
        close = button(self.tr("&Close"), self.close, name="help.close")
        about = button(self.tr("&About this program"), self.about.emit, name="help.about")
        self.setLayout(column(self._text, row(about, 0, close), gap=2 * GRID, margin=2 * GRID))
        QShortcut(QKeySequence("F1"), self, self.close)

    def show_topic(self, topic: str) -> None:
        """Show the help for a page."""
        language = QLocale().name().split("_")[0]
        self._text.setMarkdown(help_file(topic, language).read_text(encoding="utf-8"))
        self.show()
        self.raise_()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
