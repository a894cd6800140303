"""A busy afternoon at the demo office's desk: a clerk, a scanner, a keyboard, and no mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import CLERK
from tests.whole.person import Person

MOST_KEYS = 3


@pytest.fixture
def clerk(at_the_demo: Callable[[str], Person]) -> Person:
    return at_the_demo(CLERK)


def ask(clerk: Person, situation: Situation, *keys: Qt.Key) -> None:
    """Scan an account's card and press some keys; more than three would be too many for a queue."""
    clerk.scan(SHOWCASE[situation].card)
    clerk.sees(SHOWCASE[situation].name)
    clerk.keys = 0
    for key in keys:
        clerk.alt(key)
    assert clerk.keys <= MOST_KEYS


def record(clerk: Person) -> None:
    clerk.ctrl(Qt.Key.Key_Return)
    clerk.sees("Recorded.", "Whose record?")


def test_a_queue_is_served_by_scanner_and_keyboard_alone(clerk: Person) -> None:
    ask(clerk, Situation.SPOUSE_PERMITTED)
    clerk.sees("✓ Share", "Section A.1")
    record(clerk)

    ask(clerk, Situation.CHILD, Qt.Key.Key_P, Qt.Key.Key_1, Qt.Key.Key_I)
    clerk.sees("✓ Share", "Section C.1")
    record(clerk)

    ask(clerk, Situation.SPOUSE_PERMITTED)
    clerk.scan(SHOWCASE[Situation.SPOUSE_PERMITTED].asker_card)
    clerk.sees("✓ Share", "Section B.1", "Thomas Whitaker")
    record(clerk)

    ask(clerk, Situation.OF_AGE_TODAY, Qt.Key.Key_P, Qt.Key.Key_1, Qt.Key.Key_I)
    clerk.sees("✕ Do not share")
    record(clerk)

    ask(clerk, Situation.CHILD, Qt.Key.Key_O)
    clerk.sees("→ Refer to the Circulation Manager or Director")
    clerk.ctrl(Qt.Key.Key_R)
    clerk.sees("Referred and recorded.", "Whose record?")


def test_a_parent_who_is_not_on_the_account_learns_nothing_of_who_is(clerk: Person) -> None:
    clerk.scan(SHOWCASE[Situation.NONCUSTODIAL_PARENT].card)
    clerk.alt(Qt.Key.Key_C)
    clerk.alt(Qt.Key.Key_P)
    clerk.types("Joel Brandt")
    clerk.alt(Qt.Key.Key_I)
    clerk.sees("✕ Do not share")
    clerk.ctrl(Qt.Key.Key_Return)
    clerk.sees("Recorded.")


def test_a_stolen_card_opens_nothing(clerk: Person) -> None:
    ask(clerk, Situation.CARD_STOLEN)
    clerk.sees("Card reported stolen", "✕ Do not share")


def test_somebody_who_goes_away_leaves_no_record(clerk: Person) -> None:
    ask(clerk, Situation.CHILD)
    clerk.press(Qt.Key.Key_Escape)
    clerk.sees("Whose record?")
    clerk.does_not_see(SHOWCASE[Situation.CHILD].name)


def test_a_name_is_found_without_a_card(clerk: Person) -> None:
    clerk.types("whitak")
    clerk.sees("Eleanor Whitaker")
    clerk.press(Qt.Key.Key_Return)
    clerk.sees("Who is asking?")
    clerk.alt(Qt.Key.Key_N)
    clerk.alt(Qt.Key.Key_H)
    clerk.alt(Qt.Key.Key_I)
    clerk.sees("✓ Share")


def test_a_clerk_is_offered_nothing_that_is_not_a_clerks(clerk: Person) -> None:
    clerk.sees("Desk", "Patrons")
    assert not clerk.has("window.log")
    assert not clerk.has("window.office")
    clerk.go("patrons")
    clerk.types(SHOWCASE[Situation.JOINT_CUSTODY].card)
    clerk.press(Qt.Key.Key_Return)
    clerk.sees("Noah Calloway", "Renee Calloway")
    clerk.does_not_see("Other accounts of this minor", "under Victor Reyes")
    assert not clerk.has("patrons.custody.add.button")
    assert not clerk.has("patrons.guardians.1.more")


def test_ctrl_l_blanks_the_screen_in_the_middle_of_a_question(clerk: Person) -> None:
    ask(clerk, Situation.CHILD)
    clerk.ctrl(Qt.Key.Key_L)
    clerk.sees("Sign in")
    clerk.does_not_see("Hartmann", "Share", "Riverbend")
