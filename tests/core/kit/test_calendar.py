"""Birthdays and periods of years, 29 February and the ends of the calendar among them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.kit.calendar import age, day_before, is_of_age, years_after


@pytest.mark.parametrize(
    ("day", "years", "later"),
    [
        (date(2021, 6, 14), 5, date(2026, 6, 14)),
        (date(2024, 2, 29), 5, date(2029, 3, 1)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 28), 5, date(2029, 2, 28)),
        (date(2024, 2, 29), 0, date(2024, 2, 29)),
        (date(1896, 2, 29), 4, date(1900, 3, 1)),
        (date(9999, 12, 31), 5, date.max),
        (date(9996, 2, 29), 5, date.max),
        (date(9994, 12, 31), 5, date(9999, 12, 31)),
    ],
)
def test_the_same_day_some_years_later(day, years, later):
    assert years_after(day, years) == later


@pytest.mark.parametrize(
    ("born", "today", "adult"),
    [
        (date(2008, 6, 15), date(2026, 6, 14), False),
        (date(2008, 6, 15), date(2026, 6, 15), True),
        (date(2008, 2, 29), date(2026, 2, 28), False),
        (date(2008, 2, 29), date(2026, 3, 1), True),
        (date(2012, 2, 29), date(2030, 2, 28), False),
        (date(2010, 2, 28), date(2028, 2, 28), True),
        (date(2010, 3, 1), date(2028, 2, 29), False),
        (date(9999, 1, 1), date(2026, 6, 15), False),
        (date.min, date(2026, 6, 15), True),
    ],
)
def test_who_is_of_age_on_a_day(born, today, adult):
    assert is_of_age(born, today, 18) is adult


@pytest.mark.parametrize(
    ("born", "today", "years"),
    [
        (date(1980, 4, 2), date(2026, 4, 1), 45),
        (date(1980, 4, 2), date(2026, 4, 2), 46),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 6, 15), date(2026, 6, 15), 0),
    ],
)
def test_how_old_somebody_is(born, today, years):
    assert age(born, today) == years


@given(st.dates(), st.dates())
def test_who_is_of_age_stays_so(born, today):
    if is_of_age(born, today, 18) and today < date.max:
        assert is_of_age(born, today + timedelta(days=1), 18)


@given(st.dates(date(1850, 1, 1), date(2100, 12, 31)), st.dates(date(1850, 1, 1), date(2100, 12, 31)))
def test_of_age_is_eighteen_years_old(born, today):
    if born <= today:
        assert is_of_age(born, today, 18) is (age(born, today) >= 18)


def test_no_day_comes_before_the_first():
    assert day_before(date(2024, 3, 1)) == date(2024, 2, 29)
    assert day_before(date.min) == date.min
