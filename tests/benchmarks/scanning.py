"""From the end of a scan to the painted account and its answer, and from who is asking to another answer."""

from functools import partial

from adminapp.grants.records import AskerKind
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.office import DIRECTOR, PASSPHRASE
from tests.benchmarks.screen import Painted
from tests.benchmarks.seat import Seat

_SCANS = 300
_WARM = 20


@benchmark("scan")
def scan(bench: Bench) -> None:
    """Measure scans of cards from all over the office, each the first of a new question on an empty page."""
    seat = Seat(bench.office.folder)
    seat.sign_in(DIRECTOR, PASSPHRASE)
    desk = seat.desk()
    seat.until(lambda: not seat.busy())
    painted, police = Painted([desk.answer.band]), desk.asker.kinds.button(AskerKind.POLICE)
    opened, answered = [], []
    for number in bench.office.cards(_SCANS + _WARM):
        scanned = partial(seat.app.window.scanned.emit, number)
        opened.append(painted.seconds(scanned, lambda: desk._answered is not None))
        answered.append(painted.seconds(police.click, lambda: desk._answered is not None))
        painted.seconds(desk.start_over, lambda: desk._inquiry.account is None)
    seat.close()
    bench.frames("scan to painted answer", opened[_WARM:])
    bench.frames("who is asking to painted answer", answered[_WARM:])
