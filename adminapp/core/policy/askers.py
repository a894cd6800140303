"""Who asks for footage and for images: staff with a role, or an outsider."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from adminapp.core.policy.roles import Role


class AskerKind(StrEnum):
    """Who asks."""

    STAFF = "staff"
    POLICE = "police"
    PUBLIC = "public"
    PATRON = "patron"
    MEDIA = "media"
    INSURER = "insurer"
    TRUSTEE = "trustee"


@dataclass(frozen=True)
class Asker:
    """Who asks; staff have a role, and the Director may have designated them until a last valid date."""

    kind: AskerKind
    role: Role | None = None
    designated_until: date | None = None

    def is_designated(self, today: date) -> bool:
        """Return whether the Director has designated this person for a day (MRRL-35)."""
        return self.designated_until is not None and self.designated_until >= today
