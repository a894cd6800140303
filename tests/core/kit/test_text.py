"""Names and texts that people bring in are kept exactly, or refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.kit.errors import InputError
from adminapp.core.kit.text import clean_name, clean_text

KEPT = ["O'Brien", "<b>Bob</b>", "=1+1", "%s", "{x}", "אָב", "李小龍", "👩‍👧", "\u202eevil\u202c", "Ł", "a" * 200]


@pytest.mark.parametrize("name", KEPT)
def test_an_unusual_name_is_kept_exactly(name):
    assert clean_name(f"  {name}\n") == name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "empty"),
        (" \t ", "empty"),
        ("a\0b", "U+0000"),
        ("two\nlines", "U+000A"),
        ("bell\a!", "U+0007"),
        ("\ud800", "U+D800"),
        ("a" * 201, "201 characters"),
        ("a" * 10_000, "10000 characters"),
    ],
)
def test_a_name_that_cannot_be_kept_is_refused_with_the_reason(name, reason):
    with pytest.raises(InputError) as caught:
        clean_name(name)
    assert reason in str(caught.value)


def test_a_text_may_be_empty_and_have_lines():
    assert clean_text("", 10) == ""
    assert clean_text("one\r\n\ttwo", 10) == "one\r\n\ttwo"


def test_a_text_is_held_against_its_own_limit():
    with pytest.raises(InputError, match="write at most"):
        clean_text("eleven chars", 11)


@given(st.text())
def test_what_is_kept_is_what_was_written_but_for_the_space_around_it(text):
    try:
        kept = clean_text(text, 1000)
    except InputError:
        return
    assert kept == text.strip()
