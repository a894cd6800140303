"""Dates are read in every style that the systems write, and never guessed beyond the stated rules."""

from datetime import date

import pytest

from adminapp.grants.exports.dates import DateStyle, read_birth, read_end, usual_style
from tests.grants.exports.reading import TODAY

ISO, US, EU, NAMED = DateStyle.YEAR_FIRST, DateStyle.MONTH_FIRST, DateStyle.DAY_FIRST, DateStyle.NAMED


@pytest.mark.parametrize(
    ("cell", "usual", "day", "style"),
    [
        ("1990-03-12", ISO, date(1990, 3, 12), ISO),
        ("1990/3/12", ISO, date(1990, 3, 12), ISO),
        ("19900312", ISO, date(1990, 3, 12), ISO),
        ("1990-03-12 00:00:00", ISO, date(1990, 3, 12), ISO),
        ("1990-03-12T00:00:00-06:00", ISO, date(1990, 3, 12), ISO),
        ("3/12/1990 12:00:00 AM", US, date(1990, 3, 12), US),
        ("03-12-1990", US, date(1990, 3, 12), US),
        ("03/12/1990", ISO, date(1990, 3, 12), US),
        ("03/12/1990", EU, date(1990, 12, 3), EU),
        ("12.03.1990", ISO, date(1990, 3, 12), EU),
        ("12.03.1990", US, date(1990, 3, 12), EU),
        ("25/12/1990", US, date(1990, 12, 25), EU),
        ("12/25/1990", EU, date(1990, 12, 25), US),
        ("12 Mar 1990", US, date(1990, 3, 12), NAMED),
        ("12-MAR-1990", US, date(1990, 3, 12), NAMED),
        ("March 12, 1990", US, date(1990, 3, 12), NAMED),
        ("Mar 12 1990 12:00AM", US, date(1990, 3, 12), NAMED),
        ("02/29/2000", US, date(2000, 2, 29), US),
    ],
)
def test_a_birth_date_is_read_in_its_style(cell, usual, day, style):
    assert read_birth(cell, usual, TODAY) == (day, style, False)


@pytest.mark.parametrize(
    "cell",
    [
        *("0000-00-00", "1990-02-30", "02/29/1999", "13/13/1990", "1990-13-01", "12 Foo 1990"),
        *("1990", "1990-3", "199-01-01", "1990-03/12", "1990-03-12x", "１９９０-03-12", "5735550100", "soon"),
        *("2026-06-16", "1899-12-31", "1905-12-31"),
    ],
)
def test_what_is_no_possible_birth_date_is_none(cell):
    assert read_birth(cell, ISO, TODAY) is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("03-12-90", date(1990, 3, 12)),
        ("06-15-26", date(2026, 6, 15)),
        ("06-16-26", date(1926, 6, 16)),
        ("02/29/00", date(2000, 2, 29)),
        ("12-MAR-35", date(1935, 3, 12)),
    ],
)
def test_a_short_birth_year_is_the_last_one_that_has_begun(cell, day):
    found = read_birth(cell, US, TODAY)
    assert found
    assert (found.day, found.short_year) == (day, True)


@pytest.mark.parametrize(("cell", "day"), [("12/31/27", date(2027, 12, 31)), ("12/31/99", date(2099, 12, 31))])
def test_a_short_year_of_expiry_is_of_this_century(cell, day):
    found = read_end(cell, US, TODAY)
    assert found
    assert (found.day, found.short_year) == (day, True)


def test_an_expiry_may_lie_ahead():
    assert read_end("9999-12-31", ISO, TODAY) == (date(9999, 12, 31), ISO, False)


@pytest.mark.parametrize(
    ("cells", "style"),
    [
        ([], US),
        (["Adler", "65109-1234", "29351000100002"], US),
        (["1990-01-02", "1991-01-02", "03/12/1990"], ISO),
        (["03/12/1990", "04/12/1990"], US),
        (["03/12/1990", "25/12/1990"], EU),
        (["03/12/1990", "25/12/1990", "12/25/1990"], US),
        (["12.03.1990"], EU),
        (["12 Mar 1990", "13 Mar 1990", "1990-01-01"], NAMED),
    ],
)
def test_the_usual_style_is_that_of_most_dates(cells, style):
    assert usual_style(cells) is style
