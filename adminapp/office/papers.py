"""The log as a file: an accessible PDF, or CSV that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from adminapp.core.documents.blocks import Block, Heading, Item, Items, Table, Text
from adminapp.core.documents.frame import Frame, Letterhead
from adminapp.core.documents.letters import capped
from adminapp.core.kit.spreadsheets import guarded
from adminapp.office.commands import Tell

_MARK = "\ufeff"  # by which spreadsheet programs know UTF-8
_LONGEST_CELL = 900
_SHARES = (1.9, 2.4, 5.7)


@dataclass(frozen=True)
class LogPaper:
    """What stands around the lines of a printed log: every word of it, in the reader's language."""

    language: str
    letterhead: Letterhead
    title: str
    introduction: tuple[str, ...]
    filters: tuple[str, ...]
    head: tuple[str, str, str]
    nothing: str
    foot: tuple[str, ...]
    page: str
    logo: str


def print_log(paper: LogPaper, rows: Iterable[Sequence[str]], tell: Tell | None = None) -> bytes:
    """Return lines of the log as PDF: number and when, who and what, about whom and what was written with it."""
    from adminapp.core.documents.pages import write

    table = Table(paper.head, tuple(tuple(capped(cell, _LONGEST_CELL) for cell in row) for row in rows), _SHARES)
    blocks: list[Block] = [Heading(paper.title, 1), *map(Text, paper.introduction)]
    if paper.filters:
        blocks.append(Items(tuple(Item("•", text) for text in paper.filters)))
    blocks.append(table if table.rows else Text(paper.nothing))
    frame = Frame(
        title=paper.title,
        language=paper.language,
        letterhead=paper.letterhead,
        foot=paper.foot,
        page=paper.page,
        logo=paper.logo,
    )
    return write(frame, [blocks], tell)


def csv_parts(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """Yield the parts of a CSV file in UTF-8, a row each; every cell is one that spreadsheets take for text."""
    yield (_MARK + _csv_row(head)).encode()
    for row in rows:
        yield _csv_row(row).encode()


def _csv_row(cells: Sequence[str]) -> str:
    out = StringIO()
    csv.writer(out).writerow(map(guarded, cells))
    return out.getvalue()
