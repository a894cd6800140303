"""The index of names, and finding patrons by the beginning of a card number or of the words of a name."""

import re
from functools import lru_cache

from sqlalchemy import Connection, bindparam, func, select, text

from adminapp.core.kit.names import fold
from adminapp.grants.rules.proof import card_key
from adminapp.grants.store.tables import accounts, cards
from adminapp.grants.stored import SearchHit

MOST_HITS = 50
_LONGEST_SEARCH = 200
_MOST_WORDS = 16
_LAST_CHARACTER = "\U0010ffff"
_RUNS = re.compile("[0-9a-z\u0080-\ud7ff\ue000-\U0010ffff]+")
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
INDEX_NAME = "REPLACE INTO account_names(rowid, words) VALUES (?, ?)"


def index_name(db: Connection, account_id: int, name: str) -> None:
    """Let an account be found by the words of a name, and no longer by those of its earlier name."""
    db.exec_driver_sql(INDEX_NAME, (account_id, indexed_words(name)))


def indexed_words(name: str) -> str:
    """Return the words by which a name is found: O'Brien by o, brien and obrien."""
    return " ".join(dict.fromkeys(part for word in name.split() for part in _words_of(word)))


@lru_cache(maxsize=1 << 16)
def _words_of(word: str) -> tuple[str, ...]:
    found: list[str] = []
    for folded in fold(word).split():
        runs = _RUNS.findall(folded)
        found += [*runs, "".join(runs)] if len(runs) > 1 else runs
    return tuple(found)


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
    words = ["".join(_RUNS.findall(word)) for word in fold(wanted[:_LONGEST_SEARCH]).split()]
    tokens = [f'"{word}"*' for word in words if word][:_MOST_WORDS]
    if not tokens:
        return []
    found = db.execute(_BY_NAME, {"words": " ".join(tokens), "most": MOST_HITS}).scalars().all()
    rows = db.execute(_WITH_A_CARD, {"found": found})
    return [SearchHit(row.id, row.name, row.number or "", row.branch) for row in rows]
