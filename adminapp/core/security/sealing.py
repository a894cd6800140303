"""What is sealed with a compartment's secret or a key of its own: earlier secrets, slips, rings, images, drafts."""

import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.derived import Purpose, derived_key
from adminapp.core.security.keyfile import KEY_LENGTH, NONCE_LENGTH
from adminapp.core.security.packing import pack, unpack
from adminapp.core.security.pairs import SUITE

Ring = Mapping[int, bytes]
"""The keys of images by the image's id."""


def sealed_earlier(secret: bytes, earlier: bytes, vault: str, compartment: Compartment) -> bytes:
    """Return an earlier secret sealed under the one that follows it."""
    return _seal(derived_key(secret, vault, compartment, Purpose.EARLIER), earlier, pack(vault, compartment))


def earlier_secrets(secret: bytes, vault: str, compartment: Compartment, chain: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return a secret and those before it, the newest first; `chain` has the oldest first.

    Raises: DamagedError.
    """
    found = [secret]
    for sealed in reversed(chain):
        key = derived_key(found[-1], vault, compartment, Purpose.EARLIER)
        try:
            found.append(_open(key, sealed, pack(vault, compartment)))
        except InvalidTag as error:
            raise DamagedError(
                QT_TRANSLATE_NOOP(
                    "errors", "An earlier key in keys.json cannot be opened. Put keys.json back from a backup."
                )
            ) from error
    return tuple(found)


def drop_key(secret: bytes, vault: str, compartment: Compartment) -> bytes:
    """Return the public key to which anybody may seal a slip for those who open a compartment."""
    return _drop_pair(secret, vault, compartment).public_key().public_bytes_raw()


def seal_slip(key: bytes, content: bytes, vault: str, compartment: Compartment) -> bytes:
    """Return a slip that only those who open a compartment can read."""
    public: Any = X25519PublicKey.from_public_bytes(key)
    return SUITE.encrypt(content, public, _slip_info(vault, compartment))


def open_slip(secret: bytes, sealed: bytes, vault: str, compartment: Compartment) -> bytes | None:
    """Return what a slip says, or nothing if it was not sealed to this compartment as it is now."""
    try:
        return SUITE.decrypt(sealed, _drop_pair(secret, vault, compartment), _slip_info(vault, compartment))
    except (InvalidTag, ValueError):
        return None


def seal_ring(secret: bytes, ring: Ring, vault: str, compartment: Compartment) -> bytes:
    """Return the keys of images as the content of a compartment's ring file."""
    fields = (field for image in sorted(ring) for field in (image, ring[image]))
    key = derived_key(secret, vault, compartment, Purpose.RING)
    return _seal(key, pack(*fields), pack("ring", vault, compartment))


def open_ring(secret: bytes, content: bytes, vault: str, compartment: Compartment) -> dict[int, bytes] | None:
    """Return the keys of images in a ring file, or nothing if it is not a ring under this secret."""
    key = derived_key(secret, vault, compartment, Purpose.RING)
    try:
        fields = unpack(_open(key, content, pack("ring", vault, compartment)))
    except (InvalidTag, ValueError):
        return None
    return {int(image): key for image, key in zip(fields[::2], fields[1::2], strict=True)}


def new_image_key() -> bytes:
    """Return a fresh key for one image."""
    return secrets.token_bytes(KEY_LENGTH)


def seal_image(key: bytes, content: bytes, vault: str, image: int) -> bytes:
    """Return an image as the content of its file."""
    return _seal(key, content, pack("image", vault, image))


def open_image(key: bytes, sealed: bytes, vault: str, image: int) -> bytes | None:
    """Return the image in a file, or nothing if the file is not the one that the key sealed."""
    try:
        return _open(key, sealed, pack("image", vault, image))
    except (InvalidTag, ValueError):
        return None


def seal_draft(key: bytes, content: bytes, vault: str, member: int) -> bytes:
    """Return what a member had half filled in as the content of a file."""
    return _seal(key, content, pack("draft", vault, member))


def open_draft(key: bytes, sealed: bytes, vault: str, member: int) -> bytes | None:
    """Return what a draft holds, or nothing if the file is not one that this member's key sealed."""
    try:
        return _open(key, sealed, pack("draft", vault, member))
    except (InvalidTag, ValueError):
        return None


def _drop_pair(secret: bytes, vault: str, compartment: Compartment) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(derived_key(secret, vault, compartment, Purpose.DROP))


def _slip_info(vault: str, compartment: Compartment) -> bytes:
    return f"adminapp/1/{vault}/{compartment}/slip".encode()


def _seal(key: bytes, content: bytes, about: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE_LENGTH)
    return nonce + AESGCM(key).encrypt(nonce, content, about)


def _open(key: bytes, sealed: bytes, about: bytes) -> bytes:
    return AESGCM(key).decrypt(sealed[:NONCE_LENGTH], sealed[NONCE_LENGTH:], about)
