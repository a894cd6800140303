"""A scanner is told from a typing hand, and its Enter presses no button."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from adminapp.core.ui.panels import column
from adminapp.core.ui.scanner import Scanner

CARD = "29351000123457"


class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Save")
        self.button.setDefault(True)
        self.setLayout(column(self.field, self.button))
        self.heard: list[str] = []
        self.clock = 1000


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.field.setFocus()
    made.activateWindow()
    qtbot.waitUntil(made.field.hasFocus)
    Scanner(made.windowHandle()).scanned.connect(made.heard.append)
    return made


def press(window, key, text, gap):
    window.clock += gap
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(window.clock)
        QGuiApplication.sendEvent(window.windowHandle(), event)


def write(window, text, gap, end=Qt.Key.Key_Return):
    for letter in text:
        press(window, Qt.Key(ord(letter.upper())), letter, gap)
    press(window, end, "\r", gap)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_is_heard_once_and_its_end_is_swallowed(window, end):
    presses = []
    window.field.returnPressed.connect(lambda: presses.append("enter"))
    write(window, CARD, gap=5, end=end)
    assert window.heard == [CARD]
    assert presses == []
    assert window.field.hasFocus()


def test_a_scan_leaves_nothing_in_the_field_that_had_the_focus(window):
    window.field.setText("Ann ")
    write(window, CARD, gap=5)
    assert window.field.text() == "Ann "


def test_a_typing_hand_is_no_scanner(window):
    write(window, CARD, gap=60)
    assert window.heard == []
    assert window.field.text() == CARD


def test_a_short_burst_is_no_scan(window):
    write(window, "1234567", gap=5)
    assert window.heard == []


def test_a_pause_within_parts_typing_from_the_scan(window):
    for letter in "abc":
        press(window, Qt.Key(ord(letter.upper())), letter, 200)
    window.clock += 200
    write(window, CARD, gap=5)
    assert window.heard == [CARD]
    assert window.field.text() == "abc"


def test_two_scans_are_two(window):
    write(window, CARD, gap=5)
    window.clock += 500
    write(window, "A12345678", gap=5)
    assert window.heard == [CARD, "A12345678"]


def test_the_slowest_scanner_is_heard_and_the_fastest_hand_is_not(window):
    write(window, CARD, gap=35)
    assert window.heard == [CARD]
    write(window, CARD, gap=36)
    assert window.heard == [CARD]
