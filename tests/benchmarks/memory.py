"""What the program holds in memory: idle after sign-in, after an hour of work at the desk, after long jobs."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from adminapp.core.store.home import Home
from adminapp.core.store.keeping import back_up_now
from adminapp.grants.records import AskerKind
from adminapp.grants.stored import Outcome
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.importing import import_file
from tests.benchmarks.office import DIRECTOR, PASSPHRASE
from tests.benchmarks.patron_exports import export_of
from tests.benchmarks.seat import Seat

_WARM, _DECISIONS = 300, 2_000
_STATUS = Path("/proc/self/status")
_MB = 1024


@benchmark("memory")
def memory(bench: Bench) -> None:
    """Measure what stays resident; the pages of the database that are kept warm may grow, up to their limit."""
    seat = Seat(bench.office.folder)
    seat.sign_in(DIRECTOR, PASSPHRASE)
    session = seat.app.session
    assert session is not None
    session.keeping.stop()  # the backup that is due has a figure of its own
    seat.desk()
    seat.until(lambda: not (session.frame._makers or seat.busy()))
    bench.figure("memory: idle after sign-in", _resident(), " MB")
    cards = bench.office.cards(_DECISIONS + _WARM)
    _decide(seat, cards[:_WARM])
    widgets, warm, objects = len(QApplication.allWidgets()), _resident(), len(gc.get_objects())
    bench.figure(f"memory: after {_WARM} decisions, its caches warm", warm, " MB")
    _decide(seat, cards[_WARM:])
    bench.figure(f"memory: after {_DECISIONS:,} decisions more", _resident(), " MB")
    grown = (len(gc.get_objects()) - objects) / _DECISIONS
    bench.figure("objects of Python that stay of a decision", grown, "", at_most=1)
    bench.figure("widgets that stay of all decisions", len(QApplication.allWidgets()) - widgets, "", at_most=0)
    for what, work in _long_work(session._home, bench.size):
        session.jobs.start(work)
        seat.until(lambda: not seat.busy())
        bench.figure(f"memory: after {what}", _resident(), " MB")
    seat.close()


def _long_work(home: Home, size: int) -> list[tuple[str, Callable[[], object]]]:
    bring_in = partial(import_file, home, export_of(size))
    return [("a backup", partial(back_up_now, home)), ("a first import", bring_in), ("a second import", bring_in)]


def _decide(seat: Seat, cards: list[str]) -> None:
    desk = seat.desk()
    for card in cards:
        seat.app.window.scanned.emit(card)
        seat.until(lambda: desk._inquiry.account is not None)
        desk.asker.kinds.button(AskerKind.HOLDER).click()
        seat.until(lambda: desk._answered is not None)
        desk._record(Outcome.RECORDED)
        seat.until(lambda: desk._inquiry.account is None)


def _resident() -> float:
    gc.collect()
    (line,) = (line for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / _MB
