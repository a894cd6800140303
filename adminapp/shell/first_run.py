"""The first start: a new office, the demo office, or an office that is already on this computer."""

import secrets
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.ui import words
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import Card, announce, button, column, label, row
from adminapp.core.ui.theme import GRID
from adminapp.shell.first_run_steps import CodeStep, DirectorStep, LibraryStep, PolicyStep, Step
from adminapp.shell.window import masthead

_WIDTH, _HEIGHT = 84 * GRID, 76 * GRID


class Welcome(QWidget):
    """Three ways to begin."""

    new = Signal()
    demo = Signal()
    open = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._error = label(look="error")
        self._error.hide()
        self.setLayout(
            column(
                masthead(),
                label(self.tr("Keeps the library's promise of confidentiality, at the desk."), "muted"),
                GRID,
                self._way(
                    self.tr("A new office"),
                    self.tr("Your library, its policy and its Director. It takes three minutes and a printer."),
                    button(self.tr("&Set up…"), self.new.emit, "primary", "first_run.new"),
                ),
                self._way(
                    self.tr("Try the demo office"),
                    self.tr("Some hundred made-up patrons to play with. It is gone when the window closes."),
                    button(self.tr("&Try it"), self.demo.emit, name="first_run.demo"),
                ),
                self._way(
                    self.tr("An office that is there already"),
                    self.tr("Choose the folder in which it is kept."),
                    button(self.tr("&Open…"), self.open.emit, name="first_run.open"),
                ),
                self._error,
                gap=2 * GRID,
            )
        )

    def refuse(self, error: AdminError) -> None:
        """Show why the chosen way leads nowhere."""
        self._error.setText(words.sentence(error))
        self._error.show()
        announce(self, self._error.text())

    def _way(self, title: str, text: str, start: QWidget) -> Card:
        card = Card(margin=3 * GRID)
        start.setAccessibleDescription(f"{title}. {text}")
        told = column(label(title, "name"), label(text, "muted"), gap=4)
        line = row(gap=3 * GRID)
        line.addLayout(told, 1)
        line.addWidget(start)
        card.body.addLayout(line)
        return card


class FirstRun(QWidget):
    """Leads to a vault; `found` carries its folder. `make_demo` makes the demo office, in the pool, and says where.

    A new vault is made beside its place and moved there once the recovery code has been typed back: until then every
    step can go back, and nothing stays.
    """

    found = Signal(Path)

    def __init__(self, jobs: Jobs, ask: Ask, clock: Clock, folder: Path, make_demo: Callable[[], Path]) -> None:
        super().__init__()
        self.setObjectName("first_run")
        self._jobs = jobs
        self._ask = ask
        self._clock = clock
        self._make_demo = make_demo
        self._made: Path | None = None
        self._place = -1
        self.welcome = Welcome()
        self._library, self._policy = LibraryStep(), PolicyStep(jobs)
        self._director, self._code = DirectorStep(jobs, ask, folder), CodeStep(ask)
        self._steps: tuple[Step, ...] = (self._library, self._policy, self._director, self._code)
        self._back = button(self.tr("&Back"), self.go_back, name="first_run.back")
        self._next = button(self.tr("&Next"), self._go_on, "primary", "first_run.next")
        self._progress = label(look="small")
        self._wait = QProgressBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self._listen()
        self._show(-1)

    def _lay_out(self) -> None:
        self._wait.setObjectName("first_run.wait")
        self._wait.setRange(0, 0)
        self._wait.setTextVisible(False)
        self._wait.setAccessibleName(self.tr("Making the vault"))
        self._wait.hide()
        for step in self._steps:
            self._stack.addWidget(step)
        self._office = Card(margin=4 * GRID)
        self._office.setMinimumHeight(_HEIGHT)
        self._office.body.addWidget(self._stack, 1)
        self._office.body.addLayout(row(self._back, self._progress, 0, self._next))
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        inside.setLayout(column(0, self.welcome, self._office, self._wait, 0, gap=2 * GRID))
        self.setLayout(row(0, inside, 0, margin=3 * GRID))

    def _listen(self) -> None:
        self.welcome.new.connect(lambda: self._show(0))
        self.welcome.demo.connect(self.try_demo)
        self.welcome.open.connect(self._open)

    def _show(self, place: int) -> None:
        self._place = place
        self.welcome.setVisible(place < 0)
        self._office.setVisible(place >= 0)
        if place >= 0:
            self._stack.setCurrentIndex(place)
            self._progress.setText(self.tr("Step {step} of {all}").format(step=place + 1, all=len(self._steps)))
            last = self._steps[place] is self._code
            self._next.setText(self.tr("&Open the office") if last else self.tr("&Next"))
            self._steps[place].form.clear_errors()
            self._steps[place].opened()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._place >= 0 and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """Go one step back; a vault that is half made is thrown away."""
        self.discard()
        self._show(self._place - 1)

    def try_demo(self) -> None:
        """Make the demo office and go there."""
        self._show_waiting(waiting=True)
        self._jobs.start(self._make_demo, done=self.found.emit, failed=self._refuse_way)

    def discard(self) -> None:
        """Throw away a vault whose recovery code nobody has typed back yet."""
        if self._made is not None:
            shutil.rmtree(self._made, ignore_errors=True)
            self._made = None

    def _go_on(self) -> None:
        step = self._steps[self._place]
        step.form.clear_errors()
        try:
            step.check()
        except InputError as error:
            step.refuse(error)
            return
        if step is self._director:
            self._make()
        elif step is self._code:
            self._finish()
        else:
            self._show(self._place + 1)

    def _make(self) -> None:
        folder = self._director.folder
        made = self._made = folder.with_name(f"{folder.name}.unfinished-{secrets.token_hex(4)}")
        office, policy = self._library.office(), self._policy.policy()
        director, passphrase = self._director.name.text(), self._director.passphrase.text()

        def work() -> str:
            from adminapp.shell.office import create_office

            _must_be_new(folder)
            return create_office(made, office, policy, director, passphrase, self._clock)

        self._show_waiting(waiting=True)
        self._jobs.start(work, done=self._show_code, failed=self._refuse)

    def _show_code(self, code: str) -> None:
        self._show_waiting(waiting=False)
        self._code.show_code(code)
        self._show(self._place + 1)

    def _finish(self) -> None:
        made, folder = self._made, self._director.folder
        if made is not None:
            self._show_waiting(waiting=True)
            self._jobs.start(partial(_put, made, folder), done=self._found, failed=self._refuse)

    def _found(self, folder: Path) -> None:
        self._made = None
        self.found.emit(folder)

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


def _must_be_new(folder: Path) -> None:
    from adminapp.core.store.faults import file_faults_in_words

    with file_faults_in_words(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "{folder} is not empty. Choose a new folder for the vault."), folder=folder
            )


def _put(made: Path, folder: Path) -> Path:
    from adminapp.core.store.faults import file_faults_in_words

    with file_faults_in_words(folder):
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
    return folder


def _with_members(folder: Path) -> Path:
    from adminapp.core.store.vault import member_names

    member_names(folder)
    return folder
