"""What a benchmark is written with.

    @benchmark("decision")                      # once for every size of office; sized=False: once
    def decision(bench: Bench) -> None:
        home = bench.office.sign_in()           # a copy of the generated office, which may be written to
        bench.ratio("stored account to Decision", floor=raw, ours=ask, at_most=10, runs=20)
        bench.frames("scan to painted answer", seconds)
        bench.figure("found with one typing error", 98.2, "%", at_least=97)

Every module of this folder is looked through for benchmarks. Each runs in a process of its own.
"""

import gc
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.benchmarks.office import CACHE, SIZES, Office, generated
from tests.benchmarks.results import FRAME, Figure

Work = Callable[[], object]
"""What is timed; work that returns a float has taken the time by itself, in seconds."""

_P = 0.99


@dataclass
class Bench:
    """One run of one benchmark: what it measures with, and what it has found."""

    size: int
    folder: Path
    figures: list[Figure] = field(default_factory=list)

    @cached_property
    def office(self) -> Office:
        """The generated office of this size: a copy for this benchmark alone."""
        kept = generated(self.size)
        shutil.copytree(kept.folder, self.folder / "office")
        return Office(self.folder / "office", self.size)

    def ratio(self, what: str, *, floor: Work, ours: Work, at_most: float, runs: int = 7) -> None:
        """Time two works by turns; the figure is the ratio of their shortest times, which others disturbed least.

        The spread is that of the pairs' ratios.
        """
        pairs = [(seconds(floor), seconds(ours)) for _ in range(runs)]
        least_floor, least_ours = (min(times) for times in zip(*pairs, strict=True))
        spread = tuple(mine / base for base, mine in pairs)
        self._keep(
            Figure(what, self.size, least_ours / least_floor, "x", spread, at_most, None, least_ours, least_floor)
        )

    def frames(self, what: str, taken: Iterable[float], at_most: float = FRAME) -> None:
        """Judge some times by the one that 99 of 100 stay under.

        Units:  seconds.
        """
        times = sorted(taken)
        figure = times[min(len(times) - 1, int(len(times) * _P))]
        self._keep(Figure(f"{what}, p99", self.size, figure, "s", tuple(times), at_most, None, median(times)))

    def gaps(self, what: str, gaps: Iterable[float]) -> None:
        """Judge the longest gaps of the event loop in some runs by the least, which other programs disturbed least.

        Units:  seconds.
        """
        found = tuple(gaps)
        self._keep(Figure(f"longest gap: {what}", self.size, min(found), "s", found, FRAME, None, min(found)))

    def figure(
        self, what: str, value: float, unit: str, *, at_most: float | None = None, at_least: float | None = None
    ) -> None:
        """Tell any other figure, with or without a mark."""
        self._keep(Figure(what, self.size, value, unit, (), at_most, at_least, value))

    def _keep(self, figure: Figure) -> None:
        self.figures.append(figure)
        print(figure.row(), flush=True)


@dataclass(frozen=True)
class Benchmark:
    """A benchmark by its name, and the sizes it is run with."""

    name: str
    run: Callable[[Bench], None]
    sized: bool

    def sizes(self, chosen: Iterable[int]) -> Iterable[int]:
        """Return the sizes to run it with."""
        return chosen if self.sized else (0,)


BENCHMARKS: dict[str, Benchmark] = {}


def benchmark(name: str, *, sized: bool = True) -> Callable[[Callable[[Bench], None]], Callable[[Bench], None]]:
    """Register a benchmark."""

    def register(run: Callable[[Bench], None]) -> Callable[[Bench], None]:
        BENCHMARKS[name] = Benchmark(name, run, sized)
        return run

    return register


def measure(run: Callable[[Bench], None], size: int) -> list[Figure]:
    """Run one benchmark in this process, with byte code as an installed program has it."""
    CACHE.mkdir(parents=True, exist_ok=True)
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(CACHE / "byte-code")
    with tempfile.TemporaryDirectory(prefix="run-", dir=CACHE) as folder:  # not in memory, where no write would wait
        bench = Bench(size, Path(folder))
        run(bench)
    return bench.figures


def seconds(work: Work) -> float:
    """Return how long some work takes."""
    gc.collect()
    start = perf_counter()
    told = work()
    taken = perf_counter() - start
    return told if isinstance(told, float) else taken


__all__ = ["BENCHMARKS", "FRAME", "SIZES", "Bench", "Benchmark", "benchmark", "measure", "seconds"]
