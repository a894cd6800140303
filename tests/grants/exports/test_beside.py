"""A long export is read by another process: the same parts, the same errors, and an end whatever comes."""

from collections.abc import Callable
from multiprocessing import active_children
from pathlib import Path

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.grants.exports.beside import parts_of
from adminapp.grants.exports.lines import LONGEST_LINE
from adminapp.grants.exports.rows import Export, read
from adminapp.grants.exports.shapes import columns_for
from adminapp.grants.exports.sniff import sniff
from tests.grants.exports.reading import TODAY, koha, koha_row

MANY = 5_000


@pytest.fixture
def long_export(tmp_path: Path) -> Callable[..., Export]:
    def long_export(*more: str) -> Export:
        path = tmp_path / "export.csv"
        rows = [koha_row(cardnumber=f"{number:06}1", surname=f"Kim{number}") for number in range(MANY)]
        path.write_text(koha(*rows, koha_row(cardnumber=""), koha_row(surname=" Adler "), *more), encoding="utf-8")
        layout = sniff(path)
        return read(path, layout, columns_for(layout.headers), TODAY)

    return long_export


def test_what_is_read_beside_is_what_is_read_here(long_export):
    export = long_export()
    with parts_of(export, ()) as parts:
        assert active_children()
        beside = list(parts)
    assert beside == list(export.parts())
    assert sum(len(part.patrons) for part in beside) == MANY + 1
    assert not active_children()


def test_what_is_known_is_known_beside_too(long_export):
    export = long_export()
    known = [one.digest + (one.mark or bytes(16)) for part in export.parts() for one in part.patrons]
    with parts_of(export, known) as parts:
        assert [place for part in parts for place in part.unchanged] == [*range(MANY)]


def test_an_error_of_the_file_arrives(long_export):
    with parts_of(long_export("x" * 2 * LONGEST_LINE), ()) as parts, pytest.raises(InputError, match="far too long"):
        list(parts)


def test_a_file_that_goes_away_is_said(long_export):
    export = long_export()
    export.path.unlink()
    with parts_of(export, ()) as parts, pytest.raises(InputError, match=r"export\.csv cannot be read"):
        list(parts)


def test_a_reader_that_dies_is_said(long_export):
    with parts_of(long_export(), ()) as parts:
        next(parts)
        (reader,) = active_children()
        reader.kill()
        with pytest.raises(InputError, match="broke off"):
            list(parts)


def test_a_reader_whose_parts_nobody_wants_ends(long_export):
    with parts_of(long_export(), ()) as parts:
        next(parts)
    assert not active_children()
