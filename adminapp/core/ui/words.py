"""Dates, numbers, roles and errors in the member's language."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError
from adminapp.core.kit.said import Said
from adminapp.core.policy.roles import Role

_ROLES = {
    Role.DIRECTOR: QT_TRANSLATE_NOOP("words", "Director"),
    Role.ASSISTANT_DIRECTOR: QT_TRANSLATE_NOOP("words", "Assistant Director"),
    Role.CIRCULATION_MANAGER: QT_TRANSLATE_NOOP("words", "Circulation Manager"),
    Role.MANAGER: QT_TRANSLATE_NOOP("words", "Manager"),
    Role.WEEKEND_SUPERVISOR: QT_TRANSLATE_NOOP("words", "Weekend Supervisor"),
    Role.IT: QT_TRANSLATE_NOOP("words", "Information Technology"),
    Role.CIRCULATION: QT_TRANSLATE_NOOP("words", "Circulation"),
}


def role(role: Role) -> str:
    """Return what a role is called."""
    return QCoreApplication.translate("words", _ROLES[role])


def roles(roles: Iterable[Role]) -> str:
    """Return several roles as "Director or Circulation Manager"."""
    names = [role(one) for one in roles]
    return QCoreApplication.translate("words", " or ").join(names)


def day(day: date) -> str:
    """Return a date in words, for what a patron reads: 14 August 2026 or August 14, 2026."""
    return QLocale().toString(_qdate(day), QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd, ", ""))


def short_day(day: date) -> str:
    """Return a date for lists, whose order is the calendar's: 2026-08-14."""
    return day.isoformat()


def moment(moment: datetime) -> str:
    """Return a date with the wall clock's time, to the minute; an aware moment is shown in local time."""
    local = moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
    return f"{short_day(local.date())} {clock_time(local)}"


def clock_time(moment: datetime) -> str:
    """Return the wall clock's time, to the minute."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def number(number: int) -> str:
    """Return a whole number as the language groups it."""
    return QLocale().toString(number)


def sentence(error: AdminError | Said) -> str:
    """Return an error or what was found as the sentence to show, its holes filled in the member's language."""
    holes = {name: _hole(value) for name, value in error.holes.items()}
    return QCoreApplication.translate("errors", error.sentence).format(**holes)


def plain_tooltip(text: str) -> str:
    """Return text of a patron's or a file's for a tooltip, which would else read it as HTML."""
    return f"<p>{escape(text)}</p>"


def without_mnemonic(text: str) -> str:
    """Return text of a patron's or a file's for a button, a menu or a tab, which would else eat its `&`."""
    return text.replace("&", "&&")


def _hole(value: object) -> str:
    match value:
        case Role():
            return role(value)
        case Said():
            return sentence(value)
        case StrEnum() | str():
            return str(value)
        case datetime():
            return moment(value)
        case date():
            return day(value)
        case int():
            return number(value)
        case tuple() | list() | frozenset():
            return ", ".join(_hole(one) for one in value)
        case _:
            return str(value)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
