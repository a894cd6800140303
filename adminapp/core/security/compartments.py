"""The three compartments of a vault, which roles hold their keys, and the keys made from a compartment's secret."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adminapp.core.policy.roles import Role


class Compartment(StrEnum):
    """A part of the vault with a secret of its own; its value is the schema of its tables."""

    DESK = "desk"
    FOOTAGE = "footage"
    OFFICE = "office"

    @property
    def file_name(self) -> str:
        """Return the name of the compartment's database file."""
        return f"{self}.db"

    @property
    def ring_name(self) -> str:
        """Return the name of the file that keeps the compartment's image keys."""
        return f"{self}.ring"


OPENED_BY: Mapping[Compartment, frozenset[Role]] = MappingProxyType(
    {
        Compartment.DESK: frozenset(Role),
        Compartment.FOOTAGE: frozenset(
            {Role.DIRECTOR, Role.CIRCULATION_MANAGER, Role.MANAGER, Role.WEEKEND_SUPERVISOR, Role.IT}
        ),
        Compartment.OFFICE: frozenset({Role.DIRECTOR, Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER}),
    }
)


def opened_by(role: Role) -> frozenset[Compartment]:
    """Return the compartments whose keys a role holds."""
    return frozenset(compartment for compartment, roles in OPENED_BY.items() if role in roles)


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
