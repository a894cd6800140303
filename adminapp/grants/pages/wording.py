"""The words for what accounts and questions are made of: one table for each kind."""

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy.decision import Verdict
from adminapp.grants.exports.shapes import Field
from adminapp.grants.pages.inquiry import Shown
from adminapp.grants.records import AskerKind, Channel, Scope, Wants
from adminapp.grants.rules.changes import Fact
from adminapp.grants.rules.proof import CardState
from adminapp.grants.stored import CardReport, Flag, Given, Happening, SearchHit

Word = TypeVar("Word", bound=StrEnum)
_AMOUNT = re.compile(r"\d{1,9}([.,]\d{1,2})?", re.ASCII)

ASKERS = {
    AskerKind.HOLDER: QT_TRANSLATE_NOOP("grants", "Card &holder"),
    AskerKind.PARENT: QT_TRANSLATE_NOOP("grants", "&Parent or guardian"),
    AskerKind.OTHER: QT_TRANSLATE_NOOP("grants", "Someone &else"),
    AskerKind.AGENCY: QT_TRANSLATE_NOOP("grants", "Collection agenc&y"),
    AskerKind.POLICE: QT_TRANSLATE_NOOP("grants", "P&olice"),
    AskerKind.MEDIA: QT_TRANSLATE_NOOP("grants", "Pre&ss"),
}
PROOFS = {
    Shown.PHOTO_ID: QT_TRANSLATE_NOOP("grants", "Photo &ID"),
    Shown.CARD: QT_TRANSLATE_NOOP("grants", "Its &card"),
    Shown.NUMBER: QT_TRANSLATE_NOOP("grants", "Its &number"),
    Shown.OWN_CARD: QT_TRANSLATE_NOOP("grants", "Own car&d"),
}
CHANNELS = {
    Channel.IN_PERSON: QT_TRANSLATE_NOOP("grants", "In person"),
    Channel.PHONE: QT_TRANSLATE_NOOP("grants", "By &telephone"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("grants", "By e-&mail"),
}
WANTS = {
    Wants.ACCOUNT: QT_TRANSLATE_NOOP("grants", "The account"),
    Wants.TITLES: QT_TRANSLATE_NOOP("grants", "Titles borrowed"),
    Wants.ADDRESS: QT_TRANSLATE_NOOP("grants", "The address"),
    Wants.PICK_UP: QT_TRANSLATE_NOOP("grants", "To pick up holds"),
}
SCOPES = {
    Scope.ACCOUNT: QT_TRANSLATE_NOOP("grants", "The whole account"),
    Scope.PICK_UP: QT_TRANSLATE_NOOP("grants", "Picking up holds only"),
}
GIVEN = {
    Given.IN_PERSON: QT_TRANSLATE_NOOP("grants", "In person at the desk"),
    Given.FORM: QT_TRANSLATE_NOOP("grants", "By signed form"),
    Given.LETTER: QT_TRANSLATE_NOOP("grants", "By letter"),
}
REPORTS = {
    CardReport.STOLEN: QT_TRANSLATE_NOOP("grants", "reported stolen"),
    CardReport.MISSING: QT_TRANSLATE_NOOP("grants", "reported missing"),
}
FLAGS = {
    Flag.MINOR: QT_TRANSLATE_NOOP("grants", "minor"),
    Flag.BIRTH_DATE_MISSING: QT_TRANSLATE_NOOP("grants", "birth date missing"),
    Flag.GUARDIAN_MISSING: QT_TRANSLATE_NOOP("grants", "parent or guardian missing"),
    Flag.AGREEMENT_MISSING: QT_TRANSLATE_NOOP("grants", "agreement missing"),
    Flag.CONSENT_MISSING: QT_TRANSLATE_NOOP("grants", "consent not on file"),
    Flag.PROTECTED_ADDRESS: QT_TRANSLATE_NOOP("grants", "address protected"),
}
NEXT_STEPS = {
    Flag.BIRTH_DATE_MISSING: QT_TRANSLATE_NOOP("grants", "Write the birth date: without it nobody can tell a minor."),
    Flag.GUARDIAN_MISSING: QT_TRANSLATE_NOOP("grants", "Add one before anything else is saved."),
    Flag.AGREEMENT_MISSING: QT_TRANSLATE_NOOP("grants", "Have a named parent or guardian sign before the next card."),
    Flag.CONSENT_MISSING: QT_TRANSLATE_NOOP("grants", "Have the form signed, and record where the paper is."),
    Flag.PROTECTED_ADDRESS: QT_TRANSLATE_NOOP("grants", "Tell it to nobody but the cardholder."),
}
CARD_STATES = {
    CardState.VALID: QT_TRANSLATE_NOOP("grants", "valid"),
    CardState.REPORTED: QT_TRANSLATE_NOOP("grants", "reported"),
    CardState.EXPIRED: QT_TRANSLATE_NOOP("grants", "expired"),
    CardState.BLOCKED: QT_TRANSLATE_NOOP("grants", "closed"),
}
ANSWERS = {
    Verdict.ALLOW: QT_TRANSLATE_NOOP("grants", "shared"),
    Verdict.DENY: QT_TRANSLATE_NOOP("grants", "not shared"),
    Verdict.REFER: QT_TRANSLATE_NOOP("grants", "referred"),
}
FACTS = {
    Fact.SHOWS_PHOTO_ID: QT_TRANSLATE_NOOP("grants", "They show a photo ID in their own name"),
    Fact.SHOWS_ACCOUNT_CARD: QT_TRANSLATE_NOOP("grants", "They show the card of this account"),
    Fact.TELLS_ACCOUNT_NUMBER: QT_TRANSLATE_NOOP("grants", "They tell the card number of this account"),
    Fact.SHOWS_OWN_CARD: QT_TRANSLATE_NOOP("grants", "They show their own valid card"),
    Fact.COMES_IN: QT_TRANSLATE_NOOP("grants", "They come in and show the same"),
    Fact.IS_PERMITTED: QT_TRANSLATE_NOOP("grants", "The cardholder names them on the account"),
    Fact.IS_NAMED_GUARDIAN: QT_TRANSLATE_NOOP("grants", "They are named on it as parent or guardian"),
    Fact.SIGNS_CONSENT: QT_TRANSLATE_NOOP("grants", "The consent form is signed"),
    Fact.ASKS_FOR_PICK_UP: QT_TRANSLATE_NOOP("grants", "They only pick up holds"),
}
HAPPENINGS = {
    Happening.ACCOUNT_OPENED: QT_TRANSLATE_NOOP("grants", "Account opened"),
    Happening.ACCOUNT_CHANGED: QT_TRANSLATE_NOOP("grants", "Account changed"),
    Happening.CONSENT_RECORDED: QT_TRANSLATE_NOOP("grants", "Consent recorded"),
    Happening.ADDRESS_PROTECTED: QT_TRANSLATE_NOOP("grants", "Address protected"),
    Happening.ADDRESS_OPENED: QT_TRANSLATE_NOOP("grants", "Address no longer protected"),
    Happening.CARD_ADDED: QT_TRANSLATE_NOOP("grants", "Card added"),
    Happening.CARD_REPLACED: QT_TRANSLATE_NOOP("grants", "Card replaced"),
    Happening.CARD_RENEWED: QT_TRANSLATE_NOOP("grants", "Card renewed"),
    Happening.CARD_STOLEN: QT_TRANSLATE_NOOP("grants", "Card reported stolen"),
    Happening.CARD_MISSING: QT_TRANSLATE_NOOP("grants", "Card reported missing"),
    Happening.CARD_FOUND: QT_TRANSLATE_NOOP("grants", "Card found again"),
    Happening.CARD_BLOCKED: QT_TRANSLATE_NOOP("grants", "Card closed"),
    Happening.CARD_UNBLOCKED: QT_TRANSLATE_NOOP("grants", "Card open again"),
    Happening.CARD_CLOSED: QT_TRANSLATE_NOOP("grants", "Card no longer in the library system"),
    Happening.PERMISSION_GIVEN: QT_TRANSLATE_NOOP("grants", "Permission given"),
    Happening.PERMISSION_REVOKED: QT_TRANSLATE_NOOP("grants", "Permission revoked"),
    Happening.PERMISSION_RESTORED: QT_TRANSLATE_NOOP("grants", "Revocation undone"),
    Happening.GUARDIAN_NAMED: QT_TRANSLATE_NOOP("grants", "Parent or guardian named"),
    Happening.GUARDIAN_ENDED: QT_TRANSLATE_NOOP("grants", "Parent or guardian no longer named"),
    Happening.GUARDIAN_FROZEN: QT_TRANSLATE_NOOP("grants", "Access frozen for the Director"),
    Happening.GUARDIAN_UNFROZEN: QT_TRANSLATE_NOOP("grants", "Access no longer frozen"),
    Happening.COLLECTION_CHANGED: QT_TRANSLATE_NOOP("grants", "Collection changed"),
}
FIELDS = {
    Field.CARD: QT_TRANSLATE_NOOP("grants", "Card number"),
    Field.FULL_NAME: QT_TRANSLATE_NOOP("grants", "Whole name"),
    Field.SURNAME: QT_TRANSLATE_NOOP("grants", "Surname"),
    Field.FIRST: QT_TRANSLATE_NOOP("grants", "First name"),
    Field.OTHER: QT_TRANSLATE_NOOP("grants", "Other names"),
    Field.SUFFIX: QT_TRANSLATE_NOOP("grants", "Suffix of the name"),
    Field.BORN: QT_TRANSLATE_NOOP("grants", "Birth date"),
    Field.BRANCH: QT_TRANSLATE_NOOP("grants", "Branch"),
    Field.EXPIRES: QT_TRANSLATE_NOOP("grants", "Expiry"),
    Field.LOST: QT_TRANSLATE_NOOP("grants", "Card lost"),
    Field.BLOCKED: QT_TRANSLATE_NOOP("grants", "Blocked"),
    Field.ACTIVE: QT_TRANSLATE_NOOP("grants", "Active or deleted"),
    Field.RECORD: QT_TRANSLATE_NOOP("grants", "Record number"),
    Field.GUARDIAN_RECORD: QT_TRANSLATE_NOOP("grants", "Guardian’s record or card"),
    Field.GUARDIAN_NAME: QT_TRANSLATE_NOOP("grants", "Guardian’s name"),
    Field.GUARDIAN_SURNAME: QT_TRANSLATE_NOOP("grants", "Guardian’s surname"),
    Field.GUARDIAN_FIRST: QT_TRANSLATE_NOOP("grants", "Guardian’s first name"),
    Field.RELATIONSHIP: QT_TRANSLATE_NOOP("grants", "Relationship"),
}


def said(table: dict[Word, str], word: Word) -> str:
    """Return what a word of a table is called in the member's language."""
    return QCoreApplication.translate("grants", table[word])


def choices(table: dict[Word, str]) -> Sequence[tuple[Word, str]]:
    """Return every word of a table with what it is called, to choose from."""
    return [(word, said(table, word)) for word in table]


def plain(table: dict[Word, str], word: Word) -> str:
    """Return what a word of a table is called, without the key that a button of that text has."""
    return said(table, word).replace("&", "")


def found(hit: SearchHit) -> str:
    """Return the name of somebody found, told apart if it is only like what was typed."""
    return QCoreApplication.translate("grants", "similar: {name}").format(name=hit.name) if hit.similar else hit.name


def dollars(cents: int) -> str:
    """Return an amount of money.

    Units:  US cents.
    """
    return "$" + QLocale().toString(cents / 100, "f", 2)


def amount(cents: int) -> str:
    """Return an amount of dollars as it is typed.

    Units:  US cents.
    """
    return f"{cents // 100}.{cents % 100:02}"


def cents(typed: str) -> int:
    """Return the cents of an amount of dollars as it is typed: 62, 62.50 or 62,5.

    Raises: InputError.
    """
    text = typed.strip().removeprefix("$").strip()
    if not _AMOUNT.fullmatch(text):
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "“{text}” is not an amount. Write dollars and cents like 62.50."), text=text
        )
    return int(Decimal(text.replace(",", ".")) * 100)
