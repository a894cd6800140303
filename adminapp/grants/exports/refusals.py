"""Why rows are refused or repaired, and the list of refused ones for the people of the library system."""

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TextIO

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.spreadsheets import guarded
from adminapp.grants.exports.shapes import Field


@dataclass(frozen=True)
class Refusal:
    """Why a row is not taken, and what to do about it in the library system; both may have holes."""

    reason: str
    mend: str


NO_CARD = Refusal(
    QT_TRANSLATE_NOOP("errors", "The row has no card number."),
    QT_TRANSLATE_NOOP("errors", "Give the patron a card in the library system, or delete the record there."),
)
BAD_CARD = Refusal(
    QT_TRANSLATE_NOOP(
        "errors", "This is not a card number: one has digits, and besides only letters, dots, hyphens and slashes."
    ),
    QT_TRANSLATE_NOOP("errors", "Mend the card number in the library system."),
)
ROUNDED_CARD = Refusal(
    QT_TRANSLATE_NOOP("errors", "A spreadsheet has rounded the card number; its last digits are lost."),
    QT_TRANSLATE_NOOP("errors", "Export again and do not save the file with a spreadsheet program."),
)
CARD_TAKEN = Refusal(
    QT_TRANSLATE_NOOP(
        "errors", "The card number stands in line {earlier} already, for another person or with other facts."
    ),
    QT_TRANSLATE_NOOP("errors", "Find out whose card it is, and correct the other record in the library system."),
)
NO_NAME = Refusal(
    QT_TRANSLATE_NOOP("errors", "The row has no name."),
    QT_TRANSLATE_NOOP("errors", "Write the patron's name in the library system, or delete the record there."),
)
TOO_LONG_NAME = Refusal(
    QT_TRANSLATE_NOOP("errors", "The first name and the surname together have more than {limit} characters."),
    QT_TRANSLATE_NOOP("errors", "Shorten the name in the library system."),
)
UNREADABLE_SIGNS = Refusal(
    QT_TRANSLATE_NOOP("errors", "The cell has signs that cannot be read in the encoding of the file."),
    QT_TRANSLATE_NOOP("errors", "Mend the cell in the library system, or export again as UTF-8."),
)
TOO_FEW_CELLS = Refusal(
    QT_TRANSLATE_NOOP("errors", "The row ends before this column: it has {cells} cells under {columns} column names."),
    QT_TRANSLATE_NOOP("errors", "Complete the row, or export again."),
)
TOO_MANY_CELLS = Refusal(
    QT_TRANSLATE_NOOP("errors", "The row has {cells} cells under {columns} column names."),
    QT_TRANSLATE_NOOP(
        "errors", "A cell holds the sign that stands between cells. Put that cell in quotation marks, or export again."
    ),
)
OPEN_QUOTATION = Refusal(
    QT_TRANSLATE_NOOP("errors", "A quotation mark opens in this row and is not closed before the next patron begins."),
    QT_TRANSLATE_NOOP(
        "errors", "Take the quotation mark out in the library system, or export again with quotation marks doubled."
    ),
)
TOO_LONG_CELL = Refusal(
    QT_TRANSLATE_NOOP("errors", "A cell of this row is longer than 131,072 characters."),
    QT_TRANSLATE_NOOP("errors", "Shorten the cell in the library system."),
)
MEND_CELL = QT_TRANSLATE_NOOP("errors", "Mend the cell in the library system and export again.")


class RowError(InputError):
    """A row cannot be taken."""

    def __init__(self, refusal: Refusal, column: Field | None = None, **holes: object) -> None:
        super().__init__(refusal.reason, **holes)
        self.refusal = refusal
        self.column = column


class Repair(StrEnum):
    """What was done to a row so that it could be taken."""

    BIRTH_MISSING = "birth_missing"
    BIRTH_IMPOSSIBLE = "birth_impossible"
    DATE_STYLE = "date_style"
    SHORT_YEAR = "short_year"
    EXPIRY_UNREADABLE = "expiry_unreadable"
    SPACES = "spaces"
    LINE_BREAK = "line_break"
    FORMULA_GUARD = "formula_guard"
    SHORT_ROW = "short_row"
    CHECK_DIGIT = "check_digit"


REPAIRS: Mapping[Repair, str] = {
    Repair.BIRTH_MISSING: QT_TRANSLATE_NOOP("errors", "No birth date: kept as unknown."),
    Repair.BIRTH_IMPOSSIBLE: QT_TRANSLATE_NOOP("errors", "An impossible birth date: kept as unknown."),
    Repair.DATE_STYLE: QT_TRANSLATE_NOOP("errors", "A date written in another style than the file's others."),
    Repair.SHORT_YEAR: QT_TRANSLATE_NOOP("errors", "A year of two digits: the century was supplied."),
    Repair.EXPIRY_UNREADABLE: QT_TRANSLATE_NOOP("errors", "An unreadable expiry date: the card counts as blocked."),
    Repair.SPACES: QT_TRANSLATE_NOOP("errors", "Stray spaces taken away."),
    Repair.LINE_BREAK: QT_TRANSLATE_NOOP("errors", "A line break or tab inside a cell became a space."),
    Repair.FORMULA_GUARD: QT_TRANSLATE_NOOP("errors", "The apostrophe that keeps a formula from running taken away."),
    Repair.SHORT_ROW: QT_TRANSLATE_NOOP("errors", "The row ends early; nothing that is needed is missing."),
    Repair.CHECK_DIGIT: QT_TRANSLATE_NOOP("errors", "The card number's check digit is wrong; the number was kept."),
}


@dataclass(frozen=True)
class RefusedRow:
    """A row that is not taken; `card` only where it was read as one, `column` as the file calls it, else empty.

    Units:  `line` counts the lines of the file from 1; a row of several lines is named by its first.
    """

    line: int
    card: str
    column: str
    refusal: Refusal
    holes: Mapping[str, object] = field(default_factory=dict)


_HEADINGS = (
    QT_TRANSLATE_NOOP("errors", "Line"),
    QT_TRANSLATE_NOOP("errors", "Card number"),
    QT_TRANSLATE_NOOP("errors", "Column"),
    QT_TRANSLATE_NOOP("errors", "Reason"),
    QT_TRANSLATE_NOOP("errors", "What to do"),
)


def write_refused(rows: Iterable[RefusedRow], out: TextIO, say: Callable[[str], str] = str) -> None:
    """Write refused rows as CSV that no spreadsheet takes for formulas; `say` translates a sentence."""
    table = csv.writer(out)
    table.writerow(map(say, _HEADINGS))
    for row in rows:
        sentences = (say(sentence).format(**row.holes) for sentence in (row.refusal.reason, row.refusal.mend))
        table.writerow([row.line, *map(guarded, (row.card, row.column, *sentences))])
