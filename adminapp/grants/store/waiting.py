"""What waits on patrons' accounts: permissions that end, cards reported, minors for whom nobody is named."""

from datetime import date, datetime

from sqlalchemy import Connection, bindparam, exists, func, or_, select

from adminapp.grants.store.tables import accounts, cards, guardians, permissions
from adminapp.grants.stored import CardReport, EndingPermission, ReportedCard, Source

_A_CARD = select(func.coalesce(func.min(cards.c.number), "")).where(cards.c.account == accounts.c.id).scalar_subquery()
_longer = permissions.alias("longer")
_RENEWED = exists().where(
    _longer.c.account == permissions.c.account,
    _longer.c.name == permissions.c.name,
    _longer.c.revoked.is_(None),
    or_(_longer.c.until.is_(None), _longer.c.until > permissions.c.until),
)
_ENDING = (
    select(accounts.c.name.label("holder"), _A_CARD.label("card"), permissions.c.name, permissions.c.until)
    .join_from(permissions, accounts, permissions.c.account == accounts.c.id)
    .where(
        permissions.c.until.between(bindparam("first"), bindparam("last")), permissions.c.revoked.is_(None), ~_RENEWED
    )
    .order_by(permissions.c.until, accounts.c.name, permissions.c.id)
)
_REPORTED = (
    select(accounts.c.name, cards.c.number, cards.c.reported, cards.c.reported_as)
    .join_from(cards, accounts, cards.c.account == accounts.c.id)
    .where(cards.c.reported >= bindparam("since"), cards.c.reported_source == Source.STAFF, cards.c.closed.is_(False))
    .order_by(cards.c.reported.desc(), cards.c.key)
)
_NAMED = exists().where(guardians.c.account == accounts.c.id, guardians.c.ended.is_(None))
_WITHOUT_GUARDIAN = select(accounts.c.born).where(accounts.c.born >= bindparam("first"), ~_NAMED)


def ending_permissions(db: Connection, first: date, last: date) -> tuple[EndingPermission, ...]:
    """Return the permissions that end in a span of days and that nothing longer follows, the next one first.

    Units:  local dates, both included.
    """
    rows = db.execute(_ENDING, {"first": first, "last": last})
    return tuple(EndingPermission(row.holder, row.card, row.name, row.until) for row in rows)


def reported_cards(db: Connection, since: datetime) -> tuple[ReportedCard, ...]:
    """Return the cards reported to staff since a moment that are neither found nor replaced, the latest first.

    Units:  local time.
    """
    rows = db.execute(_REPORTED, {"since": since})
    return tuple(ReportedCard(row.name, row.number, row.reported, CardReport(row.reported_as)) for row in rows)


def births_without_guardian(db: Connection, first: date) -> tuple[date, ...]:
    """Return the birth dates, from a day on, on the accounts that name no guardian.

    Units:  local date, included.
    """
    return tuple(db.execute(_WITHOUT_GUARDIAN, {"first": first}).scalars())
