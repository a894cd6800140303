"""The step that asks for a patron export, which may wait."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import AdminError
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.files import FileField
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import label
from adminapp.shell.first_run.step import Step


@dataclass(frozen=True)
class _Export:
    """A file that can be read as an export, and how many lines it has."""

    path: Path
    lines: int


class ExportStep(Step):
    """An export of the library system; it is read now, and brought in once the Director has signed in."""

    def __init__(self, jobs: Jobs, ask: Ask) -> None:
        super().__init__("export")
        text = self.tr("So that the desk knows your cards. Your library system writes the file; this can also wait.")
        self.introduce(self.tr("Your patrons"), text)
        self._jobs = jobs
        self._export: _Export | None = None
        kinds = QCoreApplication.translate("grants", "Patron exports (*.csv *.txt *.tsv);;All files (*)")
        none = self.tr("None. You may drop the file here, or go on without one.")
        self._file = FileField(ask, self.tr("Choose a patron export"), kinds, none)
        what = self.tr("From Koha, Sierra, Polaris or Evergreen, as CSV or text.")
        self.form.add("file", self.tr("Patron &export"), self._file, what)
        self._file.chosen.connect(self._read)
        self._file.removed.connect(self._forget)
        kept = self.tr(
            "Kept are card numbers, names, birth dates, branches, expiry, guardians and lost cards. "
            "Passwords, notes, loans, addresses and telephone numbers never come in."
        )
        next_ = self.tr("Nothing comes in yet: after your first sign-in you see what would happen, and decide.")
        for text in (kept, next_):
            self.column.addWidget(label(text, "muted"))
        self.column.addStretch(1)

    @property
    def path(self) -> Path | None:
        """The chosen file."""
        return self._export.path if self._export else None

    def first(self) -> QWidget:
        return self._file

    def _read(self, path: Path) -> None:
        self._jobs.start(partial(_look_at, path), done=self._show, failed=self._refuse_file)

    def _show(self, export: _Export) -> None:
        self.form.clear_errors()
        self._export = export
        lines = self.tr("%n line(s)", "", export.lines)
        self._file.show_file(self.tr("{file}, {lines}").format(file=export.path.name, lines=lines))

    def _refuse_file(self, error: AdminError) -> None:
        self.form.refuse(error, "file")

    def _forget(self) -> None:
        self._export = None


def _look_at(path: Path) -> _Export:
    from adminapp.grants.exports.sniff import sniff

    return _Export(path, sniff(path).lines)
