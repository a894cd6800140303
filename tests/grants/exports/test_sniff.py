"""A file's encoding, separator and column names are found, and what is no export is refused with a reason."""

import codecs

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.grants.exports.dates import DateStyle
from adminapp.grants.exports.sniff import sniff
from tests.grants.exports.reading import koha, koha_row

NAMES = ("Núñez", "Åkesson", "Søren", "Wójcik", "Amélie", "D’Arcy", "Peña", "Müller")
WESTERN = koha(*(koha_row(cardnumber=f"230001000100{i:02}", surname=name) for i, name in enumerate(NAMES)))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp1252"),
    ],
)
def test_names_come_out_right_in_every_usual_encoding(reading, mark, encoding):
    seen = reading(mark + WESTERN.encode(encoding))
    assert tuple(patron.surname for patron in seen.patrons) == NAMES


@pytest.mark.parametrize("encoding", ["latin-1", "cp850", "cp437", "mac_roman"])
def test_older_encodings_are_told_from_windows(reading, encoding):
    names = [name for name in NAMES if name == name.encode(encoding, "replace").decode(encoding)]
    rows = (koha_row(cardnumber=f"230001000100{i:02}", surname=name) for i, name in enumerate(names))
    assert [patron.surname for patron in reading(koha(*rows).encode(encoding)).patrons] == names


@pytest.mark.parametrize("name", ["Núñez", "García", "José", "Müller", "François", "IBAÑEZ"])
def test_a_single_foreign_name_is_taken_as_windows_writes_it(reading, name):
    assert reading(koha(koha_row(surname=name)).encode("cp1252")).patron.surname == name


def test_one_sign_cut_in_half_does_not_spoil_the_other_names(reading):
    rows = [koha_row(cardnumber=f"23000100{i:06}", surname="Núñez") for i in range(40)]
    broken = koha(*rows).encode() + koha_row(cardnumber="23000100010018", surname="Nú?").encode().replace(b"?", b"\xc3")
    seen = reading(broken)
    assert {patron.surname for patron in seen.patrons} == {"Núñez"}
    assert [(row.line, row.column) for row in seen.refused] == [(42, "surname")]
    assert "cannot be read in the encoding" in seen.refused[0].refusal.reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separator_and_line_ends_are_found(reading, delimiter, end):
    seen = reading(koha(koha_row(), koha_row(cardnumber="23000100010026")).replace(",", delimiter).replace("\r\n", end))
    assert [patron.name for patron in seen.patrons] == ["Ruth Adler", "Ruth Adler"]
    assert [patron.line for patron in seen.patrons] == [2, 3]


def test_excel_may_announce_the_separator_and_lines_may_be_empty(reading):
    seen = reading("sep=;\r\n\r\n" + koha(koha_row(), "", koha_row(cardnumber="x")).replace(",", ";"))
    assert [patron.line for patron in seen.patrons] == [4]
    assert [row.line for row in seen.refused] == [6]


def test_the_layout_says_what_was_found(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("P BARCODE|PATRN NAME|EXP DATE\n21|Adler, Ruth|12-31-2027\n")
    layout = sniff(path)
    assert (layout.encoding, layout.delimiter, layout.lines, layout.skipped) == ("utf-8", "|", 2, 1)
    assert layout.headers == ("P BARCODE", "PATRN NAME", "EXP DATE")
    assert layout.dates is DateStyle.MONTH_FIRST


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \r\n\r\n", "empty"),
        (b"PK\x03\x04" + bytes(range(256)), "workbook"),
        (b"\xd0\xcf\x11\xe0" + bytes(500), "workbook"),
        (b"SQLite format 3\x00" + bytes(4000), "no text"),
        (bytes(range(256)) * 20, "no text"),
        (b"just a sentence\nand another\n", "no columns"),
        (b"23000100010018,Adler,Ruth\n23000100010026,Kim,Ben\n", "not column names"),
        (b"Adler,Ruth,1980-04-02\n", "not column names"),
        (b"cardnumber," + b"x" * 101 + b"\n", "100"),
        (b'cardnumber,surname\x07\n1,"a"\n', "control"),
    ],
)
def test_what_is_no_export_is_refused_with_a_reason(reading, content, said):
    with pytest.raises(InputError) as error:
        reading(content)
    assert said in str(error.value)


def test_a_file_that_is_not_there_is_named_without_its_folder(tmp_path):
    with pytest.raises(InputError) as error:
        sniff(tmp_path / "patrons.csv")
    assert "patrons.csv" in str(error.value)
    assert str(tmp_path) not in str(error.value)


def test_a_folder_is_no_export(tmp_path):
    with pytest.raises(InputError):
        sniff(tmp_path)
