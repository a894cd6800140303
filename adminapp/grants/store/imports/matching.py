"""Whose account a row of an export is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from adminapp.core.kit.names import fold, same_name
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.store.imports.bulk import fetch

_ACCOUNTS_BY_ID = """
SELECT id, name, other, born, record, digest FROM accounts WHERE id IN (SELECT value FROM json_each(?))
"""
_ACCOUNTS_BY_RECORD = """
SELECT id, name, other, born, record, digest FROM accounts WHERE record IN (SELECT value FROM json_each(?))
"""
_CARDS = """
SELECT key, account, expires, reported, reported_as, reported_source FROM cards
WHERE key IN (SELECT value FROM json_each(?))
"""


class KnownAccount(NamedTuple):
    """What an account on file says of whose it is, and the digest of the row it was last imported from."""

    id: int
    name: str
    other: str
    born: str | None
    record: str
    digest: bytes | None


class KnownCard(NamedTuple):
    """A card on file as its columns say it."""

    key: str
    account: int
    expires: str | None
    reported: str | None
    reported_as: str | None
    reported_source: str | None


class Placed(NamedTuple):
    """A patron and the account that the row belongs to; the birth date is the file's, else the account's."""

    patron: Patron
    account: int
    born: str | None
    is_renamed: bool


class AnothersCardError(Exception):
    """A card of the row is on the account of somebody else."""


class Known:
    """What is on file of some thousand rows."""

    def __init__(self, db: Connection, patrons: Sequence[Patron]) -> None:
        keys = [key for patron in patrons for key in patron.keys]
        self.cards = {card.key: card for card in map(KnownCard._make, fetch(db, _CARDS, keys))}
        held = {card.account for card in self.cards.values()}
        self._accounts = {one.id: one for one in map(KnownAccount._make, fetch(db, _ACCOUNTS_BY_ID, list(held)))}
        self._by_record: dict[str, list[KnownAccount]] = {}
        records = [one.record for one in patrons if one.record and self.cards.keys().isdisjoint(one.keys)]
        for one in map(KnownAccount._make, fetch(db, _ACCOUNTS_BY_RECORD, records)):
            self._by_record.setdefault(one.record, []).append(one)

    def account_of(self, patron: Patron) -> KnownAccount | None:
        """Return whose row it is: by a card, else by the record number, if it is the same person.

        Raises: AnothersCardError.
        """
        held = {self.cards[key].account for key in patron.keys if key in self.cards}
        if not held:
            same = [one for one in self._by_record.get(patron.record, ()) if _is_same_person(patron, one)]
            return same[0] if len(same) == 1 else None
        account = self._accounts[min(held)]
        agrees = _is_same_person(patron, account) or (account.record and account.record == patron.record)
        if len(held) > 1 or not agrees:
            raise AnothersCardError
        return account

    def has_every_card(self, patron: Patron) -> bool:
        """Return whether every card of a patron is on file."""
        return all(key in self.cards for key in patron.keys)


def without_repeats(patrons: Sequence[Patron]) -> Iterator[Sequence[Patron]]:
    """Cut patrons so that no record number comes twice in a part: what one row wrote the next must find."""
    start, seen = 0, set[str]()
    for place, patron in enumerate(patrons):
        if patron.record in seen:
            yield patrons[start:place]
            start, seen = place, set()
        if patron.record:
            seen.add(patron.record)
    yield patrons[start:]


def _is_same_person(patron: Patron, account: KnownAccount) -> bool:
    if patron.name == account.name or same_name(patron.name, account.name):
        return True
    born = patron.born is not None and patron.born == account.born
    return born and not set(fold(patron.name).split()).isdisjoint(fold(account.name).split())
