"""Whose key may have signed a line of the log."""

from collections import defaultdict
from collections.abc import Mapping

from adminapp.core.security.chain import Line, is_signed_by
from adminapp.core.security.keyfile import Keys
from adminapp.core.security.keyring import RECOVERY_ID

Signers = Mapping[int, list[tuple[str, bytes]]]
"""The keys that each member signs or signed with, each with the moment until which it did; "~" comes after them all."""

_STILL = "~"


def signers(keys: Keys) -> Signers:
    """Return every key that ever signed, by the member's id."""
    known: defaultdict[int, list[tuple[str, bytes]]] = defaultdict(list)
    known[RECOVERY_ID].append((_STILL, keys.recovery.signature_key))
    for slot in keys.slots:
        known[slot.id].append((_STILL, slot.holder.signature_key))
    for former in keys.former:
        known[former.id].append((former.until, former.signature_key))
    return known


def is_signed(signers: Signers, line: Line, canonical: bytes, signature: bytes) -> bool:
    """Return whether a key made a signature that the line's member had when it was written."""
    at = line.at.isoformat(timespec="microseconds")
    keys = signers.get(line.member, ())
    return any(until >= at and is_signed_by(key, canonical, signature) for until, key in keys)
