"""One compartment's database file: making it, and making sure that it is the right one before it is used."""

from collections.abc import Mapping
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, NewerVaultError
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import Keys
from adminapp.core.store import migrations
from adminapp.core.store.engine import APPLICATION_ID, Database, Mode, connect, one_compartment
from adminapp.core.store.facts import write_facts
from adminapp.core.store.faults import faults_in_words, file_faults_in_words
from adminapp.core.store.migrations import migrate

_SMALLEST = 4096


def create_database(database: Database, compartment: Compartment, keys: Keys) -> None:
    """Make the empty database of a compartment.

    Raises: StoreError; FullError.
    """
    with faults_in_words():
        connection = connect(database.path, database.key, Mode.CREATE)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.close()
    with one_compartment(database.path, database.key, compartment) as units, units.write() as db:
        migrate(db, compartment)
        write_facts(db, compartment, keys)


def make_ready(databases: Mapping[Compartment, Database], vault: str) -> None:
    """Check every database and bring old ones to the newest schema; nothing is written if one is not fit.

    Raises: DamagedError; NewerVaultError; StoreError; FullError.
    """
    for compartment in behind(databases, vault):
        database = databases[compartment]
        with one_compartment(database.path, database.key, compartment) as units, units.write() as db:
            migrate(db, compartment)


def behind(databases: Mapping[Compartment, Database], vault: str, mode: Mode = Mode.WRITE) -> tuple[Compartment, ...]:
    """Return the compartments whose schema is older than this program's, once every database is found fit.

    Raises: DamagedError; NewerVaultError; StoreError.
    """
    versions = {name: _version(database, vault, mode) for name, database in databases.items()}
    for compartment, version in versions.items():
        if version > migrations.NEWEST[compartment]:
            raise NewerVaultError(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} was written by a newer version of this program. Update the program."
                ),
                file=compartment.file_name,
            )
    return tuple(name for name, version in versions.items() if version < migrations.NEWEST[name])


def database_opens(database: Database, mode: Mode = Mode.READ) -> bool:
    """Return whether a file is a database of ours under a key; what was left half written is undone only by writing.

    Raises: StoreError.
    """
    try:
        with faults_in_words():
            connection = connect(database.path, database.key, mode)
            try:
                (application,) = connection.execute("PRAGMA application_id").fetchone()
            finally:
                connection.close()
    except DamagedError:
        return False
    return bool(application == APPLICATION_ID)


def _version(database: Database, vault: str, mode: Mode) -> str:
    path = database.path
    _must_have_a_page(path)
    try:
        with faults_in_words():
            connection = connect(path, database.key, mode)
            try:
                (application,) = connection.execute("PRAGMA application_id").fetchone()
                (owner,) = connection.execute("SELECT value FROM facts WHERE name = 'vault'").fetchone()
                (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            finally:
                connection.close()
    except (DamagedError, driver.DatabaseError, TypeError) as error:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "{file} is damaged or was replaced. Put it back from a backup."), file=path.name
        ) from error
    if application != APPLICATION_ID or owner != vault:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "{file} belongs to another vault. Put the right one back from a backup."),
            file=path.name,
        )
    return str(version)


def _must_have_a_page(path: Path) -> None:
    if not path.exists():
        raise DamagedError(QT_TRANSLATE_NOOP("errors", "{file} is missing. Put it back from a backup."), file=path.name)
    with file_faults_in_words(path):
        size = path.stat().st_size
    if size < _SMALLEST:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "{file} is cut short ({size} bytes). Put it back from a backup."),
            file=path.name,
            size=size,
        )
