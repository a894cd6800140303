"""The questions about a member of staff: adding one, another role, another passphrase."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.policy.roles import Role
from adminapp.core.ui import words
from adminapp.core.ui.forms import Picker, text_field
from adminapp.core.ui.new_passphrase import NewPassphrase
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import label
from adminapp.office.commands import OfficeDesk, StaffMember
from adminapp.office.pages.parts import FormDialog
from adminapp.office.pages.roles import able, holdings
from adminapp.office.vault_desk import VaultDesk


class MemberDialog(FormDialog):
    """Asks for a new member's name, role and first passphrase."""

    def __init__(self, parent: QWidget, tools: Tools, desk: OfficeDesk, vault: VaultDesk) -> None:
        title = QCoreApplication.translate("office", "Add a member of staff")
        super().__init__(parent, tools, "member", title, QCoreApplication.translate("office", "Add"), usual="name")
        self._desk = desk
        self._name = self.form.add("name", self.tr("&Name"), text_field(), self.tr("As it should stand in the log."))
        self._role: Picker[Role] = self.form.add("role", self.tr("&Role"), _roles(Role.CIRCULATION))
        self._role.currentIndexChanged.connect(self._say_able)
        what = self.tr("Agree on it with them in person.")
        self._new = NewPassphrase(self.form, tools.jobs, what, own=False)
        self._say_able()

    def work(self) -> Callable[[], int]:
        role = self._role.value() or Role.CIRCULATION
        return partial(self._desk.add_member, self._name.text(), role, self._new.text())

    def _say_able(self) -> None:
        self.form.explain("role", able(self._role.value() or Role.CIRCULATION))


class RoleDialog(FormDialog):
    """Asks for a member's role from now on, and says what it may do and opens."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk, member: StaffMember) -> None:
        title = QCoreApplication.translate("office", "Another role for {name}").format(name=member.name)
        do = QCoreApplication.translate("office", "Change the role")
        super().__init__(parent, tools, "role", title, do, usual="role")
        self._desk = desk
        self._member = member
        self._role: Picker[Role] = self.form.add("role", self.tr("&Role"), _roles(member.role))
        self._role.currentIndexChanged.connect(self._say_role)
        self._told = label(look="muted")
        self.parts.insertWidget(1, self._told)
        self._say_role()

    def work(self) -> Callable[[], None]:
        return partial(self._desk.change_role, self._member.id, self._chosen)

    @property
    def _chosen(self) -> Role:
        return self._role.value() or self._member.role

    def _say_role(self) -> None:
        self.form.explain("role", able(self._chosen))
        opened = self._desk.opens(self._chosen)
        told = [self.tr("Can open: {what}.").format(what="; ".join(holdings(opened)))]
        if self._desk.opens(self._member.role) - opened:
            told.append(
                self.tr("That is less than before, so every secret of the vault is renewed, which takes a moment.")
            )
        self._told.setText(" ".join(told))
        self.do.setEnabled(self._chosen is not self._member.role)


class ResetDialog(FormDialog):
    """Asks for another passphrase for a member who forgot theirs."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk, member: StaffMember) -> None:
        title = QCoreApplication.translate("office", "A new passphrase for {name}").format(name=member.name)
        do = QCoreApplication.translate("office", "Set the passphrase")
        super().__init__(parent, tools, "reset", title, do, usual="passphrase")
        self._desk = desk
        self._member = member
        what = self.tr("Tell them in person, and have them change it.")
        self._new = NewPassphrase(self.form, tools.jobs, what, own=False)
        text = self.tr("The old one is not needed, and opens nothing of the vault any more.")
        self.parts.insertWidget(0, label(text, "muted"))

    def work(self) -> Callable[[], None]:
        return partial(self._desk.reset_passphrase, self._member.id, self._new.text())


def _roles(chosen: Role) -> Picker[Role]:
    picker: Picker[Role] = Picker([(one, words.role(one)) for one in Role])
    picker.choose(chosen)
    return picker
