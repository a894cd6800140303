"""The papers that outsiders bring, and the waiver of one."""

from dataclasses import dataclass
from enum import StrEnum

from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role


class Sought(StrEnum):
    """What a third party wants to have; the words stand in a pack's `waiver_covers` too."""

    ACCOUNT = "account"
    TITLES = "titles"
    FOOTAGE = "footage"
    BAN_IMAGE = "ban_image"
    POLICY = "policy"


@dataclass(frozen=True)
class Waiver:
    """The requirement of a subpoena waived; `authorized` says that the Director has named this employee."""

    by: Role
    reason: str
    authorized: bool = False


def is_valid_waiver(waiver: Waiver | None, sought: Sought, pack: Pack) -> bool:
    """Return whether a waiver holds: for what the reading covers, with a reason, by the Director or who was named.

    Source: MRRL-3, X-2, X-3, X-4.
    """
    if waiver is None or sought not in pack.readings.waiver_covers or not waiver.reason.strip():
        return False
    return waiver.by is Role.DIRECTOR or waiver.authorized
