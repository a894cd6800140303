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
    report = "\n".join([*table(figures), "", *growths(figures)]) + "\n"
    print(f"\n{report}")
    if chosen.keep:
        _keep(report)
    return 1 if any(figure.missed for figure in figures) else 0


def _apart(chosen: Benchmark, size: int) -> list[Figure]:
    """Run one benchmark in a process of its own: none finds what another left in memory."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(measure, chosen.run, size).result()


def _load() -> None:
    for file in sorted(_HERE.glob("*.py")):
        if file.stem != "__main__":
            import_module(f"tests.benchmarks.{file.stem}")


def _keep(report: str) -> None:
    page = _HERE / "README.md"
    before, mark, _ = page.read_text(encoding="utf-8").partition(_TABLE)
    page.write_text(before + mark + "\n" + report, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
