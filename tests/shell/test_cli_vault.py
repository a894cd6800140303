"""A vault is made and its staff are named at the command line, and no passphrase is ever repeated."""

import getpass
import json
import os
import re
import subprocess
import sys

import pytest

from adminapp.core.policy.roles import Role
from adminapp.core.security.recovery import read_code
from adminapp.core.store.vault import member_names, open_with_recovery_code
from adminapp.shell.office import office_of
from tests.house.source import HOME
from tests.terminal import adminapp, kept_passphrase
from tests.vaults import NAMES, passphrase_of

PASSPHRASE = "paper boats on the river"
INIT = ("init", "--library", "Riverbend", "--branch", "Main", "--branch", "Osage", "--policy", "mrrl")
DIRECTOR = ("--director", "Ada Boone")


@pytest.fixture
def passphrase(tmp_path):
    return kept_passphrase(tmp_path, PASSPHRASE)


@pytest.fixture
def new_passphrase(tmp_path):
    return kept_passphrase(tmp_path, "lanterns in the reeds", "new passphrase")


@pytest.fixture
def typed(monkeypatch):
    """Say what somebody will type at the prompts, one after the other."""

    def types(*passphrases):
        waiting = list(passphrases)
        monkeypatch.setattr(getpass, "getpass", lambda _prompt: waiting.pop(0))
        return waiting

    return types


def signed_in(vault, role, tmp_path):
    """Return the words that sign a member in to a vault of tests."""
    file = kept_passphrase(tmp_path, passphrase_of(role), f"passphrase of {role}")
    return ("--vault", vault.folder, "--member", NAMES[role], "--passphrase-file", file)


def test_an_office_is_made_and_its_recovery_code_shown_once(tmp_path, passphrase, clock):
    said = adminapp(*INIT, *DIRECTOR, "--vault", tmp_path / "vault", "--passphrase-file", passphrase)
    code = re.search(r"Recovery code: (\S+)", said.out)
    assert (said.status, said.err) == (0, "")
    assert code
    assert read_code(code[1])
    assert "shown only now" in said.out
    home = open_with_recovery_code(tmp_path / "vault", code[1], clock)
    assert office_of(home).branches == ("Main", "Osage")
    home.close()


def test_an_office_is_not_made_where_something_stands(tmp_path, passphrase):
    said = adminapp(*INIT, *DIRECTOR, "--vault", tmp_path, "--passphrase-file", passphrase)
    assert (said.status, said.out) == (1, "")
    assert "not empty" in said.err
    assert len(said.err.splitlines()) == 1


def test_a_new_passphrase_is_typed_twice(tmp_path, typed):
    waiting = typed(PASSPHRASE, PASSPHRASE)
    assert adminapp(*INIT, *DIRECTOR, "--vault", tmp_path / "vault").status == 0
    assert waiting == []


def test_two_different_passphrases_make_no_office(tmp_path, typed):
    typed(PASSPHRASE, PASSPHRASE.upper())
    said = adminapp(*INIT, *DIRECTOR, "--vault", tmp_path / "vault")
    assert (said.status, said.out) == (1, "")
    assert "differ" in said.err
    assert not (tmp_path / "vault").exists()


def test_a_short_passphrase_makes_no_office(tmp_path):
    short = kept_passphrase(tmp_path, "short")
    said = adminapp(*INIT, *DIRECTOR, "--vault", tmp_path / "vault", "--passphrase-file", short)
    assert said.status == 1
    assert said.err.startswith("A passphrase has 8 to ")


def test_the_only_member_need_not_be_named(tmp_path, passphrase, new_passphrase):
    vault = tmp_path / "vault"
    sign_in = ("--vault", vault, "--passphrase-file", passphrase)
    adminapp(*INIT, *DIRECTOR, *sign_in)
    said = adminapp("member", "add", "Cleo", "--role", "it", *sign_in, "--new-passphrase-file", new_passphrase)
    assert said.status == 0
    assert member_names(vault) == ("Ada Boone", "Cleo")
    several = adminapp("member", "list", *sign_in)
    assert several.status == 1
    assert "--member: Ada Boone, Cleo" in several.err


def test_the_director_adds_a_member_who_is_listed_with_their_role(a_vault, tmp_path, new_passphrase):
    director = signed_in(a_vault, Role.DIRECTOR, tmp_path)
    add = ("member", "add", "Łucja Nowak", "--role", "weekend_supervisor", "--new-passphrase-file", new_passphrase)
    assert adminapp(*add, *director).status == 0
    listed = adminapp("member", "list", *director)
    assert listed.status == 0
    assert re.search(r"^Łucja Nowak +Weekend Supervisor$", listed.out, re.MULTILINE)
    again = adminapp(*add, *director)
    assert again.status == 1
    assert "can already sign in" in again.err


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DIRECTOR])
def test_nobody_else_adds_a_member(a_vault, role, tmp_path, new_passphrase):
    add = ("member", "add", "Cleo Two", "--role", "director", "--new-passphrase-file", new_passphrase)
    said = adminapp(*add, *signed_in(a_vault, role, tmp_path))
    assert said.status == 1
    assert "Your role does not allow this" in said.err
    assert "Cleo Two" not in member_names(a_vault.folder)


def test_a_passphrase_can_be_typed_instead(a_vault, typed):
    typed(passphrase_of(Role.IT))
    assert adminapp("member", "list", "--vault", a_vault.folder, "--member", NAMES[Role.IT]).status == 0


def test_the_vault_and_the_member_may_be_named_before_the_command(a_vault, tmp_path):
    assert adminapp(*signed_in(a_vault, Role.IT, tmp_path), "member", "list").status == 0


def test_a_wrong_passphrase_is_called_wrong_in_one_sentence(a_vault, tmp_path):
    wrong = kept_passphrase(tmp_path, "swordfish swordfish")
    said = adminapp("member", "list", "--vault", a_vault.folder, "--member", "Cleo Clerk", "--passphrase-file", wrong)
    assert (said.status, said.out) == (1, "")
    assert said.err == "The name and the passphrase do not belong together. Try again.\n"


def test_a_vault_that_is_open_elsewhere_is_not_opened(a_vault, a_clerk, tmp_path):
    said = adminapp("member", "list", *signed_in(a_vault, Role.DIRECTOR, tmp_path))
    assert said.status == 1
    assert "has been open since" in said.err


def test_a_folder_without_a_vault(tmp_path, passphrase):
    said = adminapp("member", "list", "--vault", tmp_path / "nowhere", "--passphrase-file", passphrase)
    assert said.status == 1
    assert "There is no vault in" in said.err


def test_a_damaged_vault_is_called_damaged(a_vault, tmp_path):
    (a_vault.folder / "keys.json").write_bytes(b"nonsense")
    said = adminapp("member", "list", *signed_in(a_vault, Role.DIRECTOR, tmp_path))
    assert said.status == 1
    assert "keys.json" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfd\n"], ids=["missing", "not UTF-8"])
def test_a_passphrase_file_that_cannot_be_read(a_vault, tmp_path, content):
    file = tmp_path / "passphrase"
    if content:
        file.write_bytes(content)
        file.chmod(0o600)
    said = adminapp("member", "list", "--vault", a_vault.folder, "--member", "Ida Tech", "--passphrase-file", file)
    assert said.status == 1
    assert "cannot be read as UTF-8" in said.err


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX knows them")
def test_a_passphrase_file_that_others_can_read_is_warned_of(a_vault, tmp_path):
    sign_in = signed_in(a_vault, Role.IT, tmp_path)
    sign_in[-1].chmod(0o644)
    said = adminapp("member", "list", *sign_in)
    assert said.status == 0
    assert said.err.startswith("Warning: others can read")


def test_only_the_first_line_of_the_file_is_the_passphrase(a_vault, tmp_path):
    file = kept_passphrase(tmp_path, f"{passphrase_of(Role.IT)}\r\nand a note")
    sign_in = ("--vault", a_vault.folder, "--member", NAMES[Role.IT], "--passphrase-file", file)
    assert adminapp("member", "list", *sign_in).status == 0


def test_without_terminal_and_file_there_is_no_passphrase(a_vault):
    command = [sys.executable, "-m", "adminapp", "member", "list", "--vault", a_vault.folder, "--member", "Ida Tech"]
    run = subprocess.run(
        command,
        cwd=HOME,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.splitlines() == [
        "There is no terminal to ask for the passphrase. Name a file with --passphrase-file."
    ]


def test_no_passphrase_is_ever_repeated(tmp_path, passphrase, new_passphrase):
    sign_in = ("--vault", tmp_path / "vault", "--passphrase-file", passphrase)
    said = [
        adminapp(*INIT, *DIRECTOR, *sign_in),
        adminapp("member", "add", "Cleo", "--role", "it", *sign_in, "--new-passphrase-file", new_passphrase),
        adminapp("member", "list", *sign_in, "--member", "Ada Boone"),
        adminapp("member", "list", *sign_in, "--member", "Cleo"),
    ]
    assert [one.status for one in said] == [0, 0, 0, 1]
    for words in (PASSPHRASE, "lanterns"):
        assert words not in json.dumps([[one.out, one.err] for one in said])
