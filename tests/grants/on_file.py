"""Patrons put on file for the tests of the desk's commands."""

from datetime import date, datetime
from typing import Any

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter, LogLine, lines
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind
from adminapp.grants.stored import (
    AccountFacts,
    Agreement,
    Consent,
    Given,
    NewAccount,
    NewCard,
    NewGuardian,
    NewPermission,
)

MRRL = load_pack("mrrl")
SIGNED = date(2026, 1, 10)
CONSENT = Consent("2024-01", SIGNED, "Binder 3")
RUTH, ELENA, MATEO = "29351000100002", "29351000200008", "29351000300004"


def desk_of(home: Home) -> GrantsDesk:
    return GrantsDesk(home, MRRL)


def open_account(desk: GrantsDesk, name: str, card: str, **facts: Any) -> int:
    """An adult with a card, unless the facts differ."""
    agreement = facts.get("agreement")
    account = NewAccount(
        id=new_id(),
        facts=AccountFacts(name, facts.get("born", date(1980, 4, 2)), facts.get("branch", "Main"), agreement=agreement),
        card=NewCard(card, date(2027, 12, 31)),
        consent=CONSENT,
        guardians=facts.get("guardians", ()),
    )
    desk.accounts.new_account(account, desk.asking.now())
    return account.id


def ruth(desk: GrantsDesk) -> int:
    return open_account(desk, "Ruth Adler", RUTH)


def elena(desk: GrantsDesk) -> int:
    return open_account(desk, "Elena Rivera", ELENA, born=date(1958, 3, 3))


def mateo(desk: GrantsDesk, guardian: str = "Lucía Rivera", card: str = MATEO) -> int:
    """A boy of nine with one parent named."""
    named = (NewGuardian(new_id(), guardian),)
    return open_account(
        desk, "Mateo Rivera", card, born=date(2017, 1, 9), agreement=Agreement(guardian, SIGNED), guardians=named
    )


def permission(name: str = "Elena Rivera", **facts: Any) -> NewPermission:
    known: dict[str, Any] = {"id": new_id(), "since": SIGNED, "given": Given.FORM} | facts
    return NewPermission(name=name, **known)


def card(number: str) -> Proof:
    return Proof(ProofKind.CARD, number)


def photo_id(name: str) -> Proof:
    return Proof(ProofKind.PHOTO_ID, name)


def verdict(desk: GrantsDesk, account: int, kind: AskerKind, name: str, *shows: Proof) -> Verdict:
    """What somebody who stands at the desk is told."""
    return desk.asking.ask(account, Asker(kind, name, Channel.IN_PERSON), shows)[1].verdict


def log_of(home: Home, command: str) -> tuple[LogLine, ...]:
    with home.read() as db:
        return lines(db, LogFilter(command=command))


def later(desk: GrantsDesk) -> datetime:
    """The next minute, by a clock that stands still otherwise."""
    clock: Any = desk.asking._home.clock
    clock.move(minutes=1)
    return desk.asking.now()
