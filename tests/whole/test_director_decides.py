"""The Director decides how the policy is read, and what the library is called; it counts at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from adminapp.core.policy.packs import POLICIES
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import DIRECTOR, PASSPHRASE
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


def test_a_policy_of_their_own_counts_at_the_desk_at_once(director: Person, tmp_path: Path) -> None:
    ask_with_two_cards(director)
    director.sees("✓ Share", "Section B.1")
    pack = shutil.copytree(POLICIES / "mrrl", tmp_path / "our policy")
    change(pack / "pack.toml", "version = 1", "version = 0")
    change(pack / "pack.toml", "[readings]", "[readings]\npermitted_persons = false")

    def put_in_force() -> None:
        director.fill("policy.folder.typed", str(pack))
        director.press(Qt.Key.Key_Return)
        director.sees("pack.toml, line 4", "'version' must be a whole number from 1")
        change(pack / "pack.toml", "version = 0", "version = 2")
        director.click("policy.do")
        director.sees("1 place is read another way.", "May a cardholder name other persons?", "No, until now Yes")
        director.click("policy.do")

    director.go("office")
    director.click("office.sections.readings")
    director.in_dialog(lambda: director.click("office.policy.change"), put_in_force)
    director.sees("From now on every answer follows this policy")
    ask_with_two_cards(director)
    director.sees(SPOUSE.asker)
    director.does_not_see("✓ Share")

    director.go("log")
    director.click_row("log.table", "Another policy put in force")
    director.sees("Confidentiality of Library Records and Security Footage")

    director.ctrl(Qt.Key.Key_L)
    director.pick("sign_in.name", DIRECTOR)
    director.fill("sign_in.passphrase.typed", PASSPHRASE)
    director.press(Qt.Key.Key_Return)
    director.go("office")
    director.click("office.sections.readings")
    director.sees("The policy in force", "May a cardholder name other persons?")
    ask_with_two_cards(director)
    director.sees(SPOUSE.asker)
    director.does_not_see("✓ Share")


def change(file: Path, words: str, others: str) -> None:
    file.write_text(file.read_text("utf-8").replace(words, others), encoding="utf-8")


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
