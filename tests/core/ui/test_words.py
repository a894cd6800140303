"""Errors, dates and names are said so that everybody understands them, and nothing is read as markup."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.roles import Role
from adminapp.core.ui import words


@pytest.fixture
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def spanish():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Spanish, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def test_a_date_is_said_in_words(english):
    assert words.day(date(2026, 8, 14)) == "August 14, 2026"


def test_a_date_is_said_in_spanish(spanish):
    assert words.day(date(2026, 8, 14)) == "14 de agosto de 2026"


def test_a_moment_of_the_wall_clock_is_shown_as_it_is(english):
    assert words.moment(datetime(2026, 8, 14, 15, 4)).replace("\u202f", " ") == "2026-08-14 3:04 PM"


def test_a_moment_of_the_log_is_shown_by_the_wall_clock(english):
    logged = datetime(2026, 8, 14, 15, 4, tzinfo=UTC)
    assert words.moment(logged) == words.moment(logged.astimezone().replace(tzinfo=None))


def test_numbers_are_grouped(english):
    assert words.number(1234567) == "1,234,567"


def test_every_role_has_a_name():
    assert all(words.role(role) and "_" not in words.role(role) for role in Role)
    assert words.roles([Role.CIRCULATION_MANAGER, Role.DIRECTOR]) == "Circulation Manager or Director"


def test_the_holes_of_a_sentence_are_filled_in_the_members_language(english):
    error = InputError(
        "{who} said {day}, {count} times: {all}", who=Role.IT, day=date(2026, 1, 2), count=1000, all=(1, 2)
    )
    assert words.sentence(error) == "Information Technology said January 2, 2026, 1,000 times: 1, 2"


@pytest.mark.parametrize("name", ["O'Brien", "<b>Bob</b>", "%s", "{x}", "=1+1", "Ł\u202eabc"])
def test_a_hostile_name_stands_in_a_sentence_as_it_is(name):
    assert words.sentence(InputError("Not {name}.", name=name)) == f"Not {name}."


def test_markup_in_a_tooltip_is_shown_literally():
    assert words.plain_tooltip("<img src=x>") == "<p>&lt;img src=x&gt;</p>"


def test_an_ampersand_survives_a_button():
    assert words.without_mnemonic("Smith & Sons") == "Smith && Sons"
