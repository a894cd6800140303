"""The one place for questions: dialogs, confirmations and file choosers, which a test can answer in advance."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QWidget

from adminapp.core.ui.drafts import Draft, draft_of, fields_in, take_up
from adminapp.core.ui.openers import Opener, opener
from adminapp.core.ui.panels import button, column, label, row
from adminapp.core.ui.reading import stops, tab_as_one_reads
from adminapp.core.ui.scrolling import Upright, scrolled
from adminapp.core.ui.theme import GRID, grown

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

A = TypeVar("A")
_NARROWEST = 54 * GRID


class _Body(Upright):
    """The parts of a dialog: as high as they are, and scrolled where the screen is too low for them."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.widget()
        if inside is None:
            return 0
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()


class Dialog(QDialog):
    """A question in a window of its own: title, body, and the deed beside Cancel.

    `submit` is what the deed does; it calls `accept` when all is well. A page shows errors in the dialog's form.
    """

    def __init__(self, parent: QWidget | None, name: str, title: str, do: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())  # a heading may name a person, a title never
        self.setAccessibleName(title)
        self.body = column(gap=2 * GRID)
        self.body.addStrut(grown(_NARROWEST))
        self.do = button(do, self.submit, "primary", f"{name}.do")
        self.do.setDefault(True)
        self.cancel = button(self.tr("Cancel"), self.reject, name=f"{name}.cancel")
        self.feet: QHBoxLayout = row(0, self.cancel, self.do)
        self.area = scrolled(self.body, _Body())
        layout = column(label(title, "title"), self.area, GRID, self.feet, gap=2 * GRID, margin=3 * GRID)
        self.setLayout(layout)

    def submit(self) -> None:
        """Do what the dialog is for; the plain dialog just closes."""
        self.accept()

    def draft(self) -> Draft:
        """Return what was half filled in; nothing while it is being saved."""
        return draft_of(fields_in(self)) if self.do.isEnabled() else {}

    def fit(self) -> None:
        """Be as high as what it shows, and let Tab go through it; where the screen is too low, the body scrolls."""
        tab_as_one_reads(self)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what has just been shown or hidden counts
        width = max(self.width(), self.minimumSizeHint().width())
        self.resize(width, self._height(width))

    def _height(self, width: int) -> int:
        return min(self.heightForWidth(width), self.screen().availableSize().height() - 5 * GRID)

    def event(self, event: QEvent) -> bool:
        """Grow with what it shows."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(self.width(), max(self.height(), self._height(self.width())))
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what it shows, and begin in the first field."""
        super().showEvent(event)
        self.fit()
        fields = (one for one in stops(self.area) if one.isVisibleTo(self))
        if (first := next(fields, None)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class Ask:
    """Asks the person at the screen; `leave` is what Ctrl+L does while a dialog is open."""

    def __init__(self, window: QWidget | None = None, leave: Callable[[], object] | None = None) -> None:
        self._window = window
        self._leave = leave
        self._open = 0
        self._after: Callable[[], object] | None = None
        self._shown: list[tuple[QDialog, Opener | None]] = []
        self._expected: Draft = {}

    def draft(self) -> Draft:
        """Return what is half filled in in the first dialog that is open, and how to open that again."""
        for dialog, opened_by in self._shown[:1]:
            fields = dialog.draft() if isinstance(dialog, Dialog) else {}
            if fields and opened_by is not None:
                told = {"dialog": dialog.objectName(), "title": dialog.accessibleName()}
                return told | {"name": opened_by.name, "subject": opened_by.subject, "fields": fields}
        return {}

    def go_on(self, draft: Draft, opens: Callable[[], object]) -> None:
        """Do what opens a dialog, and put back there what was half filled in."""
        self._expected = draft
        opens()
        self._expected = {}

    def dismiss(self, then: Callable[[], object]) -> None:
        """Close every window but the one of this program at once, ask nothing more, and then do something."""
        self._after = then
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.done(QDialog.DialogCode.Rejected) if isinstance(other, QDialog) else other.close()
        self._go_on()

    def show(self, dialog: QDialog) -> bool:
        """Show a dialog and return whether it was accepted."""
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        if self._leave is not None:
            QShortcut(QKeySequence("Ctrl+L"), dialog, self._leave)

        expected, self._expected = self._expected, {}
        if expected.get("dialog") == dialog.objectName():
            take_up(fields_in(dialog), expected["fields"])

        def run() -> bool:
            self._shown.append((dialog, opener()))
            try:
                accepted = dialog.exec() == QDialog.DialogCode.Accepted
            finally:
                self._shown.pop()
            dialog.deleteLater()
            return accepted

        return self._answer(run, unanswered=False)

    def confirm(self, title: str, text: str, do: str) -> bool:
        """Ask before what nothing can undo; `title` names the thing, `do` is the deed's word."""
        dialog = Dialog(self._window, "confirm", title, do)
        dialog.body.addWidget(label(text))
        dialog.do.setDefault(False)
        dialog.cancel.setDefault(True)
        dialog.cancel.setFocus()
        return self.show(dialog)

    def file_to_open(self, title: str, kinds: str) -> Path | None:
        """Ask for a file to read; kinds as in "Patron export (*.csv *.txt)"."""
        return self._chosen(lambda: QFileDialog.getOpenFileName(self._window, title, "", kinds)[0])

    def file_to_save(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask where to save a file; the suggested name names no person."""
        return self._chosen(lambda: QFileDialog.getSaveFileName(self._window, title, suggested, kinds)[0])

    def printer(self, title: str) -> "QPrinter | None":
        """Ask for a printer and how to print; letter paper at first sight."""
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        printer.setDocName("document")
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(title)
        return printer if self._answer(dialog.exec, unanswered=0) == QDialog.DialogCode.Accepted else None

    def folder(self, title: str) -> Path | None:
        """Ask for a folder."""
        return self._chosen(lambda: QFileDialog.getExistingDirectory(self._window, title))

    def _chosen(self, choose: Callable[[], str]) -> Path | None:
        name = self._answer(choose, unanswered="")
        return Path(name) if name else None

    def _answer(self, question: Callable[[], A], unanswered: A) -> A:
        """Ask in an event loop of its own; what was dismissed stays unanswered."""
        if self._after is not None:
            return unanswered
        self._open += 1
        try:
            answer = question()
        finally:
            self._open -= 1
        if self._after is None:
            return answer
        self._go_on()
        return unanswered

    def _go_on(self) -> None:
        if self._after is not None and not self._open:
            self._after()


class Answers(Ask):
    """Answers in advance, for tests: each question takes the next answer and is kept in `asked`.

    An answer is True, False, a path, None, or for a dialog a callable that fills it in.
    """

    def __init__(self, *answers: object) -> None:
        if "PYTEST_CURRENT_TEST" not in os.environ:
            msg = "Answers in advance are for tests."
            raise RuntimeError(msg)
        super().__init__()
        self.answers = list(answers)
        self.asked: list[str] = []

    def show(self, dialog: QDialog) -> bool:
        answer = self._next(dialog.accessibleName())
        if callable(answer):
            dialog.show()
            answer(dialog)
            accepted = dialog.result() == QDialog.DialogCode.Accepted
            dialog.hide()
            return accepted
        return bool(answer)

    def dismiss(self, then: Callable[[], object]) -> None:
        then()

    def confirm(self, title: str, text: str, do: str) -> bool:
        return bool(self._next(f"{title}\n{text}\n{do}"))

    def file_to_open(self, title: str, kinds: str) -> Path | None:
        return self._path(title)

    def file_to_save(self, title: str, suggested: str, kinds: str) -> Path | None:
        return self._path(title)

    def printer(self, title: str) -> "QPrinter | None":
        from PySide6.QtPrintSupport import QPrinter

        path = self._path(title)
        if path is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFileName(str(path))
        return printer

    def folder(self, title: str) -> Path | None:
        return self._path(title)

    def _path(self, title: str) -> Path | None:
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None

    def _next(self, question: str) -> object:
        self.asked.append(question)
        if not self.answers:
            msg = f"Nobody answered in advance: {question}"
            raise LookupError(msg)
        return self.answers.pop(0)
