"""The real window: on a computer that knows no office, or with the demo office and its staff."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.ui.memory import Look
from adminapp.core.ui.theme import Scheme, Theme
from adminapp.core.ui.watchdog import Watchdog
from adminapp.shell.app import App
from adminapp.shell.demo.maker import make_demo
from adminapp.shell.demo.staff import PASSPHRASE
from tests.clocks import FixedClock
from tests.stage import Stage
from tests.whole.person import Person
from tests.windows import real_window

NOW = datetime(2026, 3, 2, 10, 0)


@pytest.fixture(scope="session")
def a_demo_to_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(folder / "state"))
        make_demo(folder / "office", FixedClock(NOW))
    return folder / "office"


@pytest.fixture
def what_kept_the_window_waiting(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Told with `pytest -rP`, and no reason to fail: on two busy cores every slot may wait."""
    told: list[str] = []
    dog = Watchdog(told.append, qapp)
    yield
    dog.stop()
    dog.deleteLater()
    request.node.add_report_section("teardown", "watchdog", "\n".join(told))


@pytest.fixture
def app(
    qapp: QApplication, qtbot: QtBot, clock: FixedClock, tmp_path: Path, what_kept_the_window_waiting: None
) -> Iterator[App]:
    yield from real_window(qapp, qtbot, clock, tmp_path / "nowhere")


@pytest.fixture
def somebody(app: App, qtbot: QtBot) -> Callable[[Path], Person]:
    """Let somebody start the program on an office's folder."""

    def start(folder: Path) -> Person:
        app.start(folder)
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow)
        person = Person(app, qtbot)
        person.settle()
        return person

    return start


@pytest.fixture
def a_demo(a_demo_to_copy: Path, tmp_path: Path) -> Path:
    return shutil.copytree(a_demo_to_copy, tmp_path / "office")


@pytest.fixture
def at_the_demo(a_demo: Path, somebody: Callable[[Path], Person]) -> Callable[[str], Person]:
    """Let a member of the demo office's staff sign in to it."""

    def sign_in(name: str) -> Person:
        person = somebody(a_demo)
        person.pick("sign_in.name", name)
        person.fill("sign_in.passphrase.typed", PASSPHRASE)
        person.press(Qt.Key.Key_Return)
        person.sees(f"{name} · ")
        return person

    return sign_in


@pytest.fixture
def on_stage(qapp: QApplication, a_demo: Path) -> Iterator[Callable[[Look], Stage]]:
    stages: list[Stage] = []

    def make(look: Look) -> Stage:
        stages.append(Stage(qapp, FixedClock(NOW), look, a_demo))
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()
    Theme(qapp, Scheme.LIGHT).deleteLater()
