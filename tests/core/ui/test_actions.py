"""An action is declared once; a role that may not do it never meets it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from adminapp.core.security.deeds import Deed
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.panels import column

ROWS = (
    ActionRow("people.add", "Add", "Adds a person", "Ctrl+N", Deed.RECORD_GRANT),
    ActionRow("people.link", "Link", "Links two accounts", "", Deed.LINK_CUSTODY),
)


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def a_clerk(deed):
    return deed is Deed.RECORD_GRANT


def test_a_button_follows_its_action(page):
    actions = Actions(page, ROWS, a_clerk)
    button = actions.button("people.add", "primary")
    assert (button.text(), button.toolTip()) == ("Add", "Adds a person (Ctrl+N)")
    actions["people.add"].setEnabled(False)
    assert not button.isEnabled()


def test_the_deed_is_done_by_key_and_by_button(page, qtbot):
    done = []
    actions = Actions(page, ROWS, a_clerk)
    actions.connect({"people.add": lambda: done.append("added")})
    page.setLayout(column(button := actions.button("people.add")))
    page.show()
    button.click()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert done == ["added", "added"]


def test_what_the_role_forbids_is_neither_seen_nor_done(page):
    done = []
    actions = Actions(page, ROWS, a_clerk)
    actions.connect({"people.link": lambda: done.append("linked")})
    button = actions.button("people.link")
    page.setLayout(column(button))
    page.show()
    actions["people.link"].trigger()
    assert not button.isVisible()
    assert done == []
