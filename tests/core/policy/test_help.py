"""The help page for a library's own pack names all that a pack may say, and its examples are true."""

import re
import tomllib
from pathlib import Path

import pytest

from adminapp.core.policy import pack_toml
from adminapp.core.policy.choices import SETTINGS, WORDS, typed
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.roles import Role
from adminapp.core.policy.sayings import sayings

HELP = Path(__file__).parents[3] / "resources" / "help"
PAGES = sorted(HELP.glob("*/policy-packs.md"))


def column(page: Path, heading: str) -> list[str]:
    section = page.read_text("utf-8").split(f"`[{heading}]` |")[1].split("\n\n")[0]
    return [word for row in section.splitlines()[2:] for word in re.findall(r"`([a-z_]+)`", row.split("|")[1])]


def examples(page: Path) -> dict[str, object]:
    blocks = re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    return {key: value for block in blocks for key, value in tomllib.loads(block).items()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_every_ground_and_every_reading_is_told_once(page):
    assert sorted(column(page, "grounds")) == sorted(Ground)
    assert sorted(column(page, "readings")) == sorted(SETTINGS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_every_word_that_a_reading_takes_is_told(page):
    words = {word for listed in WORDS.values() for word in listed} | set(Role)
    assert words <= set(re.findall(r"`([a-z_]+)`", page.read_text("utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_the_examples_are_true(page):
    shown = examples(page)
    assert set(pack_toml.KEYS) <= shown.keys()
    assert all(typed(setting, value) for setting, value in dict(shown["readings"]).items())  # type: ignore[call-overload]
    assert shown.keys() - set(pack_toml.KEYS) - {"clause"} <= sayings("en").of.keys()


def test_there_is_a_page_in_both_languages():
    assert [page.parent.name for page in PAGES] == ["en", "es"]
