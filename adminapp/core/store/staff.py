"""The members of staff who can sign in: who they are, and adding one."""

from dataclasses import dataclass

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy.roles import Role
from adminapp.core.security import keychanges, keyring
from adminapp.core.security.deeds import Deed
from adminapp.core.security.passphrases import Cost
from adminapp.core.store.home import Home

_ADD = "member.add"


@dataclass(frozen=True)
class StaffMember:
    """A member of staff as lists show them."""

    id: int
    name: str
    role: Role


def members(home: Home) -> tuple[StaffMember, ...]:
    """Return all members, in the order in which they were added."""
    return tuple(StaffMember(slot.id, slot.name, slot.role) for slot in home.keys.slots)


def add_member(home: Home, name: str, role: Role, passphrase: str, cost: Cost | None = None) -> int:
    """Let one person more sign in, and return their id; `cost` as in NewMember.

    Raises: NotAllowedError; InputError; StoreError; FullError.
    """
    home.must_be_allowed(Deed.ADD_MEMBER, _ADD)
    if keyring.slot_of(home.keys, name):
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "{name} can already sign in. Add something that tells the two apart."),
            name=name,
        )
    keys = keychanges.with_member(home.keys, home.unlocked, keyring.NewMember(name, role, passphrase, cost))
    added = keys.slots[-1]
    home.replace_keys(keys, Deed.ADD_MEMBER, _ADD, added.id, name=added.name, role=role)
    return added.id
