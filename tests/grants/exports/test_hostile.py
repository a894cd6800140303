"""Whatever bytes a file has, the answer is rows or a clear error."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.kit.errors import InputError
from adminapp.grants.exports.cells import CARD
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.refusals import RefusedRow
from adminapp.grants.exports.rows import Repeated
from tests.grants.exports.reading import Seen, koha, koha_row, read_file

HEADER = (
    "barcode,P BARCODE,surname,first,PATRN NAME,dob,exp date,lost,barred,active,guarantor_id,guardian,contactname,note"
)
SIGNS = st.sampled_from(
    [
        *",;|\t\"'\r\n =+-@/.0129",
        "NULL",
        "\x00",
        "\x1a",
        "\ufeff",
        "\ufffd",
        "\u2028",
        "é",
        "٣",
        "𝒜",
        "2935100010",
        "1990-02-30",
    ]
)
CELLS = st.lists(SIGNS, max_size=12).map("".join)
Hostile = Callable[[bytes], Seen]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory) -> Hostile:
    path = tmp_path_factory.mktemp("exports") / "export.csv"
    return lambda content: read_file(path, content)


def must_be_orderly(seen: Seen) -> None:
    owners: set[str] = set()
    for row in seen.rows:
        assert isinstance(row, Patron | RefusedRow | Repeated)
        if isinstance(row, RefusedRow):
            assert row.refusal.reason.format(**row.holes)
            assert row.refusal.mend.format(**row.holes)
            assert not row.card or CARD.fullmatch(row.card)
        if isinstance(row, Patron):
            assert row.name.isprintable() or not any(ord(sign) < ord(" ") for sign in row.name)
            assert row.name
            assert row.cards
            assert not owners.intersection(row.cards)
            assert row.born is None or row.born <= "2026-06-15"
            owners.update(row.cards)
    lines = [row.line for row in seen.rows]
    assert lines == sorted(set(lines))


@given(st.binary(max_size=2000))
def test_any_bytes(hostile, content):
    with contextlib.suppress(InputError):
        must_be_orderly(hostile(content))


@given(st.lists(st.lists(CELLS, max_size=16).map(",".join), max_size=8), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_rows_under_real_column_names(hostile, rows, end):
    with contextlib.suppress(InputError):
        must_be_orderly(hostile(end.join([HEADER, *rows]).encode()))


@given(st.binary(max_size=300), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"]))
def test_any_bytes_behind_a_good_beginning(hostile, content, encoding):
    rows = "".join(f"{barcode},,Adler,Ruth,,1980-04-02,,,,,,,,\n" for barcode in range(1, 101))
    seen = hostile(f"{HEADER}\n{rows}".encode(encoding) + content)
    must_be_orderly(seen)
    assert [row.line for row in seen.patrons[:100]] == [*range(2, 102)]


@given(st.lists(CELLS.map(lambda note: note.replace("\x00", "")), min_size=1, max_size=6))
def test_a_good_row_survives_any_note_before_it(hostile, notes):
    quoted = ['"' + note.replace('"', '""') + '"' for note in notes]
    rows = [koha_row(cardnumber=f"2935{place}", borrowernotes=note) for place, note in enumerate(quoted)]
    assert len(hostile(koha(*rows).encode()).patrons) == len(rows)
