"""The window stands where it stood last time, as far as the screen is still the same."""

import pytest
from PySide6.QtGui import QGuiApplication

from adminapp.core.ui.memory import remember, remembered
from adminapp.shell.window import Window


@pytest.fixture
def opened(qtbot):
    def open_window(may_close=True):
        made = Window(lambda: may_close)
        qtbot.addWidget(made, before_close_func=lambda window: setattr(window, "_may_close", lambda: True))
        made.show()
        return made

    return open_window


def test_it_is_as_large_as_last_time_and_in_the_same_place(opened):
    before = opened()
    before.setMinimumSize(0, 0)
    before.setGeometry(40, 60, 700, 500)
    before.close()
    remembered_place = opened()
    remembered_place.setMinimumSize(0, 0)
    assert remembered_place.pos() == before.pos()


def test_it_is_as_wide_as_the_screen_again(opened):
    before = opened()
    before.showMaximized()
    before.close()
    assert opened().isMaximized()


def test_where_the_screen_shrank_it_is_on_the_screen(opened):
    before = opened()
    before.setGeometry(4000, 3000, 2500, 2000)
    before.close()
    after = opened()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(after.geometry().topLeft())
    assert after.height() <= max(room.height(), after.minimumHeight())


@pytest.mark.parametrize("kept", [{}, {"geometry": "nonsense"}, {"geometry": 7}, {"geometry": ""}])
def test_what_cannot_be_read_opens_it_as_at_first(opened, kept):
    remember("window", kept)
    window = opened()
    assert (window.width(), window.height()) == (1366, 768)


def test_a_window_that_stays_open_notes_nothing(opened):
    opened(may_close=False).close()
    assert remembered("window") == {}
