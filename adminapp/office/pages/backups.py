"""Backups: how they are kept, those that there are, and what the chosen one is good for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow
from adminapp.core.ui.page import Tools, scrolled
from adminapp.core.ui.panels import Card, Empty, Line, Lines, announce, column, empty_out, label, row, rule
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID, grown
from adminapp.office.pages.backup_words import BackupWords
from adminapp.office.pages.folders import path_in_lines
from adminapp.office.pages.parts import Part
from adminapp.office.pages.plan import PlanCard
from adminapp.office.pages.restoring import RestoreDialog
from adminapp.office.vault_desk import Age, Backup, BackupState, Drill, Finding, VaultDesk

_DETAILS = 44 * GRID
_WORK = ("backups.make", "backups.elsewhere", "backups.drill", "backups.restore")
_ROWS = (
    ActionRow(
        "backups.make",
        QT_TRANSLATE_NOOP("actions", "&Back up now"),
        QT_TRANSLATE_NOOP("actions", "Make a backup in both places of the plan"),
        "Ctrl+B",
        Deed.MAKE_BACKUP,
    ),
    ActionRow(
        "backups.elsewhere",
        QT_TRANSLATE_NOOP("actions", "Back up &to another folder…"),
        QT_TRANSLATE_NOOP("actions", "Make one backup in a folder of your choice, such as a USB drive"),
        deed=Deed.MAKE_BACKUP,
    ),
    ActionRow(
        "backups.find",
        QT_TRANSLATE_NOOP("actions", "&Look in another folder…"),
        QT_TRANSLATE_NOOP("actions", "Choose the folder of a backup that is not in the list"),
        deed=Deed.RESTORE_BACKUP,
    ),
    ActionRow(
        "backups.drill",
        QT_TRANSLATE_NOOP("actions", "&Rehearse putting it back"),
        QT_TRANSLATE_NOOP(
            "actions", "Put the chosen backup back in a temporary place, look it over, and sweep it away"
        ),
        deed=Deed.RESTORE_BACKUP,
    ),
    ActionRow(
        "backups.restore",
        QT_TRANSLATE_NOOP("actions", "&Put it back…"),
        QT_TRANSLATE_NOOP("actions", "Put the chosen backup in the place of the vault, and sign out"),
        deed=Deed.RESTORE_BACKUP,
    ),
)


@dataclass(frozen=True)
class Listed:
    """A backup with how much older it is than the vault."""

    backup: Backup
    age: Age

    @property
    def place(self) -> Path:
        """Return the folder in which it stands with others."""
        return self.backup.folder.parent


_Found = tuple[BackupState, tuple[Listed, ...], bool]


class BackupsPart(Part):
    """Makes backups, rehearses and puts them back; `signed_out` says that the vault was closed for one.

    `made` says that there is another backup, or another plan.
    """

    made = Signal()
    signed_out = Signal()

    def __init__(self, tools: Tools, desk: VaultDesk) -> None:
        super().__init__("backups", tools, _ROWS)
        self._desk = desk
        self._others: tuple[Backup, ...] = ()
        self._words = BackupWords(self)
        self.plan = PlanCard(tools, desk)
        self.plan.changed.connect(self.opened)
        self.plan.changed.connect(self.made)
        self.table: Table[Listed] = Table("backups.table", self.tr("Backups"), self._columns())
        self.table.chosen.connect(self._show_backup)
        self._empty = Empty(
            self.tr("No backup yet"),
            self.tr("One is made by itself while the program is open, and now if you say so."),
            self.doing["backups.make"],
        )
        self._facts, self._report = column(), column()
        self.connect_actions(
            {
                "backups.make": self._make,
                "backups.elsewhere": self._make_elsewhere,
                "backups.find": self._find,
                "backups.drill": self._rehearse,
                "backups.restore": self._restore,
            }
        )
        self._lay_out()

    def opened(self) -> None:
        self.tools.jobs.start(self._read, done=self._show, failed=self.say)

    def main_action(self) -> QAction:
        return self.doing["backups.make"]

    def _lay_out(self) -> None:
        self._details = Card()
        self._details.body.addStrut(_DETAILS - 5 * GRID)
        self._details.setMaximumWidth(grown(_DETAILS))
        self._details.body.addWidget(scrolled(column(self._facts, GRID, self._report, 0)), 1)
        for name in ("backups.drill", "backups.restore"):
            self.doing[name].setEnabled(False)
            self._details.body.addWidget(self.doing.button(name))
        feet = row(self.doing.button("backups.elsewhere"), self.doing.button("backups.find"), 0)
        self._empty.hide()
        left = column(self.plan, gap=2 * GRID)
        for part in (self.table, self._empty):
            left.addWidget(part, 1)
        left.addLayout(feet)
        split = row(gap=2 * GRID)
        split.addLayout(left, 1)
        split.addWidget(self._details)
        self.setLayout(split)

    def _columns(self) -> Sequence[Column[Listed]]:
        made, where = (lambda one: words.moment(one.backup.made)), (lambda one: str(one.place))
        return (
            Column("made", self.tr("Made"), made, lambda one: one.backup.made, width=180, strong=True),
            Column("older", self.tr("Older than the vault"), self._older, lambda one: one.age.lines, width=190),
            Column("place", self.tr("Where"), where, width=240),
        )

    def _older(self, one: Listed) -> str:
        return self._words.older(one.age)

    def _read(self) -> _Found:
        found = {one.folder: one for one in (*self._desk.backups(), *self._others) if one.folder.is_dir()}
        state = self._desk.backup_state()
        is_connected = state.plan.second is not None and state.plan.second.is_dir()
        return state, tuple(Listed(one, self._desk.age(one)) for one in found.values()), is_connected

    def _show(self, found: _Found) -> None:
        state, listed, is_connected = found
        self.plan.show_state(state, is_connected=is_connected)
        chosen = self.table.current()
        self.table.show_rows(listed)
        for part in (self.table, self._details):
            part.setVisible(bool(listed))
        self._empty.setVisible(not listed)
        if not self.table.choose(lambda one: chosen is not None and one.backup.folder == chosen.backup.folder):
            self.table.selectRow(0)

    def _show_backup(self, listed: Listed) -> None:
        for layout in (self._facts, self._report):
            empty_out(layout)
        backup, age = listed.backup, listed.age
        self._facts.addWidget(label(words.moment(backup.made), "name"))
        self._facts.addWidget(label(path_in_lines(backup.folder), "small"))
        self._facts.addWidget(rule())
        self._facts.addWidget(
            Lines(
                Line(self.tr("Older than the vault"), right=self._words.older(age)),
                Line(self.tr("Lines of the log since"), right=words.number(age.lines)),
                *self._words.held(backup),
            )
        )
        self.hold(("backups.drill", "backups.restore"), free=True)

    def _make(self) -> None:
        self.run(self._desk.back_up_now, self._made, self.tr("Making a backup."), *_WORK)

    def _made(self, findings: tuple[Finding, ...]) -> None:
        said = " ".join(words.sentence(one) for one in findings)
        self.tools.toasts.say(said or self.tr("The backup is made, and it was looked over."))
        self.made.emit()
        self.opened()

    def _make_elsewhere(self) -> None:
        folder = self.tools.ask.folder(self.tr("Choose a folder for a backup"))
        if folder is not None:
            make = partial(self._desk.back_up_to, folder)
            self.run(make, self._made_elsewhere, self.tr("Making a backup."), *_WORK)

    def _made_elsewhere(self, backup: Backup) -> None:
        said = self.tr("The backup is made, and it was looked over: {folder}")
        self.tools.toasts.say(said.format(folder=path_in_lines(backup.folder)))
        self._add(backup)

    def _find(self) -> None:
        folder = self.tools.ask.folder(self.tr("Choose the folder of a backup"))
        if folder is not None:
            self.tools.jobs.start(partial(self._desk.backup_at, folder), done=self._add, failed=self.say)

    def _add(self, backup: Backup) -> None:
        self._others = (*self._others, backup)
        self.opened()

    def _rehearse(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            what = self.tr("Putting the backup back in a temporary place.")
            self.run(partial(self._desk.drill, chosen.backup), self._rehearsed, what, *_WORK)

    def _rehearsed(self, drill: Drill) -> None:
        empty_out(self._report)
        self._report.addWidget(label(self.tr("Rehearsal"), "heading"))
        self._report.addWidget(Lines(*self._words.found(drill)))
        announce(self, self.tr("The rehearsal has ended."))

    def _restore(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self.tools.ask.show(RestoreDialog(self, self.tools, self._desk, chosen.backup, chosen.age))
            if not self._desk.is_open:
                self.signed_out.emit()
