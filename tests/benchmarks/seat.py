"""Somebody at the real window, offscreen, with a clock: when something was painted, how long the window slept."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from adminapp.core.kit.clock import Clock
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.grants.pages.desk import DeskPage
from adminapp.shell.app import _TURN, App
from adminapp.shell.sign_in import SignIn

_PATIENCE = 600_000


class Seat(QObject):
    """The program on an office's folder, nobody signed in yet."""

    def __init__(self, folder: Path) -> None:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
        os.environ[STATE_VARIABLE] = str(folder / "state")
        sys.setswitchinterval(_TURN)  # as the program does
        self.qt = QApplication.instance() or QApplication([])
        super().__init__()
        assert isinstance(self.qt, QApplication)
        self.app = App(self.qt, Clock())
        self._painted: Callable[[], object] = bool
        self.app.window.installEventFilter(self)
        self.app.start(folder / "vault")
        self.until(lambda: not self.app.jobs.busy())

    def sign_in(self, name: str, passphrase: str) -> float:
        """Sign in as somebody who has typed a second, and return the seconds from the button to the painted page."""
        screen = self.app.window.screen_shown
        assert isinstance(screen, SignIn)
        begun = perf_counter()
        self.until(lambda: perf_counter() > begun + 1)
        screen.name.choose(name)
        screen.passphrase.edit.setText(passphrase)
        taken = self.seconds_to_paint(screen.do.click, lambda: self.app.session is not None)
        self.app.idle.stop()  # nobody touches keys or mouse here
        return taken

    def desk(self) -> DeskPage:
        """Go to the Desk."""
        assert self.app.session is not None
        page = self.app.session.frame.go("desk")
        assert isinstance(page, DeskPage)
        return page

    def busy(self) -> bool:
        """Return whether any work is on its way, or a page that nobody has gone to is still to be made."""
        session = self.app.session
        return self.app.jobs.busy() or (
            session is not None and (session.jobs.busy() or session.frame._others.isActive())
        )

    def until(self, happened: Callable[[], object]) -> float:
        """Let the window live until something has happened, and return the longest time in which it could not.

        Units:  seconds.
        """
        loop, beat, longest, last = (
            _patient_loop(),
            QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer),
            0.0,
            perf_counter(),
        )

        met = False

        def tick() -> None:
            nonlocal longest, last, met
            now = perf_counter()
            longest, last, met = max(longest, now - last), now, bool(happened())
            if met:
                loop.quit()

        beat.timeout.connect(tick)
        beat.start()
        loop.exec()
        assert met
        return longest

    def seconds_to_paint(self, act: Callable[[], object], shown: Callable[[], object]) -> float:
        """Return how long it takes from an act until what it is to show has been painted."""
        loop, ended = _patient_loop(), []

        def painted() -> None:
            if not ended and shown():
                ended.append(perf_counter())
                loop.quit()

        self._painted = painted
        start = perf_counter()
        act()
        loop.exec()
        self._painted = bool
        return ended[0] - start

    def close(self) -> None:
        """Leave the program."""
        self.until(lambda: not self.busy())
        self.app.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._painted)
        return False


def _patient_loop() -> QEventLoop:
    """Return a loop that ends when patience does; its timer goes with it."""
    loop = QEventLoop()
    patience = QTimer(loop, singleShot=True, interval=_PATIENCE)
    patience.timeout.connect(loop.quit)
    patience.start()
    return loop
