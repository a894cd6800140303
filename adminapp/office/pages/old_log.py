"""How long the log tells what its lines did, and erasing that when the time is over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, beside
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow
from adminapp.core.ui.forms import NumberField
from adminapp.core.ui.page import Tools, scrolled
from adminapp.core.ui.panels import Fact, Line, Lines, Sheet, column, label, readable, row
from adminapp.core.ui.theme import GRID
from adminapp.office.pages.parts import FormDialog, Part
from adminapp.office.pages.wording import command
from adminapp.office.vault_desk import MOST_LOG_DAYS, VaultDesk

_ROWS = (
    ActionRow(
        "old_log.erase",
        QT_TRANSLATE_NOOP("actions", "&Erase the old details…"),
        QT_TRANSLATE_NOOP("actions", "Erase what old lines of the log tell beside them; the lines stay"),
        deed=Deed.ERASE_LOG,
    ),
    ActionRow(
        "old_log.change",
        QT_TRANSLATE_NOOP("actions", "&Change the time…"),
        QT_TRANSLATE_NOOP("actions", "Set how many days the log keeps its details"),
        deed=Deed.CHANGE_SETTINGS,
    ),
)


@dataclass(frozen=True)
class _Kept:
    """How many days details are kept, the first day of which they still are, and how many are older, by command."""

    days: int
    since: date
    due: Mapping[str, int]

    @property
    def count(self) -> int:
        """Return how many lines would be erased."""
        return sum(self.due.values())


class OldLogPart(Part):
    """Counts the lines whose time is over, command by command, and erases their details when somebody says so."""

    def __init__(self, tools: Tools, desk: VaultDesk) -> None:
        super().__init__("old_log", tools, _ROWS)
        self._desk = desk
        self._kept: _Kept | None = None
        self._times, self._due = Lines(), Lines()
        self.connect_actions({"old_log.erase": self._confirm, "old_log.change": self._ask})
        self.hold(("old_log.erase",), free=False)
        text = self.tr(
            "Each line says who did what and when, and tells beside it with which names and cards. After a time that "
            "can be erased: the line stays, and still proves that nothing was cut out or changed."
        )
        card = Sheet(self.tr("What the log tells beside its lines"), text)
        card.body.addWidget(self._times)
        card.body.addSpacing(GRID)
        card.body.addWidget(label(self.tr("Would be erased now"), "heading"))
        card.body.addWidget(self._due)
        card.body.addSpacing(GRID)
        card.body.addLayout(row(*(self.doing.button(one.name) for one in _ROWS), 0))
        self.setLayout(column(scrolled(readable(card))))

    def opened(self) -> None:
        self.tools.jobs.start(self._count, done=self._show, failed=self.say)

    def _count(self) -> _Kept:
        since = self._desk.log_kept_since()
        return _Kept(self._desk.log_days(), since, self._desk.log_due_for_erasure(since))

    def _show(self, kept: _Kept) -> None:
        self._kept = kept
        self._times.show_lines(
            Fact(self.tr("Kept for"), self.tr("%n day(s)", "", kept.days)),
            Fact(self.tr("Kept since"), words.day(kept.since)),
        )
        most_first = sorted(kept.due.items(), key=lambda one: -one[1])
        due = [Line(command(name), right=self.tr("%n line(s)", "", count)) for name, count in most_first]
        self._due.show_lines(*(due or [Line(self.tr("Nothing: no line is older."))]))
        self.hold(("old_log.erase",), free=bool(due))

    def _confirm(self) -> None:
        if self._kept is None:
            return
        title = self.tr("Erase what %n line(s) tell?", "", self._kept.count)
        text = self.tr(
            "What was written with the lines of before {day} is erased here. Nothing can undo this; backups of before "
            "still hold it until they are replaced."
        ).format(day=words.day(self._kept.since))
        if self.tools.ask.confirm(title, text, self.tr("Erase it")):
            erase = partial(self._desk.erase_log, self._kept.since)
            self.run(erase, self._erased, self.tr("Erasing."), "old_log.erase")

    def _erased(self, count: int) -> None:
        self.tools.toasts.say(self.tr("%n line(s) tell no more than who did what and when.", "", count))
        self.opened()

    def _ask(self) -> None:
        if self._kept and self.tools.ask.show(LogDaysDialog(self, self.tools, self._desk, self._kept.days)):
            self.opened()


class LogDaysDialog(FormDialog):
    """Asks how many days the log keeps what it tells beside its lines."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk, days: int) -> None:
        title = QCoreApplication.translate("office", "How long the log keeps its details")
        super().__init__(parent, tools, "log_kept", title, QCoreApplication.translate("office", "Save"), usual="days")
        self._desk = desk
        what = self.tr("As long as somebody may still ask what exactly was changed. Nothing is erased by this alone.")
        self._days = self.form.add("days", self.tr("&Days"), NumberField(days, 1, MOST_LOG_DAYS), what)

    def work(self) -> Callable[[], None]:
        with beside("days"):
            return partial(self._desk.keep_log_for, self._days.number())
