"""Every kind of dirt in a row: repaired and said, or refused with line, column, reason and mend."""

from datetime import date

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.refusals import (
    BAD_CARD,
    CARD_TAKEN,
    NO_CARD,
    NO_NAME,
    OPEN_QUOTATION,
    ROUNDED_CARD,
    TOO_FEW_CELLS,
    TOO_LONG_CELL,
    TOO_LONG_NAME,
    TOO_MANY_CELLS,
    UNREADABLE_SIGNS,
    Repair,
)
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import columns_for
from adminapp.grants.exports.sniff import sniff
from tests.grants.exports.reading import KOHA, SECRET, TODAY, koha, koha_row, rows_of

OTHER_CARD = "29351000100010"


def test_an_ordinary_row_is_a_patron(reading):
    patron = reading(koha(koha_row())).patron
    assert patron.cards == ("29351000100002",)
    assert (patron.surname, patron.first, patron.name) == ("Adler", "Ruth", "Ruth Adler")
    assert (patron.born, patron.branch, patron.expires) == ("1980-04-02", "MAIN", "2027-12-31")
    assert (patron.lost, patron.blocked, patron.guarantors, patron.repairs) == (False, False, (), ())
    assert patron.line == 2


def test_what_a_cell_is_in_one_column_of_one_row_it_need_not_be_elsewhere(reading):
    cells = ({"surname": "NULL"}, {"firstname": "NULL"}, {}, {"surname": " Adler"}, {"surname": "Ruth"})
    cards = ("29351000100002", "29351000100010", "29351000100028", "29351000100036", "29351000100044")
    rows = [koha_row(cardnumber=card, **one) for card, one in zip(cards, cells, strict=True)]
    patrons = reading(koha(*rows)).patrons
    assert [patron.name for patron in patrons] == ["Ruth NULL", "Adler", "Ruth Adler", "Ruth Adler", "Ruth Ruth"]
    assert [Repair.SPACES in patron.repairs for patron in patrons] == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("cells", "expected", "repair"),
    [
        ({"dateofbirth": ""}, {"born": None}, Repair.BIRTH_MISSING),
        ({"dateofbirth": "NULL"}, {"born": None}, Repair.BIRTH_MISSING),
        ({"dateofbirth": "  -  -  "}, {"born": None}, Repair.BIRTH_MISSING),
        ({"dateofbirth": "0000-00-00"}, {"born": None}, Repair.BIRTH_IMPOSSIBLE),
        ({"dateofbirth": "1990-02-30"}, {"born": None}, Repair.BIRTH_IMPOSSIBLE),
        ({"dateofbirth": "2026-06-16"}, {"born": None}, Repair.BIRTH_IMPOSSIBLE),
        ({"dateofbirth": "04/02/1980"}, {"born": "1980-04-02"}, Repair.DATE_STYLE),
        ({"dateofbirth": "04/02/80"}, {"born": "1980-04-02"}, Repair.SHORT_YEAR),
        ({"dateexpiry": "soon"}, {"expires": None, "blocked": True}, Repair.EXPIRY_UNREADABLE),
        ({"dateexpiry": "2027-02-30"}, {"expires": None, "blocked": True}, Repair.EXPIRY_UNREADABLE),
        ({"surname": "  Adler "}, {"surname": "Adler"}, Repair.SPACES),
        ({"surname": '"De La\r\nCruz"'}, {"surname": "De La Cruz"}, Repair.LINE_BREAK),
        ({"surname": "De La\tCruz"}, {"surname": "De La Cruz"}, Repair.LINE_BREAK),
        ({"surname": "'=1+1"}, {"surname": "=1+1"}, Repair.FORMULA_GUARD),
        ({"surname": "'@SUM"}, {"surname": "@SUM"}, Repair.FORMULA_GUARD),
        ({"surname": "'＝1"}, {"surname": "＝1"}, Repair.FORMULA_GUARD),
        ({"cardnumber": "29351000100003"}, {"cards": ("29351000100003",)}, Repair.CHECK_DIGIT),
        ({"cardnumber": "2 9351 00010 0002"}, {"cards": ("29351000100002",)}, Repair.SPACES),
    ],
)
def test_a_repaired_row_is_taken_and_says_what_was_done(reading, cells, expected, repair):
    seen = reading(koha(koha_row(**cells), koha_row(cardnumber=OTHER_CARD)))
    patron = seen.patrons[0]
    assert {name: getattr(patron, name) for name in expected} == expected
    assert repair in patron.repairs
    assert seen.patrons[1].repairs == ()


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"surname": "=1+1"}, {"surname": "=1+1"}),
        ({"surname": '"=HYPERLINK(""http://x"")"'}, {"surname": '=HYPERLINK("http://x")'}),
        ({"surname": "'t Hooft"}, {"surname": "'t Hooft"}),
        ({"surname": "O'Brien"}, {"surname": "O'Brien"}),
        ({"surname": "<img src=x>"}, {"surname": "<img src=x>"}),
        ({"surname": "%s {x} \\N"}, {"surname": "%s {x} \\N"}),
        ({"surname": "\u202eרות"}, {"surname": "\u202eרות"}),
        ({"surname": "Null"}, {"surname": "Null"}),
        ({"surname": "NULL"}, {"surname": "NULL"}),
        ({"surname": "NULL", "firstname": "JENNIFER"}, {"name": "JENNIFER NULL"}),
        ({"surname": "x" * 100, "firstname": "y" * 99}, {"name": "y" * 99 + " " + "x" * 100}),
        ({"firstname": ""}, {"name": "Adler"}),
        ({"surname": ""}, {"name": "Ruth"}),
        ({"dateexpiry": ""}, {"expires": None, "blocked": False}),
        ({"dateexpiry": "0000-00-00"}, {"expires": None, "blocked": False}),
        ({"dateexpiry": "9999-12-31"}, {"expires": "9999-12-31"}),
        ({"branchcode": "ea   "}, {"branch": "ea"}),
        ({"cardnumber": "A-17.b/4"}, {"cards": ("A-17.b/4",)}),
        ({"cardnumber": '"=""29351000100002"""'}, {"cards": ("29351000100002",)}),
        ({"cardnumber": "1"}, {"cards": ("1",)}),
    ],
)
def test_what_only_looks_odd_is_kept_as_it_is_meant(reading, cells, expected):
    patron = reading(koha(koha_row(**cells))).patron
    assert {name: getattr(patron, name) for name in expected} == expected
    assert patron.repairs == ()


@pytest.mark.parametrize(
    ("lost", "is_lost"),
    [("0", False), ("", False), ("f", False), ("No", False), ("1", True), ("t", True), ("yes", True), ("stolen", True)],
)
def test_a_lost_flag_reports_the_card(reading, lost, is_lost):
    assert reading(koha(koha_row(lost=lost))).patron.lost is is_lost


@pytest.mark.parametrize(
    ("debarred", "is_blocked"),
    [
        *(("", False), ("0000-00-00", False), ("NULL", False), ("-", False), ("2026-06-14", False)),
        *(("2026-06-15", True), ("9999-12-31", True), ("1", True), ("d", True)),
    ],
)
def test_a_block_counts_through_its_last_day(reading, debarred, is_blocked):
    assert reading(koha(koha_row(debarred=debarred))).patron.blocked is is_blocked


@pytest.mark.parametrize(
    ("cells", "refusal", "column"),
    [
        ({"cardnumber": ""}, NO_CARD, "cardnumber"),
        ({"cardnumber": " "}, NO_CARD, "cardnumber"),
        ({"cardnumber": "NULL"}, NO_CARD, "cardnumber"),
        ({"cardnumber": "2.3E+13"}, ROUNDED_CARD, "cardnumber"),
        ({"cardnumber": "=1+1"}, BAD_CARD, "cardnumber"),
        ({"cardnumber": "Ruth"}, BAD_CARD, "cardnumber"),
        ({"cardnumber": "23\x0000"}, BAD_CARD, "cardnumber"),
        ({"cardnumber": "٢٣٠٠"}, BAD_CARD, "cardnumber"),
        ({"cardnumber": "9" * 33}, BAD_CARD, "cardnumber"),
        ({"surname": "", "firstname": " "}, NO_NAME, "surname"),
        ({"surname": "NULL", "firstname": "NULL"}, NO_NAME, "surname"),
        ({"surname": "x" * 150, "firstname": "y" * 150}, TOO_LONG_NAME, "surname"),
        ({"firstname": "Ru\ufffdth"}, UNREADABLE_SIGNS, "firstname"),
    ],
)
def test_a_broken_row_is_refused_with_place_reason_and_mend(reading, cells, refusal, column):
    row = reading(koha(koha_row(**cells))).refusal
    assert (row.line, row.refusal, row.column) == (2, refusal, column)
    assert row.refusal.reason.format(**row.holes)
    assert row.refusal.mend.format(**row.holes)


@pytest.mark.parametrize(("name", "said"), [("Ru\x00th", "U+0000"), ("Ru\x1bth", "U+001B"), ("x" * 10_000, "10000")])
def test_a_name_that_cannot_be_kept_is_refused_with_the_reason(reading, name, said):
    row = reading(koha(koha_row(firstname=name))).refusal
    assert row.column == "firstname"
    assert said in row.refusal.reason.format(**row.holes)


def test_columns_that_are_not_kept_may_hold_anything(reading):
    seen = reading(koha(koha_row(borrowernotes='"a\x00\ufffd""b""\r\n' + "x" * 5000 + '"')))
    assert seen.patron.repairs == ()


def test_of_two_people_with_one_card_the_first_is_taken(reading):
    seen = reading(koha(koha_row(), koha_row(surname="Kim"), koha_row(cardnumber=OTHER_CARD)))
    assert [patron.surname for patron in seen.patrons] == ["Adler", "Adler"]
    (row,) = seen.refused
    assert (row.line, row.card, row.column, row.refusal) == (3, "29351000100002", "cardnumber", CARD_TAKEN)
    assert "line 2" in row.refusal.reason.format(**row.holes)


def test_the_same_patron_again_is_counted_and_not_refused(reading):
    seen = reading(koha(koha_row(), koha_row(borrowernotes="another note"), koha_row(surname=" Adler")))
    assert len(seen.patrons) == 1
    assert [(row.line, row.earlier) for row in seen.repeated] == [(3, 2), (4, 2)]
    assert seen.refused == []


def test_a_refused_row_leaves_its_card_to_others(reading):
    seen = reading(koha(koha_row(surname="", firstname=""), koha_row()))
    assert [patron.line for patron in seen.patrons] == [3]


def test_a_short_row_is_taken_where_only_cells_are_missing_that_are_not_needed(reading):
    row = koha_row()
    patron = reading(koha(row.rsplit(",", 2)[0])).patron
    assert patron.repairs == (Repair.SHORT_ROW,)
    assert patron.name == "Ruth Adler"


@pytest.mark.parametrize(
    ("cells", "column"), [(1, "surname"), (3, "dateofbirth"), (5, "dateexpiry"), (6, "lost"), (7, "debarred")]
)
def test_a_row_cut_before_a_needed_column_is_refused(reading, cells, column):
    row = reading(koha(",".join(koha_row().split(",")[:cells]))).refusal
    assert (row.refusal, row.column) == (TOO_FEW_CELLS, column)
    assert f"{cells} cells under 10" in row.refusal.reason.format(**row.holes)


def test_a_row_with_too_many_cells_is_refused_unless_they_are_empty(reading):
    seen = reading(koha(koha_row() + ",,", koha_row(cardnumber=OTHER_CARD) + ",x"))
    assert len(seen.patrons) == 1
    assert [(row.line, row.refusal) for row in seen.refused] == [(3, TOO_MANY_CELLS)]


def test_empty_rows_and_repeated_column_names_are_passed_over(reading):
    seen = reading(koha("", ",,,,,,,,,", koha_row(), KOHA, " ", koha_row(cardnumber=OTHER_CARD)) + "\x1a")
    assert [patron.line for patron in seen.patrons] == [4, 7]
    assert seen.refused == []


def test_lines_are_counted_as_an_editor_counts_them(reading):
    seen = reading(koha(koha_row(borrowernotes='"a\nb\r\nc"'), koha_row(cardnumber="")))
    assert [patron.line for patron in seen.patrons] == [2]
    assert [row.line for row in seen.refused] == [5]


def test_an_open_quotation_mark_costs_its_own_row_only(reading):
    cards = [f"2300010001{i:04}" for i in range(300)]
    rows = [koha_row(cardnumber=card) for card in cards]
    rows[100] = koha_row(cardnumber=cards[100], borrowernotes='"said call first')
    seen = reading(koha(*rows))
    assert [(row.line, row.refusal) for row in seen.refused] == [(102, OPEN_QUOTATION)]
    assert [patron.cards[0] for patron in seen.patrons] == cards[:100] + cards[101:]


def test_an_open_quotation_mark_does_not_pass_for_a_long_note(reading):
    notes = koha_row(borrowernotes='"one'), koha_row(cardnumber=OTHER_CARD, borrowernotes='two"')
    seen = reading(koha(*notes))
    assert [(row.line, row.refusal) for row in seen.refused] == [(2, OPEN_QUOTATION)]
    assert [patron.cards for patron in seen.patrons] == [(OTHER_CARD,)]


def test_quotation_marks_that_never_end_are_not_read_to_the_end_of_the_file(reading):
    """Without a bound on the lines of a record a hostile file would be one record, held in memory as a whole."""
    seen = reading(koha(koha_row(borrowernotes='"'), *['x","y'] * 1000, koha_row(cardnumber=OTHER_CARD)))
    assert len(seen.refused) >= 10
    assert {row.refusal for row in seen.refused} == {OPEN_QUOTATION}
    assert [patron.cards for patron in seen.patrons] == [(OTHER_CARD,)]


def test_a_monstrous_cell_is_refused_and_the_next_row_read(reading):
    seen = reading(koha(koha_row(borrowernotes="x" * 200_000), koha_row()))
    assert [(row.line, row.refusal) for row in seen.refused] == [(2, TOO_LONG_CELL)]
    assert [patron.line for patron in seen.patrons] == [3]


def test_a_line_without_end_stops_the_reading_and_is_named(reading):
    with pytest.raises(InputError) as error:
        reading(koha(koha_row(), "x" * 2_000_000))
    assert "Line 3" in str(error.value)


def test_passwords_and_notes_reach_no_object(reading):
    note = "owes money"
    rows = [koha_row(borrowernotes=note), koha_row(borrowernotes=note), koha_row(cardnumber="", borrowernotes=note)]
    rows += [
        koha_row(cardnumber=OTHER_CARD, borrowernotes=note) + ",x",
        f"1,{SECRET}",
        koha_row(borrowernotes=f'"{note}'),
    ]
    seen = reading(koha(*rows))
    assert len(seen.rows) == 6
    everything = [repr(tuple(row) if isinstance(row, Patron) else row) for row in seen.rows]
    assert not [text for text in everything if SECRET in text or note in text]


def test_a_patron_does_not_tell_its_name_to_a_log(reading):
    assert repr(reading(koha(koha_row())).patron) == "Patron(line=2)"


def test_a_refused_row_keeps_nothing_that_is_not_a_card(reading):
    row = reading(koha(koha_row(cardnumber=SECRET))).refusal
    assert SECRET not in repr(row)


def digest(reading, **cells: str) -> bytes:
    found: bytes = reading(koha(koha_row(**cells))).patron.digest
    return found


@pytest.mark.parametrize(
    "cells",
    [
        {"borrowernotes": "new"},
        {"password": "new"},
        {"surname": " Adler "},
        {"dateofbirth": "04/02/1980"},
        {"lost": "f"},
    ],
)
def test_the_digest_stays_while_nothing_kept_changes(reading, cells):
    assert digest(reading, **cells) == digest(reading)


@pytest.mark.parametrize(
    "cells",
    [
        *({"surname": "Kim"}, {"firstname": "Ruthie"}, {"dateofbirth": "1980-04-03"}, {"dateofbirth": ""}),
        *({"branchcode": "BKM"}, {"dateexpiry": "2028-12-31"}, {"lost": "1"}, {"debarred": "9999-12-31"}),
        *({"cardnumber": OTHER_CARD}, {"cardnumber": f"29351000100002;{OTHER_CARD}"}),
    ],
)
def test_the_digest_changes_with_anything_kept(reading, cells):
    assert digest(reading, **cells) != digest(reading)


def test_the_digest_does_not_depend_on_the_order_of_columns(reading):
    turned = "\r\n".join(",".join(reversed(line.split(","))) for line in koha(koha_row()).split("\r\n"))
    assert reading(turned).patron.digest == digest(reading)


def test_a_block_that_has_ended_changes_the_digest(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(koha(koha_row(debarred="2026-07-01")))
    layout = sniff(path)
    columns = columns_for(layout.headers)
    (before,) = rows_of(read(path, layout, columns, TODAY))
    (after,) = rows_of(read(path, layout, columns, date(2026, 7, 2)))
    assert isinstance(before, Patron)
    assert isinstance(after, Patron)
    assert (before.blocked, after.blocked) == (True, False)
    assert before.digest != after.digest


def test_reading_can_be_stopped_and_closes_the_file(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(koha(*(koha_row(cardnumber=f"{i:06}1") for i in range(1000))))
    layout = sniff(path)
    parts = read(path, layout, columns_for(layout.headers), TODAY).parts()
    assert next(parts).patrons
    parts.close()  # type: ignore[attr-defined]
    path.unlink()


def test_columns_that_do_not_do_are_refused_before_reading(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("first,address\nRuth,Main St\n")
    layout = sniff(path)
    with pytest.raises(InputError):
        read(path, layout, columns_for(layout.headers), TODAY)


def test_a_file_that_goes_away_while_it_is_read_is_said(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(koha(koha_row()))
    layout = sniff(path)
    parts = read(path, layout, columns_for(layout.headers), TODAY).parts()
    path.unlink()
    with pytest.raises(InputError):
        next(parts)
