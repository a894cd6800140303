"""The search for everything: as one types, under headings, by keyboard, and never more than is there."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from adminapp.core.ui.jobs import Jobs
from adminapp.shell.search import Findable, Found, Search, known

PAPERS = [Found("Lost card", "A cardholder's report"), Found("Sign about cameras"), Found("Cárdenas' list")]


@pytest.fixture
def opened():
    return []


@pytest.fixture
def search(qtbot, opened):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    field = QLineEdit(window)
    field.setGeometry(400, 10, 300, 34)
    made: Any = Search(field, window)
    people = Findable(
        "Patrons",
        lambda text: [Found(f"{text} {number}", "card") for number in range(9)] if text == "rivera" else [],
        lambda found: opened.append(("patron", found.text)),
    )
    jobs = Jobs(window)
    made.search_in(
        jobs, lambda: [people, known("Handouts", PAPERS, lambda found: opened.append(("paper", found.text)))]
    )
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    made.field, made.jobs = field, jobs
    return made


def look_for(qtbot, search, text):
    qtbot.keyClicks(search.field, text)
    qtbot.waitUntil(lambda: search.isVisible() and not search.jobs.busy())


def press(qtbot, search, *keys):
    for key in keys:
        qtbot.keyClick(search.field, key)


def lines(search):
    model = search.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_results_stand_under_the_heading_of_their_kind_and_not_too_many(qtbot, search):
    look_for(qtbot, search, "rivera")
    assert lines(search) == ["Patrons", *(f"rivera {number}, card" for number in range(6))]


def test_what_is_called_so_comes_before_what_is_only_told_of(qtbot, search):
    look_for(qtbot, search, "card")
    assert lines(search) == ["Handouts", "Lost card, A cardholder's report", "Cárdenas' list"]


def test_the_arrows_pass_over_headings_and_enter_opens(qtbot, search, opened):
    look_for(qtbot, search, "rivera")
    press(qtbot, search, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert opened == [("patron", "rivera 0")]
    assert not search.isVisible()
    assert search.field.text() == ""


def test_enter_without_going_down_is_left_to_the_field(qtbot, search, opened):
    entered = []
    search.field.returnPressed.connect(lambda: entered.append(search.field.text()))
    look_for(qtbot, search, "rivera")
    press(qtbot, search, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert opened == []
    assert entered == ["rivera"]


def test_a_click_opens_too_and_a_heading_opens_nothing(qtbot, search, opened):
    look_for(qtbot, search, "camera")
    for place in (0, 1):
        spot = search.visualRect(search.model().index(place, 0)).center()
        qtbot.mouseClick(search.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [("paper", "Sign about cameras")]


def test_escape_and_leaving_the_field_close_it(qtbot, search):
    look_for(qtbot, search, "card")
    press(qtbot, search, Qt.Key.Key_Escape)
    assert not search.isVisible()
    look_for(qtbot, search, "e")
    search.field.clearFocus()
    assert not search.isVisible()


def test_that_nothing_fits_is_said(qtbot, search):
    look_for(qtbot, search, "zzz")
    assert lines(search) == ["Nothing fits."]
    press(qtbot, search, Qt.Key.Key_Down)
    assert search.currentIndex() == QModelIndex()


def test_it_stays_inside_the_window(qtbot, search):
    look_for(qtbot, search, "rivera")
    assert search.parentWidget().rect().contains(search.geometry())
