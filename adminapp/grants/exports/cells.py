"""One cell: text as it was meant, card numbers, and flags."""

import re
from datetime import date

from adminapp.core.kit.errors import InputError
from adminapp.core.kit.spreadsheets import FORMULA_STARTS
from adminapp.core.kit.text import NAME_LIMIT, clean_name
from adminapp.grants.exports.dates import DateStyle, read_end
from adminapp.grants.exports.refusals import (
    BAD_CARD,
    MEND_CELL,
    ROUNDED_CARD,
    UNREADABLE_SIGNS,
    Refusal,
    Repair,
    RowError,
)
from adminapp.grants.exports.shapes import Field

CARD = re.compile(r"(?=[^0-9]*[0-9])[0-9A-Za-z](?:[0-9A-Za-z._/-]{0,30}[0-9A-Za-z])?")
_BETWEEN_CARDS = re.compile(r"[;|,\r\n]+")
_ROUNDED = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+[0-9]+")
_LINE_BREAK = re.compile(r"\s*[\t\r\n\v\f\x85\u2028\u2029]\s*")
EMPTY = frozenset({"", "NULL", "\\N"})
_PADDED = frozenset({Field.BRANCH, Field.RECORD})  # systems fill codes up to a fixed width
_NO = frozenset({"", "0", "f", "false", "n", "no", "-", "none", "null", "\\n"})
_REPLACED = "\ufffd"
_DOUBLED = bytes.maketrans(b"0123456789", b"0246813579")
_BARCODE = 14
_VALID_REMAINDER = _BARCODE * ord("0") % 10


def plain_text(cell: str, column: Field, repairs: list[Repair]) -> str:
    """Return a cell's text on one line, as it was meant: formulas literally, stray space and guards taken away.

    Units:  up to 200 characters.
    Raises: RowError if it is too long, or has control characters or unreadable signs.
    """
    if not cell or (cell in EMPTY and column is not Field.SURNAME):  # Null is a surname too
        return ""
    if _REPLACED in cell:
        raise RowError(UNREADABLE_SIGNS, column)
    if len(cell) <= NAME_LIMIT and cell.isprintable() and cell[0] not in " '" and cell[-1] != " ":
        return cell
    text = cell.strip()
    if text and text != cell and column not in _PADDED:
        repairs.append(Repair.SPACES)
    if _LINE_BREAK.search(text):
        text = _LINE_BREAK.sub(" ", text)
        repairs.append(Repair.LINE_BREAK)
    if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS):
        text = text[1:]
        repairs.append(Repair.FORMULA_GUARD)
    try:
        return clean_name(text) if text else ""
    except InputError as error:
        raise RowError(Refusal(error.sentence, MEND_CELL), column, **error.holes) from error


def plain_texts(cell: str, column: Field, between: str, repairs: list[Repair]) -> list[str]:
    """Return the texts in a cell, which stand between certain signs or on lines of their own; zeros say nothing.

    Raises: RowError as for one text.
    """
    if not cell:
        return []
    if cell.isalnum():
        cell = plain_text(cell, column, repairs)
        return [cell] if cell.strip("0") else []
    for sign in (*between, "\r"):
        cell = cell.replace(sign, "\n")
    texts = (plain_text(part.strip(), column, repairs) for part in cell.split("\n"))
    return [text for text in texts if text.strip("0")]


def card_numbers(cell: str, repairs: list[Repair]) -> list[str]:
    """Return the card numbers in a cell; several stand between semicolons, bars, commas or on lines of their own.

    Raises: RowError if one of them is no card number.
    """
    if CARD.fullmatch(cell):
        return [cell]
    cards = []
    for part in _BETWEEN_CARDS.split(cell):
        bare = part.strip(" '\"").removeprefix('="')
        if bare.replace(" ", "").isdigit():
            bare = bare.replace(" ", "")
        if bare in EMPTY:
            continue
        if _ROUNDED.fullmatch(bare):
            raise RowError(ROUNDED_CARD, Field.CARD)
        if not CARD.fullmatch(bare):
            raise RowError(BAD_CARD, Field.CARD)
        cards.append(bare)
    if " " in cell and len(cards) == 1:
        repairs.append(Repair.SPACES)
    return cards


def check_digit_fails(card: str) -> bool:
    """Return whether a library barcode of 14 digits fails modulo 10, every odd place doubled."""
    if len(card) != _BARCODE or not (card.isascii() and card.isdigit()):
        return False
    digits = card.encode()
    return sum(digits[::2].translate(_DOUBLED) + digits[1::2]) % 10 != _VALID_REMAINDER


def flag(usual: DateStyle, today: date, cell: str) -> tuple[bool, bool]:
    """Return whether a flag is set, and whether that holds on other days too.

    A date says yes through its day, any other word but a no says yes.

    Units:  local dates.
    """
    word = cell.strip().lower()
    if word in _NO or not word.strip("0-/. :"):
        return False, True
    until = read_end(cell, usual, today)
    return not until or until.day >= today, not until
