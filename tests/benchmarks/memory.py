"""What the program holds in memory: idle after sign-in, after an hour of work at the desk, after imports."""

import gc
from functools import partial
from pathlib import Path

from adminapp.grants.records import AskerKind
from adminapp.grants.stored import Outcome
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.importing import import_file
from tests.benchmarks.office import DIRECTOR, PASSPHRASE
from tests.benchmarks.patron_exports import export_of
from tests.benchmarks.seat import Seat

_WARM, _DECISIONS = 500, 2_000
_STATUS = Path("/proc/self/status")
_MB = 1024


@benchmark("memory")
def memory(bench: Bench) -> None:
    """Measure what stays resident; the pages of the database that are kept warm may grow, up to their limit."""
    seat = Seat(bench.office.folder)
    seat.sign_in(DIRECTOR, PASSPHRASE)
    seat.until(lambda: not seat.busy())
    bench.figure("memory: idle after sign-in", _resident(), " MB")
    cards = bench.office.cards(_DECISIONS + _WARM)
    _decide(seat, cards[:_WARM])
    warm, objects = _resident(), len(gc.get_objects())
    bench.figure(f"memory: after {_WARM} decisions, its caches warm", warm, " MB")
    _decide(seat, cards[_WARM:])
    bench.figure(f"memory: after {_DECISIONS:,} decisions more", _resident(), " MB")
    grown = (len(gc.get_objects()) - objects) / _DECISIONS
    bench.figure("objects of Python that stay of a decision", grown, "", at_most=1)
    for time in ("first", "second"):
        _import(seat, bench.size)
        bench.figure(f"memory: after a {time} import", _resident(), " MB")
    seat.close()


def _decide(seat: Seat, cards: list[str]) -> None:
    desk = seat.desk()
    for card in cards:
        seat.app.window.scanned.emit(card)
        seat.until(lambda: desk._inquiry.account is not None)
        desk.asker.kinds.button(AskerKind.HOLDER).click()
        seat.until(lambda: desk._answered is not None)
        desk._record(Outcome.RECORDED)
        seat.until(lambda: desk._inquiry.account is None)


def _import(seat: Seat, size: int) -> None:
    session = seat.app.session
    assert session is not None
    session.jobs.start(partial(import_file, session._home, export_of(size)))
    seat.until(lambda: not seat.busy())


def _resident() -> float:
    gc.collect()
    (line,) = (line for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / _MB
