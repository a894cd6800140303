"""A member at work: the open vault, the window's frame with the pages of their role, and the way out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import AdminError
from adminapp.core.policy.packs import Pack
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home
from adminapp.core.store.vault import open_vault, open_with_recovery_code
from adminapp.core.ui import words
from adminapp.core.ui.actions import actions_of
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.page import Tools
from adminapp.office.vault_desk import VaultDesk
from adminapp.shell.about import show_about
from adminapp.shell.features import Feature, Rooms, change_passphrase, show_paper
from adminapp.shell.frame import Frame
from adminapp.shell.keeping import Keeping
from adminapp.shell.office import Office, office_of, pack_in_force
from adminapp.shell.palette import Entry, choose_action, show_keys
from adminapp.shell.sidebar import Sidebar


@dataclass(frozen=True)
class Entered:
    """An open vault with what the window needs to know of it."""

    home: Home
    office: Office
    pack: Pack


def enter(folder: Path, clock: Clock, name: str, passphrase: str) -> Entered:
    """Sign in with a passphrase.

    Raises: InputError; StoreError and its kinds.
    """
    return _entered(open_vault(folder, name, passphrase, clock))


def enter_with_code(folder: Path, clock: Clock, code: str) -> Entered:
    """Sign in with the recovery code.

    Raises: InputError; StoreError and its kinds.
    """
    return _entered(open_with_recovery_code(folder, code, clock))


def _entered(home: Home) -> Entered:
    try:
        return Entered(home, office_of(home), pack_in_force(home))
    except AdminError:
        home.close()
        raise


class Session(QObject):
    """One member's work from sign-in to sign-out; `display`, `helping` and `leaving` are asked for in the window."""

    display = Signal()
    helping = Signal()
    leaving = Signal()

    def __init__(self, entered: Entered, window: QWidget, leave: Callable[[], object]) -> None:
        super().__init__(window)
        self._home = entered.home
        self.jobs = Jobs(self)
        self.frame = Frame(_sidebar(entered, self), demo=entered.office.demo)
        self.tools = Tools(self.jobs, Ask(window, leave), self.frame.toasts, entered.home.member.may)
        self._rooms = Rooms(
            entered.home,
            entered.office,
            entered.pack,
            self.tools,
            self.frame.go,
            self._renew,
            lambda: self.keeping.show_state(),
            self.leaving.emit,
        )
        self.keeping = Keeping(
            self.jobs, VaultDesk(entered.home), self.frame.sidebar.show_backup_state, self.tools.toasts.say
        )
        self._features: Sequence[Feature] = ()
        self.jobs.unheard.connect(self._say)
        self.frame.doing.connect(
            {
                "window.paper": lambda: show_paper(self.frame.page, self.frame.go),
                "window.palette": lambda: choose_action(self.tools.ask, self.frame, self._entries()),
                "window.shortcuts": lambda: show_keys(self.tools.ask, self.frame, self._entries()),
                "window.help": self.helping.emit,
                "window.about": lambda: show_about(self.tools.ask, self.frame),
                "window.passphrase": self.change_passphrase,
                "window.display": self.display.emit,
                "window.leave": self.leaving.emit,
            }
        )

    def add_pages(self, features: Sequence[Feature]) -> None:
        """Make the pages that the member may open, and bring the one that is the first for them to the front."""
        self._features = [feature for feature in features if self.tools.may(feature.deed)]
        for feature in self._features:
            self.frame.add_page(feature, feature.make(self._rooms))
        firsts = (feature for feature in self._features if feature.first_for and self.tools.may(feature.first_for))
        self.frame.go(next(firsts, self._features[0]).name)
        self.jobs.start(self._home.verify, done=self._show_log_state)

    def change_passphrase(self) -> None:
        """Let the member take another passphrase."""
        change_passphrase(self._rooms, self.frame)

    def leave(self, jobs: Jobs, left: Callable[[], object]) -> None:
        """Stop listening at once; what runs is finished, then the vault is closed in other jobs' pool."""
        self.keeping.stop()
        self.jobs.let_all_finish()
        jobs.start(self._close, done=lambda _: left(), failed=lambda _: left())

    def close(self) -> None:
        """Wait for what is being saved and close the vault."""
        self.keeping.stop()
        self.jobs.shutdown()
        self._home.close()

    def _entries(self) -> list[Entry]:
        page = self.frame.page
        everywhere = self.tr("Everywhere")
        return [
            *(Entry(action, page.title()) for action in actions_of(page)),
            *(Entry(action, everywhere) for action in self.frame.actions()),
        ]

    def _renew(self, changed: Office | Pack) -> None:
        if isinstance(changed, Office):
            self._rooms = replace(self._rooms, office=changed)
            self.frame.sidebar.show_library(changed.library, changed.branches)
        else:
            self._rooms = replace(self._rooms, pack=changed)
        for feature in self._features:
            if feature.name != self.frame.page.objectName():
                self.frame.replace_page(feature.name, feature.make(self._rooms))

    def _close(self) -> None:
        self.jobs.wait()
        self._home.close()

    def _show_log_state(self, findings: tuple[Finding, ...]) -> None:
        errors = (AdminError(one.sentence, **one.holes) for one in (*self._home.warnings, *findings))
        wrong = dict.fromkeys(words.sentence(error) for error in errors)
        if wrong:
            text = self.tr("The log is not in order. Tell the Director.")
            self.tools.toasts.say(" ".join((text, *wrong)))
        else:
            text = self.tr("Log verified {time}").format(time=words.clock_time(self._home.clock.local_now()))
        self.frame.sidebar.show_log_state(text)

    def _say(self, error: AdminError) -> None:
        self.tools.toasts.say(words.sentence(error))


def _sidebar(entered: Entered, session: Session) -> Sidebar:
    office, member = entered.office, entered.home.member
    sidebar = Sidebar(office.library, office.branches)
    who = f"{member.name} · {words.role(member.role)}"
    sidebar.show_member(who, session.change_passphrase, session.display.emit, session.leaving.emit)
    return sidebar
