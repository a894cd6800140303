"""Trying the scanner: what arrived is said in words, and what to do where it was taken for typing."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from adminapp.core.kit.barcodes import check_digit
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.memory import remember
from adminapp.core.ui.scanner import End, Scanner, Scanning, keep_scanning, scanner_of, scanning
from adminapp.core.ui.scanner_panel import ScannerPanel, try_scanner
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.core.ui.test_scanner import write

CARD = f"2935100012345{check_digit('2935100012345')}"
WRONG = CARD[:-1] + str((int(CARD[-1]) + 1) % 10)


@pytest.fixture(autouse=True)
def usual_settings() -> Iterator[None]:
    remember("scanner", {})
    yield
    remember("scanner", {})


@pytest.fixture
def panel(qtbot: Any) -> Any:
    made: Any = ScannerPanel()
    made.clock = 1000
    qtbot.addWidget(made)
    made.resize(1158, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.opened()
    return made


def said(panel: Any) -> list[str]:
    QCoreApplication.sendPostedEvents()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def test_a_scan_is_told_in_words(panel: Any) -> None:
    write(panel, CARD, gap=7)
    assert {"A scan", CARD, "14 character(s)", "Enter", "7 ms", "good"} <= set(said(panel))
    assert panel.field.text() == ""


def test_a_check_digit_that_does_not_fit_is_a_warning_and_no_more(panel: Any) -> None:
    write(panel, WRONG, gap=7)
    assert {"A scan", "does not fit; the card is taken all the same"} <= set(said(panel))


def test_the_marks_around_a_number_are_told_apart(panel: Any) -> None:
    keep_scanning(Scanning(before="A", after="B"))
    write(panel, f"A{CARD}B", gap=7)
    assert {f"A{CARD}B", CARD, "good"} <= set(said(panel))


@pytest.mark.parametrize(
    ("settings", "text", "gap", "end", "advice"),
    [
        (Scanning(), CARD, 60, Qt.Key.Key_Return, "allow a longer gap: 60 ms or more"),
        (Scanning(), "1234567", 5, Qt.Key.Key_Return, "allow shorter scans"),
        (Scanning(end=End.TAB), CARD, 5, Qt.Key.Key_Return, "Choose the key that the scanner sends"),
    ],
)
def test_what_is_taken_for_typing_says_what_to_do(
    panel: Any, settings: Scanning, text: str, gap: int, end: Qt.Key, advice: str
) -> None:
    keep_scanning(settings)
    write(panel, text, gap, end)
    assert "Typing" in said(panel)
    assert any(advice in line for line in said(panel))


def test_a_scanner_that_sends_no_end_key_is_found_out(panel: Any, qtbot: Any) -> None:
    for letter in CARD:
        panel.clock += 5
        qtbot.keyClick(panel.windowHandle(), letter)
    qtbot.waitUntil(lambda: any("No Enter or Tab came" in line for line in said(panel)), timeout=3000)


def test_settings_are_saved_for_this_computer_and_count_at_once(panel: Any) -> None:
    part(panel, QLineEdit, "scanner_settings.gap").setText("90")
    part(panel, QLineEdit, "scanner_settings.shortest").setText("6")
    part(panel, Picker, "scanner_settings.end").choose(End.ENTER)
    part(panel, QLineEdit, "scanner_settings.before").setText("A")
    part(panel, QPushButton, "scanner.save").click()
    assert scanning() == Scanning(90, 6, End.ENTER, "A", "")
    write(panel, "A123456", gap=85)
    assert {"A scan", "123456"} <= set(said(panel))
    part(panel, QPushButton, "scanner.usual").click()
    assert scanning() == Scanning()
    assert part(panel, QLineEdit, "scanner_settings.gap").text() == "35"


@pytest.mark.parametrize(("field", "text"), [("gap", "1"), ("gap", "fast"), ("shortest", "99")])
def test_what_cannot_be_stands_beside_its_field(panel: Any, field: str, text: str) -> None:
    part(panel, QLineEdit, f"scanner_settings.{field}").setText(text)
    part(panel, QPushButton, "scanner.save").click()
    assert part(panel, QLineEdit, f"scanner_settings.{field}").property("tone") == "no"
    assert scanning() == Scanning()


def test_a_scan_tried_reaches_nobody_else_and_after_it_everybody_again(panel: Any, qtbot: Any) -> None:
    heard: list[str] = []
    scanner_of(panel).scanned.connect(heard.append)
    write(panel, CARD, gap=7)
    assert heard == []
    panel.hide()
    panel.show()
    assert len(panel.windowHandle().findChildren(Scanner)) == 1
    panel.hide()
    assert not scanner_of(panel).trying


def test_what_is_typed_into_the_settings_is_not_told(panel: Any, qtbot: Any) -> None:
    part(panel, QLineEdit, "scanner_settings.before").setFocus()
    write(panel, "abc", gap=100, end=Qt.Key.Key_Tab)
    assert "Typing" not in said(panel)


def test_everybody_finds_it_in_a_dialog(qtbot: Any, panel: Any) -> None:
    found: list[object] = []

    def look(dialog: Any) -> None:
        found.extend([unnamed(dialog), without_object_name(dialog), rich_labels(dialog)])
        inside = part(dialog, ScannerPanel, "scanner")
        found.append(inside.field.hasFocus() or inside.field is dialog.focusWidget())
        dialog.do.click()

    answers = Answers(look)
    try_scanner(answers, panel)
    assert answers.asked == ["The scanner"]
    assert found == [[], [], [], True]


def test_everything_has_a_name(panel: Any) -> None:
    assert [unnamed(panel), without_object_name(panel), rich_labels(panel)] == [[], [], []]
