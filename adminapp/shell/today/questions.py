"""What Today asks the features; a feature that has something waiting adds its question to a topic here."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import AdminError
from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.store import keeping
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home
from adminapp.core.ui import words
from adminapp.core.ui.theme import Tone
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.stored import CardReport
from adminapp.shell.today.waiting import Place, Question, Row, Topic

_MINORS, _PERMISSIONS, _CARDS, _SOON = 60, 30, 7, 7
translate = QCoreApplication.translate


def topics(home: Home, pack: Pack) -> tuple[Topic, ...]:
    """Return the cards of the page in their order."""
    desk = GrantsDesk(home, pack)
    asked = {
        "now": (
            Question(Deed.ASK_DESK, partial(_warnings, home)),
            Question(Deed.MAKE_BACKUP, partial(_backups, home)),
            Question(Deed.ERASE_DISCLOSURES, partial(_old_answers, desk)),
            Question(Deed.SEE_PATRONS, partial(_without_guardian, desk)),
        ),
        "minors": (Question(Deed.SEE_PATRONS, partial(_minors, desk)),),
        "permissions": (Question(Deed.SEE_PATRONS, partial(_permissions, desk)),),
        "cards": (Question(Deed.SEE_PATRONS, partial(_cards, desk)),),
    }
    if not pack.readings.permitted_persons:
        del asked["permissions"]
    said = _said(pack.readings.adult_age)
    return tuple(Topic(name, *said[name], questions) for name, questions in asked.items())


def _said(age: int) -> dict[str, tuple[str, str]]:
    """Return the heading of each topic, and what stands there when nothing waits."""
    return {
        "now": (
            translate("today", "Needs you now"),
            translate("today", "Nothing. What is wrong with the log, late backups and old answers would stand here."),
        ),
        "minors": (
            translate("today", "Turning {age} within {days} days").format(age=age, days=_MINORS),
            translate("today", "Nobody. Minors stand here before their parents' or guardians' access ends."),
        ),
        "permissions": (
            translate("today", "Permissions ending within {days} days").format(days=_PERMISSIONS),
            translate("today", "None. Permissions with a last day stand here before it comes."),
        ),
        "cards": (
            translate("today", "Cards reported in the past {days} days").format(days=_CARDS),
            translate("today", "None. Stolen and missing cards stand here until they are found or replaced."),
        ),
    }


def _warnings(home: Home) -> list[Row]:
    place = Place("log") if home.member.may(Deed.READ_LOG) else None
    badge = translate("today", "look at it") if place else translate("today", "tell the Director")
    heading = translate("today", "Found at sign-in")
    return [Row(heading, _sentence(finding), badge, Tone.NO, place) for finding in home.warnings]


def _backups(home: Home) -> list[Row]:
    late, badge = translate("today", "Backup"), translate("today", "late")
    return [Row(late, _sentence(finding), badge, Tone.NO) for finding in keeping.backup_state(home).warnings]


def _old_answers(desk: GrantsDesk) -> list[Row]:
    due = desk.disclosures.due_for_erasure(desk.disclosures.kept_since())
    if not due:
        return []
    text = translate("today", "%n old answer(s) at the desk", "", due)
    detail = translate("today", "Their time is over: whom they were about can be forgotten.")
    return [Row(text, detail, translate("today", "due"), Tone.REFER, Place("office", "old_answers"))]


def _without_guardian(desk: GrantsDesk) -> list[Row]:
    count = desk.waiting.minors_without_guardian()
    if not count:
        return []
    text = translate("today", "%n minor(s) without parent or guardian", "", count)
    detail = translate("today", "Their records name none. Name one when they come to the desk.")
    return [Row(text, detail)]


def _minors(desk: GrantsDesk) -> list[Row]:
    today = desk.asking.now().date()
    return [
        Row(minor.name, words.day(minor.day), *_until(minor.day, today), Place("patrons", minor.card or minor.name))
        for minor in desk.asking.coming_of_age(_MINORS)
    ]


def _permissions(desk: GrantsDesk) -> list[Row]:
    today = desk.asking.now().date()
    detail = translate("today", "for {holder}, through {day}")
    return [
        Row(
            one.person,
            detail.format(holder=one.holder, day=words.day(one.until)),
            *_until(one.until, today),
            Place("patrons", one.card or one.holder),
        )
        for one in desk.waiting.ending_permissions(_PERMISSIONS)
    ]


def _cards(desk: GrantsDesk) -> list[Row]:
    gone = {
        CardReport.STOLEN: translate("today", "stolen, {when}"),
        CardReport.MISSING: translate("today", "missing, {when}"),
    }
    today = desk.asking.now().date()
    return [
        Row(
            one.holder,
            translate("today", "Card {number}").format(number=one.number),
            gone[one.reported_as].format(when=_ago(one.reported.date(), today)),
            place=Place("patrons", one.number),
        )
        for one in desk.waiting.reported_cards(_CARDS)
    ]


def _sentence(finding: Finding) -> str:
    """Return a finding in words; of a folder its name alone, for a path would not fit."""
    holes = {name: value.name if isinstance(value, Path) else value for name, value in finding.holes.items()}
    return words.sentence(AdminError(finding.sentence, **holes))


def _until(day: date, today: date) -> tuple[str, Tone]:
    """Return in words how far off a day is, and the tone that says whether it is near."""
    days = (day - today).days
    near = {0: translate("today", "today"), 1: translate("today", "tomorrow")}
    text = near.get(days) or translate("today", "in %n day(s)", "", days)
    return text, Tone.REFER if days <= _SOON else Tone.QUIET


def _ago(day: date, today: date) -> str:
    days = (today - day).days
    near = {0: translate("today", "today"), 1: translate("today", "yesterday")}
    return near.get(days) or translate("today", "%n day(s) ago", "", days)
