"""The one place that reads the clock."""

from datetime import UTC, date, datetime


class Clock:
    """The computer's clock; tests hand in one that stands still."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place

    def local_now(self) -> datetime:
        """Return the library's wall clock: naive local date and time, to the second."""
        return self.now().astimezone().replace(tzinfo=None, microsecond=0)

    def today(self) -> date:
        """Return the library's local date."""
        return self.local_now().date()
