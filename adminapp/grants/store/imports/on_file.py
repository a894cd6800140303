"""Which accounts were on file when an import began, and which of them it has met since."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from adminapp.grants.exports.marks import MARK

_ANY = "SELECT EXISTS (SELECT 1 FROM accounts)"
_ALL = "SELECT id, iif(length(digest) = :mark, digest, zeroblob(:mark)) FROM accounts ORDER BY id"
_PART = 10_000


class OnFile:
    """Accounts by their places in the order of their ids, nine bytes for each; whoever is none of them is new."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._any = bool(db.exec_driver_sql(_ANY).scalar_one())
        self._ids = array("q")
        self._met = bytearray()

    def __bool__(self) -> bool:
        return self._any

    def marks(self) -> Iterator[bytes]:
        """Read who is on file, and yield the marks of what they say, some thousand at a time; before all else."""
        for part in self._db.exec_driver_sql(_ALL, {"mark": MARK}).partitions(_PART):
            ids, marks = zip(*part, strict=True)
            self._ids.extend(ids)
            self._met.extend(bytes(len(ids)))
            yield b"".join(marks)

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
