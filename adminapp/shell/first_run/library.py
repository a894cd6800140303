"""The step that asks what the library is called."""

from PySide6.QtWidgets import QWidget

from adminapp.core.ui.ask import Ask
from adminapp.core.ui.jobs import Jobs
from adminapp.office.pages.library_fields import LibraryFields
from adminapp.office.records import Office
from adminapp.shell.first_run.step import Step


class LibraryStep(Step):
    """The library's name, address, branches, telephone and logo."""

    def __init__(self, jobs: Jobs, ask: Ask) -> None:
        super().__init__("library")
        text = self.tr("As it stands on the papers that patrons take home. Only the name is needed now.")
        self.introduce(self.tr("Your library"), text)
        self._fields = LibraryFields(self.form, jobs, ask, Office(""))
        self.column.addStretch(1)

    def check(self) -> None:
        """Ask for a name, and refuse what cannot stand on paper.

        Raises: InputError naming the field.
        """
        self.office()

    def first(self) -> QWidget:
        return self._fields.name

    def office(self) -> Office:
        """Return what was filled in.

        Raises: InputError naming the field.
        """
        return self._fields.office()
