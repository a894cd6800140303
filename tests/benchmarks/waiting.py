"""How long the window sleeps while long work runs beside it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from adminapp.core.kit.errors import AdminError
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter
from adminapp.core.ui.jobs import Jobs
from adminapp.grants.pages.patron_list import PatronList
from adminapp.grants.pages.patrons import PatronsPage
from adminapp.office.commands import MOST_PRINTED, OfficeDesk
from adminapp.office.pages.log_saving import Saving
from adminapp.office.records import Form
from adminapp.office.vault_desk import VaultDesk
from adminapp.shell.log_patrons import patrons_of
from adminapp.shell.office import pack_in_force
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.office import DIRECTOR, PASSPHRASE, desk_of
from tests.benchmarks.people import patrons
from tests.benchmarks.seat import Seat

_TIMES, _ENOUGH, _REPEATED = 3, 15, 20
_IDLE = 1
_SEARCHED = 20


@dataclass(frozen=True)
class _Long:
    """Long work as the window starts it; what `can_stop` is stopped once it has been looked at long enough.

    Units:  `most` patrons, with more of whom it would take minutes.
    """

    what: str
    work: Callable[..., object]
    can_stop: bool = False
    most: int = 1_000_000


@benchmark("waiting")
def waiting(bench: Bench) -> None:
    """Measure the longest gap of the event loop beside all long work; imports have a benchmark of their own."""
    seat = Seat(bench.office.folder)
    seat.sign_in(DIRECTOR, PASSPHRASE)
    session = seat.app.session
    assert session is not None
    session.keeping.stop()  # the backup that is due would come between
    bench.gaps("the other pages made after sign-in, then the log's check", [_quiet(seat)])
    bench.gaps("idle", [_idle(seat) for _ in range(_TIMES)])
    for long in _long_work(session._home, bench.folder):
        if bench.size > long.most:
            continue
        bench.gaps(long.what, _several(partial(_beside, seat, session.jobs, long)))
    names = [patron.name for patron in islice(patrons(bench.size), 0, None, bench.size // _SEARCHED)]
    texts = [name[:letters] for name in names for letters in range(1, len(name) + 1)]
    bench.gaps("a search", _several(partial(_while_typing, seat, texts)))
    seat.close()


def _long_work(home: Home, folder: Path) -> list[_Long]:
    vault, office, grants = VaultDesk(home), OfficeDesk(home, pack_in_force(home)), desk_of(home)
    since = vault.log_kept_since()
    newest = LogFilter(before=MOST_PRINTED + 1)
    saving = partial(Saving, office, patrons_of(grants), filters=())
    return [
        _Long("the log's whole chain", home.verify_chain),
        _Long("a check of the log with its signatures", office.check_log, can_stop=True),
        _Long("a quick check of the vault", partial(vault.verify, quick=True), can_stop=True),
        _Long("the whole verification", vault.verify, can_stop=True),
        _Long("a backup", vault.back_up_now),
        _Long("a rehearsal of putting a backup back", lambda: vault.drill(vault.backups()[0]), most=100_000),
        _Long("what an erasure would take", partial(vault.log_due_for_erasure, since)),
        _Long("which answers are too old", partial(grants.disclosures.due_for_erasure, since)),
        _Long(
            "a report as PDF",
            saving(wanted=newest, form=Form.PDF, file=folder / "report.pdf").save,
            can_stop=True,
        ),
        _Long(
            "the log as CSV",
            saving(wanted=LogFilter(), form=Form.CSV, file=folder / "report.csv").save,
            can_stop=True,
        ),
        _Long("renewing every secret", vault.renew_secrets, most=100_000),
    ]


def _several(measured: Callable[[], float]) -> Iterator[float]:
    """Measure some times, but no more often once it has taken long enough."""
    begun = monotonic()
    for _ in range(_TIMES):
        yield measured()
        if monotonic() > begun + _REPEATED:
            return


def _beside(seat: Seat, jobs: Jobs, long: _Long) -> float:
    refused: list[AdminError] = []
    job = jobs.start_long(long.work, long.what, failed=refused.append, can_stop=long.can_stop)
    enough = QTimer(singleShot=True, interval=_ENOUGH * 1000)
    enough.timeout.connect(job.cancel)
    enough.start()
    gap = max(_quiet(seat), _idle(seat))  # what work leaves behind is looked through after it
    assert not refused, refused
    return gap


def _quiet(seat: Seat) -> float:
    return seat.until(lambda: not seat.busy())


def _idle(seat: Seat) -> float:
    begun = monotonic()
    return seat.until(lambda: monotonic() > begun + _IDLE)


def _while_typing(seat: Seat, texts: Sequence[str]) -> float:
    """Type the beginnings of names, a letter as soon as the one before is answered."""
    assert seat.app.session is not None
    page = seat.app.session.frame.go("patrons")
    assert isinstance(page, PatronsPage)
    _quiet(seat)
    return max(seat.until(partial(_is_answered, page.list, text)) for text in texts)


def _is_answered(shown: PatronList, text: str) -> bool:
    if shown.field.text() != text:
        shown.field.setText(text[:-1])
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
        QApplication.sendEvent(shown.field, key)
    return shown._searched == text.strip()
