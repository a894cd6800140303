"""Changes of the keys: who may come in, as what, with which passphrase, and new secrets when somebody may no more.

Each returns the keys as they will be, with a higher generation. None needs anybody's passphrase but one's own.
"""

from dataclasses import replace

from adminapp.core.policy.roles import Role
from adminapp.core.security import passphrases, recovery, sealing
from adminapp.core.security.compartments import opened_by
from adminapp.core.security.keyfile import Door, Former, Keys, Slot
from adminapp.core.security.keyring import (
    RECOVERY_ID,
    RECOVERY_NAME,
    NewMember,
    Unlocked,
    new_secrets,
    new_slot,
    opened_slot,
    sealed_slot,
)
from adminapp.core.security.pairs import recovery_pairs, sealed_to


def with_member(keys: Keys, giver: Unlocked, new: NewMember) -> Keys:
    """Return the keys with one member more, given by somebody who holds the secrets.

    Raises: InputError; StoreError.
    """
    slot, _ = new_slot(keys.vault, new, giver.secrets)
    return replace(keys, generation=keys.generation + 1, slots=(*keys.slots, slot))


def with_role(keys: Keys, giver: Unlocked, slot: Slot, role: Role) -> Keys:
    """Return the keys with a member in another role, who is given the secrets that it opens."""
    known = {name: giver.secrets[name] for name in opened_by(role)}
    holder = replace(slot.holder, secrets=sealed_to(slot.holder.agreement_key, keys.vault, known))
    return _with_slot(keys, replace(slot, role=role, holder=holder))


def with_passphrase(keys: Keys, slot: Slot, old: str, new: str) -> Keys:
    """Return the keys with another passphrase of a member's own.

    Raises: WrongPassphraseError; InputError; StoreError.
    """
    pairs = opened_slot(keys.vault, slot, old)
    return _with_slot(keys, sealed_slot(keys.vault, replace(slot, cost=passphrases.usual_cost()), pairs, new))


def with_reset(keys: Keys, giver: Unlocked, slot: Slot, passphrase: str, until: str) -> Keys:
    """Return the keys with new ones for a member who forgot the passphrase; the old ones sign until a moment.

    Raises: InputError; StoreError.
    """
    fresh, _ = new_slot(keys.vault, NewMember(slot.name, slot.role, passphrase), giver.secrets, slot.id)
    former = Former(slot.id, slot.name, slot.holder.signature_key, until)
    return replace(_with_slot(keys, fresh), former=(*keys.former, former))


def without_member(keys: Keys, slot: Slot, until: str) -> Keys:
    """Return the keys without a member, whose key signs until a moment; new secrets must follow."""
    return replace(
        keys,
        generation=keys.generation + 1,
        slots=tuple(one for one in keys.slots if one.id != slot.id),
        former=(*keys.former, Former(slot.id, slot.name, slot.holder.signature_key, until)),
    )


def with_code(keys: Keys, giver: Unlocked, code: str, until: str) -> Keys:
    """Return the keys with another recovery code; new secrets must follow.

    Raises: InputError for a typing error.
    """
    secret = recovery.read_code(code)
    former = Former(RECOVERY_ID, RECOVERY_NAME, keys.recovery.signature_key, until)
    return replace(
        keys,
        generation=keys.generation + 1,
        recovery=recovery_pairs(keys.vault, secret).holder(keys.vault, giver.secrets),
        former=(*keys.former, former),
    )


def with_new_secrets(keys: Keys, giver: Unlocked) -> tuple[Keys, Unlocked]:
    """Return the keys with a new secret for every compartment, sealed to all, and the giver with them in hand."""
    fresh = new_secrets()
    changed = replace(
        keys,
        generation=keys.generation + 1,
        slots=tuple(
            replace(
                slot,
                holder=replace(
                    slot.holder,
                    secrets=sealed_to(
                        slot.holder.agreement_key, keys.vault, {name: fresh[name] for name in opened_by(slot.role)}
                    ),
                ),
            )
            for slot in keys.slots
        ),
        recovery=replace(keys.recovery, secrets=sealed_to(keys.recovery.agreement_key, keys.vault, fresh)),
        doors={
            name: Door(
                drop_key=sealing.drop_key(secret, keys.vault, name),
                earlier=(
                    *keys.doors[name].earlier,
                    sealing.sealed_earlier(secret, giver.secrets[name], keys.vault, name),
                ),
            )
            for name, secret in fresh.items()
        },
    )
    return changed, replace(giver, secrets=fresh)


def _with_slot(keys: Keys, slot: Slot) -> Keys:
    slots = tuple(slot if one.id == slot.id else one for one in keys.slots)
    return replace(keys, generation=keys.generation + 1, slots=slots)
