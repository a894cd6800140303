"""The window locks by itself: at once, everywhere, without stopping what runs, and without a trace."""

import threading
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from adminapp.core.policy.roles import Role
from adminapp.core.store.vault import open_vault
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.memory import look
from adminapp.core.ui.toast import Toasts
from adminapp.shell.idle import Idle
from adminapp.shell.sign_in import SignIn
from tests.accessible import part
from tests.shell.conftest import DIRECTOR, PASSPHRASE
from tests.shell.test_app import sign_in
from tests.vaults import NAMES, passphrase_of


@pytest.fixture
def heard():
    return []


@pytest.fixture
def desk(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QLineEdit(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def idle(desk, clock, heard):
    made = Idle(clock, desk)
    made.left.connect(heard.append)
    made.over.connect(lambda: heard.append("over"))
    made.begin(5)
    return made


def foot(app):
    return [text.text() for text in app.window.findChildren(QLabel) if text.text().startswith("Locks in")]


def wait_and_lock(app, clock):
    clock.move(minutes=5)
    app.idle.check()


def test_what_is_left_is_counted_down(idle, clock, heard):
    clock.move(minutes=4, seconds=15)
    idle.check()
    clock.move(seconds=45)
    idle.check()
    assert heard == [300, 45, "over"]


def test_the_program_looks_by_itself(idle, clock, heard, qtbot):
    clock.move(minutes=5)
    qtbot.waitUntil(lambda: "over" in heard)


@pytest.mark.parametrize("touch", ["key", "mouse"])
def test_a_touch_begins_anew(idle, desk, clock, heard, touch):
    clock.move(minutes=4, seconds=59)
    if touch == "key":
        QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Shift)
    else:
        QTest.mouseMove(desk.windowHandle(), QPoint(3, 3))
    idle.check()
    assert heard[-1] == 300


def test_a_touch_in_a_dialog_counts(idle, desk, clock, heard, qtbot):
    dialog = QDialog(desk)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    clock.move(minutes=4)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Shift)
    idle.check()
    assert heard[-1] == 300


def test_the_key_that_wakes_a_computer_is_too_late_and_typed_nowhere(idle, desk, clock, heard):
    field = part(desk, QLineEdit)
    field.setFocus()
    clock.move(hours=9)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_A)
    assert heard[-1] == "over"
    assert heard.count("over") == 1


def test_a_clock_that_is_set_back_does_not_keep_the_window_open(idle, clock, heard):
    clock.move(days=-400)
    idle.check()
    clock.move(minutes=5)
    idle.check()
    assert heard == [300, 300, "over"]


def test_nothing_is_counted_while_nobody_is_signed_in(idle, desk, clock, heard):
    idle.stop()
    clock.move(minutes=9)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Shift)
    assert heard == [300]


def test_the_foot_of_the_sidebar_counts_down(signed_in, clock):
    assert foot(signed_in) == ["Locks in 5 min · Ctrl+L"]
    clock.move(minutes=1)
    signed_in.idle.check()
    assert foot(signed_in) == ["Locks in 4 min · Ctrl+L"]
    clock.move(minutes=3, seconds=33)
    signed_in.idle.check()
    assert foot(signed_in) == ["Locks in 30 s · Ctrl+L"]


def test_the_window_locks_by_itself_and_the_vault_is_closed(signed_in, an_office, clock, qtbot):
    wait_and_lock(signed_in, clock)
    assert isinstance(signed_in.window.screen_shown, SignIn)
    qtbot.waitUntil(lambda: not signed_in.jobs.busy())
    open_vault(an_office, DIRECTOR, PASSPHRASE, clock).close()


def test_every_other_window_is_gone_too(signed_in, clock, qtbot):
    seen = []

    def lock():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(1, lock)
        else:
            wait_and_lock(signed_in, clock)
            seen.extend(w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not signed_in.window)
            seen.append(signed_in.session.frame.isVisible())

    QTest.keyClick(signed_in.window, Qt.Key.Key_F1)
    QTimer.singleShot(0, lock)
    part(signed_in.window, QPushButton, "window.display").click()
    assert seen == [False]
    assert isinstance(signed_in.window.screen_shown, SignIn)


def test_what_runs_is_finished_before_the_vault_closes(signed_in, clock, qtbot):
    go, done = threading.Event(), []

    def bring_in(tell):
        go.wait()
        tell(1, 2)
        signed_in_home.settings()
        done.append(True)

    signed_in_home = signed_in.session._home
    heard = []
    signed_in.session.jobs.start(bring_in, done=heard.append, progress=lambda *words: heard.append(words))
    wait_and_lock(signed_in, clock)
    assert not signed_in.window.screen_shown.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: not signed_in.jobs.busy())
    assert done == [True]
    assert heard == []
    assert signed_in.window.screen_shown.isEnabled()


def test_the_next_member_finds_no_trace(app, a_vault, clock, qtbot):
    sign_in(app, qtbot, a_vault.folder, NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR))
    app.session.frame.top.search.setText("whitaker")
    app.session.tools.toasts.say("Revoked Ann Doe.", lambda: None)
    wait_and_lock(app, clock)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    app.window.screen_shown.name.choose(NAMES[Role.CIRCULATION])
    app.window.screen_shown.passphrase.edit.setText(passphrase_of(Role.CIRCULATION))
    app.window.screen_shown.do.click()
    qtbot.waitUntil(lambda: app.session is not None and not app.session.jobs.busy())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = [one.text() for kind in (QLabel, QLineEdit) for one in app.window.findChildren(kind)]
    assert not [text for text in texts if "whitaker" in text or "Ann Doe" in text]
    assert [toast.isVisible() for toast in app.window.findChildren(Toasts)] == [False]


@pytest.mark.parametrize("ours", [True, False])
def test_what_was_copied_here_cannot_be_pasted_afterwards(signed_in, clock, monkeypatch, ours):
    """Without a display no clipboard tells who filled it, so another stands for it."""
    cleared = []

    def clear(mode=QClipboard.Mode.Clipboard):
        cleared.append(mode)

    clipboard = SimpleNamespace(ownsClipboard=lambda: ours, ownsSelection=lambda: ours, clear=clear)
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: clipboard)
    wait_and_lock(signed_in, clock)
    assert cleared == ([QClipboard.Mode.Clipboard, QClipboard.Mode.Selection] if ours else [])


def test_how_long_it_takes_is_chosen_for_this_computer(signed_in, clock):
    def choose(dialog):
        part(dialog, Picker, "display.lock_after").choose(2)
        dialog.do.click()

    tools = signed_in.session.tools
    signed_in.session.tools = tools.__class__(tools.jobs, Answers(choose), tools.toasts, tools.may)
    part(signed_in.window, QPushButton, "window.display").click()
    assert look().lock_after == 2
    assert foot(signed_in) == ["Locks in 2 min · Ctrl+L"]
    clock.move(minutes=2)
    signed_in.idle.check()
    assert isinstance(signed_in.window.screen_shown, SignIn)
