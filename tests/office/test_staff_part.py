"""The Director changes who may sign in, on the page; the others notice at their next sign-in."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from adminapp.core.kit.errors import WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.store.staff import StaffMember
from adminapp.core.store.vault import open_vault
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.tables import Table
from adminapp.office.pages.members import RoleDialog
from adminapp.office.pages.passphrases import change_own_passphrase
from adminapp.office.vault_desk import VaultDesk
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.office.conftest import Opened
from tests.vaults import NAMES, StaffedVault, passphrase_of

NEW = "lantern otter maple quartz"
OfficeAs = Callable[[Role], Opened]


def choose(office: Opened, role: Role) -> None:
    assert part(office.page, Table, "staff.table").choose(lambda one: one.role is role)
    office.settled()


def members(office: Opened) -> dict[str, Role]:
    rows: tuple[StaffMember, ...] = part(office.page, Table, "staff.table").rows()
    return {one.name: one.role for one in rows}


def type_passphrase(first: str = NEW, second: str | None = None, form: str = "reset") -> Callable[[Any], None]:
    def fill(dialog: Any) -> None:
        part(dialog, QLineEdit, f"{form}.passphrase.typed").setText(first)
        part(dialog, QLineEdit, f"{form}.again.typed").setText(first if second is None else second)

    return fill


def pick(role: Role) -> Callable[[Any], None]:
    return lambda dialog: part(dialog, Picker, "role.role").choose(role)


def test_a_changed_role_opens_what_it_says_at_the_next_sign_in(office_as: OfficeAs, a_vault: StaffedVault) -> None:
    office = office_as(Role.DIRECTOR)
    choose(office, Role.CIRCULATION)
    office.answer(pick(Role.MANAGER))
    office.press("staff.role.button")
    assert members(office)[NAMES[Role.CIRCULATION]] is Role.MANAGER
    assert "cameras and incidents" in "\n".join(office.said())
    clerk = a_vault.sign_in(Role.CIRCULATION)
    assert clerk.member.role is Role.MANAGER
    assert Compartment.FOOTAGE in clerk.unlocked.secrets


def test_a_smaller_role_says_that_the_secrets_are_renewed_and_renews_them(
    office_as: OfficeAs, a_vault: StaffedVault
) -> None:
    office, told = office_as(Role.DIRECTOR), []
    before = office.home.unlocked.secrets

    def fill(dialog: Any) -> None:
        assert not dialog.do.isEnabled()
        pick(Role.MANAGER)(dialog)
        assert not [text for text in office.said(dialog) if "renewed" in text]
        pick(Role.CIRCULATION)(dialog)
        told.extend(text for text in office.said(dialog) if "renewed" in text)

    choose(office, Role.MANAGER)
    office.answer(fill)
    office.press("staff.role.button")
    assert told
    assert not set(before.values()) & set(office.home.unlocked.secrets.values())
    assert a_vault.sign_in(Role.MANAGER).unlocked.secrets.keys() == {Compartment.DESK}


def test_who_forgot_the_passphrase_signs_in_with_another(office_as: OfficeAs, a_vault: StaffedVault) -> None:
    office, refused = office_as(Role.DIRECTOR), []

    def look(field: str) -> Callable[[Any], None]:
        return lambda dialog: refused.append(part(dialog, QLineEdit, f"reset.{field}.typed").property("tone"))

    def again(dialog: Any) -> None:
        look("again")(dialog)
        type_passphrase("short", "short")(dialog)

    def well(dialog: Any) -> None:
        look("passphrase")(dialog)
        type_passphrase()(dialog)

    choose(office, Role.CIRCULATION)
    office.answer(type_passphrase(NEW, "something else"), again, well)
    office.press("staff.reset.button")
    assert refused == ["no", "no"]
    a_vault.sign_out()
    open_vault(a_vault.folder, NAMES[Role.CIRCULATION], NEW, a_vault.clock).close()
    with pytest.raises(WrongPassphraseError):
        a_vault.sign_in(Role.CIRCULATION)


def test_four_words_are_suggested_shown_and_good_enough(office_as: OfficeAs, a_vault: StaffedVault) -> None:
    office, taken, said = office_as(Role.DIRECTOR), [], []

    def fill(dialog: Any) -> None:
        part(dialog, QPushButton, "reset.suggest").click()
        office.settled()
        field = part(dialog, QLineEdit, "reset.passphrase.typed")
        assert field.echoMode() == QLineEdit.EchoMode.Normal
        taken.append(field.text())
        said.append(part(dialog, QLabel, "reset.strength").text())

    choose(office, Role.CIRCULATION)
    office.answer(fill)
    office.press("staff.reset.button")
    assert len(taken[0].split()) == 4
    assert said == ["Very good."]
    a_vault.sign_out()
    open_vault(a_vault.folder, NAMES[Role.CIRCULATION], taken[0], a_vault.clock).close()


def test_who_is_removed_signs_in_no_more_and_is_named_apart(office_as: OfficeAs, a_vault: StaffedVault) -> None:
    office, name = office_as(Role.DIRECTOR), NAMES[Role.CIRCULATION]
    choose(office, Role.CIRCULATION)
    office.answers.answers += [False, True]
    office.press("staff.remove.button")
    assert name in members(office)
    office.press("staff.remove.button")
    assert office.answers.asked[0].startswith(f"Remove {name}?")
    assert "stays readable to them" in office.answers.asked[0]
    assert name not in members(office)
    assert [text for text in office.said() if text.endswith(f"named in the log: {name}")]
    with pytest.raises(WrongPassphraseError):
        a_vault.sign_in(Role.CIRCULATION)


def test_nobody_changes_themselves_and_the_last_director_stays(office_as: OfficeAs) -> None:
    office = office_as(Role.DIRECTOR)
    choose(office, Role.DIRECTOR)
    assert not [action for action in ("role", "reset", "remove") if office.can_press(f"staff.{action}.button")]
    assert "That is you. Another Director can change your role." in office.said()
    choose(office, Role.IT)
    assert office.can_press("staff.remove.button")


def test_after_a_lost_laptop_the_copy_on_it_opens_nothing_of_today(office_as: OfficeAs) -> None:
    office = office_as(Role.DIRECTOR)
    before = office.home.unlocked.secrets
    office.answers.answers.append(True)
    office.press("staff.lost.button")
    assert "copied to the laptop" in office.answers.asked[0]
    assert not set(before.values()) & set(office.home.unlocked.secrets.values())
    assert office.can_press("staff.lost.button")


@pytest.mark.parametrize("role", [Role.ASSISTANT_DIRECTOR, Role.IT])
def test_who_may_only_look_is_offered_no_change(office_as: OfficeAs, role: Role) -> None:
    office = office_as(role)
    choose(office, Role.CIRCULATION)
    assert "answers at the desk" in "\n".join(office.said())
    for action in ("role", "reset", "remove", "lost"):
        assert not office.can_press(f"staff.{action}.button")


def test_a_refusal_by_the_vault_stands_in_the_dialog(office_as: OfficeAs) -> None:
    office, said = office_as(Role.DIRECTOR), []
    director = next(one for one in office.desk.staff() if one.role is Role.DIRECTOR)

    def fill(dialog: Any) -> None:
        pick(Role.IT)(dialog)
        dialog.do.click()
        office.settled()
        said.extend(office.said(dialog))
        dialog.reject()

    office.answers.answers.append(fill)
    tools = office.page.tools
    assert not tools.ask.show(RoleDialog(office.page, tools, VaultDesk(office.home), director))
    assert "Nobody removes or changes themselves. Let another Director do it." in said


# one's own


@pytest.fixture
def changes_own(
    a_vault: StaffedVault, lend: Any, window: QWidget, answers: Any, settled: Callable[[], None]
) -> Callable[..., list[str]]:
    """Let a clerk fill in the question for another passphrase, once or again; return what the dialog said."""

    def change(*fills: Callable[[Any], object]) -> list[str]:
        home, said = a_vault.sign_in(Role.CIRCULATION), []

        def filled(dialog: Any) -> None:
            for fill in fills:
                fill(dialog)
                dialog.do.click()
                settled()
                said.extend(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))
            said.extend(unnamed(dialog) + without_object_name(dialog) + rich_labels(dialog))

        answers.answers.append(filled)
        window.show()
        change_own_passphrase(window, lend(home), VaultDesk(home))
        return said

    return change


def own(old: str) -> Callable[[Any], None]:
    def fill(dialog: Any) -> None:
        part(dialog, QLineEdit, "own.old.typed").setText(old)
        type_passphrase(form="own")(dialog)

    return fill


def test_everybody_changes_their_own_passphrase(changes_own: Callable[..., list[str]], a_vault: StaffedVault) -> None:
    said = changes_own(own("a guess"), own(passphrase_of(Role.CIRCULATION)))
    assert [text for text in said if "passphrase" in text and "not" in text]
    a_vault.sign_out()
    open_vault(a_vault.folder, NAMES[Role.CIRCULATION], NEW, a_vault.clock).close()
    with pytest.raises(WrongPassphraseError):
        a_vault.sign_in(Role.CIRCULATION)
