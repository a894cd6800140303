"""The tables have room for what the policy needs, and for nothing else."""

from sqlalchemy import text

from adminapp.core.store.home import Home
from adminapp.grants.store import tables

OURS = [table for table in vars(tables).values() if getattr(table, "schema", None) == "desk"]


def test_there_is_no_room_for_an_address_a_telephone_number_or_an_e_mail():
    columns = {column.name for table in OURS for column in table.columns}
    kept_nowhere = ("address", "street", "city", "zip", "phone", "mail", "password", "pin", "title")
    assert [name for name in columns if any(word in name for word in kept_nowhere)] == ["protected_address"]


def test_people_stand_clustered_by_account(a_director: Home):
    """WITHOUT ROWID: the desk's question reads one place and not one a person."""
    with a_director.read() as db:
        rows = db.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        made = {row.name: row.sql for row in rows}
    for name in ("permissions", "guardians", "custody", "history", "cards"):
        assert "WITHOUT ROWID" in made[name]
