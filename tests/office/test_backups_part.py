"""Backups are made, rehearsed and put back on the page, which says how they stand."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.backups import backups_in
from adminapp.core.store.log import LogFilter
from adminapp.core.ui.tables import Table
from adminapp.core.ui.theme import Tone
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.clocks import FixedClock
from tests.office.conftest import Opened
from tests.vaults import StaffedVault

OfficeAs = Callable[[Role], Opened]


def show(office: Opened) -> Opened:
    office.page.show_section("backups")
    office.settled()
    return office


@pytest.fixture
def office(office_as: OfficeAs) -> Opened:
    return show(office_as(Role.DIRECTOR))


def listed(office: Opened) -> list[str]:
    """The folders of the backups in the list."""
    return [one.backup.folder.name for one in part(office.page, Table, "backups.table").rows()]


def toast(office: Opened) -> str:
    shown = office.page.window().findChildren(QLabel)
    return " ".join(one.text() for one in shown if one.parent().objectName() == "toast")


def tones(office: Opened, text: str) -> list[str]:
    badges = (one for one in office.page.findChildren(QLabel) if one.property("look") == "badge" and one.isVisible())
    return [str(one.property("tone")) for one in badges if one.text() == text]


def make(office: Opened) -> None:
    office.page.main_action().trigger()
    office.settled()


def plan(**fields: str) -> Callable[[Any], None]:
    def fill(dialog: Any) -> None:
        for name, text in fields.items():
            part(dialog, QLineEdit, f"plan.{name}").setText(text)

    return fill


def test_the_first_backup_is_offered_made_and_listed(office: Opened, a_vault: StaffedVault) -> None:
    heard: list[bool] = []
    office.page.backed_up.connect(lambda: heard.append(True))
    assert "No backup yet" in office.said()
    office.press("backups.make.start")
    assert listed(office) == ["2026-03-02 10-00-00"]
    assert "The backup is made, and it was looked over." in toast(office)
    assert "reached" in office.said()
    assert heard
    assert len(backups_in(a_vault.folder / "backups", office.home.keys.vault)) == 1


def test_the_newest_stands_first_and_each_says_how_much_older_it_is(office: Opened, clock: FixedClock) -> None:
    make(office)
    clock.move(days=3, hours=2)
    make(office)
    clock.move(minutes=50)
    with office.home.write(Deed.EDIT_ACCOUNT, "accounts.change", 1):
        pass
    show(office)
    assert listed(office) == ["2026-03-05 12-00-00", "2026-03-02 10-00-00"]
    model = part(office.page, Table, "backups.table").model()
    older = [str(model.index(place, 1).data()) for place in range(2)]
    assert [text.split()[0] for text in older] == ["50", "3"]
    assert ["minute" in older[0], "day" in older[1]] == [True, True]


def test_a_plan_with_a_second_place_is_saved_and_what_is_not_connected_is_said(office: Opened, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    refused: list[str] = []

    def same(dialog: Any) -> None:
        first = part(dialog, QLineEdit, "plan.place.typed").text()
        part(dialog, QLineEdit, "plan.second.typed").setText(first)

    def zero(dialog: Any) -> None:
        refused.append(part(dialog, QLineEdit, "plan.second.typed").property("tone"))
        plan(keep="0")(dialog)

    def well(dialog: Any) -> None:
        refused.append(part(dialog, QLineEdit, "plan.keep").property("tone"))
        office.answers.answers.append(usb)
        part(dialog, QPushButton, "plan.second.choose").click()
        plan(keep="2", hours="12", warn_days="3")(dialog)

    office.answer(same, zero, well)
    office.press("backups.plan")
    assert refused == ["no", "no"]
    make(office)
    assert len(listed(office)) == 2
    assert "not connected" not in office.said()
    usb.rename(tmp_path / "in a pocket")
    make(office)
    assert "was not reached; the backup is in the first place alone" in toast(office)
    assert tones(office, "not connected") == [Tone.REFER]


def test_a_place_that_was_not_reached_for_too_long_is_told(office: Opened, clock: FixedClock) -> None:
    make(office)
    clock.move(days=8)
    show(office)
    assert tones(office, "late") == [Tone.REFER]
    assert [text for text in office.said() if "No backup has reached backups for 8 days" in text]


def test_a_backup_in_another_folder_is_listed_and_found_again(
    office: Opened, office_as: OfficeAs, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    office.answers.answers.append(usb)
    office.press("backups.elsewhere.button")
    assert listed(office) == ["2026-03-02 10-00-00"]
    again = show(office_as(Role.DIRECTOR))
    assert listed(again) == []
    again.answers.answers += [tmp_path, usb / "2026-03-02 10-00-00"]
    again.press("backups.find.button")
    assert "is not a whole backup" in toast(again)
    again.press("backups.find.button")
    assert listed(again) == ["2026-03-02 10-00-00"]


def test_a_rehearsal_reports_what_came_back_and_changes_nothing(office: Opened, a_vault: StaffedVault) -> None:
    make(office)
    before = (a_vault.folder / "keys.json").read_bytes()
    office.press("backups.drill.button")
    assert {"Rehearsal", "all in order"} <= set(office.said())
    assert office.said().count("cameras and incidents") == 2
    assert (a_vault.folder / "keys.json").read_bytes() == before
    assert office.home.is_open


def test_a_rehearsal_of_a_damaged_backup_says_so(office: Opened, a_vault: StaffedVault) -> None:
    make(office)
    file = a_vault.folder / "backups" / "2026-03-02 10-00-00" / "office.db"
    file.write_bytes(file.read_bytes()[:-4096])
    office.press("backups.drill.button")
    assert "office.db of the backup is damaged or missing" in toast(office)
    assert "Rehearsal" not in office.said()


def add_a_line(office: Opened) -> None:
    with office.home.write(Deed.EDIT_ACCOUNT, "accounts.change", 1):
        pass


def test_a_backup_is_put_back_and_everybody_signs_in_again(
    office: Opened, a_vault: StaffedVault, clock: FixedClock
) -> None:
    said: list[str] = []
    heard: list[bool] = []
    office.page.signed_out.connect(lambda: heard.append(True))
    make(office)
    clock.move(days=2)
    add_a_line(office)
    show(office)

    def look(dialog: Any) -> None:
        said.extend(office.said(dialog))
        said.extend(unnamed(dialog) + without_object_name(dialog) + rich_labels(dialog))

    office.answer(look, look)
    office.press("backups.restore.button")
    assert heard == [True]
    assert {"images destroyed since, and members removed since", "Stays as today"} <= set(said)
    assert [text for text in said if text.startswith("The backup is in place.")]
    assert not office.home.is_open
    home = a_vault.sign_in(Role.DIRECTOR)
    assert home.warnings == ()
    with home.read() as db:
        told = [line.command for line in log.lines(db, LogFilter())]
    assert "accounts.change" not in told
    assert "vault.restore" in told
    assert list(a_vault.folder.glob("aside *"))


def test_a_question_that_is_closed_puts_nothing_back(office: Opened) -> None:
    make(office)
    office.answers.answers.append(lambda dialog: dialog.reject())
    office.press("backups.restore.button")
    assert office.home.is_open


def test_a_damaged_backup_is_refused_while_still_signed_in(office: Opened, a_vault: StaffedVault) -> None:
    said: list[str] = []
    make(office)
    (a_vault.folder / "backups" / "2026-03-02 10-00-00" / "desk.db").write_bytes(b"x")

    def again(dialog: Any) -> None:
        said.extend(office.said(dialog))
        dialog.reject()

    office.answers.answers.append(lambda dialog: (dialog.do.click(), office.settled(), again(dialog)))
    office.press("backups.restore.button")
    assert "desk.db of the backup is damaged or missing. Choose another backup." in said
    assert office.home.is_open


def test_it_backs_up_and_puts_nothing_back(office_as: OfficeAs) -> None:
    office = show(office_as(Role.IT))
    make(office)
    assert listed(office) == ["2026-03-02 10-00-00"]
    for name in ("backups.plan", "backups.find.button", "backups.drill.button", "backups.restore.button"):
        assert not office.can_press(name)
    assert "copied unopened" in office.said()


def test_what_is_asked_from_another_part_brings_the_backups_to_the_front(office: Opened) -> None:
    office.page.show_section("library")
    office.settled()
    assert office.page.main_action() is None
    action = next(one for one in office.page.actions() if one.objectName() == "backups.make")
    action.trigger()
    office.settled()
    assert office.page.chips.value() == "backups"
    assert len(listed(office)) == 1
