"""Small exports written to a file and read back, for tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.refusals import RefusedRow, Repair
from adminapp.grants.exports.rows import Export, Repeated, read
from adminapp.grants.exports.shapes import columns_for
from adminapp.grants.exports.sniff import sniff

TODAY = date(2026, 6, 15)
KOHA = "cardnumber,surname,firstname,dateofbirth,branchcode,dateexpiry,lost,debarred,borrowernotes,password"
SECRET = "$2a$08$secret"


Row = Patron | Repeated | RefusedRow


@dataclass(frozen=True)
class Seen:
    """All rows of a file, in the order of their lines."""

    rows: tuple[Row, ...]

    @property
    def patrons(self) -> list[Patron]:
        return [row for row in self.rows if isinstance(row, Patron)]

    @property
    def refused(self) -> list[RefusedRow]:
        return [row for row in self.rows if isinstance(row, RefusedRow)]

    @property
    def repeated(self) -> list[Repeated]:
        return [row for row in self.rows if isinstance(row, Repeated)]

    @property
    def patron(self) -> Patron:
        (only,) = self.rows
        assert isinstance(only, Patron), only
        return only

    @property
    def refusal(self) -> RefusedRow:
        (only,) = self.rows
        assert isinstance(only, RefusedRow), only
        return only

    def count(self, repair: Repair) -> int:
        return sum(repair in patron.repairs for patron in self.patrons)


Reading = Callable[[str | bytes], Seen]


def read_file(path: Path, content: str | bytes, today: date = TODAY) -> Seen:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    layout = sniff(path)
    return Seen(rows_of(read(path, layout, columns_for(layout.headers), today)))


def rows_of(export: Export) -> tuple[Row, ...]:
    rows: list[Row] = []
    for part in export.parts():
        rows += (*part.patrons, *part.again, *part.repeated, *part.refused)
    return tuple(sorted(rows, key=lambda row: row.line))


def koha_row(**cells: str) -> str:
    """Write one row under KOHA's names, ordinary but for the cells named."""
    ordinary = {"cardnumber": "29351000100002", "surname": "Adler", "firstname": "Ruth", "dateofbirth": "1980-04-02"}
    ordinary |= {"branchcode": "MAIN", "dateexpiry": "2027-12-31", "lost": "0", "password": SECRET}
    return ",".join((ordinary | cells).get(name, "") for name in KOHA.split(","))


def koha(*rows: str) -> str:
    return "\r\n".join((KOHA, *rows, ""))
