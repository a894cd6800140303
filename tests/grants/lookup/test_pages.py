"""The desk with a library system behind it, and the page on which the Director sets it up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.core.ui.ask import Answers, Dialog
from adminapp.core.ui.files import FileField
from adminapp.core.ui.page import Tools
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.lookup.system import System
from adminapp.grants.pages.desk import DeskPage
from adminapp.grants.pages.lookup import LookupPanel
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.grants.lookup.conftest import CARD
from tests.grants.lookup.server import HOST, LOGIN_NAME, PASSWORD, Certificates, Known, LibrarySystem
from tests.grants.on_file import desk_of, ruth
from tests.grants.pages.conftest import answers, jobs, lend, pack, settled, window
from tests.vaults import StaffedVault

__all__ = ["answers", "jobs", "lend", "pack", "settled", "window"]
Waits = Callable[[], None]
NOT_KEPT = "from the library system, not kept here"


def said(root: QWidget) -> str:
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root))


# at the desk


@pytest.fixture
def page(
    a_vault: StaffedVault, to_ask: System, pack: Pack, lend: Callable[[Home], Tools], window: QWidget, qtbot: QtBot
) -> DeskPage:
    desk_of(a_vault.sign_in(Role.DIRECTOR)).lookup.change_system(to_ask)
    return at_the_desk(a_vault, pack, lend, window)


def at_the_desk(a_vault: StaffedVault, pack: Pack, lend: Callable[[Home], Tools], window: QWidget) -> DeskPage:
    home = a_vault.sign_in(Role.CIRCULATION)
    made = DeskPage(lend(home), GrantsDesk(home, pack), pack)
    made.make_whole()
    made.setParent(window)
    made.resize(window.size())
    window.show()
    return made


def test_a_scanned_card_that_is_not_on_file_is_looked_up_by_itself(page: DeskPage, settled: Waits) -> None:
    page.scanned(CARD)
    settled()
    assert "June Whitaker" in said(page.record)
    assert "age 10 · minor" in said(page.record)
    assert NOT_KEPT in said(page.record)
    assert "✓ Share" in said(page.answer)


def test_a_typed_number_is_looked_up_too_and_can_be_recorded(page: DeskPage, settled: Waits) -> None:
    page.record.field.setText(CARD)
    page.record.entered.emit(CARD)
    settled()
    page._actions["desk.finish"].trigger()
    settled()
    assert "Whose record?" in said(page.answer)
    assert page.record.field.text() == ""
    assert "June" not in said(page)


def test_a_lost_card_is_said_to_be_lost(page: DeskPage, settled: Waits, library_system: LibrarySystem) -> None:
    library_system.patrons[CARD] = Known("June Whitaker", "19850308", lost=True)
    page.scanned(CARD)
    settled()
    assert "Do not share" in said(page.answer)


def test_a_card_on_file_is_never_sent(
    page: DeskPage, settled: Waits, library_system: LibrarySystem, within_this_computer: list[Any]
) -> None:
    ruth(page._desk)
    within_this_computer.clear()
    page.scanned("29351000100002")
    settled()
    assert "Ruth Adler" in said(page.record)
    assert NOT_KEPT not in said(page.record)
    assert within_this_computer == []


def test_a_card_that_nobody_knows_is_said_to_be(page: DeskPage, settled: Waits) -> None:
    page.scanned("29351000999999")
    settled()
    assert "does not know the card 29351000999999 either" in said(page.record)


def test_the_next_person_hears_nothing_of_the_last_ones_card(page: DeskPage, settled: Waits) -> None:
    page.scanned(CARD)
    settled()
    page._look_up(CARD, is_on=True, in_hand=True)
    page.start_over()
    settled()
    assert "June" not in said(page)


def test_without_a_library_system_the_desk_asks_nobody(
    a_vault: StaffedVault,
    pack: Pack,
    lend: Callable[[Home], Tools],
    window: QWidget,
    settled: Waits,
    within_this_computer: list[Any],
) -> None:
    page = at_the_desk(a_vault, pack, lend, window)
    page.scanned(CARD)
    settled()
    assert f"No account has the card {CARD}" in said(page.record)
    assert within_this_computer == []


# in the office


class SettingUp:
    """Somebody before the office's part about it."""

    def __init__(self, panel: LookupPanel, desk: GrantsDesk, answers: Answers, settled: Waits) -> None:
        self.panel, self.desk, self.answers, self.settled = panel, desk, answers, settled

    def press(self, name: str, root: QWidget | None = None) -> None:
        part(root or self.panel, QPushButton, name).click()
        self.settled()

    def in_dialog(self, act: Callable[[Dialog], object]) -> None:
        self.answers.answers.append(act)
        self.press("lookup.change")


@pytest.fixture
def setting_up_as(
    a_vault: StaffedVault,
    pack: Pack,
    lend: Callable[[Home], Tools],
    window: QWidget,
    answers: Answers,
    settled: Waits,
) -> Callable[[Role], SettingUp]:
    def sign_in(role: Role) -> SettingUp:
        home = a_vault.sign_in(role)
        desk = GrantsDesk(home, pack)
        panel = LookupPanel(lend(home), desk)
        panel.setParent(window)
        panel.resize(window.size())
        window.show()
        panel.opened()
        settled()
        return SettingUp(panel, desk, answers, settled)

    return sign_in


def write(dialog: QWidget, **fields: str) -> None:
    for name, text in fields.items():
        part(dialog, QLineEdit, f"system.{name}").setText(text)


def test_the_director_tries_it_saves_it_and_turns_it_off(
    setting_up_as: Callable[[Role], SettingUp], library_system: LibrarySystem, own_certificates: Certificates,
    tmp_path: Path,
) -> None:  # fmt: skip
    director, told = setting_up_as(Role.DIRECTOR), []
    assert "off" in said(director.panel)
    file = tmp_path / "authority.pem"
    file.write_text(own_certificates.authority)

    def fill(dialog: Any) -> None:
        write(dialog, host=HOST, port=str(library_system.port), login=LOGIN_NAME, institution="RIVERBEND")
        part(dialog, QLineEdit, "system.password.typed").setText("a guess")
        director.press("lookup_dialog.try", dialog)
        told.append(said(dialog))
        drop(part(dialog, FileField, "system.authority"), file)
        director.settled()
        director.press("lookup_dialog.try", dialog)
        told.append(said(dialog))
        part(dialog, QLineEdit, "system.password.typed").setText(PASSWORD)
        director.press("lookup_dialog.try", dialog)
        told.append(said(dialog))
        dialog.do.click()
        director.settled()

    director.in_dialog(fill)
    assert "cannot be trusted" in told[0]
    assert "Riverbend Test Authority" in told[1]
    assert "does not let the program in" in told[1]
    assert "It works" in told[2]
    shown = said(director.panel)
    assert {f"{HOST} : {library_system.port}", "Riverbend Test Authority", "kept, and never shown", "on"} <= set(
        shown.splitlines()
    )
    assert PASSWORD not in shown
    director.answers.answers.append(True)
    director.press("lookup.off")
    assert not director.desk.lookup.is_on()


def drop(field: QWidget, file: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    field.dropEvent(QDropEvent(QPointF(2, 2), Qt.DropAction.CopyAction, carried, buttons, none))


def test_a_kept_password_is_never_shown_again(setting_up_as: Callable[[Role], SettingUp], to_ask: System) -> None:
    director = setting_up_as(Role.DIRECTOR)
    shown: list[object] = []
    director.desk.lookup.change_system(to_ask)
    director.panel.opened()
    director.settled()

    def look(dialog: Any) -> None:
        shown.append(part(dialog, QLineEdit, "system.password.typed").text())
        shown.append("Empty: the one that is kept." in said(dialog))
        dialog.do.click()
        director.settled()

    director.in_dialog(look)
    assert shown == ["", True]
    assert director.desk.lookup.look_up(CARD) is not None


@pytest.mark.parametrize(("name", "text"), [("host", ""), ("port", "eighty"), ("login", "desk|CO")])
def test_what_cannot_be_stands_beside_its_field(
    setting_up_as: Callable[[Role], SettingUp], name: str, text: str
) -> None:
    director, tones = setting_up_as(Role.DIRECTOR), []

    def fill(dialog: Any) -> None:
        write(dialog, host="sip.riverbend.org")
        write(dialog, **{name: text})
        dialog.do.click()
        director.settled()
        tones.append(part(dialog, QLineEdit, f"system.{name}").property("tone"))

    director.in_dialog(fill)
    assert tones == ["no"]
    assert not director.desk.lookup.is_on()


def test_a_file_without_certificates_is_refused(setting_up_as: Callable[[Role], SettingUp], tmp_path: Path) -> None:
    director, told = setting_up_as(Role.DIRECTOR), []
    (tmp_path / "letter.txt").write_text("Dear")

    def fill(dialog: Any) -> None:
        for name in ("letter.txt", "nowhere.pem"):
            director.answers.answers.append(tmp_path / name)
            director.press("system.authority.choose", dialog)
            told.append(said(dialog))

    director.in_dialog(fill)
    assert "holds no certificate" in told[0]
    assert "nowhere.pem cannot be read" in told[1]


def test_who_may_not_change_it_sees_it_alone(
    setting_up_as: Callable[[Role], SettingUp], a_vault: StaffedVault, to_ask: System
) -> None:
    desk_of(a_vault.sign_in(Role.DIRECTOR)).lookup.change_system(to_ask)
    manager = setting_up_as(Role.CIRCULATION_MANAGER)
    assert HOST in said(manager.panel)
    assert not part(manager.panel, QPushButton, "lookup.change").isVisibleTo(manager.panel)
    assert not part(manager.panel, QPushButton, "lookup.off").isVisibleTo(manager.panel)


def test_everything_has_a_name(setting_up_as: Callable[[Role], SettingUp], to_ask: System) -> None:
    director, found = setting_up_as(Role.DIRECTOR), []
    director.desk.lookup.change_system(to_ask)
    director.panel.opened()
    director.settled()

    def look(dialog: Any) -> None:
        found.extend([unnamed(dialog), without_object_name(dialog), rich_labels(dialog)])

    director.in_dialog(look)
    assert found == [[], [], []]
    assert [unnamed(director.panel), without_object_name(director.panel), rich_labels(director.panel)] == [[], [], []]
