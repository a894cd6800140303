"""Koha exports of the invented patrons: every fourth a child with a guarantor, one row in a hundred to be mended."""

from pathlib import Path

from adminapp.shell.demo.cards import barcode
from tests.benchmarks.office import CACHE
from tests.benchmarks.people import CHILD, Patron, patrons

HEADER = (
    "cardnumber,surname,firstname,othernames,address,city,zipcode,email,phone,dateofbirth,branchcode,categorycode,"
    "dateenrolled,dateexpiry,lost,debarred,guarantor_id,relationship,borrowernotes,borrowernumber"
)
_EDITION = 1
_MENDED, _MOVED = 100, 100


def export_of(size: int, *, later: bool = False) -> Path:
    """Return the kept export of so many patrons, made first if there is none.

    In the later one a patron in a hundred has moved to another branch.
    """
    path = CACHE / f"export-{size}-{_EDITION}{'-later' if later else ''}.csv"
    if not path.exists():
        making = path.with_suffix(".making")
        with making.open("w", encoding="utf-8", newline="") as file:
            file.write(HEADER + "\r\n")
            file.writelines(_row(patron, later=later) for patron in patrons(size))
        making.rename(path)
    return path


def _row(patron: Patron, *, later: bool) -> str:
    serial, born, surname = patron.serial, patron.born.isoformat(), patron.surname
    branch = "ELSEWHERE" if later and serial % _MOVED == 1 else patron.branch
    guarantor = barcode(serial - CHILD) if patron.guardians else ""
    if serial % _MENDED == 0:
        surname, born = f" {surname} ", f"{patron.born:%m/%d/%Y}"
    return (
        f"{patron.card},{surname},{patron.first},{patron.other},{serial} Adams St,Linn,65051,p{serial}@example.org,"
        f"573-555-0100,{born},{branch},A,2020-01-01,{patron.expires},{int(serial % 200 == 0)},,"
        f"{guarantor},{'parent' if guarantor else ''},,{serial}\r\n"
    )
