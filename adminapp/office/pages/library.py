"""What the office says of its library: shown, and changed by the Director."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import AdminError
from adminapp.core.security.deeds import Deed
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.forms import Form, long_field, text_field
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Card, Line, Lines, button, label, row
from adminapp.core.ui.theme import GRID
from adminapp.office.commands import OfficeDesk
from adminapp.office.records import Office


class LibraryPanel(Card):
    """The library's name, address, telephone and branches; `changed` carries them as they are now."""

    changed = Signal(object)

    def __init__(self, tools: Tools, desk: OfficeDesk) -> None:
        super().__init__(self.tr("The library"))
        self._tools = tools
        self._desk = desk
        self._office: Office | None = None
        self._lines = Lines()
        self._change = button(self.tr("&Change…"), self._ask, name="office.library.change")
        if not tools.may(Deed.CHANGE_SETTINGS):
            self._change.hide()
        self.body.addWidget(
            label(self.tr("As it stands on every page and on the papers that patrons take home."), "muted")
        )
        self.body.addWidget(self._lines)
        self.body.addSpacing(GRID)
        self.body.addLayout(row(self._change, 0))
        self.body.addStretch(1)

    def opened(self) -> None:
        """Read what the office says of its library."""
        self._tools.jobs.start(self._desk.office, done=self._show)

    def _show(self, office: Office) -> None:
        self._office = office
        none = self.tr("none")
        facts = (
            (self.tr("Name"), office.library),
            (self.tr("Address"), office.address),
            (self.tr("Telephone"), office.phone),
            (self.tr("Branches"), "\n".join(office.branches)),
        )
        self._lines.show_lines(*(Line(what, right=said or none) for what, said in facts))

    def _ask(self) -> None:
        if self._office is None:
            return
        dialog = LibraryDialog(self, self._tools, self._desk, self._office)
        if self._tools.ask.show(dialog) and dialog.kept is not None:
            self._show(dialog.kept)
            self.changed.emit(dialog.kept)
            self._tools.toasts.say(self.tr("Saved. It stands on every page and paper from now on."))


class LibraryDialog(Dialog):
    """Asks for the library's name, address, telephone and branches; `kept` is what was saved."""

    def __init__(self, parent: QWidget, tools: Tools, desk: OfficeDesk, office: Office) -> None:
        title = QCoreApplication.translate("office", "The library")
        super().__init__(parent, "library", title, QCoreApplication.translate("office", "Save"))
        self.kept: Office | None = None
        self._tools = tools
        self._desk = desk
        self._demo = office.demo
        self.form = Form("library")
        self._name = self.form.add("library", self.tr("&Name of the library"), text_field(office.library))
        self._address = self.form.add("address", self.tr("&Address"), long_field(office.address, lines=3))
        self._phone = self.form.add("phone", self.tr("&Telephone"), text_field(office.phone))
        what = self.tr("One on each line. Patrons keep the branch that stands on their account.")
        branches = long_field("\n".join(office.branches), lines=4)
        self._branches = self.form.add("branches", self.tr("&Branches"), branches, what)
        self.body.addWidget(self.form)

    def submit(self) -> None:
        branches = (line.strip() for line in self._branches.toPlainText().splitlines())
        office = Office(
            library=self._name.text(),
            address=self._address.toPlainText(),
            phone=self._phone.text(),
            branches=tuple(branch for branch in branches if branch),
            demo=self._demo,
        )
        self.do.setEnabled(False)
        change = partial(self._desk.change_office, office)
        self._tools.jobs.start(change, done=self._saved, failed=self._refuse)

    def _saved(self, office: Office) -> None:
        self.kept = office
        self.accept()

    def _refuse(self, error: AdminError) -> None:
        self.do.setEnabled(True)
        self.form.refuse(error)
