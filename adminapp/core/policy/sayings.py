"""The sentences for a situation: why, for the member of staff, and what to say, for the person who asks."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from adminapp.core.policy.packfiles import Finding, did_you_mean, read_toml

FOLDER = Path(__file__).parents[3] / "resources" / "sayings"
GOVERNING = "en"
_LONGEST = {"why": 500, "say": 800}


@dataclass(frozen=True)
class Saying:
    """The two sentences for one situation."""

    why: str
    say: str


@dataclass(frozen=True)
class Sayings:
    """The sentences of one language, by situation."""

    of: Mapping[str, Saying]

    def why(self, situation: str) -> str:
        """Return the sentence that tells staff why."""
        return self.of[situation].why

    def say(self, situation: str) -> str:
        """Return the sentence to say to the person."""
        return self.of[situation].say

    def with_changes(self, changes: Mapping[str, Saying]) -> "Sayings":
        """Return the sentences with some situations said another way."""
        return Sayings({**self.of, **changes})


@cache
def sayings(language: str) -> Sayings:
    """Return the program's own sentences in a language, in English where the language lacks a situation."""
    english = _sentences(GOVERNING)
    return Sayings(english if language == GOVERNING else {**english, **_sentences(language)})


def read_own_sayings(folder: Path, language: str, found: list[Finding]) -> dict[str, Saying]:
    """Return the situations that a pack says another way in a language; most packs have none."""
    file = f"sayings.{language}.toml"
    if not (folder / file).exists() or (toml := read_toml(folder, file, found)) is None:
        return {}
    own = {}
    for situation, both in toml.data.items():
        if situation not in sayings(GOVERNING).of:
            mend = did_you_mean(situation, sayings(GOVERNING).of)
            toml.complain(f"there is no situation {situation!r}", mend, situation, situation)
        elif not isinstance(both, dict):
            toml.complain(f"{situation!r} must be a table", f"Write [{situation}] with why and say", key=situation)
        else:
            toml.complain_of_unknown(both, _LONGEST, situation)
            own[situation] = Saying(*(toml.words(key, longest, situation) for key, longest in _LONGEST.items()))
    return own


def _sentences(language: str) -> dict[str, Saying]:
    path = FOLDER / f"{language}.toml"
    if not path.is_file():
        return {}
    return {situation: Saying(**both) for situation, both in tomllib.loads(path.read_text("utf-8")).items()}
