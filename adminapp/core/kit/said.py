"""A sentence that is said in the language of whoever reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Said:
    """A marked sentence, as an error has, and what fills its holes."""

    sentence: str
    holes: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.holes)
