"""What stands around a document: whose it is, and what every page of it repeats."""

from dataclasses import dataclass, field

from adminapp.core.documents.sizes import Paper, Size


@dataclass(frozen=True)
class Letterhead:
    """Whose document it is; the logo is an image as `logo.clean_logo` returns it."""

    library: str
    address: str = ""
    phone: str = ""
    logo: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Frame:
    """What stands around a document; `foot` is repeated on every page, `page` and `logo` are words with holes.

    With `fill` the print grows until it fills its one page, as a sign's does.
    """

    title: str
    language: str
    letterhead: Letterhead
    foot: tuple[str, ...] = ()
    page: str = "Page {page} of {pages}"
    logo: str = "Logo of {library}"
    size: Size = Size.STANDARD
    paper: Paper = Paper.LETTER
    fill: bool = False
