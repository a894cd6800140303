"""A library's policy as data: its texts, its clauses, what its rules stand on and how its unclear places are read."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy import choices, pack_toml
from adminapp.core.policy.clauses import Clause, read_clauses
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packfiles import Finding, read_text, read_toml
from adminapp.core.policy.readings import Readings
from adminapp.core.policy.sayings import GOVERNING, Sayings, read_own_sayings, sayings

POLICIES = Path(__file__).parents[3] / "resources" / "policies"


@dataclass(frozen=True, eq=False)
class Pack:
    """A policy pack; the English text governs, `drafts` are the languages whose translation nobody has approved yet.

    `as_written` are the readings of the pack's own file, `readings` those in force after the Director's changes.
    """

    id: str
    library: str
    title: str
    version: int
    approved: date | None
    languages: tuple[str, ...]
    drafts: tuple[str, ...]
    texts: Mapping[str, str]
    clauses: Mapping[str, Mapping[str, Clause]]
    grounds: Mapping[Ground, tuple[str, ...]]
    as_written: Readings
    readings: Readings
    own_sayings: Mapping[str, Sayings]

    @cached_property
    def name(self) -> str:
        """Id, version and date of approval, with four digits more where the Director changed readings."""
        approved = f" ({self.approved.isoformat()})" if self.approved else ""
        return f"{self.id} {self.version}{approved}{_digest(self.changed)}"

    @property
    def changed(self) -> Mapping[str, object]:
        """The readings that the Director changed, as they are now."""
        written = asdict(self.as_written)
        return {name: value for name, value in asdict(self.readings).items() if value != written[name]}

    def with_readings(self, changes: Mapping[str, object]) -> "Pack":
        """Return the pack with some readings changed.

        Raises: InputError naming the setting and what is allowed.
        """
        values: dict[str, Any] = {setting: choices.typed(setting, value) for setting, value in changes.items()}
        return replace(self, readings=replace(self.readings, **values))

    def cite(self, *grounds: Ground) -> tuple[str, ...]:
        """Return the numbers of the clauses that stand for some grounds, in that order, none twice."""
        return tuple(dict.fromkeys(number for ground in grounds for number in self.grounds[ground]))

    def clause(self, number: str, language: str = GOVERNING) -> Clause:
        """Return a clause in a language, in English where the pack has no translation."""
        return self.clauses.get(language, {}).get(number) or self.clauses[GOVERNING][number]

    def text(self, language: str = GOVERNING) -> str:
        """Return the policy's full text in a language, in English where the pack has no translation."""
        return self.texts.get(language, self.texts[GOVERNING])

    def sayings(self, language: str) -> Sayings:
        """Return the sentences for every situation in a language; the pack's own, in whatever language, come first."""
        english, own = self.own_sayings[GOVERNING], self.own_sayings.get(language, Sayings({}))
        return sayings(language).with_changes(english).with_changes(own)


def built_in() -> tuple[str, ...]:
    """Return the ids of the packs that come with the program."""
    return tuple(sorted(path.parent.name for path in POLICIES.glob("*/pack.toml")))


def load_pack(pack: str | Path) -> Pack:
    """Return a pack that comes with the program, by its id, or a library's own, by its folder.

    Raises: InputError naming the pack, or the first place that is wrong with it and its mend.
    """
    return _read(pack) if isinstance(pack, Path) else _built_in_pack(pack)


@cache
def _built_in_pack(pack: str) -> Pack:
    if pack not in built_in():
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "There is no policy pack {pack}. The packs are: {allowed}."),
            pack=pack,
            allowed=", ".join(built_in()),
        )
    return _read(POLICIES / pack)


def read_pack(folder: Path, found: list[Finding]) -> Pack | None:
    """Return the pack in a folder, or None with everything that is wrong with it among the findings."""
    head = read_toml(folder, "pack.toml", found)
    languages = pack_toml.languages(head) if head else (GOVERNING,)
    texts = {language: read_text(folder, f"text.{language}.txt", found) for language in languages}
    clauses: dict[str, Mapping[str, Clause]] = {}
    for language in languages:
        file = "clauses.toml" if language == GOVERNING else f"clauses.{language}.toml"
        clauses[language] = read_clauses(folder, file, texts[language], clauses.get(GOVERNING, {}), found)
    own_sayings = {language: read_own_sayings(folder, language, found) for language in languages}
    if head is None:
        return None
    head.complain_of_unknown(head.data, pack_toml.KEYS)
    readings = pack_toml.readings(head)
    pack = Pack(
        id=pack_toml.pack_id(head),
        library=head.words("library", longest=150),
        title=head.words("title", longest=150),
        version=pack_toml.version(head),
        approved=pack_toml.approved(head),
        languages=languages,
        drafts=pack_toml.drafts(head, languages[1:]),
        texts={language: text for language, text in texts.items() if text is not None},
        clauses=clauses,
        grounds=pack_toml.grounds(head, clauses[GOVERNING]),
        as_written=readings,
        readings=readings,
        own_sayings=own_sayings,
    )
    return None if found else pack


def _read(folder: Path) -> Pack:
    found: list[Finding] = []
    pack = read_pack(folder, found)
    if pack is None:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The policy pack cannot be used. {file}, line {line}: {problem} {mend}"),
            **vars(found[0]),
        )
    return pack


def _digest(changed: Mapping[str, object]) -> str:
    canonical = json.dumps(changed, sort_keys=True)
    return f" +{hashlib.sha256(canonical.encode()).hexdigest()[:4]}" if changed else ""
