"""Something that is not as it was left, said in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from string import Formatter

from adminapp.core.kit.said import Said


@dataclass(frozen=True)
class Finding(Said):
    """A sentence that says what is not as it was left."""

    def as_kept(self) -> dict[str, object]:
        """Return what the log keeps of it, so that whoever reads it later reads it in their own language."""
        return {"sentence": self.sentence, "holes": {name: _kept(value) for name, value in self.holes.items()}}


def kept_finding(untrusted: object) -> Finding | None:
    """Return the finding that the log keeps; None for another thing, such as the plain text of earlier versions."""
    match untrusted:
        case {"sentence": str(sentence), "holes": dict(holes)} if _fill(sentence, holes):
            return Finding(sentence, {name: _moment_or_as_is(value) for name, value in holes.items()})
    return None


def _kept(value: object) -> object:
    match value:
        case int() | str():
            return value
        case date():
            return value.isoformat()
        case tuple() | list() | frozenset():
            return [_kept(one) for one in value]
        case _:
            return str(value)


def _fill(sentence: str, holes: Mapping[str, object]) -> bool:
    """Return whether a sentence has plain holes alone, and something for each."""
    try:
        return all(
            name is None or (name in holes and not form and not conversion)
            for _, name, form, conversion in Formatter().parse(sentence)
        )
    except ValueError:
        return False


def _moment_or_as_is(value: object) -> object:
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) and "T" in value else value
    except ValueError:
        return value
