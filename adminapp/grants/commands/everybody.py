"""All patrons in an order, read a stretch at a time."""

from array import array
from collections.abc import Sequence
from threading import Lock

from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import Home
from adminapp.core.store.log import last_head
from adminapp.grants.commands.desk import Desk
from adminapp.grants.store import listing
from adminapp.grants.stored import Order, SearchHit

_END = 500
Counts = dict[Order, tuple[int, int]]
"""How many patrons stand in an order, and the newest line of the log when they were counted."""


class Everybody(Desk):
    """All patrons as they stand in an order when it is first asked; several threads may ask.

    Measured with a million: OFFSET at the end takes 193 times as long as a list of ids, which takes half a second. So
    both ends are read by index, and who wants to see the middle waits for the list, once.
    """

    def __init__(self, home: Home, pack: Pack, order: Order, counts: Counts, *, descending: bool) -> None:
        super().__init__(home, pack)
        self._counts = counts
        self._order = order
        self._descending = descending
        self._count: int | None = None
        self._ids: array[int] | None = None
        self._reading = Lock()

    def count(self) -> int:
        """Return how many patrons there are; counted once, until the log has another line.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.search")
        if self._count is None:
            with self._home.read() as db:
                newest = last_head(db).number
                counted_at, count = self._counts.get(self._order, (-1, 0))
                self._count = count if counted_at == newest else listing.count(db, self._order)
            self._counts[self._order] = newest, self._count
        return self._count

    def rows(self, first: int, many: int) -> Sequence[SearchHit]:
        """Return a stretch of patrons; who is gone meanwhile is left out.

        Raises: NotAllowedError; StoreError.
        """
        last = min(first + many, self.count())
        if first >= last:
            return ()
        ids = self._at_an_end(first, last) if self._ids is None else None
        if ids is None:
            ids = self._every_id()[first:last]
        with self._home.read() as db:
            return listing.hits(db, ids)

    def place(self, hit: SearchHit) -> int | None:
        """Return where a patron stands, None if there is no such account.

        Raises: NotAllowedError; StoreError.
        """
        last = self.count() - 1
        with self._home.read() as db:
            before = listing.place(db, self._order, hit.account)
        return before if before is None or not self._descending else last - before

    def _at_an_end(self, first: int, last: int) -> Sequence[int] | None:
        from_end = self.count() - first
        with self._home.read() as db:
            if last <= _END:
                return listing.first_ids(db, self._order, last, descending=self._descending)[first:]
            if from_end <= _END:
                ids = listing.first_ids(db, self._order, from_end, descending=not self._descending)
                return ids[::-1][: last - first]
        return None

    def _every_id(self) -> "array[int]":
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.search")
        with self._reading:
            if self._ids is None:
                with self._home.read() as db:
                    self._ids = listing.every_id(db, self._order, descending=self._descending)
            return self._ids
