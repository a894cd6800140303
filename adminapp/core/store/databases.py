"""One compartment's database file: making it, and making sure that it is the right one before it is used."""

from collections.abc import Mapping
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, NewerVaultError
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import Keys
from adminapp.core.store import migrations
from adminapp.core.store.engine import APPLICATION_ID, Mode, connect, one_compartment
from adminapp.core.store.facts import write_facts
from adminapp.core.store.faults import faults_in_words, file_faults_in_words
from adminapp.core.store.migrations import migrate

_SMALLEST = 4096


def create_database(folder: Path, compartment: Compartment, key: bytes, keys: Keys) -> None:
    """Make the empty database of a compartment.

    Raises: StoreError; FullError.
    """
    path = folder / compartment.file_name
    with faults_in_words():
        connection = connect(path, key, Mode.CREATE)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.close()
    with one_compartment(path, key, compartment) as units, units.write() as db:
        migrate(db, compartment)
        write_facts(db, compartment, keys)


def make_ready(folder: Path, database_keys: Mapping[Compartment, bytes], vault: str) -> None:
    """Check every database and bring old ones to the newest schema; nothing is written if one is not fit.

    Raises: DamagedError; NewerVaultError; StoreError; FullError.
    """
    versions = {name: _version(folder / name.file_name, key, vault) for name, key in database_keys.items()}
    for compartment, version in versions.items():
        if version > migrations.NEWEST[compartment]:
            raise NewerVaultError(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} was written by a newer version of this program. Update the program."
                ),
                file=compartment.file_name,
            )
    for compartment, version in versions.items():
        if version < migrations.NEWEST[compartment]:
            path = folder / compartment.file_name
            with one_compartment(path, database_keys[compartment], compartment) as units, units.write() as db:
                migrate(db, compartment)


def _version(path: Path, key: bytes, vault: str) -> str:
    _must_have_a_page(path)
    try:
        with faults_in_words():
            connection = connect(path, key)
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
