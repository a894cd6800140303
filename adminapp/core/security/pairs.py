"""A holder's two private keys, and the secrets that are sealed to the public ones."""

from collections.abc import Mapping
from typing import Any

import cryptography.hazmat.backends.openssl.backend  # noqa: F401 - else the first key would import it
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import KEY_LENGTH, Holder

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
SEEDS_LENGTH = 2 * KEY_LENGTH


class Pairs:
    """A holder's two private keys, made of 64 bytes."""

    def __init__(self, seeds: bytes) -> None:
        self.seeds = seeds
        self.agreement = X25519PrivateKey.from_private_bytes(seeds[:KEY_LENGTH])
        self.signature = Ed25519PrivateKey.from_private_bytes(seeds[KEY_LENGTH:])

    def holder(self, vault: str, secrets: Mapping[Compartment, bytes]) -> Holder:
        """Return the public half, with secrets sealed to it."""
        agreement_key = self.agreement.public_key().public_bytes_raw()
        return Holder(
            agreement_key=agreement_key,
            signature_key=self.signature.public_key().public_bytes_raw(),
            secrets=sealed_to(agreement_key, vault, secrets),
        )

    def opened(self, vault: str, holder: Holder) -> dict[Compartment, bytes]:
        """Return the secrets that are sealed to the public half.

        Raises: DamagedError.
        """
        try:
            return {
                name: SUITE.decrypt(sealed, self.agreement, _info(vault, name))
                for name, sealed in holder.secrets.items()
            }
        except InvalidTag as error:
            raise DamagedError(
                QT_TRANSLATE_NOOP(
                    "errors", "A key in keys.json does not open what it should. Put keys.json back from a backup."
                )
            ) from error


def sealed_to(agreement_key: bytes, vault: str, secrets: Mapping[Compartment, bytes]) -> dict[Compartment, bytes]:
    """Return secrets sealed to a holder's public key, which takes no passphrase."""
    public: Any = X25519PublicKey.from_public_bytes(agreement_key)
    return {name: SUITE.encrypt(secret, public, _info(vault, name)) for name, secret in secrets.items()}


def recovery_pairs(vault: str, secret: bytes) -> Pairs:
    """Return the keys that a recovery code's secret makes in a vault."""
    info = f"adminapp/1/{vault}/recovery".encode()
    return Pairs(HKDF(algorithm=SHA256(), length=SEEDS_LENGTH, salt=None, info=info).derive(secret))


def _info(vault: str, compartment: Compartment) -> bytes:
    return f"adminapp/1/{vault}/{compartment}/secret".encode()
