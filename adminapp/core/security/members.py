"""A member of staff who has signed in."""

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, NotAllowedError
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed


@dataclass(frozen=True)
class Member:
    """A member of staff with the key that signs what they do."""

    id: int
    name: str
    role: Role
    _signing_key: Ed25519PrivateKey = field(repr=False, compare=False)

    def may(self, deed: Deed) -> bool:
        """Return whether the member's role allows an act."""
        return self.role in ROLES[deed]

    def must_be_allowed(self, deed: Deed) -> None:
        """Refuse what the member's role does not allow.

        Raises: NotAllowedError.
        """
        if not self.may(deed):
            raise NotAllowedError(
                QT_TRANSLATE_NOOP("errors", "Your role does not allow this. Ask the Director, whose role does.")
            )

    def sign(self, message: bytes) -> bytes:
        """Return the member's Ed25519 signature."""
        return self._signing_key.sign(message)

    def draft_key(self, vault: str) -> bytes:
        """Return the key of what this member alone may read of their own drafts.

        Units:  32 bytes.
        """
        info = f"adminapp/1/{vault}/draft".encode()
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(self._signing_key.private_bytes_raw())
