"""The members of staff who can sign in: who they are, adding, changing and removing them."""

from dataclasses import dataclass

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, RuleError
from adminapp.core.policy.roles import Role
from adminapp.core.security import keychanges, keyring
from adminapp.core.security.compartments import opened_by
from adminapp.core.security.costs import Cost
from adminapp.core.security.deeds import Deed
from adminapp.core.security.keyfile import Slot
from adminapp.core.store.home import Home

_ADD, _ROLE, _RESET, _REMOVE = "member.add", "member.role", "member.reset", "member.remove"


@dataclass(frozen=True)
class StaffMember:
    """A member of staff as lists show them."""

    id: int
    name: str
    role: Role


def members(home: Home) -> tuple[StaffMember, ...]:
    """Return all members, in the order in which they were added."""
    return tuple(StaffMember(slot.id, slot.name, slot.role) for slot in home.keys.slots)


def former_members(home: Home) -> tuple[tuple[int, str], ...]:
    """Return the ids and names of those who can sign in no more: the log still names them by id."""
    present = {slot.id for slot in home.keys.slots}
    return tuple({one.id: one.name for one in home.keys.former if one.id not in present}.items())


def names(home: Home) -> dict[int, str]:
    """Return the names of all whom the log knows by their ids: who signs in, who did once, the recovery code."""
    present = {member.id: member.name for member in members(home)}
    return {keyring.RECOVERY_ID: keyring.RECOVERY_NAME} | dict(former_members(home)) | present


def member_named(home: Home, name: str) -> int:
    """Return the id of the member of that name.

    Raises: InputError if nobody has it.
    """
    slot = keyring.slot_of(home.keys, name)
    if slot is None:
        raise InputError(QT_TRANSLATE_NOOP("errors", "Nobody called {name} can sign in. Look at the list."), name=name)
    return slot.id


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


def change_role(home: Home, member: int, role: Role) -> None:
    """Give a member another role; where it opens less than the one before, every secret is renewed.

    Raises: NotAllowedError; RuleError for one's own role and the last Director's; InputError; StoreError; FullError.
    """
    home.must_be_allowed(Deed.CHANGE_MEMBER, _ROLE, member)
    slot = _slot(home, member)
    if slot.role is role:
        return
    _must_be_another(home, slot)
    if role is not Role.DIRECTOR:
        _must_leave_a_director(home, slot)
    keys = keychanges.with_role(home.keys, home.unlocked, slot, role)
    opens_less = bool(opened_by(slot.role) - opened_by(role))
    change = home.renew if opens_less else home.replace_keys
    change(keys, Deed.CHANGE_MEMBER, _ROLE, member, old=slot.role, new=role)


def reset_passphrase(home: Home, member: int, passphrase: str) -> None:
    """Give a member who forgot it another passphrase, and with it new keys; nobody needs the old one.

    Raises: NotAllowedError; RuleError for one's own; InputError; StoreError; FullError.
    """
    home.must_be_allowed(Deed.CHANGE_MEMBER, _RESET, member)
    slot = _slot(home, member)
    _must_be_another(home, slot)
    keys = keychanges.with_reset(home.keys, home.unlocked, slot, passphrase, _until(home))
    home.replace_keys(keys, Deed.CHANGE_MEMBER, _RESET, member)


def remove_member(home: Home, member: int) -> None:
    """Let a member sign in no more, and renew every secret that they may have kept a copy of.

    Raises: NotAllowedError; RuleError for oneself and the last Director; InputError; StoreError; FullError.
    """
    home.must_be_allowed(Deed.CHANGE_MEMBER, _REMOVE, member)
    slot = _slot(home, member)
    _must_be_another(home, slot)
    _must_leave_a_director(home, slot)
    keys = keychanges.without_member(home.keys, slot, _until(home))
    home.renew(keys, Deed.CHANGE_MEMBER, _REMOVE, member, name=slot.name, role=slot.role)


def change_own_passphrase(home: Home, old: str, new: str) -> None:
    """Give the member who has signed in another passphrase.

    Raises: WrongPassphraseError if the old one is not theirs; RuleError; InputError; StoreError; FullError.
    """
    if home.member.id == keyring.RECOVERY_ID:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "You signed in with the recovery code, which has no passphrase. Give a Director a new one."
            )
        )
    slot = _slot(home, home.member.id)
    keys = keychanges.with_passphrase(home.keys, slot, old, new)
    home.replace_keys(keys, Deed.CHANGE_OWN_WORDS, "member.passphrase", slot.id)


def renew_secrets(home: Home) -> None:
    """Renew every secret, as after a laptop was lost: what was copied from it opens nothing of today's.

    Raises: NotAllowedError; StoreError; FullError.
    """
    home.renew(home.keys, Deed.CHANGE_KEYS, "vault.rekey")


def _slot(home: Home, member: int) -> Slot:
    slot = next((slot for slot in home.keys.slots if slot.id == member), None)
    if slot is None:
        raise InputError(QT_TRANSLATE_NOOP("errors", "This member can sign in no more. Look at the list again."))
    return slot


def _must_be_another(home: Home, slot: Slot) -> None:
    if slot.id == home.member.id:
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "Nobody removes or changes themselves. Let another Director do it.")
        )


def _must_leave_a_director(home: Home, slot: Slot) -> None:
    others = [one for one in home.keys.slots if one.id != slot.id]
    if not any(one.role is Role.DIRECTOR for one in others):
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "{name} is the last Director. Add another Director first."), name=slot.name
        )


def _until(home: Home) -> str:
    return home.clock.now().isoformat(timespec="microseconds")
