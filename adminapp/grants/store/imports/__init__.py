"""Patrons of an export into the tables."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain

from sqlalchemy import Connection

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.policy.packs import Pack
from adminapp.grants.exports.marks import same_digest
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.people import GUARANTOR_FIELDS, GuarantorCells
from adminapp.grants.exports.refusals import Refusal, RefusedRow, Repair
from adminapp.grants.exports.rows import Part
from adminapp.grants.exports.shapes import Columns
from adminapp.grants.rules.proof import card_key
from adminapp.grants.rules.saving import may_be_minor
from adminapp.grants.store.imports.accounts import ImportedAccounts
from adminapp.grants.store.imports.bulk import fetch, interruptible
from adminapp.grants.store.imports.cards import ImportedCards
from adminapp.grants.store.imports.guarantors import Guarantors, Named, Packed
from adminapp.grants.store.imports.matching import AnothersCardError, Known, KnownAccount, Placed, without_repeats
from adminapp.grants.store.imports.on_file import OnFile

ANOTHERS_CARD = Refusal(
    QT_TRANSLATE_NOOP("errors", "A card of this row is on the account of another person here."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Find out whose card it is, correct the record in the library system or the account here, and import again.",
    ),
)

_BORN = "SELECT id, born FROM accounts WHERE id IN (SELECT value FROM json_each(?))"
_LOOKED_UP_AT_ONCE = 2_000


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

    def __init__(self, db: Connection, at: datetime, pack: Pack, columns: Columns) -> None:
        self.counts = Counts()
        self._db = db
        self._at = at
        self._pack = pack
        self._tells_guardians = not GUARANTOR_FIELDS.isdisjoint(columns)
        self._on_file = OnFile(db)
        self._accounts = ImportedAccounts(db, at, first=not self._on_file)
        self._cards = ImportedCards(db, at, columns)
        self._cards_now: dict[int, tuple[str, ...]] = {}
        self._to_look_up: list[Patron] = []
        self._named = Packed[Named]()
        self._named_as_before = Packed[Named]()
        self._referring = Packed[tuple[int, tuple[str, ...]]]()
        self._guarantor_cells = GuarantorCells(columns)
        self._written: set[str] = set()

    def marks(self) -> Iterator[bytes]:
        """Yield the marks of the accounts on file, by which an export tells the rows that stand as they stood.

        They are read before anything is taken.
        """
        return self._on_file.marks()

    def take(self, part: Part) -> None:
        """Take some patrons."""
        self.counts.refused += part.refused
        self.counts.repeated += len(part.repeated)
        self.counts.repairs.update(part.repairs)
        self.counts.unchanged += len(part.unchanged)
        self._on_file.meet(part.unchanged)
        account = self._on_file.account
        self._referring.add((account(place), cells) for place, cells in part.referring)
        if self._on_file:
            self._to_look_up += part.patrons
        else:
            self._add(part.patrons)
        self._to_look_up += part.again
        if len(self._to_look_up) >= _LOOKED_UP_AT_ONCE:
            self._look_up()

    def finish(self, tell: Callable[[], object]) -> None:
        """Close the cards that changed records no longer have, and name the guardians, unless `tell` raises."""
        with interruptible(self._db, tell):
            self._look_up()
            self._accounts.finish()
            self._cards.close_dropped(self._cards_now)
            guarantors = Guarantors(self._db, self._at)
            for named in self._named:
                guarantors.name(named)
            for as_before in chain(self._named_as_before, map(self._named_in, self._referring)):
                guarantors.name(self._touched(as_before))
            self.counts.guardians_unknown = guarantors.unknown

    def _look_up(self) -> None:
        for part in without_repeats(self._to_look_up):
            self._take(part)
        self._to_look_up.clear()

    def _take(self, patrons: Sequence[Patron]) -> None:
        known = Known(self._db, patrons)
        new: list[Patron] = []
        changed: list[Placed] = []
        joined: list[Placed] = []
        marked: list[tuple[bytes, int]] = []
        for patron in patrons:
            try:
                account = known.account_of(patron)
            except AnothersCardError:
                self.counts.refused.append(RefusedRow(patron.line, patron.cards[0], "", ANOTHERS_CARD))
                continue
            if account is None:
                new.append(patron)
            elif self._on_file.was_met(account.id):
                joined.append(_placed(patron, account))
            elif account.digest and same_digest(account.digest, patron) and known.has_every_card(patron):
                self._leave(patron, account.id)
                marked.append((patron.digest + patron.mark, account.id))
            else:
                changed.append(_placed(patron, account))
        self._add(new)
        self._accounts.mark(marked)
        self._change(changed, known)
        self._join(joined, known)

    def _add(self, patrons: Sequence[Patron]) -> None:
        if not patrons:
            return
        self.counts.new += len(patrons)
        ids = self._accounts.add(patrons)
        self._cards.add(patrons, ids)
        if self._on_file:
            self._write_down(patrons)
        self._named.add(
            Named(account, patron.guarantors, is_new=True)
            for patron, account in zip(patrons, ids, strict=True)
            if patron.guarantors and self._may_be_minor(patron.born)
        )

    def _change(self, placed: Sequence[Placed], known: Known) -> None:
        self.counts.changed += len(placed)
        self._accounts.change(placed)
        self._cards.keep(placed, known.cards)
        self._write_down([one.patron for one in placed])
        for one in placed:
            self._on_file.meet_account(one.account)
            self._cards_now[one.account] = one.patron.keys
        if self._tells_guardians:
            minors = (one for one in placed if self._may_be_minor(one.born))
            self._named.add(Named(one.account, one.patron.guarantors) for one in minors)

    def _leave(self, patron: Patron, account: int) -> None:
        self.counts.unchanged += 1
        self._on_file.meet_account(account)
        if any(one.reference for one in patron.guarantors):
            self._named_as_before.add([Named(account, patron.guarantors)])

    def _join(self, placed: Sequence[Placed], known: Known) -> None:
        """Add the cards of further rows of one record: some systems write one row a card."""
        for one in placed:
            if known.has_every_card(one.patron):
                self.counts.unchanged += 1
            else:
                self.counts.changed += 1
            if one.account in self._cards_now:
                self._cards_now[one.account] += one.patron.keys
        self._cards.keep(placed, known.cards)

    def _write_down(self, patrons: Sequence[Patron]) -> None:
        """Note by which cards and records others may refer to somebody who is new, or has a new name."""
        for patron in patrons:
            self._written.update(patron.keys)
            self._written.add(card_key(patron.record))

    def _named_in(self, referring: Sequence[tuple[int, tuple[str, ...]]]) -> list[Named]:
        cells = self._guarantor_cells
        some = (told for told in referring if cells.may_refer_to(self._written, told[1]))
        return [Named(account, cells.read(told, [])) for account, told in some]

    def _touched(self, named: Sequence[Named]) -> list[Named]:
        """Return the minors among those whose rows stand as they stood, but whose guarantors' do not."""
        touched = [one for one in named if not self._written.isdisjoint(one.references())]
        born = dict(fetch(self._db, _BORN, [one.account for one in touched]))
        return [one for one in touched if self._may_be_minor(born[one.account])]

    def _may_be_minor(self, born: str | None) -> bool:
        return may_be_minor(date.fromisoformat(born) if born else None, self._at.date(), self._pack)


def _placed(patron: Patron, account: KnownAccount) -> Placed:
    is_renamed = (patron.name, patron.other) != (account.name, account.other)
    return Placed(patron, account.id, patron.born or account.born, is_renamed)
