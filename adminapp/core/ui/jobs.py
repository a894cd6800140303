"""The one thread door: work runs in the pool, its answer comes back to the window's thread."""

import gc
import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError

R = TypeVar("R")
Tell = Callable[[int, int], None]
"""What work with progress is handed: call it with (done, of); it raises CancelledError once nobody waits any more."""

_FAULT = QT_TRANSLATE_NOOP(
    "errors",
    "The program met a fault of its own and stopped this step; nothing was changed by it. "
    "Try again, and if it comes back, tell the person who looks after this program.",
)
_SWEEP = 50  # ms: so often that what long work leaves behind is never much at once
_GLANCE = 10_000  # objects: 3 ms
_log = logging.getLogger(__name__)


class CancelledError(Exception):
    """The work was cancelled; a unit of work that meets it rolls back."""


class Job:
    """One piece of work on its way, as the window's thread knows it; work that `can_stop` is called with a `Tell`."""

    def __init__(
        self,
        done: Callable[[Any], object] | None,
        failed: Callable[[AdminError], object],
        *,
        can_stop: bool,
    ) -> None:
        self.can_stop = can_stop
        self._on_done = done
        self._on_failed = failed
        self._on_progress: list[Callable[[int, int], object]] = []
        self._on_end: list[Callable[[], object]] = []
        self._unheard = False
        self._ticket = _Ticket()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._ticket.cancelled

    def cancel(self) -> None:
        """Let nobody hear the answer, and stop the work at its next word of progress."""
        self._ticket.cancelled = True

    def let_finish(self) -> None:
        """Let nobody hear the answer, but let the work go on to its end."""
        self._unheard = True

    def at_end(self, listener: Callable[[], object]) -> None:
        """Call a listener once the work has ended, whatever came of it."""
        self._on_end.append(listener)

    def watch(self, listener: Callable[[int, int], object]) -> None:
        """Call a listener too, whenever the work tells how far it is."""
        self._on_progress.append(listener)

    def ticket(self, work: Callable[..., object]) -> "_Ticket":
        """Return what the pool's thread is handed of the job."""
        self._ticket.work = work
        self._ticket.tells = self.can_stop
        return self._ticket

    def answer(self, result: object) -> None:
        """Hand the answer on."""
        try:
            if self._on_done is not None and self._heard:
                _tell(self._on_done, result)
        finally:
            self._end()

    def fail(self, error: Exception) -> None:
        """Hand an error of ours on."""
        try:
            if isinstance(error, AdminError) and self._heard:
                _tell(self._on_failed, error)
        finally:
            self._end()

    def progress(self, done: int, of: int) -> None:
        """Hand the progress on."""
        for listener in self._on_progress if self._heard else ():
            _tell(listener, done, of)

    @property
    def _heard(self) -> bool:
        return not (self.cancelled or self._unheard)

    def _end(self) -> None:
        for listener in self._on_end:
            _tell(listener)


def _tell(listener: Callable[..., object], *words: object) -> None:
    """Call a listener, unless it belongs to a part of the window that is gone."""
    owner = getattr(listener.func if isinstance(listener, partial) else listener, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        listener(*words)


@dataclass
class _Ticket:
    """What the pool's thread knows of a job: it takes the work out, and lets go of it before it answers.

    A thread that let go last would destroy the widgets in the work's closure outside the window's thread. Nor may it
    destroy a Python wrapper of its own, as one of QRunnable: while the window deletes widgets, that crashes PySide 6.11
    (12 of 12 runs of a stress of the desk; none of 12 with a plain callable).
    """

    work: Callable[..., object] | None = None
    tells: bool = False
    cancelled: bool = False


class Jobs(QObject):
    """Starts work in a pool of its own; `unheard` carries the errors that no caller listens to.

    `faulted` carries what is told of a bug, `began` a job that takes long and what it does. From the first job on,
    cyclic garbage is collected in the window's thread alone, for the reason given at `_Ticket`; beside work only as
    far as a glance takes, for the window stands still meanwhile.
    """

    unheard = Signal(object)
    faulted = Signal(str)
    began = Signal(object, str)
    _answered = Signal(object, object)
    _failed = Signal(object, object)
    _progressed = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._under_way: dict[int, Job] = {}
        self._at_rest: list[Callable[[], object]] = []
        self._numbers = count()
        self._answered.connect(self._answer)
        self._failed.connect(self._fail)
        self._progressed.connect(self._progress)
        _every.add(self)
        gc.disable()
        sweep = QTimer(self, interval=_SWEEP)
        sweep.timeout.connect(_sweep)
        sweep.start()

    def start(
        self,
        work: Callable[..., R],
        *,
        done: Callable[[R], object] | None = None,
        failed: Callable[[AdminError], object] | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> Job:
        """Run work in the pool and call the listeners in the window's thread.

        With `progress` the work is called with one argument, a `Tell`. Errors of ours go to `failed`.
        """
        job = Job(done, failed or self.unheard.emit, can_stop=progress is not None)
        if progress is not None:
            job.watch(progress)
        return self._send(job, work)

    def start_long(
        self,
        work: Callable[..., R],
        what: str,
        *,
        done: Callable[[R], object] | None = None,
        failed: Callable[[AdminError], object] | None = None,
        can_stop: bool = True,
    ) -> Job:
        """Run work that takes long: the window shows what it does and, where it is called with a `Tell`, Cancel."""
        job = Job(done, failed or self.unheard.emit, can_stop=can_stop)
        self.began.emit(job, what)
        return self._send(job, work)

    def when_quiet(self, deed: Callable[[], object]) -> None:
        """Do something as soon as nothing is on its way; at once where nothing is."""
        self._at_rest.append(deed)
        self._rest()

    def busy(self) -> bool:
        """Return whether any work is on its way or any answer not yet delivered."""
        return bool(self._under_way)

    def cancel_all(self) -> None:
        """Cancel what is on its way, without waiting."""
        for job in self._under_way.values():
            job.cancel()

    def let_all_finish(self) -> None:
        """Let nobody hear what is on its way, but let it go on to its end."""
        for job in self._under_way.values():
            job.let_finish()

    def wait(self) -> None:
        """Wait until the pool stands still; any thread but the pool's own may."""
        self._pool.waitForDone()

    def shutdown(self) -> None:
        """Cancel what is on its way and wait until the pool stands still."""
        self.cancel_all()
        self.wait()

    def _send(self, job: Job, work: Callable[..., object]) -> Job:
        number = next(self._numbers)
        self._under_way[number] = job
        self._pool.start(partial(self._run, number, job.ticket(work)))
        return job

    def _run(self, number: int, ticket: _Ticket) -> None:
        """Do the work; called in the pool's thread."""
        try:
            result = self._result(number, ticket)
        except (AdminError, CancelledError) as error:
            self._failed.emit(number, error)
        except Exception as error:  # noqa: BLE001 - the one place
            _log.error("%s in a job\n%s", type(error).__qualname__, places(error))
            self.faulted.emit(kinds_and_places(error))
            self._failed.emit(number, AdminError(_FAULT))
        else:
            self._answered.emit(number, result)

    def _result(self, number: int, ticket: _Ticket) -> object:
        work, ticket.work = ticket.work, None
        assert work is not None  # noqa: S101 - a ticket is used once

        def tell(done: int, of: int) -> None:
            if ticket.cancelled:
                raise CancelledError
            self._progressed.emit(number, done, of)

        return work(tell) if ticket.tells else work()

    def _answer(self, number: int, result: object) -> None:
        self._end(number, lambda job: job.answer(result))

    def _fail(self, number: int, error: Exception) -> None:
        self._end(number, lambda job: job.fail(error))

    def _end(self, number: int, tell: Callable[[Job], object]) -> None:
        try:
            tell(self._under_way.pop(number))
        finally:
            self._rest()

    def _rest(self) -> None:
        while self._at_rest and not self._under_way:
            _tell(self._at_rest.pop(0))

    def _progress(self, number: int, done: int, of: int) -> None:
        self._under_way[number].progress(done, of)


_every: WeakSet[Jobs] = WeakSet()


def _sweep() -> None:
    """Collect as Python does by itself, but here: the young when they are many, the old when the young often were.

    What work in the pool has in its hands is young, up to a million objects: a look through them took 100 ms.
    """
    counts, limits = gc.get_count(), gc.get_threshold()
    if any(isValid(jobs) and jobs.busy() for jobs in _every):
        if limits[0] < counts[0] <= _GLANCE:
            gc.collect(0)
        return
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return


def places(error: BaseException) -> str:
    """Return where an error came from, without the values that its message may quote."""
    frames = traceback.extract_tb(error.__traceback__)
    return "\n".join(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)


def kinds_and_places(error: BaseException) -> str:
    """Return the kinds and places of an error and of those that led to it, without the values that they may quote."""
    lines: list[str] = []
    cause: BaseException | None = error
    while cause is not None:
        lines += [type(cause).__qualname__, places(cause)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)
