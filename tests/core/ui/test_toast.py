"""What was done is said at the foot of the window, and can be taken back."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from adminapp.core.ui.toast import Toasts
from tests.accessible import part, unnamed


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_undo_takes_back_once_and_closes(window):
    taken_back = []
    toasts = Toasts(window)
    toasts.say("Elena Rivera was added.", lambda: taken_back.append(True))
    undo = part(toasts, QPushButton, "toast.undo")
    undo.click()
    undo.click()
    assert taken_back == [True]
    assert not toasts.isVisible()


def test_what_cannot_be_taken_back_offers_no_undo(window):
    toasts = Toasts(window)
    toasts.say("Saved.")
    assert not part(toasts, QPushButton, "toast.undo").isVisible()
    assert unnamed(toasts) == []


def test_a_message_goes_by_itself(window, qtbot):
    toasts = Toasts(window, shown_for=1)
    toasts.say("Saved.")
    qtbot.waitUntil(lambda: not toasts.isVisible())


def test_a_message_stays_while_the_keyboard_is_on_it(window, qtbot):
    toasts = Toasts(window, shown_for=1)
    toasts.say("Saved.", lambda: None)
    part(toasts, QPushButton, "toast.undo").setFocus()
    qtbot.wait(20)
    assert toasts.isVisible()


def test_a_long_message_stays_in_the_window(window):
    toasts = Toasts(window)
    toasts.say("word " * 200)
    assert window.rect().contains(toasts.geometry())
    window.resize(400, 900)
    assert toasts.geometry().right() <= 400
