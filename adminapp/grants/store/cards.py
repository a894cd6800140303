"""Cards: whose they are, and whether they count."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, or_, select, update

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.names import name_key
from adminapp.grants.records import Card
from adminapp.grants.rules.proof import card_key
from adminapp.grants.store.tables import accounts, cards
from adminapp.grants.stored import CardReport, NewCard, Source, StoredAccount, StoredCard

_CARDS = select(cards).where(cards.c.account == bindparam("account")).order_by(cards.c.key)
_CARD = select(cards).where(cards.c.key == bindparam("key"))
_CARDS_WITH_HOLDERS = select(cards, accounts.c.name.label("holder"), accounts.c.key.label("holder_key")).join_from(
    cards, accounts, cards.c.account == accounts.c.id
)
_HELD_WITH = _CARDS_WITH_HOLDERS.where(
    cards.c.account.in_(select(cards.c.account).where(cards.c.key.in_(bindparam("keys", expanding=True))))
)
_HELD_BY_NAME = _CARDS_WITH_HOLDERS.where(accounts.c.key.in_(bindparam("names", expanding=True))).limit(50)


def cards_of(db: Connection, account_id: int) -> tuple[StoredCard, ...]:
    """Return the cards of an account."""
    return tuple(_stored(row) for row in db.execute(_CARDS, {"account": account_id}))


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
    return row.account, _stored(row)


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
    held = db.execute(_HELD_WITH, {"keys": list(named)}).all()
    holders: dict[str, set[int]] = {}
    for row in held:
        if row.key in named:
            holders.setdefault(named[row.key], set()).add(row.account)
    open_names = {name_key(person.name) for person in account.permitted if name_key(person.name) not in holders}
    rows = [*held, *db.execute(_HELD_BY_NAME, {"names": list(open_names)})]
    rows += [row for row in db.execute(_HELD_WITH, {"keys": list(presented)}) if row.key in presented]
    return tuple(
        {
            row.key: _of_other(row)
            for row in rows
            if row.account != account.id and row.account in holders.get(row.holder_key, {row.account})
        }.values()
    )


def _stored(row: Row[Any]) -> StoredCard:
    return StoredCard(
        number=row.number,
        expires=row.expires,
        reported=row.reported,
        reported_as=CardReport(row.reported_as) if row.reported_as else None,
        reported_source=Source(row.reported_source) if row.reported_source else None,
        closed=row.closed,
        blocked=row.blocked,
        source=Source(row.source),
    )


def _of_other(row: Row[Any]) -> Card:
    blocked = row.closed or row.blocked
    return Card(number=row.number, of=row.holder, expires=row.expires, reported=row.reported, blocked=blocked)
