"""Draws every page with the demo office, so that a change of look is seen: `.venv/bin/python tests/pictures.py OUT`."""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from adminapp.core.kit.clock import Clock
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.memory import Look, keep_look
from adminapp.core.ui.theme import Scheme
from adminapp.grants.pages.importing import ImportPanel
from adminapp.grants.records import AskerKind
from adminapp.shell.app import App
from adminapp.shell.demo.maker import make_demo
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import PASSPHRASE
from adminapp.shell.sign_in import SignIn
from tests.accessible import part
from tests.clocks import FixedClock

NOW = datetime(2026, 11, 21, 10, 4)
LOOKS = {
    "light": Look(Scheme.LIGHT),
    "dark": Look(Scheme.DARK),
    "contrast": Look(Scheme.HIGH_CONTRAST),
    "spanish": Look(Scheme.LIGHT, 1.0, "es"),
}
EXPORT = """\
cardnumber,surname,firstname,dateofbirth,branchcode,dateexpiry,lost,guarantor_id,borrowernumber,password,borrowernotes
29351000900001,Ferro,Ana,1988-04-12,MAIN,2027-04-12,0,,501,$2a$08$x,likes maps
29351000900002,Ferro,Bruno,2017-09-30,MAIN,2027-04-12,0,501,502,$2a$08$y,
29351000900003,Grant,Olive,12/31/1950,OSAGE,2027-01-31,1,,503,$2a$08$z,
,Nameless,Nora,1990-01-01,MAIN,2027-01-31,0,,504,,
29351000900005,,,1990-01-01,MAIN,2027-01-31,0,,505,,
29351000900006,Late,Lou,1990-13-45,MAIN,2027-01-31,0,,506,,
29351000900001,Twice,Tom,1970-01-01,MAIN,2027-01-31,0,,507,,
29351000900008,Short,Sue
29351000900009,Orphan,Ada,2016-02-03,OSAGE,2027-01-31,0,99999,509,,
"""


class Stage:
    """The program on a small laptop's screen, in one look."""

    def __init__(self, qt: QApplication, clock: Clock, look: Look, demo: Path) -> None:
        keep_look(look)
        self.app = App(qt, clock)
        self.demo = demo
        self.app.window.resize(1366, 768)

    def until(self, happened: Callable[[], object]) -> None:
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda: loop.quit() if happened() else None)
        timer.start(2)
        loop.exec()

    def settle(self) -> None:
        """Wait until everything that was asked for is shown."""
        jobs = self.app.session.jobs if self.app.session else self.app.jobs
        self.until(lambda: not self.app.jobs.busy() and not jobs.busy())
        self.until(iter((False, False, True)).__next__)

    def sign_in(self) -> None:
        if self.app.session is None:
            screen = self.sign_in_screen()
            screen.passphrase.edit.setText(PASSPHRASE)
            screen.do.click()
            self.until(lambda: self.app.session is not None)
        self.settle()

    def sign_in_screen(self) -> SignIn:
        self.app.start(self.demo)
        self.settle()
        screen = self.app.window.screen_shown
        assert isinstance(screen, SignIn)
        return screen

    def open(self, page: str) -> QWidget:
        self.sign_in()
        assert self.app.session is not None
        shown = self.app.session.frame.go(page)
        assert shown is not None
        self.settle()
        return shown

    def press(self, name: str) -> None:
        part(self.app.window, QPushButton, name).click()
        self.settle()

    def office(self, section: str) -> None:
        """Show a part of the office's page."""
        self.open("office")
        self.press(f"office.sections.{section}")

    def dialog(self, ask: Callable[[], object]) -> QPixmap:
        """Return what a dialog looks like that something asks; the dialog is cancelled again."""
        taken: list[QPixmap] = []

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, Dialog) and not taken:
                taken.append(dialog.grab())
                dialog.reject()

        timer = QTimer()
        timer.timeout.connect(take)
        timer.start(20)
        ask()
        self.until(lambda: taken)
        return taken[0]

    def scan(self, number: str) -> None:
        assert self.app.session is not None
        self.app.session.frame.scan(number)
        self.settle()


def first_run(stage: Stage) -> None:
    stage.app.start(stage.demo / "nowhere")


def new_office(stage: Stage) -> None:
    stage.app.start(stage.demo / "nowhere")
    stage.press("first_run.new")


def sign_in(stage: Stage) -> None:
    stage.sign_in_screen()


def wrong_passphrase(stage: Stage) -> None:
    screen = stage.sign_in_screen()
    screen.passphrase.edit.setText("a guess")
    screen.do.click()


def desk(stage: Stage) -> None:
    stage.open("desk")


def asked(situation: Situation, kind: AskerKind, *shows: str) -> Callable[[Stage], None]:
    """Return what draws the desk with a demo account's question."""

    def draw(stage: Stage) -> None:
        stage.open("desk")
        stage.press("desk.next.button")
        account = SHOWCASE[situation]
        stage.scan(account.card)
        stage.press(f"desk.asker.{kind}")
        if kind in {AskerKind.PARENT, AskerKind.OTHER}:
            name = part(stage.app.window, QLineEdit, "desk.asker.name")
            name.setText(account.asker)
            name.textEdited.emit(account.asker)
        for proof in ("card", *shows):
            stage.press(f"desk.shows.{proof}")

    return draw


def patrons(wanted: str) -> Callable[[Stage], None]:
    """Return what draws the patrons that a search finds."""

    def draw(stage: Stage) -> None:
        page = stage.open("patrons")
        page.searched(wanted)  # type: ignore[attr-defined]

    return draw


def page(name: str) -> Callable[[Stage], None]:
    def draw(stage: Stage) -> None:
        stage.open(name)

    return draw


def today_numbers(stage: Stage) -> None:
    stage.open("today")
    stage.press("today.numbers")


def office(section: str) -> Callable[[Stage], None]:
    return lambda stage: stage.office(section)


def rehearsed(stage: Stage) -> None:
    file = stage.demo.parent / "patrons.csv"
    file.write_text(EXPORT, encoding="utf-8")
    stage.office("import")
    part(stage.app.window, ImportPanel, "import").take(file)


def brought_in(stage: Stage) -> None:
    rehearsed(stage)
    stage.settle()
    stage.press("import.do")


def no_export(stage: Stage) -> None:
    file = stage.demo.parent / "patrons.csv"
    file.write_text("title,author\nBeloved,Morrison\n", encoding="utf-8")
    stage.office("import")
    part(stage.app.window, ImportPanel, "import").take(file)


def dialog(section: str, opener: str) -> Callable[[Stage], QPixmap]:
    """Return what draws a dialog of the office's page alone."""

    def draw(stage: Stage) -> QPixmap:
        stage.office(section)
        return stage.dialog(partial(stage.press, opener))

    return draw


def beside(action: str, page: str = "patrons") -> Callable[[Stage], QPixmap]:
    """Return what draws a dialog that opens from every page."""

    def draw(stage: Stage) -> QPixmap:
        stage.open(page)
        assert stage.app.session is not None
        return stage.dialog(stage.app.session.frame.doing[action].trigger)

    return draw


def fault(stage: Stage) -> QPixmap:
    stage.open("desk")
    return stage.dialog(lambda: stage.app.tell_fault(KeyError, stumbled(), None))


def stumbled() -> KeyError:
    """Return an error with places, as one that happened has them."""
    try:
        stage = {"desk": 1}["patrons"]
    except KeyError as error:
        return error
    raise AssertionError(stage)


@dataclass(frozen=True)
class Picture:
    """One page or situation, and how to bring it about; where nothing else is drawn, the window is."""

    name: str
    draw: Callable[[Stage], QPixmap | None]


PICTURES = (
    Picture("first-run", first_run),
    Picture("new-office", new_office),
    Picture("sign-in", sign_in),
    Picture("wrong-passphrase", wrong_passphrase),
    Picture("today", page("today")),
    Picture("today-numbers", today_numbers),
    Picture("desk", desk),
    Picture("desk-share", asked(Situation.SPOUSE_PERMITTED, AskerKind.HOLDER, "photo_id")),
    Picture("desk-do-not-share", asked(Situation.JOINT_CUSTODY, AskerKind.PARENT, "photo_id")),
    Picture("desk-refer", asked(Situation.CHILD, AskerKind.POLICE)),
    Picture("patrons", patrons("whitaker")),
    Picture("patrons-child", patrons(SHOWCASE[Situation.GRANDMOTHER_PERMITTED].card)),
    Picture("patrons-guardian-missing", patrons(SHOWCASE[Situation.GUARDIAN_MISSING].card)),
    Picture("patrons-long-name", patrons(SHOWCASE[Situation.NAME_VERY_LONG].card)),
    Picture("handouts", page("handouts")),
    Picture("log", page("log")),
    Picture("office-staff", office("staff")),
    Picture("office-import", office("import")),
    Picture("office-import-refused", no_export),
    Picture("office-import-rehearsed", rehearsed),
    Picture("office-import-done", brought_in),
    Picture("office-old-answers", office("old_answers")),
    Picture("office-library", office("library")),
    Picture("office-policy", office("readings")),
    Picture("display-dialog", beside("window.display")),
    Picture("about", beside("window.about")),
    Picture("fault", fault),
    Picture("palette", beside("window.palette")),
    Picture("shortcuts", beside("window.shortcuts")),
    Picture("member-dialog", dialog("staff", "office.add_member.button")),
    Picture("library-dialog", dialog("library", "office.library.change")),
    Picture("days-dialog", dialog("old_answers", "old_answers.change")),
    Picture("reading-dialog", dialog("readings", "office.adult_age.change")),
    Picture("reading-dialog-roles", dialog("readings", "office.footage_roles.change")),
    Picture("reading-dialog-words", dialog("readings", "office.agency_may_have.change")),
    Picture("reading-dialog-lines", dialog("readings", "office.waiver_reasons.change")),
)


def main(out: Path, names: Sequence[str]) -> None:
    """Draw every picture in every look, or those that are named."""
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"ADMINAPP_STATE": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        qt, clock, demo = QApplication([]), FixedClock(NOW), Path(folder) / "demo"
        make_demo(demo, clock)
        for look_name, look in LOOKS.items():
            stage = Stage(qt, clock, look, demo)
            for picture in (one for one in PICTURES if not names or one.name in names):
                drawn = picture.draw(stage)
                stage.settle()
                (drawn or stage.app.window.grab()).save(str(out / f"{picture.name}-{look_name}.png"))
            stage.app.close()
            stage.app.window.deleteLater()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python tests/pictures.py OUT [NAME ...]")
    main(Path(sys.argv[1]), sys.argv[2:])
