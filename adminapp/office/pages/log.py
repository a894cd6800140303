"""The log: who did what, when, and whether anybody meddled with it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.choices import FilterChips
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import Badge, Card, Line, Lines, column, empty_out, label, row, rule
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID, Tone
from adminapp.office.commands import Finding, LogFilter, LogLine, OfficeDesk, Outcome
from adminapp.office.pages.wording import SIGN_IN, command

_DETAILS = 44 * GRID
_LINES_AT_ONCE = 500
_LONGEST_VALUE = 300
_ROWS = (
    ActionRow(
        "log.check",
        QT_TRANSLATE_NOOP("actions", "&Check the log"),
        QT_TRANSLATE_NOOP("actions", "Check every line, its signature and what is kept of the log elsewhere"),
        "Ctrl+Shift+V",
        Deed.READ_LOG,
    ),
    ActionRow(
        "log.earlier",
        QT_TRANSLATE_NOOP("actions", "Show &earlier lines"),
        QT_TRANSLATE_NOOP("actions", "Read the lines before the oldest one shown"),
        "Ctrl+E",
        Deed.READ_LOG,
    ),
)


class Kind(StrEnum):
    """Which lines are shown."""

    ALL = "all"
    ANSWERS = "answers"
    SIGN_INS = "sign_ins"
    REFUSED = "refused"


_KINDS = {
    Kind.ALL: QT_TRANSLATE_NOOP("office", "Everything"),
    Kind.ANSWERS: QT_TRANSLATE_NOOP("office", "Answers at the desk"),
    Kind.SIGN_INS: QT_TRANSLATE_NOOP("office", "Sign-ins"),
    Kind.REFUSED: QT_TRANSLATE_NOOP("office", "Refused"),
}
_FILTERS = {
    Kind.ALL: LogFilter(most=_LINES_AT_ONCE),
    Kind.ANSWERS: LogFilter(command="disclosures.record", most=_LINES_AT_ONCE),
    Kind.SIGN_INS: LogFilter(command=SIGN_IN, most=_LINES_AT_ONCE),
    Kind.REFUSED: LogFilter(outcome=Outcome.REFUSED, most=_LINES_AT_ONCE),
}


class LogPage(Page):
    """Lines on the left, newest first; the chosen one in full on the right."""

    def __init__(self, tools: Tools, desk: OfficeDesk) -> None:
        super().__init__("log", tools)
        self._desk = desk
        self._names: Mapping[int, str] = {}
        self._is_checked = False
        self._actions = Actions(self, _ROWS, tools.may)
        self._actions.connect({"log.check": self.check, "log.earlier": self._read_earlier})
        kinds = [(kind, QCoreApplication.translate("office", text)) for kind, text in _KINDS.items()]
        self.kinds: FilterChips[Kind] = FilterChips("log.kinds", self.tr("Lines shown"), kinds)
        self.kinds.chosen.connect(self.opened)
        self.table: Table[LogLine] = Table("log.table", self.tr("Lines of the log"), self._columns())
        self.table.chosen.connect(self._show_line)
        self._state = column(gap=4)
        self._line = column(gap=GRID)
        self._lay_out()

    def title(self) -> str:
        return self.tr("Log")

    def main_action(self) -> QAction:
        return self._actions["log.check"]

    def opened(self) -> None:
        wanted = _FILTERS[self.kinds.value() or Kind.ALL]
        self.tools.jobs.start(partial(self._desk.log, wanted), done=self._show_lines, failed=self.say)
        if not self._is_checked:
            self.check()

    def check(self) -> None:
        """Check the whole log and say what was found."""
        self._is_checked = True
        self._actions["log.check"].setEnabled(False)
        self._say_state(Badge(self.tr("checking …")), self.tr("Every line is being checked."))
        self.tools.jobs.start(self._desk.check_log, done=self._checked, failed=self._not_checked)

    def _lay_out(self) -> None:
        details = Card()
        details.setFixedWidth(_DETAILS)
        details.body.addLayout(self._state)
        details.body.addWidget(rule())
        inside = QWidget()
        inside.setLayout(self._line)
        details.body.addWidget(scrolled(inside), 1)
        left = column(self.kinds, self.table, row(0, self._actions.button("log.earlier")), gap=GRID)
        split = row(gap=2 * GRID)
        split.addLayout(left, 1)
        split.addWidget(details)
        self.body.addLayout(split, 1)

    def _columns(self) -> Sequence[Column[LogLine]]:
        return (
            Column(
                "number", self.tr("Line"), lambda line: words.number(line.number), lambda line: line.number, width=64
            ),
            Column("at", self.tr("When"), lambda line: words.moment(line.at), lambda line: line.at, width=180),
            Column("member", self.tr("Who"), self._who, width=150),
            Column("command", self.tr("What"), self._what, tone=_tone, width=260, strong=True),
        )

    def _what(self, line: LogLine) -> str:
        if line.outcome is Outcome.DONE:
            return command(line.command)
        if line.command == SIGN_IN:
            return self.tr("Sign-in failed")
        return self.tr("Refused: {what}").format(what=command(line.command))

    def _who(self, line: LogLine) -> str:
        """Return who did it; of a sign-in that failed, whose name was tried."""
        if line.command == SIGN_IN and line.outcome is Outcome.REFUSED:
            tried = int(line.subject) if line.subject.isdecimal() else 0
            return self._names.get(tried, self.tr("a name that nobody has"))
        return self._names.get(line.member, "")

    def _show_lines(self, lines: Sequence[LogLine]) -> None:
        self._names = self._desk.names()
        self.table.show_rows(lines)
        self._actions["log.earlier"].setEnabled(len(lines) % _LINES_AT_ONCE == 0 and bool(lines))
        if self.table.current() is None and lines:
            self.table.selectRow(0)

    def _read_earlier(self) -> None:
        shown = self.table.rows()
        oldest = min(line.number for line in shown)
        before = _FILTERS[self.kinds.value() or Kind.ALL]
        wanted = LogFilter(command=before.command, outcome=before.outcome, before=oldest, most=_LINES_AT_ONCE)
        read = partial(self._desk.log, wanted)
        self.tools.jobs.start(read, done=partial(self._add_lines, shown), failed=self.say)

    def _add_lines(self, shown: Sequence[LogLine], earlier: Sequence[LogLine]) -> None:
        self._show_lines((*shown, *earlier))

    def _show_line(self, line: LogLine) -> None:
        empty_out(self._line)
        self._line.addWidget(label(self._what(line), "name"))
        facts = [
            Line(self.tr("When"), right=words.moment(line.at)),
            Line(self.tr("Who"), right=self._who(line)),
            Line(self.tr("Computer"), right=line.device),
            Line(self.tr("Line"), right=words.number(line.number)),
        ]
        self._line.addWidget(Lines(*facts))
        self._line.addSpacing(GRID)
        self._line.addWidget(label(self.tr("What was written with it"), "heading"))
        self._line.addWidget(self._arguments(line))
        self._line.addStretch(1)

    def _arguments(self, line: LogLine) -> QWidget:
        if line.arguments is None:
            return label(
                self.tr("Erased in its time, or kept where your role has no key. The line still proves it."), "muted"
            )
        said = [(name, _in_words(value)) for name, value in _flat(line.arguments) if value not in (None, "", [], {})]
        if not said:
            return label(self.tr("Nothing."), "muted")
        return Lines(*(Line(name.replace("_", " "), right=value) for name, value in said))

    def _checked(self, findings: Sequence[Finding]) -> None:
        self._actions["log.check"].setEnabled(True)
        if not findings:
            self._say_state(Badge(self.tr("whole"), Tone.YES), self.tr("Every line is as it was written."))
            return
        said = " ".join(
            QCoreApplication.translate("errors", finding.sentence).format(**finding.holes) for finding in findings
        )
        self._say_state(Badge(self.tr("not as it was left"), Tone.NO), said)

    def _not_checked(self, error: AdminError) -> None:
        self._actions["log.check"].setEnabled(True)
        self._say_state(Badge(self.tr("not checked"), Tone.NO), words.sentence(error))

    def _say_state(self, badge: Badge, text: str) -> None:
        empty_out(self._state)
        self._state.addLayout(row(label(self.tr("State of the log"), "heading"), 0, badge))
        self._state.addWidget(label(text, "muted"))


def _tone(line: LogLine) -> Tone | None:
    return Tone.NO if line.outcome is Outcome.REFUSED else None


def _flat(arguments: Mapping[str, object], above: str = "") -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name, value in arguments.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{name} · ")
        else:
            found.append((above + name, value))
    return found


def _in_words(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"
