"""The program's real window, for tests: on a computer that knows no office."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adminapp.core.kit.clock import Clock
from adminapp.core.ui.memory import Look, keep_look, remember
from adminapp.shell.app import App


def real_window(qapp: QApplication, qtbot: QtBot, clock: Clock, nowhere: Path) -> Iterator[App]:
    """Yield the program, and leave nothing of its window behind."""
    keep_look(Look())
    remember("vault", {"folder": str(nowhere)})
    made = App(qapp, clock)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.jobs.busy())
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
