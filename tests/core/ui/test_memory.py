"""The screen's settings are kept, and nonsense in them harms nobody."""

import pytest

from adminapp.core.ui.memory import Look, keep_look, look, remember, remembered
from adminapp.core.ui.theme import Scheme


def test_a_look_is_found_again():
    keep_look(Look(Scheme.DARK, 1.25, "es", 2))
    assert look() == Look(Scheme.DARK, 1.25, "es", 2)
    keep_look(Look())


@pytest.mark.parametrize(
    "kept", [{"scheme": "pink"}, {"scale": "big"}, {"scale": None}, {"unknown": 1}, {"lock_after": ""}]
)
def test_a_look_that_cannot_be_read_is_the_default(kept):
    remember("look", kept)
    assert look() == Look()


def test_a_size_nobody_could_use_is_brought_back():
    remember("look", {"scale": 40})
    assert look().scale == 2.0
    keep_look(Look())


@pytest.mark.parametrize(("kept", "used"), [(100_000, 15), (0, 1), (-5, 1)])
def test_a_lock_that_never_comes_is_brought_back(kept, used):
    remember("look", {"lock_after": kept})
    assert look().lock_after == used
    keep_look(Look())


def test_what_was_never_remembered_is_empty():
    assert remembered("never") == {}
