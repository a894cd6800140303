"""Which cards an export has had so far, and which of its rows stand as they stood when they were taken before."""

from typing import NamedTuple

from adminapp.grants.exports.patrons import Patron, card_mark

MARK = 32
"""The bytes of what is known of a patron: digest, mark of the row, mark of its only card."""

_DIGEST, _ROW = 16, 24
_TOLD = 4  # bytes of a digest that tell whether two rows with one card say the same
_TOLD_BITS = 32
_SHORTENED = 4
_SLOTS = (1 << 23) - 1
_HALF = 32


class Marked(NamedTuple):
    """An earlier row with a card of this one."""

    line: int
    card: str
    says_the_same: bool


class MetCards:
    """The cards of an export by their marks: 120 MB for a million, as no object stands behind them.

    A number below zero is the place of a row that is known and was not met yet; another holds the line in which a card
    was met and the beginning of what that row says.
    """

    def __init__(self, known: bytes | bytearray) -> None:
        self._known = known
        ends = range(MARK, len(known) + 1, MARK)
        self._met = {_number(known[end - MARK + _ROW : end]): -place for place, end in enumerate(ends, start=1)}

    def known(self, mark: bytes, line: int) -> int | None:
        """Return the place of the row with this mark among those that are known, unless its card was met already."""
        card = _number(mark[_ROW - _DIGEST :])
        place = -self._met.get(card, 0) - 1
        start = place * MARK
        if place < 0 or self._known[start + _DIGEST : start + MARK] != mark:
            return None
        self._met[card] = line << _TOLD_BITS | int.from_bytes(self._known[start : start + _TOLD], "big")
        return place

    def meet(self, patron: Patron) -> Marked | None:
        """Let a patron have their cards, unless an earlier row has one of them: return that row."""
        met, mark = self._met, patron.mark
        told = int.from_bytes(patron.digest[:_TOLD], "big")
        cards = [_number(mark[_ROW - _DIGEST :])] if mark else [_number(card_mark(key)) for key in patron.keys]
        if not met.keys().isdisjoint(cards):
            for card, number in zip(cards, patron.cards, strict=True):
                if (earlier := met.get(card, 0)) > 0:
                    line, was_told = divmod(earlier, 1 << _TOLD_BITS)
                    return Marked(line, number, was_told == told)
        for card in cards:
            met[card] = patron.line << _TOLD_BITS | told
        return None


def _number(card: bytes | bytearray) -> int:
    """Return the mark of a card as a number of 60 bits, beyond which each takes half as much memory again."""
    return int.from_bytes(card, "big") >> _SHORTENED


class MetRecords:
    """The record numbers of an export, remembered roughly: one may be taken for one that was met, never reverse."""

    def __init__(self) -> None:
        self._slots = bytearray(_SLOTS + 1)

    def may_have(self, record: str) -> bool:
        """Meet a number, and return whether it may have been met before."""
        if not record:
            return False
        mixed = hash(record)
        one, other = mixed & _SLOTS, mixed >> _HALF & _SLOTS
        met = bool(self._slots[one] and self._slots[other])
        self._slots[one] = self._slots[other] = 1
        return met


def same_digest(on_file: bytes, patron: Patron) -> bool:
    """Return whether what is on file of a patron's row is what the row says now."""
    return on_file[:_DIGEST] == patron.digest
