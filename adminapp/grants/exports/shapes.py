"""Which column of an export is which field; every other column is dropped by the reader."""

import hashlib
import re
from collections.abc import Sequence
from enum import StrEnum

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.names import fold


class Field(StrEnum):
    """What is kept of a patron's row."""

    CARD = "card"
    SURNAME = "surname"
    SUFFIX = "suffix"
    FIRST = "first"
    OTHER = "other"
    FULL_NAME = "full_name"
    BORN = "born"
    BRANCH = "branch"
    EXPIRES = "expires"
    LOST = "lost"
    BLOCKED = "blocked"
    ACTIVE = "active"
    RECORD = "record"
    GUARDIAN_RECORD = "guardian_record"
    GUARDIAN_NAME = "guardian_name"
    GUARDIAN_SURNAME = "guardian_surname"
    GUARDIAN_FIRST = "guardian_first"
    RELATIONSHIP = "relationship"


Columns = tuple[Field | None, ...]

REPEATABLE = frozenset({Field.CARD, Field.BLOCKED, Field.GUARDIAN_RECORD, Field.GUARDIAN_NAME})

# Names as the four systems and their report writers spell them, letters and digits only, the best one first:
# Koha's borrowers table and its API; Sierra's Create Lists; Polaris' tables, import template and SimplyReports;
# Evergreen's actor.usr and its report labels. A login name is a card only where there is no barcode: Evergreen
# makes the barcode the login name unless the patron chose another.
_SYNONYMS = {
    Field.CARD: (
        "cardnumber barcode patronbarcode pbarcode cardbarcode librarycard librarycardnumber currentlibrarycard "
        "cardno card borrowerbarcode barcode2 pbarcode2 patronbarcode2 secondbarcode secondpatronbarcode"
    ),
    Field.SURNAME: "surname lastname familyname namelast patronlastname patronnamelast borrowersurname last",
    Field.SUFFIX: "suffix namesuffix patronnamesuffix patronsuffix",
    Field.FIRST: "firstname firstgivenname namefirst patronfirstname patronnamefirst givenname borrowerfirstname first",
    Field.OTHER: "middlename secondgivenname namemiddle patronmiddlename patronnamemiddle othernames othername middle",
    Field.FULL_NAME: "patrnname patronname patronfullname fullname borrowername name",
    Field.BORN: "dateofbirth birthdate dob patronbirthdate birthday datebirth born",
    Field.BRANCH: (
        "branchcode homelibr homelibrary homebranch homeou libraryid patronbranchid patronbranch "
        "homelibraryshortpolicyname homelibraryfullname registeredbranch branch branchname branchid abbreviation "
        "organizationid library"
    ),
    Field.EXPIRES: (
        "dateexpiry expdate expirationdate expiredate expirydate privilegeexpirationdate patronexpirationdate expires"
    ),
    Field.LOST: "lost cardlost patroncardlost lostcard",
    Field.BLOCKED: "debarred restricted barred mblock blocked isblocked patronblocked deleted",
    Field.ACTIVE: "active isactive cardactive",
    Field.RECORD: "borrowernumber patronid recordpatron patronrecordid borrowerid usrid id",
    Field.GUARDIAN_RECORD: (
        "guarantorid guarantorborrowernumber guarantorcardnumber guarantorbarcode guardianid guardianbarcode parentid"
    ),
    Field.GUARDIAN_NAME: (
        "guardian parent parentguardian guardianparent parentorguardian guarantor guardianname parentname "
        "guarantorname parentguardianname guardian2 parent2"
    ),
    Field.GUARDIAN_SURNAME: "contactname guarantorsurname guarantorlastname guardianlastname parentlastname",
    Field.GUARDIAN_FIRST: "contactfirstname guarantorfirstname guardianfirstname parentfirstname",
    Field.RELATIONSHIP: "relationship guarantorrelationship relationshiptype guardianrelationship",
}
_RANKS = {field: {name: rank for rank, name in enumerate(names.split())} for field, names in _SYNONYMS.items()}
_LOGIN_NAMES = frozenset({"usrname"})


def columns_for(headers: Sequence[str]) -> Columns:
    """Return what each column most likely is; a column that is none of ours is None."""
    names = [_letters(header) for header in headers]
    columns: list[Field | None] = [None] * len(names)
    for field, ranks in _RANKS.items():
        found = sorted((ranks[name], place) for place, name in enumerate(names) if name in ranks)
        for _, place in found if field in REPEATABLE else found[:1]:
            columns[place] = field
    if Field.CARD not in columns:
        columns = [Field.CARD if name in _LOGIN_NAMES else field for name, field in zip(names, columns, strict=True)]
    return tuple(columns)


def must_be_usable(headers: Sequence[str], columns: Columns) -> None:
    """Say what a mapping lacks.

    Raises: InputError if no column holds the card number or the name, or two hold what there is one of.
    """
    if Field.CARD not in columns:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No column holds the card number. Say which one does, or export again with the card numbers.",
            )
        )
    if not {Field.SURNAME, Field.FULL_NAME, Field.FIRST} & set(columns):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "No column holds the patron's name. Say which one does, or export again with the names."
            )
        )
    for field in set(columns) - REPEATABLE - {None}:
        one, *others = (header for header, column in zip(headers, columns, strict=True) if column is field)
        if others:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "errors", "The columns {one} and {other} are to hold the same thing. Choose one of them."
                ),
                one=one,
                other=others[0],
            )


def shape_of(headers: Sequence[str]) -> str:
    """Return the mark by which a mapping is remembered: files with the same column names in the same order share it."""
    return hashlib.sha256("\n".join(map(fold, headers)).encode()).hexdigest()


def _letters(header: str) -> str:
    return re.sub("[^0-9a-z]", "", fold(header))
