"""A row that is wiped is gone from the pages, not only from the table."""

import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Integer, MetaData, String, Table, delete, insert, select

from adminapp.core.policy.roles import Role
from adminapp.core.store.wiping import wipe
from tests.core.store.bare_pages import decrypted
from tests.vaults import StaffedVault

PEOPLE = Table("people", MetaData(), Column("id", Integer, primary_key=True), Column("name", String), schema="desk")
ROWS: list[dict[str, Any]] = [
    {"id": number, "name": f"Xq{number:04d}" + "x" * (number * 7 % 120)} for number in range(1, 3001)
]
OTHERS = PEOPLE.c.id % 3 == 0
Erase = Callable[[Connection, Table, ColumnElement[bool]], object]


def plain_delete(db: Connection, table: Table, gone: ColumnElement[bool]) -> None:
    db.execute(delete(table).where(gone))


def left_behind(vault: StaffedVault, erase: Erase) -> tuple[set[str], set[str]]:
    """Erase two rows of three, hundreds at a time; return the names in the table, and the others that are found."""
    home = vault.sign_in(Role.DIRECTOR)
    with home._units.write() as db:
        PEOPLE.create(db)
        db.execute(insert(PEOPLE), ROWS)
    for last in range(500, 3001, 500):
        with home._units.write() as db:
            erase(db, PEOPLE, (PEOPLE.c.id <= last) & ~OTHERS)
    with home.read() as db:
        living = {name[:6] for name in db.execute(select(PEOPLE.c.name)).scalars()}
    vault.sign_out()
    found = {name.decode() for name in re.findall(rb"Xq\d{4}", decrypted(vault.folder))}
    return living, found - living


def test_nothing_of_a_wiped_row_is_left_and_the_others_stay(a_vault: StaffedVault):
    living, found = left_behind(a_vault, wipe)
    assert living == {row["name"][:6] for row in ROWS if row["id"] % 3 == 0}
    assert not found


def test_a_row_that_is_only_deleted_can_still_be_read(a_vault: StaffedVault):
    """Should SQLite come to overwrite every copy, wiping is no longer needed."""
    _, found = left_behind(a_vault, plain_delete)
    assert found


def test_wiping_says_how_many_rows_are_gone(a_director):
    with a_director._units.write() as db:
        PEOPLE.create(db)
        db.execute(insert(PEOPLE), ROWS[:10])
        assert [wipe(db, PEOPLE, PEOPLE.c.id <= 4) for _ in range(2)] == [4, 0]
        assert db.execute(select(PEOPLE)).all() == [(row["id"], row["name"]) for row in ROWS[4:10]]
