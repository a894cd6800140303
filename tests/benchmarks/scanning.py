"""From the end of a scan to the painted account and answer."""

from functools import partial
from itertools import count

from adminapp.grants.records import AskerKind
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.office import DIRECTOR, PASSPHRASE
from tests.benchmarks.seat import Seat

_SCANS = 300
_WARM = 20


@benchmark("scan")
def scan(bench: Bench) -> None:
    """Measure scans of cards from all over the office, each the first of a new question."""
    seat = Seat(bench.office.folder)
    seat.sign_in(DIRECTOR, PASSPHRASE)
    desk, numbers = seat.desk(), count()
    seat.until(lambda: not seat.busy())
    opened, answered = [], []
    for number in bench.office.cards(_SCANS + _WARM):
        desk.start_over()
        place = next(numbers)
        scanned = partial(seat.app.window.scanned.emit, number)
        first = seat.seconds_to_paint(scanned, lambda: desk._inquiry.account is not None)
        holder = desk.asker.kinds.button(AskerKind.HOLDER)
        second = seat.seconds_to_paint(holder.click, lambda: desk._answered is not None)
        if place >= _WARM:
            opened.append(first)
            answered.append(second)
    seat.close()
    bench.frames("scan to painted account", opened)
    bench.frames("who is asking to painted answer", answered)
