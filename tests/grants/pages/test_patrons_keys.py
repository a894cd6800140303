"""Patrons with the keyboard alone, and as a screen reader finds them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.roles import Role
from adminapp.core.ui.scrolling import scrolled
from adminapp.core.ui.tables import Table
from adminapp.grants.stored import NewGuardian
from tests.accessible import rich_labels, unnamed, without_object_name
from tests.grants.pages.patrons_open import OpenPatrons

MATEO = "29351000123457"
PatronsAs = Callable[..., OpenPatrons]
ASKING = (
    "patrons.new",
    "patrons.edit",
    "patrons.cards.add",
    "patrons.guardians.add",
    "patrons.permissions.add",
    "patrons.consent",
    "patrons.agreement",
    "patrons.collection",
    "patrons.custody.add",
)


@pytest.fixture
def patrons(a_family: int, patrons_as: PatronsAs) -> OpenPatrons:
    return patrons_as(Role.DIRECTOR)


def test_every_part_has_a_name_whatever_is_shown(patrons: OpenPatrons) -> None:
    for text in ("", "rivera", MATEO, "zzz"):
        patrons.find(text)
        assert unnamed(patrons.page) == []
        assert without_object_name(patrons.page) == []
        assert rich_labels(patrons.page) == []


@pytest.mark.parametrize("action", ASKING)
def test_every_question_has_named_parts_and_a_title_that_names_nobody(patrons: OpenPatrons, action: str) -> None:
    patrons.find(MATEO)

    def look(dialog) -> None:
        assert unnamed(dialog) == []
        assert rich_labels(dialog) == []
        assert "Mateo" not in dialog.windowTitle()
        assert dialog.form.isAncestorOf(dialog.focusWidget())

    patrons.answers.answers.append(look)
    patrons.act(action)
    assert patrons.answers.answers == []


def test_buttons_of_lines_say_whom_they_are_about(patrons: OpenPatrons) -> None:
    patrons.find(MATEO)
    names = {button.accessibleName() for button in patrons.page.details.findChildren(QPushButton)}
    assert {
        f"Report the card {MATEO} missing",
        "Revoke the permission of Elena Rivera",
        "More for Elena Rivera",
    } <= names


def test_arrow_and_enter_lead_from_the_search_to_the_account(patrons: OpenPatrons) -> None:
    patrons.find("rivera")
    patrons.qtbot.keyClick(patrons.page.list.field, Qt.Key.Key_Down)
    table = patrons.part("patrons.found", Table)
    assert table.hasFocus()
    patrons.settled()
    assert "Elena Rivera" in patrons.said()

    patrons.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert patrons.part("patrons.ask.button", QPushButton).hasFocus()


def test_the_keyboard_takes_the_eye_along_where_the_account_stands_below_the_list(patrons: OpenPatrons) -> None:
    page, area = patrons.page, scrolled(patrons.page)
    area.setParent(patrons.window)
    area.resize(600, 400)
    area.show()
    patrons.find("rivera")
    patrons.qtbot.waitUntil(lambda: page.details.y() > area.height() // 2)
    patrons.qtbot.keyClick(page.list.field, Qt.Key.Key_Down)
    patrons.settled()
    assert _is_seen(page.list)
    assert not _is_seen(page.details)

    patrons.qtbot.keyClick(patrons.part("patrons.found", Table), Qt.Key.Key_Return)
    assert _is_seen(page.details)
    patrons.act("patrons.find")
    assert _is_seen(page.list)


def _is_seen(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def test_enter_searches_and_then_steps_into_the_list(patrons: OpenPatrons) -> None:
    field = patrons.page.list.field
    patrons.qtbot.keyClicks(field, "rivera")
    patrons.qtbot.keyClick(field, Qt.Key.Key_Return)
    patrons.settled()
    assert len(patrons.part("patrons.found", Table).rows()) == 2
    patrons.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert patrons.part("patrons.found", Table).hasFocus()


def test_a_second_enter_never_hits_the_line_that_moved_up(patrons: OpenPatrons, a_family: int) -> None:
    patrons.desk.guardians.name_guardian(a_family, NewGuardian(new_id(), "Daniel Ortega"), patrons.desk.asking.now())
    patrons.find(MATEO)
    button = patrons.part("patrons.guardians.1.end", QPushButton)
    button.setFocus()
    patrons.qtbot.keyClick(button, Qt.Key.Key_Space)
    patrons.settled()

    focus = patrons.window.focusWidget()
    assert focus is not None
    assert focus.objectName() == "patrons.guardians"
    assert focus.accessibleName() == "Parents and guardians"


def test_what_was_unfolded_stays_so_until_another_account_is_shown(patrons: OpenPatrons) -> None:
    patrons.find(MATEO)
    patrons.press("patrons.permissions.1.revoke")
    fold = patrons.part("patrons.permissions.earlier.open", QPushButton)
    fold.click()
    patrons.page.opened()
    patrons.settled()
    assert fold.isChecked()

    patrons.find("29351000200008")
    patrons.find(MATEO)
    assert not patrons.part("patrons.permissions.earlier.open", QPushButton).isChecked()
