"""The desk story through the accessibility bus of a real desktop, as a screen reader drives it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from adminapp.core.ui.places import ROOT
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import PASSPHRASE

SYSTEM_PYTHON = "/usr/bin/python3"
STORY = Path(__file__).with_name("atspi_story.py")
RUN = """
"$1" -m adminapp --vault "$2" --language en & program=$!
"$3" "$4" "$program" "$5" "$6" "$7"; status=$?
kill $program; exit $status
"""


def _has_atspi() -> bool:
    ask = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    return Path(SYSTEM_PYTHON).exists() and subprocess.run(ask, capture_output=True, check=False).returncode == 0


lacking = [tool for tool in ("xvfb-run", "dbus-run-session") if shutil.which(tool) is None]
lacking += [] if _has_atspi() else ["gir1.2-atspi-2.0 and python3-gi for the system's Python, at-spi2-core"]


@pytest.mark.skipif(bool(lacking), reason=f"lacks {', '.join(lacking)}")
def test_the_desk_story_is_driven_and_read_through_the_accessibility_bus(a_demo: Path, tmp_path: Path) -> None:
    out = Path(os.environ.get("ATSPI_TREE") or tmp_path / "tree.txt")
    card = SHOWCASE[Situation.SPOUSE_PERMITTED].card
    env = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    told = (sys.executable, str(a_demo), SYSTEM_PYTHON, str(STORY), str(out), card, PASSPHRASE)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24"]
    command = [*screen, "dbus-run-session", "--", "sh", "-c", RUN, "sh", *told]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr[-9000:]
    tree = out.read_text(encoding="utf-8")
    for said in ("Share", "Section A.1", "Card holder", "Eleanor Whitaker"):
        assert said in tree
