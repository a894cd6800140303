"""Making and opening the keys of a vault: who is let in, and with which secrets."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, WrongPassphraseError
from adminapp.core.kit.ids import new_id
from adminapp.core.kit.names import same_name
from adminapp.core.kit.text import clean_name
from adminapp.core.policy.roles import Role
from adminapp.core.security import passphrases, recovery, sealing
from adminapp.core.security.compartments import Compartment, opened_by
from adminapp.core.security.costs import SALT_LENGTH, Cost
from adminapp.core.security.keyfile import KEY_LENGTH, NONCE_LENGTH, VAULT_ID_LENGTH, Door, Keys, Slot
from adminapp.core.security.members import Member
from adminapp.core.security.packing import pack
from adminapp.core.security.pairs import SEEDS_LENGTH, Pairs, recovery_pairs

RECOVERY_ID = 0
RECOVERY_NAME = "Recovery code"


@dataclass(frozen=True)
class Unlocked:
    """Who has been let in, and the secrets of the compartments that open for them."""

    member: Member
    secrets: Mapping[Compartment, bytes] = field(repr=False)


@dataclass(frozen=True)
class NewMember:
    """What the keys are told of a new member of staff; `cost` is what checking a passphrase costs, None the usual."""

    name: str
    role: Role
    passphrase: str = field(repr=False)
    cost: Cost | None = None


def new_keys(first: NewMember) -> tuple[Keys, Unlocked, str]:
    """Return the keys of a new vault, its first member let in, and the recovery code to print.

    Raises: InputError; StoreError.
    """
    vault = secrets.token_hex(VAULT_ID_LENGTH)
    every_secret = new_secrets()
    recovery_secret = recovery.new_secret()
    slot, pairs = new_slot(vault, first, every_secret)
    keys = Keys(
        vault=vault,
        generation=1,
        slots=(slot,),
        recovery=recovery_pairs(vault, recovery_secret).holder(vault, every_secret),
        doors={name: Door(sealing.drop_key(secret, vault, name)) for name, secret in every_secret.items()},
    )
    return keys, _let_in(slot, pairs, every_secret), recovery.as_code(recovery_secret)


def new_secrets() -> dict[Compartment, bytes]:
    """Return a fresh secret for every compartment."""
    return {compartment: secrets.token_bytes(KEY_LENGTH) for compartment in Compartment}


def unlock(keys: Keys, name: str, passphrase: str) -> Unlocked:
    """Let a member in; an unknown name takes as long as a wrong passphrase.

    Raises: WrongPassphraseError; DamagedError; StoreError.
    """
    slot = slot_of(keys, name)
    if slot is None:
        passphrases.passphrase_key(passphrase, secrets.token_bytes(SALT_LENGTH), keys.slots[0].cost)
        raise _wrong_passphrase()
    pairs = opened_slot(keys.vault, slot, passphrase)
    return _let_in(slot, pairs, pairs.opened(keys.vault, slot.holder))


def unlock_with_code(keys: Keys, untrusted_code: str) -> Unlocked:
    """Let in whoever holds the printed recovery code, to everything.

    Raises: InputError for a typing error; WrongPassphraseError for another vault's code; DamagedError.
    """
    pairs = recovery_pairs(keys.vault, recovery.read_code(untrusted_code))
    if pairs.agreement.public_key().public_bytes_raw() != keys.recovery.agreement_key:
        raise WrongPassphraseError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This is not the recovery code of this vault, or a newer one was printed since. Look for the newest.",
            )
        )
    member = Member(RECOVERY_ID, RECOVERY_NAME, Role.DIRECTOR, pairs.signature)
    return Unlocked(member, pairs.opened(keys.vault, keys.recovery))


def slot_of(keys: Keys, name: str) -> Slot | None:
    """Return the slot of the member of that name, however it is capitalised and spaced."""
    return next((slot for slot in keys.slots if same_name(slot.name, name)), None)


def every_secret(keys: Keys, unlocked: Unlocked) -> dict[Compartment, tuple[bytes, ...]]:
    """Return the present secret and all earlier ones of each open compartment, the newest first.

    Raises: DamagedError.
    """
    return {
        name: sealing.earlier_secrets(secret, keys.vault, name, keys.doors[name].earlier)
        for name, secret in unlocked.secrets.items()
    }


def new_slot(vault: str, new: NewMember, known: Mapping[Compartment, bytes], number: int = 0) -> tuple[Slot, Pairs]:
    """Return the slot of a member with new keys, of that id where the member has one, and the keys.

    Raises: InputError; StoreError.
    """
    pairs = Pairs(secrets.token_bytes(SEEDS_LENGTH))
    unsealed = Slot(
        id=number or new_id(),
        name=clean_name(new.name),
        role=new.role,
        holder=pairs.holder(vault, {name: known[name] for name in opened_by(new.role)}),
        cost=new.cost or passphrases.usual_cost(),
        salt=b"",
        nonce=b"",
        sealed=b"",
    )
    return sealed_slot(vault, unsealed, pairs, new.passphrase), pairs


def sealed_slot(vault: str, slot: Slot, pairs: Pairs, passphrase: str) -> Slot:
    """Return a slot with its private keys sealed under a passphrase.

    Raises: InputError; StoreError.
    """
    passphrases.must_be_long_enough(passphrase)
    salt, nonce = secrets.token_bytes(SALT_LENGTH), secrets.token_bytes(NONCE_LENGTH)
    slot = replace(slot, salt=salt, nonce=nonce)
    key = passphrases.passphrase_key(passphrase, salt, slot.cost)
    return replace(slot, sealed=AESGCM(key).encrypt(nonce, pairs.seeds, _sealed_with(vault, slot)))


def opened_slot(vault: str, slot: Slot, passphrase: str) -> Pairs:
    """Return the private keys that a passphrase opens.

    Raises: WrongPassphraseError; StoreError.
    """
    key = passphrases.passphrase_key(passphrase, slot.salt, slot.cost)
    try:
        return Pairs(AESGCM(key).decrypt(slot.nonce, slot.sealed, _sealed_with(vault, slot)))
    except InvalidTag as error:
        raise _wrong_passphrase() from error


def _let_in(slot: Slot, pairs: Pairs, known: Mapping[Compartment, bytes]) -> Unlocked:
    return Unlocked(Member(slot.id, slot.name, slot.role, pairs.signature), known)


def _sealed_with(vault: str, slot: Slot) -> bytes:
    # Without the role, which a Director changes without the passphrase; the databases know the keys.json that says it.
    holder, cost = slot.holder, slot.cost
    who = pack(vault, slot.id, slot.name, holder.agreement_key, holder.signature_key)
    return who + pack(cost.memory, cost.passes, cost.lanes, slot.salt)


def _wrong_passphrase() -> WrongPassphraseError:
    return WrongPassphraseError(
        QT_TRANSLATE_NOOP("errors", "The name and the passphrase do not belong together. Try again.")
    )
