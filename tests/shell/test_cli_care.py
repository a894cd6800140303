"""Members, keys, backups and the log are taken care of at the command line, and no secret is repeated there."""

import re
import shutil
from pathlib import Path

import pytest

from adminapp.core.policy.roles import Role
from adminapp.core.store.vault import member_names, open_vault, open_with_recovery_code
from tests.terminal import adminapp, kept_passphrase
from tests.vaults import NAMES, passphrase_of

NEW = "lanterns in the reeds"
CLERK, IT = NAMES[Role.CIRCULATION], NAMES[Role.IT]


@pytest.fixture
def as_(a_vault, tmp_path):
    """Return the words that sign a member in."""

    def words(role=Role.DIRECTOR):
        file = kept_passphrase(tmp_path, passphrase_of(role), f"passphrase of {role}")
        return ("--vault", a_vault.folder, "--member", NAMES[role], "--passphrase-file", file)

    return words


@pytest.fixture
def new(tmp_path):
    return ("--new-passphrase-file", kept_passphrase(tmp_path, NEW, "new"))


@pytest.fixture
def code(a_vault, tmp_path):
    return ("--code-file", kept_passphrase(tmp_path, a_vault.code, "code"))


def signs_in(vault, name, passphrase):
    home = open_vault(vault.folder, name, passphrase, vault.clock)
    role = home.member.role
    home.close()
    return role


def test_the_director_changes_a_role(a_vault, as_):
    said = adminapp("member", "role", CLERK, "--role", "manager", *as_())
    assert (said.status, said.out, said.err) == (0, f"The role of {CLERK} is now: Manager.\n", "")
    assert signs_in(a_vault, CLERK, passphrase_of(Role.CIRCULATION)) is Role.MANAGER


def test_the_director_resets_a_passphrase(a_vault, as_, new):
    assert adminapp("member", "reset", CLERK, *as_(), *new).status == 0
    assert signs_in(a_vault, CLERK, NEW) is Role.CIRCULATION


def test_the_director_removes_a_member(a_vault, as_):
    said = adminapp("member", "remove", CLERK, *as_())
    assert said.status == 0
    assert "stay readable to them" in said.out
    assert CLERK not in member_names(a_vault.folder)


def test_a_clerk_changes_her_own_passphrase_and_nothing_else(a_vault, as_, new):
    assert adminapp("member", "passphrase", *as_(Role.CIRCULATION), *new).status == 0
    assert signs_in(a_vault, CLERK, NEW) is Role.CIRCULATION
    for words in (("member", "remove", IT), ("member", "reset", IT, *new), ("member", "role", IT, "--role", "it")):
        said = adminapp(*words, "--vault", a_vault.folder, "--member", CLERK, "--passphrase-file", new[1])
        assert (said.status, said.out) == (1, "")
        assert "Your role does not allow this" in said.err


def test_nobody_of_that_name_is_told_so(as_):
    said = adminapp("member", "remove", "Nobody Known", *as_())
    assert said.status == 1
    assert said.err.startswith("Nobody called Nobody Known can sign in.")


def test_a_backup_is_made_restored_and_drilled(a_vault, as_, tmp_path):
    made = adminapp("backup", "--to", tmp_path / "usb", *as_())
    folder = re.search(r"The backup is made: (.+)", made.out)
    assert folder
    backup = folder[1].strip()
    adminapp("member", "role", CLERK, "--role", "manager", *as_())
    drilled = adminapp("restore", backup, "--drill", *as_())
    assert (drilled.status, drilled.err) == (0, "")
    assert "desk: " in drilled.out
    asked = adminapp("restore", backup, *as_())
    assert asked.status == 1
    assert re.search(r"\d lines of the log would be missing", asked.out)
    assert "Add --yes" in asked.err
    assert not list(a_vault.folder.glob("aside *"))
    done = adminapp("restore", backup, "--yes", *as_())
    assert (done.status, done.err) == (0, "")
    assert signs_in(a_vault, CLERK, passphrase_of(Role.CIRCULATION)) is Role.MANAGER
    verified = adminapp("verify", *as_())
    assert (verified.status, verified.err) == (0, "")


def test_the_plan_is_followed_and_what_was_not_reached_is_said(a_vault, as_, tmp_path):
    a_vault.sign_in(Role.DIRECTOR).change_settings({"backup_second_place": str(tmp_path / "unplugged")})
    a_vault.sign_out()
    said = adminapp("backup", *as_())
    assert said.status == 1
    assert "was not reached" in said.err
    assert "Newest backup in" in said.out
    again = adminapp("backup", "--due", *as_(Role.CIRCULATION))
    assert again.status == 1
    assert "No backup has reached" in again.err
    assert len(list((a_vault.folder / "backups").iterdir())) == 1


def test_on_an_empty_machine_the_printed_code_brings_the_vault_back(a_vault, as_, code, tmp_path):
    adminapp("backup", "--to", tmp_path / "usb", *as_())
    (backup,) = (tmp_path / "usb").iterdir()
    shutil.rmtree(a_vault.folder)
    new = tmp_path / "new"
    said = adminapp("restore", backup, "--vault", new, *code, "--yes")
    assert said.status == 0
    open_with_recovery_code(new, a_vault.code, a_vault.clock).close()


def test_verify_finds_nothing_in_a_sound_vault_and_says_what_it_could_not_see(as_):
    said = adminapp("verify", "--quick", *as_(Role.IT))
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == [
        "Everything that was looked at is in order.",
        "office.db was not looked at: your role has no key for it.",
    ]


def test_verify_says_what_is_wrong_and_since_when(a_vault, as_):
    adminapp("verify", *as_())
    (a_vault.folder / "images").mkdir(exist_ok=True)
    head = a_vault.folder / "head.json"
    head.write_text("nonsense")
    said = adminapp("verify", *as_(Role.IT))
    assert "head.json cannot be read" in said.err
    image = a_vault.folder / "images" / "5.image"
    image.write_bytes(b"x")
    assert adminapp("verify", *as_(Role.IT)).status == 0
    content = bytearray((a_vault.folder / "desk.db").read_bytes())
    content[-200] ^= 1
    (a_vault.folder / "desk.db").write_bytes(content)
    said = adminapp("verify", *as_())
    assert said.status == 1
    assert "Everything was last in order at" in said.out or "damaged" in said.err


def test_the_code_is_tried_and_lets_a_director_in_again(a_vault, code, new):
    director = NAMES[Role.DIRECTOR]
    assert adminapp("recover", "--try", "--vault", a_vault.folder, *code).status == 0
    assert adminapp("recover", director, "--vault", a_vault.folder, *code, *new).status == 0
    assert signs_in(a_vault, director, NEW) is Role.DIRECTOR
    assert adminapp("recover", "Delia New", "--vault", a_vault.folder, *code, *new).status == 0
    assert signs_in(a_vault, "Delia New", NEW) is Role.DIRECTOR


def test_a_code_with_a_typing_error_is_called_one_and_not_repeated(a_vault, tmp_path):
    wrong = a_vault.code[:-1] + ("2" if a_vault.code[-1] != "2" else "3")
    file = kept_passphrase(tmp_path, wrong, "wrong code")
    said = adminapp("recover", "--try", "--vault", a_vault.folder, "--code-file", file)
    assert said.status == 1
    assert "typing error" in said.err
    assert wrong not in said.err


def test_another_code_voids_the_one_before(a_vault, as_, code):
    said = adminapp("recover", "--new", *as_())
    printed = re.search(r"Recovery code: (\S+)", said.out)
    assert printed
    assert "newer one was printed" in adminapp("recover", "--try", "--vault", a_vault.folder, *code).err
    open_with_recovery_code(a_vault.folder, printed[1], a_vault.clock).close()


def test_every_secret_is_renewed(a_vault, as_):
    before = (a_vault.folder / "keys.json").read_bytes()
    assert adminapp("rekey", *as_()).status == 0
    assert (a_vault.folder / "keys.json").read_bytes() != before
    assert signs_in(a_vault, CLERK, passphrase_of(Role.CIRCULATION)) is Role.CIRCULATION


def test_the_log_is_shown_and_narrowed(a_vault, as_):
    adminapp("member", "role", CLERK, "--role", "manager", *as_())
    all_of_it = adminapp("log", *as_()).out.splitlines()
    roles = adminapp("log", "--command", "member.role", *as_()).out.splitlines()
    assert len(all_of_it) > len(roles) == 1
    told = r"\d+  \S+ \S+ \S+  Dolores Director  Role changed  Cleo Clerk  Role before: Circulation · Role now: Manager"
    assert re.fullmatch(told, roles[0])
    assert not adminapp("log", "--by", IT, *as_()).out
    assert not adminapp("log", "--since", "2999-01-01", *as_()).out
    assert len(adminapp("log", "--most", "2", *as_()).out.splitlines()) == 2
    refused = adminapp("log", *as_(Role.MANAGER))
    assert (refused.status, refused.out) == (1, "")


def test_a_folder_that_is_no_backup_is_told_so(as_, tmp_path):
    said = adminapp("restore", tmp_path, *as_(), "--yes")
    assert said.status == 1
    assert "not a whole backup" in said.err
    assert Path(tmp_path).exists()
