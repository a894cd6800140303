"""The Director decides how the policy is read, and what the library is called; it counts at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import DIRECTOR
from tests.whole.person import Person

SPOUSE = SHOWCASE[Situation.SPOUSE_PERMITTED]


@pytest.fixture
def director(at_the_demo: Callable[[str], Person]) -> Person:
    return at_the_demo(DIRECTOR)


def ask_with_two_cards(director: Person) -> None:
    director.go("desk")
    director.press(Qt.Key.Key_Escape)
    director.scan(SPOUSE.card)
    director.sees(SPOUSE.name)
    director.scan(SPOUSE.asker_card)


def read_permitted_persons(director: Person, as_: str) -> None:
    director.go("office")
    director.click("office.sections.readings")
    director.in_dialog(lambda: director.click("office.permitted_persons.change"), lambda: answer_with(director, as_))


def answer_with(director: Person, text: str) -> None:
    director.pick("reading.value", text)
    director.click("reading.do")


def test_a_reading_counts_at_the_desk_at_once_and_stands_in_the_log(director: Person) -> None:
    ask_with_two_cards(director)
    director.sees("✓ Share", "Section B.1")

    read_permitted_persons(director, "No")
    director.sees("May a cardholder name other persons?", "changed")
    ask_with_two_cards(director)
    director.sees(SPOUSE.asker)
    director.does_not_see("✓ Share")

    read_permitted_persons(director, "Yes")
    ask_with_two_cards(director)
    director.sees("✓ Share")

    director.go("log")
    director.click_row("log.table", "Policy read another way")
    director.sees("May a cardholder name other persons?", "Yes")


def test_the_librarys_name_changes_on_every_page(director: Person) -> None:
    director.go("office")
    director.click("office.sections.library")
    director.in_dialog(lambda: director.click("office.library.change"), lambda: rename(director))
    director.sees("Saved.")
    director.go("patrons")
    director.sees("Osage Valley Library")
    director.does_not_see("Riverbend")


def rename(director: Person) -> None:
    director.fill("library.library", "Osage Valley Library")
    director.click("library.do")


def test_a_new_member_signs_in_with_their_role(director: Person) -> None:
    director.go("office")
    director.in_dialog(lambda: director.ctrl(Qt.Key.Key_N), lambda: take_on(director))
    director.sees("Nora Quill", "Assistant Director")
    director.ctrl(Qt.Key.Key_L)
    director.pick("sign_in.name", "Nora")
    director.fill("sign_in.passphrase.typed", "lantern otter maple quartz")
    director.press(Qt.Key.Key_Return)
    director.sees("Nora Quill · Assistant Director")


def take_on(director: Person) -> None:
    director.fill("member.name", "Nora Quill")
    director.pick("member.role", "Ass")
    director.fill("member.passphrase.typed", "lantern otter maple quartz")
    director.fill("member.again.typed", "lantern otter maple quartz")
    director.click("member.do")
