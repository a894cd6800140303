"""The way through the steps to a new office, and the shorter ways beside it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import AdminError, InputError
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import Card, button, column, label, row
from adminapp.core.ui.reading import tab_as_one_reads
from adminapp.core.ui.scrolling import scrolled
from adminapp.core.ui.theme import GRID, grown
from adminapp.shell.first_run.code import CodeStep
from adminapp.shell.first_run.director import DirectorStep
from adminapp.shell.first_run.done import Done
from adminapp.shell.first_run.export import ExportStep
from adminapp.shell.first_run.library import LibraryStep
from adminapp.shell.first_run.places import PlacesStep
from adminapp.shell.first_run.policy import PolicyStep
from adminapp.shell.first_run.step import Step
from adminapp.shell.first_run.welcome import Welcome

_WIDTH, _WIDEST, _HEIGHT = 84 * GRID, 160 * GRID, 76 * GRID
_WELCOME = -1


class FirstRun(QWidget):
    """Leads to a vault: `made` carries the folder of a new one, `found` that of one to sign in to.

    Until the last step is done nothing of a new vault is written anywhere, and every step can go back. `make_demo`
    makes the demo office, in the pool, and says where.
    """

    made = Signal(Path)
    found = Signal(Path)

    def __init__(self, jobs: Jobs, ask: Ask, clock: Clock, folder: Path, make_demo: Callable[[], Path]) -> None:
        super().__init__()
        self.setObjectName("first_run")
        self._jobs = jobs
        self._ask = ask
        self._clock = clock
        self._make_demo = make_demo
        self._made = Path()
        self._place = _WELCOME
        self.welcome = Welcome()
        self._library, self._policy = LibraryStep(jobs, ask), PolicyStep(jobs)
        self._director, self._code = DirectorStep(jobs), CodeStep(ask)
        self._places, self._export = PlacesStep(jobs, ask, folder), ExportStep(jobs, ask)
        self._steps: tuple[Step, ...] = (
            self._library,
            self._policy,
            self._director,
            self._code,
            self._places,
            self._export,
        )
        self._done = Done()
        self._back = button(self.tr("&Back"), self.go_back, name="first_run.back")
        self._next = button(self.tr("&Next"), self._go_on, "primary", "first_run.next")
        self._progress = label(look="small")
        self._wait = QProgressBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self.welcome.new.connect(lambda: self._show(0))
        self.welcome.demo.connect(self.try_demo)
        self.welcome.open.connect(self._open)
        self._show(_WELCOME)

    @property
    def export(self) -> Path | None:
        """The patron export to look at after the first sign-in."""
        return self._export.path

    def _lay_out(self) -> None:
        self._wait.setObjectName("first_run.wait")
        self._wait.setRange(0, 0)
        self._wait.setTextVisible(False)
        self._wait.setAccessibleName(self.tr("Making the vault"))
        self._wait.hide()
        for part in (*self._steps, self._done):
            self._stack.addWidget(part)
        self._office = Card(margin=4 * GRID)
        self._office.setMinimumHeight(_HEIGHT)
        self._office.body.addWidget(self._stack, 1)
        self._office.body.addLayout(row(self._back, self._progress, 0, self._next))
        inside = QWidget()
        inside.setFixedWidth(min(grown(_WIDTH), _WIDEST))
        inside.setLayout(column(0, self.welcome, self._office, self._wait, 0, gap=2 * GRID))
        self.setLayout(column(scrolled(row(0, inside, 0, margin=2 * GRID))))

    def _show(self, place: int) -> None:
        self._place = place
        self.welcome.setVisible(place < 0)
        self._office.setVisible(place >= 0)
        if 0 <= place < len(self._steps):
            self._show_step(self._steps[place])

    def _show_step(self, step: Step) -> None:
        self._stack.setCurrentWidget(step)
        self._progress.setText(self.tr("Step {step} of {all}").format(step=self._place + 1, all=len(self._steps)))
        is_last = self._place == len(self._steps) - 1
        self._next.setText(self.tr("&Make the office") if is_last else self.tr("&Next"))
        step.form.clear_errors()
        step.opened()
        tab_as_one_reads(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._place >= 0 and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """Go one step back; what was filled in stays."""
        self._show(self._place - 1)

    def try_demo(self) -> None:
        """Make the demo office and go there."""
        self._show_waiting(waiting=True)
        self._jobs.start(self._make_demo, done=self.found.emit, failed=self._refuse_way)

    def _go_on(self) -> None:
        if self._place == len(self._steps):
            self.found.emit(self._made)
            return
        step = self._steps[self._place]
        step.form.clear_errors()
        try:
            step.check()
        except InputError as error:
            step.refuse(error)
            return
        work = self._make() if step is self._export else step.work()
        if work is None:
            self._go_on_from(step, None)
        else:
            self._show_waiting(waiting=True)
            self._jobs.start(work, done=partial(self._go_on_from, step), failed=self._refuse)

    def _go_on_from(self, step: Step, result: object) -> None:
        self._show_waiting(waiting=False)
        if step is self._export:
            self._finish()
            return
        if result is not None:
            step.worked(result)
        if step is self._director and self._director.new is not None:
            self._code.show_code(self._director.new.code)
        self._show(self._place + 1)

    def _make(self) -> Callable[[], Path]:
        from adminapp.shell.office import Wishes, fulfil

        new = self._director.new
        assert new is not None  # noqa: S101 - the Director's step comes before
        wishes = Wishes(
            folder=self._places.folder,
            office=self._library.office(),
            policy=self._policy.policy(),
            new=new,
            passphrase=self._director.passphrase.text(),
            backups=self._places.backups,
            second=self._places.second,
        )
        return partial(fulfil, wishes, self._clock)

    def _finish(self) -> None:
        self._made = self._places.folder
        self.made.emit(self._made)
        library, has_export = self._library.office().library, self._export.path is not None
        self._director.forget()
        self._show(len(self._steps))
        self._stack.setCurrentWidget(self._done)
        self._done.show_next(library, has_export=has_export, has_second=self._places.second is not None)
        self._back.hide()
        self._progress.setText("")
        self._next.setText(self.tr("&Open the office"))
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        folder = self._ask.folder(self.tr("Choose the folder of the office"))
        if folder is not None:
            look = partial(_with_members, folder)
            self._jobs.start(look, done=self.found.emit, failed=self._refuse_way)

    def _refuse_way(self, error: AdminError) -> None:
        self._show_waiting(waiting=False)
        self.welcome.refuse(error)

    def _refuse(self, error: AdminError) -> None:
        self._show_waiting(waiting=False)
        self._steps[self._place].refuse(error)

    def _show_waiting(self, *, waiting: bool) -> None:
        self._wait.setVisible(waiting)
        for part in (self.welcome, self._office):
            part.setEnabled(not waiting)


def _with_members(folder: Path) -> Path:
    from adminapp.core.store.vault import member_names

    member_names(folder)
    return folder
