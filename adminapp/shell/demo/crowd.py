"""The demo library's ordinary patrons, as its library system would export them: the same families every time."""

import csv
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from adminapp.shell.demo.cards import barcode
from adminapp.shell.demo.showcase import SHOWCASE, Situation

BRANCHES = ("Main", "Osage", "Bookmobile")
EXPORTED = (
    Situation.CARD_BLOCKED,
    Situation.CONSENT_MISSING,
    Situation.GUARDIAN_MISSING,
    Situation.BIRTH_DATE_MISSING,
)
_SEED = 20180918
_FAMILIES = 118
FIRST_SERIAL = 2001
_ADULT = 18
_NAMES = Path(__file__).parents[3] / "resources" / "demo" / "names.toml"
_HEADINGS = (
    "borrowernumber",
    "cardnumber",
    "surname",
    "firstname",
    "dateofbirth",
    "branchcode",
    "dateexpiry",
    "lost",
    "debarred",
    "contactname",
    "contactfirstname",
    "relationship",
    "borrowernotes",
)


@dataclass(frozen=True)
class Borrower:
    """A row of the export: a person with a card."""

    serial: int
    first: str
    surname: str
    born: date | None
    branch: str
    expires: date
    parent: str = ""
    lost: bool = False
    blocked: bool = False

    @property
    def card(self) -> str:
        """The number of the borrower's card."""
        return barcode(self.serial)

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.surname}"

    def row(self) -> tuple[object, ...]:
        """Return the cells under the headings."""
        return (
            self.serial,
            self.card,
            self.surname,
            self.first,
            self.born or "",
            self.branch,
            self.expires,
            int(self.lost),
            int(self.blocked),
            self.surname if self.parent else "",
            self.parent,
            "parent" if self.parent else "",
            "",
        )


def write_export(file: Path, exported: Iterable[Borrower]) -> None:
    """Write some patrons as a Koha export.

    Raises: OSError.
    """
    with file.open("w", encoding="utf-8", newline="") as opened:
        table = csv.writer(opened)
        table.writerow(_HEADINGS)
        table.writerows(borrower.row() for borrower in exported)


def from_showcase(today: date) -> Iterator[Borrower]:
    """Yield the people of the showcase whom only an export can bring, and the askers who have a card of their own."""
    for situation in EXPORTED:
        shown = SHOWCASE[situation]
        first, surname = shown.name.split()
        yield Borrower(
            serial=shown.serial,
            first=first,
            surname=surname,
            born=shown.born(today),
            branch=shown.branch,
            expires=today + timedelta(days=400),
            blocked=situation is Situation.CARD_BLOCKED,
        )
    for shown in (shown for shown in SHOWCASE.values() if shown.asker_serial):
        first, surname = shown.asker.split()
        born = today - timedelta(days=365 * shown.birthday[0] + 500)
        yield Borrower(shown.asker_serial, first, surname, born, shown.branch, today + timedelta(days=300))


def ordinary(today: date) -> Iterator[Borrower]:
    """Yield the ordinary patrons, family by family."""
    dice = Random(_SEED)  # noqa: S311 - the same families every time, nothing secret
    serial, names = FIRST_SERIAL, tomllib.loads(_NAMES.read_text(encoding="utf-8"))
    for surname in dice.sample(names["family"], _FAMILIES):
        branch = dice.choices(BRANCHES, weights=(6, 3, 1))[0]
        given = dice.sample(names["given"], 5)
        adults, children = dice.choice((1, 2, 2)), dice.choice((0, 0, 0, 1, 1, 2))
        for place, first in enumerate(given[: adults + children]):
            is_adult = place < adults
            years = dice.randint(_ADULT + 7, 88) if is_adult else dice.randint(3, _ADULT - 1)
            yield Borrower(
                serial=serial,
                first=first,
                surname=surname,
                born=today - timedelta(days=365 * years + dice.randint(40, 320)),
                branch=branch,
                expires=today + timedelta(days=dice.randint(-60, 900)),
                parent="" if is_adult else given[0],
                lost=dice.random() < 0.02,
                blocked=dice.random() < 0.03,
            )
            serial += dice.randint(1, 9)
