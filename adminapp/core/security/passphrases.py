"""What makes a key of a passphrase, and how dear that is on this computer."""

import time
import unicodedata
from collections.abc import Callable
from functools import cache

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, StoreError
from adminapp.core.security.costs import LEAST_MEMORY, MOST_PASSES, SALT_LENGTH, Cost

SHORTEST = 8
LONGEST = 1000
_USUAL_MEMORY = 64 * 1024
_FEWEST_PASSES = 3
_SECONDS, _MOST_SECONDS = 0.45, 0.75


@cache
def usual_cost() -> Cost:
    """Return what checking a passphrase takes on this computer for 0.25 to 0.75 s, as measured the first time.

    Raises: StoreError if the computer has not enough memory.
    """
    return cost_at(_seconds)


def cost_at(seconds_a_pass: Callable[[int], float]) -> Cost:
    """Return the usual cost where a pass over so much memory takes so long; the memory is halved last of all.

    Units:  memory in KiB.
    """
    memory = _USUAL_MEMORY
    while (seconds := seconds_a_pass(memory)) * _FEWEST_PASSES > _MOST_SECONDS and memory // 2 >= LEAST_MEMORY:
        memory //= 2
    return Cost(memory, passes=max(_FEWEST_PASSES, min(MOST_PASSES, round(_SECONDS / seconds))), lanes=1)


def _seconds(memory: int) -> float:
    """Return what one pass takes; the better of two tries, as other programs are at work too."""
    started = time.perf_counter()
    passphrase_key("", bytes(SALT_LENGTH), Cost(memory, passes=1, lanes=1))
    between = time.perf_counter()
    passphrase_key("", bytes(SALT_LENGTH), Cost(memory, passes=1, lanes=1))
    return min(between - started, time.perf_counter() - between)


def must_be_long_enough(passphrase: str) -> None:
    """Refuse a new passphrase of fewer than eight characters, or one without end.

    Raises: InputError.
    """
    if not SHORTEST <= len(_normal(passphrase)) <= LONGEST:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "A passphrase has {least} to {most} characters. Choose another."),
            least=SHORTEST,
            most=LONGEST,
        )


def passphrase_key(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the 32 bytes that a passphrase makes, the same for every way to type its characters (NFKC).

    Raises: StoreError if the computer has not enough memory.
    """
    try:
        return hash_secret_raw(
            _normal(passphrase).encode("utf-8", "surrogatepass"),
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory,
            parallelism=cost.lanes,
            hash_len=32,
            type=Type.ID,
        )
    except HashingError as error:
        raise StoreError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This computer lacks the free memory to check a passphrase ({mebibytes} MB). Close other programs.",
            ),
            mebibytes=cost.memory // 1024,
        ) from error


def _normal(passphrase: str) -> str:
    return unicodedata.normalize("NFKC", passphrase)
