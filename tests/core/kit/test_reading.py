"""Untrusted objects are read key by key, and every mistake names its key and what is allowed there."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.core.kit.reading import Fields, as_day, as_moment


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def error(read) -> str:
    with pytest.raises(InputError) as caught:
        read()
    return str(caught.value)


READ = [
    ("text", (), "Ana", "Ana"),
    ("text", (), "", ""),
    ("text_or_none", (), None, None),
    ("flag", (), False, False),
    ("flag_or_none", (), None, None),
    ("amount", (), 62, 62.0),
    ("amount", (), -0.5, -0.5),
    ("count", (), 0, 0),
    ("day", (), "2024-02-29", date(2024, 2, 29)),
    ("day_or_none", (), None, None),
    ("moment", (), "2026-06-15T23:59", datetime(2026, 6, 15, 23, 59)),
    ("moment", (), "2026-06-15T23:59:58", datetime(2026, 6, 15, 23, 59, 58)),
    ("word", (Colour,), "blue", Colour.BLUE),
    ("word_or_none", (Colour,), None, None),
    ("choice", (("a", "b"),), "b", "b"),
    ("texts", (), ["x", "y", "x"], frozenset({"x", "y"})),
]


@pytest.mark.parametrize(("method", "words", "written", "meant"), READ)
def test_what_fits_is_read(method, words, written, meant):
    fields = Fields({"key": written})
    assert getattr(fields, method)("key", *words) == meant
    fields.nothing_else()


UNFIT: list[tuple[str, tuple[Any, ...], list[object]]] = [
    ("text", (), [None, 1, True, [], "a" * 10_001]),
    ("text_or_none", (), [1, {}]),
    ("flag", (), [None, 0, 1, "true"]),
    ("amount", (), [None, "1", True, float("nan"), float("inf"), 10**400]),
    ("count", (), [None, -1, 1.0, "1", True]),
    ("day", (), [None, "2023-02-29", "2026-6-5", "20260605", "2026-06-05T10:00", "2026-W01-1", "٢٠٢٦-٠٦-٠٥", 20260605]),
    ("moment", (), [None, "2026-06-05", "2026-06-05 10:00", "2026-06-05T25:00", "2026-06-05T10:00+02:00", 1.5]),
    ("word", (Colour,), [None, "RED", "green", ["red"], 1]),
    ("choice", (("a", "b"),), [None, "c", [], 1]),
    ("texts", (), [None, "email", [1], [None], {}]),
    ("part", (), [None, [], "x"]),
    ("parts", (), [None, {}, ["x"]]),
]


@pytest.mark.parametrize(
    ("method", "words", "value"), [(method, words, one) for method, words, all_ in UNFIT for one in all_]
)
def test_what_does_not_fit_is_refused_by_name(method, words, value):
    message = error(lambda: getattr(Fields({"key": value}), method)("key", *words))
    assert message.startswith("key")
    assert "allowed is " in message


@pytest.mark.parametrize(("method", "words"), sorted({(method, words) for method, words, _ in UNFIT}, key=str))
def test_a_missing_key_is_missed_by_name(method, words):
    assert error(lambda: getattr(Fields({}), method)("key", *words)).startswith("key is missing; allowed is ")


@pytest.mark.parametrize("value", [None, [], "x", 1])
def test_the_whole_must_be_an_object(value):
    assert error(lambda: Fields(value)) == "question: allowed is an object with keys."


def test_a_place_inside_is_named_by_its_path():
    fields = Fields({"account": {"cards": [{"number": "1"}, {"number": 2}]}})
    cards = fields.part("account").parts("cards")
    assert cards[0].text("number") == "1"
    assert error(lambda: cards[1].text("number")) == "account.cards[1].number: allowed is a text."


def test_an_optional_key_may_be_absent_and_null_and_no_other():
    assert Fields({}).day_or_none("until", optional=True) is None
    assert Fields({"until": None}).day_or_none("until", optional=True) is None
    assert "is missing" in error(lambda: Fields({}).day_or_none("until"))
    assert Fields({}).part_or_none("waiver", optional=True) is None


def test_what_nobody_asked_for_is_refused_as_one_printable_line():
    fields = Fields({"name": "Ana", "n\u2028ame\ud800" + "!" * 100: 1})
    fields.text("name")
    message = error(fields.nothing_else)
    assert message.isprintable()
    assert message.startswith("n?ame?!")
    assert message.endswith("the keys are name.")
    assert len(message) < 150


def test_exactly_one_of_some_keys():
    assert Fields({"card": "1"}).one_key(("card", "photo_id")) == "card"


@pytest.mark.parametrize("value", [{}, {"passport": "1"}, {"card": "1", "photo_id": "Ana"}])
def test_two_of_them_or_none_are_refused(value):
    assert "exactly one of the keys card, photo_id" in error(lambda: Fields(value).one_key(("card", "photo_id")))


@pytest.mark.parametrize("written", ["", "today", "2026-06-31", " 2026-06-05", "2026-06-05\n"])
def test_a_day_is_a_day_that_exists(written):
    with pytest.raises(ValueError):
        as_day(written)
    with pytest.raises(ValueError):
        as_moment(f"{written}T10:00")
