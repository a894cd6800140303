"""From the start of the program to the painted sign-in, and from the passphrase to the Desk."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from adminapp.core.store.heads import STATE_VARIABLE
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.office import generated

_HOME = Path(__file__).parents[2]
_ENDS = """
def end_when_painted(kind):
    painted = kind.paintEvent
    def paint(self, event):
        painted(self, event)
        QTimer.singleShot(0, lambda: os._exit(0))
    kind.paintEvent = paint
"""
_BARE = f"""
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{_ENDS}
class Window(QMainWindow):
    pass
end_when_painted(Window)
app = QApplication([])
window = Window()
window.show()
app.exec()
"""
_OURS = f"""
import os, sys
from PySide6.QtCore import QTimer
from adminapp.__main__ import main
from adminapp.shell import sign_in
{_ENDS}
end_when_painted(sign_in.SignIn)
main()
"""


@benchmark("starting", sized=False)
def starting(bench: Bench) -> None:
    """Measure the start of a process to the first picture of the sign-in, which takes its names later."""
    office = generated(10_000)
    bench.ratio(
        "start to sign-in painted, beside a bare QMainWindow",
        floor=partial(_start, bench, _BARE),
        ours=partial(_start, bench, _OURS, "--vault", str(office.vault)),
        at_most=1.15,
        runs=15,
    )


def _start(bench: Bench, program: str, *arguments: str) -> None:
    folder = str(bench.folder)
    own = {"XDG_CONFIG_HOME": folder, STATE_VARIABLE: folder, "QT_QPA_PLATFORM": "offscreen"}
    byte_code = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}  # as an installed program has it
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, cwd=_HOME, env=os.environ | own | byte_code)
