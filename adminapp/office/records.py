"""The office that a vault is kept for and the settings that say which it is; what of the log can be asked for."""

import base64
import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from adminapp.core.kit.errors import beside
from adminapp.core.kit.text import clean_name, clean_text

LOGO = "logo"
_LONGEST_ADDRESS = 500


class Kind(StrEnum):
    """A kind of act, as whoever reads the log thinks of it."""

    ANSWERS = "answers"
    ACCOUNTS = "accounts"
    CARDS = "cards"
    PERMISSIONS = "permissions"
    GUARDIANS = "guardians"
    CUSTODY = "custody"
    EXPORTS = "exports"
    PAPERS = "papers"
    SIGN_INS = "sign_ins"
    STAFF = "staff"
    KEYS = "keys"
    BACKUPS = "backups"
    LOG = "log"
    ERASING = "erasing"
    SETTINGS = "settings"


class Form(StrEnum):
    """As what kind of file lines of the log are saved."""

    PDF = "pdf"
    CSV = "csv"


@dataclass(frozen=True)
class Subject:
    """Somebody whom lines of the log can be about: who, in words, and the id that the log knows them by."""

    text: str
    id: int


@dataclass(frozen=True)
class Patrons:
    """The questions that the log's page has about patrons, and that others answer.

    `find` says whom a card number or the beginning of a name can mean, `names` what ids are called that the log
    mentions, `related` the ids by which lines know the same person.
    """

    find: Callable[[str], tuple[Subject, ...]]
    names: Callable[[Collection[int]], Mapping[int, str]]
    related: Callable[[int], frozenset[int]]


@dataclass(frozen=True)
class Erasure:
    """What a line of the log erased: what earlier ones told, of one command alone where it says so.

    Units:  `at` aware; `before` a local date, excluded.
    """

    number: int
    at: datetime
    before: date
    command: str = ""

    def covers(self, number: int, at: datetime, command: str) -> bool:
        """Return whether it erased what a line told.

        Units:  `at` aware.
        """
        return number < self.number and self.command in {"", command} and at.astimezone().date() < self.before


@dataclass(frozen=True)
class Office:
    """What a vault knows about its library; `demo` marks a made-up one, `logo` is as `clean_logo` returns it."""

    library: str
    address: str = ""
    phone: str = ""
    branches: tuple[str, ...] = ()
    demo: bool = False
    logo: bytes = field(default=b"", repr=False)


def office_in(settings: Mapping[str, str]) -> Office:
    """Return the office that a vault's settings tell of."""
    return Office(
        library=settings["library"],
        address=settings.get("address", ""),
        phone=settings.get("phone", ""),
        branches=tuple(json.loads(settings.get("branches", "[]"))),
        demo="demo" in settings,
        logo=base64.b64decode(settings.get(LOGO, "")),
    )


def settings_of(office: Office) -> dict[str, str]:
    """Return the settings that tell of an office.

    Raises: InputError naming the field.
    """
    branches = dict.fromkeys(_clean("branches", clean_name, branch) for branch in office.branches)
    settings = {
        "library": _clean("library", clean_name, office.library),
        "address": _clean("address", _clean_address, office.address),
        "phone": _clean("phone", _clean_address, office.phone),
        "branches": json.dumps(list(branches)),
        LOGO: base64.b64encode(office.logo).decode("ascii"),
    }
    return settings | ({"demo": "yes"} if office.demo else {})


def _clean(field: str, clean: Callable[[str], str], untrusted: str) -> str:
    with beside(field):
        return clean(untrusted)


def _clean_address(untrusted: str) -> str:
    return clean_text(untrusted, _LONGEST_ADDRESS)
