"""How soon a document stands on the screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop

from adminapp.handouts.pages.handouts import HandoutsPage
from adminapp.handouts.records import Handout
from tests.benchmarks.frame import SIZES, Bench, benchmark
from tests.benchmarks.office import DIRECTOR, PASSPHRASE, generated
from tests.benchmarks.seat import Seat

_HOME = Path(__file__).parents[2]
_SHOWN = (Handout.PERMISSION, Handout.POLICY, Handout.REFERRAL, Handout.POLICY)
_FIRST, _NEXT = 0.5, 0.15
_PROGRAM = """
import time
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QEventLoop, QTimer
from adminapp.handouts.pages.preview import Preview
from adminapp.core.policy.packs import load_pack
from adminapp.core.documents.frame import Letterhead
from adminapp.handouts.papers.printing import Source, Wanted, print_handout
from adminapp.handouts.records import Handout
app, loop = QApplication([]), QEventLoop()
preview = Preview("preview")
preview.resize(700, 500)
preview.show()
source = Source(load_pack("mrrl"), Letterhead("Riverbend"))
QTimer.singleShot(50, loop.quit)
loop.exec()
preview.painted.connect(loop.quit)
start = time.perf_counter()
preview.show_pdf(print_handout(Wanted(Handout.POLICY), source))
loop.exec()
print(time.perf_counter() - start)
"""


@benchmark("preview", sized=False)
def preview(bench: Bench) -> None:
    """Measure the first document of a process, and those after it on the page."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True, cwd=_HOME, env=environment
    )
    bench.figure("the first document painted", float(first.stdout), "s", at_most=_FIRST)
    shutil.copytree(generated(SIZES[0]).folder, bench.folder / "office")
    seat = Seat(bench.folder / "office")
    seat.sign_in(DIRECTOR, PASSPHRASE)
    assert seat.app.session is not None
    page = seat.app.session.frame.go("handouts")
    assert isinstance(page, HandoutsPage)
    seat.until(lambda: not seat.busy())
    bench.frames("a document painted", [_shown(page, handout) for handout in _SHOWN], at_most=_NEXT)
    seat.close()


def _shown(page: HandoutsPage, handout: Handout) -> float:
    loop, start = QEventLoop(), perf_counter()
    page.preview.painted.connect(loop.quit)
    page.show_paper(handout)
    loop.exec()
    page.preview.painted.disconnect(loop.quit)
    return perf_counter() - start
