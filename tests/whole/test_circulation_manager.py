"""What the Circulation Manager looks after: lost cards, frozen guardians, minors who come of age."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import MANAGER
from tests.whole.person import Person

SPOUSE, CHILD = SHOWCASE[Situation.SPOUSE_PERMITTED], SHOWCASE[Situation.GRANDMOTHER_PERMITTED]


@pytest.fixture
def manager(at_the_demo: Callable[[str], Person]) -> Person:
    return at_the_demo(MANAGER)


def find(manager: Person, text: str) -> None:
    manager.go("patrons")
    manager.fill("patrons.search", text)
    manager.press(Qt.Key.Key_Return)


def ask_with_the_card(manager: Person, card: str) -> None:
    manager.go("desk")
    manager.press(Qt.Key.Key_Escape)
    manager.scan(card)


def test_a_card_reported_stolen_is_refused_at_the_desk_until_it_is_found(manager: Person) -> None:
    find(manager, SPOUSE.card)
    manager.sees(SPOUSE.name, "Report missing")
    manager.choose("patrons.cards.1", "stolen")
    manager.sees(f"The card {SPOUSE.card} is reported stolen.")
    ask_with_the_card(manager, SPOUSE.card)
    manager.sees("Card reported stolen", "✕ Do not share")

    find(manager, SPOUSE.card)
    manager.click("patrons.cards.1.found")
    manager.sees(f"The card {SPOUSE.card} is no longer reported.")
    ask_with_the_card(manager, SPOUSE.card)
    manager.sees("✓ Share")


def test_what_was_done_by_mistake_is_undone(manager: Person) -> None:
    find(manager, SPOUSE.card)
    manager.click("patrons.cards.1.missing")
    manager.click("toast.undo")
    manager.sees("Undone.")
    ask_with_the_card(manager, SPOUSE.card)
    manager.sees("✓ Share")


def test_a_frozen_guardian_is_referred_to_the_director(manager: Person) -> None:
    find(manager, CHILD.card)
    manager.sees(*CHILD.guardians)
    manager.in_dialog(
        lambda: manager.choose("patrons.guardians.1", "freeze"), lambda: tell_the_reference(manager, "26-CV-0301")
    )
    manager.sees(f"From now on the Director decides about {CHILD.guardians[0]}.")
    ask_with_the_card(manager, CHILD.card)
    manager.alt(Qt.Key.Key_P)
    manager.alt(Qt.Key.Key_1)
    manager.alt(Qt.Key.Key_I)
    manager.sees("→ Refer to the Director")
    manager.does_not_see("26-CV-0301")


def tell_the_reference(manager: Person, reference: str) -> None:
    manager.types(reference)
    manager.press(Qt.Key.Key_Return)


def test_minors_who_come_of_age_are_listed_with_the_day(manager: Person) -> None:
    manager.go("patrons")
    manager.click("patrons.filter.coming_of_age")
    manager.sees("Emily Nakamura", "Jasmine Porter", "2026-03-03", "2026-03-14")
    manager.does_not_see("Tyler Brandvold")
    manager.click_row("patrons.coming_of_age", "Emily Nakamura")
    manager.sees("Kenji Nakamura", SHOWCASE[Situation.OF_AGE_TOMORROW].card)


def test_the_manager_sees_both_accounts_of_a_minor_under_joint_custody(manager: Person) -> None:
    find(manager, SHOWCASE[Situation.JOINT_CUSTODY].card)
    manager.sees("Other accounts of this minor", "under Victor Reyes")
