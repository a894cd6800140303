"""Signing in: who, and their passphrase; the key is derived beside the window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from adminapp.core.kit.errors import AdminError, WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.ui import words
from adminapp.core.ui.forms import Form, Picker, SecretField, text_field
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import Card, button, column, label, row
from adminapp.core.ui.scrolling import scrolled
from adminapp.core.ui.theme import GRID, grown
from adminapp.shell.window import masthead

_CARD_WIDTH = 56 * GRID
_LONGEST_CODE = 200


@dataclass(frozen=True)
class WaysIn:
    """What the screen asks of a vault, in the pool: who can sign in, and to be let in."""

    names: Callable[[], tuple[str, ...]]
    enter: Callable[[str, str], object]
    recover: Callable[[str], object]


class SignIn(QWidget):
    """Asks who one is; `entered` carries what the way in returned."""

    entered = Signal(object)
    elsewhere = Signal()
    display = Signal()

    def __init__(self, jobs: Jobs, folder: Path, ways: WaysIn) -> None:
        super().__init__()
        self.setObjectName("sign_in")
        self._jobs = jobs
        self._ways = ways
        self._names: tuple[str, ...] = ()
        self._roles: Mapping[str, Role] = {}
        self._form = Form("sign_in")
        self.name = self._form.add("name", self.tr("&Your name"), Picker[str]())
        self.passphrase = self._form.add("passphrase", self.tr("&Passphrase"), SecretField())
        self.code = self._form.add("code", self.tr("&Recovery code"), text_field(longest=_LONGEST_CODE))
        self.do = button(self.tr("&Sign in"), self._start, "primary", "sign_in.do")
        self.recovery = button(self.tr("I have the recovery code"), self._swap, "link", "sign_in.recover")
        self._elsewhere = button(self.tr("Another office…"), self.elsewhere.emit, "link", "sign_in.elsewhere")
        self._display = button(self.tr("Display and language"), self.display.emit, "link", "sign_in.display")
        self._wait = QProgressBar()
        self._wait.setObjectName("sign_in.wait")
        self._wait.setTextVisible(False)
        self._wait.setRange(0, 0)
        self._wait.setAccessibleName(self.tr("Opening the vault"))
        self._wait.hide()
        self._lay_out(folder)
        self._ask_for_code(asked=False)
        for field in (self.passphrase.edit, self.code):
            field.returnPressed.connect(self._start)
        jobs.start(ways.names, done=self._offer, failed=self._refuse)

    def show_demo(self, staff: Mapping[str, Role], passphrase: str) -> None:
        """Show who has which role in the demo office, and the passphrase that all of them have."""
        self._roles = staff
        self.passphrase.edit.setText(passphrase)
        what = self.tr("In the demo office everybody has the same: {passphrase}").format(passphrase=passphrase)
        self._form.explain("passphrase", what)

    def focus(self) -> None:
        """Put the focus on what is to be filled in first."""
        first = self.name if len(self._names) > 1 else self.passphrase
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, folder: Path) -> None:
        card = Card(margin=4 * GRID)
        card.setFixedWidth(grown(_CARD_WIDTH))
        where = label(self.tr("The office in the folder {folder}").format(folder=folder.name), "small")
        links = row(self.recovery, 0, self._elsewhere)
        parts = (label(self.tr("Sign in"), "title"), where, GRID, self._form, GRID, self.do, self._wait)
        card.body.addLayout(column(*parts, gap=GRID))
        below = column(masthead(), card, links, row(0, self._display, 0), gap=2 * GRID)
        self.setLayout(column(scrolled(column(0, row(0, below, 0), 0, margin=2 * GRID))))

    def _offer(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.name.offer([(name, self._called(name)) for name in names])
        self.focus()

    def _called(self, name: str) -> str:
        return f"{name} · {words.role(self._roles[name])}" if name in self._roles else name

    def _swap(self) -> None:
        self._ask_for_code(asked=self.passphrase.isVisible())

    def _ask_for_code(self, *, asked: bool) -> None:
        self._form.clear_errors()
        for name, shown in (("name", not asked), ("passphrase", not asked), ("code", asked)):
            self._form.show_field(name, shown=shown)
        text = self.tr("I have a passphrase") if asked else self.tr("I have the recovery code")
        self.recovery.setText(text)
        (self.code if asked else self.passphrase).setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self) -> None:
        if not self.do.isEnabled():
            return
        self._form.clear_errors()
        self._show_waiting(waiting=True)
        if self.code.isVisible():
            work = partial(self._ways.recover, self.code.text())
        else:
            work = partial(self._ways.enter, self.name.value() or "", self.passphrase.text())
        self._jobs.start(work, done=self._done, failed=self._refuse)

    def _done(self, entered: object) -> None:
        self.passphrase.clear()
        self.code.clear()
        self.entered.emit(entered)

    def _refuse(self, error: AdminError) -> None:
        self._show_waiting(waiting=False)
        wrong = isinstance(error, WrongPassphraseError)
        field = "code" if self.code.isVisible() else "passphrase"
        self._form.refuse(error, field if wrong else "")
        if wrong and field == "passphrase":
            self.passphrase.edit.selectAll()

    def _show_waiting(self, *, waiting: bool) -> None:
        for part in (self.do, self._form, self.recovery, self._elsewhere, self._display):
            part.setEnabled(not waiting)
        self._wait.setVisible(waiting)
