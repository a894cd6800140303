"""The office's page: who signs in, what the library is called, and how the policy is read."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from adminapp.core.policy.choices import typed
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.readings import Readings
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.ui import words
from adminapp.core.ui.forms import NumberField, Picker
from adminapp.core.ui.tables import Table
from adminapp.office.commands import LogFilter
from adminapp.office.pages.readings import QUESTIONS, field_for, said, value_of
from adminapp.office.pages.roles import able
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.office.conftest import Opened
from tests.vaults import NAMES

PASSPHRASE = "lantern otter maple quartz"
READINGS = [field.name for field in fields(Readings)]
OfficeAs = Callable[[Role], Opened]


def new_member(name: str, first: str = PASSPHRASE, second: str | None = None) -> Callable[[Any], None]:
    """Return what fills in the dialog for a new member."""

    def fill(dialog: Any) -> None:
        part(dialog, QLineEdit, "member.name").setText(name)
        part(dialog, QLineEdit, "member.passphrase.typed").setText(first)
        part(dialog, QLineEdit, "member.again.typed").setText(first if second is None else second)

    return fill


# who signs in


def listed(office: Opened) -> set[str]:
    """Everybody in the list of who may sign in."""
    return {one.name for one in part(office.page, Table, "staff.table").rows()}


def test_everybody_is_listed_and_the_chosen_one_with_what_they_may_do_and_open(office_as: OfficeAs) -> None:
    office = office_as(Role.DIRECTOR)
    assert listed(office) == set(NAMES.values())
    table = part(office.page, Table, "staff.table")
    assert table.choose(lambda one: one.role is Role.IT)
    office.settled()
    assert {NAMES[Role.IT], words.role(Role.IT)} <= set(office.said())
    told = "\n".join(office.said())
    assert "reads the log" in told
    assert "cameras and incidents" in told
    assert "archived bans" not in told


@pytest.mark.parametrize("role", Role)
def test_what_a_role_may_do_is_what_the_table_says(role: Role) -> None:
    assert ("reads the log" in able(role)) == (role in ROLES[Deed.READ_LOG])
    assert ("decides how the policy is read" in able(role)) == (role in ROLES[Deed.CHANGE_SETTINGS])


def test_a_new_member_is_listed_at_once(office_as: OfficeAs) -> None:
    office = office_as(Role.DIRECTOR)
    office.answer(new_member("Nora Quill"))
    office.page.main_action().trigger()
    office.settled()
    assert "Nora Quill" in listed(office)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (new_member("Nora Quill", second="another passphrase"), "member.again.typed"),
        (new_member(""), "member.name"),
        (new_member(NAMES[Role.CIRCULATION]), "member.name"),
        (new_member("Nora\x07Quill"), "member.name"),
        (new_member("Nora Quill", "short", "short"), "member.passphrase.typed"),
    ],
)
def test_a_member_who_cannot_be_added_is_refused_beside_the_field(
    office_as: OfficeAs, wrong: Callable[[Any], None], field: str
) -> None:
    office, refused = office_as(Role.DIRECTOR), []

    def look(dialog: Any) -> None:
        refused.append(part(dialog, QLineEdit, field).property("tone"))
        new_member("Nora Quill")(dialog)

    office.answer(wrong, look)
    office.page.main_action().trigger()
    office.settled()
    assert refused == ["no"]
    assert {one.name for one in office.desk.staff()} == {*NAMES.values(), "Nora Quill"}


def test_the_dialog_says_what_the_role_may_do(office_as: OfficeAs) -> None:
    office, told = office_as(Role.DIRECTOR), []

    def look(dialog: Any) -> None:
        part(dialog, Picker, "member.role").choose(Role.IT)
        told.extend(office.said(dialog))
        new_member("Nora Quill")(dialog)

    office.answer(look)
    office.page.main_action().trigger()
    assert able(Role.IT) in told


@pytest.mark.parametrize("role", sorted(ROLES[Deed.IMPORT_PATRONS] - ROLES[Deed.CHANGE_SETTINGS]))
def test_who_may_not_change_anything_is_offered_nothing(office_as: OfficeAs, role: Role) -> None:
    office = office_as(role)
    assert not office.page.main_action().isVisible()
    for action in ("lost", "role", "reset", "remove"):
        assert not office.can_press(f"staff.{action}.button")
    office.page.show_section("library")
    office.settled()
    assert not office.can_press("office.library.change")
    office.page.show_section("readings")
    office.settled()
    assert not [reading for reading in READINGS if office.can_press(f"office.{reading}.change")]


# the library


def test_the_library_is_shown_and_changed(office_as: OfficeAs) -> None:
    office, heard = office_as(Role.DIRECTOR), []
    office.page.changed.connect(heard.append)

    def fill(dialog: Any) -> None:
        part(dialog, QLineEdit, "library.library").setText("Riverbend Public Library")
        part(dialog, QPlainTextEdit, "library.branches").setPlainText("Main\n\n Osage ")

    office.page.show_section("library")
    office.settled()
    assert "Test Library" in office.said()
    office.answer(fill)
    office.press("office.library.change")
    assert {"Riverbend Public Library", "Main\nOsage"} <= set(office.said())
    assert heard == [office.desk.office()]


def test_a_library_without_a_name_is_refused_beside_the_field(office_as: OfficeAs) -> None:
    office, refused = office_as(Role.DIRECTOR), []

    def look(dialog: Any) -> None:
        refused.append(part(dialog, QLineEdit, "library.library").property("tone"))
        part(dialog, QLineEdit, "library.library").setText("Test Library")

    office.page.show_section("library")
    office.settled()
    office.answer(lambda dialog: part(dialog, QLineEdit, "library.library").clear(), look)
    office.press("office.library.change")
    assert refused == ["no"]
    assert office.desk.office().library == "Test Library"


# how the policy is read


def test_every_reading_has_its_question_and_no_question_is_left_over() -> None:
    assert list(QUESTIONS) == READINGS


@pytest.mark.parametrize("policy", ["mrrl", "lco"])
@pytest.mark.parametrize("reading", READINGS)
def test_every_reading_is_said_and_its_field_holds_what_was_put_in(qtbot: Any, policy: str, reading: str) -> None:
    value = getattr(load_pack(policy).readings, reading)
    field = field_for(reading, value)
    qtbot.addWidget(field)
    assert said(reading, value)
    assert typed(reading, value_of(field, value)) == value


def readings(office: Opened) -> None:
    office.page.show_section("readings")
    office.settled()


def test_a_reading_is_changed_marked_and_keeps_the_focus(office_as: OfficeAs) -> None:
    office, heard = office_as(Role.DIRECTOR), []
    office.page.changed.connect(heard.append)
    readings(office)
    assert "changed" not in office.said()
    office.answer(lambda dialog: part(dialog, NumberField, "reading.value").setText("17"))
    office.press("office.adult_age.change")
    assert "changed" in office.said()
    assert "17" in office.said()
    assert [pack.readings.adult_age for pack in heard] == [17]
    assert QApplication.focusWidget() in (None, part(office.page, QPushButton, "office.adult_age.change"))
    assert len(office.desk.log(LogFilter(command="readings.change"))) == 1


@pytest.mark.parametrize(
    ("reading", "put", "kept"),
    [
        ("cameras", lambda dialog: part(dialog, Picker, "reading.value").choose(False), False),
        ("footage_roles", lambda dialog: part(dialog, QPushButton, "reading.values.it").click(), None),
        ("agency_may_have", lambda dialog: part(dialog, QPushButton, "reading.values.titles").click(), None),
        ("waiver_reasons", lambda dialog: part(dialog, QPlainTextEdit, "reading.value").setPlainText("One\n\n Two "),
         ("One", "Two")),
    ],
)  # fmt: skip
def test_every_kind_of_reading_has_an_editor(
    office_as: OfficeAs, reading: str, put: Callable[[Any], None], kept: object
) -> None:
    office = office_as(Role.DIRECTOR)
    before = getattr(office.desk.pack().readings, reading)
    readings(office)
    office.answer(put)
    office.press(f"office.{reading}.change")
    after = getattr(office.desk.pack().readings, reading)
    assert after != before
    assert kept is None or after == kept


@pytest.mark.parametrize("wrong", ["0", "", "-1", "1e3", "eighteen", "101", "１８x"])
def test_a_number_that_cannot_be_is_refused_beside_the_field(office_as: OfficeAs, wrong: str) -> None:
    office, refused = office_as(Role.DIRECTOR), []

    def look(dialog: Any) -> None:
        refused.append(part(dialog, NumberField, "reading.value").property("tone"))
        part(dialog, NumberField, "reading.value").setText("19")

    readings(office)
    office.answer(lambda dialog: part(dialog, NumberField, "reading.value").setText(wrong), look)
    office.press("office.adult_age.change")
    assert refused == ["no"]
    assert office.desk.pack().readings.adult_age == 19


def test_nobody_left_to_refer_to_is_refused(office_as: OfficeAs) -> None:
    office, problems = office_as(Role.DIRECTOR), []

    def look(dialog: Any) -> None:
        problems.extend(office.said(dialog))
        part(dialog, QPushButton, "reading.values.director").click()

    readings(office)
    office.answer(lambda dialog: part(dialog, QPushButton, "reading.values.director").click(), look)
    office.press("office.others_to.change")
    assert any("at least one of" in text for text in problems)
    assert office.desk.pack().readings.others_to == (Role.DIRECTOR,)


# every part


@pytest.mark.parametrize("section", ["staff", "recovery", "backups", "verification", "old_log", "library", "readings"])
def test_every_control_has_a_name_and_no_label_reads_html(office_as: OfficeAs, section: str) -> None:
    office = office_as(Role.DIRECTOR)
    office.page.show_section(section)
    office.settled()
    assert unnamed(office.page) == []
    assert without_object_name(office.page) == []
    assert rich_labels(office.page) == []


@pytest.mark.parametrize("opener", ["office.add_member", "office.library.change", "office.adult_age.change"])
def test_every_control_of_a_dialog_has_a_name(office_as: OfficeAs, opener: str) -> None:
    office, found = office_as(Role.DIRECTOR), []
    section = {"office.add_member": "staff", "office.library.change": "library"}.get(opener, "readings")
    office.page.show_section(section)
    office.settled()

    def look(dialog: Any) -> None:
        found.extend([unnamed(dialog), without_object_name(dialog), rich_labels(dialog)])
        dialog.reject()

    office.answers.answers.append(look)
    if section == "staff":
        office.page.main_action().trigger()
    else:
        office.press(opener)
    assert found == [[], [], []]
