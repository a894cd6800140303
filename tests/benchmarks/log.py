"""The signed log: what a command pays for it, and what verifying it takes."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import count
from typing import Any

from sqlalchemy import Connection, insert

from adminapp.core.security import chain
from adminapp.core.security.deeds import Deed
from adminapp.core.store import verify
from adminapp.core.store.engine import connect_all, every_compartment
from adminapp.core.store.home import Home
from adminapp.core.store.tables import settings
from tests.benchmarks.frame import Bench, benchmark, seconds

_COMMANDS = 20
_SIGNATURES = 2_000
_RUNS = {10_000: 9, 100_000: 5, 1_000_000: 2}
_READ = (
    "SELECT number, at, member, command, subject, outcome, canonical, previous, hash, signature FROM log_lines "
    "ORDER BY number"
)


@benchmark("command")
def command(bench: Bench) -> None:
    """Measure a command that changes a row, with its signed line and without, each waiting for the disk."""
    with closing(bench.office.sign_in()) as home:
        units = every_compartment(home.databases())
        numbers = count()

        def change(db: Connection) -> None:
            db.execute(insert(settings), {"name": f"benchmark.{next(numbers)}", "value": "x"})

        def unlogged() -> None:
            for _ in range(_COMMANDS):
                with units.write() as db:
                    change(db)

        def logged() -> None:
            for number in range(_COMMANDS):
                with home.write(Deed.ASK_DESK, "disclosures.record", number, of="a benchmark") as db:
                    change(db)

        with closing(units):
            what = f"{_COMMANDS} commands with their signed log lines"
            bench.ratio(what, floor=unlogged, ours=logged, at_most=2.5, runs=15)


@benchmark("log")
def log(bench: Bench) -> None:
    """Measure the verification of the chain, of the columns and of signatures, and the check at sign-in."""
    with closing(bench.office.sign_in()) as home, closing(connect_all(home.databases())) as connection:
        beginning = verify._Known(0, chain.first_previous(home.keys.vault))
        no_signature = bench.size * 2
        read = partial(_read_all, connection)
        lines = _in_unit(home, lambda db: verify._bad_lines(db, home.keys, beginning, lambda _: None, no_signature))
        columns = _in_unit(home, lambda db: verify._bad_columns(db, beginning))
        arguments = _in_unit(home, verify._bad_arguments)
        newest = _in_unit(home, lambda db: verify.verify_newest(db, home.keys, home.heads))
        signed_from = bench.size - _SIGNATURES
        since = verify._Known(signed_from, _hash_of(connection, signed_from))
        signed = _in_unit(home, lambda db: verify._bad_lines(db, home.keys, since, lambda _: None, signed_from))
        runs = _RUNS[bench.size]
        bench.ratio("the log's whole chain, beside reading its columns", floor=read, ours=lines, at_most=1.5, runs=runs)
        bench.ratio("columns beside the signed bytes", floor=read, ours=columns, at_most=2, runs=runs)
        bench.ratio("arguments beside the log's commitments", floor=read, ours=arguments, at_most=4, runs=runs)
        bench.figure(
            "lines since the last head, at sign-in", min(seconds(newest) for _ in range(20)), "s", at_most=0.005
        )
        bench.figure(f"signatures of {_SIGNATURES:,} lines", min(seconds(signed) for _ in range(3)), "s")


def _read_all(connection: Any) -> None:
    for _ in connection.execute(_READ):
        pass


def _hash_of(connection: Any, number: int) -> bytes:
    (found,) = connection.execute("SELECT hash FROM log_lines WHERE number = ?", (number,)).fetchone()
    return bytes(found)


def _in_unit(home: Home, look: Callable[[Connection], Any]) -> Callable[[], None]:
    def work() -> None:
        with home.read() as db:
            assert not list(look(db))

    return work
