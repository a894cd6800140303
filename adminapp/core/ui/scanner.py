"""Tells a barcode scanner from a typing hand, as this computer's scanner needs it."""

import time
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from adminapp.core.ui.memory import remember, remembered

SHORTEST_GAP, LONGEST_GAP = 5, 500
LEAST, MOST = 3, 40
LONGEST_MARK = 8
_KEY = "scanner"
_FORGOTTEN_AFTER, _ENDLESS_AFTER = 2000, 700


class End(StrEnum):
    """The key that a scanner presses after the last character."""

    EITHER = "either"
    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


_ENDS = {Qt.Key.Key_Return: End.ENTER, Qt.Key.Key_Enter: End.ENTER, Qt.Key.Key_Tab: End.TAB}


@dataclass(frozen=True)
class Scanning:
    """How the scanner of this computer writes; what stands `before` and `after` a number is taken away.

    Units:  `longest_gap` in milliseconds between two keys; `shortest` in characters.
    """

    longest_gap: int = 35
    shortest: int = 8
    end: End = End.EITHER
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Heard:
    """What arrived up to an end key: the characters, the longest gap between two, and what it was taken for.

    `number` is what remains of a scan without the marks around it.

    Units:  milliseconds.
    """

    text: str
    number: str
    gap: int
    end: End
    is_scan: bool


def scanning() -> Scanning:
    """Return how the scanner of this computer writes; what cannot be read is the default."""
    kept = remembered(_KEY)
    known = {field.name: kept[field.name] for field in fields(Scanning) if field.name in kept}
    try:
        return Scanning(
            longest_gap=_within(known.get("longest_gap", Scanning.longest_gap), SHORTEST_GAP, LONGEST_GAP),
            shortest=_within(known.get("shortest", Scanning.shortest), LEAST, MOST),
            end=End(known.get("end", Scanning.end)),
            before=str(known.get("before", ""))[:LONGEST_MARK],
            after=str(known.get("after", ""))[:LONGEST_MARK],
        )
    except (TypeError, ValueError):
        return Scanning()


def keep_scanning(settings: Scanning) -> None:
    """Let every window of this computer's program tell scans in another way, from now on."""
    remember(_KEY, asdict(settings))
    for window in QApplication.topLevelWindows():
        for scanner in window.findChildren(Scanner):
            scanner.follow(settings)


class Scanner(QObject):
    """Watches the keys of one window; a burst of characters ended by its end key is a scan.

    While it is `trying`, everything is told by `heard` and a scan goes nowhere else.
    """

    scanned = Signal(str)
    heard = Signal(object)

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self.trying = False
        self._text = ""
        self._gaps: list[int] = []
        self._last = 0.0
        self._settings = scanning()
        self._endless = QTimer(self, singleShot=True, interval=_ENDLESS_AFTER)
        self._endless.timeout.connect(self._say_endless)
        window.installEventFilter(self)

    def follow(self, settings: Scanning) -> None:
        """Tell scans from typing another way from now on."""
        self._settings = settings

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        gap = self._gap(event)
        if event.key() in _ENDS:
            return self._ended(_ENDS[Qt.Key(event.key())], gap)
        if event.text().isprintable() and event.text():
            self._add(event.text(), gap)
        elif event.key() not in {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock}:
            self._forget()
        return False

    def _add(self, text: str, gap: int) -> None:
        if gap > (_FORGOTTEN_AFTER if self.trying else self._settings.longest_gap):
            self._forget()
        self._gaps += [gap] if self._text else []
        self._text += text
        if self.trying:
            self._endless.start()

    def _ended(self, end: End, gap: int) -> bool:
        said = self._said(end, gap)
        self._forget()
        if self.trying and said.text:
            self.heard.emit(said)
        if said.is_scan:
            _take_out(said.text)
            if not self.trying:
                self.scanned.emit(said.number)
        return said.is_scan

    def _said(self, end: End, gap: int) -> Heard:
        """Return what the last keys were: the burst at their end, else all of them."""
        length, longest = 1, self._settings.longest_gap
        while length <= len(self._gaps) and self._gaps[-length] <= longest:
            length += 1
        burst = self._text[-length:]
        is_end = self._settings.end in {End.EITHER, end}
        if is_end and gap <= longest and len(burst) >= self._settings.shortest:
            number = burst.removeprefix(self._settings.before).removesuffix(self._settings.after)
            return Heard(burst, number, max(self._gaps[len(self._gaps) - length + 1 :], default=0), end, is_scan=True)
        return Heard(self._text, self._text, max(self._gaps, default=0), end, is_scan=False)

    def _say_endless(self) -> None:
        said = self._said(End.NONE, 0)
        self.heard.emit(Heard(said.text, said.number, said.gap, End.NONE, is_scan=False))

    def _gap(self, event: QKeyEvent) -> int:
        now = event.timestamp() or time.monotonic() * 1000
        gap, self._last = now - self._last, now
        return round(gap) if gap >= 0 else _FORGOTTEN_AFTER + 1

    def _forget(self) -> None:
        self._text, self._gaps = "", []
        self._endless.stop()


def scanner_of(widget: QWidget) -> Scanner:
    """Return what watches the window of a widget; a dialog's window is watched from the first time on."""
    window = widget.window().windowHandle()
    return window.findChild(Scanner) or Scanner(window)


def _within(number: object, least: int, most: int) -> int:
    return min(most, max(least, int(str(number))))


def _take_out(scan: str) -> None:
    """Remove a scan from the line that it was typed into, whatever the line is for."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and (before := field.text()[: field.cursorPosition()]).endswith(scan):
        field.setText(before.removesuffix(scan) + field.text()[field.cursorPosition() :])
