"""A vault waits for the disk at every command; only one that may be lost, a demo, is told not to."""

import os
from contextlib import closing

import pytest

from adminapp.core.policy.roles import Role
from adminapp.core.store.heads import read_head
from adminapp.core.store.vault import open_vault
from tests.vaults import NAMES, passphrase_of

LEVEL = {True: 2, False: 0}
SCHEMAS = ("main", "footage", "office")


@pytest.fixture
def opened(a_vault, clock):
    """Open the vault of tests as the Director, durably or not."""

    def opens(*words, **how):
        return closing(open_vault(a_vault.folder, NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR), clock, **how))

    return opens


@pytest.fixture
def waits(monkeypatch):
    """Count how often the program waits for the disk outside the database."""
    counted = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: counted.append(real(descriptor)))
    return counted


def levels(home):
    with home.read() as db:
        return {db.exec_driver_sql(f"PRAGMA {schema}.synchronous").scalar() for schema in SCHEMAS}


def test_a_vault_is_durable_unless_it_is_told_otherwise(opened):
    with opened() as home:
        assert levels(home) == {LEVEL[True]}


def test_a_vault_that_may_be_lost_waits_for_no_disk(opened, waits):
    with opened(durable=False) as home:
        assert levels(home) == {LEVEL[False]}
        waits.clear()
        home.change_settings({"library": "Riverbend"})
        assert not waits
        assert home.settings()["library"] == "Riverbend"
        one, other = (read_head(file) for file in home.heads.files)
        assert one == other
        assert one
        assert home.verify() == ()


def test_what_was_written_without_waiting_is_found_again(opened):
    with opened(durable=False) as home:
        home.change_settings({"library": "Riverbend"})
    with opened() as home:
        assert home.settings()["library"] == "Riverbend"
        assert home.warnings == ()
