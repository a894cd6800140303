"""Finding patrons by the beginning of a card number or of the words of a name."""

import re

from sqlalchemy import Connection, bindparam, func, select, text

from adminapp.grants.rules.proof import card_key
from adminapp.grants.store.names import wanted_words
from adminapp.grants.store.tables import accounts, cards
from adminapp.grants.stored import SearchHit

MOST_HITS = 50
_LONGEST_SEARCH = 200
_MOST_WORDS = 16
_LAST_CHARACTER = "\U0010ffff"
_CARD_START = re.compile("[0-9a-z._/]*[0-9][0-9a-z._/]*")

_HIT = (accounts.c.id, accounts.c.name, accounts.c.branch)
_BY_CARD = (
    select(*_HIT, cards.c.number)
    .join_from(cards, accounts, cards.c.account == accounts.c.id)
    .where(cards.c.key >= bindparam("first"), cards.c.key < bindparam("last"))
    .order_by(cards.c.key)
    .limit(MOST_HITS)
)
_BY_NAME = text("SELECT rowid FROM account_names WHERE account_names MATCH :words LIMIT :most")
_WITH_A_CARD = (
    select(*_HIT, func.min(cards.c.number).label("number"))
    .outerjoin_from(accounts, cards, cards.c.account == accounts.c.id)
    .where(accounts.c.id.in_(bindparam("found", expanding=True)))
    .group_by(accounts.c.id)
    .order_by(accounts.c.key)
)


def search(db: Connection, wanted: str) -> tuple[SearchHit, ...]:
    """Return the patrons whose card numbers, or the words of whose names, begin like what is wanted."""
    found = {hit.account: hit for hit in _by_card(db, wanted)}
    found |= {hit.account: hit for hit in _by_name(db, wanted) if hit.account not in found}
    return tuple(found.values())[:MOST_HITS]


def _by_card(db: Connection, wanted: str) -> list[SearchHit]:
    start = card_key(wanted[:_LONGEST_SEARCH])
    if not _CARD_START.fullmatch(start):
        return []
    rows = db.execute(_BY_CARD, {"first": start, "last": start + _LAST_CHARACTER})
    return [SearchHit(row.id, row.name, row.number, row.branch) for row in rows]


def _by_name(db: Connection, wanted: str) -> list[SearchHit]:
    tokens = [f'"{word}"*' for word in wanted_words(wanted[:_LONGEST_SEARCH])][:_MOST_WORDS]
    if not tokens:
        return []
    found = db.execute(_BY_NAME, {"words": " ".join(tokens), "most": MOST_HITS}).scalars().all()
    rows = db.execute(_WITH_A_CARD, {"found": found})
    return [SearchHit(row.id, row.name, row.number or "", row.branch) for row in rows]
