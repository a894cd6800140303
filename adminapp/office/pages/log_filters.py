"""Which lines of the log are shown: kind of act, member, card or patron, days; all of them at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.kit.names import fold
from adminapp.core.ui import words
from adminapp.core.ui.choices import FilterChips
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.forms import DateField, Picker, text_field
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import announce, button, column, label
from adminapp.core.ui.theme import GRID, grown
from adminapp.office.commands import LogFilter, OfficeDesk, Outcome
from adminapp.office.pages.wording import commands_of, filters, kinds
from adminapp.office.records import Kind, Patrons, Subject


class Chip(StrEnum):
    """What is asked for most often."""

    ALL = "all"
    ANSWERS = "answers"
    SIGN_INS = "sign_ins"
    REFUSED = "refused"


class Period(StrEnum):
    """Days that are asked for most often."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"
    THIRTY = "thirty"
    MONTH = "month"
    CHOSEN = "chosen"


_CHIPS = {
    Chip.ALL: QT_TRANSLATE_NOOP("office", "Everything"),
    Chip.ANSWERS: QT_TRANSLATE_NOOP("office", "Answers at the desk"),
    Chip.SIGN_INS: QT_TRANSLATE_NOOP("office", "Sign-ins"),
    Chip.REFUSED: QT_TRANSLATE_NOOP("office", "Refused"),
}
_KINDS = {Chip.ANSWERS: Kind.ANSWERS, Chip.SIGN_INS: Kind.SIGN_INS}
_PERIODS = {
    Period.ANY: QT_TRANSLATE_NOOP("office", "Any time"),
    Period.TODAY: QT_TRANSLATE_NOOP("office", "Today"),
    Period.WEEK: QT_TRANSLATE_NOOP("office", "7 days"),
    Period.THIRTY: QT_TRANSLATE_NOOP("office", "30 days"),
    Period.MONTH: QT_TRANSLATE_NOOP("office", "This month"),
    Period.CHOSEN: QT_TRANSLATE_NOOP("office", "Chosen days"),
}
Counts = Mapping[tuple[str, Outcome], int]


_MOST_HITS = 12
_NONE = frozenset({""})  # a command that there never is


class LogFilters(QWidget):
    """Everything that narrows the log; `changed` tells that other lines are wanted."""

    changed = Signal()

    def __init__(self, tools: Tools, desk: OfficeDesk, patrons: Patrons) -> None:
        super().__init__()
        self.setObjectName("log.filters")
        self._tools, self._desk, self._patrons = tools, desk, patrons
        self._about: tuple[Subject, frozenset[int]] | None = None
        self._looked_for = ""
        self._days = "", ""
        self._told = LogFilter()
        self.chips: FilterChips[Chip] = FilterChips("log.chips", self.tr("Lines shown"), _said(_CHIPS))
        self.period: Picker[Period] = Picker(_said(_PERIODS))
        self.who: Picker[int | None] = Picker()
        self.kind: Picker[Kind | None] = Picker([(None, self.tr("Every kind")), *kinds()])
        self.about = text_field()
        self.since, self.until = DateField(), DateField()
        self._error = label(look="error")
        self._error.hide()
        self.clear_button = button(self.tr("C&lear the filters"), self.clear, "link", "log.clear")
        self._lay_out()
        self.offer_members()
        self.clear()
        self._listen()

    def offer_members(self) -> None:
        """Offer everybody whom the log knows, those who can sign in first."""
        chosen, names = self.who.value(), self._desk.names()
        present = [one.id for one in self._desk.staff()]
        former = self.tr("{name} (no longer)")
        everybody = [(one, names[one]) for one in present]
        everybody += [(one, former.format(name=name)) for one, name in names.items() if one not in present]
        self.who.blockSignals(True)
        self.who.offer([(None, self.tr("Everybody")), *everybody])
        self.who.choose(chosen if chosen in names else None)
        self.who.blockSignals(False)

    def without_chip(self) -> LogFilter:
        """Return what is chosen beside the chip.

        Raises: InputError if a day is none.
        """
        kind, since, until = self.kind.value(), self.since.day(), self.until.day()
        return LogFilter(
            subjects=frozenset(map(str, self._about[1])) if self._about else frozenset(),
            member=self.who.value(),
            commands=commands_of(kind) if kind else frozenset(),
            since=_start(since) if since else None,
            until=_start(until + timedelta(days=1)) if until else None,
        )

    def wanted(self) -> LogFilter:
        """Return what is chosen.

        Raises: InputError if a day is none.
        """
        narrowed, chip = self.without_chip(), self.chips.value()
        if chip is Chip.REFUSED:
            return replace(narrowed, outcome=Outcome.REFUSED)
        if chip in _KINDS:
            its = commands_of(_KINDS[chip])
            return replace(narrowed, commands=(narrowed.commands & its or _NONE) if narrowed.commands else its)
        return narrowed

    def in_words(self) -> tuple[str, ...]:
        """Return what is chosen, one sentence for each filter; none where all lines are."""
        chip = self.chips.value() or Chip.ALL
        said = () if chip is Chip.ALL else (QCoreApplication.translate("office", _CHIPS[chip]),)
        return said + filters(
            who="" if self.who.value() is None else self.who.currentText(),
            kind=self.kind.value(),
            about=self._about[0].text if self._about else "",
            since=self.since.day(),
            until=self.until.day(),
        )

    def clear(self) -> None:
        """Show every line again."""
        self.chips.choose(Chip.ALL)
        for field in (self.who, self.kind, self.period):
            field.blockSignals(True)
            field.setCurrentIndex(0)
            field.blockSignals(False)
        self.since.show_day(None)
        self.until.show_day(None)
        self._days = "", ""
        self._about = None
        self._show_whom()
        self._change()

    def show_counts(self, counts: Counts) -> None:
        """Say on each chip how many lines it lets through."""
        told = {Chip.ALL: sum(counts.values())}
        told[Chip.REFUSED] = sum(count for (_, outcome), count in counts.items() if outcome is Outcome.REFUSED)
        for chip, kind in _KINDS.items():
            told[chip] = sum(count for (name, _), count in counts.items() if name in commands_of(kind))
        self.chips.show_counts(told.items())

    def look_for(self, text: str) -> None:
        """Narrow the log to whom a card number or the beginning of a name means, asking where it can mean several."""
        wanted = text.strip()
        self.about.setText(wanted)
        self._looked_for = wanted
        if wanted:
            self._tools.jobs.start(
                partial(_subjects, self._desk, self._patrons, wanted), done=self._found, failed=self._refuse
            )
        elif self._about:
            self._about = None
            self._change()

    def show_about(self, subject: Subject) -> None:
        """Narrow the log to what was done to somebody."""
        related = partial(self._patrons.related, subject.id)
        self._tools.jobs.start(related, done=partial(self._show_about, subject), failed=self._refuse)

    def _found(self, found: Sequence[Subject]) -> None:
        if len(found) == 1:
            self.show_about(found[0])
        elif not found:
            sentence = QT_TRANSLATE_NOOP("errors", "Nobody is known by “{text}”. Write the name or the card anew.")
            self._refuse(InputError(sentence, text=self.about.text()))
            self._show_whom()
        else:
            self._offer(found)

    def _offer(self, found: Sequence[Subject]) -> None:
        menu = QMenu(self)
        menu.setObjectName("log.about.found")
        menu.setAccessibleName(self.tr("Whom do you mean?"))
        for subject in found[:_MOST_HITS]:
            menu.addAction(words.without_mnemonic(subject.text), partial(self.show_about, subject))
        menu.popup(self.about.mapToGlobal(self.about.rect().bottomLeft()))

    def _show_about(self, subject: Subject, ids: frozenset[int]) -> None:
        self._about = (subject, ids)
        self._show_whom()
        self._change()

    def _show_whom(self) -> None:
        self._looked_for = self._about[0].text if self._about else ""
        self.about.setText(self._looked_for)

    def _leave_about(self) -> None:
        if self.about.text().strip() != self._looked_for:
            self.look_for(self.about.text())

    def _choose_period(self) -> None:
        today, period = self._desk.today(), self.period.value()
        if period is Period.CHOSEN:
            self.since.setFocus()
            return
        first = {
            Period.TODAY: today,
            Period.WEEK: today - timedelta(days=6),
            Period.THIRTY: today - timedelta(days=29),
            Period.MONTH: today.replace(day=1),
        }
        self.since.show_day(first.get(period or Period.ANY))
        self.until.show_day(None if period is Period.ANY else today)
        self._days = self.since.text(), self.until.text()
        self._change()

    def _type_day(self) -> None:
        if (self.since.text(), self.until.text()) != self._days:
            self._days = self.since.text(), self.until.text()
            self.period.blockSignals(True)
            self.period.choose(Period.CHOSEN if any(self._days) else Period.ANY)
            self.period.blockSignals(False)
            self._change()

    def _change(self) -> None:
        try:
            wanted = self.wanted()
        except InputError as error:
            self._refuse(error)
            return
        self._error.hide()
        self.clear_button.setVisible(bool(self.in_words()))
        if wanted != self._told:
            self._told = wanted
            self.changed.emit()

    def _refuse(self, error: AdminError) -> None:
        self._error.setText(words.sentence(error))
        self._error.show()
        announce(self, self._error.text())

    def _listen(self) -> None:
        self.chips.chosen.connect(self._change)
        self.period.currentIndexChanged.connect(lambda _place: self._choose_period())
        self.who.currentIndexChanged.connect(lambda _place: self._change())
        self.kind.currentIndexChanged.connect(lambda _place: self._change())
        self.about.returnPressed.connect(lambda: self.look_for(self.about.text()))
        self.about.editingFinished.connect(self._leave_about)
        self.about.textEdited.connect(lambda text: None if text.strip() else self.look_for(""))
        for field in (self.since, self.until):
            field.editingFinished.connect(self._type_day)

    def _lay_out(self) -> None:
        fields = Flow()
        for name, text, field, width in (
            ("who", self.tr("&Who"), self.who, 24),
            ("kind", self.tr("&Kind of act"), self.kind, 24),
            ("about", self.tr("Card or &name"), self.about, 32),
            ("period", self.tr("&Days"), self.period, 18),
            ("since", self.tr("&From"), self.since, 17),
            ("until", self.tr("&Through"), self.until, 17),
        ):
            field.setObjectName(f"log.{name}")
            field.setAccessibleName(text.replace("&", ""))
            field.setFixedWidth(grown(width * GRID))
            caption = label(text, "small", wrap=False)
            caption.setBuddy(field)
            labelled = QWidget()
            labelled.setLayout(column(caption, field, gap=2))
            fields.addWidget(labelled)
        self.about.setPlaceholderText(self.tr("Scan or write, then Enter"))
        self.setLayout(column(self.chips, fields, self._error, gap=GRID))


def _said(table: Mapping[Any, str]) -> list[tuple[Any, str]]:
    return [(value, QCoreApplication.translate("office", text)) for value, text in table.items()]


def _subjects(desk: OfficeDesk, patrons: Patrons, text: str) -> tuple[Subject, ...]:
    """Return whom a text can mean: patrons, and members of staff, on whom there are lines too."""
    staff = QCoreApplication.translate("log", "{name}, member of staff")
    own = (Subject(staff.format(name=name), one) for one, name in desk.names().items() if _is_in(text, name))
    return (*patrons.find(text), *own)


def _is_in(text: str, name: str) -> bool:
    return bool(wanted := fold(text)) and any(part.startswith(wanted) for part in (fold(name), *fold(name).split()))


def _start(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
