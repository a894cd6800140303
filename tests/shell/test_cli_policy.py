"""`policy check` says what is wrong with a library's own pack, and where; `policy use` puts one in force."""

import json
import shutil
from contextlib import closing

import pytest
from PySide6.QtWidgets import QLabel

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.packs import POLICIES
from adminapp.core.policy.roles import Role
from adminapp.core.store.drafts import Drafts
from adminapp.core.ui.words import sentence
from adminapp.office.commands import LogFilter, OfficeDesk, Outcome
from adminapp.shell.office import pack_in_force
from adminapp.shell.session import enter
from tests.terminal import adminapp, kept_passphrase
from tests.vaults import NAMES, passphrase_of


def test_a_pack_that_can_be_used():
    said = adminapp("policy", "check", POLICIES / "mrrl")
    assert said.status == 0
    assert "Nothing is wrong" in said.out


def test_a_broken_pack_is_told_by_file_line_and_mend(tmp_path):
    pack = shutil.copytree(POLICIES / "lco", tmp_path / "pack")
    head = (pack / "pack.toml").read_text(encoding="utf-8").replace("version = 1", "version = 0")
    (pack / "pack.toml").write_text(head, encoding="utf-8")
    line = head.splitlines().index("version = 0") + 1
    said = adminapp("policy", "check", pack)
    assert said.status == 1
    assert said.out == (
        f"pack.toml:{line}: 'version' must be a whole number from 1. Count it up with every change of the pack.\n"
    )


def test_a_folder_that_is_not_there(tmp_path):
    said = adminapp("policy", "check", tmp_path / "nowhere")
    assert said.status == 1
    assert "There is no such folder." in said.out


def signed_in(vault, role, tmp_path):
    """Return the words that sign a member in to a vault of tests."""
    file = kept_passphrase(tmp_path, passphrase_of(role), f"passphrase of {role}")
    return ("--vault", vault.folder, "--member", NAMES[role], "--passphrase-file", file)


def own_policy(folder):
    """Return a policy as a library writes its own."""
    pack = shutil.copytree(POLICIES / "mrrl", folder / "our policy")
    change(pack / "pack.toml", 'id = "mrrl"', 'id = "riverbend"')
    return pack


def change(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def policy_named_in(vault):
    """Return what the settings of a vault say about its policy."""
    settings = vault.sign_in(Role.DIRECTOR).settings()
    vault.sign_out()
    return {name: value for name, value in settings.items() if name in {"pack", "pack_digest", "readings"}}


@pytest.fixture
def lost_ground(a_vault, tmp_path):
    """A vault whose own policy says nothing of a ground that this version of the program asks for."""
    pack = own_policy(tmp_path)
    assert adminapp("policy", "use", pack, *signed_in(a_vault, Role.DIRECTOR, tmp_path)).status == 0
    (kept,) = (a_vault.folder / "policy").iterdir()
    change(kept / "pack.toml", "statistics =", "# statistics =")
    return kept / "pack.toml"


def refusal(file):
    """Return the sentence with which sign-in is refused where a policy lost the ground `statistics`."""
    line = file.read_text(encoding="utf-8").splitlines().index("[grounds]") + 1
    return (
        f"The policy pack cannot be used. {file}, line {line}: The ground 'statistics' must have 1 "
        "to 20 clauses. Write statistics = [...] with the numbers of the clauses that stand for it, the deciding one "
        "first. Nobody can work with this vault until the Director puts another policy in force at the command line: "
        "adminapp policy use PACK, where PACK is the folder of a mended copy, or one of lco, mrrl."
    )


def test_sign_in_is_refused_with_what_is_missing_and_the_way_out(a_vault, lost_ground, clock, tmp_path):
    for role in (Role.DIRECTOR, Role.CIRCULATION):
        with pytest.raises(InputError) as refused:
            enter(a_vault.folder, clock, NAMES[role], passphrase_of(role))
        assert sentence(refused.value) == refusal(lost_ground)
    said = adminapp("log", *signed_in(a_vault, Role.DIRECTOR, tmp_path))
    assert (said.status, said.out, said.err) == (1, "", refusal(lost_ground) + "\n")


def test_the_window_says_it_whole(app, qtbot, a_vault, lost_ground):
    app.start(a_vault.folder)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    screen = app.window.screen_shown
    screen.name.choose(NAMES[Role.DIRECTOR])
    screen.passphrase.edit.setText(passphrase_of(Role.DIRECTOR))
    screen.do.click()
    qtbot.waitUntil(lambda: not app.jobs.busy())
    assert refusal(lost_ground) in [shown.text() for shown in screen.findChildren(QLabel) if shown.isVisible()]


@pytest.mark.usefixtures("lost_ground")
def test_the_director_puts_another_in_force_where_nobody_else_can(a_vault, clock, tmp_path):
    said = adminapp("policy", "use", "mrrl", *signed_in(a_vault, Role.CIRCULATION, tmp_path))
    assert (said.status, said.out) == (1, "")
    assert "Your role does not allow this." in said.err
    said = adminapp("policy", "use", "mrrl", *signed_in(a_vault, Role.DIRECTOR, tmp_path))
    expected = "In force now: Confidentiality of Library Records and Security Footage, version 1.\n"
    assert (said.status, said.out, said.err) == (0, expected, "")
    with closing(enter(a_vault.folder, clock, NAMES[Role.CIRCULATION], passphrase_of(Role.CIRCULATION)).home) as home:
        assert pack_in_force(home).id == "mrrl"
    home = a_vault.sign_in(Role.DIRECTOR)
    desk = OfficeDesk(home, pack_in_force(home))
    told = [(line.outcome, desk.names()[line.member]) for line in desk.log(LogFilter(command="policy.change"))]
    assert told[:2] == [
        (Outcome.DONE, "Dolores Director"),
        (Outcome.REFUSED, "Cleo Clerk"),
    ]


@pytest.mark.usefixtures("lost_ground")
def test_what_was_half_filled_in_outlasts_a_policy_that_cannot_be_used(a_vault, clock, tmp_path):
    home = a_vault.sign_in(Role.CIRCULATION)
    Drafts(home.keys.vault, home.member, clock).keep({"page": "desk"})
    a_vault.sign_out()
    signing_in = (a_vault.folder, clock, NAMES[Role.CIRCULATION], passphrase_of(Role.CIRCULATION))
    with pytest.raises(InputError):
        enter(*signing_in)
    adminapp("policy", "use", "mrrl", *signed_in(a_vault, Role.DIRECTOR, tmp_path))
    entered = enter(*signing_in)
    entered.home.close()
    assert entered.draft == {"page": "desk"}


def test_a_mended_copy_is_put_in_force_and_kept(a_vault, lost_ground, tmp_path):
    copy = shutil.copytree(lost_ground.parent, tmp_path / "mended")
    change(copy / "pack.toml", "# statistics =", "statistics =")
    assert adminapp("policy", "use", copy, *signed_in(a_vault, Role.DIRECTOR, tmp_path)).status == 0
    shutil.rmtree(copy)
    assert pack_in_force(a_vault.sign_in(Role.CIRCULATION)).id == "riverbend"


def test_a_bad_pack_is_told_line_by_line_and_changes_nothing(a_vault, lost_ground, tmp_path):
    before = policy_named_in(a_vault)
    copy = shutil.copytree(lost_ground.parent, tmp_path / "still lost")
    said = adminapp("policy", "use", copy, *signed_in(a_vault, Role.DIRECTOR, tmp_path))
    assert said.status == 1
    assert "The ground 'statistics' must have" in said.out
    assert said.out == adminapp("policy", "check", copy).out
    assert adminapp("policy", "use", "nowhere", *signed_in(a_vault, Role.DIRECTOR, tmp_path)).status == 1
    assert policy_named_in(a_vault) == before
    assert [kept.name for kept in (a_vault.folder / "policy").iterdir()] == [lost_ground.parent.name]


def test_what_the_director_had_changed_in_the_readings_ends_and_is_told(a_vault, tmp_path):
    a_vault.sign_in(Role.DIRECTOR).change_settings({"readings": json.dumps({"adult_age": 17})})
    a_vault.sign_out()
    said = adminapp("policy", "use", "lco", *signed_in(a_vault, Role.DIRECTOR, tmp_path))
    assert said.out.splitlines()[1] == "It is read as it says itself; what the Director had changed in that has ended."
    assert policy_named_in(a_vault) == {"pack": "lco", "pack_digest": "", "readings": "{}"}


def test_readings_that_a_later_version_refuses_are_left_behind_too(a_vault, clock, tmp_path):
    a_vault.sign_in(Role.DIRECTOR).change_settings({"readings": json.dumps({"adult_age": "as before"})})
    a_vault.sign_out()
    with pytest.raises(InputError, match=r"adult_age.*adminapp policy use PACK"):
        enter(a_vault.folder, clock, NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR))
    assert adminapp("policy", "use", "mrrl", *signed_in(a_vault, Role.DIRECTOR, tmp_path)).status == 0
    assert pack_in_force(a_vault.sign_in(Role.CIRCULATION)).readings.adult_age == 18
