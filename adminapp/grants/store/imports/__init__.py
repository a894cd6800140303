"""Patrons of an export into the tables."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.ids import new_ids
from adminapp.core.kit.names import name_key
from adminapp.core.policy.packs import Pack
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.refusals import Refusal, RefusedRow, Repair
from adminapp.grants.exports.shapes import Field
from adminapp.grants.rules.proof import card_key
from adminapp.grants.rules.saving import may_be_minor
from adminapp.grants.store.imports.bulk import note_many, stamp, write_many
from adminapp.grants.store.imports.cards import ImportedCards
from adminapp.grants.store.imports.guarantors import Guarantors, Named
from adminapp.grants.store.imports.matching import (
    AnothersCardError,
    Known,
    KnownAccount,
    Placed,
    Row,
    without_repeats,
)
from adminapp.grants.store.names import change_names, index_names
from adminapp.grants.stored import Happening

ANOTHERS_CARD = Refusal(
    QT_TRANSLATE_NOOP("errors", "A card of this row is on the account of another person here."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Find out whose card it is, correct the record in the library system or the account here, and import again.",
    ),
)

_ADD = """
INSERT INTO accounts(name, other, key, born, branch, record, updated, digest, id, protected_address)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
"""
_CHANGE = """
UPDATE accounts SET name = ?, other = ?, key = ?, born = coalesce(?, born), branch = coalesce(nullif(?, ''), branch),
record = coalesce(nullif(?, ''), record), updated = ?, digest = ? WHERE id = ?
"""
_GUARDIANS = frozenset({Field.GUARDIAN_RECORD, Field.GUARDIAN_NAME, Field.GUARDIAN_SURNAME, Field.GUARDIAN_FIRST})


@dataclass
class Counts:
    """What an import did with the rows of a file; `guardians_unknown` counts rows that refer to nobody on file."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    repeated: int = 0
    guardians_unknown: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    repairs: Counter[Repair] = field(default_factory=Counter)


class PatronImport:
    """An import under way, in one unit of work; `columns` are the fields that the file has at all.

    Guarantors become guardians on the records of minors alone: nobody has a guardian who is of age (X-12).
    """

    def __init__(self, db: Connection, at: datetime, pack: Pack, columns: Collection[Field | None]) -> None:
        self.counts = Counts()
        self._db = db
        self._at = at
        self._pack = pack
        self._tells_guardians = not _GUARDIANS.isdisjoint(columns)
        self._cards = ImportedCards(db, at, columns)
        self._met: set[int] = set()
        self._cards_now: dict[int, tuple[str, ...]] = {}
        self._named: list[Named] = []
        self._named_as_before: list[Named] = []
        self._written: set[str] = set()

    def take(self, patrons: Iterable[Patron]) -> None:
        """Take some thousand patrons."""
        rows = [Row(patron, tuple(map(card_key, patron.cards))) for patron in patrons]
        self.counts.repairs.update(repair for row in rows for repair in row.patron.repairs)
        for part in without_repeats(rows):
            self._take(part)

    def finish(self) -> None:
        """Close the cards that changed records no longer have, and name the guardians."""
        self._cards.close_dropped(self._cards_now)
        guarantors = Guarantors(self._db, self._at)
        guarantors.name(self._named)
        guarantors.name([one for one in self._named_as_before if not self._written.isdisjoint(one.references())])
        self.counts.guardians_unknown = guarantors.unknown

    def _take(self, rows: Sequence[Row]) -> None:
        known = Known(self._db, rows)
        new, changed, joined = [], [], []
        for row in rows:
            try:
                account = known.account_of(row)
            except AnothersCardError:
                self.counts.refused.append(RefusedRow(row.patron.line, row.patron.cards[0], "", ANOTHERS_CARD))
                continue
            if account is None:
                new.append(row)
            elif account.id in self._met:
                joined.append(_placed(row, account))
            elif account.digest == row.patron.digest and known.has_every_card(row):
                self._leave(_placed(row, account))
            else:
                changed.append(_placed(row, account))
        ids = new_ids(max(len(new), 1))
        self._add([Placed(row, account, row.patron.born) for row, account in zip(new, ids, strict=False)])
        self._change(changed, known)
        self._join(joined, known)

    def _add(self, placed: Sequence[Placed]) -> None:
        self.counts.new += len(placed)
        write_many(self._db, _ADD, [self._account(one) for one in placed])
        index_names(self._db, _names(placed))
        self._cards.keep(placed, {})
        self._meet(placed)
        for one in placed:
            if one.row.patron.guarantors:
                self._name(one, self._named, is_new=True)

    def _change(self, placed: Sequence[Placed], known: Known) -> None:
        self.counts.changed += len(placed)
        change_names(self._db, _names(placed))
        write_many(self._db, _CHANGE, [self._account(one) for one in placed])
        note_many(self._db, self._at, [(one.account, Happening.ACCOUNT_CHANGED, "") for one in placed])
        self._cards.keep(placed, known.cards)
        self._meet(placed)
        for one in placed:
            self._cards_now[one.account] = one.row.keys
            if self._tells_guardians:
                self._name(one, self._named)

    def _leave(self, placed: Placed) -> None:
        self.counts.unchanged += 1
        self._met.add(placed.account)
        if any(one.reference for one in placed.row.patron.guarantors):
            self._name(placed, self._named_as_before)

    def _join(self, placed: Sequence[Placed], known: Known) -> None:
        """Add the cards of further rows of one record: some systems write one row a card."""
        for one in placed:
            if known.has_every_card(one.row):
                self.counts.unchanged += 1
            else:
                self.counts.changed += 1
            if one.account in self._cards_now:
                self._cards_now[one.account] += one.row.keys
        self._cards.keep(placed, known.cards)

    def _meet(self, placed: Sequence[Placed]) -> None:
        self._met.update(one.account for one in placed)
        for one in placed:
            self._written.update(one.row.keys)
            self._written.add(card_key(one.row.patron.record))

    def _name(self, placed: Placed, where: list[Named], *, is_new: bool = False) -> None:
        if may_be_minor(placed.born, self._at.date(), self._pack):
            where.append(Named(placed.account, placed.row.patron.guarantors, is_new))

    def _account(self, placed: Placed) -> tuple[object, ...]:
        patron = placed.row.patron
        return (
            patron.name,
            patron.other,
            name_key(patron.name),
            patron.born.isoformat() if patron.born else None,
            patron.branch,
            patron.record,
            stamp(self._at),
            patron.digest,
            placed.account,
        )


def _names(placed: Sequence[Placed]) -> list[tuple[int, str]]:
    return [(one.account, f"{one.row.patron.name} {one.row.patron.other}") for one in placed]


def _placed(row: Row, account: KnownAccount) -> Placed:
    on_file = date.fromisoformat(account.born) if account.born else None
    return Placed(row, account.id, row.patron.born or on_file)
