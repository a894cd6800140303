"""The index of names holds what the names on file say, and nothing else."""

import shutil
from datetime import date
from random import Random
from string import ascii_lowercase

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.store.engine import connect
from adminapp.core.store.home import Home
from adminapp.core.store.vault import open_vault
from adminapp.core.store.wiping import wipe
from adminapp.grants.store.names import change_names, index_names, indexed_words
from adminapp.grants.store.tables import accounts
from adminapp.grants.stored import AccountFacts
from tests.core.store.bare_pages import decrypted
from tests.core.store.insider import key_of
from tests.grants.on_file import desk_of, open_account
from tests.house.source import HOME
from tests.vaults import NAMES, StaffedVault, passphrase_of

OLD = HOME / "tests" / "frozen" / "0004-0002-0002" / "vault"
PATRONS = {7: ("Ana Núñez", "ana nunez"), 8: ("Kim O'Brien", "kim o brien obrien"), 9: ("-", "")}
WORDS = st.text("abcdeł-' ", min_size=1, max_size=9)
NAMED = st.dictionaries(st.integers(1, 20), WORDS, max_size=8)


def words_on_file(home: Home) -> list[str]:
    with home.read() as db:
        return list(db.exec_driver_sql("SELECT word FROM name_words ORDER BY word").scalars())


@pytest.fixture
def an_old_vault_with_patrons(tmp_path, clock):
    """A vault of the step before there was a vocabulary, with names as that step indexed them."""
    folder = shutil.copytree(OLD, tmp_path / "old")
    connection = connect(folder / "desk.db", key_of(folder, Compartment.DESK))
    for account, (name, words) in PATRONS.items():
        connection.execute(
            "INSERT INTO accounts(id, name, other, key, branch, record, protected_address, updated) "
            "VALUES (?, ?, '', ?, 'Main', '', 0, '2026-01-01 00:00:00.000000')",
            (account, name, words),
        )
        connection.execute("INSERT INTO account_names(rowid, words) VALUES (?, ?)", (account, words))
    connection.close()
    home = open_vault(folder, NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR), clock)
    yield home
    home.close()


def test_names_of_an_older_vault_are_indexed_when_it_opens(an_old_vault_with_patrons: Home):
    assert words_on_file(an_old_vault_with_patrons) == ["ana", "brien", "kim", "nunez", "o", "obrien"]
    search = desk_of(an_old_vault_with_patrons).asking.search
    assert [hit.account for hit in search("nun")] == [7]
    assert [hit.account for hit in search("obrien kim")] == [8]


def put_on_file(db: Connection, account: int, name: str) -> None:
    db.exec_driver_sql(
        "INSERT INTO accounts(id, name, other, key, branch, record, protected_address, updated) "
        "VALUES (?, ?, '', '', 'Main', '', 0, '2026-01-01 00:00:00.000000')",
        (account, name),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=NAMED, later=NAMED)
def test_the_vocabulary_is_every_word_that_anybody_bears(
    a_director: Home, first: dict[int, str], later: dict[int, str]
):
    later = {account: name for account, name in later.items() if account in first}
    words = {account: indexed_words(name).split() for account, name in (first | later).items()}
    with a_director._units.write() as db, db.begin_nested() as tried:
        for account, name in first.items():
            put_on_file(db, account, name)
        index_names(db, first.items())
        change_names(db, list(later.items()))
        vocabulary = set(db.exec_driver_sql("SELECT word FROM name_words").scalars())
        assert vocabulary == {word for some in words.values() for word in some}
        for word in vocabulary | {word for name in first.values() for word in indexed_words(name).split()}:
            found = db.exec_driver_sql("SELECT rowid FROM account_names WHERE account_names MATCH ?", (f'"{word}"',))
            assert set(found.scalars()) == {account for account, some in words.items() if word in some}
        tried.rollback()


def test_a_word_that_nobody_bears_any_more_leaves_the_vocabulary(a_clerk: Home):
    desk = desk_of(a_clerk)
    ruth, _ = open_account(desk, "Ruth Adler", "29351000100010"), open_account(desk, "Ruth Berg", "29351000100028")
    desk.accounts.change_account(ruth, AccountFacts("Ruth Berg", date(1980, 4, 2)), desk.asking.now())
    assert words_on_file(a_clerk) == ["berg", "ruth"]


def test_nothing_is_left_of_erased_words_on_the_pages(a_vault: StaffedVault):
    """Hundreds of words that go, among others that stay: SQLite moves rows between pages as they do."""
    home, chance = a_vault.sign_in(Role.DIRECTOR), Random(5)  # noqa: S311
    names = [(account, "".join(chance.choices(ascii_lowercase, k=9 + account % 30))) for account in range(1, 2001)]
    with home._units.write() as db:
        for account, name in names:
            put_on_file(db, account, name)
        index_names(db, names)
    for last in range(400, 2001, 400):
        renamed = [(account, "Berg") for account, _ in names if last - 400 < account <= last and account % 3]
        with home._units.write() as db:
            change_names(db, renamed)
            db.exec_driver_sql("UPDATE accounts SET name = ? WHERE id = ?", [(name, id_) for id_, name in renamed])
    with home._units.write() as db:
        wipe(db, accounts, accounts.c.name == "Berg")
    a_vault.sign_out()
    pages = decrypted(a_vault.folder)
    # A few letters of a word may stay as a signpost in the index.
    assert {account for account, name in names if name[4:].encode() in pages} == {a for a, _ in names if not a % 3}
