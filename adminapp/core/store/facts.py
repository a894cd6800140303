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

    The desk, which every member opens, knows every change. Another compartment missed those of members without its
    key, and refuses only what is older than what it knows.

    Raises: DamagedError if it is neither the known nor the announced one.
    """
    changes = {_settle(db, compartment, keys) for compartment in open_compartments(db)}
    return next((change for change in Change if change in changes), None)


def must_know(db: Connection, keys: Keys) -> None:
    """Refuse a keys.json that the desk neither knows nor was told of, where nothing can be written.

    Raises: DamagedError.
    """
    known = {row.name: row.value for row in db.execute(select(facts[Compartment.DESK]))}
    if _known(keys) not in (known.get(_KEYS), known.get(_NEXT_KEYS)):
        raise _not_the_known_keys(keys, known.get(_KEYS, ""))


def take_keys(db: Connection, keys: Keys) -> None:
    """Make a keys.json the only good one, whatever was known before."""
    for compartment in open_compartments(db):
        _take(db, facts[compartment], keys)


def _settle(db: Connection, compartment: Compartment, keys: Keys) -> Change | None:
    table = facts[compartment]
    known = {row.name: row.value for row in db.execute(select(table))}
    if _NEXT_KEYS not in known and known.get(_KEYS) == _known(keys):
        return None
    missed = compartment is not Compartment.DESK and keys.generation > _generation(known.get(_KEYS, ""))
    if not missed and _known(keys) not in (known.get(_KEYS), known.get(_NEXT_KEYS)):
        raise _not_the_known_keys(keys, known.get(_KEYS, ""))
    _take(db, table, keys)
    if missed and known.get(_NEXT_KEYS) != _known(keys):
        return None
    return Change.FINISHED if known.get(_KEYS) != _known(keys) else Change.UNDONE


def _take(db: Connection, table: Table, keys: Keys) -> None:
    db.execute(delete(table).where(table.c.name == _NEXT_KEYS))
    db.execute(update(table).where(table.c.name == _KEYS).values(value=_known(keys)))


def _generation(known: str) -> int:
    number, _, _ = known.partition(" ")
    return int(number) if number.isdecimal() else 0


def _not_the_known_keys(keys: Keys, known: str) -> DamagedError:
    known_generation = _generation(known) or keys.generation
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
