"""The steps lead to the tables that are declared, and a step that fails leaves the old schema."""

import importlib
import pkgutil
import shutil
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

import adminapp
from adminapp.core.kit.errors import NewerVaultError, StoreError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.store import databases, migrations
from adminapp.core.store.backups import read_backup
from adminapp.core.store.engine import connect, one_compartment
from adminapp.core.store.tables import metadata
from tests.core.store.insider import key_of
from tests.vaults import SETTINGS


def declared(compartment):
    """Return the tables that all the program's rooms declare in a compartment, made by SQLAlchemy itself."""
    for room in pkgutil.walk_packages(adminapp.__path__, "adminapp."):
        if room.name.endswith((".store", ".store.tables")):
            importlib.import_module(room.name)
    tables = [table for table in metadata.tables.values() if table.schema == compartment]
    engine = create_engine("sqlite://", execution_options={"schema_translate_map": {compartment.value: None}})
    with engine.connect() as db:
        metadata.create_all(db, tables=tables)
        return shape(db)


def shape(db):
    """Return what a database's tables look like, but for Alembic's and those that full-text search makes for itself."""
    rows = db.exec_driver_sql("PRAGMA main.table_list").all()
    names = {row.name for row in rows if row.type == "table" and not row.name.startswith("sqlite_")}
    inspector = inspect(db)
    return {
        name: {
            "columns": [
                (column["name"], str(column["type"]), column["nullable"], column["default"], column["primary_key"])
                for column in inspector.get_columns(name)
            ],
            "indexes": sorted(
                (str(i["name"]), tuple(i["column_names"]), i["unique"]) for i in inspector.get_indexes(name)
            ),
            "unique": sorted(tuple(u["column_names"]) for u in inspector.get_unique_constraints(name)),
            "foreign": sorted(
                (tuple(f["constrained_columns"]), f["referred_table"], tuple(f["referred_columns"]), str(f["options"]))
                for f in inspector.get_foreign_keys(name)
            ),
        }
        for name in names - {"alembic_version"}
    }


@pytest.mark.parametrize("compartment", Compartment)
def test_the_steps_lead_to_the_tables_that_are_declared(a_vault, compartment):
    path, key = a_vault.folder / compartment.file_name, key_of(a_vault.folder, compartment)
    with one_compartment(path, key, compartment) as units, units.read() as db:
        assert shape(db) == declared(compartment)


def test_a_table_that_no_step_made_so_is_found(a_vault):
    path, key = a_vault.folder / "desk.db", key_of(a_vault.folder, Compartment.DESK)
    with one_compartment(path, key, Compartment.DESK) as units:
        with units.write() as db:
            db.exec_driver_sql("ALTER TABLE settings ADD COLUMN more TEXT")
        with units.read() as db:
            assert shape(db) != declared(Compartment.DESK)


@pytest.mark.parametrize("compartment", Compartment)
def test_the_newest_step_is_the_one_the_program_expects(compartment):
    folder = str(migrations.FOLDER / compartment)
    assert ScriptDirectory(folder, version_locations=[folder]).get_heads() == [migrations.NEWEST[compartment]]


@pytest.mark.parametrize(
    "step", sorted(migrations.FOLDER.glob("*/*.py")), ids=lambda step: f"{step.parent.name}-{step.stem}"
)
def test_a_step_stands_alone(step):
    assert "adminapp" not in step.read_text()


@pytest.fixture
def a_later_program(monkeypatch, tmp_path):
    """Let the program know one step more in every compartment, made of a statement."""

    def knows(statement):
        shutil.copytree(migrations.FOLDER, tmp_path / "steps", ignore=shutil.ignore_patterns("__pycache__"))
        for compartment, newest in migrations.NEWEST.items():
            (tmp_path / "steps" / compartment / "9000_more.py").write_text(
                f'from alembic import op\n\nrevision = "9000"\ndown_revision = "{newest}"\n\n\n'
                f'def upgrade():\n    op.execute("CREATE TABLE more (a)")\n    op.execute("{statement}")\n'
            )
        monkeypatch.setattr(migrations, "FOLDER", tmp_path / "steps")
        monkeypatch.setattr(migrations, "NEWEST", dict.fromkeys(Compartment, "9000"))

    return knows


def version_and_tables(vault, compartment):
    connection = connect(vault.folder / compartment.file_name, key_of(vault.folder, compartment))
    (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    (more,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'more'").fetchone()
    connection.close()
    return version, more


def test_an_old_vault_is_brought_up_to_date_when_it_opens(a_vault, a_later_program):
    a_later_program("INSERT INTO more VALUES (1)")
    home = a_vault.sign_in(Role.DIRECTOR)
    assert home.settings() == SETTINGS
    assert home.verify() == ()
    a_vault.sign_out()
    assert {version_and_tables(a_vault, compartment) for compartment in Compartment} == {("9000", 1)}


def test_a_clerk_brings_only_the_desk_up_to_date(a_vault, a_later_program):
    a_later_program("INSERT INTO more VALUES (1)")
    a_vault.sign_in(Role.CIRCULATION)
    a_vault.sign_out()
    assert version_and_tables(a_vault, Compartment.DESK) == ("9000", 1)
    assert version_and_tables(a_vault, Compartment.OFFICE)[1] == 0
    assert a_vault.sign_in(Role.DIRECTOR).verify() == ()


def test_a_step_that_fails_halfway_leaves_the_old_schema(a_vault, a_later_program, monkeypatch):
    before = {compartment: version_and_tables(a_vault, compartment) for compartment in Compartment}
    with monkeypatch.context():
        a_later_program("INSERT INTO nowhere VALUES (1)")
        with pytest.raises(StoreError, match="nothing was changed") as caught:
            a_vault.sign_in(Role.DIRECTOR)
    assert read_backup(Path(str(caught.value.holes["backup"]))).head.number > 0
    assert {compartment: version_and_tables(a_vault, compartment) for compartment in Compartment} == before
    monkeypatch.undo()
    assert a_vault.sign_in(Role.DIRECTOR).settings() == SETTINGS


def test_a_step_that_fails_for_one_compartment_leaves_all_as_they_were(a_vault, a_later_program, tmp_path):
    before = {compartment: version_and_tables(a_vault, compartment) for compartment in Compartment}
    a_later_program("INSERT INTO more VALUES (1)")
    step = tmp_path / "steps" / "office" / "9000_more.py"
    step.write_text(step.read_text().replace("INTO more", "INTO nowhere"))
    with pytest.raises(StoreError, match="nothing was changed"):
        a_vault.sign_in(Role.DIRECTOR)
    assert {compartment: version_and_tables(a_vault, compartment) for compartment in Compartment} == before
    assert not list(a_vault.folder.glob("rehearsal-*"))


def test_a_schema_of_a_later_program_is_neither_read_nor_written(a_vault, a_later_program, monkeypatch):
    with monkeypatch.context():
        a_later_program("INSERT INTO more VALUES (1)")
        a_vault.sign_in(Role.DIRECTOR)
        a_vault.sign_out()
    monkeypatch.undo()
    before = {path: path.read_bytes() for path in a_vault.folder.glob("*.db")}
    with pytest.raises(NewerVaultError, match="Update the program"):
        a_vault.sign_in(Role.DIRECTOR)
    assert {path: path.read_bytes() for path in a_vault.folder.glob("*.db")} == before


class PowerCutError(BaseException):
    """What no part of the program may catch."""


@pytest.mark.parametrize("done", range(6))
def test_a_power_cut_between_two_steps_is_made_good_at_the_next_sign_in(a_vault, a_later_program, monkeypatch, done):
    a_later_program("INSERT INTO more VALUES (1)")
    taken = []

    def cut(db, compartment):
        if len(taken) == done:
            raise PowerCutError
        taken.append(compartment)
        migrations.migrate(db, compartment)

    with monkeypatch.context() as patch:
        patch.setattr(databases, "migrate", cut)
        with pytest.raises(PowerCutError):
            a_vault.sign_in(Role.DIRECTOR)
    (a_vault.folder / "rehearsal-left").mkdir()
    assert a_vault.sign_in(Role.DIRECTOR).verify() == ()
    a_vault.sign_out()
    assert {version_and_tables(a_vault, compartment) for compartment in Compartment} == {("9000", 1)}
    assert not list(a_vault.folder.glob("rehearsal-*"))
