"""Lines of a text into records of cells, without losing the rows behind a quotation mark left open."""

import csv
import io
import re
from collections import deque
from collections.abc import Callable, Iterator
from itertools import count
from typing import TextIO

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.grants.exports.refusals import OPEN_QUOTATION, TOO_LONG_CELL, RowError

Record = tuple[int, list[str] | RowError]
"""The line in which a record begins, and its cells or why there are none."""

LONGEST_LINE = 1 << 20
_BLOCK = 1 << 17
_MOST_LINES = 100
_REPEATED = re.compile(r'(?<=[^",|\t])";"(?=[^",|\t])')


class _RunawayError(Exception):
    """A record takes more lines than any real one."""


class _Lines:
    """The lines of a text, block by block or one by one; those of the record at hand can be handed out again.

    Sierra writes the values of a repeated field as "one";"two", which is no CSV: they become one cell.
    """

    def __init__(self, text: TextIO, delimiter: str, skipped: int) -> None:
        self.number = skipped
        self.record: list[str] = []
        self._repeats = delimiter != ";"
        self._text = text
        self._rest = ""
        self._waiting: deque[str] = deque()
        for _ in range(skipped):
            text.readline(LONGEST_LINE)

    def block(self) -> list[str]:
        """Hand out the lines that come next, some hundred of them; none at the end."""
        block = list(self._waiting) or self._read()
        self._waiting.clear()
        self.number += len(block)
        return block

    def take_back(self, block: list[str]) -> None:
        """Hand out a block's lines once more, one by one."""
        self.number -= len(block)
        self._waiting.extendleft(reversed(block))

    def read_again(self, place: int) -> None:
        """Hand out the lines of the record at hand once more, from a place in it on."""
        self.take_back(self.record[place:])

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self.record) == _MOST_LINES:
            raise _RunawayError
        if not self._waiting:
            self._waiting.extend(self._read())
        if not self._waiting:
            raise StopIteration
        self.number += 1
        self.record.append(self._waiting.popleft())
        return self.record[-1]

    def _read(self) -> list[str]:
        """Read some lines; the last one of a block may go on in the next."""
        lines: list[str] = []
        ended = False
        while not (lines or ended):
            text = self._text.read(_BLOCK)
            ended = not text
            lines = list(io.StringIO(self._rest + text, newline=""))
            is_whole = ended or not lines or lines[-1].endswith("\n")
            self._rest = "" if is_whole else lines.pop()
            if len(self._rest) >= LONGEST_LINE:
                raise InputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Line {line} is far too long for a patron export. Export the patrons again as CSV."
                    ),
                    line=self.number + len(lines) + 1,
                )
        if self._repeats:
            return [_REPEATED.sub(";", line) if '";"' in line else line for line in lines]
        return lines


def records(
    text: TextIO, delimiter: str, skipped: int, is_whole: Callable[[list[str]], bool]
) -> Iterator[list[Record]]:
    """Yield the records of a text, some hundred at a time, empty lines left out.

    A quotation mark left open swallows the next rows. It shows where a line inside a record makes a whole row by
    itself, as `is_whole` knows it: then that record alone is in error, and the line is read as a row.

    Raises: InputError if a line is longer than any table's.
    """
    lines = _Lines(text, delimiter, skipped)
    while block := lines.block():
        first = lines.number - len(block) + 1
        if rows := _rows(block, delimiter):
            yield [record for record in zip(count(first), rows, strict=False) if record[1]]
        else:
            end = lines.number
            lines.take_back(block)
            yield list(_one_by_one(lines, delimiter, is_whole, end))


def _rows(block: list[str], delimiter: str) -> list[list[str]] | None:
    """Return the cells of every line, or None unless every record of a block has one line of its own.

    A quotation mark that is open at the end would swallow the line put behind.
    """
    try:
        rows = list(csv.reader([*block, "\n"], delimiter=delimiter))
    except csv.Error:
        return None
    return rows[:-1] if len(rows) == len(block) + 1 else None


def _one_by_one(lines: _Lines, delimiter: str, is_whole: Callable[[list[str]], bool], end: int) -> Iterator[Record]:
    """Yield the records that begin up to a line."""
    reader = csv.reader(lines, delimiter=delimiter)
    while lines.number < end:
        lines.record.clear()
        first = lines.number + 1
        cells: list[str] | RowError | None
        try:
            cells = next(reader, None)
        except (csv.Error, _RunawayError):
            cells = RowError(OPEN_QUOTATION if len(lines.record) > 1 else TOO_LONG_CELL)
        if len(lines.record) > 1 and (place := _swallowed(lines.record, delimiter, is_whole)):
            lines.read_again(place)
            cells = RowError(OPEN_QUOTATION)
        if cells:
            yield first, cells


def _swallowed(lines: list[str], delimiter: str, is_whole: Callable[[list[str]], bool]) -> int:
    """Return the place of the first line inside a record that is a row by itself, else 0."""
    for place, line in enumerate(lines[1:], start=1):
        try:
            if is_whole(next(csv.reader([line], delimiter=delimiter), [])):
                return place
        except csv.Error:
            continue
    return 0
