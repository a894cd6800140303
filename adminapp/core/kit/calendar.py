"""Calendar arithmetic: birthdays and periods of years."""

from datetime import MAXYEAR, date, timedelta


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later.

    Units:  calendar years; 29 February becomes 1 March where the year has none; no day comes after 31 December 9999.
    """
    if day.year + years > MAXYEAR:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def day_before(day: date) -> date:
    """Return the day before.

    Units:  calendar days; no day comes before 1 January of the year 1.
    """
    return day - timedelta(days=1) if day > date.min else day


def is_of_age(born: date, today: date, adult_age: int) -> bool:
    """Return whether somebody born on a day is adult today.

    Units:  local dates; adult from 00:00 of the birthday, 1 March for 29 February in a common year.
    """
    return born.year + adult_age <= today.year and years_after(born, adult_age) <= today


def age(born: date, today: date) -> int:
    """Return how old somebody is.

    Units:  full years, local dates.
    """
    years = today.year - born.year
    return years if years_after(born, years) <= today else years - 1
