"""Tells a barcode scanner from a typing hand."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit

LONGEST_GAP = 35
SHORTEST_SCAN = 8
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Scanner(QObject):
    """Watches the keys of one window; a burst of characters ended by Enter or Tab is a scan.

    Units:  gaps of at most 35 ms between keys, at least 8 characters (measured with keyboard-wedge scanners).
    """

    scanned = Signal(str)

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._text = ""
        self._last = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        in_burst = self._in_burst(event)
        if event.key() in _ENDS:
            text, self._text = self._text, ""
            if in_burst and len(text) >= SHORTEST_SCAN:
                _take_out(text)
                self.scanned.emit(text)
                return True
        elif event.text().isprintable() and event.text():
            self._text = self._text + event.text() if in_burst else event.text()
        elif event.key() not in {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock}:
            self._text = ""
        return False

    def _in_burst(self, event: QKeyEvent) -> bool:
        now = event.timestamp() or time.monotonic() * 1000
        gap, self._last = now - self._last, now
        return 0 <= gap <= LONGEST_GAP


def _take_out(scan: str) -> None:
    """Remove a scan from the line that it was typed into, whatever the line is for."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and (before := field.text()[: field.cursorPosition()]).endswith(scan):
        field.setText(before.removesuffix(scan) + field.text()[field.cursorPosition() :])
