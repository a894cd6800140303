"""What a third party presents and seeks, and figures asked for without names."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from adminapp.core.policy.papers import Sought, Waiver
from adminapp.core.policy.roles import Role


class Instrument(StrEnum):
    """What is presented."""

    NONE = "none"
    SUBPOENA = "subpoena"
    COURT_ORDER = "court_order"
    SEARCH_WARRANT = "search_warrant"
    ADMINISTRATIVE_WARRANT = "administrative_warrant"
    PRESERVATION_LETTER = "preservation_letter"
    WRITTEN_CONSENT = "written_consent"
    PUBLIC_RECORDS_REQUEST = "public_records_request"
    NATIONAL_SECURITY = "national_security"


class Finding(StrEnum):
    """What the court found the disclosure necessary for (RSMo 182.817.1(2))."""

    PUBLIC_SAFETY = "public_safety"
    PROSECUTION = "prosecution"


@dataclass(frozen=True)
class LegalQuestion:
    """May what is sought be released; `at` is the role that has the instrument in hand, `now` local time."""

    now: datetime
    instrument: Instrument
    issued_by: str
    seeks: Sought
    at: Role
    finding: Finding | None
    counsel_reviewed: bool
    director_approved: bool
    waiver: Waiver | None


@dataclass(frozen=True)
class StatisticsQuestion:
    """May figures be given out; `smallest_count` is the number of persons in the smallest group counted."""

    now: datetime
    smallest_count: int
