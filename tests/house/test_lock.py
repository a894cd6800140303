"""The lock installs what pyproject.toml asks for, the same bytes everywhere."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.source import HOME

LOCK = (HOME / "installer" / "requirements.lock").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE))
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = [Requirement(line) for line in PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]]


def unmet(asked: Requirement) -> bool:
    pinned = PINS.get(canonicalize_name(asked.name))
    return pinned is None or not asked.specifier.contains(pinned)


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_the_lock_pins_what_the_project_asks_for(asked):
    assert not unmet(asked), "regenerate with the command in the lock's first lines"


@pytest.mark.parametrize("asked", ["PySide6>=6.12", "not-in-the-lock"])
def test_a_stale_lock_is_found(asked):
    assert unmet(Requirement(asked))


def test_pyside_stays_below_the_version_that_aborts():
    (pyside,) = (asked for asked in ASKED if asked.name == "PySide6")
    assert not pyside.specifier.contains("6.12.0"), "6.12.0 loses a reference on most calls on Python 3.11"


def test_every_pin_has_a_hash_and_no_address():
    entries = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) == len(PINS)
    assert not [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]
    assert not re.search(r"://|^\s*(-e|-f|--index-url|--extra-index-url|--find-links)\b| @ ", LOCK, re.MULTILINE)
