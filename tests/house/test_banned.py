"""What this house does not use is refused by ruff, whoever imports it."""

import subprocess
import sys

import pytest

from tests.house.source import HOME

ITEM_WIDGETS = [f"from PySide6.QtWidgets import {name}" for name in ("QTableWidget", "QTreeWidget", "QListWidget")]
CLOCKS = [f"import datetime\nprint(datetime.{call}())" for call in ("datetime.now", "datetime.utcnow", "date.today")]


def refused(text: str) -> bool:
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--select",
        "TID251",
        "--stdin-filename",
        "adminapp/example.py",
        "-",
    ]
    run = subprocess.run(command, cwd=HOME, input=text, capture_output=True, text=True, check=False)
    return "TID251" in run.stdout


@pytest.mark.parametrize(
    "text",
    [*ITEM_WIDGETS, *CLOCKS, "from PySide6.QtWidgets import QMessageBox", "from PySide6.QtCore import QThread"],
)
def test_a_banned_name_is_refused(text):
    assert refused(text)


def test_what_is_not_banned_is_not_refused():
    assert not refused("from PySide6.QtWidgets import QTableView")
