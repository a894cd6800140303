"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

from adminapp.core.kit.clock import Clock


class FixedClock(Clock):
    """A clock at a library whose wall shows UTC."""

    def __init__(self, wall: datetime) -> None:
        self.wall = wall

    def now(self) -> datetime:
        return self.wall.replace(tzinfo=UTC)

    def local_now(self) -> datetime:
        return self.wall.replace(microsecond=0)

    def move(self, **forward: float) -> None:
        self.wall += timedelta(**forward)
