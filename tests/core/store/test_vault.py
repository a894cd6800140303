"""Making a vault and signing in to it: what opens, what does not, and what is said then."""

import shutil
import subprocess
import sys

import pytest

from adminapp.core.kit.errors import DamagedError, InputError, InUseError, StoreError, WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import opened_by
from adminapp.core.store import databases
from adminapp.core.store.engine import open_compartments
from adminapp.core.store.vault import create_vault, member_names, open_vault, open_with_recovery_code
from tests.vaults import NAMES, SETTINGS, passphrase_of

DIRECTOR = NAMES[Role.DIRECTOR]


def everything_in(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_vault_opens_with_the_directors_passphrase_and_holds_the_settings(tmp_path, clock):
    folder = tmp_path / "new" / "vault"
    create_vault(folder, {"library": "Ours"}, "Dora", "long enough", clock)
    home = open_vault(folder, "Dora", "long enough", clock)
    assert (home.member.name, home.member.role) == ("Dora", Role.DIRECTOR)
    assert home.settings() == {"library": "Ours"}
    assert home.warnings == home.verify() == ()
    home.close()


def test_a_vault_may_be_made_in_an_empty_folder(tmp_path, clock):
    folder = tmp_path / "empty"
    folder.mkdir()
    create_vault(folder, {}, "Dora", "long enough", clock)
    assert member_names(folder) == ("Dora",)


def test_a_vault_is_not_made_on_top_of_something(tmp_path, clock):
    (tmp_path / "letter.txt").write_text("dear all")
    with pytest.raises(InputError, match="is not empty"):
        create_vault(tmp_path, {}, "Dora", "long enough", clock)
    assert set(everything_in(tmp_path)) == {"letter.txt"}


@pytest.mark.parametrize(
    ("name", "passphrase"),
    [("Dora", "short"), ("", "long enough"), ("a\0b", "long enough"), ("x" * 201, "long enough")],
)
def test_a_vault_that_cannot_be_made_leaves_nothing_behind(tmp_path, clock, name, passphrase):
    with pytest.raises(InputError):
        create_vault(tmp_path / "vault", {}, name, passphrase, clock)
    assert not list(tmp_path.iterdir())


def test_a_vault_broken_off_halfway_leaves_nothing_behind(tmp_path, clock, monkeypatch):
    def fail(*_arguments):
        raise StoreError("the disk is gone")

    monkeypatch.setattr(databases, "write_facts", fail)
    with pytest.raises(StoreError):
        create_vault(tmp_path / "vault", {}, "Dora", "long enough", clock)
    assert not list(tmp_path.iterdir())


def test_the_names_for_the_sign_in_are_readable_by_everybody(a_vault):
    assert set(member_names(a_vault.folder)) == set(NAMES.values())


@pytest.mark.parametrize("role", Role)
def test_every_role_opens_its_compartments_and_no_other(a_vault, role):
    with a_vault.sign_in(role).read() as db:
        assert open_compartments(db) == opened_by(role)
        attached = {row.name for row in db.exec_driver_sql("PRAGMA database_list")}
    assert attached == {"main", *opened_by(role)} - {"desk"}


def test_the_recovery_code_opens_everything(a_vault):
    home = open_with_recovery_code(a_vault.folder, a_vault.code.lower().replace("-", " "), a_vault.clock)
    with home.read() as db:
        assert open_compartments(db) == opened_by(Role.DIRECTOR)
    assert home.verify() == ()
    home.close()


def test_a_wrong_passphrase_is_told_apart_from_damage(a_vault):
    with pytest.raises(WrongPassphraseError, match="do not belong together"):
        open_vault(a_vault.folder, DIRECTOR, "not her passphrase", a_vault.clock)
    (a_vault.folder / "desk.db").write_bytes(b"text " * 2000)
    with pytest.raises(WrongPassphraseError):
        open_vault(a_vault.folder, DIRECTOR, "not her passphrase", a_vault.clock)
    with pytest.raises(DamagedError, match=r"desk\.db is damaged or was replaced"):
        a_vault.sign_in(Role.DIRECTOR)


def test_a_second_window_is_told_since_when_and_where_the_vault_is_open(a_vault, a_clerk):
    with pytest.raises(InUseError) as caught:
        open_vault(a_vault.folder, DIRECTOR, passphrase_of(Role.DIRECTOR), a_vault.clock)
    assert "since 2026-03-02 10:00:00 on the computer" in str(caught.value)
    assert a_clerk.settings() == SETTINGS


def test_the_vault_opens_again_when_it_was_closed(a_vault, a_clerk):
    a_clerk.close()
    assert a_vault.sign_in(Role.DIRECTOR).member.role == Role.DIRECTOR


def test_a_sign_in_that_fails_keeps_nobody_else_out(a_vault):
    with pytest.raises(WrongPassphraseError):
        open_vault(a_vault.folder, DIRECTOR, "not her passphrase", a_vault.clock)
    assert a_vault.sign_in(Role.DIRECTOR).member.name == DIRECTOR


def test_no_lock_file_is_left_where_no_vault_is(tmp_path, clock):
    with pytest.raises(InputError, match="There is no vault"):
        open_vault(tmp_path, DIRECTOR, "long enough", clock)
    assert not list(tmp_path.iterdir())


def test_a_vault_may_be_moved_and_copied_while_it_is_closed(a_vault, tmp_path):
    moved = tmp_path / "elsewhere" / "Kopie – 2 #%?"
    moved.parent.mkdir()
    shutil.copytree(a_vault.folder, moved)
    home = open_vault(moved, DIRECTOR, passphrase_of(Role.DIRECTOR), a_vault.clock)
    assert home.settings() == SETTINGS
    home.close()


def test_nothing_readable_lies_in_the_vaults_folder(a_vault, a_director):
    a_director.change_settings({"library": "A secret library"})
    a_vault.sign_out()
    content = b"".join(everything_in(a_vault.folder).values())
    assert b"secret library" not in content
    assert passphrase_of(Role.DIRECTOR).encode() not in content
    assert b"SQLite format 3" not in content


def test_only_this_user_may_read_the_vaults_folder(tmp_path, clock):
    create_vault(tmp_path / "vault", {}, "Dora", "long enough", clock)
    assert (tmp_path / "vault").stat().st_mode & 0o077 == 0


def test_signing_in_does_not_load_what_only_migrations_need(a_vault):
    program = (
        "import sys; from pathlib import Path; from adminapp.core.kit.clock import Clock;"
        "from adminapp.core.store.vault import open_vault;"
        "open_vault(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Clock()).close();"
        "print(sorted({'alembic', 'PySide6', 'reportlab', 'pydantic'} & set(sys.modules)))"
    )
    arguments = [str(a_vault.folder), DIRECTOR, passphrase_of(Role.DIRECTOR)]
    run = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
