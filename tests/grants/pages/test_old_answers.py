"""Answers whose time is over: counted, forgotten when somebody says so, kept as long as the Director says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from adminapp.core.kit.errors import InputError, NotAllowedError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.store.home import Home
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.forms import NumberField
from adminapp.core.ui.page import Tools
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.pages.old_answers import OldAnswersPanel
from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind, Wants
from adminapp.grants.stored import Outcome
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.clocks import FixedClock
from tests.vaults import StaffedVault

CARD = "29351000200008"
Waits = Callable[[], None]


@dataclass
class Keeping:
    """Somebody who looks after old answers."""

    panel: OldAnswersPanel
    desk: GrantsDesk
    home: Home
    answers: Answers
    settled: Waits

    def press(self, name: str) -> None:
        part(self.panel, QPushButton, name).click()
        self.settled()

    def said(self) -> list[str]:
        return [label.text() for label in self.panel.findChildren(QLabel) if label.isVisibleTo(self.panel)]

    def toast(self) -> str:
        return part(self.panel.window(), QWidget, "toast").findChildren(QLabel)[0].text()


@pytest.fixture
def keeping_as(
    a_family: int,
    a_vault: StaffedVault,
    pack: Pack,
    lend: Callable[[Home], Tools],
    window: QWidget,
    settled: Waits,
) -> Callable[[Role], Keeping]:
    """Look at old answers as somebody of a role."""

    def sign_in(role: Role) -> Keeping:
        home = a_vault.sign_in(role)
        tools, desk = lend(home), GrantsDesk(home, pack)
        panel = OldAnswersPanel(tools, desk)
        panel.setParent(window)
        panel.resize(window.size())
        panel.show()
        window.show()
        panel.opened()
        settled()
        assert isinstance(tools.ask, Answers)
        return Keeping(panel, desk, home, tools.ask, settled)

    return sign_in


@pytest.fixture
def an_old_answer(a_family: int, a_director: Home, pack: Pack, clock: FixedClock) -> int:
    """Elena Rivera asked for her own account, 400 days ago."""
    desk = GrantsDesk(a_director, pack)
    account = desk.asking.account_of_card(CARD)
    asker = Asker(AskerKind.HOLDER, "Elena Rivera", Channel.IN_PERSON)
    question, decision = desk.asking.ask(account, asker, (Proof(ProofKind.CARD, CARD),), Wants.ACCOUNT)
    desk.disclosures.record_disclosure(new_id(), account, question, decision, Outcome.RECORDED)
    clock.move(days=400)
    return account


def test_where_nothing_is_old_there_is_nothing_to_forget(keeping_as: Callable[[Role], Keeping]) -> None:
    keeping = keeping_as(Role.DIRECTOR)
    assert {"365 day(s)", "0 answer(s)"} <= set(keeping.said())
    assert not part(keeping.panel, QPushButton, "old_answers.erase").isEnabled()


def test_old_answers_are_counted_and_forgotten_when_somebody_says_so(
    an_old_answer: int, keeping_as: Callable[[Role], Keeping]
) -> None:
    keeping = keeping_as(Role.CIRCULATION_MANAGER)
    assert "1 answer(s)" in keeping.said()
    keeping.answers.answers.append(True)
    keeping.press("old_answers.erase")
    assert "Nothing can undo this." in keeping.answers.asked[0]
    assert "0 answer(s)" in keeping.said()
    assert keeping.desk.disclosures.of_account(an_old_answer) == ()


def test_nothing_is_forgotten_when_somebody_thinks_better_of_it(
    an_old_answer: int, keeping_as: Callable[[Role], Keeping]
) -> None:
    keeping = keeping_as(Role.DIRECTOR)
    keeping.answers.answers.append(False)
    keeping.press("old_answers.erase")
    assert len(keeping.desk.disclosures.of_account(an_old_answer)) == 1


@pytest.mark.usefixtures("an_old_answer")
def test_the_director_says_how_long_answers_are_kept(keeping_as: Callable[[Role], Keeping]) -> None:
    keeping = keeping_as(Role.DIRECTOR)

    def fill(dialog: Any) -> None:
        part(dialog, NumberField, "answers_kept.days").setText("500")
        dialog.do.click()
        keeping.settled()

    keeping.answers.answers.append(fill)
    keeping.press("old_answers.change")
    assert {"500 day(s)", "0 answer(s)"} <= set(keeping.said())
    assert keeping.desk.disclosures.days_kept() == 500


@pytest.mark.parametrize("wrong", ["0", "", "36501", "-1", "a year"])
def test_an_impossible_time_is_refused_beside_the_field(keeping_as: Callable[[Role], Keeping], wrong: str) -> None:
    keeping, refused = keeping_as(Role.DIRECTOR), []

    def fill(dialog: Any) -> None:
        days = part(dialog, NumberField, "answers_kept.days")
        days.setText(wrong)
        dialog.do.click()
        refused.append(days.property("tone"))
        dialog.reject()

    keeping.answers.answers.append(fill)
    keeping.press("old_answers.change")
    assert refused == ["no"]
    assert keeping.desk.disclosures.days_kept() == 365


@pytest.mark.parametrize("role", sorted(ROLES[Deed.ERASE_DISCLOSURES]))
def test_only_who_may_is_offered_another_time(keeping_as: Callable[[Role], Keeping], role: Role) -> None:
    change = part(keeping_as(role).panel, QPushButton, "old_answers.change")
    assert (not change.isHidden()) == (role in ROLES[Deed.CHANGE_SETTINGS])


@pytest.mark.parametrize("role", sorted(set(Role) - ROLES[Deed.CHANGE_SETTINGS]))
def test_nobody_else_may_change_the_time(a_vault: StaffedVault, pack: Pack, role: Role) -> None:
    answers = GrantsDesk(a_vault.sign_in(role), pack).disclosures
    with pytest.raises(NotAllowedError):
        answers.keep_for(1)
    assert answers.days_kept() == 365


@pytest.mark.parametrize("days", [0, -1, 36_501])
def test_an_impossible_time_is_not_kept(a_director: Home, pack: Pack, days: int) -> None:
    answers = GrantsDesk(a_director, pack).disclosures
    with pytest.raises(InputError):
        answers.keep_for(days)
    assert answers.days_kept() == 365


def test_a_longer_time_is_kept_by_calendar_days(a_director: Home, pack: Pack) -> None:
    answers = GrantsDesk(a_director, pack).disclosures
    answers.keep_for(30)
    assert answers.kept_since() == date(2026, 1, 31)


@pytest.mark.usefixtures("an_old_answer")
def test_every_control_has_a_name(keeping_as: Callable[[Role], Keeping]) -> None:
    panel = keeping_as(Role.DIRECTOR).panel
    assert unnamed(panel) == []
    assert without_object_name(panel) == []
    assert rich_labels(panel) == []
