"""Reading untrusted JSON objects: every mistake names its key and what is allowed there."""

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.text import printable

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)

_LONGEST_TEXT = 10_000
_DAY_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?", re.ASCII)
_DAY = "a date that exists, YYYY-MM-DD"
_MOMENT = "a local date and time that exists, YYYY-MM-DDTHH:MM"


class Fields:
    """The keys of one object. Every reading method raises InputError for a missing key and for an unfit value.

    A method named `..._or_none` lets the key be null, and absent too where it is `optional`.
    """

    def __init__(self, untrusted: object, path: str = "") -> None:
        if not isinstance(untrusted, dict):
            raise _unfit(path or "question", "an object with keys")
        self._untrusted = untrusted
        self._path = path
        self._known: set[str] = set()

    def text(self, key: str) -> str:
        """Return a text."""
        return self._required(key, "a text", _as_text)

    def text_or_none(self, key: str, *, optional: bool = False) -> str | None:
        """Return a text or None."""
        return self._or_none(key, "a text", _as_text, optional=optional)

    def flag(self, key: str) -> bool:
        """Return true or false."""
        return self._required(key, "true or false", _as_flag)

    def flag_or_none(self, key: str) -> bool | None:
        """Return true, false or None."""
        return self._or_none(key, "true or false", _as_flag, optional=True)

    def amount(self, key: str) -> float:
        """Return an amount of dollars."""
        return self._required(key, "an amount of dollars, such as 62.5", _as_amount)

    def count(self, key: str) -> int:
        """Return a whole number of at least 0."""
        return self._required(key, "a whole number of at least 0", _as_count)

    def day(self, key: str) -> date:
        """Return a local date."""
        return self._required(key, _DAY, as_day)

    def day_or_none(self, key: str, *, optional: bool = False) -> date | None:
        """Return a local date or None."""
        return self._or_none(key, _DAY, as_day, optional=optional)

    def moment(self, key: str) -> datetime:
        """Return a local date and time."""
        return self._required(key, _MOMENT, as_moment)

    def moment_or_none(self, key: str) -> datetime | None:
        """Return a local date and time or None."""
        return self._or_none(key, _MOMENT, as_moment, optional=True)

    def word(self, key: str, words: type[Word]) -> Word:
        """Return one of some words."""
        return self._required(key, _one_of(words), lambda value: _as_word(value, words))

    def word_or_none(self, key: str, words: type[Word], *, optional: bool = False) -> Word | None:
        """Return one of some words or None."""
        return self._or_none(key, _one_of(words), lambda value: _as_word(value, words), optional=optional)

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return one of some texts."""
        return self._required(
            key, "one of " + ", ".join(allowed), lambda value: allowed[allowed.index(_as_text(value))]
        )

    def texts(self, key: str) -> frozenset[str]:
        """Return the texts of a list."""
        return frozenset(
            self._required(key, "a list of texts", lambda value: [_as_text(text) for text in _as_list(value)])
        )

    def part(self, key: str) -> "Fields":
        """Return the fields of an object."""
        return Fields(self._required(key, "an object with keys", _as_object), self._inside(key))

    def part_or_none(self, key: str, *, optional: bool = False) -> "Fields | None":
        """Return the fields of an object or None."""
        part = self._or_none(key, "an object with keys", _as_object, optional=optional)
        return None if part is None else Fields(part, self._inside(key))

    def parts(self, key: str) -> list["Fields"]:
        """Return the fields of every object in a list."""
        parts = self._required(key, "a list of objects", _as_list)
        return [Fields(part, f"{self._inside(key)}[{place}]") for place, part in enumerate(parts)]

    def one_key(self, allowed: tuple[str, ...]) -> str:
        """Return the only key of an object, which must be one of some.

        Raises: InputError.
        """
        if len(self._untrusted) != 1 or not set(self._untrusted) <= set(allowed):
            raise _unfit(self._path, "an object with exactly one of the keys " + ", ".join(allowed))
        return next(key for key in allowed if key in self._untrusted)

    def nothing_else(self) -> None:
        """Refuse keys that nobody asked for: what is not understood must not be decided.

        Raises: InputError naming the key and the keys that are allowed.
        """
        for key in self._untrusted:
            if key not in self._known:
                raise _unfit(
                    self._inside(printable(str(key))), "no such key; the keys are " + ", ".join(sorted(self._known))
                )

    def _required(self, key: str, allowed: str, convert: Callable[[object], Value]) -> Value:
        self._known.add(key)
        if key not in self._untrusted:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "{key} is missing; allowed is {allowed}."),
                key=self._inside(key),
                allowed=allowed,
            )
        try:
            return convert(self._untrusted[key])
        except (ValueError, TypeError, OverflowError):
            raise _unfit(self._inside(key), allowed) from None

    def _or_none(self, key: str, allowed: str, convert: Callable[[object], Value], *, optional: bool) -> Value | None:
        self._known.add(key)
        if self._untrusted.get(key) is None and (optional or key in self._untrusted):
            return None
        return self._required(key, f"{allowed}, or null", convert)

    def _inside(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key


def as_day(value: object) -> date:
    """Return a date written YYYY-MM-DD.

    Raises: ValueError.
    """
    if not isinstance(value, str) or not _DAY_WRITTEN.fullmatch(value):
        raise ValueError
    return date.fromisoformat(value)


def as_moment(value: object) -> datetime:
    """Return a local date and time written YYYY-MM-DDTHH:MM, seconds allowed.

    Raises: ValueError.
    """
    if not isinstance(value, str) or not _MOMENT_WRITTEN.fullmatch(value):
        raise ValueError
    return datetime.fromisoformat(value)


def _unfit(key: str, allowed: str) -> InputError:
    return InputError(QT_TRANSLATE_NOOP("errors", "{key}: allowed is {allowed}."), key=key, allowed=allowed)


def _one_of(words: type[StrEnum]) -> str:
    return "one of " + ", ".join(words)


def _as_word(value: object, words: type[Word]) -> Word:
    return words(_as_text(value))


def _as_text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise ValueError
    return value


def _as_flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _as_amount(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError
    return float(value)


def _as_count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError
    return value


def _as_list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _as_object(value: object) -> dict[object, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value
