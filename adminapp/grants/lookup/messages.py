"""SIP2's messages as far as a look-up needs them: written, and read without trust."""

from dataclasses import dataclass
from datetime import date, datetime

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, RuleError, StoreError
from adminapp.core.kit.text import clean_name
from adminapp.grants.exports.people import first_and_last
from adminapp.grants.lookup.system import Patron, System
from adminapp.grants.rules.proof import card_key
from adminapp.grants.rules.saving import must_be_possible_birth

LOGIN, SIGNED_IN = "93", "94"
STATUS, STANDING = "99", "98"
PATRON, TOLD = "63", "64"
_NO_SUMMARY = 10 * " "
_STATUS_LENGTH = 14
_LOST = 4
_FIXED = {SIGNED_IN: 1, STANDING: 34, TOLD: _STATUS_LENGTH + 3 + 18 + 6 * 4}
_TELLS_OF_PATRONS = 7
_TRAILER, _SUM = 9, 4


@dataclass(frozen=True)
class Reply:
    """A reply in its parts: what stands at fixed places, and what is called by two letters."""

    fixed: str
    fields: dict[str, str]


def login(system: System) -> str:
    """Return the message that signs in."""
    return f"{LOGIN}00CN{system.login}|CO{system.password}|"


def status() -> str:
    """Return the message that asks what the server can do."""
    return f"{STATUS}00802.00"


def patron(system: System, number: str, now: datetime) -> str:
    """Return the message that asks about a card, without loans, holds or fines.

    Units:  local time.
    """
    return f"{PATRON}000{now:%Y%m%d    %H%M%S}{_NO_SUMMARY}AO{system.institution}|AA{number}|AC|AD|"


def written(message: str, sequence: int) -> bytes:
    """Return a message as it goes over the line, with its sequence number and its sum."""
    body = f"{message}AY{sequence % 10}AZ".encode()
    return body + f"{_sum(body):04X}\r".encode()


def opened(line: bytes, sequence: int, expected: str) -> Reply:
    """Return a reply in its parts; a line without a sum is taken, as some systems send none.

    Raises: StoreError if it is none, another's, or was changed on its way.
    """
    body = _checked(line, sequence)
    text = _text(body)
    length = 2 + _FIXED[expected]
    if not text.startswith(expected) or len(text) < length:
        raise nonsense()
    fields: dict[str, str] = {}
    for part in filter(None, text[length:].split("|")):
        # Repeated fields are messages for a screen; of those that are read here a second one is a contradiction.
        if part[:2] in {"AA", "AE", "BL", "PB"} and part[:2] in fields:
            raise nonsense()
        fields.setdefault(part[:2], part[2:])
    return Reply(text[2:length], fields)


def patron_in(reply: Reply, number: str, today: date) -> Patron:
    """Return what a reply tells of the card that was asked about.

    Units:  local date.
    Raises: InputError if the system does not know the card; StoreError if the reply cannot be trusted.
    """
    if card_key(reply.fields.get("AA", "")) != card_key(number):
        raise nonsense()
    is_valid, name = reply.fields.get("BL") == "Y", reply.fields.get("AE", "").strip()
    if not name:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The library system does not know the card {number} either."),
            field="card",
            number=number,
        )
    try:
        name = clean_name(_spoken(name))
    except InputError as error:
        raise nonsense() from error
    return Patron(number, name, _born(reply.fields.get("PB", ""), today), is_valid, reply.fixed[_LOST] == "Y")


def tells_of_patrons(reply: Reply) -> bool:
    """Return whether a server answers questions about patrons, as far as it says what it can do."""
    return reply.fields.get("BX", "").ljust(_TELLS_OF_PATRONS + 1, "Y")[_TELLS_OF_PATRONS] == "Y"


def nonsense() -> StoreError:
    """Return the error for what no library system should say."""
    return StoreError(
        QT_TRANSLATE_NOOP(
            "errors", "The library system answered in a way that cannot be trusted. Tell the person who looks after it."
        )
    )


def _checked(line: bytes, sequence: int) -> bytes:
    """Return a line without its trailer, whose sequence number and sum must fit."""
    body = line.strip(b"\r\n")
    start = len(body) - _TRAILER
    if start < 0 or body[start : start + 2] != b"AY" or body[start + 3 : start + 5] != b"AZ":
        return body
    said = body[-_SUM:].decode("ascii", "replace").upper()
    if body[start + 2 : start + 3] != str(sequence % 10).encode() or said != f"{_sum(body[:-_SUM]):04X}":
        raise nonsense()
    return body[:start]


def _text(body: bytes) -> str:
    """Return the text of a line: today's systems write UTF-8, those of the standard's time code page 850."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp850")


def _sum(body: bytes) -> int:
    return -sum(body) & 0xFFFF


def _spoken(name: str) -> str:
    """Return "Whitaker, June" as it is said; a name without a comma stays."""
    return " ".join(filter(None, first_and_last(name))) if "," in name else name


def _born(written: str, today: date) -> date | None:
    try:
        born = date.fromisoformat(written.strip())
        must_be_possible_birth(born, today)
    except (ValueError, RuleError):
        return None
    return born
