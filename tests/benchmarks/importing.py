"""A patron export into the vault: the first one, one in which a patron in a hundred has changed, and the window."""

import csv
import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import count, pairwise
from multiprocessing import active_children
from pathlib import Path
from threading import Event
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import AdminError
from adminapp.core.security.costs import OPEN_SECRET_COST
from adminapp.core.store.engine import connect_all
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.store.home import Home
from adminapp.core.store.vault import create_vault, open_vault
from adminapp.core.ui.jobs import Jobs
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import columns_for, shape_of
from adminapp.grants.exports.sniff import sniff
from adminapp.shell.app import _TURN
from tests.benchmarks.frame import FRAME, Bench, benchmark
from tests.benchmarks.office import DIRECTOR, PASSPHRASE, desk_of
from tests.benchmarks.patron_exports import HEADER, export_of

_RUNS = {10_000: 5, 100_000: 3, 1_000_000: 1}
_MOST_MEMORY = 400
_IDLE = 3
_STATEMENTS = (
    """INSERT INTO accounts(id, name, other, key, born, branch, record, protected_address, updated, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0, '2026-03-02 10:00:00.000000', ?)""",
    "INSERT INTO cards(key, number, account, expires, closed, blocked, source) VALUES (?, ?, ?, ?, 0, 0, 'export')",
    """INSERT INTO guardians(account, id, name, since, source, ended_by, frozen_by, reference)
    VALUES (?, ?, ?, '2026-03-02', 'export', '', '', '')""",
    "INSERT INTO account_names(rowid, words) VALUES (?, ?)",
    "INSERT OR IGNORE INTO name_words(word) VALUES (?)",
)
_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
_DIGEST = bytes(range(32))
_FIRST_ID = 1 << 60


@benchmark("import")
def importing(bench: Bench) -> None:
    """Measure a first import, and one of a file in which a patron in a hundred has changed since."""
    vaults = (_vault(bench.folder / str(number)) for number in count())
    first, later, runs = export_of(bench.size), export_of(bench.size, later=True), _RUNS[bench.size]
    again: list[float] = []

    def both() -> float:
        with closing(next(vaults)) as home:
            taken = _seconds(lambda: import_file(home, first))
            again.append(_seconds(lambda: import_file(home, later)))
        return taken

    bench.ratio("first import", floor=lambda: _floor(next(vaults), first), ours=both, at_most=1.6, runs=runs)
    bench.ratio("import again with 1 % changed", floor=both, ours=lambda: again[-1], at_most=0.4, runs=runs)


@benchmark("import-meanwhile")
def meanwhile(bench: Bench) -> None:
    """Measure the longest gap of the event loop while imports run in the pool, and what the processes hold."""
    QCoreApplication.instance() or QApplication([])
    sys.setswitchinterval(_TURN)  # as the program does
    jobs, memory = Jobs(), [0, 0]
    with closing(_vault(bench.folder / "vault")) as home:
        gc.freeze()  # as the program does once somebody has signed in
        first = partial(import_file, home, export_of(bench.size), memory)
        again = partial(import_file, home, export_of(bench.size, later=True), memory)
        bench.figure("longest gap of the event loop, idle", max(_gaps(jobs, partial(Event().wait, _IDLE))), "s")
        bench.figure("longest gap during a first import", max(_gaps(jobs, first)), "s", at_most=FRAME)
        bench.figure("memory of the program during a first import", memory[0] / 1e3, " MB", at_most=_MOST_MEMORY)
        bench.figure("memory of the process that reads the export for it", memory[1] / 1e3, " MB")
        bench.figure("longest gap while importing again", max(_gaps(jobs, again)), "s", at_most=FRAME)
    jobs.shutdown()


def _vault(folder: Path) -> Home:
    os.environ[STATE_VARIABLE] = str(folder / "state")
    settings = {"library": "Riverbend Library", "pack": "mrrl", "branches": "[]"}
    create_vault(folder / "vault", settings, DIRECTOR, PASSPHRASE, Clock(), OPEN_SECRET_COST)
    return open_vault(folder / "vault", DIRECTOR, PASSPHRASE, Clock())


def import_file(home: Home, path: Path, memory: list[int] | None = None) -> None:
    """Bring an export into a vault as the import page does."""
    desk = desk_of(home).importing
    layout, at = sniff(path), desk.now()
    columns = columns_for(layout.headers)

    def tell(_line: int) -> None:
        if memory is not None:
            readers = [_most_held(one.pid) for one in active_children()]
            memory[:] = _most_held(os.getpid()), max([memory[1], *readers])

    export = read(path, layout, columns, at.date())
    desk.import_patrons(export, shape_of(layout.headers), columns, at, tell)


def _most_held(process: int | None) -> int:
    """Return the most memory that a process has held so far, in kilobytes; of one that has ended nothing is known."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _gaps(jobs: Jobs, work: Callable[[], object]) -> list[float]:
    """Return the times from one turn of the event loop to the next while work runs in the pool."""
    turns, refused = [perf_counter()], list[AdminError]()
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: turns.append(perf_counter()))
    timer.start()
    jobs.start(work, failed=refused.append).at_end(QCoreApplication.quit)
    QCoreApplication.exec()
    timer.stop()
    assert not refused, refused
    return [later - earlier for earlier, later in pairwise(turns)]


def _floor(home: Home, path: Path) -> float:
    """Put the same rows into the same tables by a csv.reader and one executemany a table, with the indexes after."""
    with closing(home), closing(connect_all(home.databases())) as connection:
        start = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        indexes = connection.execute(_INDEXES).fetchall()
        for name, _ in indexes:
            connection.execute(f'DROP INDEX "{name}"')
        for statement, rows in zip(_STATEMENTS, _rows(path), strict=True):
            connection.executemany(statement, rows)
        for _, made in indexes:
            connection.execute(made)
        connection.execute("COMMIT")
        return perf_counter() - start


def _rows(path: Path) -> Iterator[Iterable[tuple[object, ...]]]:
    """Yield the rows of each table; the file is read once, as it would be for one executemany of a single table."""
    place = HEADER.split(",").index
    card, surname, first, other = map(place, ("cardnumber", "surname", "firstname", "othernames"))
    born, branch, expires = map(place, ("dateofbirth", "branchcode", "dateexpiry"))
    record, guarantor = map(place, ("borrowernumber", "guarantor_id"))
    gc.disable()  # a floor does not look through a million rows for cycles
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        rows = [(number, f"{row[first]} {row[surname]}", row) for number, row in enumerate(reader, start=_FIRST_ID)]
    yield (
        (number, name, row[other], name.replace(" ", "").lower(), row[born], row[branch], row[record], _DIGEST)
        for number, name, row in rows
    )
    yield ((row[card], row[card], number, row[expires]) for number, _, row in rows)
    yield ((number, number, row[guarantor]) for number, _, row in rows if row[guarantor])
    yield ((number, f"{name} {row[other]}".lower()) for number, name, row in rows)
    gc.enable()
    yield ((word,) for word in sorted({word for _, name, _ in rows for word in name.lower().split()}))
