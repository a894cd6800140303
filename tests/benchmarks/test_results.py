"""How a cost grows is told in spite of what is constant beside it, and of noise."""

import math

import pytest

from tests.benchmarks.results import Figure, growth, growths, table

_SIZES = (10_000, 100_000, 1_000_000)


@pytest.mark.parametrize("noise", [(1, 1, 1), (1.1, 0.95, 1.05), (0.95, 1.1, 0.95)])
@pytest.mark.parametrize(
    ("cost", "told"),
    [
        (lambda _: 5, "constant"),
        (lambda size: math.log(size) - 8, "logarithmic"),
        (lambda size: size, "linear"),
        (lambda size: 20_000 + size, "linear"),
        (lambda size: size * math.log(size), "linear"),
        (lambda size: size**2, "worse"),
    ],
)
def test_growth_is_told_by_its_shape(cost, told, noise):
    assert growth({size: cost(size) * more for size, more in zip(_SIZES, noise, strict=True)}) == told


def _figure(size, seconds):
    return Figure("a thing", size, seconds, "s", (), 0.5, None, size / 1_000_000)


def test_a_row_tells_the_smaller_sizes_and_which_of_them_missed():
    *_, row = table([_figure(10_000, 0.001), _figure(100_000, 0.6), _figure(1_000_000, 0.4)])
    assert row == "| a thing | 1,000,000 | 400 ms |  | ≤ 500 ms | ok |  | 1 s | linear | 1 ms | **600 ms** |"


def test_what_ran_at_one_size_says_so():
    assert growths([_figure(10_000, 1)]) == ["- a thing: 10,000 alone"]
    assert growths([_figure(0, 1)]) == []
