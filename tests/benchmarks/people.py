"""Invented patrons, the same at every run: families of four with the people they name, surnames as rare as in life.

A few thousand first names and 150,000 surnames of many tongues are put together of their usual parts; the n-th most
frequent one is about 1/n as frequent as the first (Zipf), as in the census of the United States.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, chain, islice, product
from pathlib import Path
from random import Random

from adminapp.shell.demo.cards import barcode

TODAY = date(2026, 3, 2)
BRANCHES = ("Main", "Osage", "Linn", "Bookmobile")
FAMILY = 4
CHILD = 2
_SEED = 2018_09_18
_SURNAMES = 150_000
_FIRST_NAMES = 4_000
_DRAWN = 10_000
_NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Permitted:
    """Somebody whom a patron permits; `card` is the number of their own card, if it is on record."""

    name: str
    card: str = ""


@dataclass(frozen=True, slots=True)
class Patron:
    """A patron; `serial` counts from 1."""

    serial: int
    first: str
    surname: str
    other: str
    born: date
    guardians: tuple[str, ...]
    permitted: tuple[Permitted, ...]

    @property
    def card(self) -> str:
        return barcode(self.serial)

    @property
    def name(self) -> str:
        return f"{self.first} {self.surname}"

    @property
    def branch(self) -> str:
        return BRANCHES[self.serial % len(BRANCHES)]

    @property
    def expires(self) -> date:
        return TODAY + timedelta(days=self.serial % 1100 - 100)


def patrons(count: int) -> Iterator[Patron]:
    """Yield the first patrons of an endless row of families: three guardians or permitted persons each on the average.

    Units:  a multiple of 4.
    """
    dice = _dice()
    firsts, surnames = _drawn(dice, first_names(), 5), _drawn(dice, every_surname(), 20)
    for serial in range(1, count + 1, FAMILY):
        yield from _family(serial, dice, firsts, surnames)


def _family(serial: int, dice: Random, firsts: Iterator[str], surnames: Iterator[str]) -> Iterator[Patron]:
    """A couple, their child and a grandparent; all of one surname but, at times, the other parent."""
    surname = next(surnames)
    of = [surname, surname if dice.random() < 0.7 else next(surnames), surname, surname]
    names = [next(firsts) for _ in of]
    full = [f"{name} {family}" for name, family in zip(names, of, strict=True)]
    with_card = [Permitted(name, barcode(serial + place)) for place, name in enumerate(full)]
    friends = (Permitted(f"{next(firsts)} {next(surnames)}") for _ in iter(int, 1))
    permitted = (
        (with_card[1], next(friends)),
        (Permitted(full[0]), with_card[3], next(friends)),
        (with_card[3],),
        (with_card[0], Permitted(full[1]), next(friends), next(friends)),
    )
    for place, name in enumerate(names):
        years = (365 * 18) if place == CHILD else 365 * 60
        born = TODAY - timedelta(days=int(dice.random() * years) + (0 if place == CHILD else 365 * 18 + 10))
        guardians = (full[0], full[1]) if place == CHILD else ()
        other = f"{name[0]}." if serial % 3 else ""
        yield Patron(serial + place, name, of[place], other, born, guardians, permitted[place])


def every_surname() -> list[str]:
    """Return the surnames, the most frequent one first."""
    known: list[str] = _NAMES["surnames"]
    made = [*_made("english"), *_made("spanish"), *_made("other")]
    _dice().shuffle(made)
    double = (f"{one}-{other}" for one, other in zip(made, reversed(made), strict=True))
    spaced = (f"{one} {other}" for one, other in product(known, made))
    return list(islice(dict.fromkeys(chain(known, made, double, islice(spaced, _SURNAMES))), _SURNAMES))


def first_names() -> list[str]:
    """Return the first names, the most frequent one first."""
    made = _made("first")
    _dice().shuffle(made)
    return list(dict.fromkeys([*_NAMES["first_names"], *made]))[:_FIRST_NAMES]


def _made(kind: str) -> list[str]:
    return ["".join(parts) for parts in product(*_NAMES[kind].values())]


def _dice() -> Random:
    return Random(_SEED)  # noqa: S311 - the same people every time, nothing secret


def _drawn(dice: Random, names: list[str], bend: int) -> Iterator[str]:
    weights = list(accumulate(1 / (place + bend) ** 0.95 for place in range(len(names))))
    while True:
        yield from dice.choices(names, cum_weights=weights, k=_DRAWN)
