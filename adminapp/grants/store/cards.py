"""Cards: whose they are, and whether they count."""

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, or_, select, update

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.names import name_key
from adminapp.core.store.prepared import Prepared
from adminapp.grants.records import Card
from adminapp.grants.rules.proof import card_key
from adminapp.grants.store.tables import accounts, cards
from adminapp.grants.stored import CardReport, NewCard, Source, StoredAccount, StoredCard

# Rows in the order of the fields are taken apart in a third of the time that their names would take.
_STORED = tuple(cards.c[field.name] for field in fields(StoredCard))
_CARDS = Prepared(select(*_STORED).where(cards.c.account == bindparam("account")).order_by(cards.c.key))
_CARD = select(cards.c.account, *_STORED).where(cards.c.key == bindparam("key"))
_CARDS_WITH_HOLDERS = select(
    cards.c.key,
    cards.c.account,
    cards.c.number,
    cards.c.expires,
    cards.c.reported,
    or_(cards.c.closed, cards.c.blocked).label("blocked"),
    accounts.c.name.label("holder"),
    accounts.c.key.label("holder_key"),
).join_from(cards, accounts, cards.c.account == accounts.c.id)
_WANTED = select(func.json_each(bindparam("wanted")).table_valued("value").c.value)
_HELD_WITH = Prepared(
    _CARDS_WITH_HOLDERS.where(cards.c.account.in_(select(cards.c.account).where(cards.c.key.in_(_WANTED))))
)
_HELD_BY_NAME = Prepared(_CARDS_WITH_HOLDERS.where(accounts.c.key.in_(_WANTED)).suffix_with("LIMIT 50"))


class _Held(NamedTuple):
    """A card with the name of whose it is, in the order of the columns."""

    key: str
    account: int
    number: str
    expires: date | None
    reported: datetime | None
    blocked: bool
    holder: str
    holder_key: str


def cards_of(db: Connection, account_id: int) -> tuple[StoredCard, ...]:
    """Return the cards of an account."""
    return tuple(_stored(row) for row in _CARDS.rows(db, account_id))


def card(db: Connection, number: str) -> tuple[int, StoredCard]:
    """Return a card and the account that it belongs to.

    Raises: InputError naming the number, if it is nobody's.
    """
    row = db.execute(_CARD, {"key": card_key(number)}).first()
    if row is None:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "No account has the card {number}. Scan it again, or search by name."),
            field="card",
            number=number,
        )
    return row.account, _stored(row[1:])


def add_card(db: Connection, account_id: int, new: NewCard) -> None:
    """Add a card to an account.

    Raises: InputError naming the number, if it is on file already.
    """
    if db.execute(_CARD, {"key": card_key(new.number)}).first():
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The card {number} is on file already. Take another card."),
            field="card",
            number=new.number,
        )
    values = {
        "key": card_key(new.number),
        "number": new.number,
        "account": account_id,
        "expires": new.expires,
        "closed": False,
        "blocked": False,
        "source": Source.STAFF,
    }
    db.execute(insert(cards), values)


def report(db: Connection, number: str, kind: CardReport, at: datetime) -> None:
    """Say that staff were told of a missing card; the first telling stands, an export's moment with staff's word.

    Units:  local time.
    """
    open_to_staff = or_(cards.c.reported.is_(None), cards.c.reported_source == Source.EXPORT)
    values = {"reported": func.coalesce(cards.c.reported, at), "reported_as": kind, "reported_source": Source.STAFF}
    db.execute(update(cards).where(cards.c.key == card_key(number), open_to_staff).values(values))


def take_back_report(db: Connection, number: str) -> None:
    """Say that a card is no longer reported."""
    nothing = {"reported": None, "reported_as": None, "reported_source": None}
    db.execute(update(cards).where(cards.c.key == card_key(number)), nothing)


def close(db: Connection, number: str, *, closed: bool) -> None:
    """Say whether staff have closed a card."""
    db.execute(update(cards).where(cards.c.key == card_key(number)), {"closed": closed})


def renew(db: Connection, number: str, expires: date | None) -> None:
    """Put a new expiry date on a card.

    Units:  the last valid day.
    """
    db.execute(update(cards).where(cards.c.key == card_key(number)), {"expires": expires})


def other_peoples_cards(db: Connection, account: StoredAccount, presented: set[str]) -> tuple[Card, ...]:
    """Return the cards presented that are somebody else's, and the own cards of permitted persons.

    Where the permission names the person's card, a namesake's cards are left out.
    """
    named = {card_key(person.card): name_key(person.name) for person in account.permitted if person.card}
    own = {card_key(card.number) for card in account.cards}
    held = _held(db, _HELD_WITH, named.keys() | (presented - own))
    holders: dict[str, set[int]] = {}
    for row in held:
        if row.key in named:
            holders.setdefault(named[row.key], set()).add(row.account)
    of_named = set().union(*holders.values())
    open_names = {name_key(person.name) for person in account.permitted} - holders.keys()
    rows = [row for row in held if row.account in of_named or row.key in presented]
    rows += _held(db, _HELD_BY_NAME, open_names)
    return tuple(
        {
            row.key: _of_other(row)
            for row in rows
            if row.account != account.id and row.account in holders.get(row.holder_key, {row.account})
        }.values()
    )


def _held(db: Connection, statement: Prepared, wanted: AbstractSet[str]) -> list[_Held]:
    return [_Held(*row) for row in statement.rows(db, json.dumps(list(wanted)))] if wanted else []


def _stored(row: Sequence[Any]) -> StoredCard:
    number, expires, reported, reported_as, reported_source, closed, blocked, source = row
    return StoredCard(
        number,
        expires,
        reported,
        CardReport(reported_as) if reported_as else None,
        Source(reported_source) if reported_source else None,
        closed,
        blocked,
        Source(source),
    )


def _of_other(row: _Held) -> Card:
    return Card(number=row.number, of=row.holder, expires=row.expires, reported=row.reported, blocked=row.blocked)
