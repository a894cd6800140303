"""A stranger finds things from the names of folders and files."""

import re
from pathlib import Path, PurePosixPath

import pytest

from tests.house.source import HOME, every_source

TOP = {"adminapp", "resources", "translations", "installer", "tests"}
TOP |= {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"}
VAGUE = re.compile(r"utils?|helpers?|manager|misc|common|stuff")
NOT_MIRRORED = {"benchmarks", "house", "whole", "data", "faults", "frozen"}


def strangers(entries: list[str]) -> set[str]:
    return {entry for entry in entries if not entry.startswith(".")} - TOP


def vague(path: PurePosixPath) -> bool:
    return any(VAGUE.fullmatch(part) for part in (*path.parts[:-1], path.stem))


def unmirrored(folder: Path) -> bool:
    inside = folder.relative_to(HOME / "tests")
    return inside.parts[0] not in NOT_MIRRORED and not (HOME / "adminapp" / inside).is_dir()


def test_the_top_of_the_checkout_holds_what_the_readme_names():
    assert not strangers([entry.name for entry in HOME.iterdir()])


def test_a_stray_file_at_the_top_is_found():
    assert strangers(["adminapp", ".venv", "notes.txt"]) == {"notes.txt"}


def test_no_file_is_called_something_vague():
    assert not [str(source.path) for source in every_source("adminapp", "tests") if vague(source.path)]


@pytest.mark.parametrize("path", ["adminapp/utils.py", "adminapp/grants/helpers.py", "adminapp/common/dates.py"])
def test_a_vague_name_is_found(path):
    assert vague(PurePosixPath(path))


def test_every_folder_of_tests_mirrors_a_folder_of_the_program():
    folders = {(HOME / source.path).parent for source in every_source("tests")} - {HOME / "tests"}
    assert not [str(folder) for folder in folders if unmirrored(folder)]


def test_a_folder_of_tests_without_a_room_is_found():
    assert unmirrored(HOME / "tests" / "garage")
