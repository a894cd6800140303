"""Ids: 63-bit whole numbers that rise with time and need no office to hand them out."""

import secrets
import time

_RANDOM_BITS = 22
_TICK_BITS = 23  # a tick of 2**23 ns is 8.4 ms; with ticks of 1 ms the 63 bits would be full in 2039


def new_id() -> int:
    """Return a fresh id: ticks of 8.4 ms since 1970 above, 22 random bits below."""
    return new_ids(1)[0]


def new_ids(count: int) -> range:
    """Return so many fresh ids in a row, which keeps a bulk insert in the order of its table.

    Units:  1 to 4,194,304 ids.
    """
    start = secrets.randbelow((1 << _RANDOM_BITS) - count + 1)
    first = (time.time_ns() >> _TICK_BITS << _RANDOM_BITS) + start
    return range(first, first + count)
