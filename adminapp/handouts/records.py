"""What anybody may ask a copy of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Paper(StrEnum):
    """A paper to take home."""

    POLICY = "policy"
    PARTNER_LIST = "partner_list"


@dataclass(frozen=True)
class CopyQuestion:
    """May a copy be given out; `now` is the library's local time."""

    now: datetime
    what: Paper
