"""What each compartment knows about its vault: whose it is, and which keys.json belongs to it.

A change of keys.json is announced in the databases before the file is written, and settled after. Whatever a power cut
leaves, the file is the known one or the announced one, and nobody is locked out.
"""

from enum import StrEnum

from sqlalchemy import Connection, Table, delete, insert, select, update

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import Keys
from adminapp.core.store.engine import open_compartments
from adminapp.core.store.tables import facts

_VAULT, _KEYS, _NEXT_KEYS = "vault", "keys", "next_keys"


class Change(StrEnum):
    """What a broken-off change of keys.json came to."""

    FINISHED = "finished"
    UNDONE = "undone"


def write_facts(db: Connection, compartment: Compartment, keys: Keys) -> None:
    """Tell a new compartment whose it is."""
    rows = {_VAULT: keys.vault, _KEYS: _known(keys)}
    db.execute(insert(facts[compartment]), [{"name": name, "value": value} for name, value in rows.items()])


def announce_keys(db: Connection, keys: Keys) -> None:
    """Let a keys.json that is about to be written be as good as the present one."""
    for compartment in open_compartments(db):
        db.execute(delete(facts[compartment]).where(facts[compartment].c.name == _NEXT_KEYS))
        db.execute(insert(facts[compartment]), {"name": _NEXT_KEYS, "value": _known(keys)})


def settle_keys(db: Connection, keys: Keys) -> Change | None:
    """Make the present keys.json the only good one; return what that did to a change that was announced.

    Raises: DamagedError if it is neither the known nor the announced one.
    """
    changes = {_settle(db, facts[compartment], keys) for compartment in open_compartments(db)}
    return next((change for change in Change if change in changes), None)


def _settle(db: Connection, table: Table, keys: Keys) -> Change | None:
    known = {row.name: row.value for row in db.execute(select(table))}
    if _NEXT_KEYS not in known and known.get(_KEYS) == _known(keys):
        return None
    if _known(keys) not in (known.get(_KEYS), known.get(_NEXT_KEYS)):
        raise _not_the_known_keys(keys, known.get(_KEYS, ""))
    db.execute(delete(table).where(table.c.name == _NEXT_KEYS))
    db.execute(update(table).where(table.c.name == _KEYS).values(value=_known(keys)))
    return Change.FINISHED if known.get(_KEYS) != _known(keys) else Change.UNDONE


def _not_the_known_keys(keys: Keys, known: str) -> DamagedError:
    number, _, _ = known.partition(" ")
    known_generation = int(number) if number.isdecimal() else keys.generation
    if keys.generation < known_generation:
        return DamagedError(
            QT_TRANSLATE_NOOP(
                "errors", "keys.json is an old copy: number {found} where the vault knows {known}. Put the newest back."
            ),
            found=keys.generation,
            known=known_generation,
        )
    if keys.generation > known_generation:
        return DamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "keys.json is newer than the databases: number {found} where they know {known}. "
                "Put both back from the same backup.",
            ),
            found=keys.generation,
            known=known_generation,
        )
    return DamagedError(
        QT_TRANSLATE_NOOP("errors", "keys.json is not the one that this vault knows. Put it back from a backup.")
    )


def _known(keys: Keys) -> str:
    return f"{keys.generation} {keys.digest}"
