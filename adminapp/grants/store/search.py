"""Finding patrons by the beginning of a card number or of the words of a name, or by words like theirs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, select

from adminapp.core.kit.names import name_key
from adminapp.grants.rules.proof import card_key
from adminapp.grants.store.likeness import begun_alike, words_alike
from adminapp.grants.store.listing import hits
from adminapp.grants.store.names import wanted_words, words_begun
from adminapp.grants.store.tables import accounts, cards
from adminapp.grants.stored import SearchHit

MOST_HITS = 50
_FEW = 10
_LONGEST_SEARCH = 200
_MOST_WORDS = 8
_LAST_CHARACTER = "\U0010ffff"
_CARD_START = re.compile("[0-9a-z._/]*[0-9][0-9a-z._/]*")

_BY_CARD = (
    select(accounts.c.id, accounts.c.name, accounts.c.branch, cards.c.number)
    .join_from(cards, accounts, cards.c.account == accounts.c.id)
    .where(cards.c.key >= bindparam("first"), cards.c.key < bindparam("last"))
    .order_by(cards.c.key)
    .limit(MOST_HITS)
)
_BY_NAME = "SELECT rowid FROM account_names WHERE account_names MATCH ? LIMIT ?"


def search(db: Connection, wanted: str) -> tuple[SearchHit, ...]:
    """Return the patrons whose card numbers, or the words of whose names, begin like what is wanted.

    Whole words stand before beginnings. Where few are found, those follow whose names differ in one word by one letter
    that is wrong, missing, too many, or changed with the next.
    """
    found = {hit.account: hit for hit in _by_card(db, wanted)}
    words = wanted_words(wanted[:_LONGEST_SEARCH])[:_MOST_WORDS]
    begun = [_any_of(words_begun(db, word)) for word in words]
    for expression in _as_typed(words, begun):
        _add(db, found, expression)
    if words and len(found) < _FEW:
        _add(db, found, _as_meant(begun, [_any_of(words_alike(db, word)) for word in words]), similar=True)
    if words and len(found) < _FEW:
        _add(db, found, _all_of([*begun[:-1], _any_of(begun_alike(db, words[-1]))]), similar=True)
    return tuple(found.values())[:MOST_HITS]


def _by_card(db: Connection, wanted: str) -> list[SearchHit]:
    start = card_key(wanted[:_LONGEST_SEARCH])
    if not _CARD_START.fullmatch(start):
        return []
    rows = db.execute(_BY_CARD, {"first": start, "last": start + _LAST_CHARACTER})
    return [SearchHit(row.id, row.name, row.number, row.branch) for row in rows]


def _add(db: Connection, found: dict[int, SearchHit], expression: str, *, similar: bool = False) -> None:
    """Add patrons that an expression of the index finds, as long as there is room."""
    room = MOST_HITS - len(found)
    if expression and room > 0:
        ids = db.exec_driver_sql(_BY_NAME, (expression, MOST_HITS)).scalars()
        others = hits(db, [account for account in ids if account not in found][:room])
        for hit in sorted(others, key=lambda hit: name_key(hit.name)):
            found[hit.account] = replace(hit, similar=similar)


def _as_typed(words: Sequence[str], begun: Sequence[str]) -> Iterable[str]:
    """Return what is asked of the index: first whole words, then the last one begun, then all begun; nothing twice."""
    whole = [_any_of([f'"{word}"']) for word in words]
    return dict.fromkeys(_all_of(terms) for terms in (whole, [*whole[:-1], *begun[-1:]], begun))


def _as_meant(begun: Sequence[str], alike: Sequence[str]) -> str:
    """Return what is asked of the index if any one of the words was mistyped."""
    ways = [_all_of([*begun[:place], likes, *begun[place + 1 :]]) for place, likes in enumerate(alike)]
    return " OR ".join(filter(None, ways))


def _any_of(tokens: Sequence[str]) -> str:
    return f"({' OR '.join(tokens)})" if tokens else ""


def _all_of(tokens: Sequence[str]) -> str:
    """Return an expression, or nothing where a part of it is nobody's."""
    return f"({' AND '.join(tokens)})" if tokens and all(tokens) else ""
