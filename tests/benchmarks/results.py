"""What was measured: figures with their marks, how cost grows, and the table of them all."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

FRAME = 1 / 60
"""Seconds from one picture of the screen to the next."""

HEADING = "| what a person waits for | patrons | figure | least / median / most | mark | | floor | ours |"
_RULE = "|---|---:|---:|---|---:|---|---:|---:|"


@dataclass(frozen=True)
class Figure:
    """One figure; `cost` is what it says of ours, by which growth is told.

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

    def row(self) -> str:
        """Return the figure as a row of the table."""
        mark = "" if self.most is None else f"≤ {told(self.most, self.unit)}"
        mark = mark if self.least is None else f"≥ {told(self.least, self.unit)}"
        spread = (min(self.spread), median(self.spread), max(self.spread)) if self.spread else ()
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
    """Return the lines of the table."""
    return [HEADING, _RULE, *(figure.row() for figure in figures)]


def growths(figures: Sequence[Figure]) -> list[str]:
    """Return a line for everything that was measured with several sizes: how its cost grows."""
    found = []
    for what in dict.fromkeys(figure.what for figure in figures if figure.size and figure.cost > 0):
        costs = {figure.size: figure.cost for figure in figures if figure.what == what}
        if len(costs) > 1:
            least, most = min(costs), max(costs)
            times = costs[most] / costs[least]
            found.append(f"- {what}: {growth(costs)} (x{times:.2f} from {least:,} to {most:,})")
    return found


def growth(costs: dict[int, float]) -> str:
    """Return how a cost grows with the size: the slope between logarithms tells powers apart whatever the constant."""
    slope = _slope([math.log(size) for size in costs], [math.log(cost) for cost in costs.values()])
    for limit, name in ((0.06, "constant"), (0.3, "logarithmic"), (0.8, "less than linear"), (1.15, "linear")):
        if slope <= limit:
            return name
    return "worse than linear"


def _slope(places: list[float], heights: list[float]) -> float:
    middle, level = sum(places) / len(places), sum(heights) / len(heights)
    risen = sum((x - middle) * (y - level) for x, y in zip(places, heights, strict=True))
    return risen / sum((x - middle) ** 2 for x in places)
