"""The log: who did what, when, and whether anybody meddled with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QAction

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.jobs import Job
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import Badge, Card, announce, column, empty_out, label, row, rule
from adminapp.core.ui.tables import Column
from adminapp.core.ui.theme import GRID, Tone, grown
from adminapp.core.ui.windowed import Windowed
from adminapp.office.commands import Checked, Finding, LogFilter, OfficeDesk, Outcome
from adminapp.office.pages.log_filters import LogFilters
from adminapp.office.pages.log_line import LinePanel
from adminapp.office.pages.log_lines import Told
from adminapp.office.pages.log_rows import LogSource, LogTable
from adminapp.office.pages.log_saving import SaveDialog, Saving
from adminapp.office.records import Form, Patrons

_DETAILS = 35 * GRID
_LINES_SEEN = 20 * GRID
_ROWS = (
    ActionRow(
        "log.check",
        QT_TRANSLATE_NOOP("actions", "&Check the log"),
        QT_TRANSLATE_NOOP("actions", "Check every line, its signature and what is kept of the log elsewhere"),
        "Ctrl+Shift+V",
        Deed.READ_LOG,
    ),
    ActionRow(
        "log.save",
        QT_TRANSLATE_NOOP("actions", "Sa&ve these lines…"),
        QT_TRANSLATE_NOOP("actions", "Save the lines that are shown as a PDF or for a spreadsheet"),
        "Ctrl+S",
        Deed.EXPORT_LOG,
    ),
)


class LogPage(Page):
    """Filters above, the lines on the left, newest first; the chosen one in full on the right."""

    def __init__(self, tools: Tools, desk: OfficeDesk, patrons: Patrons) -> None:
        super().__init__("log", tools)
        self._desk, self._patrons = desk, patrons
        self._wanted = LogFilter()
        self._source = LogSource(desk, patrons, self._wanted)
        self._is_shown = False
        self._counting: Job | None = None
        self._faults: dict[int, str] = {}
        self._wanted_number = 0
        self._is_checked = False
        self._actions = Actions(self, _ROWS, tools.may)
        self._actions.connect({"log.check": self.check, "log.save": self._ask_to_save})
        self.filters = LogFilters(tools, desk, patrons)
        self._rows: Windowed[Told] = Windowed(self._columns(), tools.jobs, self._made)
        self._state = column(gap=4)
        self._count = label(look="small", wrap=False)
        self.body.addWidget(self.filters)
        self.filters.changed.connect(self._read)
        self.make_later(self._make_lines)

    def title(self) -> str:
        return self.tr("Log")

    def main_action(self) -> QAction:
        return self._actions["log.check"]

    def opened(self) -> None:
        self.filters.offer_members()
        self._read()
        if not self._is_checked:
            self._is_checked = True
            self._check(quick=True)

    def scanned(self, number: str) -> bool:
        self.filters.look_for(number)
        return True

    def check(self) -> None:
        """Check the whole log and say what was found."""
        self._check(quick=False)

    def _make_lines(self) -> None:
        self.table = LogTable("log.table", self.tr("Lines of the log"), self._rows)
        self.line = LinePanel()
        self._rows.opened.connect(self._show_lines)  # once the table has put its cursor where it was
        self.table.chosen.connect(self._show_line)
        self.line.about_wanted.connect(self.filters.show_about)
        self._lay_out()

    def _lay_out(self) -> None:
        details = Card()
        details.body.addStrut(_DETAILS - 5 * GRID)
        details.setMaximumWidth(grown(_DETAILS))
        details.body.addWidget(scrolled(column(self._state, rule(), self.line, 0, gap=GRID)))
        feet = row(self._count, self.filters.clear_button, 0, self._actions.button("log.save"))
        split = row(gap=2 * GRID)
        self.table.setMinimumHeight(grown(_LINES_SEEN))
        split.addWidget(self.table, 1)
        split.addWidget(details)
        self.body.addLayout(split, 1)
        self.body.addLayout(feet)

    def _columns(self) -> Sequence[Column[Told]]:
        return (
            Column("number", self.tr("Line"), self._number, tone=self._tone, width=64),
            Column("at", self.tr("When"), lambda told: words.moment(told.line.at), width=170),
            Column("member", self.tr("Who"), lambda told: told.who, width=132),
            Column("command", self.tr("What"), lambda told: told.what, tone=self._tone, width=258, strong=True),
            Column("about", self.tr("About"), lambda told: told.about.text if told.about else "", width=120),
        )

    def _number(self, told: Told) -> str:
        number = words.number(told.line.number)
        return f"✕ {number}" if told.line.number in self._faults else number

    def _tone(self, told: Told) -> Tone | None:
        bad = told.line.outcome is Outcome.REFUSED or told.line.number in self._faults
        return Tone.NO if bad else None

    def _made(self, _key: str, _descending: bool) -> LogSource:
        self._is_shown = False
        self._source = LogSource(self._desk, self._patrons, self._wanted)
        return self._source

    def _read(self) -> None:
        """Read anew which lines there are, with the filters as they stand."""
        try:
            self._wanted, narrowed = self.filters.wanted(), self.filters.without_chip()
        except AdminError as error:
            self.say(error)
            return
        self.table.open()
        if self._counting is not None:
            self._counting.cancel()
        count = partial(self._desk.log_counts, narrowed)
        self._counting = self.tools.jobs.start(count, done=self.filters.show_counts, failed=self.say)

    def _show_lines(self, place: int) -> None:
        self._is_shown, count = True, len(self._source.numbers)
        if place < 0 and count:
            self.table.selectRow(0)
        self._choose_wanted()
        self._count.setText(self.tr("%n line(s)", "", count))
        self._actions["log.save"].setEnabled(self.tools.may(Deed.EXPORT_LOG) and bool(count))
        if not count:
            self.line.show_nothing(self.tr("There is no such line. Clear a filter to see more."))

    def _choose_wanted(self) -> None:
        """Choose the line that is to be looked at, though a filter hides it."""
        if not self._wanted_number or not self._is_shown:
            return
        place = self._source.place_of(self._wanted_number)
        if place is None and self.filters.in_words():
            self.filters.clear()
            return
        if place is not None:
            self.table.selectRow(place)
        self._wanted_number = 0

    def _show_line(self, told: Told) -> None:
        self.line.show_line(told, self._faults.get(told.line.number, ""))

    def _check(self, *, quick: bool) -> None:
        self._actions["log.check"].setEnabled(False)
        self._say_state(Badge(self.tr("checking …")), "")
        check, what = partial(self._desk.check_log, quick=quick), self.tr("Every line is being checked.")
        job = self.tools.jobs.start_long(check, what, done=self._checked, failed=self._not_checked)
        job.at_end(self._after_check)

    def _after_check(self) -> None:
        if not self._actions["log.check"].isEnabled():
            self._actions["log.check"].setEnabled(True)
            self._say_state(Badge(self.tr("not checked"), Tone.NO), self.tr("The check was stopped."))

    def _checked(self, checked: Checked) -> None:
        self._actions["log.check"].setEnabled(True)
        self._faults = {}
        if checked.findings:
            self._show_findings(checked.findings)
        elif checked.signed_from == 1:
            self._say_state(Badge(self.tr("whole"), Tone.YES), self.tr("Every line is as it was written."))
        else:
            text = self.tr(
                "Every line follows from the one before it. Of the signatures those from line {number} on were looked "
                "at; check the log to look at all of them."
            )
            self._say_state(Badge(self.tr("whole"), Tone.YES), text.format(number=words.number(checked.signed_from)))
        self.table.viewport().update()
        if (told := self.table.current()) is not None:
            self._show_line(told)

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what is wrong, mark the lines that it names, and choose the first of them."""
        self._say_state(Badge(self.tr("not as it was left"), Tone.NO), " ".join(map(words.sentence, findings)))
        for finding in findings:
            number = finding.holes.get("number")
            if isinstance(number, int):
                self._faults.setdefault(number, words.sentence(finding))
        self._wanted_number = min(self._faults, default=0)
        self._choose_wanted()

    def _not_checked(self, error: AdminError) -> None:
        self._actions["log.check"].setEnabled(True)
        self._say_state(Badge(self.tr("not checked"), Tone.NO), words.sentence(error))

    def _say_state(self, badge: Badge, text: str) -> None:
        empty_out(self._state)
        self._state.addLayout(row(label(self.tr("State of the log"), "heading"), 0, badge))
        if text:
            self._state.addWidget(label(text, "muted"))
            announce(self, f"{badge.text()}. {text}")

    def _ask_to_save(self) -> None:
        wanted, said = self.filters.wanted(), self.filters.in_words()
        dialog = SaveDialog(self, self._rows.rowCount(), said)
        if not self.tools.ask.show(dialog):
            return
        form = dialog.kinds.value() or Form.PDF
        kinds = {Form.PDF: self.tr("PDF (*.pdf)"), Form.CSV: self.tr("CSV (*.csv)")}
        name = f"log-{words.short_day(self._desk.today())}.{form}"
        file = self.tools.ask.file_to_save(self.tr("Save lines of the log"), name, kinds[form])
        if file is None:
            return
        saving = Saving(self._desk, self._patrons, wanted, said, form, file)
        what = self.tr("The lines are being saved.")
        self.tools.jobs.start_long(saving.save, what, done=self._saved, failed=self.say)

    def _saved(self, count: int) -> None:
        self.tools.toasts.say(self.tr("Saved: %n line(s)", "", count))
        self._read()
