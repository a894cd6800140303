"""The step that shows the recovery code."""

from PySide6.QtWidgets import QWidget

from adminapp.core.ui.ask import Ask
from adminapp.core.ui.recovery_code import CodeSheet
from adminapp.shell.first_run.step import Step


class CodeStep(Step):
    """The recovery code: shown once, printed or copied, and a part typed back."""

    def __init__(self, ask: Ask) -> None:
        super().__init__("code")
        text = self.tr(
            "It opens everything, is shown only now, and where every passphrase is forgotten nothing else helps. "
            "Print it, seal it in an envelope and lock it away."
        )
        self.introduce(self.tr("The recovery code"), text)
        self._code = ""
        self._sheet = CodeSheet(ask, self.form)
        self.column.insertWidget(0, self._sheet)
        self.column.addStretch(1)

    def show_code(self, code: str) -> None:
        """Show a code; the same one again keeps what was typed back of it."""
        if code != self._code:
            self._code = code
            self._sheet.show_code(code)

    def check(self) -> None:
        """Ask for one group of the code.

        Raises: InputError.
        """
        self._sheet.check()

    def first(self) -> QWidget:
        return self._sheet.typed
