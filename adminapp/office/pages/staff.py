"""Who may sign in: the members on the left, what the chosen one may do and opens on the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow
from adminapp.core.ui.page import Tools, scrolled
from adminapp.core.ui.panels import Card, column, empty_out, label, row, rule
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID, grown
from adminapp.office.commands import OfficeDesk, StaffMember
from adminapp.office.pages.members import MemberDialog, ResetDialog, RoleDialog
from adminapp.office.pages.parts import Part
from adminapp.office.pages.roles import deeds_of, holdings
from adminapp.office.vault_desk import VaultDesk

_DETAILS = 44 * GRID
_OF_ONE = ("staff.role", "staff.reset", "staff.remove")
_CHANGES = ("office.add_member", "staff.lost", *_OF_ONE)
_ROWS = (
    ActionRow(
        "office.add_member",
        QT_TRANSLATE_NOOP("actions", "&Add a member of staff"),
        QT_TRANSLATE_NOOP("actions", "Let one person more sign in"),
        "Ctrl+N",
        Deed.ADD_MEMBER,
    ),
    ActionRow(
        "staff.role",
        QT_TRANSLATE_NOOP("actions", "&Change the role…"),
        QT_TRANSLATE_NOOP("actions", "Give the chosen member another role"),
        deed=Deed.CHANGE_MEMBER,
    ),
    ActionRow(
        "staff.reset",
        QT_TRANSLATE_NOOP("actions", "New &passphrase…"),
        QT_TRANSLATE_NOOP("actions", "Give the chosen member, who forgot it, another passphrase"),
        deed=Deed.CHANGE_MEMBER,
    ),
    ActionRow(
        "staff.remove",
        QT_TRANSLATE_NOOP("actions", "&Remove…"),
        QT_TRANSLATE_NOOP("actions", "Let the chosen member sign in no more"),
        deed=Deed.CHANGE_MEMBER,
    ),
    ActionRow(
        "staff.lost",
        QT_TRANSLATE_NOOP("actions", "A &laptop was lost…"),
        QT_TRANSLATE_NOOP("actions", "Renew every secret of the vault, so that a copy opens nothing of today's"),
        deed=Deed.CHANGE_KEYS,
    ),
)
_Found = tuple[tuple[StaffMember, ...], tuple[tuple[int, str], ...]]


class StaffPart(Part):
    """Adds, changes and removes members; who may not change anything reads."""

    def __init__(self, tools: Tools, desk: OfficeDesk, vault: VaultDesk) -> None:
        super().__init__("staff", tools, _ROWS)
        self._desk = desk
        self._vault = vault
        self.table: Table[StaffMember] = Table("staff.table", self.tr("Who may sign in"), self._columns())
        self.table.chosen.connect(self._show_member)
        self._former = label(look="muted")
        self._facts = column()
        self.connect_actions(
            {
                "office.add_member": self._add,
                "staff.role": self._change_role,
                "staff.reset": self._reset,
                "staff.remove": self._remove,
                "staff.lost": self._renew,
            }
        )
        self._lay_out()

    def opened(self) -> None:
        self.tools.jobs.start(self._read, done=self._show, failed=self.say)

    def main_action(self) -> QAction:
        return self.doing["office.add_member"]

    def _lay_out(self) -> None:
        details = Card()
        details.body.addStrut(_DETAILS - 5 * GRID)
        details.setMaximumWidth(grown(_DETAILS))
        details.body.addWidget(scrolled(column(self._facts, 0)), 1)
        for name in _OF_ONE:
            self.doing[name].setEnabled(False)
            details.body.addWidget(self.doing.button(name))
        left = column(self.table, self._former, row(self.doing.button("staff.lost"), 0))
        split = row(gap=2 * GRID)
        split.addLayout(left, 1)
        split.addWidget(details)
        self.setLayout(split)

    def _columns(self) -> Sequence[Column[StaffMember]]:
        return (
            Column("name", self.tr("Name"), lambda one: one.name, width=140, strong=True),
            Column("role", self.tr("Role"), lambda one: words.role(one.role), width=160),
        )

    def _read(self) -> _Found:
        return self._desk.staff(), self._vault.former_members()

    def _show(self, found: _Found) -> None:
        members, former = found
        chosen = self.table.current()
        self.table.show_rows(members)
        if not self.table.choose(lambda one: chosen is not None and one.id == chosen.id):
            self.table.selectRow(0)
        names = ", ".join(name for _, name in former)
        self._former.setText(self.tr("Sign in no more, and are still named in the log: {names}").format(names=names))
        self._former.setVisible(bool(former))

    def _show_member(self, member: StaffMember) -> None:
        empty_out(self._facts)
        self._facts.addWidget(label(member.name, "name"))
        self._facts.addWidget(label(words.role(member.role), "muted"))
        self._facts.addWidget(rule())
        self._facts.addWidget(label(self.tr("May do"), "heading"))
        self._facts.addWidget(label(_listed(deeds_of(member.role))))
        self._facts.addSpacing(GRID)
        self._facts.addWidget(label(self.tr("Can open"), "heading"))
        self._facts.addWidget(label(_listed(holdings(self._vault.opens(member.role)))))
        is_another = member.id != self._vault.member
        if not is_another:
            self._facts.addSpacing(GRID)
            self._facts.addWidget(label(self.tr("That is you. Another Director can change your role."), "small"))
        for name in _OF_ONE:
            self.doing[name].setEnabled(is_another)

    def _add(self) -> None:
        if self.tools.ask.show(MemberDialog(self, self.tools, self._desk, self._vault)):
            self._say_done(self.tr("Added. They can sign in now, with the passphrase you agreed on."))

    def _change_role(self) -> None:
        member = self.table.current()
        if member and self.tools.ask.show(RoleDialog(self, self.tools, self._vault, member)):
            self._say_done(self.tr("Changed. It counts from their next sign-in."))

    def _reset(self) -> None:
        member = self.table.current()
        if member and self.tools.ask.show(ResetDialog(self, self.tools, self._vault, member)):
            self._say_done(self.tr("{name} signs in with the new passphrase now.").format(name=member.name))

    def _remove(self) -> None:
        member = self.table.current()
        if member is None:
            return
        text = self.tr(
            "They sign in no more, and every secret of the vault is renewed, which takes a moment. What they wrote "
            "stays in the log under their name.\n\nA copy of the vault that they may have made before stays readable "
            "to them; nothing that is written from now on is."
        )
        if self.tools.ask.confirm(
            self.tr("Remove {name}?").format(name=member.name), text, self.tr("Remove {name}").format(name=member.name)
        ):
            done = self.tr("{name} signs in no more.").format(name=member.name)
            remove = partial(self._vault.remove_member, member.id)
            self.run(remove, partial(self._changed, done), self.tr("Renewing every secret of the vault."), *_CHANGES)

    def _renew(self) -> None:
        text = self.tr(
            "Every secret of the vault is made anew: what was copied to the laptop opens nothing that is written from "
            "now on. What stood there until today can still be read with the passphrase of whoever used it.\n\n"
            "Everybody keeps their passphrase, and the recovery code stays the same. Have the member who used the "
            "laptop change their passphrase. Earlier backups can still be put back."
        )
        if self.tools.ask.confirm(self.tr("Renew every secret?"), text, self.tr("Renew them")):
            done = self.tr("Every secret is renewed. A copy from the laptop opens nothing of what is written now.")
            what = self.tr("Renewing every secret of the vault.")
            self.run(self._vault.renew_secrets, partial(self._changed, done), what, *_CHANGES)

    def _changed(self, said: str, _answer: None) -> None:
        self._say_done(said)

    def _say_done(self, said: str) -> None:
        self.tools.toasts.say(said)
        self.opened()


def _listed(texts: Sequence[str]) -> str:
    return "\n".join(QCoreApplication.translate("office", "· {text}").format(text=text) for text in texts)
