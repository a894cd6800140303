"""Names written in one cell, and the guarantors of a minor."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from adminapp.grants.exports.cells import CARD


class Guarantor(NamedTuple):
    """Who answers for a minor: a name, the card or record number of another patron, or both."""

    name: str
    reference: str
    relationship: str


def first_and_last(full_name: str) -> tuple[str, str]:
    """Return first names and surname of "Adler, Ruth, Jr."; a name without a comma is all surname."""
    surname, given, suffix = (part.strip() for part in (*full_name.split(",", 2), "", "")[:3])
    return given, f"{surname} {suffix}".strip()


def guarantors(entries: Sequence[str], relationships: Sequence[str]) -> tuple[Guarantor, ...]:
    """Return the guarantors that a row's entries name, the first number belonging to the first name and so on.

    A number is a reference in whichever column it stands, a word a name: libraries use the columns differently.
    """
    references: list[str] = []
    names: list[str] = []
    for entry in entries:
        if CARD.fullmatch(entry):
            references.append(entry)
        else:
            names.append(_spoken(entry))
    ties = relationships[: max(len(names), len(references))]
    return tuple(Guarantor(*parts) for parts in zip_longest(names, references, ties, fillvalue=""))


def guardian_names(
    named: Sequence[Guarantor], name_of: Callable[[str], str | None]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of a row's guardians, and the references that lead to nobody.

    `name_of` finds the name of the patron with a card or record number: that record is fresher than a copied name.
    """
    names: list[str] = []
    unknown: list[str] = []
    for guarantor in named:
        if name := (guarantor.reference and name_of(guarantor.reference)) or guarantor.name:
            names.append(name)
        else:
            unknown.append(guarantor.reference)
    return tuple(dict.fromkeys(names)), tuple(unknown)


def _spoken(name: str) -> str:
    return " ".join(filter(None, first_and_last(name))) if "," in name else name
