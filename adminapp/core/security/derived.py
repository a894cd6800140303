"""The keys made from a compartment's secret."""

from enum import StrEnum

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adminapp.core.security.compartments import Compartment


class Purpose(StrEnum):
    """What a key made from a compartment's secret is for."""

    DATABASE = "database"
    RING = "ring"
    DROP = "drop"
    EARLIER = "earlier"


def derived_key(secret: bytes, vault: str, compartment: Compartment, purpose: Purpose) -> bytes:
    """Return the key that a compartment's secret makes for one purpose.

    Units:  32 bytes in, 32 bytes out.
    """
    info = f"adminapp/1/{vault}/{compartment}/{purpose}".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret)


def database_key(secret: bytes, vault: str, compartment: Compartment) -> bytes:
    """Return the SQLCipher key of a compartment.

    Units:  32 bytes in, 32 bytes out.
    """
    return derived_key(secret, vault, compartment, Purpose.DATABASE)
