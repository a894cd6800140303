"""What the office does, who may do it, and what of it is kept."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from adminapp.core.kit.errors import InputError, NotAllowedError
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.store.home import Home
from adminapp.core.store.policies import read_policy
from adminapp.office.commands import LogFilter, OfficeDesk, Outcome
from adminapp.office.records import Office
from tests.vaults import NAMES, StaffedVault

RIVERBEND = Office("Riverbend Public Library", "1 Levee Street\nRiverbend", "555-0100", ("Main", "Osage"))
PASSPHRASE = "lantern otter maple quartz"
ACTS: dict[str, tuple[Deed, Callable[[OfficeDesk], object]]] = {
    "log.read": (Deed.READ_LOG, lambda desk: desk.log(LogFilter())),
    "log.check": (Deed.READ_LOG, lambda desk: desk.check_log()),
    "member.add": (Deed.ADD_MEMBER, lambda desk: desk.add_member("Nora Quill", Role.CIRCULATION, PASSPHRASE)),
    "office.change": (Deed.CHANGE_SETTINGS, lambda desk: desk.change_office(RIVERBEND)),
    "readings.change": (Deed.CHANGE_SETTINGS, lambda desk: desk.change_reading("adult_age", 17)),
    "policy.change": (Deed.CHANGE_SETTINGS, lambda desk: desk.change_policy(read_policy("lco"))),
}


@pytest.fixture
def desk(a_director: Home, pack: Pack) -> OfficeDesk:
    return OfficeDesk(a_director, pack)


@pytest.mark.parametrize("role", Role)
def test_a_role_does_what_the_table_allows_and_everything_else_is_refused_and_logged(
    a_vault: StaffedVault, pack: Pack, role: Role
) -> None:
    desk = OfficeDesk(a_vault.sign_in(role), pack)
    refused = []
    for command, (deed, act) in ACTS.items():
        if role in ROLES[deed]:
            act(desk)
        else:
            refused.append(command)
            with pytest.raises(NotAllowedError):
                act(desk)

    lines = OfficeDesk(a_vault.sign_in(Role.DIRECTOR), pack).log(LogFilter(outcome=Outcome.REFUSED))
    assert [line.command for line in reversed(lines)] == refused


def test_what_was_refused_changed_nothing(a_vault: StaffedVault, pack: Pack) -> None:
    clerk = OfficeDesk(a_vault.sign_in(Role.CIRCULATION), pack)
    before = clerk.office(), clerk.pack().name, clerk.staff()
    for command in ("member.add", "office.change", "readings.change", "policy.change"):
        with pytest.raises(NotAllowedError):
            ACTS[command][1](clerk)
    assert (clerk.office(), clerk.pack().name, clerk.staff()) == before


def test_the_library_is_kept_and_logged(desk: OfficeDesk) -> None:
    assert desk.change_office(RIVERBEND) == RIVERBEND
    assert desk.office() == RIVERBEND
    (line,) = desk.log(LogFilter(command="office.change"))
    assert line.arguments is not None
    assert line.arguments["library"] == "Riverbend Public Library"


def test_a_branch_stands_once_and_without_the_space_around_it(desk: OfficeDesk) -> None:
    assert desk.change_office(replace(RIVERBEND, branches=("Main ", "Osage", "Main"))).branches == ("Main", "Osage")


def test_a_demo_stays_one(desk: OfficeDesk) -> None:
    desk.change_office(replace(RIVERBEND, demo=True))
    desk.change_office(replace(desk.office(), phone="555-0199"))
    assert desk.office().demo


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("library", replace(RIVERBEND, library=" ")),
        ("library", replace(RIVERBEND, library="River\x00bend")),
        ("address", replace(RIVERBEND, address="x" * 501)),
        ("phone", replace(RIVERBEND, phone="555\x07")),
        ("branches", replace(RIVERBEND, branches=("Main", "x" * 201))),
    ],
)
def test_an_impossible_library_is_refused_with_its_field_and_nothing_changes(
    desk: OfficeDesk, field: str, wrong: Office
) -> None:
    before = desk.office()
    with pytest.raises(InputError) as refusal:
        desk.change_office(wrong)
    assert refusal.value.holes["field"] == field
    assert desk.office() == before


def test_a_reading_is_changed_beside_the_others_and_can_go_back(desk: OfficeDesk, pack: Pack) -> None:
    desk.change_reading("adult_age", 17)
    changed = desk.change_reading("permitted_persons", value=False)
    assert dict(changed.changed) == {"adult_age": 17, "permitted_persons": False}
    assert desk.pack().readings == changed.readings
    assert changed.name != pack.name

    desk.change_reading("adult_age", pack.readings.adult_age)
    desk.change_reading("permitted_persons", value=True)
    assert desk.pack().name == pack.name


def test_a_reading_is_logged_by_name_and_value(desk: OfficeDesk) -> None:
    desk.change_reading("adult_age", 17)
    (line,) = desk.log(LogFilter(command="readings.change"))
    assert line.arguments == {"reading": "adult_age", "value": 17}


@pytest.mark.parametrize(
    ("reading", "value"),
    [("adult_age", 0), ("adult_age", "18"), ("others_to", []), ("cameras", None), ("no such reading", True)],
)
def test_an_impossible_reading_is_refused_and_nothing_changes(desk: OfficeDesk, reading: str, value: object) -> None:
    before = desk.pack().name
    with pytest.raises(InputError):
        desk.change_reading(reading, value)
    assert desk.pack().name == before


def test_a_new_member_is_on_the_list_and_can_sign_in(desk: OfficeDesk, a_vault: StaffedVault) -> None:
    desk.add_member("Nora Quill", Role.IT, PASSPHRASE)
    assert [one.role for one in desk.staff() if one.name == "Nora Quill"] == [Role.IT]
    assert {one.name for one in desk.staff()} == {*NAMES.values(), "Nora Quill"}


def test_what_is_asked_of_the_log_narrows_it(desk: OfficeDesk) -> None:
    for age in (17, 19, 20):
        desk.change_reading("adult_age", age)
    newest, *older = desk.log(LogFilter(command="readings.change"))
    assert newest.arguments is not None
    assert newest.arguments["value"] == 20
    assert desk.log(LogFilter(command="readings.change", most=1)) == (newest,)
    assert desk.log(LogFilter(command="readings.change", before=newest.number)) == tuple(older)
    assert {line.member for line in desk.log(LogFilter(member=newest.member))} == {newest.member}
