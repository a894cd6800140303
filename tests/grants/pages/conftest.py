"""Pages with everything that the window would lend them, on a vault of their own."""

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.packs import Pack, load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import Home
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.page import Tools
from adminapp.core.ui.toast import Toasts
from adminapp.core.ui.under_way import UnderWay
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.pages.patrons import PatronsPage
from adminapp.grants.stored import (
    AccountFacts,
    Agreement,
    Consent,
    Given,
    NewAccount,
    NewCard,
    NewGuardian,
    NewPermission,
)
from tests.grants.pages.patrons_open import OpenPatrons
from tests.vaults import StaffedVault

Waits = Callable[[], None]


@pytest.fixture
def pack() -> Pack:
    return load_pack("mrrl")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window of the smallest screen's size, less the sidebar and the top bar."""
    widget = QWidget()
    widget.resize(1158, 712)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def answers() -> Answers:
    """Answers to dialogs; a test puts them in beforehand."""
    return Answers()


@pytest.fixture
def jobs(window: QWidget) -> Iterator[Jobs]:
    pool, under_way = Jobs(), UnderWay(soon=0)
    under_way.setParent(window)
    pool.began.connect(under_way.follow)
    yield pool
    pool.shutdown()


@pytest.fixture
def settled(jobs: Jobs, qtbot: QtBot) -> Waits:
    """Wait until every answer has arrived and is laid out."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not jobs.busy(), timeout=10_000)
        QCoreApplication.sendPostedEvents()

    return wait


@pytest.fixture
def lend(window: QWidget, jobs: Jobs, answers: Answers) -> Callable[[Home], Tools]:
    """What the window lends a page, for whoever is signed in."""
    return lambda home: Tools(jobs, answers, Toasts(window), home.member.may)


@pytest.fixture
def a_family(a_director: Home, pack: Pack) -> int:
    """Mateo, nine years old, his mother named, his grandmother permitted; and his grandmother's own account."""
    desk = GrantsDesk(a_director, pack)
    now = desk.asking.now()
    mateo, signed = new_id(), date(2024, 1, 10)
    desk.accounts.new_account(
        NewAccount(
            id=mateo,
            facts=AccountFacts("Mateo Rivera", date(2017, 3, 3), "Main", agreement=Agreement("Lucía Rivera", signed)),
            card=NewCard("29351000123457", date(2027, 12, 31)),
            consent=Consent("2024-01", signed, "Binder 3"),
            guardians=(NewGuardian(new_id(), "Lucía Rivera"),),
        ),
        now,
    )
    elena = NewAccount(
        id=new_id(),
        facts=AccountFacts("Elena Rivera", date(1958, 3, 3), "Main"),
        card=NewCard("29351000200008", date(2027, 12, 31)),
        consent=Consent("2024-01", signed, "Binder 3"),
    )
    desk.accounts.new_account(elena, now)
    permission = NewPermission(
        new_id(), "Elena Rivera", date(2025, 3, 2), Given.FORM, card="29351000200008", signed_by="Lucía Rivera"
    )
    desk.permissions.record_permission(mateo, permission, now)
    return mateo


@pytest.fixture
def patrons_as(
    a_vault: StaffedVault,
    lend: Callable[[Home], Tools],
    window: QWidget,
    answers: Answers,
    settled: Waits,
    qtbot: QtBot,
) -> Callable[..., OpenPatrons]:
    """Open the Patrons page as somebody of a role, who signs in for it, under a policy."""

    def sign_in(role: Role, policy: str = "mrrl", forbidden: Container[Deed] = ()) -> OpenPatrons:
        home, pack = a_vault.sign_in(role), load_pack(policy)
        desk = GrantsDesk(home, pack)
        tools = replace(lend(home), may=lambda deed: deed not in forbidden and home.member.may(deed))
        page = PatronsPage(tools, desk, pack, ("Main", "Osage"))
        page.setParent(window)
        page.resize(window.size())
        page.show()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page.opened()
        settled()
        return OpenPatrons(page, desk, window, answers, qtbot, settled)

    return sign_in
