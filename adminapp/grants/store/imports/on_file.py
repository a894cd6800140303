"""Which accounts were on file when an import began, and which of them it has met since."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence

from sqlalchemy import Connection

from adminapp.grants.exports.marks import MARK

_ALL = "SELECT id, digest FROM accounts ORDER BY id"
_UNMARKED = bytes(MARK)


class OnFile:
    """Accounts by their places in the order of their ids, nine bytes for each; whoever is none of them is new."""

    def __init__(self, db: Connection) -> None:
        self._ids = array("q")
        marks = bytearray()
        for account, digest in db.exec_driver_sql(_ALL):
            self._ids.append(account)
            marks += digest if digest and len(digest) == MARK else _UNMARKED
        self._marks = marks
        self._met = bytearray(len(self._ids))

    def __bool__(self) -> bool:
        return bool(self._ids)

    def give_marks(self) -> bytearray:
        """Return the marks of what they say, one behind the other, and keep them no longer."""
        marks, self._marks = self._marks, bytearray()
        return marks

    def meet(self, places: Sequence[int]) -> None:
        """Note that the accounts in some places were met."""
        for place in places:
            self._met[place] = 1

    def meet_account(self, account: int) -> None:
        """Note that an account was met."""
        self._met[bisect_left(self._ids, account)] = 1

    def was_met(self, account: int) -> bool:
        """Return whether an account was met, or came in with this import."""
        place = bisect_left(self._ids, account)
        return place == len(self._ids) or self._ids[place] != account or bool(self._met[place])

    def account(self, place: int) -> int:
        """Return the account in a place."""
        return self._ids[place]
