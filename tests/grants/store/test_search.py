"""A patron is found by the beginning of a card number or of the words of the name, and hostile text finds nobody."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.store.names import index_names, indexed_words
from adminapp.grants.store.search import MOST_HITS, search
from adminapp.grants.stored import NewCard
from tests.grants.on_file import RUTH, desk_of, open_account
from tests.grants.store.test_names import put_on_file

NAMES = {
    "Ruth Adler": RUTH,
    "Ana Núñez": "29351000200008",
    "Łukasz O'Brien": "29351000300004",
    "Anne-Marie van der Berg": "D-2935.7",
    "王小明": "29351000500001",
    "Nguyễn Thị Hà": "29351000600006",
    "Ruth Berg": "29351000700003",
}


@pytest.fixture
def desk(a_clerk: Home) -> GrantsDesk:
    desk = desk_of(a_clerk)
    for name, card in NAMES.items():
        open_account(desk, name, card)
    return desk


def found(desk: GrantsDesk, wanted: str) -> set[str]:
    return {hit.name for hit in desk.asking.search(wanted)}


def test_what_staff_type_finds_whom_they_mean(desk: GrantsDesk):
    for wanted, names in {
        "adl": {"Ruth Adler"},
        "ADLER ruth": {"Ruth Adler"},
        "ruth": {"Ruth Adler", "Ruth Berg"},
        "ru b": {"Ruth Berg"},
        "nunez": {"Ana Núñez"},
        "Núñ": {"Ana Núñez"},
        "lukasz": {"Łukasz O'Brien"},
        "o’brien": {"Łukasz O'Brien"},
        "obrien": {"Łukasz O'Brien"},
        "brien": {"Łukasz O'Brien"},
        "anne-m": {"Anne-Marie van der Berg"},
        "annemarie": {"Anne-Marie van der Berg"},
        "marie berg": {"Anne-Marie van der Berg"},
        "王": {"王小明"},
        "nguyen ha": {"Nguyễn Thị Hà"},
        "2935100010": {"Ruth Adler"},
        " 2 9351 0001 ": {"Ruth Adler"},
        "d29": {"Anne-Marie van der Berg"},
        "29351": set(NAMES) - {"Anne-Marie van der Berg"},
        "ler": set(),
        "adler berg": set(),
    }.items():
        assert (wanted, found(desk, wanted)) == (wanted, names)


def test_a_hit_shows_name_and_card_as_they_are_kept(desk: GrantsDesk):
    (hit,) = desk.asking.search("marie")
    assert (hit.name, hit.card, hit.branch) == ("Anne-Marie van der Berg", "D-2935.7", "Main")
    (hit,) = desk.asking.search("D-2935")
    assert hit.card == "D-2935.7"


def test_an_account_with_two_cards_is_found_once_by_name_and_by_either(desk: GrantsDesk):
    account = desk.asking.account_of_card(RUTH)
    desk.cards.add_card(account, NewCard("88810001"), desk.asking.now())
    assert [hit.card for hit in desk.asking.search("8881")] == ["88810001"]
    assert len(desk.asking.search("adler")) == 1


@pytest.mark.parametrize(
    "hostile",
    ["", " ", '"', "'", "*", "-", '" OR "" NEAR(', "words:adler", "adler)", "^", "\x00", "\ud800", "%", "_", "💥"],
)
def test_hostile_text_finds_nobody_and_breaks_nothing(desk: GrantsDesk, hostile: str):
    assert found(desk, hostile) <= {"Ruth Adler"}


def test_long_text_finds_nobody_and_breaks_nothing(desk: GrantsDesk):
    for hostile in ("a" * 10_000, "(" * 500, "0" * 5000, "adler " * 500, "\u202e" * 300, "1' OR '1'='1"):
        assert found(desk, hostile) <= {"Ruth Adler"}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=st.text(max_size=60))
def test_any_text_is_an_answer(a_clerk: Home, wanted: str):
    assert isinstance(desk_of(a_clerk).asking.search(wanted), tuple)


def test_no_more_than_fifty_are_shown(a_clerk: Home):
    desk = desk_of(a_clerk)
    for number in range(MOST_HITS + 5):
        open_account(desk, "Ruth Adler", f"2935100010{number:04d}")
    assert len(desk.asking.search("adler")) == MOST_HITS
    assert len(desk.asking.search("29351")) == MOST_HITS


def similar(desk: GrantsDesk, wanted: str) -> dict[str, bool]:
    return {hit.name: hit.similar for hit in desk.asking.search(wanted)}


def test_one_typing_error_still_finds_and_is_said(desk: GrantsDesk):
    adler, obrien, hung = "Ruth Adler", "Łukasz O'Brien", "Nguyễn Thị Hà"
    for wanted, name in {
        "adlre": adler,
        "dler": adler,
        "addler": adler,
        "afler": adler,
        "ruth adlet": adler,
        "rtuh adler": adler,
        "obrein": obrien,
        "lukaz o'brien": obrien,
        "nguye": hung,
        "nugyen": hung,
    }.items():
        assert (wanted, similar(desk, wanted)) == (wanted, {name: wanted != "nguye"})


def test_an_error_in_a_word_that_is_only_begun_is_forgiven_too(desk: GrantsDesk):
    assert similar(desk, "nugye") == {"Nguyễn Thị Hà": True}
    assert similar(desk, "nguyx") == {}


def test_two_errors_find_nobody(desk: GrantsDesk):
    for wanted in ("aldre", "rtuh adlre", "dl", "xx"):
        assert similar(desk, wanted) == {}


def test_whole_words_stand_before_begun_ones_and_similar_ones_last(a_clerk: Home):
    desk = desk_of(a_clerk)
    for place, name in enumerate(("John Smithson", "Johnny Smith", "John Smith", "Jon Smith", "Adam Smith")):
        open_account(desk, name, f"2935100010{place:04d}")
    assert [hit.name for hit in desk.asking.search("smith")][-1] == "John Smithson"
    assert list(similar(desk, "john smith").items()) == [
        ("John Smith", False),
        ("John Smithson", False),
        ("Johnny Smith", False),
    ]
    assert list(similar(desk, "jhon smith").items()) == [("John Smith", True), ("John Smithson", True)]


def test_where_many_are_found_as_typed_nobody_similar_is_shown(a_clerk: Home):
    desk = desk_of(a_clerk)
    for place in range(12):
        open_account(desk, "Ruth Adler" if place else "Ruth Adlet", f"2935100010{place:04d}")
    assert set(similar(desk, "adler")) == {"Ruth Adler"}
    assert set(similar(desk, "adlet")) == {"Ruth Adler", "Ruth Adlet"}


LATIN, CYRILLIC = "abcdeñ", "авгдж"
WORDS = st.text(LATIN, min_size=1, max_size=7) | st.text(CYRILLIC, min_size=1, max_size=7)
FULL_NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=12)


def one_edit(data: st.DataObject, word: str) -> str:
    """The word with one error of any kind at any place."""
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(LATIN if word.isascii() else CYRILLIC))
    head, tail = word[:place], word[place:]
    swapped = head + tail[1:2] + tail[0] + tail[2:]
    return data.draw(st.sampled_from([head + tail[1:], head + letter + tail, head + letter + tail[1:], swapped]))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=FULL_NAMES, data=st.data())
def test_everybody_is_found_by_every_beginning_and_with_any_one_error(
    a_director: Home, names: list[str], data: st.DataObject
):
    name = data.draw(st.sampled_from(names))
    words = indexed_words(name).split()
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in words]
    wrong = data.draw(st.sampled_from(range(len(words))))
    mistyped = one_edit(data, words[wrong])
    with a_director._units.write() as db, db.begin_nested() as tried:
        for account, full in enumerate(names, start=1):
            put_on_file(db, account, full)
        index_names(db, enumerate(names, start=1))
        assert name in {hit.name for hit in search(db, " ".join(typed))}
        if len(words[wrong]) >= 4:
            found = search(db, " ".join([*words[:wrong], mistyped, *words[wrong + 1 :]]))
            assert name in {hit.name for hit in found}
        tried.rollback()


@settings(max_examples=200)
@given(name=st.text(max_size=40))
def test_every_word_of_the_index_is_one_token(name: str):
    """What FTS5 cut in two would become a phrase, which an index without positions refuses."""
    for word in indexed_words(name).split(" "):
        assert all(sign.isalnum() or sign > "\x7f" for sign in word)
        assert word == word.lower() or not word.isascii()
