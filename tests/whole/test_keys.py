"""How many keys the commonest deeds take without a mouse; the letters of a name are not counted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import CLERK
from tests.whole.person import Person

SPOUSE = SHOWCASE[Situation.SPOUSE_PERMITTED]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def clerk(at_the_demo: Callable[[str], Person]) -> Person:
    clerk = at_the_demo(CLERK)
    clerk.keys = 0
    return clerk


def _to_the_account(clerk: Person) -> None:
    clerk.go("patrons")
    clerk.scan(SPOUSE.card)
    clerk.sees(SPOUSE.name, "Report missing")
    clerk.keys = 1  # Ctrl and the page's number


def test_the_first_answer_takes_one_key_after_the_passphrase(clerk: Person) -> None:
    clerk.scan(SPOUSE.card)
    clerk.sees("✓ Share")
    assert clerk.keys == 0  # Enter after the passphrase was pressed before


def test_adding_a_permitted_person_takes_three_keys(clerk: Person) -> None:
    _to_the_account(clerk)

    def fill() -> None:
        before = clerk.keys
        clerk.types("Zora Quill")
        clerk.keys = before
        clerk.press(ENTER)

    clerk.in_dialog(lambda: clerk.ctrl(Qt.Key.Key_G), fill)
    clerk.sees("Zora Quill")
    assert clerk.keys == 3


def test_undoing_a_revocation_takes_one_key(clerk: Person) -> None:
    _to_the_account(clerk)
    clerk.click("patrons.permissions.1.revoke")
    clerk.sees("is revoked.")
    clerk.keys = 0
    clerk.alt(Qt.Key.Key_U)
    clerk.sees("Undone.")
    assert clerk.keys == 1


def test_reporting_a_card_stolen_takes_two_keys_and_taking_it_back_one(clerk: Person) -> None:
    _to_the_account(clerk)
    clerk.ctrl_shift(Qt.Key.Key_M)
    clerk.sees("is reported stolen.")
    assert clerk.keys == 2
    clerk.keys = 0
    clerk.alt(Qt.Key.Key_U)
    clerk.sees("Undone.")
    assert clerk.keys == 1
