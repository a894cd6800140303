"""A policy's plain text as headings, paragraphs and lists, every word of it in its order."""

import re
from collections.abc import Iterator

from adminapp.core.documents.blocks import Block, Heading, Item, Items, Text

_MARKED = re.compile(r"(?P<mark>[▪•‣◦*-]|o|\d{1,2}[.)]) (?P<text>.*)")
_MARKED_WITHOUT_O = re.compile(r"(?P<mark>[▪•‣◦*-]|\d{1,2}[.)]) (?P<text>.*)")
_LETTERED = re.compile(r"(?P<head>[A-Z]\. [^.:]{3,100}:)(?:\s+(?P<rest>\S.*))?")
_ADDRESS = re.compile(r"https?://\S+")
_ENDS = (".", ";", ",", "?", "!")
_LONGEST_HEADING, _LONGEST_BESIDE_TEXT = 100, 60
_MARKS = {"▪": "•", "o": "–", "◦": "–"}


def blocks_of(text: str, title: str) -> list[Block]:
    """Return a policy's text as blocks; its first line is the title where it reads like one."""
    blocks: list[Block] = []
    for paragraph in re.split(r"\n\s*\n", text):
        for block in _blocks([" ".join(line.split()) for line in paragraph.split("\n") if line.strip()]):
            _append(blocks, block)
    if not isinstance(blocks[0], Heading):
        blocks.insert(0, Heading(title))
    return _without_skipped_levels(blocks)


def _without_skipped_levels(blocks: list[Block]) -> list[Block]:
    """Return blocks whose first heading has level 1, and each other one at most one more than the heading before."""
    level = 0
    levelled: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1) if level else 1
            levelled.append(Heading(block.text, level))
        else:
            levelled.append(block)
    return levelled


def _append(blocks: list[Block], block: Block) -> None:
    """Add a block; a point joins the list before it, and half a sentence the point before it."""
    last = blocks[-1] if blocks else None
    if isinstance(block, Items) and isinstance(last, Items) and block.level == last.level:
        blocks[-1] = Items((*last.items, *block.items), block.level)
    elif isinstance(block, Text) and isinstance(last, Items) and block.text[0].islower() and "//" not in block.text:
        *before, point = last.items
        blocks[-1] = Items((*before, Item(point.mark, f"{point.text} {block.text}")), last.level)
    else:
        blocks.append(block)


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Yield the blocks of lines without an empty one between them, where long lines may have been broken.

    An "o" is a mark where the first line begins with one; elsewhere it is the Spanish "or".
    """
    mark = _MARKED if lines and lines[0].startswith("o ") else _MARKED_WITHOUT_O
    while lines:
        line, *rest = lines
        if marked := mark.fullmatch(line):
            words, lines = _with_continuation(marked["text"], rest, mark)
            yield Items((Item(_MARKS.get(marked["mark"], marked["mark"]), words),), 2 if line[0] in "o◦" else 1)
        elif _ADDRESS.fullmatch(line):
            lines = rest
            yield Text(line)
        elif lettered := _LETTERED.fullmatch(line):
            lines = [lettered["rest"], *rest] if lettered["rest"] else rest
            yield Heading(lettered["head"], 3)
        elif _is_heading(line, rest):
            lines = rest
            yield Heading(line)
        else:
            words, lines = _with_continuation(line, rest, mark)
            yield Text(words)


def _with_continuation(words: str, rest: list[str], mark: re.Pattern[str]) -> tuple[str, list[str]]:
    """Return a paragraph with the lines that go on with it, and the lines that do not."""
    while rest and not mark.fullmatch(rest[0]) and not _ADDRESS.fullmatch(rest[0]):
        words, rest = f"{words} {rest[0]}", rest[1:]
    return words, rest


def _is_heading(line: str, rest: list[str]) -> bool:
    longest = _LONGEST_BESIDE_TEXT if rest else _LONGEST_HEADING
    if len(line) > longest or line.endswith(_ENDS) or not line[0].isupper():
        return False
    return not any(letter.isdigit() or letter == "@" for letter in line) and not (rest and rest[0][0].islower())
