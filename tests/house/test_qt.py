"""The Qt that is installed holds what this program leans on."""

import os
import shutil
import subprocess
import sys

import pytest

EMIT = """
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal(bool)
bell = Bell()
heard = []
bell.rung.connect(heard.append)
for _ in range(100_000):
    bell.rung.emit(True)
assert len(heard) == 100_000
"""
WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
QWidget().show()
print(application.platformName())
"""


def run(program: str, *before: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-c", program]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_a_hundred_thousand_signals_leave_the_interpreter_whole():
    """PySide6 6.12.0 loses a reference to True at each emit and aborts (PYSIDE-3474)."""
    ended = run(EMIT)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="needs xvfb")
def test_a_window_opens_on_a_real_display():
    """A system library that xcb lacks shows here alone; offscreen never loads it."""
    ended = run(WINDOW, "xvfb-run", "--auto-servernum", QT_QPA_PLATFORM="xcb")
    assert (ended.returncode, ended.stdout.strip()) == (0, "xcb"), ended.stderr
