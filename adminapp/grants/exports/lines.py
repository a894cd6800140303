"""Lines of a text into records of cells, without losing the rows behind a quotation mark left open."""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple, TextIO

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.grants.exports.refusals import OPEN_QUOTATION, TOO_LONG_CELL, RowError

LONGEST_LINE = 1 << 20
_MOST_LINES = 100
_REPEATED = re.compile(r'(?<=[^",|\t])";"(?=[^",|\t])')


class Record(NamedTuple):
    """The cells of one record that begins in a line, or why there are none."""

    line: int
    cells: list[str]
    error: RowError | None = None


class _RunawayError(Exception):
    """A record takes more lines than any real one."""


class _Lines:
    """The lines of a text, those of the record at hand kept so that they can be read again.

    Sierra writes the values of a repeated field as "one";"two", which is no CSV: they become one cell.
    """

    def __init__(self, text: TextIO, delimiter: str, skipped: int) -> None:
        self._repeats = delimiter != ";"
        self.number = skipped
        self.record: list[str] = []
        self._text = text
        self._again: deque[str] = deque()
        for _ in range(skipped):
            text.readline(LONGEST_LINE)

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self.record) == _MOST_LINES:
            raise _RunawayError
        line = self._again.popleft() if self._again else self._text.readline(LONGEST_LINE)
        if not line:
            raise StopIteration
        self.number += 1
        if '";"' in line and self._repeats:
            line = _REPEATED.sub(";", line)
        if len(line) == LONGEST_LINE:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "errors", "Line {line} is far too long for a patron export. Export the patrons again as CSV."
                ),
                line=self.number,
            )
        self.record.append(line)
        return line

    def read_again(self, place: int) -> None:
        """Hand out the lines of the record at hand once more, from a place in it on."""
        again = self.record[place:]
        self._again.extendleft(reversed(again))
        self.number -= len(again)


def records(text: TextIO, delimiter: str, skipped: int, is_whole: Callable[[list[str]], bool]) -> Iterator[Record]:
    """Yield the records of a text, empty lines left out.

    A quotation mark left open swallows the next rows. It shows where a line inside a record makes a whole row by
    itself, as `is_whole` knows it: then that record alone is in error, and the line is read as a row.

    Raises: InputError if a line is longer than any table's.
    """
    lines = _Lines(text, delimiter, skipped)
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.record.clear()
        first = lines.number + 1
        error = None
        try:
            cells = next(reader, None)
        except (csv.Error, _RunawayError):
            cells, error = [], RowError(OPEN_QUOTATION if len(lines.record) > 1 else TOO_LONG_CELL)
        if cells is None:
            return
        if len(lines.record) > 1 and (place := _swallowed(lines.record, delimiter, is_whole)):
            lines.read_again(place)
            cells, error = [], RowError(OPEN_QUOTATION)
        if cells or error:
            yield Record(first, cells, error)


def _swallowed(lines: list[str], delimiter: str, is_whole: Callable[[list[str]], bool]) -> int:
    """Return the place of the first line inside a record that is a row by itself, else 0."""
    for place, line in enumerate(lines[1:], start=1):
        try:
            if is_whole(next(csv.reader([line], delimiter=delimiter), [])):
                return place
        except csv.Error:
            continue
    return 0
