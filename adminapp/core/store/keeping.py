"""Keeping backups: where they go, how many stay, when the next is due, and when the second place was last reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, StoreError
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.backups import Backup, backups_in, default_place, forget_oldest, write_backup
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home

_MAKE = "backup.make"
_FIRST, _SECOND = "backup.first", "backup.second"
_PLACE, _SECOND_PLACE = "backup_place", "backup_second_place"
_KEEP, _HOURS, _WARN = "backup_keep", "backup_hours", "backup_warn_days"
_USUAL_KEEP, _USUAL_HOURS, _USUAL_WARN = 14, 24, 7


@dataclass(frozen=True)
class Plan:
    """How backups are kept.

    Units:  `keep` backups in each place; one is due every `hours`; a warning `warn_days` after the last in a place.
    """

    place: Path
    second: Path | None = None
    keep: int = _USUAL_KEEP
    hours: int = _USUAL_HOURS
    warn_days: int = _USUAL_WARN


@dataclass(frozen=True)
class BackupState:
    """When each place was last reached, None if never, whether a backup is due, and what is to be said about it.

    Units:  aware, in UTC.
    """

    plan: Plan
    first: datetime | None
    second: datetime | None
    is_due: bool
    warnings: tuple[Finding, ...]


def plan_of(home: Home) -> Plan:
    """Return how backups are kept.

    Raises: StoreError.
    """
    settings = home.settings()
    second = settings.get(_SECOND_PLACE, "")
    return Plan(
        place=Path(settings[_PLACE]) if settings.get(_PLACE) else default_place(home.folder),
        second=Path(second) if second else None,
        keep=_number(settings, _KEEP, _USUAL_KEEP),
        hours=_number(settings, _HOURS, _USUAL_HOURS),
        warn_days=_number(settings, _WARN, _USUAL_WARN),
    )


def change_plan(home: Home, plan: Plan) -> None:
    """Keep backups in another way.

    Raises: NotAllowedError; InputError; StoreError.
    """
    if min(plan.keep, plan.hours, plan.warn_days) < 1:
        raise InputError(QT_TRANSLATE_NOOP("errors", "Backups are counted from 1 up. Write a larger number."))
    home.change_settings(
        {
            _PLACE: "" if plan.place == default_place(home.folder) else str(plan.place),
            _SECOND_PLACE: str(plan.second) if plan.second else "",
            _KEEP: str(plan.keep),
            _HOURS: str(plan.hours),
            _WARN: str(plan.warn_days),
        }
    )


def back_up(home: Home, place: Path) -> Backup:
    """Make a backup in a place of the member's choice.

    Raises: NotAllowedError; DamagedError; StoreError; FullError.
    """
    return _back_up(home, Deed.MAKE_BACKUP, place, str(place))


def back_up_now(home: Home) -> tuple[Finding, ...]:
    """Make a backup in the places of the plan; return what was not reached.

    Raises: NotAllowedError; DamagedError; StoreError; FullError.
    """
    return _by_plan(home, Deed.MAKE_BACKUP)


def back_up_if_due(home: Home) -> tuple[Finding, ...]:
    """Make the backup that is due, whoever has signed in, and return what is to be said about the places.

    Raises: DamagedError; StoreError; FullError.
    """
    state = backup_state(home)
    if state.is_due and not home.is_read_only:
        return _by_plan(home, Deed.MAKE_DUE_BACKUP)
    return state.warnings


def backup_state(home: Home) -> BackupState:
    """Return when backups were last made, and what is to be said about that.

    Raises: StoreError.
    """
    plan, now = plan_of(home), home.clock.now()
    with home.read() as db:
        first, second = log.last_done(db, _FIRST), log.last_done(db, _SECOND)
        since = log.first_moment(db)
    warnings = [_overdue(plan.place, first or since, now, plan)]
    if plan.second:
        warnings.append(_overdue(plan.second, second or since, now, plan))
    due = [first] + ([second] if plan.second and plan.second.is_dir() else [])
    # A clock that was set back must not put the next backup off: a last one in the future counts as none.
    is_due = any(last is None or not timedelta() <= now - last < timedelta(hours=plan.hours) for last in due)
    return BackupState(plan, first, second, is_due, tuple(found for found in warnings if found))


def backups(home: Home) -> tuple[Backup, ...]:
    """Return the backups in the places of the plan that can be reached, that of the newest state first.

    Raises: StoreError.
    """
    plan = plan_of(home)
    places = [plan.place, *([plan.second] if plan.second else [])]
    return tuple(backup for place in places for backup in backups_in(place, home.keys.vault))


def _by_plan(home: Home, deed: Deed) -> tuple[Finding, ...]:
    plan = plan_of(home)
    _back_up(home, deed, plan.place, _FIRST)
    forget_oldest(plan.place, home.keys.vault, plan.keep)
    if plan.second is None:
        return ()
    try:
        if not plan.second.is_dir():
            return (_not_reached(plan.second),)
        _back_up(home, deed, plan.second, _SECOND)
        forget_oldest(plan.second, home.keys.vault, plan.keep)
    except StoreError as error:
        return (Finding(error.sentence, error.holes),)
    return ()


def _back_up(home: Home, deed: Deed, place: Path, subject: str) -> Backup:
    home.must_be_allowed(deed, _MAKE, subject)
    with home.alone():
        backup = write_backup(place, home.folder, home.keys, home.databases(), home.clock)
    with home.write(deed, _MAKE, subject, folder=str(backup.folder), head=backup.head.number):
        pass
    return backup


def _overdue(place: Path, last: datetime, now: datetime, plan: Plan) -> Finding | None:
    days = (now - last).days
    if days < plan.warn_days:
        return None
    return Finding(
        QT_TRANSLATE_NOOP("errors", "No backup has reached {place} for {days} days. Connect it and make one."),
        {"place": place, "days": days},
    )


def _not_reached(place: Path) -> Finding:
    return Finding(
        QT_TRANSLATE_NOOP("errors", "{place} was not reached; the backup is in the first place alone. Connect it."),
        {"place": place},
    )


def _number(settings: Mapping[str, str], name: str, usual: int) -> int:
    value = settings.get(name, "")
    return int(value) if value.isdecimal() else usual
