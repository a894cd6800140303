"""Something that is not as it was left, said in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """A marked sentence, as an error has, and what fills its holes."""

    sentence: str
    holes: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.holes)
