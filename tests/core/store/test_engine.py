"""Every connection is set up so that nothing is lost, torn, or left behind in the files."""

import pytest
import sqlcipher3.dbapi2 as driver

from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store.engine import Mode, connect
from tests.core.store.insider import key_of

EVERYWHERE = {"secure_delete": 1, "synchronous": 2, "journal_mode": "delete"}
PER_CONNECTION = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "recursive_triggers": 1,
    "temp_store": 2,
    "cache_size": -65536,
}


def answers(db, names, schema="main"):
    return {name: db.exec_driver_sql(f"PRAGMA {schema}.{name}").scalar() for name in names}


def test_every_connection_is_set_up_as_measured(a_director):
    with a_director.read() as db:
        assert answers(db, PER_CONNECTION) == PER_CONNECTION
        for schema in ("main", "footage", "office"):
            assert answers(db, EVERYWHERE, schema) == EVERYWHERE


def test_a_connection_comes_back_warm(a_clerk):
    with a_clerk.read() as db:
        first = db.connection.driver_connection
    with a_clerk.write(Deed.REPORT_CARD, "cards.report") as db:
        assert db.connection.driver_connection is first


def test_two_units_at_once_have_two_connections(a_clerk):
    with a_clerk.read() as one, a_clerk.read() as other:
        assert one.connection.driver_connection is not other.connection.driver_connection


def test_opening_never_makes_a_file(tmp_path):
    with pytest.raises(driver.OperationalError):
        connect(tmp_path / "desk.db", bytes(32))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33), b"a passphrase"])
def test_a_key_of_another_length_is_not_taken_for_a_passphrase(tmp_path, key):
    with pytest.raises(ValueError, match="32 bytes"):
        connect(tmp_path / "desk.db", key, Mode.CREATE)


def test_a_wrong_key_writes_nothing_to_the_standard_error(a_vault, capfd):
    key = key_of(a_vault.folder, Compartment.OFFICE)
    with pytest.raises(driver.DatabaseError):
        connect(a_vault.folder / "desk.db", key)
    assert capfd.readouterr() == ("", "")


def test_a_director_and_a_clerk_each_open_the_same_desk(a_vault):
    a_vault.sign_in(Role.DIRECTOR).change_settings({"library": "Ours"})
    assert a_vault.sign_in(Role.CIRCULATION).settings()["library"] == "Ours"
