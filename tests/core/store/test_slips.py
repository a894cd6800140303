"""Anybody drops a slip into a compartment they cannot read; it is opened at sign-in by who can."""

import pytest

from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store.slips import Slip, forget_slip, slips_of
from adminapp.core.store.staff import renew_secrets
from tests.core.store.insider import insider

SAID = {"who": "Pat Patron", "what": "read over a shoulder"}


def drop(home, number=1):
    slip = Slip(number, home.clock.now(), home.member.id, "breach", SAID)
    home.drop(Deed.DROP_SLIP, Compartment.OFFICE, slip)
    return slip


def found(home):
    with home.read() as db:
        return slips_of(db, Compartment.OFFICE, "breach")


@pytest.mark.parametrize("role", Role)
def test_what_anybody_drops_the_director_finds(a_vault, role):
    slip = drop(a_vault.sign_in(role))
    assert found(a_vault.sign_in(Role.DIRECTOR)) == (slip,)


def test_a_clerk_cannot_read_what_was_dropped_and_it_waits(a_vault):
    drop(a_vault.sign_in(Role.CIRCULATION))
    a_vault.sign_in(Role.IT)
    a_vault.sign_out()
    with insider(a_vault.folder) as connection:
        (sealed,) = connection.execute("SELECT sealed FROM sealed_slips").fetchone()
        arguments = [row[0] for row in connection.execute("SELECT arguments FROM log_arguments")]
    assert b"Pat Patron" not in sealed
    assert not [said for said in arguments if "Pat" in said]
    assert len(found(a_vault.sign_in(Role.CIRCULATION_MANAGER))) == 1


def test_the_same_slip_twice_is_one_and_is_forgotten_once_taken_over(a_vault):
    clerk = a_vault.sign_in(Role.CIRCULATION)
    drop(clerk)
    drop(clerk)
    home = a_vault.sign_in(Role.DIRECTOR)
    assert len(found(home)) == 1
    with home.write(Deed.CHANGE_SETTINGS, "breach.take") as db:
        forget_slip(db, Compartment.OFFICE, 1)
    assert found(home) == ()


def test_a_slip_that_was_tampered_with_stays_closed_and_harms_nobody(a_vault):
    drop(a_vault.sign_in(Role.CIRCULATION))
    a_vault.sign_out()
    with insider(a_vault.folder) as connection:
        connection.execute("UPDATE sealed_slips SET sealed = x'00'")
    assert found(a_vault.sign_in(Role.DIRECTOR)) == ()


def test_a_slip_dropped_before_new_secrets_is_not_lost(a_vault):
    drop(a_vault.sign_in(Role.CIRCULATION))
    home = a_vault.sign_in(Role.DIRECTOR)
    renew_secrets(home)
    assert len(found(home)) == 1
    drop(a_vault.sign_in(Role.CIRCULATION), 2)
    assert len(found(a_vault.sign_in(Role.DIRECTOR))) == 2
