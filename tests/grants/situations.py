"""A library on a Monday morning: the accounts, cards and people that the tests of sharing ask about."""

from datetime import date, datetime
from typing import Any

from adminapp.core.policy.packs import load_pack
from adminapp.grants.records import (
    Account,
    Asker,
    AskerKind,
    Card,
    Channel,
    Collection,
    Guardian,
    PermittedPerson,
    Proof,
    ProofKind,
    Question,
    Wants,
)

MRRL, LCO = load_pack("mrrl"), load_pack("lco")
NOW = datetime(2026, 6, 15, 10, 0)
TODAY, YESTERDAY, TOMORROW = date(2026, 6, 15), date(2026, 6, 14), date(2026, 6, 16)
LAST_NIGHT, TONIGHT = datetime(2026, 6, 14, 23, 59), datetime(2026, 6, 15, 20, 0)

NUMBER, HER_NUMBER = "23000100010018", "23000100020017"
CARD = Card(NUMBER, expires=date(2027, 12, 31))
REPORTED = Card(NUMBER, expires=date(2027, 12, 31), reported=LAST_NIGHT)
EXPIRED = Card(NUMBER, expires=YESTERDAY)
BLOCKED = Card(NUMBER, expires=date(2027, 12, 31), blocked=True)
HER_CARD = Card(HER_NUMBER, of="Ana Núñez", expires=date(2027, 12, 31))

SHOWN_CARD = Proof(ProofKind.CARD, NUMBER)
TOLD_NUMBER = Proof(ProofKind.NUMBER, NUMBER)
HER_SHOWN_CARD = Proof(ProofKind.CARD, HER_NUMBER)
HER_TOLD_NUMBER = Proof(ProofKind.NUMBER, HER_NUMBER)

ANA = PermittedPerson("Ana Núñez", since=date(2025, 1, 1), card=HER_NUMBER)
LUCIA, FROZEN_LUCIA = Guardian("Lucia Rivera"), Guardian("Lucia Rivera", frozen=True)
UNIQUE = Collection("Unique Recovery", contract_until=date(2027, 1, 1), balance=62.5)
ADULT = Account(born=date(1980, 4, 2), consent=date(2024, 1, 10), permitted=(ANA,), collection=UNIQUE)
CHILD = Account(born=date(2014, 3, 3), consent=date(2024, 1, 10), guardians=(LUCIA,))


def photo_id(name: str) -> Proof:
    return Proof(ProofKind.PHOTO_ID, name)


def asks(kind: AskerKind, name: str, *shows: Proof, account: Account, **facts: Any) -> Question:
    """Somebody at the desk this morning, with the account's valid card in the system, unless the facts differ."""
    asker = Asker(kind, name, facts.pop("channel", Channel.IN_PERSON))
    known: dict[str, Any] = {"now": NOW, "cards": (CARD, HER_CARD), "wants": Wants.ACCOUNT, **facts}
    return Question(account=account, asker=asker, shows=shows, **known)


def holder(*shows: Proof, account: Account = ADULT, **facts: Any) -> Question:
    return asks(AskerKind.HOLDER, "Ruth Adler", *shows, account=account, **facts)


def ana(*shows: Proof, account: Account = ADULT, **facts: Any) -> Question:
    """Ana, whom the cardholder named."""
    return asks(AskerKind.OTHER, "Ana Núñez", *shows, account=account, **facts)


def sam(*shows: Proof, account: Account = ADULT, **facts: Any) -> Question:
    """Sam, whom nobody named."""
    return asks(AskerKind.OTHER, "Sam Poe", *shows, account=account, **facts)


def lucia(*shows: Proof, account: Account = CHILD, **facts: Any) -> Question:
    """Lucia, who is named on the child's account as a parent."""
    return asks(AskerKind.PARENT, "Lucia Rivera", *shows, account=account, **facts)


def daniel(*shows: Proof, account: Account = CHILD, **facts: Any) -> Question:
    """Daniel, the child's other parent, who is not named."""
    return asks(AskerKind.PARENT, "Daniel Ortega", *shows, account=account, **facts)


def agency(name: str = "Unique Recovery", account: Account = ADULT, **facts: Any) -> Question:
    return asks(AskerKind.AGENCY, name, account=account, channel=Channel.EMAIL, **facts)
