"""Forgetting what the log tells beside its lines once its time is over: previewed, and never by the clock alone."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, RuleError
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.home import Home

_DAYS_SETTING = "log_days"
_USUAL_DAYS, MOST_DAYS = 365, 36_500


def days_kept(home: Home) -> int:
    """Return how many days the log's arguments are kept.

    Raises: StoreError.
    """
    days = home.settings().get(_DAYS_SETTING, "")
    return int(days) if days.isdecimal() else _USUAL_DAYS


def keep_for(home: Home, days: int) -> None:
    """Keep the log's arguments for another time; nothing is erased by that.

    Raises: NotAllowedError; InputError; StoreError; FullError.
    """
    if not 1 <= days <= MOST_DAYS:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "“{text}” is not possible here. Write a whole number from {least} to {most}."),
            text=days,
            least=1,
            most=MOST_DAYS,
            field="days",
        )
    home.change_settings({_DAYS_SETTING: str(days)})


def kept_since(home: Home) -> date:
    """Return the first day of which the log's arguments are still kept.

    Units:  local date.
    Raises: StoreError.
    """
    return home.clock.today() - timedelta(days=days_kept(home))


def due_for_erasure(home: Home, before: date) -> Mapping[str, int]:
    """Return how many lines of before a day would lose what they tell beside them, by command.

    Units:  local date, excluded.
    Raises: NotAllowedError; StoreError.
    """
    home.must_be_allowed(Deed.ERASE_LOG, "log.count")
    with home.read() as db:
        return log.count_arguments(db, _start(before))


def erase_arguments(home: Home, before: date) -> int:
    """Erase what the lines of before a day tell beside them, and return how many; the lines and their chain stay.

    Units:  local date, excluded.
    Raises: NotAllowedError; RuleError if their time is not over; StoreError; FullError.
    """
    kept = kept_since(home)
    with home.write(Deed.ERASE_LOG, "log.erase", before=before) as db:
        if before > kept:
            raise RuleError(
                QT_TRANSLATE_NOOP("errors", "What the log tells is kept from {kept} on. Choose an earlier day."),
                kept=kept,
            )
        return log.erase_arguments(db, None, _start(before))


def _start(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
