"""The guarantors of an export's rows as guardians on the accounts."""

import pickle
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import Connection

from adminapp.core.kit.ids import new_ids
from adminapp.core.kit.names import name_key
from adminapp.grants.exports.people import Guarantor, guardian_names
from adminapp.grants.rules.proof import card_key
from adminapp.grants.store.imports.bulk import fetch, note_many, stamp, write_many
from adminapp.grants.stored import Happening

T = TypeVar("T")

_BY_CARD = """
SELECT c.key, a.id, a.name FROM cards AS c JOIN accounts AS a ON a.id = c.account
WHERE c.key IN (SELECT value FROM json_each(?))
"""
_BY_RECORD = "SELECT record, id, name FROM accounts WHERE record IN (SELECT value FROM json_each(?))"
_PRESENT = """
SELECT account, id, name, source, ended, ended_by, frozen FROM guardians
WHERE account IN (SELECT value FROM json_each(?))
"""
_ADD = """
INSERT INTO guardians(account, id, name, since, source, ended_by, frozen_by, reference)
VALUES (?, ?, ?, ?, 'export', '', '', '')
"""
_PACK = 2_000
_END = "UPDATE guardians SET ended = ? WHERE account = ? AND id = ?"


class Named(NamedTuple):
    """An account and who answers for its holder, as the export says."""

    account: int
    guarantors: tuple[Guarantor, ...]
    is_new: bool = False

    def references(self) -> set[str]:
        """Return the cards and records that are referred to."""
        return {card_key(one.reference) for one in self.guarantors if one.reference}


class Packed(Generic[T]):
    """Accounts and their guarantors, packed by some thousand: a million as they are would take half a gigabyte."""

    def __init__(self) -> None:
        self._packs: list[bytes] = []
        self._open: list[T] = []

    def add(self, some: Iterable[T]) -> None:
        """Keep some of them."""
        self._open += some
        if len(self._open) >= _PACK:
            self._packs.append(pickle.dumps(self._open))
            self._open.clear()

    def __iter__(self) -> Iterator[list[T]]:
        """Hand them out in the order in which they came, some thousand at a time."""
        for pack in self._packs:
            yield pickle.loads(pack)  # noqa: S301 - packed above
        yield self._open


class _Present(NamedTuple):
    account: int
    id: int
    name: str
    source: str
    ended: str | None
    ended_by: str
    frozen: str | None

    def stays_away(self) -> bool:
        """Return whether staff have ended this entry: an export does not bring it back."""
        return self.ended is not None and self.ended_by != ""


class Guarantors:
    """Names guardians once all patrons of an export are on file: who answers may stand further down than for whom."""

    def __init__(self, db: Connection, at: datetime) -> None:
        self._db = db
        self._at = at
        self.unknown = 0

    def name(self, named: Sequence[Named]) -> None:
        """Bring the guardians of some thousand accounts up to what the export says of them."""
        people = _People(self._db, {one.reference for entry in named for one in entry.guarantors if one.reference})
        present = self._present([entry.account for entry in named if not entry.is_new])
        added: list[tuple[int, str]] = []
        ended: list[_Present] = []
        for entry in named:
            names, unknown = guardian_names(entry.guarantors, people.names_for(entry.account))
            self.unknown += bool(unknown)
            on_file = present.get(entry.account, [])
            kept = {name_key(one.name) for one in on_file if one.ended is None or one.stays_away()}
            added += [(entry.account, name) for name in names if not kept or name_key(name) not in kept]
            if on_file and not unknown:
                keys = {name_key(name) for name in names}
                ended += [one for one in on_file if _is_gone(one, keys)]
        self._write(added, ended, {entry.account for entry in named if not entry.is_new})

    def _write(self, added: list[tuple[int, str]], ended: list[_Present], told: set[int]) -> None:
        today = self._at.date().isoformat()
        ids = new_ids(max(len(added), 1))
        rows = [(account, id_, name, today) for (account, name), id_ in zip(added, ids, strict=False)]
        notes = [(account, Happening.GUARDIAN_NAMED, name) for account, name in added if account in told]
        notes += [(one.account, Happening.GUARDIAN_ENDED, one.name) for one in ended]
        write_many(self._db, _ADD, rows)
        write_many(self._db, _END, [(today, one.account, one.id) for one in ended])
        note_many(self._db, stamp(self._at), notes)

    def _present(self, accounts: list[int]) -> dict[int, list[_Present]]:
        present: dict[int, list[_Present]] = {}
        for one in map(_Present._make, fetch(self._db, _PRESENT, accounts)):
            present.setdefault(one.account, []).append(one)
        return present


class _People:
    """Whom references mean: the patron with a card, or a record, of that number."""

    def __init__(self, db: Connection, references: Collection[str]) -> None:
        self._found: dict[str, dict[int, str]] = {}
        for key, account, name in fetch(db, _BY_CARD, [card_key(reference) for reference in references]):
            self._found.setdefault(key, {})[account] = name
        for record, account, name in fetch(db, _BY_RECORD, list(references)):
            self._found.setdefault(card_key(record), {})[account] = name

    def names_for(self, account: int) -> Callable[[str], str | None]:
        """Return a function from a reference to a name; nobody answers for themselves, and two may not be meant."""

        def name_of(reference: str) -> str | None:
            names = {name for other, name in self._found.get(card_key(reference), {}).items() if other != account}
            return names.pop() if len(names) == 1 else None

        return name_of


def _is_gone(one: _Present, named: set[str]) -> bool:
    return one.source == "export" and one.ended is None and one.frozen is None and name_key(one.name) not in named
