"""Draws every page with the demo office, so that a change of look is seen: `.venv/bin/python tests/pictures.py OUT`."""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.ui.memory import Look, keep_look
from adminapp.core.ui.theme import Scheme
from adminapp.grants.records import AskerKind
from adminapp.shell.app import App
from adminapp.shell.demo.maker import make_demo
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import PASSPHRASE
from adminapp.shell.sign_in import SignIn
from tests.accessible import part
from tests.clocks import FixedClock

NOW = datetime(2026, 11, 21, 10, 4)
LOOKS = {
    "light": Look(Scheme.LIGHT),
    "dark": Look(Scheme.DARK),
    "contrast": Look(Scheme.HIGH_CONTRAST),
    "spanish": Look(Scheme.LIGHT, 1.0, "es"),
}


class Stage:
    """The program on a small laptop's screen, in one look."""

    def __init__(self, qt: QApplication, clock: Clock, look: Look, demo: Path) -> None:
        keep_look(look)
        self.app = App(qt, clock)
        self.demo = demo
        self.app.window.resize(1366, 768)

    def until(self, happened: Callable[[], object]) -> None:
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda: loop.quit() if happened() else None)
        timer.start(2)
        loop.exec()

    def settle(self) -> None:
        """Wait until everything that was asked for is shown."""
        jobs = self.app.session.jobs if self.app.session else self.app.jobs
        self.until(lambda: not self.app.jobs.busy() and not jobs.busy())
        self.until(iter((False, False, True)).__next__)

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

    def scan(self, number: str) -> None:
        assert self.app.session is not None
        self.app.session.frame.scan(number)
        self.settle()


def first_run(stage: Stage) -> None:
    stage.app.start(stage.demo / "nowhere")


def new_office(stage: Stage) -> None:
    stage.app.start(stage.demo / "nowhere")
    stage.press("first_run.new")


def sign_in(stage: Stage) -> None:
    stage.sign_in_screen()


def wrong_passphrase(stage: Stage) -> None:
    screen = stage.sign_in_screen()
    screen.passphrase.edit.setText("a guess")
    screen.do.click()


def desk(stage: Stage) -> None:
    stage.open("desk")


def asked(situation: Situation, kind: AskerKind, *shows: str) -> Callable[[Stage], None]:
    """Return what draws the desk with a demo account's question."""

    def draw(stage: Stage) -> None:
        stage.open("desk")
        stage.press("desk.next.button")
        account = SHOWCASE[situation]
        stage.scan(account.card)
        stage.press(f"desk.asker.{kind}")
        for proof in ("card", *shows):
            stage.press(f"desk.shows.{proof}")

    return draw


def patrons(stage: Stage) -> None:
    page = stage.open("patrons")
    page.searched("whitaker")  # type: ignore[attr-defined]


def page(name: str) -> Callable[[Stage], None]:
    def draw(stage: Stage) -> None:
        stage.open(name)

    return draw


@dataclass(frozen=True)
class Picture:
    """One page or situation, and how to bring it about."""

    name: str
    draw: Callable[[Stage], None]


PICTURES = (
    Picture("first-run", first_run),
    Picture("new-office", new_office),
    Picture("sign-in", sign_in),
    Picture("wrong-passphrase", wrong_passphrase),
    Picture("desk", desk),
    Picture("desk-share", asked(Situation.SPOUSE_PERMITTED, AskerKind.HOLDER, "photo_id")),
    Picture("patrons", patrons),
    Picture("log", page("log")),
    Picture("office", page("office")),
)


def main(out: Path) -> None:
    """Draw every picture in every look."""
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"ADMINAPP_STATE": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        qt, clock, demo = QApplication([]), FixedClock(NOW), Path(folder) / "demo"
        make_demo(demo, clock)
        for look_name, look in LOOKS.items():
            stage = Stage(qt, clock, look, demo)
            for picture in PICTURES:
                picture.draw(stage)
                stage.settle()
                stage.app.window.grab().save(str(out / f"{picture.name}-{look_name}.png"))
            stage.app.close()
            stage.app.window.deleteLater()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tests/pictures.py OUT")
    main(Path(sys.argv[1]))
