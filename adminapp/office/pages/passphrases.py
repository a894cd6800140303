"""Choosing a new passphrase: how hard it is to guess, four words to take instead, and changing one's own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, beside
from adminapp.core.security.passphrases import must_be_long_enough
from adminapp.core.ui.forms import Form, SecretField
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import announce, button, row
from adminapp.core.ui.strength import StrengthLine
from adminapp.office.pages.parts import FormDialog
from adminapp.office.vault_desk import VaultDesk


class NewPassphrase:
    """Two fields at the end of a form for a new passphrase, and a button that fills both with four words."""

    def __init__(self, form: Form, tools: Tools, desk: VaultDesk, what: str = "") -> None:
        translate = QCoreApplication.translate
        self._tools = tools
        self._desk = desk
        name = form.objectName()
        self._first = form.add("passphrase", translate("office", "New &passphrase"), SecretField(), what)
        self._second = form.add("again", translate("office", "The passphrase a&gain"), SecretField())
        suggest = button(translate("office", "&Suggest four words"), self._suggest, "link", f"{name}.suggest")
        line = row()
        line.addWidget(StrengthLine(f"{name}.strength", self._first, tools.jobs), 1)
        line.addWidget(suggest)
        below = QWidget()
        below.setLayout(line)
        form.add_below("passphrase", below)

    def text(self) -> str:
        """Return the passphrase.

        Raises: InputError if it is too short, or was not typed twice alike.
        """
        with beside("passphrase"):
            must_be_long_enough(self._first.text())
        if self._first.text() != self._second.text():
            sentence = QT_TRANSLATE_NOOP("errors", "The two passphrases are not the same. Type them again.")
            raise InputError(sentence, field="again")
        return self._first.text()

    def _suggest(self) -> None:
        self._tools.jobs.start(self._desk.suggested_passphrase, done=self._fill)

    def _fill(self, passphrase: str) -> None:
        for field in (self._first, self._second):
            field.edit.setText(passphrase)
        self._first.show_button.setChecked(True)
        announce(self._first, QCoreApplication.translate("office", "Four words are filled in and shown."))


class OwnPassphraseDialog(FormDialog):
    """Asks for one's passphrase and for another in its place."""

    def __init__(self, parent: QWidget, tools: Tools, desk: VaultDesk) -> None:
        translate = QCoreApplication.translate
        title = translate("office", "Change your passphrase")
        super().__init__(parent, tools, "own", title, translate("office", "Change it"), usual="old")
        self._desk = desk
        self._old = self.form.add("old", self.tr("The passphrase that you have &now"), SecretField())
        self._new = NewPassphrase(self.form, tools, desk, self.tr("You sign in with it from the next time on."))

    def work(self) -> Callable[[], None]:
        return partial(self._desk.change_own_passphrase, self._old.text(), self._new.text())


def change_own_passphrase(parent: QWidget, tools: Tools, desk: VaultDesk) -> None:
    """Let the member who has signed in take another passphrase."""
    if tools.ask.show(OwnPassphraseDialog(parent, tools, desk)):
        tools.toasts.say(QCoreApplication.translate("office", "Changed. Sign in with the new passphrase from now on."))
