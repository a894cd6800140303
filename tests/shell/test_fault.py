"""A fault of the program's own is told once, in a sentence, with a report that gives nobody away."""

import platform
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from adminapp import __version__
from adminapp.core.kit.errors import InputError
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.jobs import kinds_and_places
from adminapp.shell.fault import report
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.house.source import HOME


def stumble(name="Ann Doe"):
    try:
        return {}[name]
    except KeyError as error:
        raise ValueError(f"no {name}") from error


@pytest.fixture
def error():
    with pytest.raises(ValueError, match="no Ann") as caught:
        stumble()
    return caught.value


def tell(app, *errors):
    for one in errors:
        app.tell_fault(type(one), one, one.__traceback__)


def test_the_report_tells_kind_places_and_versions(error):
    text = report(kinds_and_places(error))
    assert f"adminapp {__version__}, Python {platform.python_version()}" in text
    assert "ValueError" in text
    assert "KeyError" in text
    assert "in stumble" in text


def test_the_report_holds_no_value_and_no_folder_of_the_computers(error):
    text = report(kinds_and_places(error))
    assert "Ann" not in text
    assert str(HOME) not in text


def test_a_fault_is_told_in_the_window_and_its_report_can_be_copied(app, error, qtbot):
    shown: list[object] = []

    def look(dialog):
        shown.append(part(dialog, QPlainTextEdit).toPlainText())
        shown.append([*unnamed(dialog), *without_object_name(dialog), *rich_labels(dialog)])
        part(dialog, QPushButton, "fault.copy").click()

    app.ask = Answers(look)
    tell(app, error)
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown == [report(kinds_and_places(error)), []]
    assert QGuiApplication.clipboard().text() == report(kinds_and_places(error))


def test_a_fault_in_a_slot_reaches_the_window(app, qtbot, monkeypatch):
    app.ask = Answers(True)
    with qtbot.captureExceptions():
        monkeypatch.setattr(sys, "excepthook", app.tell_fault)
        QTimer.singleShot(0, stumble)
        qtbot.waitUntil(lambda: app.ask.asked == ["The program met a fault of its own"])


def test_a_fault_that_comes_again_while_one_is_told_opens_no_second_window(app, error, qtbot):
    app.ask = Answers(lambda _dialog: tell(app, error, error), True)
    tell(app, error, error)
    qtbot.waitUntil(lambda: len(app.ask.asked) == 1)
    tell(app, error)
    qtbot.waitUntil(lambda: len(app.ask.asked) == 2)
    assert app.ask.answers == []


def test_leaving_by_the_keyboard_is_no_fault(app):
    app.ask = Answers()
    tell(app, KeyboardInterrupt())
    assert app.ask.asked == []


def test_what_the_program_says_itself_is_a_fault_too_where_nobody_catches_it(app, qtbot):
    app.ask = Answers(True)
    tell(app, InputError("No."))
    qtbot.waitUntil(lambda: len(app.ask.asked) == 1)


def test_a_fault_in_a_job_is_told_too_in_and_before_a_session(signed_in, qtbot):
    answers = Answers(True)
    tools = signed_in.session.tools
    signed_in.session.tools = replace(tools, ask=answers)
    signed_in.session.jobs.start(stumble, failed=lambda _: None)
    qtbot.waitUntil(lambda: answers.asked == ["The program met a fault of its own"])
    signed_in.leave()
    qtbot.waitUntil(lambda: not signed_in.jobs.busy())
    signed_in.ask = Answers(True)
    signed_in.jobs.start(stumble, failed=lambda _: None)
    qtbot.waitUntil(lambda: signed_in.ask.asked == ["The program met a fault of its own"])
