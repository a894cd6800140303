"""What the vault keeps of a patron's account, and what is handed in to be kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from adminapp.core.policy.decision import Step, Verdict
from adminapp.core.policy.roles import Role
from adminapp.grants.records import AskerKind, Channel, ProofKind, Scope, Wants

NOT_KEPT = 0
"""The id of an account that the library system told of: it is on no file of ours."""


class CardReport(StrEnum):
    """How a card is gone."""

    STOLEN = "stolen"
    MISSING = "missing"


class Source(StrEnum):
    """Where an entry comes from; a new export updates only what came from one."""

    STAFF = "staff"
    EXPORT = "export"


class Given(StrEnum):
    """How the cardholder gave a permission."""

    IN_PERSON = "in_person"
    FORM = "form"
    LETTER = "letter"


class Flag(StrEnum):
    """What staff should see about an account before anything else."""

    MINOR = "minor"
    BIRTH_DATE_MISSING = "birth_date_missing"
    GUARDIAN_MISSING = "guardian_missing"
    AGREEMENT_MISSING = "agreement_missing"
    CONSENT_MISSING = "consent_missing"
    PROTECTED_ADDRESS = "protected_address"


class Order(StrEnum):
    """By what all patrons are listed; within a branch by name."""

    NAME = "name"
    CARD = "card"
    BRANCH = "branch"


class Happening(StrEnum):
    """What happened to an account."""

    ACCOUNT_OPENED = "account_opened"
    ACCOUNT_CHANGED = "account_changed"
    CONSENT_RECORDED = "consent_recorded"
    ADDRESS_PROTECTED = "address_protected"
    ADDRESS_OPENED = "address_opened"
    CARD_ADDED = "card_added"
    CARD_REPLACED = "card_replaced"
    CARD_RENEWED = "card_renewed"
    CARD_STOLEN = "card_stolen"
    CARD_MISSING = "card_missing"
    CARD_FOUND = "card_found"
    CARD_BLOCKED = "card_blocked"
    CARD_UNBLOCKED = "card_unblocked"
    CARD_CLOSED = "card_closed"
    PERMISSION_GIVEN = "permission_given"
    PERMISSION_REVOKED = "permission_revoked"
    PERMISSION_RESTORED = "permission_restored"
    GUARDIAN_NAMED = "guardian_named"
    GUARDIAN_ENDED = "guardian_ended"
    GUARDIAN_FROZEN = "guardian_frozen"
    GUARDIAN_UNFROZEN = "guardian_unfrozen"
    COLLECTION_CHANGED = "collection_changed"


class Outcome(StrEnum):
    """What the desk did with an answer; staff may always refer instead (X-36)."""

    RECORDED = "recorded"
    REFERRED = "referred"


@dataclass(frozen=True)
class Consent:
    """The patron's consent to the procedures: which form, signed when, and where the paper is kept."""

    form: str
    on: date
    paper: str = ""


@dataclass(frozen=True)
class Agreement:
    """A parent's or guardian's agreement to a minor's card."""

    by: str
    on: date


@dataclass(frozen=True)
class AccountFacts:
    """What staff write on an account's form; `other` are middle and other names, which no proof has to show."""

    name: str
    born: date | None
    branch: str = ""
    other: str = ""
    agreement: Agreement | None = None


@dataclass(frozen=True)
class NewCard:
    """A card to be added, valid through its expiry date."""

    number: str
    expires: date | None = None


@dataclass(frozen=True)
class NewGuardian:
    """A parent or guardian to be named on an account."""

    id: int
    name: str


@dataclass(frozen=True)
class NewPermission:
    """A permission to be recorded; `signed_by` is the guardian who signs with a minor, else empty."""

    id: int
    name: str
    since: date
    given: Given
    card: str = ""
    until: date | None = None
    scope: Scope = Scope.ACCOUNT
    signed_by: str = ""


@dataclass(frozen=True)
class NewAccount:
    """An account to be opened, with its first card."""

    id: int
    facts: AccountFacts
    card: NewCard
    consent: Consent | None
    guardians: tuple[NewGuardian, ...] = ()


@dataclass(frozen=True)
class StoredCard:
    """A card of an account; `closed` by staff, `blocked` by the library system as the last export says.

    A report from an export is taken back by an export, one by staff by staff alone.
    """

    number: str
    expires: date | None
    reported: datetime | None
    reported_as: CardReport | None
    reported_source: Source | None
    closed: bool
    blocked: bool
    source: Source


@dataclass(frozen=True)
class StoredPermission:
    """A permission with its whole life: given, recorded, revoked."""

    id: int
    name: str
    card: str
    scope: Scope
    since: date
    until: date | None
    given: Given
    signed_by: str
    recorded: datetime
    recorded_by: str
    revoked: datetime | None = None
    revoked_by: str = ""
    revoked_why: str = ""


@dataclass(frozen=True)
class StoredGuardian:
    """A parent or guardian named on an account; the reference to a court paper is shown to few.

    `ended_by` is empty where an export no longer named the guardian.
    """

    id: int
    name: str
    source: Source
    since: date
    ended: date | None = None
    ended_by: str = ""
    frozen: datetime | None = None
    frozen_by: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Agency:
    """A collection agency, under contract through a day."""

    id: int
    name: str
    contract_until: date


@dataclass(frozen=True)
class StoredCollection:
    """An unpaid balance given to an agency.

    Units:  US cents.
    """

    agency: Agency
    cents: int


@dataclass(frozen=True)
class HistoryEntry:
    """One thing that happened; `subject` is a card number or a person's name, `by` is empty for an import."""

    at: datetime
    what: Happening
    subject: str = ""
    by: str = ""
    note: str = ""


@dataclass(frozen=True)
class StoredAccount:
    """An account with everything that staff may see of it; `record` is the library system's own number for it.

    Another account of the same minor is no part of it.
    """

    id: int
    name: str
    other: str
    born: date | None
    branch: str
    record: str
    consent: Consent | None
    agreement: Agreement | None
    protected_address: bool
    updated: datetime
    cards: tuple[StoredCard, ...] = ()
    permitted: tuple[StoredPermission, ...] = ()
    guardians: tuple[StoredGuardian, ...] = ()
    collection: StoredCollection | None = None
    history: tuple[HistoryEntry, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Whether the account is on file here, and not just told of by the library system."""
        return self.id != NOT_KEPT

    @property
    def present_guardians(self) -> tuple[StoredGuardian, ...]:
        """The guardians named now, frozen ones among them."""
        return tuple(guardian for guardian in self.guardians if guardian.ended is None)

    @property
    def guardian_names(self) -> tuple[str, ...]:
        """The names of the guardians named now."""
        return tuple(guardian.name for guardian in self.present_guardians)


@dataclass(frozen=True)
class SearchHit:
    """An account found by a card number or a name, with one of its cards; `similar` to what was typed, not as typed."""

    account: int
    name: str
    card: str
    branch: str
    similar: bool = False


@dataclass(frozen=True)
class ComingOfAge:
    """A minor with one of the account's cards; `day` is the first day of being of age."""

    account: int
    name: str
    card: str
    born: date
    day: date


@dataclass(frozen=True)
class EndingPermission:
    """A permission with its holder, one of the holder's cards, the person permitted and the last day."""

    holder: str
    card: str
    person: str
    until: date


@dataclass(frozen=True)
class ReportedCard:
    """A card that is gone, with its holder."""

    holder: str
    number: str
    reported: datetime
    reported_as: CardReport


@dataclass(frozen=True)
class MonthOfDecisions:
    """How often the desk answered what in a month, by its first day; too small groups are not in it."""

    first: date
    counts: Mapping[Verdict, int]


@dataclass(frozen=True)
class Disclosure:
    """What the desk was asked, was shown and answered; account, asker's name and what was shown are erased in time."""

    id: int
    at: datetime
    account: int
    asker_name: str
    shown: tuple[ProofKind, ...]
    asker: AskerKind
    channel: Channel
    wants: Wants
    verdict: Verdict
    situation: str
    clauses: tuple[str, ...]
    pack: str
    steps: tuple[Step, ...]
    refer_to: tuple[Role, ...]
    outcome: Outcome
    by: str = ""
