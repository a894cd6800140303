"""What was measured: figures with their marks, how cost grows, and the table of them all."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median

FRAME = 1 / 60
"""Seconds from one picture of the screen to the next."""

HEADING = (
    "| what a person waits for | patrons | figure | least / median / most | mark | | floor | ours | grows | at 10,000 "
    "| at 100,000 |"
)
_RULE = "|---|---:|---:|---|---:|---|---:|---:|---|---:|---:|"
_SMALLER = (10_000, 100_000)
_NO_GROWTH = 1.3
_SHAPES: dict[str, Callable[[float], float]] = {
    "logarithmic": math.log,
    "linear": lambda size: size,
    "worse": lambda size: size**1.5,
}


@dataclass(frozen=True)
class Figure:
    """One figure; `cost` is what it says of ours, by which growth is told: the least time, or the median of many.

    Units:  `cost` and `floor` in seconds, or in what `unit` says; `size` in patrons, 0 where it does not matter.
    """

    what: str
    size: int
    value: float
    unit: str
    spread: tuple[float, ...]
    most: float | None
    least: float | None
    cost: float
    floor: float | None = None

    @property
    def missed(self) -> bool:
        """Whether there is a mark and the figure is beyond it."""
        too_much = self.most is not None and self.value > self.most
        return too_much or (self.least is not None and self.value < self.least)

    def told(self) -> str:
        """Return the figure as it is read, in bold where it is beyond its mark."""
        text = told(self.value, self.unit)
        return f"**{text}**" if self.missed else text

    def row(self) -> str:
        """Return the figure as a row of the table."""
        mark = "" if self.most is None else f"≤ {told(self.most, self.unit)}"
        mark = mark if self.least is None else f"≥ {told(self.least, self.unit)}"
        spread = (min(self.spread), median(self.spread), max(self.spread)) if len(self.spread) > 1 else ()
        cells = (
            self.what,
            f"{self.size:,}" if self.size else "",
            told(self.value, self.unit),
            " / ".join(told(one, self.unit) for one in spread),
            mark,
            ("**missed**" if self.missed else "ok") if mark else "",
            "" if self.floor is None else told(self.floor, "s"),
            told(self.cost, "s") if self.unit in {"x", "s"} else "",
        )
        return f"| {' | '.join(cells)} |"


def told(value: float, unit: str) -> str:
    """Return a figure as it is read: seconds in what fits them."""
    if unit != "s":
        return f"{value:.3g}{unit}" if abs(value) < 1000 else f"{value:,.0f}{unit}"
    for limit, factor, name in ((1e-3, 1e6, "µs"), (1, 1e3, "ms"), (math.inf, 1, "s")):
        if value < limit:
            return f"{value * factor:.3g} {name}"
    raise ValueError("no number of seconds")


def table(figures: Iterable[Figure]) -> list[str]:
    """Return the lines of the table: a row for each thing measured, with most patrons, and beside it with fewer."""
    return [HEADING, _RULE, *(_row(sizes) for sizes in _by_size(figures).values())]


def growths(figures: Iterable[Figure]) -> list[str]:
    """Return a line for everything that depends on the size: how its cost grows."""
    found = []
    for what, sizes in _by_size(figures).items():
        least, most = min(sizes), max(sizes)
        if most:
            times = sizes[most].cost / sizes[least].cost if sizes[least].cost else 1
            between = f" (x{times:.3g} from {least:,} to {most:,})" if most > least else ""
            found.append(f"- {what}: {_grows(sizes)}{between}")
    return found


def growth(costs: Mapping[int, float]) -> str:
    """Return how a cost grows with the size: the shape that, with something constant beside it, fits best."""
    if costs[max(costs)] <= costs[min(costs)] * _NO_GROWTH:
        return "constant"
    return min(_SHAPES, key=lambda name: _misfit(_SHAPES[name], costs))


def _by_size(figures: Iterable[Figure]) -> dict[str, dict[int, Figure]]:
    found: dict[str, dict[int, Figure]] = {}
    for figure in figures:
        found.setdefault(figure.what, {})[figure.size] = figure
    return found


def _row(sizes: Mapping[int, Figure]) -> str:
    most = max(sizes)
    smaller = (sizes[size].told() if size in sizes and size < most else "" for size in _SMALLER)
    return f"{sizes[most].row()} {' | '.join((_grows(sizes), *smaller))} |"


def _grows(sizes: Mapping[int, Figure]) -> str:
    if max(sizes) == 0:
        return ""
    if len(sizes) <= len(_SMALLER):
        return " and ".join(f"{size:,}" for size in sizes) + " alone"
    costs = {size: figure.cost for size, figure in sizes.items()}
    return growth(costs) if all(costs.values()) else "constant"


def _misfit(shape: Callable[[float], float], costs: Mapping[int, float]) -> float:
    """Return how far a + b * shape(size), for the best a and b, stays from the costs, in parts of each."""
    ones = [1 / cost for cost in costs.values()]
    rising = [shape(size) / cost for size, cost in costs.items()]
    aa, ab, bb = _product(ones, ones), _product(ones, rising), _product(rising, rising)
    a = (sum(ones) * bb - sum(rising) * ab) / (aa * bb - ab * ab)
    b = (sum(rising) - a * ab) / bb
    return sum((a * one + b * more - 1) ** 2 for one, more in zip(ones, rising, strict=True))


def _product(some: Iterable[float], others: Iterable[float]) -> float:
    return sum(one * other for one, other in zip(some, others, strict=True))
