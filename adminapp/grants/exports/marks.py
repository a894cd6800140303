"""Which cards an export has had so far, and which of its rows stand as they stood when they were taken before."""

import sys
from array import array
from collections.abc import Iterable
from itertools import count
from typing import NamedTuple

from adminapp.grants.exports.patrons import Patron, card_mark

MARK = 32
"""The bytes of what is known of a patron: digest, mark of the row, mark of its only card."""

_DIGEST, _ROW, _CARD = 16, 24, 8
_CARDS_OF = slice(_ROW // 8, None, MARK // 8)  # in words of eight bytes
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

    A number below zero is the place of a row that is known, whose line is zero until it is met; another holds the line
    in which a card was met and the beginning of what that row says.
    """

    def __init__(self, known: Iterable[bytes]) -> None:
        self._met: dict[int, int] = {}
        self._known = bytearray()
        self._next = 0
        for some in known:
            cards = (card >> _SHORTENED for card in array("Q", some)[_CARDS_OF])
            self._met.update(zip(cards, count(~(len(self._known) // MARK), -1), strict=False))
            self._known += some
        self._lines = array("I", [0]) * (len(self._known) // MARK)

    def knows_any(self) -> bool:
        """Return whether any row is known."""
        return bool(self._lines)

    def knows_next(self, row_mark: bytes, line: int) -> int | None:
        """Return the place behind that of the row known last if the row that follows is the one that is known there."""
        return self._meet_known(self._next, row_mark, line)

    def knows(self, mark: bytes, line: int) -> int | None:
        """Return the place of the row with this mark among those that are known, unless its card was met already."""
        return self._meet_known(~self._met.get(_number(mark), 0), mark, line)

    def _meet_known(self, place: int, mark: bytes, line: int) -> int | None:
        if place < 0 or not self._known.startswith(mark, place * MARK + _DIGEST) or self._lines[place]:
            return None
        self._lines[place] = line
        self._next = place + 1
        return place

    def meet(self, patron: Patron) -> Marked | None:
        """Let a patron have their cards, unless an earlier row has one of them: return that row."""
        met, mark = self._met, patron.mark
        told = int.from_bytes(patron.digest[:_TOLD], "big")
        cards = [_number(mark)] if mark else [_number(card_mark(key)) for key in patron.keys]
        if not met.keys().isdisjoint(cards):
            for card, number in zip(cards, patron.cards, strict=True):
                line, was_told = self._earlier(card)
                if line:
                    return Marked(line, number, was_told == told)
        for card in cards:
            if (place := ~met.get(card, 0)) >= 0:
                self._lines[place] = patron.line
            met[card] = patron.line << _TOLD_BITS | told
        return None

    def _earlier(self, card: int) -> tuple[int, int]:
        """Return the line in which a card was met, zero if in none, and the beginning of what that row says."""
        earlier = self._met.get(card, 0)
        if earlier >= 0:
            return divmod(earlier, 1 << _TOLD_BITS)
        start = ~earlier * MARK
        return self._lines[~earlier], int.from_bytes(self._known[start : start + _TOLD], "big")


def _number(mark: bytes) -> int:
    """Return the card at the end of a mark as a number of 60 bits: each larger one takes half as much memory again."""
    return int.from_bytes(mark[-_CARD:], sys.byteorder) >> _SHORTENED


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
