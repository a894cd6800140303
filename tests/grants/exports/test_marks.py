"""Rows that stand as they stood are told by their marks, and nothing else is taken for one of them."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from adminapp.grants.exports.refusals import CARD_TAKEN
from adminapp.grants.exports.rows import Export, Part, read
from adminapp.grants.exports.shapes import columns_for
from adminapp.grants.exports.sniff import sniff
from tests.grants.exports.reading import KOHA, TODAY, koha, koha_row

CARDS = ("29351000100002", "29351000100010", "29351000100028")
ROWS = [koha_row(cardnumber=card) for card in CARDS]
FAMILY = "cardnumber,surname,firstname,dateofbirth,guarantor_id"
Reading = Callable[..., Part]


@pytest.fixture
def whole(tmp_path: Path) -> Reading:
    """A way to read a file of one part, some rows of which are known."""

    def whole(content: str, known: Sequence[bytes] = (), today: date = TODAY) -> Part:
        path = tmp_path / "export.csv"
        path.write_text(content, encoding="utf-8", newline="")
        layout = sniff(path)
        (part,) = read(path, layout, columns_for(layout.headers), today).parts(known)
        return part

    return whole


def marks(part: Part) -> Sequence[bytes]:
    """What is kept of patrons; of those without a mark as much as nothing is known."""
    assert not part.again
    return [patron.digest + (patron.mark or bytes(16)) for patron in part.patrons]


def test_known_rows_are_told_by_their_places(whole):
    known = marks(whole(koha(*ROWS)))
    part = whole(koha(ROWS[2], koha_row(cardnumber="29351000200008"), ROWS[0]), known)
    assert part.unchanged == [2, 0]
    assert [patron.cards for patron in part.patrons] == [("29351000200008",)]


@pytest.mark.parametrize(
    "cells",
    [{"surname": "Kim"}, {"dateofbirth": "1980-04-03"}, {"branchcode": "BKM"}, {"lost": "1"}, {"debarred": "1"}],
)
def test_a_row_of_which_anything_that_is_kept_has_changed_is_not_known(whole, cells):
    part = whole(koha(koha_row(**cells)), marks(whole(koha(koha_row()))))
    assert (part.unchanged, len(part.patrons)) == ([], 1)


def test_what_is_not_kept_may_change(whole):
    part = whole(koha(koha_row(borrowernotes="new", password="new")), marks(whole(koha(koha_row()))))
    assert part.unchanged == [0]


@pytest.mark.parametrize(
    "cells",
    [
        {"surname": " Adler"},
        {"dateofbirth": ""},
        {"dateofbirth": "04/02/80"},
        {"dateexpiry": "soon"},
        {"debarred": "2026-07-01"},
        {"cardnumber": "29351000100003"},
        {"cardnumber": "29351000100002;29351000100010"},
    ],
)
def test_a_row_that_is_mended_or_may_mean_something_else_tomorrow_is_always_read(whole, cells):
    content = koha(koha_row(**cells), koha_row(cardnumber=CARDS[2]))
    part = whole(content, marks(whole(content)))
    assert part.unchanged == [1]
    assert len(part.patrons) == 1


def test_the_same_cells_are_read_anew_when_columns_mean_something_else(whole):
    known = marks(whole(koha(koha_row())))
    assert not whole(koha(koha_row()).replace("surname,firstname", "firstname,surname"), known).unchanged


def test_the_same_cells_are_read_anew_in_another_year(whole):
    known = marks(whole(koha(koha_row())))
    assert whole(koha(koha_row()), known, date(2026, 12, 31)).unchanged == [0]
    assert not whole(koha(koha_row()), known, date(2027, 1, 1)).unchanged


def test_a_card_of_a_known_row_is_not_given_away(whole):
    known = marks(whole(koha(*ROWS)))
    part = whole(koha(*ROWS, koha_row(surname="Kim"), ROWS[1]), known)
    assert part.unchanged == [0, 1, 2]
    assert [(row.line, row.refusal, row.holes) for row in part.refused] == [(5, CARD_TAKEN, {"earlier": 2})]
    assert [(row.line, row.earlier) for row in part.repeated] == [(6, 3)]


def test_a_known_row_does_not_get_back_a_card_that_another_has_now(whole):
    known = marks(whole(koha(*ROWS)))
    part = whole(koha(koha_row(surname="Kim"), ROWS[0]), known)
    assert not part.unchanged
    assert [(row.line, row.refusal) for row in part.refused] == [(3, CARD_TAKEN)]


def test_known_rows_are_known_in_any_order(whole):
    known = marks(whole(koha(*ROWS)))
    for order in permutations(range(len(ROWS))):
        assert whole(koha(*(ROWS[place] for place in order)), known).unchanged == [*order]


def test_guarantors_of_known_rows_are_told_where_they_are_referred_to(whole):
    lines = (FAMILY, "29351000100010,Rivera,Mateo,2017-01-09,29351000100028", "29351000100028,Rivera,Ana,1985-05-05,")
    content = "\n".join(lines) + "\n"
    part = whole(content, marks(whole(content)))
    assert part.unchanged == [0, 1]
    assert part.referring == [(0, ("29351000100028",))]


def test_one_card_is_one_card_however_it_is_written(whole):
    part = whole(koha(koha_row(cardnumber="ab-17"), koha_row(cardnumber="AB17", surname="Kim")))
    assert len(part.patrons) == 1
    assert [(row.line, row.card, row.refusal) for row in part.refused] == [(3, "AB17", CARD_TAKEN)]


def test_further_rows_of_one_record_are_told_apart_from_new_ones(whole):
    header = KOHA.replace("borrowernotes", "borrowernumber")
    rows = [koha_row(cardnumber=card, borrowernotes=record) for card, record in zip(CARDS, "121", strict=True)]
    part = whole("\r\n".join((header, *rows, "")))
    assert [patron.line for patron in part.patrons] == [2, 3]
    assert [patron.line for patron in part.again] == [4]


def test_marks_do_not_depend_on_the_file(whole, tmp_path):
    (patron,) = whole(koha(koha_row())).patrons
    path = tmp_path / "another.csv"
    path.write_text(koha(koha_row()).replace(",", ";"), encoding="utf-16")
    layout = sniff(path)
    (part,) = Export(path, layout, columns_for(layout.headers), TODAY).parts()
    assert [one.mark for one in part.patrons] == [patron.mark]
