"""What every part of the desk works with: the open vault, the signed-in member, the policy."""

from datetime import datetime

from adminapp.core.kit.text import clean_text
from adminapp.core.policy.packs import Pack
from adminapp.core.store.home import Home
from adminapp.grants.stored import Happening, HistoryEntry

_LONGEST_NOTE = 500
_LONGEST_LINE = 200


class Desk:
    """A part of the grants desk, bound to a vault, the member who has signed in to it, and a policy pack."""

    def __init__(self, home: Home, pack: Pack) -> None:
        self._home = home
        self._pack = pack

    def now(self) -> datetime:
        """Return the library's local date and time."""
        return self._home.clock.local_now()

    @property
    def _by(self) -> str:
        return self._home.member.name

    def _entry(self, at: datetime, what: Happening, subject: str = "", told: str = "") -> HistoryEntry:
        return HistoryEntry(at, what, subject, self._by, told)


def note(untrusted: str) -> str:
    """Return a note of up to 500 characters as it is kept.

    Raises: InputError.
    """
    return clean_text(untrusted, _LONGEST_NOTE)


def line(untrusted: str) -> str:
    """Return a text of up to 200 characters, perhaps empty, on one line.

    Raises: InputError.
    """
    return " ".join(clean_text(untrusted, _LONGEST_LINE).split())
