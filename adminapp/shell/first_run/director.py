"""The step that asks who the first Director is, and makes the keys of the vault."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.ui.forms import text_field
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.new_passphrase import NewPassphrase
from adminapp.shell.first_run.step import Step

if TYPE_CHECKING:
    from adminapp.core.store.vault import NewVault


class DirectorStep(Step):
    """The first Director's name and passphrase; `new` is the vault that opens to them, as yet in memory alone."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__("director")
        text = self.tr("You add everybody else later, each with a passphrase of their own.")
        self.introduce(self.tr("You, the Director"), text)
        self._made_for = ("", "")
        self.new: NewVault | None = None
        self.name = self.form.add(
            "name", self.tr("&Your name"), text_field(), self.tr("As it should stand in the log.")
        )
        what = self.tr("Four or five words that do not belong together are easy to remember and hard to guess.")
        self.passphrase = NewPassphrase(self.form, jobs, what, own=True)
        self.column.addStretch(1)

    def check(self) -> None:
        """Ask for a name, and the same passphrase twice.

        Raises: InputError naming the field.
        """
        if not self.name.text().strip():
            raise InputError(QT_TRANSLATE_NOOP("errors", "Write the name with which you will sign in."), field="name")
        self.passphrase.text()

    def work(self) -> Callable[[], "NewVault"] | None:
        """Make the keys, unless they are those of the same name and passphrase: a printed code stays good."""
        if self.new is not None and self._made_for == self._filled_in():
            return None
        return partial(_new_vault, *self._filled_in())

    def worked(self, result: object) -> None:
        from adminapp.core.store.vault import NewVault

        assert isinstance(result, NewVault)  # noqa: S101 - what the work returns
        self.new, self._made_for = result, self._filled_in()

    def refuse(self, error: AdminError) -> None:
        self.form.refuse(error, str(error.holes.get("field", "name")))

    def first(self) -> QWidget:
        return self.name

    def forget(self) -> None:
        """Forget the passphrase and the keys."""
        self.passphrase.clear()
        self.new, self._made_for = None, ("", "")

    def _filled_in(self) -> tuple[str, str]:
        return self.name.text(), self.passphrase.text()


def _new_vault(director: str, passphrase: str) -> "NewVault":
    from adminapp.core.store.vault import new_vault

    return new_vault(director, passphrase)
