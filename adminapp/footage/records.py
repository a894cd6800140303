"""Footage, the incident it belongs to and the question about it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from adminapp.core.policy.askers import Asker
from adminapp.core.policy.papers import Waiver


class Act(StrEnum):
    """What is to be done with footage; to release is to hand it out of the library."""

    VIEW_RECORDED = "view_recorded"
    VIEW_LIVE = "view_live"
    COPY = "copy"
    RELEASE = "release"


class IncidentKind(StrEnum):
    """The incidents for which footage may be looked at."""

    INJURY = "injury"
    CRIME = "crime"
    CODE_OF_CONDUCT = "code_of_conduct"


class Purpose(StrEnum):
    """Why footage is looked at."""

    INCIDENT = "incident"
    AVAILABILITY = "availability"
    SYSTEM_CHECK = "system_check"
    OTHER = "other"


class Papers(StrEnum):
    """What an outsider presents."""

    NONE = "none"
    SUBPOENA = "subpoena"
    COURT_ORDER = "court_order"
    SEARCH_WARRANT = "search_warrant"
    PRESERVATION_LETTER = "preservation_letter"


@dataclass(frozen=True)
class Footage:
    """A stretch of recording; `exists` says that the recorder has it yet, `held` that a preservation hold is on it."""

    recorded: date
    held: bool
    exists: bool


@dataclass(frozen=True)
class Incident:
    """A documented incident, open while it is being looked into."""

    kind: IncidentKind
    open: bool


@dataclass(frozen=True)
class Question:
    """May this be done with this footage; `now` is the library's local time."""

    now: datetime
    act: Act
    asker: Asker
    footage: Footage
    incident: Incident | None
    purpose: Purpose
    papers: Papers
    waiver: Waiver | None
