"""An export while it is read: its patrons go on, and what was not taken or was mended is counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.refusals import RefusedRow, Repair
from adminapp.grants.exports.rows import Repeated, read
from adminapp.grants.exports.shapes import Columns
from adminapp.grants.exports.sniff import Layout


@dataclass
class Tally:
    """What became of the rows so far; `first_line` names where a repair was first needed.

    Units:  `line` is the last line read, from 1.
    """

    line: int = 0
    patrons: int = 0
    repeated: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    repairs: Counter[Repair] = field(default_factory=Counter)
    first_line: dict[Repair, int] = field(default_factory=dict)

    def patrons_of(self, path: Path, layout: Layout, columns: Columns, today: date) -> Iterator[Patron]:
        """Yield the patrons of an export, counting every row.

        Units:  `today` is the library's local date.
        Raises: InputError if the columns do not do, or the file cannot be read on.
        """
        for row in read(path, layout, columns, today):
            self.line = row.line
            match row:
                case RefusedRow():
                    self.refused.append(row)
                case Repeated():
                    self.repeated += 1
                case _:
                    self._count(row)
                    yield row

    def _count(self, patron: Patron) -> None:
        self.patrons += 1
        for repair in patron.repairs:
            self.repairs[repair] += 1
            self.first_line.setdefault(repair, patron.line)
