"""Connections to the vault's databases and the units of work that run on them."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Dialect, ExceptionContext, QueuePool, create_engine, event

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, StoreError
from adminapp.core.security.compartments import Compartment
from adminapp.core.store.faults import faults_in_words

APPLICATION_ID = 0x41444D31
_KEY_LENGTH = 32
_SECONDS_TO_WAIT = 10
_WARM_CONNECTIONS = 4
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -65536",
)


@dataclass(frozen=True)
class Database:
    """One compartment's file and its key."""

    path: Path
    key: bytes = field(repr=False)


class Mode(StrEnum):
    """What a connection may do to a database file."""

    READ = "ro"
    WRITE = "rw"
    CREATE = "rwc"


def connect(path: Path, key: bytes, mode: Mode = Mode.WRITE) -> Any:
    """Return a driver connection to one database; it makes no file unless it is told to.

    Units:  key of 32 bytes.
    """
    connection = driver.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_SECONDS_TO_WAIT,
        check_same_thread=False,
    )
    with _closed_on_failure(connection):
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(bytearray(_raw(key).encode()))
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    return connection


def connect_all(databases: Mapping[Compartment, Database], mode: Mode = Mode.WRITE, *, durable: bool = True) -> Any:
    """Return a driver connection to the desk with every other compartment attached that there is a key for.

    What is not durable waits for no disk: a power cut may damage it, a program that dies does not.
    """
    synchronous = "FULL" if durable else "OFF"
    desk = databases[Compartment.DESK]
    connection = connect(desk.path, desk.key, mode)
    with _closed_on_failure(connection):
        for compartment in databases.keys() - {Compartment.DESK}:
            database = databases[compartment]
            connection.execute(
                f"ATTACH DATABASE ? AS {compartment} KEY ?",
                (f"{database.path.resolve().as_uri()}?mode={mode}", _raw(database.key)),
            )
            connection.execute(f"PRAGMA {compartment}.synchronous = {synchronous}")
        connection.execute(f"PRAGMA main.synchronous = {synchronous}")
    return connection


class Units:
    """Units of work on some compartments, one of them the main database.

    A connection serves one unit at a time. The pool hands out the one that came back last, so that its pages stay warm
    from job to job: a thread of Qt's pool keeps no thread-local of Python's from one job to the next.
    """

    def __init__(self, creator: Callable[[], Any], main: Compartment, compartments: frozenset[Compartment]) -> None:
        self._creator = creator
        self._writing = threading.RLock()
        self._connecting = threading.Lock()
        self._engine = create_engine(
            "sqlite://",
            module=driver,
            creator=self._connection,
            hide_parameters=True,
            poolclass=QueuePool,
            pool_size=_WARM_CONNECTIONS,
            max_overflow=-1,
            pool_use_lifo=True,
            execution_options={"compartments": compartments},
        )
        leave_out(main, self._engine.dialect)
        event.listen(self._engine, "handle_error", _abandon)
        self.is_open = True

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a unit that sees one state of the vault from its first statement to its last.

        Raises: StoreError.
        """
        self._must_be_open()
        with faults_in_words(), self._engine.connect() as connection:
            _begin(connection, writes=False)
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a unit that is saved as a whole when it ends well, and not at all otherwise.

        Raises: StoreError; FullError.
        """
        with self._writing, faults_in_words():
            self._must_be_open()
            with self._engine.begin() as connection:
                _begin(connection, writes=True)
                yield connection

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else write for as long as the context lasts.

        Raises: StoreError.
        """
        with self._writing:
            self._must_be_open()
            yield

    @contextmanager
    def switched(self, creator: Callable[[], Any]) -> Iterator[None]:
        """Close the connections, let nobody connect while other files are put in place, then connect to those."""
        with self._writing, self._connecting:
            self._engine.dispose()
            yield
            self._creator = creator

    def close(self) -> None:
        """Close every connection; a second time changes nothing."""
        self.is_open = False
        self._engine.dispose()

    def _connection(self) -> Any:
        with self._connecting:
            return self._creator()

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise StoreError(QT_TRANSLATE_NOOP("errors", "The vault is closed. Sign in again."))


def databases_in(folder: Path, keys: Mapping[Compartment, bytes], suffix: str = "") -> dict[Compartment, Database]:
    """Return the databases of a folder that there is a key for."""
    return {name: Database(folder / f"{name.file_name}{suffix}", key) for name, key in keys.items()}


def every_compartment(
    databases: Mapping[Compartment, Database], mode: Mode = Mode.WRITE, *, durable: bool = True
) -> Units:
    """Return units on the desk and all else that there is a key for."""
    return Units(lambda: connect_all(databases, mode, durable=durable), Compartment.DESK, frozenset(databases))


@contextmanager
def one_compartment(path: Path, key: bytes, compartment: Compartment) -> Iterator[Units]:
    """Open units on one database alone, and close it."""
    units = Units(lambda: connect(path, key), compartment, frozenset({compartment}))
    try:
        yield units
    finally:
        units.close()


def open_compartments(db: Connection) -> frozenset[Compartment]:
    """Return the compartments that a unit can read and write."""
    compartments: frozenset[Compartment] = db.get_execution_options()["compartments"]
    return compartments


def leave_out(main: Compartment, dialect: Dialect) -> None:
    """Name the main database's tables without a schema, once for each statement and not at each of its executions."""
    preparer = dialect.identifier_preparer
    preparer.schema_for_object = lambda table: "" if table.schema == main else table.schema


def _begin(connection: Connection, *, writes: bool) -> None:
    """Begin as SQLite spells it; a listener for it would cost every statement a tenth of its time."""
    cursor = connection.connection.cursor()
    if connection.info.get("writes") != writes:  # said anew it would have SQLite prepare every statement again
        cursor.execute(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
        connection.info["writes"] = writes
    cursor.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


def _abandon(context: ExceptionContext) -> None:
    # SQLite itself ends a transaction that meets a full disk or a read error; what ran after it would stand alone.
    if context.connection is not None and not context.connection.connection.in_transaction:
        context.invalidate_pool_on_disconnect = False
        context.is_disconnect = True


@contextmanager
def _closed_on_failure(connection: Any) -> Iterator[None]:
    try:
        yield
    except driver.Error:
        connection.close()
        raise


def _raw(key: bytes) -> str:
    if len(key) != _KEY_LENGTH:
        raise ValueError("a database key has 32 bytes")
    return f"x'{key.hex()}'"
