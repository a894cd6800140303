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


@dataclass(frozen=True)
class Section:
    """A part of the office's page: its name, what it shows, what to do when it comes to the front, and for whom."""

    name: str
    text: str
    shows: QWidget
    opened: Callable[[], object]
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
        policy, readings, library = PolicyPanel(tools, desk), ReadingsPanel(tools, desk), LibraryPanel(tools, desk)
        for panel in (policy, readings, library):
            panel.changed.connect(self.changed)
        policy.opens.connect(readings.opened)
        backups = BackupsPart(tools, vault)
        backups.made.connect(self.backed_up)
        backups.signed_out.connect(self.signed_out)
        sections = (
            self._section(self.tr("Staff"), StaffPart(tools, desk, vault)),
            self._section(self.tr("Recovery"), RecoveryPart(tools, vault), Deed.CHANGE_KEYS),
            self._section(self.tr("Backups"), backups, Deed.MAKE_BACKUP),
            self._section(self.tr("Verification"), VerificationPart(tools, vault), Deed.VERIFY_VAULT),
            *others,
            self._section(self.tr("Old log"), OldLogPart(tools, vault), Deed.ERASE_LOG),
            Section("library", self.tr("Library"), scrolled(readable(library)), library.opened),
            Section("readings", self.tr("Policy"), scrolled(readable(policy, readings)), policy.opened),
        )
        self.sections = tuple(one for one in sections if one.deed is None or tools.may(one.deed))
        chips = [(section.name, section.text) for section in self.sections]
        self.chips: FilterChips[str] = FilterChips("office.sections", self.tr("Parts of the office"), chips)
        self.chips.chosen.connect(self.opened)
        self._stack = Front()
        for section in self.sections:
            self._stack.addWidget(section.shows)
            if isinstance(section.shows, Part):
                self._hear_keys(section.shows)
        self.body.addLayout(column(self.chips, self._stack, gap=2 * GRID), 1)

    def title(self) -> str:
        return self.tr("Office")

    def main_action(self) -> QAction | None:
        shown = self._stack.currentWidget()
        return shown.main_action() if isinstance(shown, Part) else None

    def opened(self) -> None:
        section = next(one for one in self.sections if one.name == self.chips.value())
        if self._stack.currentWidget() is not section.shows:
            self._stack.setCurrentWidget(section.shows)
            self.title_changed.emit()
        section.opened()

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

    def _section(self, text: str, part: Part, deed: Deed | None = None) -> Section:
        part.wanted.connect(partial(self._bring, part.name))
        return Section(part.name, text, part, part.opened, deed)

    def _hear_keys(self, part: Part) -> None:
        """Let the keys of a part count on the whole page, whichever part is in front."""
        for action in part.actions():
            part.removeAction(action)
            self.addAction(action)

    def _bring(self, name: str) -> None:
        if self.chips.value() != name:
            self.show_section(name)
