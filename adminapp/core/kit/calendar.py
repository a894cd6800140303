"""Calendar arithmetic: birthdays and periods of years."""

from datetime import date


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later.

    Units:  calendar years; 29 February becomes 1 March where the year has none.
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


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
