"""Bringing in a patron export: which column is what, what would happen, and doing it."""

import io
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QStackedWidget, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, StoreError
from adminapp.core.kit.files import write_whole
from adminapp.core.ui import words
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.page import Tools, scrolled
from adminapp.core.ui.panels import (
    Badge,
    Card,
    Line,
    Lines,
    Part,
    Sheet,
    announce,
    button,
    column,
    label,
    readable,
    row,
)
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID, Tone, grown
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.importing import Counts
from adminapp.grants.exports.refusals import REPAIRS, RefusedRow, write_refused
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import Columns, Field, columns_for, must_be_usable, shape_of
from adminapp.grants.exports.sniff import Layout, sniff
from adminapp.grants.pages import wording
from adminapp.grants.pages.patron_lines import written

_EXPORTS = QT_TRANSLATE_NOOP("grants", "Patron exports (*.csv *.txt *.tsv);;All files (*)")
_CHOOSING_PAUSE = 400
_MAPPING = 56 * GRID
_WHOLE_FIELD = 20
_TABLE = 24 * GRID
_BESIDE_SCROLL_BAR = (0, 0, GRID, 0)
Tell = Callable[[int, int], None]


class _File:
    """A chosen export: where it is, how it is written, and which column is what."""

    def __init__(self, path: Path, layout: Layout, columns: Columns) -> None:
        self.path = path
        self.layout = layout
        self.columns = columns


class ImportPanel(QWidget):
    """First a file, then its columns beside what importing would do, then what it did."""

    imported = Signal()

    def __init__(self, tools: Tools, desk: GrantsDesk) -> None:
        super().__init__()
        self.setObjectName("import")
        self.setAcceptDrops(True)
        self._tools = tools
        self._desk = desk.importing
        self._file: _File | None = None
        self._counts = Counts()
        self._pickers: list[Picker[Field | None]] = []
        self._left, self._right = QWidget(), QWidget()
        self._parts = row()
        self._stack = QStackedWidget()
        self._problem = label(look="error")
        self._problem.hide()
        self._pause = QTimer(self, singleShot=True, interval=_CHOOSING_PAUSE)
        self._pause.timeout.connect(self._rehearse)
        self._lay_out()

    def opened(self) -> None:
        """Nothing has to be read anew: a file that was chosen stays."""

    def decide_by(self, desk: GrantsDesk) -> None:
        """Import under the policy as another desk reads it; what was rehearsed is rehearsed anew."""
        self._desk = desk.importing
        self._rehearse()

    def take(self, path: Path) -> None:
        """Look at a file and rehearse its import; the file itself is never changed or kept."""
        self._problem.hide()
        self._tools.jobs.start(partial(self._look_at, path), done=self._show_file, failed=self._refuse)

    def _lay_out(self) -> None:
        self._choose = button(self.tr("&Choose a file"), self._ask_for_file, "primary", "import.choose")
        start = Card()
        lines = (
            label(self.tr("Bring in a patron export"), "name"),
            label(
                self.tr("From Koha, Sierra, Polaris or Evergreen, as CSV or text. You may drop the file here."), "muted"
            ),
            label(
                self.tr(
                    "Kept are card numbers, names, birth dates, branches, expiry, guardians and lost cards. "
                    "Passwords, notes, loans, addresses and telephone numbers never come in."
                ),
                "muted",
            ),
        )
        for line in lines:
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        start.body.addLayout(column(0, *lines, GRID, row(0, self._choose, 0), 0, margin=4 * GRID))
        self._shown = QStackedWidget()
        self._stack.addWidget(start)
        self._stack.addWidget(self._shown)
        self.setLayout(column(self._problem, self._stack))

    def _ask_for_file(self) -> None:
        kinds = QCoreApplication.translate("grants", _EXPORTS)
        path = self._tools.ask.file_to_open(self.tr("Choose a patron export"), kinds)
        if path is not None:
            self.take(path)

    def _look_at(self, path: Path) -> _File:
        layout = sniff(path)
        remembered = self._desk.remembered_columns(shape_of(layout.headers))
        return _File(path, layout, remembered or columns_for(layout.headers))

    def _show_file(self, file: _File) -> None:
        self._file = file
        self._show(self._mapping(file), QWidget())
        self._rehearse()

    def _show(self, left: QWidget, right: QWidget) -> None:
        shown = QWidget()
        self._parts, self._left, self._right = row(left, right, gap=2 * GRID), left, right
        self._parts.setStretch(0, 2)
        self._parts.setStretch(1, 3)
        shown.setLayout(self._parts)
        before = self._shown.currentWidget()
        self._shown.addWidget(shown)
        self._shown.setCurrentWidget(shown)
        self._stack.setCurrentWidget(self._shown)
        if before is not None:
            self._shown.removeWidget(before)
            before.deleteLater()

    def _mapping(self, file: _File) -> QWidget:
        card = Card(self.tr("Columns of the file"))
        card.setMaximumWidth(grown(_MAPPING))
        card.body.addWidget(label(self._how_written(file.layout), "small"))
        grid = QGridLayout()
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        choices = [(None, self.tr("not kept")), *wording.choices(wording.FIELDS)]
        self._pickers = []
        for place, (header, field) in enumerate(zip(file.layout.headers, file.columns, strict=True)):
            picker: Picker[Field | None] = Picker(choices)
            picker.setMinimumContentsLength(_WHOLE_FIELD)
            picker.choose(field)
            picker.setObjectName(f"import.column.{place}")
            picker.setAccessibleName(self.tr("What the column {header} holds").format(header=header))
            picker.activated.connect(lambda _place: self._change_mapping())
            grid.addWidget(written(header, "" if field else "muted"), place, 0)
            grid.addWidget(picker, place, 1)
            self._pickers.append(picker)
        card.body.addWidget(scrolled(column(grid, 0, margin=_BESIDE_SCROLL_BAR)), 1)
        return card

    def _how_written(self, layout: Layout) -> str:
        written = self.tr("%n line(s)", "", layout.lines)
        return self.tr("{lines}, written in {encoding}").format(lines=written, encoding=layout.encoding.upper())

    def _waiting(self) -> QWidget:
        what = self.tr("It is tried first, whenever you say what a column holds.")
        return scrolled(readable(self._foot(Sheet(self.tr("What would happen"), what))))

    def _foot(self, sheet: Sheet) -> Sheet:
        sheet.body.addLayout(Flow(button(self.tr("&Try again"), self._rehearse, name="import.try"), self._another()))
        return sheet

    def _show_refused(self, error: AdminError) -> None:
        """Say why nothing can be brought in where the result would stand, as long as a file is chosen."""
        sheet = Sheet(self.tr("Nothing can be brought in yet"))
        sheet.set_tone(Tone.NO)
        sheet.body.addWidget(label(words.sentence(error), "error"))
        sheet.body.addWidget(label(self.tr("Nothing was changed, and the file is as it was."), "muted"))
        sheet.body.addSpacing(GRID)
        self._show_right(scrolled(readable(self._foot(sheet))))
        announce(sheet, words.sentence(error))

    def _another(self, look: str = "") -> QWidget:
        return button(self.tr("Choose &another file"), self._ask_for_file, look, "import.another")

    def _change_mapping(self) -> None:
        self._show_right(self._waiting())
        self._pause.start()

    def _rehearse(self) -> None:
        self._pause.stop()
        if self._file is None:
            return
        file = self._file
        file.columns = tuple(picker.value() for picker in self._pickers)
        self._problem.hide()
        self._show_right(self._waiting())
        self._start(partial(self._try, file), self._rehearsed, self.tr("Trying the import; nothing is changed yet."))

    def _try(self, file: _File, tell: Tell) -> Counts:
        must_be_usable(file.layout.headers, file.columns)
        at = self._desk.now()
        rows = read(file.path, file.layout, file.columns, at.date())
        return self._desk.rehearse_import(rows, file.columns, at, lambda line: tell(line, file.layout.lines))

    def _import(self) -> None:
        if self._file is not None:
            self._start(partial(self._bring_in, self._file), self._done, self.tr("Bringing in the patrons."))

    def _bring_in(self, file: _File, tell: Tell) -> Counts:
        at = self._desk.now()
        rows = read(file.path, file.layout, file.columns, at.date())
        shape = shape_of(file.layout.headers)
        return self._desk.import_patrons(rows, shape, file.columns, at, lambda line: tell(line, file.layout.lines))

    def _start(self, work: Callable[[Tell], Counts], done: Callable[[Counts], None], what: str) -> None:
        job = self._tools.jobs.start_long(work, what, done=done, failed=self._show_refused)
        held = QApplication.focusWidget()
        self._shown.setEnabled(False)
        job.at_end(partial(self._free, held))

    def _free(self, held: QWidget | None) -> None:
        self._shown.setEnabled(True)
        goes_on = held if held in self._pickers else self._right.findChild(QPushButton)
        if goes_on is not None:
            goes_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rehearsed(self, counts: Counts) -> None:
        self._counts = counts
        bring_in = button(self.tr("&Bring in"), self._import, "primary", "import.do")
        self._show_right(self._result(self.tr("What would happen"), counts, bring_in, self._another()))

    def _done(self, counts: Counts) -> None:
        self._counts, self._file = counts, None
        self._left.hide()
        self._show_right(self._result(self.tr("Done"), counts, self._another("primary")))
        self._tools.toasts.say(self.tr("The export is in. The file itself may be deleted now."))
        self.imported.emit()

    def _show_right(self, right: QWidget) -> None:
        self._parts.replaceWidget(self._right, right)
        self._right.hide()
        self._right.deleteLater()
        self._right = right
        right.show()

    def _result(self, heading: str, counts: Counts, *feet: QWidget) -> QWidget:
        card = Card(heading)
        repeated = [_line(self.tr("Rows that stand there twice"), counts.repeated)] if counts.repeated else []
        parts: list[Part] = [
            Lines(
                _line(self.tr("New accounts"), counts.new),
                _line(self.tr("Changed accounts"), counts.changed),
                _line(self.tr("Unchanged accounts"), counts.unchanged),
                *repeated,
                Line(self.tr("Refused rows"), right=_refused_badge(len(counts.refused))),
            )
        ]
        if counts.repairs or counts.guardians_unknown:
            parts += [GRID, label(self.tr("Taken, but worth a look"), "heading"), Lines(*self._repairs(counts))]
        if counts.refused:
            mend = self.tr("Refused rows, to be mended in the library system")
            parts += [GRID, label(mend, "heading"), self._refused(counts.refused)]
        card.body.addWidget(scrolled(column(*parts, 0, margin=_BESIDE_SCROLL_BAR)), 1)
        save = [button(self.tr("&Save the refused rows…"), self._save_refused, name="import.save_refused")]
        card.body.addLayout(Flow(*feet, *(save if counts.refused else [])))
        return card

    def _repairs(self, counts: Counts) -> list[Line]:
        lines = [
            _line(QCoreApplication.translate("errors", REPAIRS[repair]), count)
            for repair, count in sorted(counts.repairs.items(), key=lambda item: -item[1])
        ]
        if counts.guardians_unknown:
            lines.append(_line(self.tr("The parent or guardian refers to nobody on file."), counts.guardians_unknown))
        return lines

    def _refused(self, rows: Sequence[RefusedRow]) -> QWidget:
        table: Table[RefusedRow] = Table(
            "import.refused",
            self.tr("Refused rows"),
            (
                Column("line", self.tr("Line"), lambda one: words.number(one.line), lambda one: one.line, width=64),
                Column("reason", self.tr("Reason"), lambda one: _said(one, one.refusal.reason), width=250),
                Column("mend", self.tr("What to do"), lambda one: _said(one, one.refusal.mend), width=300),
            ),
        )
        table.show_rows(rows)
        table.setMinimumHeight(_TABLE)
        return table

    def _save_refused(self) -> None:
        title = self.tr("Save the refused rows")
        path = self._tools.ask.file_to_save(title, "refused-rows.csv", self.tr("Tables (*.csv)"))
        if path is None:
            return
        text = io.StringIO(newline="")
        write_refused(self._counts.refused, text, lambda sentence: QCoreApplication.translate("errors", sentence))
        save = partial(_write, path, text.getvalue().encode("utf-8-sig"))
        self._tools.jobs.start(save, done=lambda _: self._tools.toasts.say(self.tr("Saved.")), failed=self._refuse)

    def _refuse(self, error: AdminError) -> None:
        self._problem.setText(words.sentence(error))
        self._problem.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))


def _said(row: RefusedRow, sentence: str) -> str:
    return QCoreApplication.translate("errors", sentence).format(**row.holes)


def _line(text: str, count: int) -> Line:
    return Line(text, right=label(words.number(count), wrap=False))


def _refused_badge(count: int) -> Badge:
    return Badge(words.number(count), Tone.REFER if count else Tone.YES)


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("errors", "The file could not be saved there. Choose another folder.")
        raise StoreError(sentence) from error
