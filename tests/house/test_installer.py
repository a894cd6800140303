"""One command starts the program from any folder, at once the second time, and it explains what is missing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.source import HOME

STAMP = HOME / ".venv" / "requirements.lock"

pytestmark = pytest.mark.skipif(
    not STAMP.exists() or STAMP.read_bytes() != (HOME / "installer" / "requirements.lock").read_bytes(),
    reason="run through installer/test.sh, which makes .venv",
)


def start(folder: Path, checkout: Path = HOME) -> subprocess.CompletedProcess[str]:
    """Start the program from a folder whose `bin` goes before everything else on the computer."""
    search = f"{folder / 'bin'}:{os.environ['PATH']}"
    command = ["sh", str(checkout / "installer" / "run.sh"), "--help"]
    return subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": search}, capture_output=True, text=True, timeout=60, check=False
    )


def put(folder: Path, name: str, answer: str) -> None:
    tool = folder / "bin" / name
    tool.parent.mkdir(exist_ok=True)
    tool.write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
    tool.chmod(0o755)


def test_the_second_start_asks_neither_apt_nor_pip(tmp_path):
    put(tmp_path, "apt-get", "echo apt was asked >&2; exit 1")
    started = start(tmp_path)
    assert started.returncode == 0
    assert "usage" in started.stdout.lower()
    assert started.stderr == ""


def test_without_root_it_says_what_to_install_and_goes_on(tmp_path):
    put(tmp_path, "id", "echo 1000")
    put(tmp_path, "ldconfig", "true")
    started = start(tmp_path)
    assert started.returncode == 0
    assert "sudo apt-get install --no-install-recommends libegl1 libgl1 libdbus-1-3" in started.stderr


def test_without_python_it_says_so_and_stops(tmp_path):
    shutil.copytree(HOME / "installer", tmp_path / "installer")
    put(tmp_path, "id", "echo 1000")
    put(tmp_path, "python3", "exit 1")
    started = start(tmp_path, checkout=tmp_path)
    assert started.returncode == 1
    assert "sudo apt-get install --no-install-recommends python3 python3-venv" in started.stderr
    assert "Python 3.11 or newer with venv is needed" in started.stderr


def test_a_file_of_the_folder_it_starts_from_is_not_run(tmp_path):
    (tmp_path / "adminapp.py").write_text("raise SystemExit(99)", encoding="utf-8")
    (tmp_path / "json.py").write_text("raise SystemExit(99)", encoding="utf-8")
    assert start(tmp_path).returncode == 0
