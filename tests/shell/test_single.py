"""A second start of the program brings the first one's window to the front, and ends."""

import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer

from adminapp.shell.single import Single, own_name
from adminapp.shell.window import Window


@pytest.fixture
def name():
    made = f"adminapp-test-{uuid.uuid4().hex[:12]}"
    yield made
    QLocalServer.removeServer(made)


@pytest.fixture
def first(qapp, name):
    made = Single(name, qapp)
    assert made.is_first()
    yield made
    made.deleteLater()


def started_again(name):
    program = f"""
import sys
from PySide6.QtCore import QCoreApplication
from adminapp.shell.single import Single
app = QCoreApplication([])
sys.exit(10 if Single({name!r}, app).is_first() else 20)
"""
    return subprocess.Popen([sys.executable, "-c", program])


def test_the_second_start_calls_the_first_and_gives_way(first, name, qtbot):
    with qtbot.waitSignal(first.called, timeout=20_000):
        again = started_again(name)
    assert again.wait(20) == 20


def test_every_further_start_calls_again(first, name, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(first.called, timeout=20_000):
            again = started_again(name)
        assert again.wait(20) == 20


def test_another_user_starts_a_program_of_their_own(first, name, monkeypatch, tmp_path):
    before = own_name()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert own_name() != before
    assert started_again(f"{name}-other").wait(20) == 10


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe is gone with its program")
def test_what_a_crash_left_behind_keeps_nobody_out(qapp, name):
    program = f"""
import os
from PySide6.QtCore import QCoreApplication
from adminapp.shell.single import Single
app = QCoreApplication([])
assert Single({name!r}, app).is_first()
os._exit(1)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 1
    after = Single(name, qapp)
    assert after.is_first()
    after.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file")
def test_nobody_else_may_call(first):
    assert Path(first._server.fullServerName()).stat().st_mode & 0o077 == 0


def test_a_window_that_was_put_away_comes_back(qtbot):
    window = Window(lambda: True)
    qtbot.addWidget(window)
    window.showMinimized()
    window.come_to_front()
    assert window.isVisible()
    assert not window.isMinimized()


def test_the_program_ends_at_once_when_it_runs_already(first, name, qtbot, tmp_path):
    program = """
import sys
from adminapp.shell import app
app.own_name = lambda: sys.argv[1]
sys.exit(app.main(["--vault", sys.argv[2]]))
"""
    with qtbot.waitSignal(first.called, timeout=20_000):
        again = subprocess.Popen([sys.executable, "-c", program, name, str(tmp_path / "nowhere")])
    assert again.wait(20) == 0


def test_a_demo_opens_a_window_of_its_own_beside_the_program_that_runs(first, name, tmp_path):
    called = []
    first.called.connect(lambda: called.append(True))
    program = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from adminapp.shell import app
app.own_name = lambda: sys.argv[1]
app.App.start = lambda self, folder, demo: print("opened", demo)
ended = QApplication.exec
QApplication.exec = lambda *_: (QTimer.singleShot(0, QApplication.quit), ended())[1]
sys.exit(app.main(["--demo"]))
"""
    ended = subprocess.run(
        [sys.executable, "-c", program, name], capture_output=True, text=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "opened True"), ended.stderr
    assert called == []
