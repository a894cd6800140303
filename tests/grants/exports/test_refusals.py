"""The list of refused rows is plain CSV that a spreadsheet cannot be tricked with."""

import csv
import io
from string import Formatter

import pytest

from adminapp.grants.exports import refusals
from adminapp.grants.exports.refusals import CARD_TAKEN, NO_CARD, REPAIRS, Refusal, RefusedRow, Repair, write_refused
from tests.grants.exports.reading import koha, koha_row


def written(*rows: RefusedRow, **options) -> list[list[str]]:
    out = io.StringIO(newline="")
    write_refused(rows, out, **options)
    return list(csv.reader(io.StringIO(out.getvalue(), newline="")))


def test_the_list_names_line_card_column_reason_and_mend():
    headings, first, second = written(
        RefusedRow(7, "", "cardnumber", NO_CARD),
        RefusedRow(9, "29351000100002", "cardnumber", CARD_TAKEN, {"earlier": 3}),
    )
    assert headings == ["Line", "Card number", "Column", "Reason", "What to do"]
    assert first == ["7", "", "cardnumber", NO_CARD.reason, NO_CARD.mend]
    assert second[:3] == ["9", "29351000100002", "cardnumber"]
    assert "line 3" in second[3]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_runs_as_a_formula(start):
    danger = start + "cmd|' /C calc'!A0"
    _, row = written(RefusedRow(2, danger, danger, Refusal(danger, danger)))
    assert row[1:] == ["'" + danger] * 4


def test_names_of_columns_are_guarded_on_the_way_from_file_to_list(reading):
    (refused,) = reading('"=1+1",surname,cardnumber\n1,"Kim",\n').refused
    assert refused.column == "cardnumber"
    (refused,) = reading(koha(koha_row(cardnumber="=1+1"))).refused
    assert "=1+1" not in written(refused)[1]


def test_the_list_speaks_the_member_s_language():
    headings, row = written(RefusedRow(2, "", "", NO_CARD), say=lambda sentence: f"«{sentence}»")
    assert headings[0] == "«Line»"
    assert row[3] == f"«{NO_CARD.reason}»"


def test_every_repair_has_a_sentence():
    assert set(REPAIRS) == set(Repair)
    assert all(REPAIRS.values())


def test_the_holes_of_every_refusal_are_those_that_are_filled():
    sentences = [
        sentence
        for refusal in vars(refusals).values()
        if isinstance(refusal, Refusal)
        for sentence in (refusal.reason, refusal.mend)
    ]
    holes = {hole for sentence in sentences for _, hole, _, _ in Formatter().parse(sentence) if hole}
    assert holes == {"earlier", "limit", "cells", "columns"}
