"""The composition root: makes the window and leads from the first start to sign-in, to work, and out again."""

import gc
import logging
import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.jobs import Jobs, kinds_and_places, places
from adminapp.core.ui.language import LANGUAGES, speak
from adminapp.core.ui.memory import keep_look, look, remember, remembered
from adminapp.core.ui.theme import Theme
from adminapp.shell.idle import Idle
from adminapp.shell.sign_in import SignIn, WaysIn
from adminapp.shell.single import Single, own_name
from adminapp.shell.window import Window

if TYPE_CHECKING:
    from adminapp.shell.first_run import FirstRun
    from adminapp.shell.help import HelpWindow
    from adminapp.shell.session import Entered, Session

_log = logging.getLogger(__name__)
_TURN = 0.001  # beside work in the pool a slot of the window waits so long for its turn; by itself Python says 5 ms
_PAINTED = 300  # ms after which the sign-in is on the screen


class App(QObject):
    """The window, and who is at work in it."""

    closing = Signal()

    def __init__(self, qt: QApplication, clock: Clock, language: str = "") -> None:
        super().__init__(qt)
        self._qt = qt
        self._clock = clock
        self._look = look()
        self._theme = Theme(qt, self._look.scheme, self._look.scale)
        self._language = language or self._look.language
        self._speak()
        self.jobs = Jobs(self)
        self.jobs.faulted.connect(self._tell)
        self.window = Window(self._may_close)
        self.ask = Ask(self.window)
        self.session: Session | None = None
        self.folder = Path()
        self._telling = False
        self._demo: tempfile.TemporaryDirectory[str] | None = None
        self._help: HelpWindow | None = None
        self.idle = Idle(clock, self)
        self.idle.over.connect(self.leave)
        self.idle.left.connect(self._show_lock)
        self.window.scanned.connect(self._scan)

    def start(self, folder: Path | None, *, demo: bool = False) -> None:
        """Show the first screen: the demo, the sign-in of the office that is known, or the ways to begin."""
        self.window.show()
        folder = folder or _last_folder()
        if demo:
            self._first_run(folder).try_demo()
        elif folder.is_dir() and any(folder.iterdir()):
            self._sign_in(folder)
        else:
            self._first_run(folder)

    def leave(self) -> None:
        """Sign out: what was on screen is gone at once, the vault is closed behind the sign-in."""
        if self.session is not None:
            self.idle.stop()
            self.session.hide()
            self.session.tools.ask.dismiss(self._sign_out)

    def _sign_out(self) -> None:
        session, self.session = self.session, None
        if session is not None:
            _empty_clipboard()
            self._speak_anew()
            screen = self._sign_in(self.folder)
            screen.setEnabled(False)
            session.leave(self.jobs, partial(self._left, session, screen))

    def close(self) -> None:
        """Close whatever is open; the program ends after it."""
        self.idle.stop()
        if self.session is not None:
            self.session.close()
            self.session = None
        self.jobs.shutdown()
        self.closing.emit()
        self._discard_demo()

    def _discard_demo(self) -> None:
        """Leave nothing of the demo on the computer."""
        demo, self._demo = self._demo, None
        if demo is not None:
            from adminapp.core.store.vault import forget_vault

            forget_vault(_demo_in(demo))
            demo.cleanup()

    def _left(self, session: "Session", screen: SignIn) -> None:
        gc.unfreeze()
        session.deleteLater()
        screen.setEnabled(True)
        screen.focus()

    def _first_run(self, folder: Path) -> "FirstRun":
        from adminapp.shell.first_run import FirstRun

        first = FirstRun(self.jobs, self.ask, self._clock, folder, self._make_demo)
        first.made.connect(_remember)
        first.found.connect(lambda folder: self._sign_in(folder, first.export))
        self._show_outside(first)
        return first

    def _make_demo(self) -> Path:
        from adminapp.shell.demo.maker import make_demo

        self._demo = tempfile.TemporaryDirectory(prefix="adminapp-demo-", ignore_cleanup_errors=True)
        folder = _demo_in(self._demo)
        make_demo(folder, self._clock)
        return folder

    def _sign_in(self, folder: Path, export: Path | None = None) -> SignIn:
        self.folder = folder
        screen = SignIn(self.jobs, folder, _ways_in(folder, self._clock))
        if self._is_demo:
            from adminapp.shell.demo.staff import PASSPHRASE, STAFF

            screen.show_demo(STAFF, PASSPHRASE)
        screen.entered.connect(partial(self._enter, export=export))
        QTimer.singleShot(_PAINTED, screen, lambda: self.jobs.start(_preload))
        screen.elsewhere.connect(lambda: self._first_run(_usual_folder()))
        screen.display.connect(self._choose_look)
        self._show_outside(screen)
        return screen

    def _show_outside(self, screen: QWidget) -> None:
        """Show a screen on which nobody is signed in; the frame of a member has keys of its own."""
        QShortcut(QKeySequence("F1"), screen, self._show_help)
        self.window.show_screen(screen)

    @property
    def _is_demo(self) -> bool:
        return self._demo is not None and self.folder.is_relative_to(self._demo.name)

    def _enter(self, entered: "Entered", *, export: Path | None) -> None:
        from adminapp.shell.features import FEATURES, show_export
        from adminapp.shell.session import Session

        if not entered.office.demo:
            _remember(self.folder)
        self.session = Session(entered, self.window, self.leave)
        self.session.leaving.connect(self.leave)
        self.session.display.connect(self._choose_look)
        self.session.helping.connect(self._show_help)
        self.session.jobs.faulted.connect(self._tell)
        self.window.show_screen(self.session.frame)
        self.session.add_pages(FEATURES)
        if export is not None:
            show_export(self.session.frame.go, export)
        self.session.take_up(entered.draft)
        self.idle.begin(self._look.lock_after)

    def _show_lock(self, seconds: int) -> None:
        if self.session is not None:
            self.session.frame.sidebar.show_lock(seconds)

    @property
    def _asking(self) -> Ask:
        return self.session.tools.ask if self.session else self.ask

    def _choose_look(self) -> None:
        from adminapp.shell.display import ask_for_look

        chosen = ask_for_look(self._asking, self.window, self._look)
        if chosen is not None:
            self._look = chosen
            keep_look(chosen)
            self._language = chosen.language
            self._theme.choose(chosen.scheme, chosen.scale)
            if self.session is None:
                self._speak_anew()
                self._sign_in(self.folder)
            else:
                self.idle.begin(chosen.lock_after)
                self.session.jobs.when_quiet(self._change_language)

    def _change_language(self) -> None:
        """Change what is on screen into another language; no answer is on its way to a page that would be gone."""
        if self.session is not None and self._language != self._spoken:
            self._speak_anew()
            self.session.speak_anew()
            self.window.show_screen(self.session.frame)
            self.session.frame.page.setFocus()
            self.idle.check()

    def _speak(self) -> None:
        self._spoken = self._language
        speak(self._qt, self._language)
        self._qt.setApplicationDisplayName(QCoreApplication.translate("App", "Library confidentiality"))

    def _speak_anew(self) -> None:
        self._speak()
        self.window.setWindowTitle(self._qt.applicationDisplayName())
        self._forget_help()

    def _new_help(self) -> "HelpWindow":
        from adminapp.shell.about import show_about
        from adminapp.shell.help import HelpWindow

        window = HelpWindow(self.window)
        window.about.connect(lambda: show_about(self._asking, window))
        return window

    def _forget_help(self) -> None:
        """Have the next help begin as if nobody had read in it, and in the language that is spoken."""
        if self._help is not None:
            self._help.deleteLater()
            self._help = None

    def _scan(self, number: str) -> None:
        if self.session is not None:
            self.session.frame.scan(number)

    def _show_help(self) -> None:
        screen = self.window.screen_shown
        topic = self.session.frame.page.objectName() if self.session else screen.objectName() if screen else ""
        self._help = self._help or self._new_help()
        self._help.show_topic(topic)

    def tell_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a bug, and tell the person at the screen once what they can do; the rest of it is logged alone."""
        log_fault(kind, error, trace)
        if isinstance(error, Exception):
            self._tell(kinds_and_places(error))

    def _tell(self, told: str) -> None:
        from adminapp.shell.fault import report

        if not self._telling:
            self._telling = True
            QTimer.singleShot(0, self, partial(self._show_fault, report(told)))

    def _show_fault(self, text: str) -> None:
        from adminapp.shell.fault import show_fault

        show_fault(self._asking, self.window, text)
        self._telling = False

    def _may_close(self) -> bool:
        if self.session is not None and not self.session.frame.page.may_leave():
            return False
        self.window.hide()
        self.close()
        return True


def _ways_in(folder: Path, clock: Clock) -> WaysIn:
    """Return what the sign-in asks of a vault; the database's modules are imported beside the window, when asked."""

    def names() -> tuple[str, ...]:
        from adminapp.core.security.keyfile import read_keys

        return read_keys(folder).names

    def enter(name: str, passphrase: str) -> "Entered":
        from adminapp.shell import session

        return session.enter(folder, clock, name, passphrase)

    def recover(code: str) -> "Entered":
        from adminapp.shell import session

        return session.enter_with_code(folder, clock, code)

    return WaysIn(names, enter, recover)


def _demo_in(folder: "tempfile.TemporaryDirectory[str]") -> Path:
    return Path(folder.name) / "demo"


def _preload() -> None:
    """Import what a member needs and read the policies that come with the program, while they type their passphrase."""
    import adminapp.shell.session  # noqa: F401
    from adminapp.core.policy.packs import built_in, load_pack
    from adminapp.shell.features import preload

    preload()
    for pack in built_in():
        load_pack(pack)


def _usual_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("adminapp") / "office"


def _remember(folder: Path) -> None:
    remember("vault", {"folder": str(folder)})


def _last_folder() -> Path:
    kept = remembered("vault").get("folder")
    return Path(kept) if isinstance(kept, str) and kept else _usual_folder()


def _empty_clipboard() -> None:
    """Leave nothing to paste of what was copied here; what another program put there stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def main(argv: list[str]) -> int:
    """Open the window, and return the exit status when it is closed."""
    chosen = _options(argv)
    sys.excepthook = log_fault
    sys.setswitchinterval(_TURN)
    qt = QApplication([sys.argv[0]])
    single = Single(own_name(), qt)
    if not chosen.demo and not single.is_first():
        return 0
    app = App(qt, Clock(), chosen.language)
    single.called.connect(app.window.come_to_front)
    sys.excepthook = app.tell_fault
    if os.environ.get("ADMINAPP_WATCHDOG"):
        from adminapp.core.ui.watchdog import Watchdog

        Watchdog(_log.warning, app)
    app.start(chosen.vault, demo=chosen.demo)
    status = qt.exec()
    app.close()
    return status


def _options(argv: list[str]) -> Namespace:
    parser = ArgumentParser(prog="adminapp", description="Opens the window. adminapp --help lists the commands.")
    parser.add_argument("--vault", metavar="DIR", type=lambda text: Path(text).absolute(), help="the vault's folder")
    parser.add_argument("--demo", action="store_true", help="open a made-up office, gone when the window closes")
    parser.add_argument("--language", choices=tuple(LANGUAGES), default="", help="the language of the window")
    return parser.parse_args(argv)


def log_fault(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Log a bug by its kind and its places: its message may quote a name."""
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
    else:
        _log.error("%s\n%s", kind.__qualname__, places(error))
