"""Everything that can be done is found by typing, and every key is in one list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView

from adminapp.core.policy.roles import Role
from adminapp.core.ui.ask import Answers
from adminapp.shell.actions import WINDOW_ROWS
from adminapp.shell.sign_in import SignIn
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.shell.test_app import sign_in
from tests.vaults import NAMES, passphrase_of

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def a_manager(app, a_vault, qtbot):
    sign_in(app, qtbot, a_vault.folder, NAMES[Role.CIRCULATION_MANAGER], passphrase_of(Role.CIRCULATION_MANAGER))
    return app


def ask(app, *answers):
    session = app.session
    session.tools = session.tools.__class__(session.jobs, Answers(*answers), session.tools.toasts, session.tools.may)


def palette(app, act):
    ask(app, act)
    app.session.frame.doing["window.palette"].trigger()


def rows(dialog):
    model = part(dialog, QTableView).model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def names(app):
    seen = []
    palette(app, lambda dialog: seen.extend(row[0] for row in rows(dialog)))
    return seen


def type_and_enter(text):
    def act(dialog):
        QTest.keyClicks(part(dialog, QLineEdit), text)
        QTest.keyClick(part(dialog, QLineEdit), Qt.Key.Key_Return)

    return act


def test_the_pages_and_the_actions_of_the_page_in_front_are_offered(a_manager):
    offered = names(a_manager)
    assert {"Desk", "Patrons", "Office", "Sign out", "Help"} <= set(offered)
    assert "Add a patron" not in offered
    a_manager.session.frame.go("patrons")
    assert any("patron" in name.lower() for name in set(names(a_manager)) - set(offered))


def test_a_role_is_offered_only_what_it_may_do(app, a_vault, qtbot):
    sign_in(app, qtbot, a_vault.folder, NAMES[Role.CIRCULATION], passphrase_of(Role.CIRCULATION))
    assert not {"Log", "Office"} & set(names(app))


def test_typing_finds_and_enter_does_it(a_manager):
    palette(a_manager, type_and_enter("PÁTron"))
    assert a_manager.session.frame.page.objectName() == "patrons"


def test_what_is_called_so_comes_before_what_only_says_so(a_manager):
    seen = []

    def look(dialog):
        part(dialog, QLineEdit).setText("help")
        seen.extend(row[0] for row in rows(dialog))

    palette(a_manager, look)
    assert seen[0] == "Help"


def test_the_arrows_choose_while_one_types(a_manager):
    seen = []

    def act(dialog):
        field = part(dialog, QLineEdit)
        field.setText("open the page")
        place = [row[0] for row in rows(dialog)].index("Patrons")
        for _ in range(place):
            QTest.keyClick(field, Qt.Key.Key_Down)
        seen.append(place)
        QTest.keyClick(field, Qt.Key.Key_Return)

    palette(a_manager, act)
    assert seen[0] > 0
    assert a_manager.session.frame.page.objectName() == "patrons"


def test_where_nothing_fits_nothing_is_done(a_manager):
    before = a_manager.session.frame.page
    palette(a_manager, type_and_enter("zzz"))
    assert a_manager.session.frame.page is before


def test_signing_out_can_be_found_too(a_manager):
    palette(a_manager, type_and_enter("sign out"))
    assert isinstance(a_manager.window.screen_shown, SignIn)


@pytest.mark.parametrize(("key", "opens"), [(Qt.Key.Key_P, "What do you want to do?"), (Qt.Key.Key_Question, "Keys")])
def test_a_key_opens_it(a_manager, qtbot, key, opens):
    ask(a_manager, False)
    a_manager.window.activateWindow()
    qtbot.waitUntil(a_manager.window.isActiveWindow)
    held = CONTROL_SHIFT if key == Qt.Key.Key_P else Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(a_manager.window, key, held)
    assert a_manager.session.tools.ask.asked == [opens]


@pytest.mark.parametrize("page", ["desk", "patrons", "office"])
def test_every_key_of_the_window_and_of_the_page_is_in_the_list(a_manager, page):
    seen, faults = [], []

    def look(dialog):
        seen.extend(rows(dialog))
        faults.extend([*unnamed(dialog), *without_object_name(dialog), *rich_labels(dialog)])

    frame = a_manager.session.frame
    frame.go(page)
    ask(a_manager, look)
    frame.doing["window.shortcuts"].trigger()
    keys = [row[0] for row in seen]
    assert {row.key for row in WINDOW_ROWS if row.key} | {"Ctrl+1", "Ctrl+2"} <= set(keys)
    assert len(keys) == len(set(keys))
    assert all(what for _, what, _ in seen)
    assert {where for *_, where in seen} <= {"Everywhere", frame.page.title()}
    assert faults == []


def test_a_screen_reader_reads_each_key(a_manager):
    said = []

    def look(dialog):
        index = part(dialog, QTableView).model().index(0, 0)
        said.append(index.data(Qt.ItemDataRole.AccessibleTextRole))

    ask(a_manager, look)
    a_manager.session.frame.doing["window.shortcuts"].trigger()
    assert said[0].startswith("Key: Ctrl+")


def test_everything_in_the_palette_has_a_name(a_manager):
    faults = []
    palette(a_manager, lambda dialog: faults.extend([*unnamed(dialog), *without_object_name(dialog)]))
    assert faults == []
