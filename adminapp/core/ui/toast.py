"""A line at the foot of the window that says what was done, and offers to undo it for a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from adminapp.core.ui.panels import announce, button, label, row, styled
from adminapp.core.ui.theme import GRID

SHOWN_FOR = 8_000


class Toasts(QFrame):
    """Shows one message at a time at the foot of its parent; it stays while the pointer or the focus is on it.

    Units:  shown_for in milliseconds.
    """

    def __init__(self, parent: QWidget, shown_for: int = SHOWN_FOR) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        styled(self, look="toast")
        self._undo: Callable[[], object] | None = None
        self._text = label()
        self._undo_button = button(self.tr("&Undo"), self._take_back, name="toast.undo")
        self._close_button = button("✕", self.hide, name="toast.close")
        self._close_button.setAccessibleName(self.tr("Close this message"))
        parts = (self._text, self._undo_button, self._close_button)
        self.setLayout(row(*parts, margin=(2 * GRID, GRID, GRID, GRID)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown_for)
        self._timer.timeout.connect(self._time_out)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a message, with an Undo where the deed can be taken back."""
        self._undo = undo
        self._text.setText(text)
        self._undo_button.setVisible(undo is not None)
        self._move()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _time_out(self) -> None:
        if self.underMouse() or self.isAncestorOf(self.window().focusWidget() or self.window()):
            self._timer.start()
        else:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._move()
        return False

    def _move(self) -> None:
        parent = self._over
        width = min(72 * GRID, parent.width() - 4 * GRID)
        self._text.setMinimumWidth(min(self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4, width // 2))
        self.setMaximumWidth(width)
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 3 * GRID)
