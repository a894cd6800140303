"""`python -m tests.benchmarks`: measures what a person waits for, each figure beside its floor in one run.

It prints the rows of the table in tests/benchmarks/README.md; with nothing else running the figures are worth keeping.
"""

import argparse
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path

from tests.benchmarks.frame import BENCHMARKS, SIZES, Benchmark, measure
from tests.benchmarks.results import Figure, growths, table

_HERE = Path(__file__).parent
_TABLE = "<!-- as measured -->\n"


def main() -> int:
    _load()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=sorted(BENCHMARKS), default=list(BENCHMARKS), metavar="NAME")
    parser.add_argument("--size", nargs="+", type=int, choices=SIZES, default=SIZES, help="patrons in the office")
    parser.add_argument("--list", action="store_true", help="only name the benchmarks")
    parser.add_argument("--keep", action="store_true", help="put the table into tests/benchmarks/README.md")
    chosen = parser.parse_args()
    if chosen.list:
        print("\n".join(BENCHMARKS))
        return 0
    figures: list[Figure] = []
    for name in chosen.only:
        for size in BENCHMARKS[name].sizes(chosen.size):
            figures += _apart(BENCHMARKS[name], size)
    print("\n".join(["", *table(figures), "", *growths(figures)]))
    if chosen.keep:
        _keep(figures)
    return 1 if any(figure.missed for figure in figures) else 0


def _apart(chosen: Benchmark, size: int) -> list[Figure]:
    """Run one benchmark in a process of its own: none finds what another left in memory."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(measure, chosen.run, size).result()


def _load() -> None:
    for file in sorted(_HERE.glob("*.py")):
        if file.stem != "__main__":
            import_module(f"tests.benchmarks.{file.stem}")


def _keep(figures: list[Figure]) -> None:
    """Put figures into the page in the place of those before; what was not measured now stays."""
    page = _HERE / "README.md"
    before, mark, kept = page.read_text(encoding="utf-8").partition(_TABLE)
    lines = {_of(line): line for line in [*kept.splitlines(), *table(figures), *growths(figures)] if line}
    rows = [line for line in lines.values() if line.startswith("|")]
    growth = [line for line in lines.values() if line.startswith("-")]
    page.write_text("\n".join([before + mark, *rows, "", *growth, ""]), encoding="utf-8")


def _of(line: str) -> tuple[str, ...]:
    """Return what a line of the page tells of: what was measured, with how many patrons."""
    return tuple(line.split("|")[1:3]) if line.startswith("|") else (line.partition(":")[0],)


if __name__ == "__main__":
    sys.exit(main())
