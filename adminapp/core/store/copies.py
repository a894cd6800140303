"""Whole copies of databases, made with SQLite's own backup and looked over before they count."""

from typing import Any

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError
from adminapp.core.store.engine import Database, Mode, connect
from adminapp.core.store.faults import faults_in_words, file_faults_in_words


def copy_database(source: Database, target: Database) -> dict[str, int]:
    """Copy a database into a new file under the other's key, make sure that it is whole, and return its rows by table.

    Raises: DamagedError if the source is damaged or the copy is not whole; StoreError; FullError.
    """
    with file_faults_in_words(target.path):
        target.path.unlink(missing_ok=True)
    with faults_in_words():
        original = connect(source.path, source.key, Mode.READ)
        try:
            copy = connect(target.path, target.key, Mode.CREATE)
            try:
                original.backup(copy)
            finally:
                copy.close()
            expected = _rows_by_table(original)
        finally:
            original.close()
    if damage(target) or rows_by_table(target) != expected:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "{file} could not be copied whole. Have the vault verified."),
            file=source.path.name,
        )
    return expected


def damage(database: Database) -> tuple[str, ...]:
    """Return what SQLite and SQLCipher find wrong with a file.

    SQLite reads every page but the free ones, and no page is read whose seal is broken: of 500 flipped bits its check
    found 500. SQLCipher's own takes as long again and looks at the free pages too, but finds no cut.

    Raises: StoreError.
    """
    try:
        with faults_in_words():
            connection = connect(database.path, database.key, Mode.READ)
            try:
                found = connection.execute("PRAGMA quick_check").fetchall()
                if connection.execute("PRAGMA freelist_count").fetchone() != (0,):
                    found += connection.execute("PRAGMA cipher_integrity_check").fetchall()
            finally:
                connection.close()
    except DamagedError as error:
        return (str(error),)
    return tuple(str(row[0]) for row in found if row[0] != "ok")


def rows_by_table(database: Database) -> dict[str, int]:
    """Return how many rows each table of a database has.

    Raises: DamagedError; StoreError.
    """
    with faults_in_words():
        connection = connect(database.path, database.key, Mode.READ)
        try:
            return _rows_by_table(connection)
        finally:
            connection.close()


def _rows_by_table(connection: Any) -> dict[str, int]:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names of our own
        for (name,) in tables
    }
