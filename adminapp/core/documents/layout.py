"""Blocks become strips: rows of a page that are not cut, with their text and what it is to a screen reader."""

from collections.abc import Iterable, Iterator
from functools import singledispatchmethod
from typing import NamedTuple

from adminapp.core.documents import drawings
from adminapp.core.documents.blocks import (
    Block,
    Boxes,
    Camera,
    Field,
    Fields,
    Heading,
    Items,
    Quote,
    Section,
    Table,
    Text,
    Tone,
)
from adminapp.core.documents.lines import Line, Span, Typesetter
from adminapp.core.documents.sizes import Face, Sheet
from adminapp.core.documents.tags import Node, actual, alternative, language

_GUTTER = 18.0
_BAR = 12.0
_CELL = 4.0
_LONG = 250


class Part(NamedTuple):
    """A text or a drawing; without a node it is no content; a picture and a link have their width and height.

    Units:  points from the strip's upper left corner; of a text, to its baseline.
    """

    node: Node | None
    x: float
    down: float
    operators: str
    drawing: bool = False
    picture: tuple[float, float] | None = None
    link: tuple[str, float, float] | None = None


class Strip(NamedTuple):
    """A row of the page; `keep` holds it together with the next one, `above` is repeated where it begins a page.

    Units:  points; `before` falls away at the top of a page.
    """

    before: float
    height: float
    parts: tuple[Part, ...]
    keep: bool = False
    new_page: bool = False
    above: "Strip | None" = None


class Layout:
    """Lays out the blocks of one PDF."""

    def __init__(self, typesetter: Typesetter, sheet: Sheet, width: float) -> None:
        self._typesetter = typesetter
        self._sheet = sheet
        self._width = width

    def strips(self, blocks: Iterable[Block], parent: Node) -> Iterator[Strip]:
        """Yield the strips of blocks, from top to bottom, and hang their elements below a parent."""
        for block in blocks:
            yield from self._one(block, parent)

    def paragraph(self, node: Node, spans: tuple[Span, ...], face: Face, x: float = 0, right: float = 0) -> list[Strip]:
        """Return a text as strips that never leave one line alone at the foot or the head of a page.

        Units:  points; `x` from the left, `right` is kept free at the right.
        """
        lines = self._typesetter.lines(spans, face, self._width - x - right)
        last = len(lines) - 1
        return [
            Strip(
                face.before if place == 0 else 0,
                face.leading,
                tuple(_shown(node, line, face, x, 0)),
                keep=place < last and (place == 0 or place == last - 1),
            )
            for place, line in enumerate(lines)
        ]

    @singledispatchmethod
    def _one(self, block: Block, _parent: Node) -> Iterator[Strip]:
        raise TypeError(type(block))

    @_one.register
    def _heading(self, block: Heading, parent: Node) -> Iterator[Strip]:
        face = self._sheet.headings[block.level - 1]
        node = Node(f"H{block.level}", parent)
        node.title = block.text
        for strip in self.paragraph(node, ((block.text, True),), face):
            yield strip._replace(keep=True)

    @_one.register
    def _text(self, block: Text, parent: Node) -> Iterator[Strip]:
        face = self._sheet.small if block.tone is Tone.SMALL else self._sheet.body
        node = Node("P", parent)
        if block.tone is Tone.NOTE:
            yield from self._barred(self.paragraph(node, _spans(block.lead, block.text), face, _BAR))
            return
        introduces = block.text.endswith(":")
        for strip in self.paragraph(node, _spans(block.lead, block.text), face):
            yield strip._replace(keep=strip.keep or introduces)

    def _barred(self, strips: list[Strip]) -> Iterator[Strip]:
        for strip in strips:
            yield strip._replace(parts=(Part(None, 0, 0, drawings.bar(strip.height), drawing=True), *strip.parts))

    @_one.register
    def _quote(self, block: Quote, parent: Node) -> Iterator[Strip]:
        face = self._sheet.body
        quote = Node("BlockQuote", parent)
        cite = self.paragraph(Node("P", quote), ((block.cite, True),), face, _BAR)
        words = self.paragraph(Node("P", quote), ((block.words, False),), face, _BAR)
        words[0] = words[0]._replace(before=0)
        yield from self._barred([*(strip._replace(keep=True) for strip in cite), *words])

    @_one.register
    def _items(self, block: Items, parent: Node) -> Iterator[Strip]:
        face, listed = self._sheet.body, Node("L", parent)
        start = (block.level - 1) * self._sheet.indent
        for item in block.items:
            entry = Node("LI", listed)
            mark = self._typesetter.line(item.mark, face)
            parts = _shown(Node("Lbl", entry), mark, face, start, 0)
            body = Node("LBody", entry)
            text = self.paragraph(body, _spans(item.lead, item.text), face, start + self._sheet.indent)
            yield from _marked(text, parts)

    @_one.register
    def _boxes(self, block: Boxes, parent: Node) -> Iterator[Strip]:
        face, listed = self._sheet.body, Node("L", parent)
        side = face.size * 0.95
        for one in block.boxes:
            entry = Node("LI", listed)
            label = Node("Lbl", entry, actual(block.ticked if one.ticked else block.empty))
            drawn = drawings.box(side, baseline(face) + face.size * 0.1, ticked=one.ticked)
            part = Part(label, 0, 0, drawn, drawing=True)
            body = Node("LBody", entry)
            yield from _marked(self.paragraph(body, ((one.text, False),), face, side + 10), [part])

    @_one.register
    def _fields(self, block: Fields, parent: Node) -> Iterator[Strip]:
        rows = (block.fields,) if self._sheet.tables else tuple((field,) for field in block.fields)
        for row in rows:
            if len(row) == 1 and len(row[0].value) > _LONG:
                yield from self._long_field(row[0], parent)
            else:
                yield self._row_of_fields(row, parent)

    def _long_field(self, field: Field, parent: Node) -> Iterator[Strip]:
        """Yield a value that may go on over the end of the page."""
        node = Node("P", parent)
        label = self._sheet.small if self._sheet.tables else self._sheet.body
        for strip in self.paragraph(node, ((field.label, True),), label):
            yield strip._replace(keep=True)
        yield from self.paragraph(node, ((field.value, False),), self._sheet.body)
        yield Strip(0, 5, (Part(None, 0, 0, drawings.rule(self._width, 3), drawing=True),))

    def _row_of_fields(self, fields: tuple[Field, ...], parent: Node) -> Strip:
        """Return fields side by side, with the lines to write on at one height."""
        label, body = self._sheet.small if self._sheet.tables else self._sheet.body, self._sheet.body
        free = self._width - _GUTTER * (len(fields) - 1)
        widths = [free * field.share / sum(one.share for one in fields) for field in fields]
        labels = [self._set(field.label, label, width, bold=True) for field, width in zip(fields, widths, strict=True)]
        values = [self._set(field.value, body, width) for field, width in zip(fields, widths, strict=True)]
        above = max(map(len, labels)) * label.leading
        room = max(body.leading * 1.4, *(len(lines) * body.leading + 3 for lines in values))
        x, parts, lower = 0.0, [], 0.0
        for place, field in enumerate(fields):
            node = Node("P", parent)
            parts += _lines_at(node, labels[place], label, x, above - len(labels[place]) * label.leading)
            down = above + room
            parts += _lines_at(node, values[place], body, x, down - 3 - len(values[place]) * body.leading)
            for line in range(1 if values[place] else field.lines):
                drawn = drawings.rule(widths[place], down + line * body.leading * 1.5)
                parts.append(Part(None, x, 0, drawn, drawing=True))
                lower = max(lower, line * body.leading * 1.5)
            x += widths[place] + _GUTTER
        return Strip(body.before + 3, above + room + lower + 2, tuple(parts))

    def _set(self, text: str, face: Face, width: float, *, bold: bool = False) -> tuple[Line, ...]:
        return self._typesetter.lines(((text, bold),), face, width) if text else ()

    @_one.register
    def _table(self, block: Table, parent: Node) -> Iterator[Strip]:
        if not self._sheet.tables:
            yield from self._table_as_list(block, parent)
            return
        node = Node("Table", parent)
        head = self._row(block, block.head, Node("TR", Node("THead", node)), head=True)
        yield head._replace(before=self._sheet.body.before, keep=True)
        above = head._replace(parts=tuple(part._replace(node=None) for part in head.parts))
        body = Node("TBody", node) if block.rows else None
        for cells in block.rows:
            yield self._row(block, cells, Node("TR", body), head=False)._replace(above=above)

    def _row(self, table: Table, cells: tuple[str, ...], row: Node, *, head: bool) -> Strip:
        face = self._sheet.small if head else self._sheet.body
        scope = " /A <</O /Table /Scope /Column>>"
        x, tallest, parts = 0.0, 0.0, []
        for share, text in zip(table.shares, cells, strict=True):
            width = self._width * share / sum(table.shares)
            node = Node("TH", row, scope) if head else Node("TD", row)
            lines = self._typesetter.lines(((text, head),), face, width - 2 * _CELL)
            parts += _lines_at(node, lines, face, x + (_CELL if x else 0), _CELL)
            tallest = max(tallest, len(lines) * face.leading + 2 * _CELL)
            x += width
        parts.append(Part(None, 0, 0, drawings.rule(self._width, tallest), drawing=True))
        return Strip(0, tallest, tuple(parts))

    def _table_as_list(self, block: Table, parent: Node) -> Iterator[Strip]:
        """Yield every row as an entry: its first cell in bold, then each cell behind its column's name."""
        listed, face = Node("L", parent), self._sheet.body
        for first, *others in block.rows:
            body = Node("LBody", Node("LI", listed))
            lead = self.paragraph(Node("P", body), ((first, True),), face)
            yield from (strip._replace(keep=True) for strip in lead)
            for name, text in zip(block.head[1:], others, strict=True):
                for strip in self.paragraph(Node("P", body), _spans(f"{name}:", text), face, self._sheet.indent):
                    yield strip._replace(before=0)

    @_one.register
    def _camera(self, block: Camera, parent: Node) -> Iterator[Strip]:
        node = Node("Figure", parent, alternative(block.words))
        size = (block.height * 1.35, block.height)
        part = Part(node, (self._width - size[0]) / 2, 0, drawings.camera(block.height), drawing=True, picture=size)
        yield Strip(self._sheet.body.before, block.height, (part,), keep=True)

    @_one.register
    def _section(self, block: Section, parent: Node) -> Iterator[Strip]:
        node = Node("Sect", parent, language(block.language))
        strips = self.strips(block.blocks, node)
        if block.new_page:
            yield next(strips)._replace(new_page=True)
        yield from strips


def baseline(face: Face) -> float:
    """Return how far below a line's upper edge its letters stand.

    Units:  points.
    """
    return (face.leading + face.size) / 2 - face.size * 0.16


def _spans(lead: str, text: str) -> tuple[Span, ...]:
    return ((lead, True), (text, False)) if lead else ((text, False),)


def _marked(strips: list[Strip], parts: list[Part]) -> list[Strip]:
    return [strips[0]._replace(parts=(*parts, *strips[0].parts)), *strips[1:]]


def _lines_at(node: Node, lines: Iterable[Line], face: Face, x: float, down: float) -> list[Part]:
    return [
        part for place, line in enumerate(lines) for part in _shown(node, line, face, x, down + place * face.leading)
    ]


def _shown(node: Node, line: Line, face: Face, x: float, down: float) -> list[Part]:
    """Return a line's parts; an address leads to where it says."""
    parts = []
    for chunk in line.chunks:
        part = Part(node, x + chunk.x, down + baseline(face), chunk.operators)
        if chunk.link:
            part = part._replace(node=node.link(), link=(chunk.link, chunk.width, face.size))
        parts.append(part)
    return parts
