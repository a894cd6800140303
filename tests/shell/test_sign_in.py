"""Signing in: the right passphrase opens, the wrong one is said beside its field, and the window never waits."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from adminapp.core.kit.errors import InUseError, WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.store.vault import member_names
from adminapp.core.ui.jobs import Jobs
from adminapp.shell.sign_in import SignIn, WaysIn
from tests.accessible import rich_labels, unnamed, without_object_name
from tests.vaults import NAMES


class Door:
    """Stands for the vault's door; opens to one passphrase and one code."""

    def __init__(self):
        self.tried: list[tuple[str, ...]] = []
        self.held = threading.Event()
        self.held.set()

    def ways(self, folder):
        return WaysIn(partial(member_names, folder), self.enter, self.recover)

    def enter(self, name, passphrase):
        self.tried.append((name, passphrase))
        self.held.wait()
        if passphrase == "in use":
            raise InUseError("The vault has been open since {since}.", since="nine")
        if passphrase != "right":
            raise WrongPassphraseError("The name and the passphrase do not belong together. Try again.")
        return "inside"

    def recover(self, code):
        return self.enter("", "right" if code == "CODE" else "wrong")


@pytest.fixture
def door():
    return Door()


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.shutdown()
    qtbot.waitUntil(lambda: not made.busy())


@pytest.fixture
def screen(qtbot, jobs, a_vault, door):
    made = SignIn(jobs, a_vault.folder, door.ways(a_vault.folder))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: not jobs.busy() and made.isActiveWindow())
    return made


def shown(screen):
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


def test_everybody_who_can_sign_in_is_offered(screen, a_vault):
    assert tuple(screen.name.itemText(place) for place in range(screen.name.count())) == member_names(a_vault.folder)


def test_the_right_passphrase_opens(screen, qtbot, door):
    screen.name.choose(NAMES[Role.IT])
    screen.passphrase.edit.setText("right")
    with qtbot.waitSignal(screen.entered) as entered:
        qtbot.keyClick(screen.passphrase.edit, Qt.Key.Key_Return)
    assert entered.args == ["inside"]
    assert door.tried == [(NAMES[Role.IT], "right")]
    assert screen.passphrase.text() == ""


def test_a_wrong_passphrase_is_said_beside_its_field(screen, qtbot, jobs):
    screen.passphrase.edit.setText("wrong")
    screen.do.click()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert "The name and the passphrase do not belong together. Try again." in shown(screen)
    assert screen.passphrase.edit.property("tone") == "no"
    assert screen.passphrase.edit.hasFocus()
    assert screen.passphrase.edit.selectedText()


def test_a_vault_that_is_open_elsewhere_is_said(screen, qtbot, jobs):
    screen.passphrase.edit.setText("in use")
    screen.do.click()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert "The vault has been open since nine." in shown(screen)


def test_the_window_goes_on_while_the_key_is_derived(screen, qtbot, jobs, door):
    door.held.clear()
    screen.passphrase.edit.setText("right")
    screen.do.click()
    qtbot.waitUntil(lambda: bool(door.tried))
    assert not screen.do.isEnabled()
    qtbot.keyClick(screen.passphrase.edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.entered):
        door.held.set()
    assert len(door.tried) == 1


def test_the_recovery_code_opens_too(screen, qtbot, jobs):
    screen.recovery.click()
    screen.code.setText("CODE")
    with qtbot.waitSignal(screen.entered):
        screen.do.click()


def test_a_wrong_recovery_code_is_said_beside_its_field(screen, qtbot, jobs):
    screen.recovery.click()
    screen.code.setText("EDOC")
    screen.do.click()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert screen.code.property("tone") == "no"


def test_a_folder_without_a_vault_is_said(qtbot, jobs, tmp_path, door):
    screen = SignIn(jobs, tmp_path, door.ways(tmp_path))
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert any("There is no vault" in text for text in shown(screen))


def test_in_the_demo_office_nobody_needs_to_know_anything(qtbot, jobs, a_vault, door):
    screen = SignIn(jobs, a_vault.folder, door.ways(a_vault.folder))
    qtbot.addWidget(screen)
    screen.show_demo({NAMES[Role.DIRECTOR]: Role.DIRECTOR}, "right")
    screen.show()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert screen.name.itemText(0) == f"{NAMES[Role.DIRECTOR]} · Director"
    assert any("everybody has the same: right" in text for text in shown(screen))
    with qtbot.waitSignal(screen.entered):
        screen.do.click()


def test_everything_has_a_name(screen):
    assert unnamed(screen) == []
    assert without_object_name(screen) == []
    assert rich_labels(screen) == []
