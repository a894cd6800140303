"""A ban, the stages of its images and the question about them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from adminapp.core.policy.askers import Asker


class Stage(StrEnum):
    """Where an image of a ban is in its life."""

    PENDING = "pending"
    SHARED = "shared"
    ARCHIVED = "archived"
    DUE = "due"
    HELD = "held"


class Place(StrEnum):
    """Where the image would be shown."""

    DESK = "desk"
    ADMINISTRATIVE_OFFICES = "administrative_offices"
    LAPTOP = "laptop"


@dataclass(frozen=True)
class Ban:
    """A ban from its first day until its last, or without end.

    `lifted` is the first day after a ban that ended early, `overturned` the day on which it was found that it should
    never have been issued; `held` says that a preservation hold is on its images.
    """

    since: date
    until: date | None
    lifted: date | None = None
    overturned: date | None = None
    held: bool = False


@dataclass(frozen=True)
class Question:
    """May this asker see the images kept with this ban in this place; `now` is the library's local time."""

    now: datetime
    asker: Asker
    ban: Ban
    place: Place
