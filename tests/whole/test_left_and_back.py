"""Somebody is called away in the middle of something: what the next one finds, and what they find back."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QPushButton, QToolTip, QWidget

from adminapp.core.ui.memory import Look, keep_look
from adminapp.shell.app import App
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import CLERK, DIRECTOR, MANAGER, PASSPHRASE
from tests.accessible import part
from tests.clocks import FixedClock
from tests.whole.person import Person

CHILD = SHOWCASE[Situation.CHILD]
SPOUSE = SHOWCASE[Situation.SPOUSE_PERMITTED]


@pytest.fixture
def clerk(at_the_demo: Callable[[str], Person]) -> Person:
    return at_the_demo(CLERK)


def come_back(person: Person, name: str) -> None:
    person.sees("Sign in")
    person.pick("sign_in.name", name)
    person.fill("sign_in.passphrase.typed", PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.sees(f"{name} · ")


def traces(app: App, *texts: str) -> list[str]:
    """Return where a text stands, in whatever the window holds, seen or not."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told = ("text", "plainText", "currentText", "windowTitle", "toolTip", "accessibleName", "accessibleDescription")
    said = [str(one.property(what) or "") for one in app.window.findChildren(QWidget) for what in told]
    return [one for one in (*said, QApplication.clipboard().text()) if any(text in one for text in texts)]


def test_a_question_at_the_desk_is_there_again_for_who_asked_it_and_for_nobody_else(clerk: Person, app: App) -> None:
    clerk.scan(CHILD.card)
    clerk.alt(Qt.Key.Key_P)
    clerk.alt(Qt.Key.Key_1)
    clerk.alt(Qt.Key.Key_I)
    clerk.sees("✓ Share", CHILD.name)
    clerk.ctrl(Qt.Key.Key_L)

    come_back(clerk, DIRECTOR)
    assert traces(app, CHILD.name, "Hartmann", CHILD.card) == []
    clerk.go("desk")
    clerk.sees("Whose record?")
    clerk.ctrl(Qt.Key.Key_L)

    come_back(clerk, CLERK)
    clerk.sees("✓ Share", CHILD.name)
    clerk.ctrl(Qt.Key.Key_Return)
    clerk.sees("Recorded.")
    clerk.ctrl(Qt.Key.Key_L)

    come_back(clerk, CLERK)
    clerk.sees("Whose record?")
    clerk.does_not_see(CHILD.name)


def test_a_form_is_gone_on_with_where_it_was(clerk: Person, app: App) -> None:
    clerk.go("patrons")

    def begin() -> None:
        clerk.fill("patrons.new.name", "Ada Newcomb")
        clerk.fill("patrons.new.born", "2015-03-08")
        clerk.fill("patrons.new.guardian", "Bea Newcomb")
        clerk.ctrl(Qt.Key.Key_L)

    clerk.in_dialog(lambda: clerk.ctrl(Qt.Key.Key_N), begin)
    come_back(clerk, DIRECTOR)
    assert traces(app, "Newcomb") == []
    clerk.ctrl(Qt.Key.Key_L)

    come_back(clerk, CLERK)
    clerk.sees("When the window locked you were at: New patron")

    def finish() -> None:
        clerk.sees("Ada Newcomb", "Bea Newcomb")
        clerk.pick("patrons.new.agreed_by", "Bea")
        clerk.fill("patrons.new.card", "29351000777777")
        clerk.fill("patrons.new.consent", "Form 2")
        clerk.click("patrons.new.do")

    clerk.in_dialog(lambda: clerk.click("window.begun.go_on"), finish)
    clerk.sees("The account is open.", "Ada Newcomb")
    assert not clerk.has("window.begun.go_on")


def test_what_was_begun_waits_through_another_lock_until_it_is_let_go(clerk: Person) -> None:
    clerk.go("patrons")

    def begin() -> None:
        clerk.fill("patrons.new.name", "Ada Newcomb")
        clerk.ctrl(Qt.Key.Key_L)

    clerk.in_dialog(lambda: clerk.ctrl(Qt.Key.Key_N), begin)
    come_back(clerk, CLERK)
    clerk.sees("you were at: New patron")
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, CLERK)
    clerk.sees("you were at: New patron")
    clerk.click("window.begun.let_go")
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, CLERK)
    clerk.does_not_see("you were at")


def test_a_form_about_one_person_is_never_opened_about_another(at_the_demo: Callable[[str], Person]) -> None:
    manager = at_the_demo(MANAGER)
    manager.go("patrons")
    manager.types(CHILD.card)
    manager.press(Qt.Key.Key_Return)
    manager.sees(CHILD.name)

    def begin() -> None:
        manager.fill("patrons.freeze.reference", "Order 12 of 2026")
        manager.ctrl(Qt.Key.Key_L)

    manager.in_dialog(lambda: manager.choose("patrons.guardians.1", "freeze"), begin)
    come_back(manager, MANAGER)
    manager.sees("you were at: Freeze", CHILD.name)
    manager.fill("patrons.search", SHOWCASE[Situation.JOINT_CUSTODY].card)
    manager.press(Qt.Key.Key_Return)
    manager.sees(SHOWCASE[Situation.JOINT_CUSTODY].name)
    manager.click("window.begun.go_on")
    manager.sees("open first what it was about")

    manager.fill("patrons.search", CHILD.card)
    manager.press(Qt.Key.Key_Return)
    manager.sees(CHILD.name)
    manager.in_dialog(
        lambda: manager.click("window.begun.go_on"),
        lambda: (manager.sees("Order 12 of 2026"), manager.click("patrons.freeze.do")),
    )
    manager.sees("From now on the Director decides")


def test_a_passphrase_that_was_being_typed_is_not_kept(at_the_demo: Callable[[str], Person]) -> None:
    clerk = at_the_demo(CLERK)

    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        typed = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
        typed.setText("paper boats on the lake")
        clerk.ctrl(Qt.Key.Key_L)

    clerk.in_dialog(lambda: clerk.click("window.passphrase"), begin)
    come_back(clerk, CLERK)
    clerk.does_not_see("paper boats", "you were at")


def test_a_document_that_was_filled_in_for_somebody_is_there_again(clerk: Person, app: App) -> None:
    clerk.go("patrons")
    clerk.types(SPOUSE.card)
    clerk.press(Qt.Key.Key_Return)
    clerk.sees(SPOUSE.name)
    clerk.ctrl(Qt.Key.Key_H)
    clerk.sees("Filled in for one person.")
    clerk.click("handouts.size.large")
    clerk.click("handouts.language.es")
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, DIRECTOR)
    clerk.go("handouts")
    clerk.does_not_see("Filled in for one person.")
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, CLERK)
    clerk.sees("Filled in for one person.")
    assert part(app.window, QPushButton, "handouts.size.large").isChecked()
    assert part(app.window, QPushButton, "handouts.language.es").isChecked()


@pytest.mark.parametrize("kind", ["help", "combo", "menu", "tooltip", "completer"])
def test_every_other_window_is_gone_at_once(clerk: Person, app: App, clock: FixedClock, kind: str) -> None:
    clerk.go("patrons")
    clerk.types(SPOUSE.card)
    clerk.press(Qt.Key.Key_Return)
    clerk.sees(SPOUSE.name)
    open_beside(clerk, app, kind)
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not app.window]
    assert others, kind
    clock.move(minutes=30)
    app.idle.check()
    assert [one for one in others if one.isVisible()] == []
    clerk.sees("Sign in")
    clerk.does_not_see(SPOUSE.name)


def open_beside(person: Person, app: App, kind: str) -> None:
    """Open something that is a window of its own."""
    page = app.session.frame.page if app.session else app.window
    match kind:
        case "help":
            person.press(Qt.Key.Key_F1)
        case "combo":
            person.go("desk")
            part(app.window, QComboBox, "desk.wants").showPopup()
        case "menu":
            button = next(one for one in page.findChildren(QWidget) if one.objectName() == "patrons.cards.1.more")
            button.menu().popup(QPoint(100, 100))  # type: ignore[attr-defined]
        case "tooltip":
            QToolTip.showText(QPoint(100, 100), SPOUSE.name, page)
        case "completer":
            field = part(page, QLineEdit, "patrons.search")
            field.setCompleter(QCompleter([SPOUSE.name], field))
            field.completer().complete()


def test_search_text_toasts_and_undo_are_gone_for_everybody(clerk: Person, app: App) -> None:
    clerk.go("patrons")
    clerk.types(SPOUSE.card)
    clerk.press(Qt.Key.Key_Return)
    clerk.sees(SPOUSE.name)
    clerk.ctrl(Qt.Key.Key_M)
    clerk.sees("is reported missing", "Undo")
    clerk.ctrl(Qt.Key.Key_K)
    clerk.types("whitak")
    clerk.sees("Eleanor Whitaker")
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, DIRECTOR)
    assert traces(app, "whitak", "is reported missing") == []
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, CLERK)
    assert not clerk.has("toast.undo")
    assert not clerk.has("window.results")


def test_the_language_changes_at_once_and_what_is_on_screen_stays(clerk: Person, app: App) -> None:
    clerk.scan(CHILD.card)
    clerk.alt(Qt.Key.Key_P)
    clerk.alt(Qt.Key.Key_1)
    clerk.alt(Qt.Key.Key_I)
    clerk.sees("✓ Share")

    def choose() -> None:
        clerk.pick("display.language", "Español")
        clerk.click("display.do")

    clerk.in_dialog(lambda: clerk.click("window.display"), choose)
    clerk.sees("Cerrar sesión", CHILD.name, "Stefan Hartmann", "Anotar y terminar")
    clerk.does_not_see("Sign out", "Who is asking")
    clerk.ctrl(Qt.Key.Key_Return)
    clerk.sees("¿De quién")
    clerk.ctrl(Qt.Key.Key_L)
    clerk.does_not_see("Sign in")
    keep_look(Look())


def test_the_page_in_front_is_the_one_of_last_time(clerk: Person) -> None:
    clerk.go("handouts")
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, DIRECTOR)
    clerk.ctrl(Qt.Key.Key_L)
    come_back(clerk, CLERK)
    clerk.sees("copies this month")


def test_everything_is_found_by_keyboard_from_every_page(at_the_demo: Callable[[str], Person]) -> None:
    director = at_the_demo(DIRECTOR)
    find = partial(look_up, director)
    find("whitaker elea", "Eleanor Whitaker")
    director.sees("Eleanor Whitaker", "Permitted persons")
    find("lost card", "Lost")
    director.sees("copies this month")
    find("footage is kept", "Days that footage is kept")
    assert director.has_focus("office.footage_days.change")
    find("verification", "Verification")
    find("new patron", "")
    director.ctrl(Qt.Key.Key_K)
    director.types("no such thing at all")
    director.sees("Nothing fits.")
    director.press(Qt.Key.Key_Escape)
    assert not director.has("window.results")


def look_up(person: Person, text: str, found: str) -> None:
    person.ctrl(Qt.Key.Key_K)
    person.types(text)
    if found:
        person.sees(found)
        person.press(Qt.Key.Key_Down)
        person.press(Qt.Key.Key_Return)
        assert not person.has("window.results")
    else:
        person.press(Qt.Key.Key_Escape)


def test_a_clerk_finds_nothing_that_only_others_may_open(clerk: Person) -> None:
    clerk.ctrl(Qt.Key.Key_K)
    clerk.types("subpoena")
    clerk.sees("Nothing fits.")


def test_a_name_and_enter_goes_to_the_patrons_as_ever(clerk: Person) -> None:
    clerk.ctrl(Qt.Key.Key_K)
    clerk.types("whitaker")
    clerk.press(Qt.Key.Key_Return)
    clerk.sees("Patrons", "Eleanor Whitaker")
    assert not clerk.has("window.results")
