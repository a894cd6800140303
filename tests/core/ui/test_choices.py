"""Choosing with one press, by mouse or by mnemonic."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from adminapp.core.ui.choices import Choices, FilterChips
from adminapp.core.ui.panels import column
from tests.accessible import unnamed

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
