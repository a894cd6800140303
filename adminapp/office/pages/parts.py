"""What every part of the office's page stands on, and every dialog that it opens."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QWidget

from adminapp.core.kit.errors import AdminError, InputError
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.forms import Form
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Lines, Sheet, button, column, row
from adminapp.core.ui.theme import GRID


class Part(QWidget):
    """One part of the office's page; `wanted` asks for the front before something is done from elsewhere."""

    wanted = Signal()

    def __init__(self, name: str, tools: Tools, rows: Sequence[ActionRow]) -> None:
        super().__init__()
        self.setObjectName(f"office.{name}")
        self.name = name
        self.tools = tools
        self.doing = Actions(self, rows, tools.may)

    def opened(self) -> None:
        """Read anew what the part shows."""
        raise NotImplementedError

    def main_action(self) -> QAction | None:
        """Return what the button at the top right does while the part is in front."""
        return None

    def connect_actions(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action does, once the part is in front."""
        self.doing.connect({name: partial(self._do, deed) for name, deed in deeds.items()})

    def run(self, work: Callable[[], Any], done: Callable[[Any], object], what: str, *held: str) -> None:
        """Do long work that cannot be stopped, and say what it is; some actions are held back meanwhile."""
        self.hold(held, free=False)
        job = self.tools.jobs.start_long(work, what, done=done, failed=self.refuse, can_stop=False)
        job.at_end(partial(self.hold, held, free=True))

    def say(self, error: AdminError) -> None:
        """Say what went wrong."""
        self.tools.toasts.say(words.sentence(error))

    def refuse(self, error: AdminError) -> None:
        """Say what went wrong, and show how things stand now."""
        self.say(error)
        self.opened()

    def hold(self, names: Sequence[str], *, free: bool) -> None:
        """Hold some actions back, or free them again."""
        for name in names:
            self.doing[name].setEnabled(free and self.doing[name].isVisible())

    def _do(self, deed: Callable[[], object]) -> None:
        self.wanted.emit()
        deed()


class FactsSheet(Sheet):
    """Facts about the office, which whoever may change its settings changes in a dialog."""

    def __init__(self, tools: Tools, title: str, what: str) -> None:
        super().__init__(title, what)
        self.tools = tools
        self.lines = Lines()
        self.body.addWidget(self.lines)

    def offer_change(self, text: str, ask: Callable[[], object], name: str) -> None:
        """Put the button that asks for other facts below them."""
        change = button(text, ask, name=name)
        if not self.tools.may(Deed.CHANGE_SETTINGS):
            change.hide()
        self.body.addSpacing(GRID)
        self.body.addLayout(row(change, 0))


class FormDialog(Dialog):
    """A form whose deed runs in the pool; what is refused stands beside its field, else beside the `usual` one.

    What is said before and after the form goes into `parts`.
    """

    def __init__(self, parent: QWidget, tools: Tools, name: str, title: str, do: str, usual: str = "") -> None:
        super().__init__(parent, name, title, do)
        self.tools = tools
        self.form = Form(name)
        self._usual = usual
        self._wait = QProgressBar()
        self._wait.setObjectName(f"{name}.wait")
        self._wait.setAccessibleName(QCoreApplication.translate("office", "Working"))
        self._wait.setRange(0, 0)
        self._wait.setTextVisible(False)
        self._wait.setFixedHeight(GRID // 2)
        policy = self._wait.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._wait.setSizePolicy(policy)
        self._wait.hide()
        self.parts = column(self.form, gap=2 * GRID)
        self.body.addLayout(column(self.parts, self._wait))

    def work(self) -> Callable[[], Any]:
        """Return what the deed does with what was filled in.

        Raises: InputError.
        """
        raise NotImplementedError

    def submit(self) -> None:
        self.form.clear_errors()
        try:
            work = self.work()
        except InputError as error:
            self.refuse(error)
            return
        self._hold(is_at_work=True)
        self.tools.jobs.start(work, done=self._done, failed=self.refuse)

    def answered(self, answer: Any) -> None:
        """Take what the deed returned; the plain dialog closes."""
        self.accept()

    def refuse(self, error: AdminError) -> None:
        """Show an error beside its field."""
        self._hold(is_at_work=False)
        self.form.refuse(error, str(error.holes.get("field", self._usual)))

    def reject(self) -> None:
        if self.cancel.isEnabled():
            super().reject()

    def _done(self, answer: Any) -> None:
        self._hold(is_at_work=False)
        self.answered(answer)

    def _hold(self, *, is_at_work: bool) -> None:
        self._wait.setVisible(is_at_work)
        for part in (self.do, self.cancel, self.form):
            part.setEnabled(not is_at_work)
