"""The characters of a text made ready for paper: composed, without the invisible, right-to-left words turned round."""

import re
import unicodedata
from functools import cache
from itertools import groupby

_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NUMBER = re.compile(r"\d[\d.,:/-]*\d|\d")
_FORMS = ("isolated", "final", "initial", "medial")
_LAM, _ARABIC = "\u0644", range(0x0600, 0x0700)
_LAM_ALEFS = frozenset(_LAM + alef for alef in "\u0622\u0623\u0625\u0627")


def printable(text: str) -> str:
    """Return a text in composed letters, its lines parted by line feeds, without what cannot be seen on paper."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    return "".join(letter for letter in composed if letter == "\n" or unicodedata.category(letter) not in _INVISIBLE)


def capped(text: str, most: int) -> str:
    """Return a text of no more than so many characters; what is cut off is marked with an ellipsis.

    Units:  characters.
    """
    return text if len(text) <= most else f"{text[: most - 2].rstrip()} …"


def has_right_to_left(text: str) -> bool:
    """Return whether a text holds letters that are read from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def in_page_order(text: str) -> list[tuple[str, str]]:
    """Return one line's parts from left to right: what is drawn, and what it says where the two differ.

    Words that are read from right to left stand reversed, with Arabic letters joined; numbers within keep their order.
    """
    directions = [_direction(letter) for letter in text]
    last = max((place for place, direction in enumerate(directions) if direction == "R"), default=-1)
    for place in range(last, -1, -1):
        if directions[place] == "" and directions[place + 1] == "R":
            directions[place] = "R" if "R" in directions[:place] and _between(directions, place) else "L"
    parts = []
    for direction, letters in groupby(zip(text, directions, strict=True), key=lambda pair: pair[1] == "R"):
        part = "".join(letter for letter, _ in letters)
        parts.append((_turned(part), part) if direction else (part, ""))
    return parts


def _direction(letter: str) -> str:
    kind = unicodedata.bidirectional(letter)
    if kind in _RIGHT_TO_LEFT or kind in {"NSM", "AN"}:
        return "R"
    return "L" if kind == "L" else ""


def _between(directions: list[str], place: int) -> bool:
    """Return whether what stands before a neutral letter, neutrals skipped, is read from right to left."""
    before = next((direction for direction in reversed(directions[:place]) if direction), "L")
    return before == "R"


def _turned(text: str) -> str:
    shaped = _joined(text)
    turned = "".join(_mirrored(letter) for letter in reversed(_with_marks(shaped)))
    return _NUMBER.sub(lambda number: number[0][::-1], turned)


def _with_marks(text: str) -> list[str]:
    """Return letters, each with the marks that stand on it."""
    letters: list[str] = []
    for letter in text:
        if letters and unicodedata.combining(letter):
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _mirrored(letter: str) -> str:
    pairs = {"(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«", "<": ">", ">": "<"}
    return pairs.get(letter, letter)


def _joined(text: str) -> str:
    """Return Arabic letters in the forms they have beside their neighbours, as single characters of a font."""
    if not any(ord(letter) in _ARABIC for letter in text):
        return text
    letters = _with_marks(text)
    joined: list[str] = []
    skip = False
    for place, letter in enumerate(letters):
        if skip:
            skip = False
            continue
        before = place > 0 and _joins_next(letters[place - 1][0]) and _joins_before(letter[0])
        base = letter[0]
        after = letters[place + 1][0] if place + 1 < len(letters) else ""
        if base == _LAM and (ligature := _forms().get(base + after)):
            joined.append(_form(ligature, before, joins_next=False) + letter[1:] + letters[place + 1][1:])
            skip = True
            continue
        forms = _forms().get(base)
        joins_next = bool(after) and _joins_next(base) and _joins_before(after)
        joined.append((_form(forms, before, joins_next) if forms else base) + letter[1:])
    return "".join(joined)


def _form(forms: dict[str, str], joins_before: bool, joins_next: bool) -> str:  # noqa: FBT001 - a truth table
    name = {(False, False): "isolated", (True, False): "final", (False, True): "initial", (True, True): "medial"}
    return forms.get(name[joins_before, joins_next]) or forms.get("isolated", "")


def _joins_next(letter: str) -> bool:
    return "initial" in _forms().get(letter, {}) or letter == "\u0640"


def _joins_before(letter: str) -> bool:
    return "final" in _forms().get(letter, {}) or letter == "\u0640"


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return each Arabic letter's forms by name, as Unicode lists them; lam-alef counts as one letter."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        name, *letters = unicodedata.decomposition(chr(code)).split()[:3] or [""]
        base = "".join(chr(int(letter, 16)) for letter in letters)
        if name.strip("<>") in _FORMS and (len(base) == 1 or base in _LAM_ALEFS):
            forms.setdefault(base, {})[name.strip("<>")] = chr(code)
    return forms
