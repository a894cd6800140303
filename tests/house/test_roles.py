"""One table says who may do what, and nothing is missing in it."""

from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed


def test_every_deed_stands_in_the_table_of_roles():
    assert set(ROLES) == set(Deed)


def test_every_deed_is_somebodys():
    assert not [deed for deed in Deed if not ROLES[deed]]


def test_the_director_may_do_everything():
    assert not [deed for deed in Deed if Role.DIRECTOR not in ROLES[deed]]
