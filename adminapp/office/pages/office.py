"""The office: who may sign in, how the policy is read, and what other rooms put here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.choices import FilterChips
from adminapp.core.ui.forms import Form, Picker, SecretField, text_field
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import Card, Line, Lines, column, label
from adminapp.core.ui.theme import GRID
from adminapp.office.commands import OfficeDesk, StaffMember
from adminapp.office.pages.library import LibraryPanel
from adminapp.office.pages.readings import ReadingsPanel

_ROWS = (
    ActionRow(
        "office.add_member",
        QT_TRANSLATE_NOOP("actions", "&Add a member of staff"),
        QT_TRANSLATE_NOOP("actions", "Let one person more sign in"),
        "Ctrl+N",
        Deed.ADD_MEMBER,
    ),
)
_ABLE = {
    Deed.ASK_DESK: QT_TRANSLATE_NOOP("office", "answers at the desk"),
    Deed.EDIT_ACCOUNT: QT_TRANSLATE_NOOP("office", "changes accounts"),
    Deed.FREEZE_GUARDIAN: QT_TRANSLATE_NOOP("office", "freezes a guardian's access"),
    Deed.IMPORT_PATRONS: QT_TRANSLATE_NOOP("office", "brings in patron exports"),
    Deed.READ_LOG: QT_TRANSLATE_NOOP("office", "reads the log"),
    Deed.ADD_MEMBER: QT_TRANSLATE_NOOP("office", "decides who signs in"),
    Deed.CHANGE_SETTINGS: QT_TRANSLATE_NOOP("office", "decides how the policy is read"),
}


def able(role: Role) -> str:
    """Return in plain words what a role may do."""
    deeds = [QCoreApplication.translate("office", text) for deed, text in _ABLE.items() if role in ROLES[deed]]
    return ", ".join(deeds)


@dataclass(frozen=True)
class Section:
    """A part of the office's page: its name, what it shows, and what to do when it comes to the front."""

    name: str
    text: str
    shows: QWidget
    opened: Callable[[], object]


class OfficePage(Page):
    """One part at a time, chosen at the top; `changed` carries the office or the policy's pack as it is now."""

    changed = Signal(object)

    def __init__(self, tools: Tools, desk: OfficeDesk, others: Sequence[Section] = ()) -> None:
        super().__init__("office", tools)
        self._desk = desk
        self._actions = Actions(self, _ROWS, tools.may)
        self._actions.connect({"office.add_member": self._add_member})
        self._staff = Lines()
        readings, library = ReadingsPanel(tools, desk), LibraryPanel(tools, desk)
        for panel in (readings, library):
            panel.changed.connect(self.changed)
        self.sections = (
            Section("staff", self.tr("Staff"), self._staff_card(), self._read_staff),
            *others,
            Section("library", self.tr("Library"), scrolled(library), library.opened),
            Section("readings", self.tr("Policy"), scrolled(readings), readings.opened),
        )
        chips = [(section.name, section.text) for section in self.sections]
        self.chips: FilterChips[str] = FilterChips("office.sections", self.tr("Parts of the office"), chips)
        self.chips.chosen.connect(self.opened)
        self._stack = QStackedWidget()
        for section in self.sections:
            self._stack.addWidget(section.shows)
        self.body.addLayout(column(self.chips, self._stack, gap=2 * GRID), 1)

    def title(self) -> str:
        return self.tr("Office")

    def main_action(self) -> QAction:
        return self._actions["office.add_member"]

    def opened(self) -> None:
        section = next(one for one in self.sections if one.name == self.chips.value())
        self._stack.setCurrentWidget(section.shows)
        section.opened()

    def show_section(self, name: str) -> None:
        """Bring one part to the front."""
        self.chips.choose(name)
        self.opened()

    def _staff_card(self) -> QWidget:
        card = Card(self.tr("Who may sign in"))
        card.body.addWidget(
            label(self.tr("A role says what its members may do; the program allows nothing else."), "muted")
        )
        card.body.addLayout(column(self._staff, 0), 1)
        return scrolled(card)

    def _read_staff(self) -> None:
        self.tools.jobs.start(self._desk.staff, done=self._show_staff, failed=self.say)

    def _show_staff(self, staff: Sequence[StaffMember]) -> None:
        self._staff.show_lines(
            *(Line("", one.name, able(one.role), label(words.role(one.role), wrap=False)) for one in staff)
        )

    def _add_member(self) -> None:
        if self.tools.ask.show(MemberDialog(self, self.tools, self._desk)):
            self.show_section("staff")
            self.tools.toasts.say(self.tr("Added. They can sign in now, with the passphrase you agreed on."))


class MemberDialog(Dialog):
    """Asks for a new member's name, role and first passphrase."""

    def __init__(self, parent: QWidget, tools: Tools, desk: OfficeDesk) -> None:
        title = QCoreApplication.translate("office", "Add a member of staff")
        super().__init__(parent, "member", title, QCoreApplication.translate("office", "Add"))
        self._tools = tools
        self._desk = desk
        self.form = Form("member")
        self.name = self.form.add("name", self.tr("&Name"), text_field(), self.tr("As it should stand in the log."))
        self.role: Picker[Role] = self.form.add(
            "role", self.tr("&Role"), Picker([(one, words.role(one)) for one in Role])
        )
        self.role.currentIndexChanged.connect(self._say_able)
        self.role.choose(Role.CIRCULATION)
        self.first = self.form.add(
            "passphrase", self.tr("&Passphrase"), SecretField(), self.tr("Four words that nobody guesses are good.")
        )
        self.second = self.form.add("again", self.tr("The passphrase a&gain"), SecretField())
        self.body.addWidget(self.form)

    def submit(self) -> None:
        if self.first.text() != self.second.text():
            sentence = QT_TRANSLATE_NOOP("errors", "The two passphrases are not the same. Type them again.")
            self.form.refuse(InputError(sentence), "again")
            return
        role = self.role.value() or Role.CIRCULATION
        add = partial(self._desk.add_member, self.name.text(), role, self.first.text())
        self.do.setEnabled(False)
        self._tools.jobs.start(add, done=lambda _member: self.accept(), failed=self._refuse)

    def _refuse(self, error: AdminError) -> None:
        self.do.setEnabled(True)
        self.form.refuse(error, "passphrase" if "passphrase" in error.sentence.casefold() else "name")

    def _say_able(self) -> None:
        self.form.explain("role", able(self.role.value() or Role.CIRCULATION))
