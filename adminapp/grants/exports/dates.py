"""Dates as library systems write them."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class DateStyle(StrEnum):
    """The order in which a date is written; NAMED is 12 Mar 1990 and Mar 12, 1990."""

    YEAR_FIRST = "year_first"
    MONTH_FIRST = "month_first"
    DAY_FIRST = "day_first"
    NAMED = "named"


class Reading(NamedTuple):
    """A date read from a cell; `short_year` says that its year had two digits."""

    day: date
    style: DateStyle
    short_year: bool


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = re.compile(r"[T ]+[0-9]{1,2}:[0-9]{2}.*", re.DOTALL)
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_DAY_NAMED = re.compile(r"([0-9]{1,2})[- ]([A-Za-z]{3,9})\.?[-, ]+([0-9]{4}|[0-9]{2})")
_MONTH_NAMED = re.compile(r"([A-Za-z]{3,9})\.? +([0-9]{1,2}),? +([0-9]{4})")
LONGEST_DATE = 40
_COMPACT = 8
_CENTURY = 100
_OLDEST = 120
_MONTHS_A_YEAR = 12


def read_birth(cell: str, usual: DateStyle, today: date) -> Reading | None:
    """Return the birth date in a cell, or None where it is no day of the calendar on which a patron can be born.

    A year of two digits is the last one that has begun.

    Units:  calendar dates, at most 120 years back.
    """
    reading = _read(cell, usual, today)
    return reading if reading and reading.day <= today and today.year - reading.day.year <= _OLDEST else None


def read_end(cell: str, usual: DateStyle, today: date) -> Reading | None:
    """Return the last day of a card or a block in a cell, or None where there is no such day.

    A year of two digits is one of this century.

    Units:  calendar dates.
    """
    return _read(cell, usual, date(today.year // _CENTURY * _CENTURY + _CENTURY - 1, 12, 31))


def usual_style(cells: Iterable[str]) -> DateStyle:
    """Return the style of most dates among some cells; the month comes first where nothing tells."""
    styles: Counter[DateStyle] = Counter()
    certainly_month_first = 0
    for cell in cells:
        if len(cell) <= LONGEST_DATE and (reading := _read(cell, DateStyle.MONTH_FIRST, date.max)):
            styles[reading.style] += 1
            certainly_month_first += reading.style is DateStyle.MONTH_FIRST and reading.day.day > _MONTHS_A_YEAR
    day_first = styles[DateStyle.DAY_FIRST]
    year_last = DateStyle.DAY_FIRST if day_first > certainly_month_first else DateStyle.MONTH_FIRST
    years_last = day_first + styles[DateStyle.MONTH_FIRST]
    return max(
        (years_last, year_last),
        (styles[DateStyle.YEAR_FIRST], DateStyle.YEAR_FIRST),
        (styles[DateStyle.NAMED], DateStyle.NAMED),
        key=lambda counted: counted[0],
    )[1]


def _read(text: str, usual: DateStyle, latest: date) -> Reading | None:
    """Read a date without the time of day behind it.

    With dots the day comes first; with slashes or hyphens the month, unless `usual`, the file's own style, has the
    day first; the other order is taken where only that gives a day of the calendar.
    """
    plain = _TIME.sub("", text).strip()
    if (found := _YEAR_FIRST.fullmatch(plain)) and (found[2] or len(plain) == _COMPACT):
        return _reading((found[1], found[3], found[4]), DateStyle.YEAR_FIRST, latest)
    if found := _YEAR_LAST.fullmatch(plain):
        month_first = _reading((found[4], found[1], found[3]), DateStyle.MONTH_FIRST, latest)
        day_first = _reading((found[4], found[3], found[1]), DateStyle.DAY_FIRST, latest)
        if found[2] == "." or usual is DateStyle.DAY_FIRST:
            return day_first or month_first
        return month_first or day_first
    if found := _DAY_NAMED.fullmatch(plain):
        return _reading((found[3], _month(found[2]), found[1]), DateStyle.NAMED, latest)
    if found := _MONTH_NAMED.fullmatch(plain):
        return _reading((found[3], _month(found[1]), found[2]), DateStyle.NAMED, latest)
    return None


def _reading(parts: tuple[str, str, str], style: DateStyle, latest: date) -> Reading | None:
    year, month, day = map(int, parts)
    short = len(parts[0]) == len("90")
    if short:
        year += latest.year // _CENTURY * _CENTURY
    try:
        written = date(year, month, day)
        if short and written > latest:
            written = date(year - _CENTURY, month, day)
    except ValueError:
        return None
    return Reading(written, style, short)


def _month(name: str) -> str:
    start = name[:3].lower()
    return str(_MONTHS.index(start) + 1 if start in _MONTHS else 0)
