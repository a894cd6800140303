"""All patrons in an order: how many there are, the first ones, the ids of them all, and the rows of some."""

import json
from array import array
from collections.abc import Sequence

from sqlalchemy import Connection

from adminapp.grants.stored import Order, SearchHit

_PART = 10_000
# Somebody with several cards stands at the first.
_IDS = {
    Order.NAME: "SELECT id FROM accounts ORDER BY key{0}, id{0}",
    Order.CARD: """
        SELECT c.account FROM cards AS c
        WHERE NOT EXISTS (SELECT 1 FROM cards AS other WHERE other.account = c.account AND other.key < c.key)
        ORDER BY c.key{0}
    """,
    Order.BRANCH: "SELECT id FROM accounts ORDER BY branch{0}, key{0}, id{0}",
}
_COUNTS = {
    Order.NAME: "SELECT count(*) FROM accounts",
    Order.CARD: "SELECT count(DISTINCT account) FROM cards",
    Order.BRANCH: "SELECT count(*) FROM accounts",
}
_BEFORE = {
    Order.NAME: """
        SELECT (SELECT count(*) FROM accounts AS b WHERE (b.key, b.id) < (a.key, a.id))
        FROM accounts AS a WHERE a.id = ?
    """,
    Order.CARD: """
        SELECT (
            SELECT count(*) FROM cards AS c
            WHERE c.key < a.key
            AND NOT EXISTS (SELECT 1 FROM cards AS other WHERE other.account = c.account AND other.key < c.key)
        )
        FROM cards AS a WHERE a.account = ? ORDER BY a.key LIMIT 1
    """,
    Order.BRANCH: """
        SELECT (SELECT count(*) FROM accounts AS b WHERE (b.branch, b.key, b.id) < (a.branch, a.key, a.id))
        FROM accounts AS a WHERE a.id = ?
    """,
}
_ROWS = """
SELECT a.id, a.name, (SELECT c.number FROM cards AS c WHERE c.account = a.id ORDER BY c.key LIMIT 1) AS card, a.branch
FROM json_each(?) AS wanted JOIN accounts AS a ON a.id = wanted.value ORDER BY wanted.key
"""


def count(db: Connection, order: Order) -> int:
    """Return how many patrons stand in an order."""
    return int(db.exec_driver_sql(_COUNTS[order]).scalar_one())


def first_ids(db: Connection, order: Order, many: int, *, descending: bool) -> list[int]:
    """Return the accounts that stand first in an order, from either end."""
    statement = f"{_sorted(order, descending=descending)} LIMIT ?"
    return list(db.exec_driver_sql(statement, (many,)).scalars())


def every_id(db: Connection, order: Order, *, descending: bool) -> "array[int]":
    """Return all accounts in an order, some thousand at a time, so that other threads get their turns."""
    ids, rows = array("q"), db.exec_driver_sql(_sorted(order, descending=descending)).scalars()
    while part := rows.fetchmany(_PART):
        ids.extend(part)
    return ids


def place(db: Connection, order: Order, account: int) -> int | None:
    """Return how many stand before an account, None if there is none."""
    found = db.exec_driver_sql(_BEFORE[order], (account,)).scalar()
    return None if found is None else int(found)


def hits(db: Connection, ids: Sequence[int]) -> list[SearchHit]:
    """Return some accounts, each with its first card, in the order given."""
    rows = db.exec_driver_sql(_ROWS, (json.dumps(list(ids)),))
    return [SearchHit(row.id, row.name, row.card or "", row.branch) for row in rows]


def _sorted(order: Order, *, descending: bool) -> str:
    return _IDS[order].format(" DESC" if descending else "")
