"""How long the desk's answers say whom they were about, and forgetting that when the time is over."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import AdminError, InputError
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.forms import Form, NumberField
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Fact, Lines, Sheet, button, row
from adminapp.core.ui.theme import GRID
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.disclosures import MOST_DAYS, USUAL_DAYS


@dataclass(frozen=True)
class _Kept:
    """How many days answers are kept whole, the first day of which they still are, and how many are older."""

    days: int
    since: date
    due: int


class OldAnswersPanel(Sheet):
    """Counts the answers whose time is over, and forgets whom they were about when somebody says so."""

    def __init__(self, tools: Tools, desk: GrantsDesk) -> None:
        text = self.tr(
            "Every answer is kept whole for a time. After it the persons can be forgotten, in the log too: "
            "what was asked, shown and answered stays, and by whom; whose record it was and who asked does not."
        )
        super().__init__(self.tr("Answers at the desk"), text)
        self.setObjectName("old_answers")
        self._tools = tools
        self._desk = desk
        self._kept: _Kept | None = None
        self._lines = Lines()
        self._change = button(self.tr("&Change the time…"), self._ask, name="old_answers.change")
        if not tools.may(Deed.CHANGE_SETTINGS):
            self._change.hide()
        self._erase = button(self.tr("&Forget the persons…"), self._confirm, name="old_answers.erase")
        self._erase.setEnabled(False)
        if not tools.may(Deed.ERASE_DISCLOSURES):
            self._erase.hide()
        self.body.addWidget(self._lines)
        self.body.addSpacing(GRID)
        self.body.addLayout(row(self._erase, self._change, 0))

    def opened(self) -> None:
        """Count anew."""
        self._tools.jobs.start(self._count, done=self._show)

    def _count(self) -> _Kept:
        answers = self._desk.disclosures
        since = answers.kept_since()
        return _Kept(answers.days_kept(), since, answers.due_for_erasure(since))

    def _show(self, kept: _Kept) -> None:
        self._kept = kept
        older = self.tr("From before {day}, and still with their persons").format(day=words.day(kept.since))
        days = self.tr("%n day(s)", "", kept.days)
        self._lines.show_lines(
            Fact(self.tr("Kept whole for"), days), Fact(older, self.tr("%n answer(s)", "", kept.due))
        )
        self._erase.setEnabled(kept.due > 0)

    def _confirm(self) -> None:
        if self._kept is None:
            return
        title = self.tr("Forget whom %n answer(s) were about?", "", self._kept.due)
        text = self.tr("The names and whose record it was are erased here and in the log. Nothing can undo this.")
        if self._tools.ask.confirm(title, text, self.tr("Forget them")):
            self._erase.setEnabled(False)
            erase = partial(self._desk.disclosures.erase_disclosures, self._kept.since)
            self._tools.jobs.start(erase, done=self._erased, failed=self._not_erased)

    def _erased(self, count: int) -> None:
        self._tools.toasts.say(self.tr("%n answer(s) no longer say whom they were about.", "", count))
        self.opened()

    def _not_erased(self, error: AdminError) -> None:
        self._tools.toasts.say(words.sentence(error))
        self.opened()

    def _ask(self) -> None:
        days = self._kept.days if self._kept else USUAL_DAYS
        if self._tools.ask.show(DaysDialog(self, self._tools, self._desk, days)):
            self.opened()


class DaysDialog(Dialog):
    """Asks how many days answers are kept whole."""

    def __init__(self, parent: QWidget, tools: Tools, desk: GrantsDesk, days: int) -> None:
        title = QCoreApplication.translate("grants", "How long answers are kept whole")
        super().__init__(parent, "answers_kept", title, QCoreApplication.translate("grants", "Save"))
        self._tools = tools
        self._desk = desk.disclosures
        self.form = Form("answers_kept")
        what = self.tr("As long as somebody may still ask why a record was shared.")
        self._days = self.form.add("days", self.tr("&Days"), NumberField(days, 1, MOST_DAYS), what)
        self.body.addWidget(self.form)

    def submit(self) -> None:
        try:
            keep = partial(self._desk.keep_for, self._days.number())
        except InputError as error:
            self.form.refuse(error, "days")
            return
        self.do.setEnabled(False)
        self._tools.jobs.start(keep, done=lambda _: self.accept(), failed=self._refuse)

    def _refuse(self, error: AdminError) -> None:
        self.do.setEnabled(True)
        self.form.refuse(error, "days")
