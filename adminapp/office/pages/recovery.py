"""The recovery code: trying it, printing another; and the copies of the keys that an empty machine needs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow
from adminapp.core.ui.forms import text_field
from adminapp.core.ui.page import Tools, scrolled
from adminapp.core.ui.panels import Badge, Line, Lines, Sheet, button, column, label, readable, row
from adminapp.core.ui.recovery_code import CodeSheet
from adminapp.core.ui.theme import GRID, Tone
from adminapp.office.pages.folders import folder_in, path_in_lines
from adminapp.office.pages.parts import FormDialog, Part
from adminapp.office.vault_desk import RecoveryState, VaultDesk

_ROWS = (
    ActionRow(
        "recovery.try",
        QT_TRANSLATE_NOOP("actions", "&Try the recovery code…"),
        QT_TRANSLATE_NOOP("actions", "Type the printed code to see whether it still opens everything"),
        deed=Deed.CHANGE_KEYS,
    ),
    ActionRow(
        "recovery.new",
        QT_TRANSLATE_NOOP("actions", "Print a &new code…"),
        QT_TRANSLATE_NOOP("actions", "Print another recovery code; the one before is void then"),
        deed=Deed.CHANGE_KEYS,
    ),
    ActionRow(
        "recovery.copy",
        QT_TRANSLATE_NOOP("actions", "&Keep a copy of the keys…"),
        QT_TRANSLATE_NOOP("actions", "Choose one folder more that holds a copy of the keys"),
        deed=Deed.CHANGE_SETTINGS,
    ),
)


@dataclass(frozen=True)
class _Found:
    """When the code last worked, the copies of the keys, and those of them that are as they should be."""

    code: RecoveryState
    copies: tuple[Path, ...]
    reached: tuple[Path, ...]


class RecoveryPart(Part):
    """What opens the vault when every passphrase is forgotten or the computer is gone; folders may be dropped here."""

    def __init__(self, tools: Tools, desk: VaultDesk) -> None:
        super().__init__("recovery", tools, _ROWS)
        self.setAcceptDrops(True)
        self._desk = desk
        self._copies: tuple[Path, ...] = ()
        self._code, self._folders = Lines(), Lines()
        self.connect_actions({"recovery.try": self._try, "recovery.new": self._print, "recovery.copy": self._choose})
        self.setLayout(column(scrolled(readable(self._code_card(), self._copies_card()))))

    def opened(self) -> None:
        self.tools.jobs.start(self._read, done=self._show, failed=self.say)

    def _code_card(self) -> Sheet:
        text = self.tr(
            "Printed on paper, sealed and locked away, it opens everything where every passphrase is forgotten. "
            "Try it once a year: a code that nobody can read is none."
        )
        card = Sheet(self.tr("The recovery code"), text)
        card.body.addWidget(self._code)
        card.body.addSpacing(GRID)
        card.body.addLayout(row(self.doing.button("recovery.try"), self.doing.button("recovery.new"), 0))
        return card

    def _copies_card(self) -> Sheet:
        text = self.tr(
            "A backup, a copy of the keys and the recovery code are all that an empty computer needs. Keep one on a "
            "USB drive away from the vault and its backups; it follows every change while it is connected. "
            "You may drop a folder here."
        )
        card = Sheet(self.tr("Copies of the keys"), text)
        card.body.addWidget(self._folders)
        card.body.addSpacing(GRID)
        card.body.addLayout(row(self.doing.button("recovery.copy"), 0))
        return card

    def _read(self) -> _Found:
        return _Found(self._desk.recovery(), self._desk.key_copies(), self._desk.key_copies_reached())

    def _show(self, found: _Found) -> None:
        self._copies = found.copies
        last = words.day(found.code.last) if found.code.last else self.tr("not since the vault was made")
        badge = (
            Badge(self.tr("time to try it"), Tone.REFER) if found.code.is_due else Badge(self.tr("in order"), Tone.YES)
        )
        self._code.show_lines(Line(self.tr("Last known to work"), detail=last, right=badge))
        if found.copies:
            self._folders.show_lines(
                *(self._line(place, folder, found) for place, folder in enumerate(found.copies, start=1))
            )
        else:
            self._folders.show_lines(Line(self.tr("None yet. Without one, a lost computer takes the keys with it.")))

    def _line(self, place: int, folder: Path, found: _Found) -> Line:
        is_reached = folder in found.reached
        detail = "" if is_reached else self.tr("Connect it and sign in again: it is brought up to date then.")
        badge = Badge(self.tr("up to date"), Tone.YES) if is_reached else Badge(self.tr("not reached"), Tone.REFER)
        remove = button(self.tr("Remove"), partial(self._forget, folder), "link", f"recovery.copy.{place}.remove")
        remove.setAccessibleName(self.tr("Remove {folder}").format(folder=folder))
        if not self.tools.may(Deed.CHANGE_SETTINGS):
            remove.hide()
        if not self.tools.may(Deed.CHANGE_SETTINGS):
            remove.hide()
        right = QWidget()
        right.setLayout(row(badge, remove))
        return Line("", path_in_lines(folder), detail, right)

    def _try(self) -> None:
        if self.tools.ask.show(TryDialog(self, self.tools, self._desk)):
            self.tools.toasts.say(self.tr("The code works. Seal it again and lock it away."))
            self.opened()

    def _print(self) -> None:
        if self.tools.ask.show(NewCodeDialog(self, self.tools, self._desk)):
            self.tools.toasts.say(self.tr("The new code is in force. Destroy the paper with the old one."))
            self.opened()

    def _choose(self) -> None:
        folder = self.tools.ask.folder(self.tr("Choose a folder for a copy of the keys"))
        if folder is not None:
            self.take(folder)

    def take(self, folder: Path) -> None:
        """Keep a copy of the keys in one folder more."""
        if folder not in self._copies:
            self._keep((*self._copies, folder), self.tr("The keys are copied there, and at every change."))

    def _forget(self, folder: Path) -> None:
        before = self._copies
        after = tuple(one for one in before if one != folder)
        said = self.tr("No longer kept up to date. Delete the files there: they still open the vault as it was.")
        self._keep(after, said, partial(self._keep, before, self.tr("It is kept up to date again.")))

    def _keep(self, folders: tuple[Path, ...], said: str, undo: Callable[[], None] | None = None) -> None:
        def kept(_: None) -> None:
            self.tools.toasts.say(said, undo)
            self.opened()

        self.tools.jobs.start(partial(self._desk.change_key_copies, folders), done=kept, failed=self.refuse)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.tools.may(Deed.CHANGE_SETTINGS) and folder_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = folder_in(event.mimeData())
        if folder is not None:
            event.acceptProposedAction()
            self.take(folder)


class TryDialog(FormDialog):
    """Asks for the code as it stands on the paper."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk) -> None:
        title = QCoreApplication.translate("office", "Does the recovery code still work?")
        super().__init__(parent, tools, "try", title, QCoreApplication.translate("office", "Try it"), usual="code")
        self._desk = desk
        what = self.tr("Eight groups of seven. Small letters, spaces and O for 0 do no harm; a typing error is told.")
        self._typed = self.form.add("code", self.tr("The &code on the paper"), text_field(longest=200), what)
        self._typed.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)

    def work(self) -> Callable[[], None]:
        return partial(self._desk.try_code, self._typed.text())


class NewCodeDialog(FormDialog):
    """Shows a new code, and puts it in force once a part of it was typed back."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk) -> None:
        title = QCoreApplication.translate("office", "A new recovery code")
        do = QCoreApplication.translate("office", "Put it in force")
        super().__init__(parent, tools, "code", title, do, usual="typed")
        self._desk = desk
        self._code = desk.drawn_code()
        self._sheet = CodeSheet(tools.ask, self.form)
        self._sheet.show_code(self._code)
        text = self.tr(
            "It is shown only now. Print it, seal it in an envelope and lock it away. Until it is put in force the "
            "code of before stays good; from then on that one opens nothing, and every secret of the vault is renewed."
        )
        self.parts.insertWidget(0, label(text, "muted"))
        self.parts.insertWidget(1, self._sheet)

    def work(self) -> Callable[[], None]:
        self._sheet.check()
        return partial(self._desk.put_code_in_force, self._code)
