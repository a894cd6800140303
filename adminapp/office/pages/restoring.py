"""The question before a backup is put in the place of the vault: what comes back, and what does not."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import AdminError
from adminapp.core.ui import words
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Line, Lines, announce, label
from adminapp.office.pages.backup_words import BackupWords
from adminapp.office.pages.parts import FormDialog
from adminapp.office.vault_desk import Age, Backup, VaultDesk


class RestoreDialog(FormDialog):
    """Puts a backup back, during which the vault is closed; nothing but signing in again is left afterwards."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk, backup: Backup, age: Age) -> None:
        translate = QCoreApplication.translate
        title = translate("office", "Put back the backup of {moment}?").format(moment=words.moment(backup.made))
        super().__init__(parent, tools, "restore", title, translate("office", "Put it back"))
        self._desk = desk
        self._backup = backup
        facts = (
            (self.tr("Older than the vault"), BackupWords(self).older(age)),
            (
                self.tr("Comes back"),
                self.tr("accounts, permissions, answers, settings and the log, as they stood then"),
            ),
            (
                self.tr("Is taken away"),
                self.tr("what was written since: %n line(s) of the log tell of it", "", age.lines),
            ),
            (
                self.tr("Stays as today"),
                self.tr("who signs in, with which role and passphrase, and the recovery code"),
            ),
            (self.tr("Never comes back"), self.tr("images destroyed since, and members removed since")),
        )
        self._told = Lines(*(Line("", what, said) for what, said in facts))
        self._after = label(
            self.tr("You are signed out. The databases of now are moved aside in the vault's folder, not deleted."),
            "muted",
        )
        self.parts.insertWidget(0, self._told)
        self.parts.insertWidget(1, self._after)
        self.do.setDefault(False)
        self.cancel.setDefault(True)

    def work(self) -> Callable[[], None]:
        return partial(self._desk.restore, self._backup)

    def submit(self) -> None:
        if self._desk.is_open:
            super().submit()
        else:
            self.accept()

    def answered(self, answer: None) -> None:
        self._told.hide()
        self._say(self.tr("The backup is in place. Everybody signs in again, with the passphrase of today."))
        self._end()

    def refuse(self, error: AdminError) -> None:
        super().refuse(error)
        if not self._desk.is_open:
            self._end()

    def _say(self, text: str) -> None:
        self._after.setText(text)
        announce(self, text)

    def _end(self) -> None:
        self.cancel.hide()
        self.do.setText(self.tr("&Sign in again"))
        self.do.setFocus()
