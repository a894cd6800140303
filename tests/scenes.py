"""Every page, dialog and telling situation of the demo office, to be drawn, measured and read out."""

import shutil
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QRadioButton, QTableView

from adminapp.core.policy.packs import POLICIES
from adminapp.core.ui.scanner import End, Heard, scanner_of
from adminapp.core.ui.scanner_panel import ScannerPanel
from adminapp.grants.pages.importing import ImportPanel
from adminapp.grants.records import AskerKind
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from tests.accessible import part
from tests.stage import Scene, Stage

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

OTHER_POLICY = (
    ("version = 1", "version = 2"),
    ("[readings]", "[readings]\nadult_age = 17\nsearch_cost_charged = true"),
    ("photo ID", "photo identification"),
)
WRONG_POLICY = (
    ("version = 1", "version = 0"),
    ('number = "MRRL-8"', 'number = "MRRL-88"'),
    ("[readings]", "[reading]"),
)


def first_run(stage: Stage) -> None:
    stage.app.start(stage.demo / "nowhere")


def new_office(stage: Stage) -> None:
    stage.app.start(stage.demo / "nowhere")
    stage.press("first_run.new")


def wizard(steps: int) -> Callable[[Stage], None]:
    """Return what leads through the first start, so many steps after its first; six lead to its end."""

    def play(stage: Stage) -> None:
        stage.app.start(stage.demo.with_name(f"new-{steps}-{id(stage)}"))
        stage.settle()
        stage.press("first_run.new")
        for fill in (_library, _policy, _director, _code, None, None)[:steps]:
            if fill is not None:
                fill(stage)
            stage.press("first_run.next")

    return play


def _library(stage: Stage) -> None:
    part(stage.app.window, QLineEdit, "library.library").setText("Riverbend Public Library")


def _policy(stage: Stage) -> None:
    part(stage.app.window, QRadioButton, "policy.mrrl").click()


def _director(stage: Stage) -> None:
    part(stage.app.window, QLineEdit, "director.name").setText("Dora Director")
    for name in ("passphrase", "again"):
        part(stage.app.window, QLineEdit, f"director.{name}.typed").setText("monsoon gravel tuba cricket")


def _code(stage: Stage) -> None:
    asked = part(stage.app.window, QLineEdit, "code.typed").accessibleDescription()
    number = int(next(word for word in asked.split() if word.isdecimal()))
    groups = part(stage.app.window, QLabel, "code.shown").text().split()
    part(stage.app.window, QLineEdit, "code.typed").setText(groups[number - 1])


def policy_chosen(stage: Stage) -> None:
    wizard(1)(stage)
    _policy(stage)


def sign_in(stage: Stage) -> None:
    stage.sign_in_screen()


def wrong_passphrase(stage: Stage) -> None:
    screen = stage.sign_in_screen()
    screen.passphrase.edit.setText("a guess")
    screen.do.click()


def desk(stage: Stage) -> None:
    stage.open("desk")


def asked(situation: Situation, kind: AskerKind, *shows: str) -> Callable[[Stage], None]:
    """Return what shows the desk with a demo account's question."""

    def play(stage: Stage) -> None:
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

    return play


def patrons(wanted: str) -> Callable[[Stage], None]:
    """Return what shows the patrons that a search finds."""

    def play(stage: Stage) -> None:
        page = stage.open("patrons")
        page.searched(wanted)  # type: ignore[attr-defined]

    return play


def everybody(stage: Stage) -> None:
    part(stage.open("patrons"), QPushButton, "patrons.filter.everybody").click()
    stage.settle()


def about_patron(situation: Situation, action: str) -> Callable[[Stage], None]:
    """Return what shows the dialog of something that is done about an account."""

    def play(stage: Stage) -> None:
        patrons(SHOWCASE[situation].card)(stage)
        stage.settle()
        done = stage.app.window.findChild(QAction, action)
        assert done is not None
        stage.dialog(done.trigger)

    return play


def page(name: str) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        stage.open(name)

    return play


def today_numbers(stage: Stage) -> None:
    stage.open("today")
    stage.press("today.numbers")


def show_office(stage: Stage, section: str) -> None:
    stage.open("office")
    stage.press(f"office.sections.{section}")


def office(section: str) -> Callable[[Stage], None]:
    return lambda stage: show_office(stage, section)


def rehearsed(stage: Stage) -> None:
    file = stage.demo.parent / "patrons.csv"
    file.write_text(EXPORT, encoding="utf-8")
    show_office(stage, "import")
    part(stage.app.window, ImportPanel, "import").take(file)


def brought_in(stage: Stage) -> None:
    rehearsed(stage)
    stage.settle()
    stage.press("import.do")


def no_export(stage: Stage) -> None:
    file = stage.demo.parent / "patrons.csv"
    file.write_text("title,author\nBeloved,Morrison\n", encoding="utf-8")
    show_office(stage, "import")
    part(stage.app.window, ImportPanel, "import").take(file)


def dialog(section: str, opener: str) -> Callable[[Stage], None]:
    """Return what shows a dialog of the office's page alone."""

    def play(stage: Stage) -> None:
        show_office(stage, section)
        stage.dialog(partial(stage.press, opener))

    return play


def policy_looked_at(*changes: tuple[str, str]) -> Callable[[Stage], None]:
    """Return what shows a policy of the library's own with some words changed, once it was looked at."""

    def play(stage: Stage) -> None:
        pack = stage.demo.parent / f"policy-{id(stage)}-{len(changes)}"
        shutil.copytree(POLICIES / "mrrl", pack, dirs_exist_ok=True)
        for file in pack.iterdir():
            for words, others in changes:
                file.write_text(file.read_text("utf-8").replace(words, others), encoding="utf-8")

        def look_at(dialog: QDialog) -> None:
            part(dialog, QLineEdit, "policy.folder.typed").setText(str(pack))
            part(dialog, QPushButton, "policy.do").click()

        show_office(stage, "readings")
        stage.dialog(partial(stage.press, "office.policy.change"), look_at)

    return play


def somebody_else(opener: str) -> Callable[[Stage], None]:
    """Return what shows a dialog about a member of staff other than the one who has signed in."""

    def play(stage: Stage) -> None:
        show_office(stage, "staff")
        part(stage.app.window, QTableView, "staff.table").selectRow(1)
        stage.dialog(partial(stage.press, opener))

    return play


def backed_up(stage: Stage) -> None:
    show_office(stage, "backups")
    stage.press("backups.make.button")


def put_back(stage: Stage) -> None:
    backed_up(stage)
    stage.dialog(partial(stage.press, "backups.restore.button"))


def pressed(section: str, name: str) -> Callable[[Stage], None]:
    """Return what shows a part of the office's page after a button of it was pressed."""

    def play(stage: Stage) -> None:
        show_office(stage, section)
        stage.press(name)

    return play


def beside(action: str, page: str = "patrons") -> Callable[[Stage], None]:
    """Return what shows a dialog that opens from every page."""

    def play(stage: Stage) -> None:
        stage.open(page)
        stage.dialog(partial(stage.trigger, action))

    return play


def scanner_heard(stage: Stage) -> None:
    """Show what a scan of a Codabar label sends, and that its check digit does not fit."""
    office("scanner")(stage)
    panel = part(stage.app.window, ScannerPanel, "scanner")
    scanner_of(panel).heard.emit(Heard("A29351000123450B", "29351000123450", 12, End.ENTER, is_scan=True))


def beside_page(page: str, opener: str) -> Callable[[Stage], None]:
    """Return what shows a dialog of a page."""

    def play(stage: Stage) -> None:
        stage.open(page)
        stage.dialog(partial(stage.press, opener))

    return play


def log_answer(stage: Stage) -> None:
    """Show the newest answer at the desk in the log."""
    stage.open("log")
    stage.press("log.chips.answers")


def fault(stage: Stage) -> None:
    stage.open("desk")
    stage.dialog(lambda: stage.app.tell_fault(KeyError, stumbled(), None))


def stumbled() -> KeyError:
    """Return an error with places, as one that happened has them."""
    try:
        stage = {"desk": 1}["patrons"]
    except KeyError as error:
        return error
    raise AssertionError(stage)


SCENES = (
    Scene("first-run", first_run),
    Scene("new-office", new_office),
    Scene("wizard-policy", wizard(1)),
    Scene("wizard-policy-chosen", policy_chosen),
    Scene("wizard-director", wizard(2)),
    Scene("wizard-code", wizard(3)),
    Scene("wizard-places", wizard(4)),
    Scene("wizard-export", wizard(5)),
    Scene("wizard-done", wizard(6)),
    Scene("sign-in", sign_in),
    Scene("wrong-passphrase", wrong_passphrase),
    Scene("today", page("today")),
    Scene("today-numbers", today_numbers),
    Scene("desk", desk),
    Scene("desk-share", asked(Situation.SPOUSE_PERMITTED, AskerKind.HOLDER, "photo_id")),
    Scene("desk-do-not-share", asked(Situation.JOINT_CUSTODY, AskerKind.PARENT, "photo_id")),
    Scene("desk-refer", asked(Situation.CHILD, AskerKind.POLICE)),
    Scene("patrons", patrons("whitaker")),
    Scene("patrons-similar", patrons("whitakre")),
    Scene("patrons-everybody", everybody),
    Scene("patrons-child", patrons(SHOWCASE[Situation.GRANDMOTHER_PERMITTED].card)),
    Scene("patrons-guardian-missing", patrons(SHOWCASE[Situation.GUARDIAN_MISSING].card)),
    Scene("patrons-long-name", patrons(SHOWCASE[Situation.NAME_VERY_LONG].card)),
    Scene("handouts", page("handouts")),
    Scene("log", page("log")),
    Scene("log-answer", log_answer),
    Scene("log-save-dialog", beside_page("log", "log.save.button")),
    Scene("office-staff", office("staff")),
    Scene("office-import", office("import")),
    Scene("office-import-refused", no_export),
    Scene("office-import-rehearsed", rehearsed),
    Scene("office-import-done", brought_in),
    Scene("office-old-answers", office("old_answers")),
    Scene("office-old-log", office("old_log")),
    Scene("office-recovery", office("recovery")),
    Scene("office-backups-none", office("backups")),
    Scene("office-backups", backed_up),
    Scene("office-backups-rehearsed", pressed("backups", "backups.drill.button")),
    Scene("office-verification", office("verification")),
    Scene("office-verified", pressed("verification", "verification.quick.button")),
    Scene("office-lookup", office("lookup")),
    Scene("office-scanner", office("scanner")),
    Scene("office-scanner-heard", scanner_heard),
    Scene("office-library", office("library")),
    Scene("office-policy", office("readings")),
    Scene("new-patron-dialog", about_patron(Situation.CHILD, "patrons.new")),
    Scene("facts-dialog", about_patron(Situation.CHILD, "patrons.edit")),
    Scene("card-dialog", about_patron(Situation.CHILD, "patrons.cards.add")),
    Scene("guardian-dialog", about_patron(Situation.CHILD, "patrons.guardians.add")),
    Scene("permission-dialog", about_patron(Situation.CHILD, "patrons.permissions.add")),
    Scene("consent-dialog", about_patron(Situation.CHILD, "patrons.consent")),
    Scene("agreement-dialog", about_patron(Situation.CHILD, "patrons.agreement")),
    Scene("collection-dialog", about_patron(Situation.CHILD, "patrons.collection")),
    Scene("custody-dialog", about_patron(Situation.CHILD, "patrons.custody.add")),
    Scene("handout-counts", beside_page("handouts", "handouts.counts")),
    Scene("display-dialog", beside("window.display")),
    Scene("scanner-dialog", beside("window.scanner")),
    Scene("about", beside("window.about")),
    Scene("fault", fault),
    Scene("palette", beside("window.palette")),
    Scene("shortcuts", beside("window.shortcuts")),
    Scene("member-dialog", dialog("staff", "office.add_member.button")),
    Scene("role-dialog", somebody_else("staff.role.button")),
    Scene("reset-dialog", somebody_else("staff.reset.button")),
    Scene("remove-dialog", somebody_else("staff.remove.button")),
    Scene("laptop-lost-dialog", dialog("staff", "staff.lost.button")),
    Scene("passphrase-dialog", beside("window.passphrase")),
    Scene("try-code-dialog", dialog("recovery", "recovery.try.button")),
    Scene("new-code-dialog", dialog("recovery", "recovery.new.button")),
    Scene("plan-dialog", dialog("backups", "backups.plan")),
    Scene("restore-dialog", put_back),
    Scene("log-days-dialog", dialog("old_log", "old_log.change.button")),
    Scene("lookup-dialog", dialog("lookup", "lookup.change")),
    Scene("library-dialog", dialog("library", "office.library.change")),
    Scene("days-dialog", dialog("old_answers", "old_answers.change")),
    Scene("policy-dialog", dialog("readings", "office.policy.change")),
    Scene("policy-dialog-other", policy_looked_at(*OTHER_POLICY)),
    Scene("policy-dialog-wrong", policy_looked_at(*WRONG_POLICY)),
    Scene("reading-dialog", dialog("readings", "office.adult_age.change")),
    Scene("reading-dialog-roles", dialog("readings", "office.footage_roles.change")),
    Scene("reading-dialog-words", dialog("readings", "office.agency_may_have.change")),
    Scene("reading-dialog-lines", dialog("readings", "office.waiver_reasons.change")),
)
