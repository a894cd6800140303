"""Who keeps the window waiting is named."""

import signal
import sys
from collections.abc import Callable, Iterator
from time import perf_counter

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer

from adminapp.core.ui.watchdog import Watchdog

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no alarms")
ENDLESS, PATIENCE = 60, 10


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def watch(told: list[str], qapp: QObject) -> Iterator[Watchdog]:
    dog = Watchdog(told.append, qapp)
    yield dog
    dog.stop()
    dog.deleteLater()


def run(slot: Callable[[], object]) -> None:
    """Let an event loop beat, call a slot, and beat again."""
    loop = QEventLoop()
    QTimer.singleShot(20, slot)
    QTimer.singleShot(60, loop.quit)
    loop.exec()


def dawdle(dog: Watchdog) -> None:
    """Take as long as it takes until the alarm has rung."""
    end = perf_counter() + PATIENCE
    while not dog._stack and perf_counter() < end:
        pass


def test_a_slot_that_takes_too_long_is_named_with_its_stack(watch, told):
    def a_slow_slot() -> None:
        dawdle(watch)

    run(a_slow_slot)
    slow = [text for text in told if "a_slow_slot" in text.splitlines()[0]]
    assert slow
    assert "in dawdle" in slow[0]


def test_what_ends_in_time_is_not_told(watch, told):
    watch._late = ENDLESS
    run(lambda: None)
    assert told == []


def test_it_leaves_no_alarm_behind(told, qapp):
    before = signal.getsignal(signal.SIGALRM)
    dog = Watchdog(told.append, qapp)
    dog.stop()
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
