"""What a patron's account is made of, and the question that the desk asks about it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class AskerKind(StrEnum):
    """Who is asking."""

    HOLDER = "holder"
    PARENT = "parent"
    OTHER = "other"
    AGENCY = "agency"
    POLICE = "police"
    MEDIA = "media"


class Channel(StrEnum):
    """How the question reaches the desk."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    EMAIL = "email"


class Wants(StrEnum):
    """What is asked for."""

    ACCOUNT = "account"
    TITLES = "titles"
    ADDRESS = "address"
    PICK_UP = "pick_up"


class Scope(StrEnum):
    """How far a permission goes."""

    ACCOUNT = "account"
    PICK_UP = "pick_up"


class ProofKind(StrEnum):
    """What is presented: a card in the hand, a number alone, or a photo ID."""

    CARD = "card"
    NUMBER = "number"
    PHOTO_ID = "photo_id"


@dataclass(frozen=True)
class Proof:
    """One thing presented; `value` is the card's number, or the name on the photo ID."""

    kind: ProofKind
    value: str


@dataclass(frozen=True)
class Card:
    """A library card that matters to the question.

    `of` is empty for a card of the account asked about, else the name of the other person whose own card it is.
    `expires` is the last valid date; `reported` the local moment it was reported stolen or missing;
    `blocked` says that the library has closed it for another reason.
    """

    number: str
    of: str = ""
    expires: date | None = None
    reported: datetime | None = None
    blocked: bool = False


@dataclass(frozen=True)
class PermittedPerson:
    """A person whom the cardholder named; `until` is the last valid date, `revoked` counts from its moment."""

    name: str
    since: date
    card: str = ""
    until: date | None = None
    revoked: datetime | None = None
    scope: Scope = Scope.ACCOUNT


@dataclass(frozen=True)
class Guardian:
    """A parent or guardian named on a minor's account; `frozen` while the Director looks at a court order."""

    name: str
    frozen: bool = False


@dataclass(frozen=True)
class Collection:
    """An unpaid balance (dollars) given to a collection agency under contract until its last valid date."""

    agency: str
    contract_until: date
    balance: float


@dataclass(frozen=True)
class Account:
    """What the rules need to know of an account; `born` is None where the record lacks it.

    `holder` is the cardholder's name, empty where the question does not tell it.
    `custody_split` says that the minor has another account under the other parent: shown to nobody.
    """

    born: date | None
    consent: date | None
    permitted: tuple[PermittedPerson, ...] = ()
    guardians: tuple[Guardian, ...] = ()
    custody_split: bool = False
    collection: Collection | None = None
    protected_address: bool = False
    holder: str = ""


@dataclass(frozen=True)
class Asker:
    """The person at the desk, on the telephone or in the letter."""

    kind: AskerKind
    name: str
    channel: Channel


@dataclass(frozen=True)
class Question:
    """May this account be shared with this asker; `now` is the library's local time."""

    now: datetime
    account: Account
    cards: tuple[Card, ...]
    asker: Asker
    shows: tuple[Proof, ...]
    wants: Wants = Wants.ACCOUNT
