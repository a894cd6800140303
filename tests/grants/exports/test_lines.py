"""Whole blocks of lines are cut as the same lines are one by one, wherever a block ends."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.grants.exports import lines
from adminapp.grants.exports.lines import records

SIGNS = st.sampled_from([*'",;\r\n x1', '";"', '"\r\n', "\x00", "\u2028"])
TEXTS = st.lists(SIGNS, max_size=60).map("".join)


def cut(text: str, delimiter: str = ",") -> list[tuple[int, object]]:
    """Every record, and of one in error the reason."""
    found = records(StringIO(text, newline=""), delimiter, 0, lambda cells: len(cells) == 3)
    return [(line, cells if isinstance(cells, list) else cells.refusal) for some in found for line, cells in some]


@given(TEXTS, st.sampled_from([",", ";"]))
def test_a_block_is_cut_as_its_lines_are_one_by_one(text, delimiter):
    at_once = cut(text, delimiter)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "_rows", lambda _block, _delimiter: None)
        assert cut(text, delimiter) == at_once


@given(TEXTS, st.integers(1, 30))
def test_it_does_not_matter_where_a_block_ends(text, size):
    at_once = cut(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "_BLOCK", size)
        assert cut(text) == at_once
