"""What a document says, block by block, without a thought of how it looks; every text in it is plain."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a paragraph stands out: as usual, in small print, or in a frame of its own."""

    PLAIN = "plain"
    SMALL = "small"
    NOTE = "note"


@dataclass(frozen=True)
class Heading:
    """A heading; the first of a document has level 1, and no level is skipped."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Text:
    """A paragraph, perhaps with bold words before it."""

    text: str
    lead: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Item:
    """One point of a list with its own mark: "•", "1."."""

    mark: str
    text: str
    lead: str = ""


@dataclass(frozen=True)
class Items:
    """A list; `level` 2 stands further in."""

    items: tuple[Item, ...]
    level: int = 1


@dataclass(frozen=True)
class Quote:
    """A clause of a policy in its own words, and where they stand."""

    cite: str
    words: str


@dataclass(frozen=True)
class Field:
    """Something to be filled in: printed where there is a value, else a line to write on.

    Units:  lines to write on; `share` of the page's width beside its neighbours.
    """

    label: str
    value: str = ""
    lines: int = 1
    share: float = 1


@dataclass(frozen=True)
class Fields:
    """Fields side by side."""

    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Box:
    """A box to tick."""

    text: str
    ticked: bool = False


@dataclass(frozen=True)
class Boxes:
    """Boxes to tick, under each other; `ticked` and `empty` are the words for a screen reader."""

    boxes: tuple[Box, ...]
    ticked: str
    empty: str


@dataclass(frozen=True)
class Table:
    """A table with a head; in large print a list of labels and values.

    Units:  shares of the page's width.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True)
class Camera:
    """The drawing of a security camera, with its words for who does not see it.

    Units:  points, height.
    """

    words: str
    height: float


@dataclass(frozen=True)
class Section:
    """Blocks in another language than the document, or on a page of their own."""

    blocks: "tuple[Block, ...]"
    language: str = ""
    new_page: bool = False


Block = Heading | Text | Items | Quote | Fields | Boxes | Table | Camera | Section
