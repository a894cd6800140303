"""A database that is missing, cut, replaced or too new is refused by its fault, and never made anew."""

import shutil
import sqlite3

import pytest

from adminapp.core.kit.errors import DamagedError, NewerVaultError, StoreError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.store.engine import Mode, connect
from adminapp.core.store.vault import create_vault
from tests.core.store.insider import insider, key_of


def content_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}


def must_be_refused(vault, kind, sentence):
    """Sign in as director, who needs every database, be refused, and find every file as it was."""
    before = content_of(vault.folder)
    with pytest.raises(kind, match=sentence):
        vault.sign_in(Role.DIRECTOR)
    assert content_of(vault.folder) == before


@pytest.mark.parametrize("compartment", Compartment)
def test_a_missing_database_is_named_and_not_made_anew(a_vault, compartment):
    (a_vault.folder / compartment.file_name).unlink()
    must_be_refused(a_vault, DamagedError, f"{compartment}.db is missing")


@pytest.mark.parametrize("size", [0, 1, 4095])
@pytest.mark.parametrize("compartment", Compartment)
def test_a_database_of_less_than_a_page_is_named(a_vault, compartment, size):
    path = a_vault.folder / compartment.file_name
    path.write_bytes(path.read_bytes()[:size])
    must_be_refused(a_vault, DamagedError, rf"{compartment}.db is cut short \({size} bytes\)")


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("compartment", Compartment)
def test_a_database_cut_at_a_page_is_named(a_vault, compartment, share):
    path = a_vault.folder / compartment.file_name
    pages = path.stat().st_size // 4096
    path.write_bytes(path.read_bytes()[: 4096 * max(1, int(pages * share))])
    must_be_refused(a_vault, DamagedError, f"{compartment}.db is damaged or was replaced")


def test_a_text_in_place_of_a_database_is_named(a_vault):
    (a_vault.folder / "footage.db").write_bytes(b"Dear all, " * 1000)
    must_be_refused(a_vault, DamagedError, r"footage\.db is damaged or was replaced")


def test_a_readable_database_in_place_of_an_encrypted_one_is_named(a_vault):
    path = a_vault.folder / "office.db"
    path.unlink()
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE facts (name, value)")
    plain.close()
    must_be_refused(a_vault, DamagedError, r"office\.db is damaged or was replaced")


def test_two_databases_changed_about_are_named(a_vault):
    desk, office = a_vault.folder / "desk.db", a_vault.folder / "office.db"
    content = desk.read_bytes()
    desk.write_bytes(office.read_bytes())
    office.write_bytes(content)
    must_be_refused(a_vault, DamagedError, r"\.db is damaged or was replaced")


def test_a_database_of_another_vault_is_named(a_vault, tmp_path, clock):
    create_vault(tmp_path / "other", {}, "Dora", "long enough", clock)
    shutil.copy(tmp_path / "other" / "office.db", a_vault.folder / "office.db")
    must_be_refused(a_vault, DamagedError, r"office\.db is damaged or was replaced")


def test_a_database_that_says_it_is_another_vaults_is_named(a_vault):
    with insider(a_vault.folder, Compartment.OFFICE) as connection:
        connection.execute("UPDATE facts SET value = '00' WHERE name = 'vault'")
    must_be_refused(a_vault, DamagedError, r"office\.db belongs to another vault")


def test_an_empty_database_under_the_right_key_is_no_vault(a_vault):
    path, key = a_vault.folder / "office.db", key_of(a_vault.folder, Compartment.OFFICE)
    path.unlink()
    connection = connect(path, key, Mode.CREATE)
    connection.execute("CREATE TABLE something (a)")
    connection.close()
    must_be_refused(a_vault, DamagedError, r"office\.db is damaged or was replaced")


def test_damage_to_what_a_clerk_does_not_open_keeps_no_clerk_out(a_vault):
    (a_vault.folder / "office.db").unlink()
    assert a_vault.sign_in(Role.CIRCULATION).settings()


def test_flipped_bits_are_said_to_be_damage(a_vault):
    path = a_vault.folder / "desk.db"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(bytes(content))
    must_be_refused(a_vault, DamagedError, r"desk\.db is damaged or was replaced")


@pytest.mark.parametrize("compartment", Compartment)
def test_a_database_of_a_newer_program_is_neither_read_nor_written(a_vault, compartment):
    with insider(a_vault.folder, compartment) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    must_be_refused(a_vault, NewerVaultError, f"{compartment}.db was written by a newer version")


def test_a_database_that_may_not_be_read_is_told_so(a_vault, monkeypatch):
    """The tests may run as root, to whom every file is readable: a folder in the file's place is not."""
    (a_vault.folder / "office.db").unlink()
    (a_vault.folder / "office.db").mkdir()
    with pytest.raises(StoreError, match=r"office\.db|cannot be opened"):
        a_vault.sign_in(Role.DIRECTOR)
