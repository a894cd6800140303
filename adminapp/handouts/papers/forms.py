"""A form's data becomes blocks: the policy's readings decide what stands in it, and its clauses say it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from adminapp.core.documents.blocks import (
    Block,
    Box,
    Boxes,
    Camera,
    Field,
    Fields,
    Heading,
    Item,
    Items,
    Quote,
    Table,
    Text,
    Tone,
)
from adminapp.core.documents.letters import capped
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.handouts.papers.texts import Form, Language
from adminapp.handouts.records import Blank, Filled, Partner

_HOLE = re.compile(r"\{(\w+)\}")
_LONGEST_LINE, _LONGEST_NOTE = 200, 2_000
_EMPTY_ROWS = 6


@dataclass(frozen=True)
class Filler:
    """What goes into a form: the policy, the language's words, and what is known of the case."""

    pack: Pack
    language: Language
    library: str
    filled: Filled
    partners: tuple[Partner, ...] | None = None

    def blocks(self, form: Form) -> list[Block]:
        """Return the blocks of a form."""
        shown = [block for block in form.blocks if self._holds(block)]
        title: list[Block] = [] if any("title" in block for block in shown) else [Heading(self._say(form.title), 1)]
        return title + [made for block in shown for made in self._made(block)]

    def _holds(self, data: Mapping[str, Any]) -> bool:
        """Return whether the readings that a block or a row depends on are so."""
        wanted, unwanted = data.get("when", "").split(), data.get("unless", "").split()
        return all(map(self._is_read, wanted)) and not any(map(self._is_read, unwanted))

    def _is_read(self, reading: str) -> bool:
        name, _, wanted = reading.partition("=")
        value = getattr(self.pack.readings, name)
        return value == wanted if wanted else bool(value)

    def _made(self, data: Mapping[str, Any]) -> Iterator[Block]:
        kind = next(key for key in data if key not in {"when", "unless"})
        value = data[kind]
        match kind:
            case "title":
                yield Heading(self._say(value), 1)
            case "heading":
                yield Heading(self._say(value))
            case "text":
                yield Text(self._say(value))
            case "small":
                yield Text(self._say(value), tone=Tone.SMALL)
            case "note":
                yield Text(self._say(value), tone=Tone.NOTE)
            case "camera":
                yield Camera(self._say(value), 120)
            case _:
                yield from self._compound(kind, value)

    def _compound(self, kind: str, value: Any) -> Iterator[Block]:
        match kind:
            case "points":
                yield Items(tuple(Item("•", self._say(one["text"]), self._say(one.get("lead", ""))) for one in value))
            case "steps":
                yield Items(tuple(Item(f"{place}.", self._say(text)) for place, text in enumerate(value, 1)))
            case "clauses":
                for number in self.pack.cite(*map(Ground, value)):
                    clause = self.pack.clause(number, self.language.code)
                    yield Quote(clause.cite, clause.words)
            case "fields":
                yield from (Fields(tuple(map(self._field, row))) for row in value)
            case "boxes":
                words = self.language.words
                boxes = tuple(Box(self._say(text), name in self.filled.ticked) for name, text in value.items())
                yield Boxes(boxes, words["ticked"], words["empty"])
            case "table":
                yield self._table(value)
            case "partners":
                yield from self._partners(value)

    def _field(self, entry: str | Mapping[str, Any]) -> Field:
        data: Mapping[str, Any] = {"name": entry} if isinstance(entry, str) else entry
        blank, lines = Blank(data["name"]), data.get("lines", 1)
        known = self.filled.values.get(blank, "")
        value = self.language.day(known) if isinstance(known, date) else known
        longest = _LONGEST_NOTE if lines > 1 else _LONGEST_LINE
        return Field(self.language.fields[blank], capped(value, longest), lines, data.get("share", 1))

    def _table(self, data: Mapping[str, Any]) -> Table:
        rows = tuple(
            (*map(self._say, row["cells"]), self._cite(Ground(row["ground"])))
            for row in data["rows"]
            if self._holds(row)
        )
        return Table(tuple(map(self._say, data["head"])), rows, tuple(data["shares"]))

    def _cite(self, ground: Ground) -> str:
        """Return where the deciding clause stands, without what it is about: "Section A.1"."""
        return self.pack.clause(self.pack.cite(ground)[0], self.language.code).cite.partition(" — ")[0]

    def _partners(self, head: Mapping[str, str]) -> Iterator[Block]:
        """Yield the partners as a table, or lines to write them on where they are not known."""
        labels = (head["name"], head["service"], head["policy"])
        if self.partners is None:
            yield from (Fields(tuple(Field(label) for label in labels)) for _ in range(_EMPTY_ROWS))
        elif not self.partners:
            yield Text(self.language.words["no_partners"])
        else:
            cells = ((one.name, one.service, one.policy) for one in self.partners)
            rows = tuple(tuple(capped(cell, _LONGEST_LINE) for cell in row) for row in cells)
            yield Table(labels, rows, (2, 3, 3))

    def _say(self, text: str) -> str:
        """Return a text with its holes filled; what fills them is not looked at again."""
        return _HOLE.sub(lambda hole: self._hole(hole[1]), text)

    def _hole(self, name: str) -> str:
        if name == "library":
            return self.library
        if name in set(Role):
            return self.language.roles[Role(name)]
        value = asdict(self.pack.readings)[name]
        if isinstance(value, tuple):
            return self.language.role_names(value)
        return str(value.value if isinstance(value, StrEnum) else value)
