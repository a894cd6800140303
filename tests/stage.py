"""The program on a small laptop's screen, in one look: brought into a scene, and looked at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.ui.memory import Look, keep_look
from adminapp.shell.app import App
from adminapp.shell.demo.staff import PASSPHRASE
from adminapp.shell.sign_in import SignIn
from tests.accessible import part

NOW = datetime(2026, 11, 21, 10, 4)
SMALL_LAPTOP = (1366, 768)


class Stage:
    """Plays scenes with a demo office; each begins where the one before ended."""

    def __init__(self, qt: QApplication, clock: Clock, look: Look, demo: Path) -> None:
        keep_look(look)
        self.app = App(qt, clock)
        self.demo = demo
        self.app.window.resize(*SMALL_LAPTOP)
        self._seen: list[QWidget] = []
        self._look_at: Callable[[QWidget], object] = self._seen.append

    def visit(self, scene: "Scene", look_at: Callable[[QWidget], object]) -> None:
        """Play a scene and have it looked at: the dialog that it opens, else the window."""
        self._seen, self._look_at = [], look_at
        scene.play(self)
        self.settle()
        if not self._seen:
            if self.app.session is not None:
                self.app.session.frame.toasts.hide()
            look_at(self.app.window)

    def close(self) -> None:
        self.app.close()
        self.app.window.close()
        self.app.window.deleteLater()
        self.app.deleteLater()

    def until(self, happened: Callable[[], object]) -> None:
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda: loop.quit() if happened() else None)
        timer.start(2)
        loop.exec()

    def settle(self) -> None:
        """Wait until everything that was asked for is shown."""
        jobs = self.app.session.jobs if self.app.session else self.app.jobs
        self.until(lambda: not self.app.jobs.busy() and not jobs.busy())
        turns: Iterator[bool] = iter((False, False, True))
        self.until(lambda: next(turns))

    def sign_in(self) -> None:
        if self.app.session is None:
            screen = self.sign_in_screen()
            screen.passphrase.edit.setText(PASSPHRASE)
            screen.do.click()
            self.until(lambda: self.app.session is not None)
        self.settle()

    def sign_in_screen(self) -> SignIn:
        self.app.start(self.demo)
        self.settle()
        screen = self.app.window.screen_shown
        assert isinstance(screen, SignIn)
        return screen

    def open(self, page: str) -> QWidget:
        self.sign_in()
        assert self.app.session is not None
        shown = self.app.session.frame.go(page)
        assert shown is not None
        self.settle()
        return shown

    def press(self, name: str) -> None:
        part(self.app.window, QPushButton, name).click()
        self.settle()

    def trigger(self, action: str) -> None:
        """Do what can be done on every page."""
        assert self.app.session is not None
        self.app.session.frame.doing[action].trigger()
        self.settle()

    def scan(self, number: str) -> None:
        assert self.app.session is not None
        self.app.session.frame.scan(number)
        self.settle()

    def dialog(self, ask: Callable[[], object], fill: Callable[[QDialog], object] = lambda _: None) -> None:
        """Have a dialog looked at that something asks, once it is filled in; it is cancelled again."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and not self._seen:
                self._seen.append(dialog)
                try:
                    fill(dialog)
                    self.settle()
                    self._look_at(dialog)
                finally:
                    dialog.reject()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(20)
        ask()
        self.until(lambda: self._seen)


@dataclass(frozen=True)
class Scene:
    """One page, dialog or situation, and how to bring it about."""

    name: str
    play: Callable[[Stage], None]
