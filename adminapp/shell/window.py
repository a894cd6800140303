"""The one window: shows a screen at a time, and hears the scanner."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from adminapp.core.ui.memory import remember, remembered
from adminapp.core.ui.panels import label, row, styled
from adminapp.core.ui.places import RESOURCES
from adminapp.core.ui.scanner import Scanner
from adminapp.core.ui.theme import GRID

_PLACE = "window"
_MARK = str(RESOURCES / "icons" / "adminapp.svg")


def masthead() -> QWidget:
    """Return the program's mark and name, for the screens on which nobody is signed in."""
    mark = label()
    mark.setPixmap(QIcon(_MARK).pixmap(5 * GRID, 5 * GRID))
    made = QWidget()
    made.setLayout(row(mark, label(QGuiApplication.applicationDisplayName(), "title", wrap=False), 0, gap=12))
    return made


class Window(QWidget):
    """The top of everything; its title names the program and nobody else."""

    scanned = Signal(str)

    def __init__(self, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self.setObjectName("window")
        styled(self, look="page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setWindowIcon(QIcon(_MARK))
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self._stand_where_it_stood()
        self._may_close = may_close
        self._screen: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.winId()
        handle = self.windowHandle()
        if handle is not None:
            Scanner(handle).scanned.connect(self.scanned)

    @property
    def screen_shown(self) -> QWidget | None:
        """Return the screen that the window shows."""
        return self._screen

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen instead of the one before, which is gone at once."""
        if self._screen is not None:
            self._screen.hide()
            self._screen.setParent(None)
            self._screen.deleteLater()
        self._screen = screen
        self._layout.addWidget(screen)
        screen.show()

    def come_to_front(self) -> None:
        """Stand before other programs' windows, as large as it was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _stand_where_it_stood(self) -> None:
        """Be as large as last time and in the same place; Qt moves and shrinks it where the screen is another."""
        self.restoreGeometry(QByteArray.fromBase64(str(remembered(_PLACE).get("geometry", "")).encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        place = bytes(self.saveGeometry().toBase64().data()).decode()
        if self._may_close():
            remember(_PLACE, {"geometry": place})
            event.accept()
        else:
            event.ignore()
