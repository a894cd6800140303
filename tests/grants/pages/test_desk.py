"""The desk as a clerk uses it: scan, who asks, what they show; the answer stands beside it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.core.ui.page import Tools
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.pages.desk import DeskPage
from adminapp.grants.pages.inquiry import Shown
from adminapp.grants.records import AskerKind, Channel
from adminapp.grants.stored import Outcome
from tests.accessible import part, rich_labels, unnamed
from tests.vaults import StaffedVault

CARD = "29351000123457"
GRANDMOTHERS_CARD = "29351000200008"
Waits = Callable[[], None]


@pytest.fixture
def a_clerks_home(a_family: int, a_vault: StaffedVault) -> Home:
    return a_vault.sign_in(Role.CIRCULATION)


@pytest.fixture
def desk(a_clerks_home: Home, pack: Pack) -> GrantsDesk:
    return GrantsDesk(a_clerks_home, pack)


@pytest.fixture
def page(
    desk: GrantsDesk, a_clerks_home: Home, pack: Pack, lend: Callable[[Home], Tools], window: QWidget, qtbot: QtBot
) -> DeskPage:
    page = DeskPage(lend(a_clerks_home), desk, pack)
    page.make_whole()
    page.setParent(window)
    page.resize(window.size())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return page


def said(page: DeskPage) -> str:
    """Everything that stands in the answer."""
    return "\n".join(label.text() for label in page.answer.findChildren(QLabel) if label.isVisibleTo(page.answer))


def held(page: DeskPage) -> str:
    """Everything that the page's parts hold, in sight or not, and whatever a screen reader could be told of it."""
    parts = (page, *page.findChildren(QWidget))
    read = (QAccessible.queryAccessibleInterface(one) for one in parts)
    told = [one.text(text) for one in read if one for text in QAccessible.Text if text is not QAccessible.Text.UserText]
    texts = [one.text() for one in parts if isinstance(one, QLabel | QLineEdit | QPushButton)]
    return "\n".join([*told, *texts, *(f"{one.toolTip()} {one.statusTip()}" for one in parts)])


def press(page: DeskPage, qtbot: QtBot, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_scan_alone_answers_for_the_cardholder(page: DeskPage, settled: Waits) -> None:
    page.scanned(CARD)
    settled()

    assert "✓ Share" in said(page)
    assert "Section A.1" in said(page)


def test_a_similar_name_is_told_apart_and_chosen_by_a_key_of_its_own(
    page: DeskPage, settled: Waits, qtbot: QtBot
) -> None:
    page.record.field.setText("mateo rivrea")
    qtbot.keyClick(page.record.field, Qt.Key.Key_Return)
    settled()
    assert page.record._list.model().index(0, 0).data().startswith("similar: Mateo Rivera")
    qtbot.keyClick(page.record.field, Qt.Key.Key_Return)
    settled()
    assert page._inquiry.account is None
    qtbot.keyClick(page.record.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.record.field, Qt.Key.Key_Return)
    settled()
    account = page._inquiry.account
    assert account is not None
    assert account.name == "Mateo Rivera"


def test_a_second_scan_says_who_asks_and_what_they_show(page: DeskPage, settled: Waits) -> None:
    page.scanned(CARD)
    settled()
    page.scanned(GRANDMOTHERS_CARD)
    settled()

    assert page.asker.kinds.value() is AskerKind.OTHER
    assert page.asker.name.text() == "Elena Rivera"
    assert "✓ Share" in said(page)
    assert "Section B.1" in said(page)


def test_a_parent_who_is_not_named_is_refused_and_told_nothing_of_the_record(
    page: DeskPage, settled: Waits, qtbot: QtBot
) -> None:
    page.show_account(page._desk.asking.account_of_card(CARD))
    settled()
    press(page, qtbot, f"desk.asker.{AskerKind.PARENT}")
    qtbot.keyClicks(page.asker.name, "Daniel Ortega")
    press(page, qtbot, f"desk.shows.{Shown.PHOTO_ID}")
    settled()

    assert "✕ Do not share" in said(page)
    assert "They are named on it as parent or guardian" in said(page)
    assert "Lucía" not in said(page)


def test_from_scan_to_a_guardians_answer_takes_three_keys(page: DeskPage, settled: Waits, qtbot: QtBot) -> None:
    page.scanned(CARD)
    settled()
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    settled()

    assert page.asker.name.text() == "Lucía Rivera"
    assert "✓ Share" in said(page)
    assert "Section C.1" in said(page)


def test_on_the_telephone_no_photo_id_can_be_shown(page: DeskPage, settled: Waits, qtbot: QtBot) -> None:
    page.scanned(CARD)
    settled()
    press(page, qtbot, f"desk.channel.{Channel.PHONE}")
    settled()

    assert not page.proof.proofs.button(Shown.PHOTO_ID).isEnabled()


def test_the_answer_is_recorded_and_the_desk_is_free_for_the_next(
    page: DeskPage, desk: GrantsDesk, settled: Waits, qtbot: QtBot, a_family: int
) -> None:
    page.scanned(CARD)
    settled()
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()

    (kept,) = desk.disclosures.of_account(a_family)
    assert kept.outcome is Outcome.RECORDED
    assert "Whose record?" in said(page)
    assert page.record.field.text() == ""


def test_staff_may_always_refer_instead(
    page: DeskPage, desk: GrantsDesk, settled: Waits, qtbot: QtBot, a_family: int
) -> None:
    page.scanned(CARD)
    settled()
    press(page, qtbot, "desk.refer.button")
    settled()

    assert desk.disclosures.of_account(a_family)[0].outcome is Outcome.REFERRED


def test_escape_forgets_the_question_without_a_record(
    page: DeskPage, desk: GrantsDesk, settled: Waits, qtbot: QtBot, a_family: int
) -> None:
    page.scanned(CARD)
    settled()
    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert desk.disclosures.of_account(a_family) == ()
    assert "Whose record?" in said(page)


def test_nothing_of_an_account_stays_when_the_next_one_comes(page: DeskPage, settled: Waits) -> None:
    page.scanned(CARD)
    settled()
    for name in ("Mateo Rivera", "Lucía Rivera", "Elena Rivera", CARD):
        assert name in held(page)
    page.start_over()
    settled()
    assert "Rivera" not in held(page)
    page.scanned(GRANDMOTHERS_CARD)
    settled()
    assert "Elena Rivera" in held(page)
    for name in ("Mateo", "Lucía", CARD):
        assert name not in held(page)


def test_an_answer_that_comes_late_is_not_shown_to_another_question(
    page: DeskPage, settled: Waits, qtbot: QtBot
) -> None:
    page.scanned(CARD)
    settled()
    press(page, qtbot, f"desk.asker.{AskerKind.POLICE}")
    press(page, qtbot, f"desk.asker.{AskerKind.PARENT}")
    settled()

    assert "What is their name?" in said(page)


def test_an_account_that_comes_late_is_not_shown_to_the_next_person(
    page: DeskPage, settled: Waits, qtbot: QtBot
) -> None:
    page.scanned(CARD)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    settled()

    assert "Whose record?" in said(page)
    assert "Mateo" not in held(page)


def test_a_name_is_found_while_it_is_typed_and_taken_with_enter(page: DeskPage, settled: Waits, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.record.field, "mate")
    qtbot.waitUntil(part(page.record, QWidget, "desk.record.hits").isVisible)
    qtbot.keyClick(page.record.field, Qt.Key.Key_Return)
    settled()

    assert "Who is asking?" in said(page)


def test_a_number_of_nobody_is_refused_beside_the_field(page: DeskPage, settled: Waits) -> None:
    page.scanned("29351000999999")
    settled()

    problems = [label.text() for label in page.record.findChildren(QLabel) if label.isVisible()]
    assert any("29351000999999" in text for text in problems)
    assert "Whose record?" in said(page)


@pytest.mark.parametrize("text", ["'\"); DROP TABLE accounts;--", "%s {x}", "<b>Bob</b>", "\u202eevil", "*" * 10_000])
def test_any_search_text_is_just_no_result(page: DeskPage, settled: Waits, text: str) -> None:
    page.searched(text)
    settled()

    assert "Whose record?" in said(page)


def test_every_control_has_a_name_and_no_label_reads_html(page: DeskPage, settled: Waits) -> None:
    page.scanned(CARD)
    settled()

    assert unnamed(page) == []
    assert rich_labels(page) == []
