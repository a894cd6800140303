"""Choosing a new passphrase: the same one twice, how hard it is to guess, and four words to take instead."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, beside
from adminapp.core.ui.forms import Form, SecretField
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import announce, button, row
from adminapp.core.ui.strength import StrengthLine


class NewPassphrase(QObject):
    """Two fields at the end of a form, and a button for four words.

    Who chooses for themselves writes the words again from memory; who hands them to another finds both fields filled.
    """

    def __init__(self, form: Form, jobs: Jobs, what: str, *, own: bool) -> None:
        super().__init__(form)
        self._jobs = jobs
        self._own = own
        name = form.objectName()
        self._first = form.add("passphrase", self.tr("New &passphrase"), SecretField(), what)
        self._second = form.add("again", self.tr("The same a&gain"), SecretField())
        line = row()
        line.addWidget(StrengthLine(f"{name}.strength", self._first, jobs), 1)
        line.addWidget(button(self.tr("&Suggest four words"), self._suggest, "link", f"{name}.suggest"))
        below = QWidget()
        below.setLayout(line)
        form.add_below("passphrase", below)

    def text(self) -> str:
        """Return the passphrase.

        Raises: InputError if it is too short, or was not typed twice alike.
        """
        from adminapp.core.security.passphrases import must_be_long_enough

        with beside("passphrase"):
            must_be_long_enough(self._first.text())
        if self._first.text() != self._second.text():
            sentence = QT_TRANSLATE_NOOP("errors", "The two passphrases differ. Type the same one twice.")
            raise InputError(sentence, field="again")
        return self._first.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._second.clear()

    def _suggest(self) -> None:
        self._jobs.start(_suggested, done=self._fill)

    def _fill(self, passphrase: str) -> None:
        self._first.edit.setText(passphrase)
        self._first.show_button.setChecked(True)
        if self._own:
            self._second.clear()
            self._second.setFocus()
            announce(self._first, self.tr("Four words are filled in and shown. Write them again below, from memory."))
        else:
            self._second.edit.setText(passphrase)
            announce(self._first, self.tr("Four words are filled in and shown."))


def _suggested() -> str:
    from adminapp.core.security.suggestions import suggested_passphrase

    return suggested_passphrase()
