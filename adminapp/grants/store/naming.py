"""What ids are called that other places keep: accounts, permitted persons, guardians, agencies."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from adminapp.grants.store.tables import accounts, agencies, disclosed_to, guardians, permissions


def names_of(db: Connection, ids: Collection[int]) -> dict[int, str]:
    """Return what ids are called; a person on an account is found where the account's id is among them."""
    found: dict[int, str] = {}
    for table in (permissions, guardians):
        rows = select(table.c.id, table.c.name).where(table.c.account.in_(ids), table.c.id.in_(ids))
        found |= {row.id: row.name for row in db.execute(rows)}
    for table in (agencies, accounts):
        rows = select(table.c.id, table.c.name).where(table.c.id.in_(ids))
        found |= {row.id: row.name for row in db.execute(rows)}
    return found


def answers_about(db: Connection, account_id: int) -> list[int]:
    """Return the ids of the answers that still say that they were about an account."""
    return list(db.execute(select(disclosed_to.c.id).where(disclosed_to.c.account == account_id)).scalars())
