"""The Director cares for the vault in the real window: backups and back again, a passphrase, an overdue backup."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from adminapp.shell.demo.staff import DIRECTOR, PASSPHRASE
from tests.whole.person import Person

NEW = "lantern otter maple quartz"
CLERK = "Maya Lindgren"


@pytest.fixture
def director(at_the_demo: Callable[[str], Person]) -> Person:
    return at_the_demo(DIRECTOR)


def sign_in(person: Person, name: str, passphrase: str) -> None:
    person.pick("sign_in.name", name)
    person.fill("sign_in.passphrase.typed", passphrase)
    person.press(Qt.Key.Key_Return)
    person.sees(f"{name} · ")


def test_a_backup_is_made_rehearsed_and_put_back(director: Person) -> None:
    director.go("today")
    director.sees("No backup has reached backups")
    director.click("today.now.0")
    director.sees("How backups are kept", "No backup yet")
    director.ctrl(Qt.Key.Key_B)
    director.sees("The backup is made, and it was looked over.", "Backup 2026-03-02")
    director.alt(Qt.Key.Key_R)
    director.sees("Rehearsal", "all in order")

    director.in_dialog(lambda: director.ctrl(Qt.Key.Key_N), lambda: take_on(director))
    director.sees("Nora Quill")
    director.click("office.sections.backups")
    director.in_dialog(lambda: director.click("backups.restore.button"), lambda: put_back(director))
    director.sees("Sign in")
    sign_in(director, DIRECTOR, PASSPHRASE)
    director.go("office")
    director.click("office.sections.staff")
    director.sees("Nora Quill")


def take_on(director: Person) -> None:
    director.fill("member.name", "Nora Quill")
    director.fill("member.passphrase.typed", NEW)
    director.fill("member.again.typed", NEW)
    director.click("member.do")


def put_back(director: Person) -> None:
    director.sees("Older than the vault", "Never comes back")
    director.click("restore.do")
    director.sees("The backup is in place.")
    director.click("restore.do")


def test_everybody_changes_their_own_passphrase(at_the_demo: Callable[[str], Person]) -> None:
    clerk = at_the_demo(CLERK)
    assert not clerk.has("window.office")
    clerk.in_dialog(lambda: clerk.click("window.passphrase"), lambda: choose(clerk))
    clerk.sees("Changed. Sign in with the new passphrase from now on.")
    clerk.ctrl(Qt.Key.Key_L)
    sign_in(clerk, CLERK, NEW)


def choose(clerk: Person) -> None:
    clerk.fill("own.old.typed", PASSPHRASE)
    clerk.fill("own.passphrase.typed", NEW)
    clerk.fill("own.again.typed", NEW)
    clerk.click("own.do")


def test_what_can_be_done_is_found_by_typing_and_comes_to_the_front(director: Person) -> None:
    director.go("office")
    director.in_dialog(lambda: director.ctrl_shift(Qt.Key.Key_P), lambda: find(director, "verify quick"))
    director.sees("all in order", "Everything that was looked at is as it was left.")


def find(director: Person, text: str) -> None:
    director.types(text)
    director.press(Qt.Key.Key_Return)
