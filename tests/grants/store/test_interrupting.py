"""A long statement can be broken off in its midst, and says why."""

import pytest

from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import Home
from adminapp.grants.store.imports.bulk import interruptible
from tests.grants.on_file import log_of

ENDLESS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers) SELECT count(*) FROM numbers"
LONG = ENDLESS.replace("FROM numbers)", "FROM numbers LIMIT 100000)")


class CancelledError(Exception):
    """What a job raises when nobody waits any more."""


def test_what_the_listener_raises_breaks_off_a_statement(a_director: Home) -> None:
    heard = 0

    def tell() -> None:
        nonlocal heard
        heard += 1
        if heard > 2:
            raise CancelledError

    with a_director.read() as db, pytest.raises(CancelledError), interruptible(db, tell):
        db.exec_driver_sql(ENDLESS)


def test_a_unit_whose_writing_is_broken_off_leaves_nothing(a_director: Home) -> None:
    def tell() -> None:
        raise CancelledError

    def copy() -> None:
        with a_director.write(Deed.IMPORT_PATRONS, "patrons.import") as db:
            db.exec_driver_sql("INSERT INTO import_shapes VALUES ('before', '')")
            with interruptible(db, tell):
                db.exec_driver_sql(LONG.replace("SELECT count(*)", "INSERT INTO import_shapes SELECT n, ''"))

    with pytest.raises(CancelledError):
        copy()
    with a_director.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM import_shapes").scalar() == 0
    assert not log_of(a_director, "patrons.import")
    with a_director.write(Deed.IMPORT_PATRONS, "patrons.import") as db:
        db.exec_driver_sql("INSERT INTO import_shapes VALUES ('after', '')")


def test_it_is_asked_for_no_longer_than_it_is_to_be(a_director: Home) -> None:
    heard: list[None] = []
    with a_director.read() as db:
        with interruptible(db, lambda: heard.append(None)):
            assert db.exec_driver_sql(LONG).scalar() == 100_000
        told = len(heard)
        assert told > 2
        db.exec_driver_sql(LONG)
        assert len(heard) == told
