"""What the office says of its library: shown, and changed by the Director."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Fact, label
from adminapp.core.ui.theme import GRID
from adminapp.office.commands import OfficeDesk
from adminapp.office.pages.library_fields import LibraryFields, picture_of
from adminapp.office.pages.parts import FactsSheet, FormDialog
from adminapp.office.records import Office

_LOGO = 6 * GRID


class LibraryPanel(FactsSheet):
    """The library's name, address, telephone, branches and logo; `changed` carries them as they are now."""

    changed = Signal(object)

    def __init__(self, tools: Tools, desk: OfficeDesk) -> None:
        what = self.tr("As it stands on every page and on the papers that patrons take home.")
        super().__init__(tools, self.tr("The library"), what)
        self._desk = desk
        self._office: Office | None = None
        self.offer_change(self.tr("&Change…"), self._ask, "office.library.change")

    def opened(self) -> None:
        """Read what the office says of its library."""
        self.tools.jobs.start(self._desk.office, done=self._show)

    def _show(self, office: Office) -> None:
        self._office = office
        none = self.tr("none")
        facts = (
            (self.tr("Name"), office.library),
            (self.tr("Address"), office.address),
            (self.tr("Telephone"), office.phone),
            (self.tr("Branches"), "\n".join(office.branches)),
        )
        lines = [Fact(what, said or none) for what, said in facts]
        self.lines.show_lines(*lines, Fact(self.tr("Logo"), self._logo(office) or none))

    def _logo(self, office: Office) -> QLabel | None:
        picture = picture_of(office.logo)
        if picture is None:
            return None
        shown = label()
        shown.setPixmap(picture.scaledToHeight(_LOGO, Qt.TransformationMode.SmoothTransformation))
        shown.setAccessibleName(self.tr("Logo of {library}").format(library=office.library))
        return shown

    def _ask(self) -> None:
        if self._office is None:
            return
        dialog = LibraryDialog(self, self.tools, self._desk, self._office)
        if self.tools.ask.show(dialog) and dialog.kept is not None:
            self._show(dialog.kept)
            self.changed.emit(dialog.kept)
            self.tools.toasts.say(self.tr("Saved. It stands on every page and paper from now on."))


class LibraryDialog(FormDialog):
    """Asks for the library's name, address, telephone, branches and logo; `kept` is what was saved."""

    def __init__(self, parent: QWidget, tools: Tools, desk: OfficeDesk, office: Office) -> None:
        title = QCoreApplication.translate("office", "The library")
        super().__init__(parent, tools, "library", title, QCoreApplication.translate("office", "Save"))
        self.kept: Office | None = None
        self._desk = desk
        self._fields = LibraryFields(self.form, tools.jobs, tools.ask, office)

    def work(self) -> Callable[[], Office]:
        return partial(self._desk.change_office, self._fields.office())

    def answered(self, answer: Office) -> None:
        self.kept = answer
        self.accept()
