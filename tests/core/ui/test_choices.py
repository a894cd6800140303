"""Choosing with one press, by mouse or by mnemonic."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

import adminapp
from adminapp.core.ui.choices import Choice, Choices, FilterChips
from adminapp.core.ui.panels import column
from tests.accessible import toggle, unnamed

KINDS = [("holder", "Card &holder"), ("parent", "&Parent or guardian"), ("other", "Someone else")]


@pytest.fixture
def asker(qtbot):
    made = Choices("desk.asker", "Who is asking", KINDS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_one_answer_lifts_the_other(asker, qtbot):
    asker.choose("holder")
    with qtbot.waitSignal(asker.chosen):
        qtbot.mouseClick(asker.button("other"), Qt.MouseButton.LeftButton)
    assert asker.values() == ["other"]


def test_a_mnemonic_chooses(asker, qtbot):
    with qtbot.waitSignal(asker.chosen):
        qtbot.keyClick(asker, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert asker.value() == "parent"


def test_clearing_asks_nobody(asker, qtbot):
    asker.choose("holder")
    with qtbot.assertNotEmitted(asker.chosen):
        asker.clear()
    assert asker.value() is None
    asker.choose("parent")
    assert asker.value() == "parent"


def test_several_can_be_down(qtbot):
    shows = Choices("desk.shows", "What they show", KINDS, several=True)
    qtbot.addWidget(shows)
    shows.button("holder").click()
    shows.button("other").click()
    assert shows.values() == ["holder", "other"]


def test_every_choice_is_named_and_says_which_question_it_answers(asker):
    assert unnamed(asker) == []
    assert asker.button("parent").accessibleDescription() == "Who is asking"


def test_filters_show_how_many_they_let_through(qtbot):
    chips = FilterChips("bans.filter", "Filter", [("all", "In force"), ("soon", "Ending soon")])
    qtbot.addWidget(chips)
    assert chips.value() == "all"
    chips.show_counts([("all", 14), ("soon", 3)])
    assert chips.button("all").text().split() == ["In", "force", "14"]


def test_choices_wrap_where_the_line_is_full(qtbot):
    window, asker = QWidget(), Choices("desk.asker", "Who is asking", KINDS)
    qtbot.addWidget(window)
    window.setLayout(column(asker, 0))
    window.resize(160, 400)
    window.show()
    tops = [asker.button(kind).y() for kind, _ in KINDS]
    assert tops == sorted(set(tops))
    assert all(asker.button(kind).geometry().right() < 160 for kind, _ in KINDS)


def test_a_screen_readers_toggle_chooses_once(asker, qtbot):
    chosen = []
    asker.chosen.connect(lambda: chosen.append(asker.value()))
    toggle(asker.button("parent"))
    toggle(asker.button("holder"))
    assert chosen == ["parent", "holder"]
    asker.choose("other")
    assert chosen == ["parent", "holder"]


def test_a_screen_reader_toggles_each_of_several(qtbot):
    shows = Choices("desk.shows", "What they show", KINDS, several=True)
    qtbot.addWidget(shows)
    chosen = []
    shows.chosen.connect(lambda: chosen.append(shows.values()))
    for kind in ("holder", "other", "holder"):
        toggle(shows.button(kind))
    assert chosen == [["holder"], ["holder", "other"], ["other"]]


def test_a_click_is_told_once(qtbot):
    button = Choice("Bold")
    qtbot.addWidget(button)
    told = []
    button.clicked.connect(lambda down: told.append(bool(down)))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.click()
    button.setChecked(True)
    assert told == [True, False]


def test_whoever_makes_a_button_that_stays_down_hears_every_way_to_press_it():
    texts = [file.read_text(encoding="utf-8") for file in Path(adminapp.__file__).parent.rglob("*.py")]
    makers = [text for text in texts if re.search(r"\.setCheckable\(True\)|= Q(CheckBox|RadioButton)\(", text)]
    assert len(makers) > 5
    assert all("toggled.connect" in text for text in makers)
