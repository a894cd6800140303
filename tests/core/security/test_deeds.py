"""Who may do what, from one table."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from adminapp.core.kit.errors import NotAllowedError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import OPENED_BY, Compartment, opened_by
from adminapp.core.security.deeds import ROLES, Deed, compartment_of
from adminapp.core.security.members import Member


def member(role):
    return Member(1, "Anybody", role, Ed25519PrivateKey.generate())


def test_every_deed_stands_in_the_table():
    assert set(ROLES) == set(Deed)


def test_the_director_may_do_everything_and_opens_everything():
    assert all(Role.DIRECTOR in roles for roles in ROLES.values())
    assert opened_by(Role.DIRECTOR) == set(Compartment)


def test_everybody_opens_the_desk():
    assert OPENED_BY[Compartment.DESK] == set(Role)


@pytest.mark.parametrize("deed", Deed)
def test_whoever_may_do_a_deed_holds_the_key_of_its_arguments(deed):
    assert ROLES[deed] <= OPENED_BY[compartment_of(deed)]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("deed", Deed)
def test_a_member_may_do_what_the_role_allows_and_nothing_else(role, deed):
    if role in ROLES[deed]:
        member(role).must_be_allowed(deed)
    else:
        with pytest.raises(NotAllowedError, match="Ask the Director"):
            member(role).must_be_allowed(deed)


@pytest.mark.parametrize(
    ("deed", "roles"),
    [
        (Deed.ASK_DESK, set(Role)),
        (Deed.FREEZE_GUARDIAN, {Role.DIRECTOR, Role.CIRCULATION_MANAGER}),
        (Deed.SEE_CUSTODY, {Role.DIRECTOR, Role.CIRCULATION_MANAGER}),
        (Deed.IMPORT_PATRONS, {Role.DIRECTOR, Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER}),
        (Deed.READ_LOG, {Role.DIRECTOR, Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER, Role.IT}),
        (Deed.EXPORT_LOG, {Role.DIRECTOR}),
        (Deed.ADD_MEMBER, {Role.DIRECTOR}),
        (Deed.CHANGE_SETTINGS, {Role.DIRECTOR}),
    ],
)
def test_the_table_says_what_the_library_decided(deed, roles):
    assert ROLES[deed] == roles


@pytest.mark.parametrize("deed", [Deed.FREEZE_GUARDIAN, Deed.LINK_CUSTODY])
def test_what_concerns_custody_is_logged_out_of_a_clerks_reach(deed):
    assert compartment_of(deed) not in opened_by(Role.CIRCULATION)
