"""The step that asks where the records and their backups are kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, beside
from adminapp.core.store.findings import Finding
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import label
from adminapp.office.pages.folders import FolderField
from adminapp.shell.first_run.step import Step

BACKUPS = "backups"


class PlacesStep(Step):
    """The folder of the records, where backups go, and a second place for them, which may wait."""

    def __init__(self, jobs: Jobs, ask: Ask, folder: Path) -> None:
        super().__init__("places")
        text = self.tr("Records and backups are encrypted wherever they lie. The places can be changed later.")
        self.introduce(self.tr("Where everything is kept"), text)
        self._jobs = jobs
        self._records = FolderField(ask, folder)
        self._backups = FolderField(ask, folder / BACKUPS)
        self._second = FolderField(ask, None)
        what = self.tr("A folder of this computer, new or empty.")
        self.form.add("records", self.tr("&Records"), self._records, what)
        what = self.tr("Made by the program itself, day by day.")
        self.form.add("backups", self.tr("&Backups"), self._backups, what)
        what = self.tr("A USB drive or a folder of another computer outlives a stolen or broken one. Empty: later.")
        self.form.add("second", self.tr("A &second place for backups"), self._second, what)
        self._notes = {
            name: self._note(name, field) for name, field in (("backups", self._backups), ("second", self._second))
        }
        self._usual = folder / BACKUPS
        self._records.edit.textChanged.connect(self._follow)
        self.column.addStretch(1)

    def first(self) -> QWidget:
        return self._records

    def check(self) -> None:
        """Ask for the first two places, each different from the others.

        Raises: InputError naming the field.
        """
        if self._records.folder() is None:
            raise InputError(QT_TRANSLATE_NOOP("errors", "The records need a folder. Choose one."), field="records")
        if self._backups.folder() is None:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "Backups need a first place. Choose a folder."), field="backups"
            )
        if self._second.folder() in (self._backups.folder(), self._records.folder()):
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "This is the first place again. Choose another, or leave it empty."),
                field="second",
            )

    def work(self) -> Callable[[], None]:
        return partial(_must_be_usable, self.folder, self._second.folder())

    @property
    def folder(self) -> Path:
        """The folder of the records."""
        return self._records.folder() or Path()

    @property
    def backups(self) -> Path | None:
        """The place of the backups, None for the usual one."""
        chosen = self._backups.folder()
        return None if chosen == self.folder / BACKUPS else chosen

    @property
    def second(self) -> Path | None:
        """The second place of the backups."""
        return self._second.folder()

    def _follow(self) -> None:
        """Let the usual place of the backups follow the records."""
        if self._backups.folder() == self._usual:
            self._usual = self.folder / BACKUPS
            self._backups.edit.setText(str(self._usual))

    def _note(self, name: str, field: FolderField) -> QLabel:
        note = label(look="muted")
        note.hide()
        self.form.add_below(name, note)
        field.edit.textChanged.connect(lambda: self._look(note, field))
        return note

    def _look(self, note: QLabel, field: FolderField) -> None:
        place = field.folder()
        note.hide()
        if place is not None:
            self._jobs.start(partial(_remarks, place), done=partial(self._show_remarks, note, field, place))

    def _show_remarks(self, note: QLabel, field: FolderField, place: Path, remarks: tuple[Finding, ...]) -> None:
        if remarks and field.folder() == place:
            note.setText(self._remark(remarks[0]))
            note.show()

    def _remark(self, remark: Finding) -> str:
        if "kind" in remark.holes:
            return self.tr("On a network share: good, as long as it can be reached when a backup is due.")
        text = self.tr("{name} copies this folder to other computers. The backups are encrypted before that.")
        return text.format(name=remark.holes["name"])


def _remarks(place: Path) -> tuple[Finding, ...]:
    from adminapp.core.store.places import place_warnings

    return place_warnings(place)


def _must_be_usable(records: Path, second: Path | None) -> None:
    from adminapp.core.store.vault import must_be_free

    with beside("records"):
        must_be_free(records)
    if second is not None and not second.is_dir():
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "{folder} is not there. Connect it, or leave the second place for later."),
            folder=second,
            field="second",
        )
