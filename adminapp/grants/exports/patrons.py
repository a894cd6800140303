"""The cells of one row into a patron; what is not mapped is left behind here."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache, partial
from hashlib import blake2b
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from adminapp import __version__
from adminapp.grants.exports.cells import (
    CARD,
    EMPTY,
    card_numbers,
    check_digit_fails,
    flag,
    plain_text,
)
from adminapp.grants.exports.dates import LONGEST_DATE, DateStyle, Reading, read_birth, read_end
from adminapp.grants.exports.people import Guarantor, GuarantorCells, first_and_last, fitting
from adminapp.grants.exports.refusals import (
    NO_CARD,
    NO_NAME,
    TOO_FEW_CELLS,
    TOO_MANY_CELLS,
    Repair,
    RowError,
)
from adminapp.grants.exports.shapes import Columns, Field
from adminapp.grants.exports.sniff import Layout
from adminapp.grants.rules.proof import card_key


class Patron(NamedTuple):
    """What is kept of one row; a tuple of plain values because there may be a million of them.

    `keys` are the cards as they are compared. `lost` and `blocked` hold for every card of the record. `record` is the
    library system's own number, by which guarantors are referred to; it need not be stored. `digest` stays the same as
    long as all the rest does, the line, the record number and the repairs left aside. `mark` stays the same as long as
    the cells do, however they are read; empty where they may mean something else another day, or were mended.

    Units:  `line` counts the lines of the file from 1; `born` and `expires`, the last valid day, as ISO dates.
    """

    line: int
    cards: tuple[str, ...]
    keys: tuple[str, ...]
    surname: str
    first: str
    other: str
    born: str | None
    branch: str
    expires: str | None
    lost: bool
    blocked: bool
    guarantors: tuple[Guarantor, ...]
    record: str
    repairs: tuple[Repair, ...]
    digest: bytes
    mark: bytes

    @property
    def name(self) -> str:
        """Return first name and surname; middle and other names are left to `other`."""
        return f"{self.first} {self.surname}".strip()

    def __repr__(self) -> str:
        return f"Patron(line={self.line})"


# Without one of these a row could turn a no into a yes: an expired card into a valid one, a child into an adult.
_NEEDED = frozenset(
    {Field.SURNAME, Field.FULL_NAME, Field.BORN, Field.EXPIRES, Field.LOST, Field.BLOCKED, Field.ACTIVE}
)
_TEXTS = (Field.SURNAME, Field.FIRST, Field.OTHER, Field.SUFFIX, Field.FULL_NAME, Field.BRANCH)
_STATE = (Field.EXPIRES, Field.LOST, Field.ACTIVE)
_FLAGS = ("no", "yes")
_OTHER_NAMES = re.compile("[;|].*")  # Sierra writes former names behind the present one
_NO_DATE = " -/.:"
_KEPT_IN_MIND = 1 << 16
_UNMARKED_CARD = blake2b(digest_size=8)  # a copy is there sooner than one made anew

_Day = tuple[str | None, tuple[Repair, ...]]


class _State(NamedTuple):
    """What some cells say of the cards of a row; `lasts` where they will say it tomorrow too."""

    expires: str | None
    lost: bool
    blocked: bool
    lasts: bool
    repairs: tuple[Repair, ...]


class PatronReader:
    """Makes patrons of rows: knows which cell is where, and how the file writes dates."""

    def __init__(self, layout: Layout, columns: Columns, today: date) -> None:
        self._columns = columns
        places = {field: [i for i, column in enumerate(columns) if column is field] for field in Field}
        self._cards = places[Field.CARD]
        self._blocked = places[Field.BLOCKED]
        self._guarantors = GuarantorCells(columns)
        self._needed = [i for i, column in enumerate(columns) if column in _NEEDED or i == self._cards[0]]
        # A field without a column is read from the empty cell that is put behind every row.
        first = {field: (places[field] or [-1])[0] for field in Field}
        self._texts = itemgetter(*(first[field] for field in _TEXTS))
        self._record, self._birth = first[Field.RECORD], first[Field.BORN]
        self._state_cells = itemgetter(*(first[field] for field in _STATE), *self._blocked)
        self._name_column = Field.SURNAME if places[Field.SURNAME] else Field.FULL_NAME
        self._knows_births = bool(places[Field.BORN])
        self._born = lru_cache(_KEPT_IN_MIND)(partial(_born, layout.dates, today))
        self._state = partial(_state, layout.dates, today)
        self._short_state = lru_cache(_KEPT_IN_MIND)(self._state)
        self._as_they_stand = {""}  # names and branches come again and again
        self._kept = itemgetter(*(place for place, column in enumerate(columns) if column))
        # What else decides how the same cells are read; a year because nobody is older than a number of them.
        read_by = repr((__version__, columns, layout.dates, today.year)).encode()
        salt = blake2b(read_by, digest_size=blake2b.SALT_SIZE).digest()
        self._unmarked = blake2b(digest_size=8, salt=salt)

    def is_whole(self, cells: list[str]) -> bool:
        """Return whether some cells make a row by themselves: one for every column, and a card number."""
        return self.is_plain(cells) and CARD.fullmatch(cells[self._cards[0]].strip()) is not None

    def is_plain(self, cells: list[str]) -> bool:
        """Return whether a row has one cell for every column."""
        return len(cells) == len(self._columns)

    def row_mark(self, cells: list[str]) -> bytes:
        """Return the mark of a plain row, with which that of a patron made of it would begin."""
        mark = self._unmarked.copy()
        mark.update("\x1f".join(self._kept(cells)).encode())
        return mark.digest()

    def mark(self, cells: list[str], row_mark: bytes) -> bytes:
        """Return the mark of a plain row with that of its card, as a patron made of it would have it."""
        card = cells[self._cards[0]]
        return row_mark + card_mark(card if card.isdigit() else card_key(card))

    def referring(self, cells: list[str]) -> tuple[str, ...]:
        """Return those cells of a plain row that may refer to guarantors by a card or a record."""
        return self._guarantors.referring(cells)

    def full_width(self, cells: list[str], repairs: list[Repair]) -> list[str]:
        """Return the cells of a row, one for every column and an empty one behind.

        Raises: RowError if needed ones are missing, or there are too many.
        """
        width = len(self._columns)
        if len(cells) == width:
            cells.append("")
            return cells
        if len(cells) > width and any(cells[width:]):
            raise RowError(TOO_MANY_CELLS, cells=len(cells), columns=width)
        if len(cells) < width:
            for place in self._needed:
                if place >= len(cells):
                    raise RowError(TOO_FEW_CELLS, self._columns[place], cells=len(cells), columns=width)
            repairs.append(Repair.SHORT_ROW)
        return cells[:width] + [""] * (width + 1 - len(cells[:width]))

    def cards(self, row: list[str], repairs: list[Repair]) -> tuple[str, ...]:
        """Return the card numbers of a row.

        Raises: RowError if there is none, or one that is no card number.
        """
        cards = card_numbers(row[self._cards[0]], repairs)
        for place in self._cards[1:]:
            cards += card_numbers(row[place], repairs)
        if not cards:
            raise RowError(NO_CARD, Field.CARD)
        if len(cards) == 1:
            return (cards[0],)
        return tuple({card_key(card): card for card in reversed(cards)}.values())[::-1]

    def patron(self, line: int, cards: tuple[str, ...], row: list[str], repairs: list[Repair]) -> Patron:
        """Return the patron with some cards in a row of full width.

        Raises: RowError.
        """
        texts = self._texts(row)
        if not self._as_they_stand.issuperset(texts):
            texts = self._read_texts(texts, repairs)
        surname, first, other, suffix, full_name, branch = texts
        record = plain_text(row[self._record], Field.RECORD, repairs)
        surname, first = _name(surname, first, suffix, full_name, self._name_column)
        born, born_repairs = self._born(row[self._birth][:LONGEST_DATE]) if self._knows_births else (None, ())
        written = self._state_cells(row)
        is_short = len("".join(written)) <= LONGEST_DATE
        expires, lost, blocked, lasts, state_repairs = (self._short_state if is_short else self._state)(written)
        repairs += born_repairs + state_repairs
        if any(map(check_digit_fails, cards)):
            repairs.append(Repair.CHECK_DIGIT)
        named = self._guarantors.read(self._guarantors.told(row), repairs)
        facts = (born or "", expires or "", _FLAGS[lost], _FLAGS[blocked])
        kept = (*cards, "\x1e", *facts, surname, first, other, branch, *chain.from_iterable(named))
        return Patron(
            line,
            cards,
            cards if "".join(cards).isdigit() else tuple(map(card_key, cards)),
            surname,
            first,
            other,
            born,
            branch,
            expires,
            lost,
            blocked,
            named,
            record,
            tuple(dict.fromkeys(repairs)) if repairs else (),
            blake2b("\x1f".join(kept).encode(), digest_size=16).digest(),
            self.mark(row, self.row_mark(row)) if lasts and not repairs and row[self._cards[0]] == cards[-1] else b"",
        )

    def _read_texts(self, cells: Sequence[str], repairs: list[Repair]) -> list[str]:
        texts = [plain_text(cell, column, repairs) for cell, column in zip(cells, _TEXTS, strict=True)]
        if len(self._as_they_stand) > _KEPT_IN_MIND:
            self._as_they_stand = {""}
        stand = (text for text, cell in zip(texts, cells, strict=True) if text == cell and cell not in EMPTY)
        self._as_they_stand.update(stand)
        return texts


def card_mark(key: str) -> bytes:
    """Return the mark of a card: eight bytes in the place of a text of any length."""
    mark = _UNMARKED_CARD.copy()
    mark.update(key.encode())
    return mark.digest()


def _born(style: DateStyle, today: date, cell: str) -> _Day:
    if cell in EMPTY or not cell.strip(_NO_DATE):
        return None, (Repair.BIRTH_MISSING,)
    return _day(read_birth(cell, style, today), style, Repair.BIRTH_IMPOSSIBLE)


def _state(style: DateStyle, today: date, cells: tuple[str, ...]) -> _State:
    """Read the cells of expiry, loss, activity and the blocks."""
    expires_cell, lost_cell, active_cell, *block_cells = cells
    expires, repairs = _expires(style, today, expires_cell[:LONGEST_DATE])
    flags = [flag(style, today, cell) for cell in (lost_cell, *block_cells)]
    if active_cell.strip():
        is_active, active_lasts = flag(style, today, active_cell)
        flags.append((not is_active, active_lasts))
    (lost, _), *blocks = flags
    blocked = Repair.EXPIRY_UNREADABLE in repairs or any(is_set for is_set, _ in blocks)
    return _State(expires, lost, blocked, all(lasts for _, lasts in flags), repairs)


def _expires(style: DateStyle, today: date, cell: str) -> _Day:
    if cell in EMPTY or not cell.strip(_NO_DATE + "0"):
        return None, ()
    return _day(read_end(cell, style, today), style, Repair.EXPIRY_UNREADABLE)


def _day(reading: Reading | None, style: DateStyle, unreadable: Repair) -> _Day:
    if not reading:
        return None, (unreadable,)
    other_style = (Repair.DATE_STYLE,) if reading.style is not style else ()
    return reading.day.isoformat(), other_style + ((Repair.SHORT_YEAR,) if reading.short_year else ())


def _name(surname: str, first: str, suffix: str, full_name: str, column: Field) -> tuple[str, str]:
    if full_name and not (surname or first):
        first, surname = first_and_last(_OTHER_NAMES.sub("", full_name))
    if not first and surname in EMPTY:
        raise RowError(NO_NAME, column)
    if suffix:
        surname = f"{surname} {suffix}".strip()
    fitting(f"{first} {surname}".strip(), column)
    return surname, first
