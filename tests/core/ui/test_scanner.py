"""A scanner is told from a typing hand, and its Enter presses no button."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from adminapp.core.ui.memory import remember
from adminapp.core.ui.panels import column
from adminapp.core.ui.scanner import End, Heard, Scanner, Scanning, keep_scanning, scanner_of, scanning

CARD = "29351000123457"


class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Save")
        self.button.setDefault(True)
        self.setLayout(column(self.field, self.button))
        self.heard: list[str] = []
        self.clock = 1000


@pytest.fixture(autouse=True)
def usual_settings():
    remember("scanner", {})
    yield
    remember("scanner", {})


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


# this computer's scanner


@pytest.mark.parametrize(
    ("settings", "text", "gap", "end", "heard"),
    [
        (Scanning(longest_gap=80), CARD, 70, Qt.Key.Key_Return, [CARD]),
        (Scanning(longest_gap=20), CARD, 25, Qt.Key.Key_Return, []),
        (Scanning(shortest=5), "12345", 5, Qt.Key.Key_Return, ["12345"]),
        (Scanning(shortest=15), CARD, 5, Qt.Key.Key_Return, []),
        (Scanning(end=End.TAB), CARD, 5, Qt.Key.Key_Tab, [CARD]),
        (Scanning(end=End.TAB), CARD, 5, Qt.Key.Key_Return, []),
        (Scanning(end=End.ENTER), CARD, 5, Qt.Key.Key_Tab, []),
        (Scanning(before="A", after="B"), f"A{CARD}B", 5, Qt.Key.Key_Return, [CARD]),
        (Scanning(before="A", after="B"), CARD, 5, Qt.Key.Key_Return, [CARD]),
    ],
)
def test_the_settings_decide_what_a_scan_is(window, settings, text, gap, end, heard):
    keep_scanning(settings)
    write(window, text, gap, end)
    assert window.heard == heard
    if heard:
        assert window.field.text() == ""


def test_the_settings_are_kept_for_this_computer():
    kept = Scanning(60, 6, End.ENTER, "A", "B")
    keep_scanning(kept)
    assert scanning() == kept


@pytest.mark.parametrize("nonsense", [{"longest_gap": "x"}, {"end": "bell"}, {"shortest": None}])
def test_what_cannot_be_read_is_as_at_first(nonsense):
    remember("scanner", nonsense)
    assert scanning() == Scanning()


def test_what_is_out_of_bounds_is_brought_within():
    remember("scanner", {"longest_gap": 100_000, "shortest": 0, "before": "x" * 50})
    assert scanning() == Scanning(500, 3, before="x" * 8)


def test_while_it_is_tried_everything_is_told_and_nothing_goes_anywhere_else(window):
    scanner, told = scanner_of(window), []
    scanner.heard.connect(told.append)
    scanner.trying = True
    write(window, CARD, gap=5)
    write(window, "hand", gap=120)
    assert told == [Heard(CARD, CARD, 5, End.ENTER, is_scan=True), Heard("hand", "hand", 120, End.ENTER, is_scan=False)]
    assert window.heard == []


def test_a_scanner_without_an_end_key_is_found_out(window, qtbot):
    scanner, told = scanner_of(window), []
    scanner.heard.connect(told.append)
    scanner.trying = True
    for letter in CARD:
        press(window, Qt.Key(ord(letter)), letter, 5)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=3000)
    assert told == [Heard(CARD, CARD, 5, End.NONE, is_scan=False)]
