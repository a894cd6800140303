"""A line of the log as bytes, chained to the line before it and signed by the member who acts."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from adminapp.core.security.packing import pack, unpack

_KIND = b"adminapp log line 1"
_FIELDS = 10


@dataclass(frozen=True)
class Line:
    """What a line of the log says; `previous` is the hash of the line before it."""

    number: int
    at: datetime
    device: str
    member: int
    command: str
    subject: str
    outcome: str
    commitment: bytes
    previous: bytes

    def as_bytes(self) -> bytes:
        """Return the canonical bytes: what is hashed, signed and stored."""
        return pack(
            _KIND,
            self.number,
            self.at.isoformat(timespec="microseconds"),
            self.device,
            self.member,
            self.command,
            self.subject,
            self.outcome,
            self.commitment,
            self.previous,
        )


def read_line(canonical: bytes) -> Line:
    """Return the line that canonical bytes say.

    Raises: ValueError.
    """
    fields = unpack(canonical)
    if len(fields) != _FIELDS or fields[0] != _KIND:
        raise ValueError("not a line of the log")
    number, at, device, member, command, subject, outcome = (field.decode() for field in fields[1:8])
    return Line(
        number=int(number),
        at=datetime.fromisoformat(at),
        device=device,
        member=int(member),
        command=command,
        subject=subject,
        outcome=outcome,
        commitment=fields[8],
        previous=fields[9],
    )


def first_previous(vault: str) -> bytes:
    """Return what stands in for the hash before the first line of a vault."""
    return hashlib.sha256(pack(b"adminapp log of vault", vault)).digest()


def line_hash(canonical: bytes) -> bytes:
    """Return the hash that the next line carries on."""
    return hashlib.sha256(canonical).digest()


def line_hashes(canonicals: Iterable[bytes]) -> list[bytes]:
    """Return the hashes of many lines."""
    return [hashed.digest() for hashed in map(hashlib.sha256, canonicals)]


def commitment(salt: bytes, arguments: str) -> bytes:
    """Return what the line keeps of its arguments when they are erased."""
    return hashlib.sha256(pack(salt, arguments)).digest()


def is_signed_by(signature_key: bytes, canonical: bytes, signature: bytes) -> bool:
    """Return whether a member's key made a signature."""
    try:
        _loaded(signature_key).verify(signature, canonical)
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=64)
def _loaded(signature_key: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(signature_key)
