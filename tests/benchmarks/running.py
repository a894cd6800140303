"""The command line of the benchmarks: which of them are run, each in a process of its own."""

import argparse
import json
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from time import monotonic

from tests.benchmarks.frame import BENCHMARKS, SIZES, Benchmark, measure
from tests.benchmarks.office import CACHE
from tests.benchmarks.results import Figure, growths, table

_HERE = Path(__file__).parent
_TABLE = "<!-- as measured -->\n"
_TIMES = CACHE / "times.json"


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _load()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=sys.modules["__main__"].__doc__)
    parser.add_argument("--only", nargs="+", choices=sorted(BENCHMARKS), default=list(BENCHMARKS), metavar="NAME")
    parser.add_argument("--size", nargs="+", type=int, choices=SIZES, default=SIZES, help="patrons in the office")
    parser.add_argument("--list", action="store_true", help="only name the benchmarks, with what each took last time")
    parser.add_argument("--keep", action="store_true", help="put the table into tests/benchmarks/README.md")
    chosen = parser.parse_args()
    if chosen.list:
        _tell_times()
        return 0
    if chosen.keep and set(chosen.size) != set(SIZES):
        parser.error("the table tells of every size: leave --size away to keep it")
    figures = [
        figure
        for name in chosen.only
        for size in BENCHMARKS[name].sizes(chosen.size)
        for figure in _apart(BENCHMARKS[name], size)
    ]
    print("\n".join(["", *table(figures), "", *growths(figures)]))
    if chosen.keep:
        _keep(figures)
    return 1 if any(figure.missed for figure in figures) else 0


def _apart(chosen: Benchmark, size: int) -> list[Figure]:
    """Run one benchmark in a process of its own: none finds what another left in memory."""
    begun = monotonic()
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        figures = process.submit(measure, chosen.run, size).result()
    times = _times() | {f"{chosen.name} {size}": round(monotonic() - begun)}
    _TIMES.write_text(json.dumps(times), encoding="utf-8")
    return figures


def _times() -> dict[str, int]:
    """Return the seconds that benchmarks took on this machine the last time, by name and size."""
    with suppress(OSError, ValueError):
        return dict(json.loads(_TIMES.read_text(encoding="utf-8")))
    return {}


def _tell_times() -> None:
    times = _times()
    for name, one in BENCHMARKS.items():
        taken = (times.get(f"{name} {size}") for size in one.sizes(SIZES))
        print(name, *("-" if seconds is None else f"{seconds} s" for seconds in taken), sep="\t")
    print("together", f"{sum(times.values()) / 60:.0f} min", sep="\t")


def _load() -> None:
    for file in sorted(_HERE.glob("*.py")):
        if not file.stem.startswith(("__", "test_")):
            import_module(f"tests.benchmarks.{file.stem}")


def _keep(figures: list[Figure]) -> None:
    """Put figures into the page in the place of those before; what was not measured now stays."""
    page = _HERE / "README.md"
    before, mark, kept = page.read_text(encoding="utf-8").partition(_TABLE)
    rows = {row.split("|")[1].strip(): row for row in [*kept.splitlines(), *table(figures)] if row.startswith("|")}
    page.write_text("\n".join([before + mark, *rows.values(), ""]), encoding="utf-8")
