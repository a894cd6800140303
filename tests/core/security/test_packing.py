"""Packed fields can be read in one way only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.security.packing import pack, unpack

FIELDS = st.lists(st.binary(max_size=20), max_size=6)


@given(FIELDS)
def test_fields_come_back_as_they_were(fields):
    assert unpack(pack(*fields)) == tuple(fields)


@given(FIELDS, FIELDS)
def test_other_fields_make_other_bytes(one, other):
    assert (pack(*one) == pack(*other)) == (one == other)


@given(st.lists(st.binary(min_size=1, max_size=20), min_size=1, max_size=6))
def test_cut_bytes_are_refused(fields):
    with pytest.raises(ValueError, match="cut"):
        unpack(pack(*fields)[:-1])
