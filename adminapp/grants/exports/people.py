"""Names written in one cell, and the guarantors of a minor."""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import zip_longest
from typing import NamedTuple

from adminapp.core.kit.text import NAME_LIMIT
from adminapp.grants.exports.cells import CARD, plain_text, plain_texts
from adminapp.grants.exports.refusals import TOO_LONG_NAME, Repair, RowError
from adminapp.grants.exports.shapes import Columns, Field
from adminapp.grants.rules.proof import card_key

_BETWEEN = {Field.GUARDIAN_RECORD: ";|,", Field.GUARDIAN_NAME: ";|"}  # a name has a comma of its own
_CONTACT = (Field.GUARDIAN_FIRST, Field.GUARDIAN_SURNAME)
GUARANTOR_FIELDS = frozenset({*_BETWEEN, *_CONTACT})
_DIGIT = re.compile("[0-9]")


class Guarantor(NamedTuple):
    """Who answers for a minor: a name, the card or record number of another patron, or both."""

    name: str
    reference: str
    relationship: str


def first_and_last(full_name: str) -> tuple[str, str]:
    """Return first names and surname of "Adler, Ruth, Jr."; a name without a comma is all surname."""
    surname, given, suffix = (part.strip() for part in (*full_name.split(",", 2), "", "")[:3])
    return given, f"{surname} {suffix}".strip()


class GuarantorCells:
    """Knows in which cells of a row it stands who answers for a minor."""

    def __init__(self, columns: Columns) -> None:
        order = (*_BETWEEN, *_CONTACT, Field.RELATIONSHIP)
        found = [(field, place) for field in order for place, column in enumerate(columns) if column is field]
        self._fields = [field for field, _ in found]
        self._places = [place for _, place in found]
        self._telling = [place for field, place in found if field in GUARANTOR_FIELDS]

    def told(self, row: Sequence[str]) -> tuple[str, ...]:
        """Return the cells of a row that say who answers for somebody, none if nobody does."""
        for place in self._telling:
            if row[place]:
                return tuple([row[place] for place in self._places])
        return ()

    def referring(self, row: Sequence[str]) -> tuple[str, ...]:
        """Return the same cells if they may refer to a card or a record, which has a digit, else none."""
        told = self.told(row)
        return told if any(map(_DIGIT.search, self._answering(told))) else ()

    def may_refer_to(self, keys: Collection[str], told: Sequence[str]) -> bool:
        """Return whether those cells may refer to one of some cards or records: what is not plain is to be read."""
        return any(not cell.isalnum() or card_key(cell) in keys for cell in self._answering(told) if cell)

    def read(self, told: Sequence[str], repairs: list[Repair]) -> tuple[Guarantor, ...]:
        """Return the guarantors that those cells name.

        Raises: RowError.
        """
        if not told:
            return ()
        entries: list[str] = []
        contact: list[str] = []
        relationship = ""
        for field, cell in zip(self._fields, told, strict=True):
            if field in _BETWEEN:
                entries += plain_texts(cell, field, _BETWEEN[field], repairs)
            elif field in _CONTACT:
                contact.append(plain_text(cell, field, repairs))
            else:
                relationship = cell
        if name := " ".join(filter(None, contact)):
            entries.append(fitting(name, Field.GUARDIAN_SURNAME))
        if not entries:
            return ()
        return guarantors(entries, plain_texts(relationship, Field.RELATIONSHIP, ";|", repairs))

    def _answering(self, told: Sequence[str]) -> Sequence[str]:
        return told[: len(self._telling)]


def fitting(name: str, column: Field) -> str:
    """Return a name as it stands.

    Units:  up to 200 characters.
    Raises: RowError if it is longer.
    """
    if len(name) > NAME_LIMIT:
        raise RowError(TOO_LONG_NAME, column, limit=NAME_LIMIT)
    return name


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
