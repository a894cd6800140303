"""The one style sheet: what a document looks like in standard, large and extra-large print."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Size(StrEnum):
    """How large the print is: 12, 18 or 24 points."""

    STANDARD = "standard"
    LARGE = "large"
    EXTRA = "extra"


class Paper(StrEnum):
    """The sheet of paper; tabloid is 11 by 17 inches."""

    LETTER = "letter"
    TABLOID = "tabloid"

    @property
    def points(self) -> tuple[float, float]:
        """The paper's width and height.

        Units:  points of 1/72 inch.
        """
        return (612.0, 792.0) if self is Paper.LETTER else (792.0, 1224.0)


@dataclass(frozen=True)
class Face:
    """How one kind of text is set.

    Units:  points; `before` is the space above.
    """

    size: float
    leading: float
    before: float
    bold: bool = False


@dataclass(frozen=True)
class Sheet:
    """The faces and distances of one size; `tables` says whether a table is drawn as one.

    Units:  points.
    """

    headings: tuple[Face, Face, Face]
    body: Face
    small: Face
    margin: float = 72
    indent: float = 22
    tables: bool = True

    def scaled(self, factor: float) -> "Sheet":
        """Return the sheet with everything so many times as large, for what is read from a distance."""
        return self._with(factor, factor, factor)

    def dense(self) -> "Sheet":
        """Return the sheet with less space between lines and blocks, to save a page."""
        return self._with(1, 0.93, 0.6)

    def _with(self, size: float, leading: float, before: float) -> "Sheet":
        def change(face: Face) -> Face:
            return Face(face.size * size, face.leading * leading, face.before * before, face.bold)

        first, second, third = self.headings
        return replace(
            self,
            headings=(change(first), change(second), change(third)),
            body=change(self.body),
            indent=self.indent * size,
        )


# Large print as the American Council of the Blind asks for it: sans serif, 18 points and more for every word on the
# page, headings of 22 and 20 in bold, generous spacing, margins of an inch, ragged right, no hyphens, no italics.
SHEETS = {
    Size.STANDARD: Sheet(
        headings=(Face(20, 26, 6, bold=True), Face(14.5, 19, 10, bold=True), Face(12, 16, 7, bold=True)),
        body=Face(12, 16, 4),
        small=Face(9.5, 12.5, 3),
        margin=60,
    ),
    Size.LARGE: Sheet(
        headings=(Face(22, 30, 8, bold=True), Face(20, 28, 18, bold=True), Face(18, 27, 14, bold=True)),
        body=Face(18, 27, 9),
        small=Face(18, 25, 5),
        indent=30,
        tables=False,
    ),
    Size.EXTRA: Sheet(
        headings=(Face(30, 40, 10, bold=True), Face(27, 37, 24, bold=True), Face(24, 35, 18, bold=True)),
        body=Face(24, 35, 12),
        small=Face(20, 27, 6),
        indent=38,
        tables=False,
    ),
}
