"""The frame brings pages to the front, passes scans and searches on, and keeps what is unsaved."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from adminapp.core.security.deeds import Deed
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.page import Page, Tools
from adminapp.core.ui.toast import Toasts
from adminapp.shell.features import Feature
from adminapp.shell.frame import Frame
from adminapp.shell.sidebar import Sidebar
from tests.accessible import part, rich_labels, toggle, unnamed, without_object_name


class NotedPage(Page):
    """Keeps what happens to it."""

    def __init__(self, name, tools):
        super().__init__(name, tools)
        self.happened: list[str] = []
        self.made: list[str] = []
        self.make_later(lambda: self.made.append("left"), lambda: self.made.append("right"))
        self.wants_scans = False
        self.unsaved = False
        self.action = QAction(f"New {name}…", self)
        self.action.setObjectName(f"{name}.new")

    def title(self):
        return f"The {self.objectName()}"

    def main_action(self):
        return self.action

    def opened(self):
        assert self.made == ["left", "right"]
        self.happened.append("opened")

    def scanned(self, number):
        self.happened.append(f"scanned {number}")
        return self.wants_scans

    def searched(self, text):
        self.happened.append(f"searched {text}")

    def may_leave(self):
        return not self.unsaved


class Painted(QObject):
    """Tells of each time a widget is painted."""

    painted = Signal()

    def __init__(self, widget):
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt calls it so
        if event.type() == QEvent.Type.Paint:
            self.painted.emit()
        return super().eventFilter(watched, event)


def _unasked(_rooms):
    """The frame is handed each page's maker; what a feature would make is the session's concern."""
    raise AssertionError


@pytest.fixture
def frame(qtbot):
    sidebar = Sidebar("Riverbend Public Library", ("Main", "Osage"))
    sidebar.show_member("Cleo Clerk · Circulation", lambda: None, lambda: None, lambda: None)
    made = Frame(sidebar, demo=True)
    qtbot.addWidget(made)
    holder = QWidget()
    qtbot.addWidget(holder)
    tools = Tools(Jobs(made), Answers(), Toasts(holder), lambda deed: True)
    for name, takes in (("desk", True), ("people", False), ("log", False)):
        make = partial(NotedPage, name, tools)
        feature = Feature(name, name.title(), Deed.ASK_DESK, _unasked, takes, name == "people")
        made.add_page(feature, make)
    made.go("desk")
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def page(frame, name):
    return part(frame, NotedPage, name)


def press(qtbot, frame, key):
    qtbot.keyClick(frame, key, Qt.KeyboardModifier.ControlModifier)


def search(qtbot, frame, text):
    field = part(frame, QLineEdit, "window.search")
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_page_comes_to_the_front_with_its_title_and_action(frame):
    frame.go("people")
    assert frame.page is page(frame, "people")
    assert part(frame, QLabel, "window.title").text() == "The people"
    assert part(frame, QPushButton, "people.new.button").text() == "New people…"
    assert part(frame, QPushButton, "window.people").isChecked()
    assert page(frame, "people").happened == ["opened"]


def test_a_page_is_made_when_it_is_first_asked_for_and_once(frame):
    first = frame.page
    assert frame.pages_made() == (first,)
    frame.go("log")
    assert frame.pages_made() == (first, frame.page)
    assert [made.objectName() for made in frame.pages()] == ["desk", "people", "log"]
    assert frame.pages()[0] is first


def test_the_pages_that_nobody_has_gone_to_are_made_behind_the_first(frame, qtbot):
    with qtbot.waitSignal(frame.all_made):
        frame.make_others()
        assert frame.pages_made() == (frame.page,)
    assert [made.objectName() for made in frame.pages_made()] == ["desk", "people", "log"]
    assert [made.made for made in frame.pages_made()] == [["left", "right"]] * 3


def test_what_is_under_a_page_is_not_painted_anew_when_the_page_is_made(frame, qtbot):
    qtbot.wait(50)
    with qtbot.assertNotEmitted(Painted(frame.page).painted):
        frame.pages()
        qtbot.wait(50)


def test_pages_are_not_made_any_more_for_somebody_who_has_left(frame, qtbot):
    frame.make_others()
    frame.hide()
    qtbot.wait(100)
    assert frame.pages_made() == (frame.page,)


def test_ctrl_and_a_number_open_a_page(frame, qtbot):
    press(qtbot, frame, Qt.Key.Key_3)
    assert frame.page.objectName() == "log"


def test_a_screen_reader_opens_a_page_by_its_row(frame):
    toggle(part(frame, QPushButton, "window.people"))
    assert frame.page.objectName() == "people"
    assert page(frame, "people").happened == ["opened"]
    page(frame, "people").unsaved = True
    toggle(part(frame, QPushButton, "window.log"))
    assert frame.page.objectName() == "people"
    assert part(frame, QPushButton, "window.people").isChecked()


def test_ctrl_k_goes_to_the_search_field(frame, qtbot):
    press(qtbot, frame, Qt.Key.Key_K)
    assert part(frame, QLineEdit, "window.search").hasFocus()


def test_a_search_is_answered_by_the_page_for_it(frame, qtbot):
    search(qtbot, frame, "rivera")
    assert frame.page.objectName() == "people"
    assert page(frame, "people").happened == ["opened", "searched rivera"]


def test_a_typed_card_number_is_a_scan(frame, qtbot):
    search(qtbot, frame, "2 9351 00012 3457")
    assert page(frame, "desk").happened[-1] == "scanned 29351000123457"


def test_a_scan_goes_to_the_desk_from_a_page_that_has_no_use_for_it(frame):
    frame.go("log")
    frame.scan("29351000123457")
    assert frame.page.objectName() == "desk"
    assert page(frame, "desk").happened[-1] == "scanned 29351000123457"


def test_a_page_that_wants_scans_keeps_them(frame):
    frame.go("people")
    page(frame, "people").wants_scans = True
    frame.scan("29351000123457")
    assert frame.page.objectName() == "people"


def test_unsaved_work_keeps_its_page_in_front(frame):
    page(frame, "desk").unsaved = True
    assert frame.go("log") is None
    assert frame.page.objectName() == "desk"
    assert part(frame, QPushButton, "window.desk").isChecked()


def test_what_waits_is_counted_and_told_to_a_screen_reader(frame):
    frame.go("people")
    page(frame, "people").badge_changed.emit(3)
    button = part(frame, QPushButton, "window.people")
    assert part(button, QLabel).text() == "3"
    assert button.accessibleName() == "People, 3 waiting"
    page(frame, "people").badge_changed.emit(0)
    assert not part(button, QLabel).isVisible()


def test_the_title_follows_its_page(frame):
    page(frame, "desk").title = lambda: "Another title"
    page(frame, "desk").title_changed.emit()
    assert part(frame, QLabel, "window.title").text() == "Another title"


def test_a_demo_is_marked(frame):
    assert any("made up" in label.text() for label in frame.findChildren(QLabel))


def test_everything_in_the_frame_has_a_name(frame):
    assert unnamed(frame) == []
    assert without_object_name(frame) == []
    assert rich_labels(frame) == []


def test_nothing_is_cut_off_on_a_small_laptop(frame):
    assert frame.minimumSizeHint().width() <= 1366
    assert frame.minimumSizeHint().height() <= 768


def test_the_branch_of_this_computer_is_remembered(frame, qtbot):
    button = part(frame, QPushButton, "window.branch")
    button.menu().actions()[1].trigger()
    again = Sidebar("Riverbend Public Library", ("Main", "Osage"))
    qtbot.addWidget(again)
    assert part(again, QPushButton, "window.branch").text() == "Osage"
    button.menu().actions()[0].trigger()
