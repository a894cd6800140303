"""The sentences for a situation: why, for the member of staff, and what to say, for the person who asks."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.said import Said
from adminapp.core.policy.packfiles import Finding, did_you_mean, read_toml

FOLDER = Path(__file__).parents[3] / "resources" / "sayings"
GOVERNING = "en"
_LONGEST = {"why": 500, "say": 1_000}


@dataclass(frozen=True)
class Sayings:
    """The sentences of one language, by situation."""

    of: Mapping[str, Mapping[str, str]]

    def why(self, situation: str) -> str:
        """Return the sentence that tells staff why."""
        return self.of[situation]["why"]

    def say(self, situation: str) -> str:
        """Return the sentence to say to the person."""
        return self.of[situation]["say"]

    def with_changes(self, changes: "Sayings") -> "Sayings":
        """Return the sentences with some of them said another way."""
        changed = {situation: {**self.of.get(situation, {}), **both} for situation, both in changes.of.items()}
        return Sayings({**self.of, **changed})


@cache
def sayings(language: str) -> Sayings:
    """Return the program's own sentences in a language, in English where the language lacks one."""
    path = FOLDER / f"{language}.toml"
    own = Sayings(tomllib.loads(path.read_text("utf-8")) if path.is_file() else {})
    return own if language == GOVERNING else sayings(GOVERNING).with_changes(own)


def read_own_sayings(folder: Path, language: str, found: list[Finding]) -> Sayings:
    """Return the sentences that a pack says another way in a language; most packs have none."""
    file = f"sayings.{language}.toml"
    if not os.path.lexists(folder / file) or (toml := read_toml(folder, file, found)) is None:
        return Sayings({})
    known, own = sayings(GOVERNING).of, {}
    for situation, both in toml.data.items():
        if situation in known and isinstance(both, dict):
            toml.complain_of_unknown(both, known[situation], situation)
            own[situation] = {key: toml.words(key, _LONGEST[key], situation) for key in both.keys() & known[situation]}
        else:
            problem = Said(
                QT_TRANSLATE_NOOP("errors", "{situation} is no situation with its sentences."),
                {"situation": repr(situation)},
            )
            mend = Said(
                QT_TRANSLATE_NOOP("errors", 'Write ["own.proved"], with the quotation marks, and why and say below.')
            )
            nearest = did_you_mean(situation, known) if situation not in known and "." in situation else mend
            toml.complain(problem, nearest, key=situation)
    return Sayings(own)
