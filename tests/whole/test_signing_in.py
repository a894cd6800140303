"""The way in: a wrong passphrase, then the right one, and what the log says of both."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from adminapp.shell.demo.staff import DIRECTOR, PASSPHRASE
from tests.whole.person import Person


def test_a_wrong_passphrase_then_the_right_one(a_demo: Path, somebody: Callable[[Path], Person]) -> None:
    director = somebody(a_demo)
    director.pick("sign_in.name", DIRECTOR)
    director.fill("sign_in.passphrase.typed", "paper boats on the lake")
    director.press(Qt.Key.Key_Return)
    director.sees("passphrase", "Sign in")
    director.does_not_see("Whose record?", "Riverbend")

    director.types(PASSPHRASE)
    director.press(Qt.Key.Key_Return)
    director.sees(f"{DIRECTOR} · Director")

    director.go("log")
    director.click("log.chips.refused")
    director.click_row("log.table", "Sign-in failed")
    director.sees(DIRECTOR, "Computer")
    director.does_not_see("paper boats")


def test_the_next_member_signs_in_where_the_last_one_left(at_the_demo: Callable[[str], Person]) -> None:
    director = at_the_demo(DIRECTOR)
    director.click("window.leave")
    director.pick("sign_in.name", "Maya")
    director.fill("sign_in.passphrase.typed", PASSPHRASE)
    director.press(Qt.Key.Key_Return)
    director.sees("Maya Lindgren · Circulation")
    assert not director.has("window.office")


def test_no_part_of_the_window_flashes_up_as_a_window_of_its_own(
    at_the_demo: Callable[[str], Person], qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    director = at_the_demo(DIRECTOR)
    for page in ("desk", "patrons", "log", "office"):
        director.go(page)
    qapp.removeEventFilter(windows)
    assert set(windows.shown) == {"window"}


class Windows(QObject):
    """Notes what shows itself as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched.objectName())
        return False
