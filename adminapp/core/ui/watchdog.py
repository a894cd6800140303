"""A development switch: names the slot that keeps the window waiting for longer than a picture lasts, and its stack."""

import signal
import traceback
from collections.abc import Callable
from itertools import dropwhile
from pathlib import Path
from time import perf_counter
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

FRAME = 1 / 60
_BEAT = 5
_HOME = str(Path(__file__).parents[2])
_LOOP = ".exec("


class Watchdog(QObject):
    """Tells of every time the event loop kept its beat waiting for a frame; the system must know alarms, as Linux does.

    The alarm reaches Python where it is at work, so the stack is that of what takes long. Qt's own work, which calls no
    Python, is not told.

    Units:  `frame` in seconds.
    """

    def __init__(self, tell: Callable[[str], object], parent: QObject, frame: float = FRAME) -> None:
        super().__init__(parent)
        self._tell = tell
        self._late = frame + _BEAT / 1000
        self._last = perf_counter()
        self._stack: list[traceback.FrameSummary] = []
        self._before = signal.signal(signal.SIGALRM, self._ring)
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Let the window take its time again."""
        self._timer.stop()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._before)

    def _beat(self) -> None:
        now = perf_counter()
        if self._stack:
            self._tell(_told(now - self._last, self._stack))
        self._last, self._stack = now, []
        signal.setitimer(signal.ITIMER_REAL, self._late)

    def _ring(self, _number: int, at: FrameType | None) -> None:
        self._stack = _of_slot(traceback.extract_stack(at))


def _of_slot(stack: list[traceback.FrameSummary]) -> list[traceback.FrameSummary]:
    """Return what the innermost event loop called, or what a test called of ours."""
    loops = [place for place, call in enumerate(stack) if _LOOP in (call.line or "")]
    if loops:
        return stack[loops[-1] + 1 :]
    return list(dropwhile(lambda call: not call.filename.startswith(_HOME), stack))


def _told(seconds: float, stack: list[traceback.FrameSummary]) -> str:
    slot, lines = stack[0], "".join(traceback.format_list(stack))
    return f"the window waited {seconds * 1000:.0f} ms for {slot.name} ({slot.filename}:{slot.lineno})\n{lines}"
