"""Somebody who holds a vault's keys and goes past the program."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.derived import database_key
from adminapp.core.security.keyfile import read_keys
from adminapp.core.security.keyring import Unlocked, unlock
from adminapp.core.store.engine import connect
from tests.vaults import NAMES, passphrase_of


def let_in(folder: Path, role: Role = Role.DIRECTOR) -> Unlocked:
    return unlock(read_keys(folder), NAMES[role], passphrase_of(role))


def key_of(folder: Path, compartment: Compartment) -> bytes:
    return database_key(let_in(folder).secrets[compartment], read_keys(folder).vault, compartment)


@contextmanager
def insider(folder: Path, compartment: Compartment = Compartment.DESK) -> Iterator[Any]:
    """Open a compartment as any tool with the key would, its triggers gone."""
    connection = connect(folder / compartment.file_name, key_of(folder, compartment))
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    try:
        yield connection
    finally:
        connection.close()
