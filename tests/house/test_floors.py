"""The floors that import-linter keeps hold for every feature, and it sees what stands on the wrong one."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import HOME

TOOLS = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
FLOORS = {contract["name"]: contract for contract in TOOLS["importlinter"]["contracts"]}


def test_every_feature_keeps_the_floors_of_a_feature():
    rooms = {path.parent.name for path in (HOME / "adminapp").glob("*/__init__.py")}
    features = {f"adminapp.{room}" for room in rooms - {"core", "shell"}}
    assert features == set(FLOORS["floors of a feature"]["containers"])


def broken(folder: Path, room: str, line: str) -> str:
    """Copy the house, add a line to a room, and return what import-linter says."""
    shutil.copytree(HOME / "adminapp", folder / "adminapp", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HOME / "pyproject.toml", folder)
    with (folder / "adminapp" / room).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return run.stdout if run.returncode else ""


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("core/kit/names.py", "import adminapp.core.policy.roles", "floors of core BROKEN"),
        ("core/garage.py", "", "garage"),
        ("garage.py", "", "garage"),
        ("grants/records.py", "import adminapp.bans.records", "floors of the house BROKEN"),
        ("bans/records.py", "import adminapp.bans.rules", "floors of a feature BROKEN"),
        ("grants/records.py", "import PySide6.QtCore", "no Qt below the pages BROKEN"),
        ("grants/records.py", "import sqlalchemy", "no SQL above the store BROKEN"),
        ("grants/records.py", "import pathlib", "no files, processes or network BROKEN"),
        ("core/policy/roles.py", "import sqlcipher3", "no SQL above the store BROKEN"),
        ("core/security/deeds.py", "import reportlab", "ReportLab stands in papers BROKEN"),
    ],
)
def test_a_wrong_import_is_found(room, line, contract, tmp_path):
    assert contract in broken(tmp_path, room, line)
