"""The office: who may sign in, the care of the vault, how the policy is read, and what other rooms put here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from adminapp.core.security.deeds import Deed
from adminapp.core.ui.choices import FilterChips
from adminapp.core.ui.drafts import Draft
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import column, readable
from adminapp.core.ui.scrolling import Front
from adminapp.core.ui.theme import GRID
from adminapp.office.commands import OfficeDesk
from adminapp.office.pages.backups import BackupsPart
from adminapp.office.pages.library import LibraryPanel
from adminapp.office.pages.old_log import OldLogPart
from adminapp.office.pages.parts import Part
from adminapp.office.pages.policy import PolicyPanel
from adminapp.office.pages.readings import ReadingsPanel
from adminapp.office.pages.recovery import RecoveryPart
from adminapp.office.pages.staff import StaffPart
from adminapp.office.pages.verification import VerificationPart
from adminapp.office.vault_desk import VaultDesk

Shown = tuple[QWidget, Callable[[], object]]
"""What a part shows, and what to do when it comes to the front."""


@dataclass(frozen=True)
class Section:
    """A part of the office's page, made when somebody first looks at it: its name, its title, how, and for whom."""

    name: str
    text: str
    make: Callable[[], Shown]
    deed: Deed | None = None


class OfficePage(Page):
    """One part at a time, chosen at the top; `changed` carries the office or the policy's pack as it is now.

    `backed_up` says that backups have changed, `signed_out` that the vault was closed to put one in its place.
    """

    changed = Signal(object)
    backed_up = Signal()
    signed_out = Signal()

    def __init__(self, tools: Tools, desk: OfficeDesk, vault: VaultDesk, others: Sequence[Section] = ()) -> None:
        super().__init__("office", tools)
        self._desk = desk
        self._vault = vault
        self._shown: dict[str, Shown] = {}
        sections = (
            Section("staff", self.tr("Staff"), lambda: self._part(StaffPart(tools, desk, vault))),
            Section("recovery", self.tr("Recovery"), lambda: self._part(RecoveryPart(tools, vault)), Deed.CHANGE_KEYS),
            Section("backups", self.tr("Backups"), self._backups, Deed.MAKE_BACKUP),
            Section(
                "verification",
                self.tr("Verification"),
                lambda: self._part(VerificationPart(tools, vault)),
                Deed.VERIFY_VAULT,
            ),
            *others,
            Section("old_log", self.tr("Old log"), lambda: self._part(OldLogPart(tools, vault)), Deed.ERASE_LOG),
            Section("library", self.tr("Library"), self._library),
            Section("readings", self.tr("Policy"), self._policy),
        )
        self.sections = tuple(one for one in sections if one.deed is None or tools.may(one.deed))
        chips = [(section.name, section.text) for section in self.sections]
        self.chips: FilterChips[str] = FilterChips("office.sections", self.tr("Parts of the office"), chips)
        self.chips.chosen.connect(self.opened)
        self._stack = Front()
        self.body.addLayout(column(self.chips, self._stack, gap=2 * GRID), 1)

    def title(self) -> str:
        return self.tr("Office")

    def main_action(self) -> QAction | None:
        shown = self._stack.currentWidget()
        return shown.main_action() if isinstance(shown, Part) else None

    def opened(self) -> None:
        before = self._stack.currentWidget()
        shown, opened = self._made(next(one for one in self.sections if one.name == self.chips.value()))
        if before is not shown:
            self._stack.setCurrentWidget(shown)
            self.title_changed.emit()
        opened()

    def make_more(self) -> bool:
        waiting = next((one for one in self.sections if one.name not in self._shown), None)
        if waiting is not None:
            self._made(waiting)
        return waiting is not None

    def draft(self) -> Draft:
        first = self.sections[0].name
        return {} if self.chips.value() == first else {"section": self.chips.value()}

    def take_up(self, draft: Draft) -> None:
        self.show_section(draft["section"])

    def show_section(self, name: str) -> None:
        """Bring one part to the front, if the member's role has it."""
        if any(section.name == name for section in self.sections):
            self.chips.choose(name)
            self.opened()

    def _made(self, section: Section) -> Shown:
        if section.name not in self._shown:
            self._shown[section.name] = section.make()
            self._stack.addWidget(self._shown[section.name][0])
        return self._shown[section.name]

    def _part(self, part: Part) -> Shown:
        """Show a part, whose keys count on the whole page, whichever part is in front."""
        part.wanted.connect(partial(self._bring, part.name))
        for action in part.actions():
            part.removeAction(action)
            self.addAction(action)
        return part, part.opened

    def _backups(self) -> Shown:
        backups = BackupsPart(self.tools, self._vault)
        backups.made.connect(self.backed_up)
        backups.signed_out.connect(self.signed_out)
        return self._part(backups)

    def _library(self) -> Shown:
        library = LibraryPanel(self.tools, self._desk)
        library.changed.connect(self.changed)
        return scrolled(readable(library)), library.opened

    def _policy(self) -> Shown:
        policy, readings = PolicyPanel(self.tools, self._desk), ReadingsPanel(self.tools, self._desk)
        policy.changed.connect(self.changed)
        readings.changed.connect(self.changed)
        policy.opens.connect(readings.opened)
        return scrolled(readable(policy, readings)), policy.opened

    def _bring(self, name: str) -> None:
        if self.chips.value() != name:
            self.show_section(name)
