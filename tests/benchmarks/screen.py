"""The real window over a generated office, and the time until it has painted what was asked for."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.ui.memory import Look
from tests.benchmarks.frame import Bench
from tests.benchmarks.office import PASSPHRASE
from tests.stage import Stage


@contextmanager
def window_over(bench: Bench) -> Iterator[Stage]:
    """Open the window of the office's Director."""
    folder = str(bench.folder)
    os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
    os.environ[STATE_VARIABLE] = str(bench.office.folder / "state")
    stage = Stage(QApplication([]), Clock(), Look(), bench.office.vault)
    stage.app.window.show()
    screen = stage.sign_in_screen()
    screen.passphrase.edit.setText(PASSPHRASE)
    screen.do.click()
    stage.until(lambda: stage.app.session is not None)
    stage.settle()
    yield stage
    stage.close()


class Painted(QObject):
    """Tells how long an act takes until what it asks for is there, and painted in one of some widgets."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._is_there: Callable[[], object] = bool
        self._waits = False
        for widget in widgets:
            widget.installEventFilter(self)

    def seconds(self, act: Callable[[], object], is_there: Callable[[], object]) -> float:
        """Do it and wait."""
        self._is_there, self._waits = is_there, True
        started = perf_counter()
        act()
        self._loop.exec()
        return perf_counter() - started

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """End the wait once the painting that is about to begin is done."""
        if self._waits and event.type() == QEvent.Type.Paint and self._is_there():
            self._waits = False
            QTimer.singleShot(0, self._loop.quit)
        return False
