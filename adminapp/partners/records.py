"""A contracted vendor and what it asks for."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Reason(StrEnum):
    """What the data is wanted for."""

    SERVICE = "service"
    MARKETING = "marketing"


@dataclass(frozen=True)
class Partner:
    """A vendor under contract until a last valid date, the day it acknowledged the policy, the fields it needs."""

    contract_until: date
    acknowledged: date | None
    needs: frozenset[str]


@dataclass(frozen=True)
class Question:
    """May the vendor have these fields; `now` is the library's local time."""

    now: datetime
    partner: Partner
    wants: frozenset[str]
    reason: Reason
