"""The one thread door: work runs in the pool, its answer comes back to the window's thread."""

import logging
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
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
_log = logging.getLogger(__name__)


class CancelledError(Exception):
    """The work was cancelled; a unit of work that meets it rolls back."""


class Job(QObject):
    """One piece of work on its way."""

    finished = Signal(object)
    _done = Signal(object)
    _failed = Signal(object)
    _progressed = Signal(int, int)

    def __init__(
        self,
        parent: QObject,
        done: Callable[[Any], object] | None,
        failed: Callable[[AdminError], object],
        progress: Callable[[int, int], object] | None,
    ) -> None:
        super().__init__(parent)
        self._on_done = done
        self._on_failed = failed
        self._on_progress = progress
        self.cancelled = False
        self._done.connect(self._answer)
        self._failed.connect(self._fail)
        self._progressed.connect(self._progress)

    def cancel(self) -> None:
        """Let nobody hear the answer, and stop the work at its next word of progress."""
        self.cancelled = True

    def _answer(self, result: object) -> None:
        if self._on_done is not None:
            self._tell(self._on_done, result)
        self._close()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, AdminError):
            self._tell(self._on_failed, error)
        self._close()

    def _progress(self, done: int, of: int) -> None:
        if self._on_progress is not None:
            self._tell(self._on_progress, done, of)

    def _tell(self, listener: Callable[..., object], *words: object) -> None:
        owner = getattr(listener.func if isinstance(listener, partial) else listener, "__self__", None)
        if not self.cancelled and (not isinstance(owner, QObject) or isValid(owner)):
            listener(*words)

    def _close(self) -> None:
        self.finished.emit(self)
        self.deleteLater()

    def run(self, work: Callable[..., object]) -> None:
        """Do the work; called in the pool's thread."""
        try:
            result = work() if self._on_progress is None else work(self._say_progress)
        except (AdminError, CancelledError) as error:
            self._failed.emit(error)
        except Exception as error:  # noqa: BLE001 - the one place
            _log.error("%s in a job\n%s", type(error).__qualname__, places(error))
            self._failed.emit(AdminError(_FAULT))
        else:
            self._done.emit(result)

    def _say_progress(self, done: int, of: int) -> None:
        if self.cancelled:
            raise CancelledError
        self._progressed.emit(done, of)


class Jobs(QObject):
    """Starts work in a pool of its own; `unheard` carries the errors that no caller listens to."""

    unheard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._under_way: set[Job] = set()

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
        job = Job(self, done, failed or self.unheard.emit, progress)
        job.finished.connect(self._forget)
        self._under_way.add(job)
        self._pool.start(QRunnable.create(lambda: job.run(work)))
        return job

    def _forget(self, job: Job) -> None:
        self._under_way.discard(job)

    def busy(self) -> bool:
        """Return whether any work is on its way or any answer not yet delivered."""
        return bool(self._under_way)

    def cancel_all(self) -> None:
        """Cancel what is on its way, without waiting."""
        for job in tuple(self._under_way):
            job.cancel()

    def wait(self) -> None:
        """Wait until the pool stands still; any thread but the pool's own may."""
        self._pool.waitForDone()

    def shutdown(self) -> None:
        """Cancel what is on its way and wait until the pool stands still."""
        self.cancel_all()
        self.wait()


def places(error: BaseException) -> str:
    """Return where an error came from, without the values that its message may quote."""
    frames = traceback.extract_tb(error.__traceback__)
    return "\n".join(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
