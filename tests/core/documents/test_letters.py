"""Names of every script reach the paper readable: in their order, with their letters joined, nothing left out."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from adminapp.core.documents import fonts
from adminapp.core.documents.letters import capped, in_page_order, printable


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ruth Núñez", [("Ruth Núñez", "")]),
        ("שלום", [("םולש", "שלום")]),
        ("Dr. שלום 34 עולם, Ohio", [("Dr. ", ""), ("םלוע 34 םולש", "שלום 34 עולם"), (", Ohio", "")]),
        ("(שלום)", [("(", ""), ("םולש", "שלום"), (")", "")]),
    ],
)
def test_words_read_from_right_to_left_stand_so(text, parts):
    assert in_page_order(text) == parts


def test_brackets_between_such_words_open_to_the_other_side():
    assert in_page_order("של (ום) של")[0][0] == "לש (םו) לש"


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("محمد", "\ufea4\ufee3"),  # the meem before the hah begins, the hah stands between two
        ("سلام", "\ufefc"),  # lam and alef are one letter
    ],
)
def test_arabic_letters_are_joined(name, drawn):
    ((shown, says),) = in_page_order(name)
    assert says == name
    assert drawn in shown


def test_a_letter_with_its_accent_beside_it_is_one_letter():
    assert printable("Nu\u0301n\u0303ez") == "Núñez"


def test_what_cannot_be_seen_is_left_out():
    assert printable("Ann\u200b\x00\u202e Lee\r\nJr.\t2") == "Ann Lee\nJr. 2"


@pytest.mark.parametrize(
    "name", ["Łukasz Ślązak", "Đặng Thị Ngọc", "Ольга", "Ωμέγα", "محمد", "שלום", "王小明", "김철수", "さくら"]
)
def test_these_letters_are_in_the_fonts(name):
    assert fonts.readable(name) == name


def test_a_letter_that_no_font_has_stands_as_its_code():
    assert fonts.readable("Ann 😀 ก") == "Ann [U+1F600] [U+0E01]"


def test_a_long_text_says_that_it_was_cut():
    assert capped("word " * 100, 20) == "word word word wor …"
    assert capped("short", 20) == "short"


def test_threads_that_ask_at_once_get_the_same_font(monkeypatch):
    monkeypatch.setattr(fonts, "_loaded", {})
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: fonts.font(fonts.FIRST), range(8)))
    assert len({id(font) for font in found}) == 1
