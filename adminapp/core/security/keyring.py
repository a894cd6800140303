"""Making and opening the keys of a vault: who is let in, and with which secrets."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, WrongPassphraseError
from adminapp.core.kit.ids import new_id
from adminapp.core.kit.names import same_name
from adminapp.core.kit.text import clean_name
from adminapp.core.policy.roles import Role
from adminapp.core.security import passphrases, recovery
from adminapp.core.security.compartments import Compartment, opened_by
from adminapp.core.security.keyfile import KEY_LENGTH, NONCE_LENGTH, VAULT_ID_LENGTH, Holder, Keys, Slot
from adminapp.core.security.members import Member
from adminapp.core.security.packing import pack

RECOVERY_ID = 0
RECOVERY_NAME = "Recovery code"
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


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
    cost: passphrases.Cost | None = None


class _Pairs:
    """A holder's two private keys, made of 64 bytes."""

    def __init__(self, seeds: bytes) -> None:
        self.seeds = seeds
        self.agreement = X25519PrivateKey.from_private_bytes(seeds[:KEY_LENGTH])
        self.signature = Ed25519PrivateKey.from_private_bytes(seeds[KEY_LENGTH:])

    def holder(self, vault: str, secrets: Mapping[Compartment, bytes]) -> Holder:
        """Return the public half, with secrets sealed to it."""
        public = self.agreement.public_key()
        return Holder(
            agreement_key=public.public_bytes_raw(),
            signature_key=self.signature.public_key().public_bytes_raw(),
            secrets={name: _SUITE.encrypt(secret, public, _info(vault, name)) for name, secret in secrets.items()},
        )


def new_keys(first: NewMember) -> tuple[Keys, Unlocked, str]:
    """Return the keys of a new vault, its first member let in, and the recovery code to print.

    Raises: InputError; StoreError.
    """
    vault = secrets.token_hex(VAULT_ID_LENGTH)
    every_secret = {compartment: secrets.token_bytes(KEY_LENGTH) for compartment in Compartment}
    recovery_secret = recovery.new_secret()
    slot, pairs = _new_slot(vault, first, every_secret)
    keys = Keys(
        vault=vault,
        generation=1,
        slots=(slot,),
        recovery=_recovery_pairs(vault, recovery_secret).holder(vault, every_secret),
    )
    return keys, _let_in(slot, pairs, every_secret), recovery.as_code(recovery_secret)


def with_member(keys: Keys, giver: Unlocked, new: NewMember) -> Keys:
    """Return the keys with one member more, given by somebody who holds the secrets.

    Raises: InputError; StoreError.
    """
    slot, _ = _new_slot(keys.vault, new, giver.secrets)
    return replace(keys, generation=keys.generation + 1, slots=(*keys.slots, slot))


def unlock(keys: Keys, name: str, passphrase: str) -> Unlocked:
    """Let a member in; an unknown name takes as long as a wrong passphrase.

    Raises: WrongPassphraseError; DamagedError; StoreError.
    """
    slot = slot_of(keys, name)
    if slot is None:
        passphrases.passphrase_key(passphrase, secrets.token_bytes(passphrases.SALT_LENGTH), passphrases.NEW_COST)
        raise _wrong_passphrase()
    key = passphrases.passphrase_key(passphrase, slot.salt, slot.cost)
    try:
        pairs = _Pairs(AESGCM(key).decrypt(slot.nonce, slot.sealed, _sealed_with(keys.vault, slot)))
    except InvalidTag as error:
        raise _wrong_passphrase() from error
    return _let_in(slot, pairs, _opened(keys.vault, slot.holder, pairs))


def unlock_with_code(keys: Keys, untrusted_code: str) -> Unlocked:
    """Let in whoever holds the printed recovery code, to everything.

    Raises: InputError for a typing error; WrongPassphraseError for another vault's code; DamagedError.
    """
    pairs = _recovery_pairs(keys.vault, recovery.read_code(untrusted_code))
    if pairs.agreement.public_key().public_bytes_raw() != keys.recovery.agreement_key:
        raise WrongPassphraseError(
            QT_TRANSLATE_NOOP(
                "errors", "This is not the recovery code of this vault. Look for the one printed with it."
            )
        )
    member = Member(RECOVERY_ID, RECOVERY_NAME, Role.DIRECTOR, pairs.signature)
    return Unlocked(member, _opened(keys.vault, keys.recovery, pairs))


def slot_of(keys: Keys, name: str) -> Slot | None:
    """Return the slot of the member of that name, however it is capitalised and spaced."""
    return next((slot for slot in keys.slots if same_name(slot.name, name)), None)


def signature_keys(keys: Keys) -> dict[int, bytes]:
    """Return the public key that each member signs with, by the member's id."""
    return {RECOVERY_ID: keys.recovery.signature_key} | {slot.id: slot.holder.signature_key for slot in keys.slots}


def _new_slot(vault: str, new: NewMember, known: Mapping[Compartment, bytes]) -> tuple[Slot, _Pairs]:
    passphrases.must_be_long_enough(new.passphrase)
    pairs = _Pairs(secrets.token_bytes(2 * KEY_LENGTH))
    unsealed = Slot(
        id=new_id(),
        name=clean_name(new.name),
        role=new.role,
        holder=pairs.holder(vault, {name: known[name] for name in opened_by(new.role)}),
        cost=new.cost or passphrases.NEW_COST,
        salt=secrets.token_bytes(passphrases.SALT_LENGTH),
        nonce=secrets.token_bytes(NONCE_LENGTH),
        sealed=b"",
    )
    key = passphrases.passphrase_key(new.passphrase, unsealed.salt, unsealed.cost)
    sealed = AESGCM(key).encrypt(unsealed.nonce, pairs.seeds, _sealed_with(vault, unsealed))
    return replace(unsealed, sealed=sealed), pairs


def _let_in(slot: Slot, pairs: _Pairs, known: Mapping[Compartment, bytes]) -> Unlocked:
    return Unlocked(Member(slot.id, slot.name, slot.role, pairs.signature), known)


def _sealed_with(vault: str, slot: Slot) -> bytes:
    holder, cost = slot.holder, slot.cost
    who = pack(vault, slot.id, slot.name, slot.role, holder.agreement_key, holder.signature_key)
    return who + pack(cost.memory, cost.passes, cost.lanes, slot.salt)


def _opened(vault: str, holder: Holder, pairs: _Pairs) -> dict[Compartment, bytes]:
    try:
        return {
            name: _SUITE.decrypt(sealed, pairs.agreement, _info(vault, name)) for name, sealed in holder.secrets.items()
        }
    except InvalidTag as error:
        raise DamagedError(
            QT_TRANSLATE_NOOP(
                "errors", "A key in keys.json does not open what it should. Put keys.json back from a backup."
            )
        ) from error


def _recovery_pairs(vault: str, secret: bytes) -> _Pairs:
    info = f"adminapp/1/{vault}/recovery".encode()
    return _Pairs(HKDF(algorithm=SHA256(), length=2 * KEY_LENGTH, salt=None, info=info).derive(secret))


def _info(vault: str, compartment: Compartment) -> bytes:
    return f"adminapp/1/{vault}/{compartment}/secret".encode()


def _wrong_passphrase() -> WrongPassphraseError:
    return WrongPassphraseError(
        QT_TRANSLATE_NOOP("errors", "The name and the passphrase do not belong together. Try again.")
    )
