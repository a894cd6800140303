"""Changing one's own passphrase."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.ui.forms import SecretField
from adminapp.core.ui.new_passphrase import NewPassphrase
from adminapp.core.ui.page import Tools
from adminapp.office.pages.parts import FormDialog
from adminapp.office.vault_desk import VaultDesk


class OwnPassphraseDialog(FormDialog):
    """Asks for one's passphrase and for another in its place."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk) -> None:
        translate = QCoreApplication.translate
        title = translate("office", "Change your passphrase")
        super().__init__(parent, tools, "own", title, translate("office", "Change it"), usual="old")
        self._desk = desk
        self._old = self.form.add("old", self.tr("The passphrase that you have &now"), SecretField())
        what = self.tr("You sign in with it from the next time on.")
        self._new = NewPassphrase(self.form, tools.jobs, what, own=True)

    def work(self) -> Callable[[], None]:
        return partial(self._desk.change_own_passphrase, self._old.text(), self._new.text())


def change_own_passphrase(parent: QWidget, tools: Tools, desk: VaultDesk) -> None:
    """Let the member who has signed in take another passphrase."""
    if tools.ask.show(OwnPassphraseDialog(parent, tools, desk)):
        tools.toasts.say(QCoreApplication.translate("office", "Changed. Sign in with the new passphrase from now on."))
