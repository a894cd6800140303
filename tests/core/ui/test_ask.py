"""Questions are asked in one place, and a test can answer them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from adminapp.core.ui.ask import Answers, Ask, Dialog
from adminapp.core.ui.forms import Form, text_field
from tests.accessible import rich_labels, unnamed


def when_open(act):
    """Act on the dialog once its own event loop runs."""

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(1, look)
        else:
            act(dialog)

    QTimer.singleShot(0, look)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_confirmation_names_the_thing_and_the_deed(window):
    seen = []

    def press(dialog):
        seen.append((dialog.accessibleName(), dialog.do.text(), unnamed(dialog), rich_labels(dialog)))
        dialog.do.click()

    when_open(press)
    assert Ask(window).confirm("Destroy the image of case 2026-114?", "Nothing can bring it back.", "Destroy")
    assert seen == [("Destroy the image of case 2026-114?", "Destroy", [], [])]


def test_enter_does_not_confirm_what_nothing_can_undo(window, qtbot):
    when_open(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert not Ask(window).confirm("Destroy?", "", "Destroy")


def test_leaving_closes_the_dialog_first(window, qtbot):
    left = []
    ask = Ask(window, lambda: ask.dismiss(lambda: left.append(QApplication.activeModalWidget())))
    when_open(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier))
    assert not ask.confirm("Destroy?", "", "Destroy")
    assert left == [None]


def test_a_question_upon_a_question_closes_with_it(window):
    left, inner = [], []
    ask = Ask(window)

    def ask_again(_dialog):
        when_open(lambda _dialog: ask.dismiss(lambda: left.append(list(inner))))
        inner.append(ask.confirm("Really?", "", "Destroy"))

    when_open(ask_again)
    assert not ask.confirm("Destroy?", "", "Destroy")
    assert left == [[False]]
    assert not ask.confirm("And this?", "", "Destroy"), "nothing more is asked"


def test_choosing_a_file_ends_when_questions_are_dismissed(window):
    left = []
    ask = Ask(window)
    when_open(lambda _dialog: ask.dismiss(lambda: left.append(True)))
    assert ask.file_to_open("Choose an export", "*.csv") is None
    assert left == [True]


def test_what_stands_beside_the_work_closes_too(window, qtbot):
    beside = QWidget()
    qtbot.addWidget(beside)
    beside.show()
    Ask(window).dismiss(lambda: None)
    assert (beside.isVisible(), window.isVisible()) == (False, True)


def test_answers_are_given_in_advance(qtbot, tmp_path):
    ask = Answers(True, tmp_path, None, lambda dialog: dialog.do.click())
    assert ask.confirm("Destroy?", "Gone.", "Destroy")
    assert ask.file_to_open("Choose an export", "*.csv") == tmp_path
    assert ask.folder("Choose a folder") is None
    dialog = Dialog(None, "people.add", "Add a person", "Add")
    qtbot.addWidget(dialog)
    assert ask.show(dialog)
    assert ask.asked[0] == "Destroy?\nGone.\nDestroy"


def test_a_question_without_an_answer_fails_the_test():
    with pytest.raises(LookupError, match="Choose a folder"):
        Answers().folder("Choose a folder")


def test_answers_refuse_to_run_outside_tests(monkeypatch):
    monkeypatch.delenv("PYTEST_CURRENT_TEST")
    with pytest.raises(RuntimeError):
        Answers(Path())


def test_no_name_stands_in_a_window_title(qtbot):
    dialog = Dialog(None, "people.add", "Add Elena Rivera", "Add")
    qtbot.addWidget(dialog)
    assert "Elena" not in dialog.windowTitle()
    assert dialog.accessibleName() == "Add Elena Rivera"


def test_a_document_goes_to_the_printer_that_was_chosen(tmp_path):
    printer = Answers(tmp_path / "code.pdf").printer("Print the recovery code")
    document = QTextDocument()
    document.setPlainText("ABC")
    assert printer is not None
    document.print_(printer)
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert Answers(None).printer("Print the recovery code") is None


def test_a_dialog_begins_in_its_first_field_and_tab_ends_with_its_buttons(window, qtbot):
    dialog = Dialog(window, "member", "Add a member", "Add")
    form = Form("member")
    first, last = form.add("name", "&Name", text_field()), form.add("phone", "&Phone", text_field())
    dialog.body.addWidget(form)
    seen = []

    def look(shown):
        for _ in range(4):
            seen.append(QApplication.focusWidget())
            qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        shown.reject()

    when_open(look)
    Ask(window).show(dialog)
    assert seen == [first, last, dialog.cancel, dialog.do]
