"""Doing something to an account from the Patrons page: the command, what is said afterwards, and taking it back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from adminapp.core.kit.errors import AdminError, beside
from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.forms import Form
from adminapp.core.ui.page import Tools
from adminapp.core.ui.theme import GRID
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.desk import line
from adminapp.grants.pages.patron_lines import Act, Doable, written

V = TypeVar("V")
Command = Callable[[datetime], object]
"""A command of the desk that lacks only its moment."""


@dataclass(frozen=True)
class Update:
    """Something to do to an account, what to say once it is done, and the command that takes it back."""

    account: int
    command: Command
    said: str
    undo: Command | None = None


class Doing(QObject):
    """Runs changes in jobs; `changed` tells the account that is no longer as it was shown."""

    changed = Signal(object)

    def __init__(self, page: QWidget, tools: Tools, desk: GrantsDesk, pack: Pack) -> None:
        super().__init__(page)
        self.page = page
        self.desk = desk
        self.pack = pack
        self.tools = tools

    def may(self, deed: Deed) -> bool:
        """Return whether the member's role allows a deed."""
        return self.tools.may(deed)

    def offered(self, ways: Mapping[Act, Callable[[], "Wish"]]) -> list[Doable]:
        """Return what the member's role allows of what can be done."""
        return [(act, partial(self._follow, way)) for act, way in ways.items() if self.may(act.deed)]

    def do(self, wish: "Wish") -> bool:
        """Do something at once, or as its dialog asks; return whether a dialog was accepted."""
        if isinstance(wish, UpdateDialog):
            return self._ask(wish)
        command = partial(wish.command, self.desk.asking.now())
        self.tools.jobs.start(command, done=partial(self._done, wish), failed=self._say)
        return False

    def _follow(self, way: Callable[[], "Wish"]) -> None:
        self.do(way())

    def _ask(self, dialog: "UpdateDialog") -> bool:
        done = self.tools.ask.show(dialog)
        if done and dialog.asked_for is not None:
            self._done(dialog.asked_for, None)
        return done

    def _done(self, update: Update, _: object) -> None:
        self.tools.toasts.say(update.said, partial(self._undo, update) if update.undo else None)
        self.changed.emit(update.account)

    def _undo(self, update: Update) -> None:
        if update.undo is not None:
            self.do(Update(update.account, update.undo, self.tr("Undone.")))

    def _say(self, error: AdminError) -> None:
        self.tools.toasts.say(words.sentence(error))


class UpdateDialog(Dialog):
    """A form whose change runs in a job: an error stands beside its field, and the dialog stays open."""

    def __init__(self, doing: Doing, name: str, title: str, do: str) -> None:
        super().__init__(doing.page, name, title, do)
        self.asked_for: Update | None = None
        self.form = Form(name)
        self.body.addWidget(self.form)
        self._doing = doing
        self._saving = False

    def wanted(self) -> Update:
        """Return the change that the form asks for.

        Raises: AdminError naming its field.
        """
        raise NotImplementedError

    def read(self, field: str, reader: Callable[[], V]) -> V:
        """Return what a reader makes of a field; an error is then the field's."""
        with beside(field, AdminError):
            return reader()

    def text(self, field: str, edit: QLineEdit, check: Callable[[str], str] = line) -> str:
        """Return the text of a field as a check lets it through."""
        return self.read(field, partial(check, edit.text()))

    def about(self, name: str) -> None:
        """Say above the form whose account it is, which the title must not."""
        self.body.insertWidget(0, written(name, "muted"))

    def submit(self) -> None:
        self.form.clear_errors()
        try:
            self.asked_for = self.wanted()
        except AdminError as error:
            self._say(error)
            return
        self._hold(saving=True)
        command = partial(self.asked_for.command, self._doing.desk.asking.now())
        self._doing.tools.jobs.start(command, done=self._saved, failed=self._refused)

    def reject(self) -> None:
        if not self._saving:
            super().reject()

    def _saved(self, _: object) -> None:
        self._hold(saving=False)
        self.accept()

    def _refused(self, error: AdminError) -> None:
        self._hold(saving=False)
        self._say(error)

    def _say(self, error: AdminError) -> None:
        """Show an error with the room that its words need, and stay in its field."""
        self.form.refuse(error)
        field = self.focusWidget()
        self.fit()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(field, 0, 9 * GRID)

    def _hold(self, *, saving: bool) -> None:
        self._saving = saving
        self.do.setEnabled(not saving)
        self.cancel.setEnabled(not saving)


Wish = Update | UpdateDialog
"""What somebody wants done: at once, or after a dialog."""
