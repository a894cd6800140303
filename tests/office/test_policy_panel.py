"""Another policy on the Office page: looked at with what would change, put in force by the Director alone, logged."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from adminapp.core.kit.errors import DamagedError, NotAllowedError
from adminapp.core.policy.packs import POLICIES
from adminapp.core.policy.roles import Role
from adminapp.core.store.keeping import back_up
from adminapp.core.store.policies import Policy, read_policy
from adminapp.core.store.restoring import restore_over
from adminapp.core.ui.forms import Picker
from adminapp.office.commands import LogFilter, OfficeDesk
from adminapp.shell.office import pack_in_force
from tests.accessible import part, unnamed
from tests.office.conftest import Opened
from tests.vaults import StaffedVault

OfficeAs = Callable[[Role], Opened]


def own_policy(folder: Path, version: int = 2, *words: tuple[str, str]) -> Path:
    """A policy as a library writes its own, with some words of its pack.toml changed."""
    pack = shutil.copytree(POLICIES / "mrrl", folder / f"our policy {version}")
    head = pack / "pack.toml"
    text = head.read_text("utf-8").replace("version = 1", f"version = {version}")
    for old, new in words:
        text = text.replace(old, new)
    head.write_text(text, encoding="utf-8")
    return pack


def of_age(folder: Path, age: int) -> Path:
    """A policy whose version is the age at which its patrons are adult."""
    return own_policy(folder, age, ("[readings]", f"[readings]\nadult_age = {age}"))


@pytest.fixture
def director(office_as: OfficeAs) -> Opened:
    office = office_as(Role.DIRECTOR)
    office.page.show_section("readings")
    office.settled()
    return office


def types(folder: Path) -> Callable[[Any], object]:
    return lambda dialog: part(dialog, QLineEdit, "policy.folder.typed").setText(str(folder))


def test_a_policy_is_looked_at_and_then_put_in_force(director: Opened, a_vault: StaffedVault, tmp_path: Path) -> None:
    heard: list[Any] = []
    said: list[str] = []
    director.page.changed.connect(heard.append)
    director.desk.change_reading("footage_days", 20)

    def look(dialog: Any) -> None:
        said.extend(director.said(dialog))
        assert dialog.do.text() == "Put it &in force"
        assert dialog.cancel.isDefault()
        assert director.desk.pack().version == 1
        assert unnamed(dialog) == []

    director.answer(types(of_age(tmp_path, 17)), look)
    director.press("office.policy.change")
    assert {"2 place(s) are read another way.", "17, until now 18", "30, until now 20"} <= set(said)
    assert [(pack.version, pack.readings.adult_age, pack.readings.footage_days) for pack in heard] == [(17, 17, 30)]
    assert "17" in director.said()
    assert director.desk.pack().name == "mrrl 17 (2018-09-18)"
    (line,) = director.desk.log(LogFilter(command="policy.change"))
    assert line.arguments is not None
    assert {"title", "version", "approved", "pack_digest"} == line.arguments.keys()
    a_vault.sign_out()
    shutil.rmtree(tmp_path / "our policy 17")
    assert pack_in_force(a_vault.sign_in(Role.CIRCULATION)).version == 17


def test_a_folder_that_is_changed_after_the_look_is_looked_at_anew(director: Opened, tmp_path: Path) -> None:
    deeds: list[str] = []

    def change(dialog: Any) -> None:
        types(of_age(tmp_path, 16))(dialog)
        deeds.append(dialog.do.text())

    director.answer(types(of_age(tmp_path, 17)), change, lambda _: None)
    director.press("office.policy.change")
    assert deeds == ["&Look at it"]
    assert director.desk.pack().version == 16


def test_all_that_is_wrong_is_named_with_file_line_and_mend(director: Opened, tmp_path: Path) -> None:
    said: list[str] = []
    wrong = own_policy(tmp_path, 0, ("approved = 2018-09-18", "approved = 2999-01-01"), ("[readings]", "[reading]"))

    def look(dialog: Any) -> None:
        said.extend(director.said(dialog))
        types(of_age(tmp_path, 17))(dialog)

    director.answer(types(wrong), look, lambda _: None)
    director.press("office.policy.change")
    assert "It cannot be used yet: 3 thing(s) are wrong with it" in said
    assert "'approved' lies in the future. Write the day on which the board approved the policy." in said
    assert "Nothing here is called 'reading'. Did you mean 'readings'?" in said
    assert "pack.toml, line 4" in said
    assert director.desk.pack().version == 17


@pytest.mark.parametrize("folder", ["", "no such folder"])
def test_no_folder_is_refused_with_the_next_step(director: Opened, tmp_path: Path, folder: str) -> None:
    said: list[str] = []

    def look(dialog: Any) -> None:
        said.extend(director.said(dialog))
        dialog.reject()

    director.answer(types(tmp_path / folder) if folder else lambda _: None, look)
    director.press("office.policy.change")
    expected = "There is no such folder. Name the folder that pack.toml stands in." if folder else "Choose the folder"
    assert any(text.startswith(expected) for text in said)


def test_a_policy_of_the_programs_is_put_in_force_and_the_same_one_is_not(director: Opened) -> None:
    said: list[str] = []

    def look(dialog: Any) -> None:
        said.extend(director.said(dialog))
        assert dialog.do.text() == "&Look at it"
        assert not part(dialog, QLineEdit, "policy.folder.typed").isEnabled()
        part(dialog, Picker, "policy.source").choose("lco")

    director.answer(lambda dialog: part(dialog, Picker, "policy.source").choose("mrrl"), look, lambda _: None)
    director.press("office.policy.change")
    assert "It says what the policy in force says. Nothing would change." in said
    assert director.desk.pack().id == "lco"
    assert not (director.home.folder / "policy").exists()


def test_nobody_but_the_director_is_offered_another_policy(office_as: OfficeAs) -> None:
    office = office_as(Role.ASSISTANT_DIRECTOR)
    office.page.show_section("readings")
    office.settled()
    assert "Confidentiality of Library Records and Security Footage" in office.said()
    assert not part(office.page, QPushButton, "office.policy.change").isVisibleTo(office.page)


def test_what_the_role_refuses_leaves_nothing_in_the_vaults_folder(
    a_vault: StaffedVault, pack: Any, tmp_path: Path
) -> None:
    home = a_vault.sign_in(Role.ASSISTANT_DIRECTOR)
    with pytest.raises(NotAllowedError):
        OfficeDesk(home, pack).change_policy(read_policy(of_age(tmp_path, 17)))
    assert not (home.folder / "policy").exists()


def test_a_policy_that_could_not_be_read_again_is_not_put_in_force(director: Opened, tmp_path: Path) -> None:
    whole = read_policy(of_age(tmp_path, 17))
    strange = Policy(whole.pack, {**whole.files, "notes.txt": b"no part of a policy"})
    with pytest.raises(DamagedError):
        director.desk.change_policy(strange)
    assert director.home.settings()["pack"] == "mrrl"


def test_a_backup_from_before_brings_its_own_policy_back(a_vault: StaffedVault, pack: Any, tmp_path: Path) -> None:
    home = a_vault.sign_in(Role.DIRECTOR)
    desk = OfficeDesk(home, pack)
    desk.change_policy(read_policy(of_age(tmp_path, 16)))
    backup = back_up(home, tmp_path / "backups")
    desk.change_policy(read_policy(of_age(tmp_path, 17)))
    assert pack_in_force(home).version == 17
    shutil.rmtree(home.folder / "policy")
    restore_over(home, backup)
    assert pack_in_force(a_vault.sign_in(Role.DIRECTOR)).version == 16
