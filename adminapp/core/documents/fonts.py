"""The embedded fonts: Noto Sans, and others for the letters it lacks; what none has is printed as its code."""

import threading
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from adminapp.core.documents import letters

FOLDER = Path(__file__).parents[3] / "resources" / "fonts"
FIRST = "NotoSans-Regular"
_REGULAR = (FIRST, "NotoSansHebrew-Regular", "NotoSansArabic-Regular", "DroidSansFallback")
_LAST_LETTER = 0xFFFF
_BOLD = ("NotoSans-Bold", "NotoSansHebrew-Bold", "NotoSansArabic-Bold", "DroidSansFallback")
_loaded: dict[str, TTFont] = {}
_loading = threading.Lock()


class Run(NamedTuple):
    """Letters of one font, from left to right."""

    font: TTFont
    text: str


class Piece(NamedTuple):
    """Runs side by side; `says` is their text where the page shows it in another order."""

    runs: list[Run]
    says: str = ""


def font(name: str) -> TTFont:
    """Return a font of ours, read once, whichever thread asks first."""
    if name not in _loaded:
        with _loading:
            if name not in _loaded:
                loaded = TTFont(name, str(FOLDER / f"{name}.ttf"))
                pdfmetrics.registerFont(loaded)
                _loaded[name] = loaded
    return _loaded[name]


def warm() -> None:
    """Read the fonts of every document, so that the first one is not waited for."""
    for name in (_REGULAR[0], _BOLD[0]):
        font(name)


def readable(text: str) -> str:
    """Return a text as it can be printed: a letter that no font has stands as its code, "[U+1F600]"."""
    if text.isascii() and text.isprintable():
        return text
    clean = letters.printable(text)
    if _has_all(_REGULAR[0], clean.replace("\n", "")):
        return clean
    return "".join(letter if letter == "\n" or _has_glyph(letter) else f"[U+{ord(letter):04X}]" for letter in clean)


def pieces(text: str, *, bold: bool) -> list[Piece]:
    """Return one line of readable text in the order of the page."""
    names = _BOLD if bold else _REGULAR
    if _has_all(names[0], text):
        return [Piece([Run(font(names[0]), text)])]
    if not letters.has_right_to_left(text):
        return [Piece(_fallback(text, names))]
    return [Piece(_fallback(drawn, names), says) for drawn, says in letters.in_page_order(text)]


def width(text: str, *, bold: bool) -> float:
    """Return how wide readable text is at a size of one point."""
    names = _BOLD if bold else _REGULAR
    if _has_all(names[0], text):
        return _width(names[0], text)
    return sum(_width(run.font.fontName, run.text) for run in _fallback(text, names))


def _fallback(text: str, names: tuple[str, ...]) -> list[Run]:
    parts = groupby(text, key=lambda letter: _name_for(letter, names))
    return [Run(font(name), "".join(part)) for name, part in parts]


def _has_all(name: str, text: str) -> bool:
    return text.isascii() or _letters_of(name) >= set(map(ord, text))


def _name_for(letter: str, names: tuple[str, ...]) -> str:
    return next((name for name in names if ord(letter) in _letters_of(name)), names[0])


def _has_glyph(letter: str) -> bool:
    return any(ord(letter) in _letters_of(name) for name in _REGULAR)


@cache
def _letters_of(name: str) -> frozenset[int]:
    """Return the letters of a font, without those beyond U+FFFF, which ReportLab cannot make readable again."""
    return frozenset(letter for letter in font(name).face.charToGlyph if letter <= _LAST_LETTER)


def _width(name: str, text: str) -> float:
    widths = _widths_of(name)
    return sum([widths[letter] for letter in map(ord, text)]) / 1000


class _Widths(dict[int, float]):
    """The widths of a font's letters; the font's usual one for those it does not list."""

    usual = 0.0

    def __missing__(self, letter: int) -> float:
        return self.usual


@cache
def _widths_of(name: str) -> _Widths:
    face = font(name).face
    widths = _Widths(face.charWidths)
    widths.usual = face.defaultWidth
    return widths
