"""Texts broken into lines, each with the operators that draw it."""

import re
from itertools import groupby
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument

from adminapp.core.documents import fonts
from adminapp.core.documents.sizes import Face

_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MOST_KNOWN = 5_000
Span = tuple[str, bool]
"""A text and whether it is bold."""


class Chunk(NamedTuple):
    """Text side by side: the operators that show it from wherever the text matrix stands, and where it leads to.

    Units:  points; `x` from the line's beginning.
    """

    x: float
    width: float
    operators: str
    link: str = ""


class Line(NamedTuple):
    """One line.

    Units:  points.
    """

    width: float
    chunks: tuple[Chunk, ...]


class _Word(NamedTuple):
    text: str
    bold: bool
    width: float
    link: str = ""
    cut: bool = False


class Typesetter:
    """Breaks the texts of one PDF into lines; a text that comes again is taken from memory."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._known: dict[tuple[tuple[Span, ...], float, float], tuple[Line, ...]] = {}
        self._widths: dict[tuple[str, bool], float] = {}

    def lines(self, spans: tuple[Span, ...], face: Face, width: float) -> tuple[Line, ...]:
        """Return a text as lines that are no wider; a word that is too long is cut.

        Units:  points.
        """
        key = (spans, face.size, width)
        if key not in self._known:
            _forget_many(self._known)
            broken = _break(self._words(spans), width / face.size, self._width(" ", bold=False))
            self._known[key] = tuple(self._line(words, face.size) for words in broken)
        return self._known[key]

    def line(self, text: str, face: Face) -> Line:
        """Return a text as one line, however wide."""
        return self._line([word for word in self._words(((text, face.bold),)) if word], face.size)

    def _words(self, spans: tuple[Span, ...]) -> list[_Word | None]:
        """Return the words in order, None for the end of a line."""
        words: list[_Word | None] = []
        for text, bold in spans:
            for place, paragraph in enumerate(fonts.readable(text).split("\n")):
                if place:
                    words.append(None)
                words += [self._word(word, bold=bold) for word in paragraph.split(" ") if word]
        return words

    def _word(self, word: str, *, bold: bool) -> _Word:
        address = _ADDRESS.match(word) if "@" in word or "//" in word else None
        link = address[0] if address else ""
        return _Word(word, bold, self._width(word, bold=bold), link if "//" in link else link and f"mailto:{link}")

    def _width(self, text: str, *, bold: bool) -> float:
        key = (text, bold)
        if key not in self._widths:
            _forget_many(self._widths)
            self._widths[key] = fonts.width(text, bold=bold)
        return self._widths[key]

    def _line(self, words: list[_Word], size: float) -> Line:
        """Return words as a line; a space ends it where no word was cut, so that who reads aloud parts the words."""
        chunks: list[Chunk] = []
        x = 0.0
        for (link, bold), together in groupby(words, key=lambda word: (word.link, word.bold)):
            same = list(together)
            text = " ".join([word.text for word in same]) + ("" if same[-1].cut else " ")
            width = (sum([word.width for word in same]) + self._width(" ", bold=bold) * len(same)) * size
            chunks.append(Chunk(x, width, self._drawn(text, size, bold=bold), link))
            x += width
        return Line(x - self._width(" ", bold=False) * size, tuple(chunks))

    def _drawn(self, text: str, size: float, *, bold: bool) -> str:
        operators = []
        for piece in fonts.pieces(text, bold=bold):
            shown = "".join([self._show(run, size) for run in piece.runs])
            operators.append(f"/Span <</ActualText {utf16(piece.says)}>> BDC {shown}EMC " if piece.says else shown)
        return "".join(operators)

    def _show(self, run: fonts.Run, size: float) -> str:
        shown = []
        for subset, codes in run.font.splitString(run.text, self._document):
            name = run.font.getSubsetInternalName(subset, self._document)
            shown.append(f"{name} {size:g} Tf <{codes.hex()}> Tj ")
        return "".join(shown)


def _forget_many(known: dict[Any, Any]) -> None:
    """Keep a memory small: in a long report most texts never come again."""
    if len(known) >= _MOST_KNOWN:
        known.clear()


def utf16(text: str) -> str:
    """Return a text as a hexadecimal string of PDF."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex()}>"


def _break(words: list[_Word | None], width: float, space: float) -> list[list[_Word]]:
    lines: list[list[_Word]] = [[]]
    left = width
    for word in words:
        if word is None:
            lines.append([])
            left = width
            continue
        needed = word.width + (space if lines[-1] else 0)
        if needed > left and lines[-1]:
            lines.append([])
            left, needed = width, word.width
        *full, last = _cut(word, width) if word.width > width else [word]
        if full:
            lines[-1:] = [*([part] for part in full), []]
            needed = last.width
        lines[-1].append(last)
        left -= needed
    return lines


def _cut(word: _Word, width: float) -> list[_Word]:
    """Return a word that is wider than a line as parts that are not."""
    parts: list[_Word] = []
    start, taken = 0, 0.0
    for place, letter in enumerate(word.text):
        advance = fonts.width(letter, bold=word.bold)
        if taken + advance > width and place > start:
            parts.append(_Word(word.text[start:place], word.bold, taken, word.link, cut=True))
            start, taken = place, 0.0
        taken += advance
    return [*parts, _Word(word.text[start:], word.bold, taken, word.link)]
