"""From the first start to work and out again, in the real window."""

import logging
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from adminapp.core.policy.roles import Role
from adminapp.core.store.vault import open_vault
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.memory import look, remembered
from adminapp.core.ui.theme import Scheme
from adminapp.shell import app as shell
from adminapp.shell.first_run import FirstRun
from adminapp.shell.frame import Frame
from adminapp.shell.sign_in import SignIn
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.shell.conftest import DIRECTOR, OFFICE, PASSPHRASE
from tests.vaults import NAMES, passphrase_of


def texts(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def sign_in(app, qtbot, folder, name, passphrase):
    app.start(folder)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    app.window.screen_shown.name.choose(name)
    app.window.screen_shown.passphrase.edit.setText(passphrase)
    app.window.screen_shown.do.click()
    qtbot.waitUntil(lambda: app.session is not None and not app.session.jobs.busy())


def test_without_an_office_the_first_start_is_offered(app):
    app.start(None)
    assert isinstance(app.window.screen_shown, FirstRun)


def test_the_office_of_last_time_is_found_again(signed_in, an_office):
    assert remembered("vault") == {"folder": str(an_office)}


def test_a_member_sees_their_library_and_who_they_are(signed_in, qtbot):
    shown = texts(signed_in.window)
    assert OFFICE.library in shown
    assert f"{DIRECTOR} · Director" in shown
    qtbot.waitUntil(lambda: "Log verified" in texts(signed_in.window))


def test_no_name_stands_in_the_windows_title(signed_in):
    assert signed_in.window.windowTitle() == "Library confidentiality"


def test_signing_out_hides_everything_at_once_and_closes_the_vault(signed_in, an_office, clock, qtbot):
    signed_in.window.activateWindow()
    qtbot.waitUntil(signed_in.window.isActiveWindow)
    qtbot.keyClick(signed_in.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(signed_in.window.screen_shown, SignIn)
    assert OFFICE.library not in texts(signed_in.window)
    qtbot.waitUntil(lambda: not signed_in.jobs.busy())
    open_vault(an_office, DIRECTOR, PASSPHRASE, clock).close()


def test_after_signing_out_the_next_member_can_sign_in(signed_in, qtbot):
    signed_in.leave()
    qtbot.waitUntil(lambda: not signed_in.jobs.busy())
    screen = signed_in.window.screen_shown
    assert screen.isEnabled()
    screen.passphrase.edit.setText(PASSPHRASE)
    screen.do.click()
    qtbot.waitUntil(lambda: signed_in.session is not None)
    assert isinstance(signed_in.window.screen_shown, Frame)


def test_closing_the_window_closes_the_vault(signed_in, an_office, clock):
    signed_in.window.close()
    open_vault(an_office, DIRECTOR, PASSPHRASE, clock).close()


def test_every_page_can_be_opened_and_everything_on_it_has_a_name(signed_in, qtbot):
    frame = signed_in.session.frame
    for page in frame.pages():
        page.make_all()
        part(frame, QPushButton, f"window.{page.objectName()}").click()
        qtbot.waitUntil(lambda: not signed_in.session.jobs.busy())
        assert frame.page is page
        assert unnamed(frame) == [], page.objectName()
        assert without_object_name(frame) == [], page.objectName()
        assert rich_labels(frame) == [], page.objectName()


def test_the_office_brings_the_action_of_its_first_part(signed_in, qtbot):
    frame = signed_in.session.frame
    frame.go("office")
    qtbot.waitUntil(lambda: part(frame, QPushButton, "office.add_member.button").isVisible())


def test_a_page_that_is_made_in_part_has_nothing_to_keep(signed_in, qtbot):
    session = signed_in.session
    for feature in session._features:
        made = session._made(feature)
        qtbot.addWidget(made)
        assert not made.draft(), feature.name


def test_no_two_actions_of_a_page_and_the_window_share_a_key(signed_in):
    frame = signed_in.session.frame
    window = [key for action in frame.actions() if (key := action.shortcut().toString())]
    for page in frame.pages():
        page.make_all()
        inside = (page, *page.findChildren(QWidget))
        keys = [action.shortcut().toString() for part in inside for action in part.actions() if action.shortcut()]
        claimed = window + [key for key in keys if key]
        assert len(claimed) == len(set(claimed)), page.objectName()


def test_a_role_opens_its_own_pages_alone(app, a_vault, qtbot):
    sign_in(app, qtbot, a_vault.folder, NAMES[Role.CIRCULATION], passphrase_of(Role.CIRCULATION))
    assert [page.objectName() for page in app.session.frame.pages()] == ["today", "desk", "patrons", "handouts"]


def test_a_log_that_is_not_in_order_is_said_at_once(app, an_office, qtbot):
    (an_office / "head.json").unlink()
    sign_in(app, qtbot, an_office, DIRECTOR, PASSPHRASE)
    qtbot.waitUntil(lambda: "The log is not in order. Tell the Director." in texts(app.window))


def test_the_demo_office_is_made_opened_and_gone_with_the_window(app, qtbot, tmp_path):
    app.start(tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, SignIn), timeout=60_000)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    part(app.window, QPushButton, "sign_in.do").click()
    qtbot.waitUntil(lambda: app.session is not None and not app.session.jobs.busy())
    assert "everybody in it is made up" in texts(app.window)
    assert remembered("vault") == {"folder": str(tmp_path / "nowhere")}
    demo, kept_here = app.folder, tmp_path / "state"
    assert demo.is_dir()
    assert [one for one in kept_here.rglob("*") if one.is_file()]
    app.close()
    assert not demo.exists()
    assert [one for one in kept_here.rglob("*") if one.is_file()] == []


def test_a_dark_display_is_kept(signed_in):
    def choose(dialog):
        part(dialog, Picker, "display.scheme").choose(Scheme.DARK)
        dialog.do.click()

    signed_in.session.tools = signed_in.session.tools.__class__(
        signed_in.session.jobs, Answers(choose), signed_in.session.tools.toasts, signed_in.session.tools.may
    )
    part(signed_in.window, QPushButton, "window.display").click()
    assert look().scheme is Scheme.DARK


def test_a_language_is_spoken_from_the_next_sign_in(app, an_office, qtbot):
    def choose(dialog):
        part(dialog, Picker, "display.language").choose("es")
        dialog.do.click()

    app.start(an_office)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    app.ask = Answers(choose)
    part(app.window, QPushButton, "sign_in.display").click()
    qtbot.waitUntil(lambda: not app.jobs.busy())
    assert look().language == "es"
    assert isinstance(app.window.screen_shown, SignIn)


def test_a_fault_is_logged_without_its_values(caplog):
    with caplog.at_level(logging.ERROR):
        shell.log_fault(KeyError, KeyError("Ann Doe"), None)
    assert "KeyError" in caplog.text
    assert "Ann Doe" not in caplog.text


@pytest.mark.parametrize(("arguments", "status"), [(["--nonsense"], 2), (["--language", "tlh"], 2)])
def test_arguments_that_are_not_understood_end_with_usage(arguments, status):
    ended = subprocess.run([sys.executable, "-m", "adminapp", *arguments], capture_output=True, text=True, check=False)
    assert ended.returncode == status
    assert "usage" in ended.stderr


def test_starting_imports_only_what_the_first_window_needs():
    program = "import sys; from adminapp.shell import app; print(*sorted(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(ended.stdout.split())
    assert not loaded & {
        "reportlab",
        "alembic",
        "zxcvbn",
        "PySide6.QtMultimedia",
        "sqlalchemy",
        "adminapp.grants.pages.desk",
    }


def test_the_program_opens_its_window_and_ends(tmp_path):
    program = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from adminapp.shell import app
ended = QApplication.exec
QApplication.exec = lambda *_: (QTimer.singleShot(0, QApplication.quit), ended())[1]
sys.exit(app.main(["--vault", sys.argv[1], "--language", "es"]))
"""
    command = [sys.executable, "-c", program, str(tmp_path / "nowhere")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False), ended.stderr


def test_an_office_that_was_made_but_not_yet_opened_is_found_at_the_next_start(app, an_office, qtbot):
    app.start(None)
    app.window.screen_shown.made.emit(an_office)
    app.start(None)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    assert isinstance(app.window.screen_shown, SignIn)
    assert app.folder == an_office
