"""How long the window sleeps while long work runs beside it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from adminapp.core.store.backups import write_backup
from adminapp.core.store.checkup import check_vault
from adminapp.core.store.home import Home
from tests.benchmarks.frame import FRAME, Bench, benchmark
from tests.benchmarks.office import DIRECTOR, PASSPHRASE
from tests.benchmarks.seat import Seat

_IDLE = 300
_TIMES = 3


@benchmark("waiting")
def waiting(bench: Bench) -> None:
    """Measure the longest gap of the event loop beside the work of the store; imports have a benchmark of their own."""
    seat = Seat(bench.office.folder)
    seat.sign_in(DIRECTOR, PASSPHRASE)
    session = seat.app.session
    assert session is not None
    bench.figure("longest gap of the event loop: the log's check after sign-in", _gap(seat), "s", at_most=FRAME)
    beats = iter(range(_IDLE))
    bench.figure("longest gap: idle", seat.until(lambda: next(beats, None) is None), "s")
    for what, work in _long_work(session._home, bench.folder).items():
        gaps = []
        for _ in range(_TIMES):
            session.jobs.start(work)
            gaps.append(_gap(seat))
        bench.figure(f"longest gap: {what}", min(gaps), "s", at_most=FRAME)
    seat.close()


def _long_work(home: Home, folder: Path) -> dict[str, Callable[[], object]]:
    backup = partial(write_backup, folder / "backups", home.folder, home.keys, home.databases(), home.clock)
    return {
        "the log's whole chain": home.verify_chain,
        "a quick check of the vault": partial(check_vault, home, quick=True),
        "a backup": backup,
    }


def _gap(seat: Seat) -> float:
    return seat.until(lambda: not seat.busy())
