"""The recovery code is tried and renewed on the page, and copies of the keys are kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from adminapp.core.kit.errors import WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.store.vault import open_with_recovery_code
from adminapp.office.pages.recovery import RecoveryPart
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.clocks import FixedClock
from tests.office.conftest import Opened
from tests.vaults import StaffedVault

OfficeAs = Callable[[Role], Opened]


@pytest.fixture
def office(office_as: OfficeAs) -> Opened:
    opened = office_as(Role.DIRECTOR)
    show(opened)
    return opened


def show(office: Opened) -> None:
    office.page.show_section("recovery")
    office.settled()


def type_code(text: str) -> Callable[[Any], None]:
    return lambda dialog: part(dialog, QLineEdit, "try.code").setText(text)


def test_trying_names_a_slip_tells_a_void_code_and_remembers_the_day(
    office: Opened, a_vault: StaffedVault, clock: FixedClock
) -> None:
    said: list[str] = []

    def after(text: str) -> Callable[[Any], None]:
        def fill(dialog: Any) -> None:
            said.extend(office.said(dialog))
            type_code(text)(dialog)

        return fill

    clock.move(days=370)
    show(office)
    assert {"time to try it", "not since the vault was made"} <= set(office.said())
    slip = a_vault.code[:-1] + ("2" if a_vault.code[-1] != "2" else "3")
    office.answer(type_code(slip), after("short"), after(a_vault.code.lower().replace("-", " ")))
    office.press("recovery.try.button")
    assert [text for text in said if "typing error" in text and "group" in text]
    assert [text for text in said if "letters and digits" in text]
    assert "in order" in office.said()
    assert "not since the vault was made" not in office.said()


def test_no_code_that_was_half_typed_is_kept_for_later(office: Opened) -> None:
    kept: list[object] = []

    def half(dialog: Any) -> None:
        part(dialog, QLineEdit).setText("ABCDEFG")
        kept.append(dialog.draft())
        dialog.reject()

    office.answers.answers += [half, half]
    office.press("recovery.try.button")
    office.press("recovery.new.button")
    assert kept == [{}, {}]


def test_a_new_code_is_in_force_only_once_it_was_typed_back(
    office: Opened, a_vault: StaffedVault, tmp_path: Path
) -> None:
    codes: list[str] = []
    looked: list[list[str]] = []

    def wrong(dialog: Any) -> None:
        codes.append("-".join(part(dialog, QLabel, "code.shown").text().split()))
        looked.append(unnamed(dialog) + without_object_name(dialog) + rich_labels(dialog))
        part(dialog, QPushButton, "code.print").click()
        part(dialog, QLineEdit, "code.typed").setText("0000000")

    def right(dialog: Any) -> None:
        assert part(dialog, QLineEdit, "code.typed").property("tone") == "no"
        assert office.home.keys.recovery == before
        help_line = next(text for text in office.said(dialog) if text.startswith("Group "))
        group = codes[0].split("-")[int(help_line.split()[1]) - 1]
        part(dialog, QLineEdit, "code.typed").setText(group.lower())

    before = office.home.keys.recovery
    office.answer(wrong, right)
    office.answers.answers.append(tmp_path / "code.pdf")
    office.press("recovery.new.button")
    assert looked == [[]]
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    a_vault.sign_out()
    open_with_recovery_code(a_vault.folder, codes[0], a_vault.clock).close()
    with pytest.raises(WrongPassphraseError):
        open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock)


def test_who_closes_the_question_keeps_the_old_code(office: Opened, a_vault: StaffedVault) -> None:
    office.answers.answers.append(lambda dialog: dialog.reject())
    office.press("recovery.new.button")
    a_vault.sign_out()
    open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock).close()


def test_a_copy_of_the_keys_is_kept_missed_and_forgotten(office: Opened, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    assert "None yet. Without one, a lost computer takes the keys with it." in office.said()
    office.answers.answers.append(usb)
    office.press("recovery.copy.button")
    assert "up to date" in office.said()
    assert (usb / "keys.json").is_file()
    (usb / "keys.json").unlink()
    usb.rename(tmp_path / "elsewhere")
    show(office)
    assert "not reached" in office.said()
    office.press("recovery.copy.1.remove")
    assert office.home.settings()["key_copies"] == "[]"
    part(office.page.window(), QPushButton, "toast.undo").click()
    office.settled()
    assert "not reached" in office.said()


def test_a_folder_is_dropped(office: Opened, tmp_path: Path) -> None:
    recovery, data = part(office.page, RecoveryPart, "office.recovery"), QMimeData()
    file, usb = tmp_path / "file.txt", tmp_path / "usb"
    usb.mkdir()
    file.write_text("")
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    for dropped, taken in ((file, False), (usb, True)):
        data.setUrls([QUrl.fromLocalFile(str(dropped))])
        enters = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
        enters.ignore()
        recovery.dragEnterEvent(enters)
        assert enters.isAccepted() is taken
    recovery.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    office.settled()
    assert (usb / "keys.json").is_file()


def test_a_copy_beside_the_vault_is_refused(office: Opened, a_vault: StaffedVault) -> None:
    office.answers.answers.append(a_vault.folder)
    office.press("recovery.copy.button")
    shown = [one.text() for one in office.page.window().findChildren(QLabel)]
    assert "A copy beside the vault is lost with it. Choose a folder elsewhere." in shown
    assert "key_copies" not in office.home.settings()


@pytest.mark.parametrize("role", [Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER, Role.IT])
def test_who_does_not_hold_the_code_does_not_see_the_part(office_as: OfficeAs, role: Role) -> None:
    page = office_as(role).page
    names = [section.name for section in page.sections]
    assert "recovery" not in names
    assert {"backups", "verification"} <= set(names)
    page.show_section("recovery")
    assert page.chips.value() == "staff"
