"""The office's pages, with everything that the window would lend them, for whoever is signed in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.core.ui.ask import Answers, Dialog
from adminapp.core.ui.page import Page, Tools
from adminapp.grants.commands import GrantsDesk
from adminapp.office.commands import OfficeDesk
from adminapp.office.pages.log import LogPage
from adminapp.office.pages.office import OfficePage
from adminapp.office.vault_desk import VaultDesk
from adminapp.shell.log_patrons import patrons_of
from tests.accessible import part
from tests.grants.pages.conftest import answers, jobs, lend, pack, settled, window
from tests.vaults import StaffedVault

__all__ = ["answers", "jobs", "lend", "pack", "settled", "window"]

P = TypeVar("P", bound=Page)
MakePage = Callable[[Tools, OfficeDesk], Page]


@dataclass
class Opened:
    """A page that is open, and the hands of who works with it."""

    page: Any
    home: Home
    desk: OfficeDesk
    answers: Answers
    settled: Callable[[], None]

    def press(self, name: str) -> None:
        QTest.mouseClick(part(self.page, QPushButton, name), Qt.MouseButton.LeftButton)
        self.settled()

    def can_press(self, name: str) -> bool:
        button = self.page.findChild(QPushButton, name)
        return button is not None and button.isVisibleTo(self.page) and button.isEnabled()

    def answer(self, *fills: Callable[[Any], object]) -> None:
        """Fill in the next dialog, once or again and again, and press its deed after each time."""

        def filled(dialog: Dialog) -> None:
            for fill in fills:
                fill(dialog)
                dialog.do.click()
                self.settled()

        self.answers.answers.append(filled)

    def said(self, root: QWidget | None = None) -> list[str]:
        """Every text that can be seen on the page."""
        inside = root or self.page
        return [label.text() for label in inside.findChildren(QLabel) if label.isVisibleTo(inside)]


@pytest.fixture
def open_page(
    a_vault: StaffedVault,
    pack: Pack,
    lend: Callable[[Home], Tools],
    window: QWidget,
    answers: Answers,
    settled: Callable[[], None],
) -> Callable[[MakePage, Role], Opened]:
    """Open a page as somebody of a role, who signs in for it."""

    def sign_in(make: MakePage, role: Role) -> Opened:
        home = a_vault.sign_in(role)
        desk = OfficeDesk(home, pack)
        page = make(lend(home), desk)
        page.make_whole()
        page.setParent(window)
        page.resize(window.size())
        page.show()
        window.show()
        window.activateWindow()
        page.opened()
        settled()
        return Opened(page, home, desk, answers, settled)

    return sign_in


@pytest.fixture
def office_as(open_page: Callable[[MakePage, Role], Opened]) -> Callable[[Role], Opened]:
    return lambda role: open_page(lambda tools, desk: OfficePage(tools, desk, VaultDesk(desk._home)), role)


@pytest.fixture
def log_as(open_page: Callable[[MakePage, Role], Opened], pack: Pack) -> Callable[[Role], Opened]:
    def make(tools: Tools, desk: OfficeDesk) -> Page:
        return LogPage(tools, desk, patrons_of(GrantsDesk(desk._home, pack)))

    return lambda role: open_page(make, role)
