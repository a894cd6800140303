"""A recovery code as it is shown once: printed or copied, and a part of it typed back."""

import secrets

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.forms import Form, text_field
from adminapp.core.ui.panels import Card, button, column, label, row

_CLIPBOARD_FOR = 60_000


class CodeSheet(QWidget):
    """The code with Print and Copy; it adds to a form the field into which one group is typed back from the paper."""

    def __init__(self, ask: Ask, form: Form) -> None:
        super().__init__()
        self._ask = ask
        self._form = form
        self._code = ""
        self._group = 0
        self.shown: QLabel = label(look="code", wrap=False)
        self.shown.setObjectName("code.shown")
        self.shown.setAccessibleName(self.tr("Recovery code"))
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        card = Card()
        card.body.addWidget(self.shown)
        do_print = button(self.tr("&Print…"), self._print, name="code.print")
        copy = button(self.tr("Co&py for a minute"), self._copy, name="code.copy")
        self.typed = form.add("typed", self.tr("&Type it back"), text_field(longest=40))
        self.typed.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setLayout(column(card, row(do_print, copy, 0)))

    def show_code(self, code: str) -> None:
        """Show a code, and choose the group that is to be typed back."""
        self._code = code
        groups = code.split("-")
        half = len(groups) // 2
        self.shown.setText("  ".join(groups[:half]) + "\n" + "  ".join(groups[half:]))
        self._group = secrets.randbelow(len(groups))
        what = self.tr("Group {number} of {all}, from your paper").format(number=self._group + 1, all=len(groups))
        self._form.explain("typed", what)
        self.typed.clear()

    def check(self) -> None:
        """Ask for one group of the code.

        Raises: InputError.
        """
        if self.typed.text().strip().upper() != self._code.split("-")[self._group]:
            sentence = QT_TRANSLATE_NOOP("errors", "That is not group {number}. Compare it with your paper.")
            raise InputError(sentence, number=self._group + 1, field="typed")

    def _copy(self) -> None:
        clipboard, code = QGuiApplication.clipboard(), self._code
        clipboard.setText(code)
        QTimer.singleShot(_CLIPBOARD_FOR, lambda: clipboard.clear() if clipboard.text() == code else None)

    def _print(self) -> None:
        printer = self._ask.printer(self.tr("Print the recovery code"))
        if printer is not None:
            document = QTextDocument()
            document.setDefaultFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            text = self.tr("Recovery code\n\n{code}\n\nIt opens everything. Keep it in a sealed envelope, locked away.")
            document.setPlainText(text.format(code=self.shown.text()))
            document.print_(printer)
