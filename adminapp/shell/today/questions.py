"""What Today asks the features; a feature that has something waiting adds its question to a topic here."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home
from adminapp.core.ui import words
from adminapp.core.ui.theme import Tone
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.stored import CardReport
from adminapp.office.vault_desk import VaultDesk
from adminapp.shell.today.waiting import Place, Question, Row, Topic

_MINORS, _PERMISSIONS, _CARDS, _SOON = 60, 30, 7, 7


class Questions:
    """The topics of a signed-in member under a policy, with what is asked for each.

    It is asked in the pool, so it is no object of Qt: those live and end in the window's thread.
    """

    def __init__(self, home: Home, pack: Pack) -> None:
        self._home = home
        self._desk = GrantsDesk(home, pack)
        self._vault = VaultDesk(home)
        self._pack = pack

    def topics(self) -> tuple[Topic, ...]:
        """Return the cards of the page in their order."""
        about_permissions = (self._about_permissions(),) if self._pack.readings.permitted_persons else ()
        return (self._about_now(), self._about_minors(), *about_permissions, self._about_cards())

    def _about_now(self) -> Topic:
        return Topic(
            "now",
            QCoreApplication.translate("Questions", "Needs you now"),
            QCoreApplication.translate(
                "Questions",
                "Nothing. What is wrong with the log, late backups, a recovery code to try and old answers would "
                "stand here.",
            ),
            (
                Question(Deed.ASK_DESK, self._warnings),
                Question(Deed.MAKE_BACKUP, self._backups),
                Question(Deed.CHANGE_KEYS, self._recovery),
                Question(Deed.ERASE_DISCLOSURES, self._old_answers),
                Question(Deed.SEE_PATRONS, self._without_guardian),
            ),
        )

    def _about_minors(self) -> Topic:
        age = self._pack.readings.adult_age
        return Topic(
            "minors",
            QCoreApplication.translate("Questions", "Turning {age} within {days} days").format(age=age, days=_MINORS),
            QCoreApplication.translate(
                "Questions", "Nobody. Minors stand here before their parents' or guardians' access ends."
            ),
            (Question(Deed.SEE_PATRONS, self._minors),),
        )

    def _about_permissions(self) -> Topic:
        return Topic(
            "permissions",
            QCoreApplication.translate("Questions", "Permissions ending within {days} days").format(days=_PERMISSIONS),
            QCoreApplication.translate("Questions", "None. Permissions with a last day stand here before it comes."),
            (Question(Deed.SEE_PATRONS, self._permissions),),
        )

    def _about_cards(self) -> Topic:
        return Topic(
            "cards",
            QCoreApplication.translate("Questions", "Cards reported in the past {days} days").format(days=_CARDS),
            QCoreApplication.translate(
                "Questions", "None. Stolen and missing cards stand here until they are found or replaced."
            ),
            (Question(Deed.SEE_PATRONS, self._cards),),
        )

    def _warnings(self) -> list[Row]:
        place = Place("log") if self._home.member.may(Deed.READ_LOG) else None
        badge = (
            QCoreApplication.translate("Questions", "look at it")
            if place
            else QCoreApplication.translate("Questions", "tell the Director")
        )
        found = QCoreApplication.translate("Questions", "Found at sign-in")
        return [Row(found, _sentence(finding), badge, Tone.NO, place) for finding in self._home.warnings]

    def _backups(self) -> list[Row]:
        state = self._vault.backup_state()
        first = QCoreApplication.translate("Questions", "Backup")
        second = QCoreApplication.translate("Questions", "Second place for backups")
        return [
            Row(
                second if one.holes["place"] == state.plan.second else first,
                _sentence(one),
                QCoreApplication.translate("Questions", "late"),
                Tone.NO,
                Place("office", "backups"),
            )
            for one in state.warnings
        ]

    def _recovery(self) -> list[Row]:
        state = self._vault.recovery()
        if not state.is_due:
            return []
        detail = (
            QCoreApplication.translate(
                "Questions", "It was last known to work on {day}. Try it from the paper."
            ).format(day=words.day(state.last))
            if state.last
            else QCoreApplication.translate("Questions", "It was never tried. Try it from the paper.")
        )
        return [
            Row(
                QCoreApplication.translate("Questions", "Recovery code"),
                detail,
                QCoreApplication.translate("Questions", "due"),
                Tone.REFER,
                Place("office", "recovery"),
            )
        ]

    def _old_answers(self) -> list[Row]:
        answers = self._desk.disclosures
        due = answers.due_for_erasure(answers.kept_since())
        if not due:
            return []
        text = QCoreApplication.translate("Questions", "Old answers at the desk: {count}").format(
            count=words.number(due)
        )
        detail = QCoreApplication.translate("Questions", "Their time is over: whom they were about can be forgotten.")
        return [
            Row(
                text, detail, QCoreApplication.translate("Questions", "due"), Tone.REFER, Place("office", "old_answers")
            )
        ]

    def _without_guardian(self) -> list[Row]:
        minors = self._desk.waiting.minors_without_guardian()
        if not minors:
            return []
        text = QCoreApplication.translate("Questions", "Minors without parent or guardian: {count}").format(
            count=words.number(minors)
        )
        return [
            Row(
                text,
                QCoreApplication.translate(
                    "Questions", "Their records name none. Name one when they come to the desk."
                ),
            )
        ]

    def _minors(self) -> list[Row]:
        return [
            Row(minor.name, words.day(minor.day), *self._until(minor.day), Place("patrons", minor.card or minor.name))
            for minor in self._desk.asking.coming_of_age(_MINORS)
        ]

    def _permissions(self) -> list[Row]:
        detail = QCoreApplication.translate("Questions", "for {holder}, through {day}")
        return [
            Row(
                one.person,
                detail.format(holder=one.holder, day=words.day(one.until)),
                *self._until(one.until),
                Place("patrons", one.card or one.holder),
            )
            for one in self._desk.waiting.ending_permissions(_PERMISSIONS)
        ]

    def _cards(self) -> list[Row]:
        gone = {
            CardReport.STOLEN: QCoreApplication.translate("Questions", "stolen, {when}"),
            CardReport.MISSING: QCoreApplication.translate("Questions", "missing, {when}"),
        }
        return [
            Row(
                one.holder,
                QCoreApplication.translate("Questions", "Card {number}").format(number=one.number),
                gone[one.reported_as].format(when=self._ago(one.reported.date())),
                place=Place("patrons", one.number),
            )
            for one in self._desk.waiting.reported_cards(_CARDS)
        ]

    def _until(self, day: date) -> tuple[str, Tone]:
        """Return in words how far off a day is, and the tone that says whether it is near."""
        days = (day - self._home.clock.today()).days
        near = {
            0: QCoreApplication.translate("Questions", "today"),
            1: QCoreApplication.translate("Questions", "tomorrow"),
        }
        text = near.get(days) or QCoreApplication.translate("Questions", "in {days} days").format(days=days)
        return text, Tone.REFER if days <= _SOON else Tone.QUIET

    def _ago(self, day: date) -> str:
        days = (self._home.clock.today() - day).days
        near = {
            0: QCoreApplication.translate("Questions", "today"),
            1: QCoreApplication.translate("Questions", "yesterday"),
        }
        return near.get(days) or QCoreApplication.translate("Questions", "{days} days ago").format(days=days)


def _sentence(finding: Finding) -> str:
    """Return a finding in words; of a folder its name alone, for a path would not fit."""
    holes = {name: value.name if isinstance(value, Path) else value for name, value in finding.holes.items()}
    return words.sentence(Finding(finding.sentence, holes))
