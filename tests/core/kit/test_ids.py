"""Ids rise with time, are never the same and fit where SQLite and other programs keep whole numbers."""

import time

import pytest

from adminapp.core.kit import ids

MILLISECOND = 1_000_000
YEAR = 365 * 24 * 3600 * 1_000 * MILLISECOND


def test_ids_made_at_the_same_moment_hardly_ever_meet(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(time, "time_ns", lambda: 56 * YEAR)
    assert len({ids.new_id() for _ in range(1_000)}) > 990


def test_ids_made_together_never_meet():
    assert len(set(ids.new_ids(100_000))) == 100_000


def test_an_id_of_a_moment_later_is_larger(monkeypatch: pytest.MonkeyPatch):
    moments = iter([1_780_000_000_000 * MILLISECOND, 1_780_000_000_010 * MILLISECOND])
    monkeypatch.setattr(time, "time_ns", lambda: next(moments))
    assert ids.new_ids(1_000)[-1] < ids.new_id()


@pytest.mark.parametrize("years_since_1970", [0, 56, 70, 200, 400])
def test_an_id_fits_into_63_bits_even_where_the_clock_is_far_ahead(years_since_1970, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(time, "time_ns", lambda: years_since_1970 * YEAR)
    assert 0 <= ids.new_ids(1_000)[-1] < 2**63


def test_as_many_as_a_bulk_insert_needs_come_in_a_row():
    most = 1 << 22
    assert len(ids.new_ids(most)) == most
    with pytest.raises(ValueError):
        ids.new_ids(most + 1)
