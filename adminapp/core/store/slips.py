"""The drop box: anybody seals a slip into a compartment; whoever opens that compartment finds it at sign-in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import Keys
from adminapp.core.security.sealing import open_slip, seal_slip
from adminapp.core.store.log import canonical_json
from adminapp.core.store.tables import sealed_slips, slips


@dataclass(frozen=True)
class Slip:
    """What somebody dropped; `kind` tells the feature whose it is, `content` is plain JSON.

    Units:  `at` aware, in UTC.
    """

    id: int
    at: datetime
    member: int
    kind: str
    content: Mapping[str, Any] = field(repr=False)


def drop_slip(db: Connection, keys: Keys, compartment: Compartment, slip: Slip) -> None:
    """Seal a slip for those who open a compartment; the same slip twice is one."""
    if db.execute(select(sealed_slips.c.id).where(sealed_slips.c.id == slip.id)).first():
        return
    said = {
        "at": slip.at.astimezone(UTC).isoformat(),
        "member": slip.member,
        "kind": slip.kind,
        "content": canonical_json(slip.content),
    }
    sealed = seal_slip(keys.doors[compartment].drop_key, json.dumps(said).encode(), keys.vault, compartment)
    db.execute(insert(sealed_slips), {"id": slip.id, "compartment": compartment, "sealed": sealed})


def open_slips(db: Connection, vault: str, secrets: Mapping[Compartment, tuple[bytes, ...]]) -> int:
    """Bring the slips that can be opened to their compartments, and return how many; the others stay."""
    opened = 0
    for row in db.execute(select(sealed_slips)).all():
        for secret in secrets.get(row.compartment, ()):
            content = open_slip(secret, row.sealed, vault, row.compartment)
            if content is not None:
                _bring(db, row.id, row.compartment, content)
                opened += 1
                break
    return opened


def slips_of(db: Connection, compartment: Compartment, kind: str) -> tuple[Slip, ...]:
    """Return the slips of a kind that were dropped into an open compartment, oldest first."""
    table = slips[compartment]
    return tuple(
        Slip(row.id, datetime.fromisoformat(row.at), row.member, row.kind, json.loads(row.content))
        for row in db.execute(select(table).where(table.c.kind == kind).order_by(table.c.at))
    )


def forget_slip(db: Connection, compartment: Compartment, slip_id: int) -> None:
    """Forget a slip that a feature has taken over."""
    db.execute(delete(slips[compartment]).where(slips[compartment].c.id == slip_id))


def _bring(db: Connection, slip_id: int, compartment: Compartment, content: bytes) -> None:
    table = slips[compartment]
    if not db.execute(select(table.c.id).where(table.c.id == slip_id)).first():
        db.execute(insert(table), {"id": slip_id, **json.loads(content)})
    db.execute(delete(sealed_slips).where(sealed_slips.c.id == slip_id))
