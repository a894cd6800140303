"""What anybody may ask a copy of, and the papers that are printed for patrons and staff."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType


class Paper(StrEnum):
    """A paper to take home."""

    POLICY = "policy"
    PARTNER_LIST = "partner_list"


@dataclass(frozen=True)
class CopyQuestion:
    """May a copy be given out; `now` is the library's local time."""

    now: datetime
    what: Paper


class Handout(StrEnum):
    """A document that is printed, by the name it has on the command line."""

    POLICY = "policy"
    SUMMARY = "summary"
    APPLICATION = "application"
    PERMISSION = "permission"
    MINOR_AGREEMENT = "minor-agreement"
    LOST_CARD = "lost-card"
    POLICE_COMPLAINT = "police-complaint"
    REFERRAL = "referral"
    QUESTION = "question"
    PARTNER_LIST = "partner-list"
    SIGN = "sign"
    DESK_CARD = "desk-card"


class Blank(StrEnum):
    """Something that a form asks for; what is known of it can be printed on the form."""

    PATRON = "patron"
    CARD = "card"
    BORN = "born"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    BRANCH = "branch"
    GUARDIAN = "guardian"
    SECOND_GUARDIAN = "second_guardian"
    PERSON = "person"
    PERSON_CARD = "person_card"
    SINCE = "since"
    UNTIL = "until"
    INCIDENT = "incident"
    WHEN = "when"
    WHERE = "where"
    POLICE_REPORT = "police_report"
    ASKER = "asker"
    NAME = "name"
    REACH = "reach"
    REACH_THEM = "reach_them"
    WANTED = "wanted"
    SHOWN = "shown"
    ANSWERED = "answered"
    QUESTION = "question"
    NOTE = "note"
    SIGNATURE = "signature"
    GUARDIAN_SIGNATURE = "guardian_signature"
    DAY = "day"
    RECORDED = "recorded"
    STAFF = "staff"
    FORM = "form"
    KEPT = "kept"


@dataclass(frozen=True)
class Filled:
    """What is known for a form: its values, and the boxes that are ticked, by their names in the form's text.

    A date is printed in the words of the form's language.
    """

    values: Mapping[Blank, str | date] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    ticked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Partner:
    """A vendor under contract with access to records: its service and where its privacy policy stands."""

    name: str
    service: str
    policy: str


@dataclass(frozen=True)
class LogHead:
    """The log's last line when a record was printed: a number and the first digits of its hash."""

    line: int
    hash: str


@dataclass(frozen=True)
class Count:
    """How many copies of a document in one language were given out in one month; nobody's name is kept.

    Units:  `month` as 2026-03.
    """

    month: str
    handout: Handout
    language: str
    copies: int
