"""The Patrons page as a member of staff works with it, for tests."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui.ask import Answers, Dialog
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.pages.patrons import PatronsPage
from adminapp.grants.stored import StoredAccount

Waits = Callable[[], None]
W = TypeVar("W", bound=QWidget)


@dataclass
class OpenPatrons:
    """The page, the desk behind it, and the hands of who works with it."""

    page: PatronsPage
    desk: GrantsDesk
    window: QWidget
    answers: Answers
    qtbot: QtBot
    settled: Waits

    def find(self, text: str) -> None:
        """Search as from the window's search field."""
        self.page.searched(text)
        self.settled()

    def account(self, account_id: int) -> StoredAccount:
        """What is on file."""
        return self.desk.asking.account(account_id)

    def part(self, name: str, kind: type[W]) -> W:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        """Press a button."""
        button = self.part(name, QPushButton)
        assert button.isVisibleTo(self.page), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settled()

    def choose(self, line: str, act: str) -> None:
        """Choose from the menu of a line what is rarely wanted."""
        menu = self.part(f"{line}.more", QPushButton).menu()
        action = next(one for one in menu.actions() if one.objectName() == f"{line}.{act}")
        action.trigger()
        self.settled()

    def action(self, name: str) -> QAction:
        found = self.page.findChild(QAction, name)
        assert found is not None, name
        return found

    def act(self, name: str) -> None:
        """Do what an action of the page does."""
        self.action(name).trigger()
        self.settled()

    def undo(self) -> None:
        """Press Undo in the message at the foot."""
        button = self.page.tools.toasts.findChild(QPushButton, "toast.undo")
        assert button is not None
        assert button.isVisibleTo(self.window)
        button.click()
        self.settled()

    def toast(self) -> str:
        """The message at the foot."""
        toasts = self.page.tools.toasts
        return toasts.findChildren(QLabel)[0].text() if toasts.isVisible() else ""

    def answer(self, fill: Callable[[Any], object]) -> None:
        """Fill in the next dialog and press its deed."""

        def filled(dialog: Dialog) -> None:
            fill(dialog)
            dialog.do.click()
            self.settled()

        self.answers.answers.append(filled)

    def said(self, root: QWidget | None = None) -> list[str]:
        """Every text that stands in the details, as it looks."""
        inside = root or self.page.details
        parts: list[QLabel | QPushButton] = [*inside.findChildren(QLabel), *inside.findChildren(QPushButton)]
        return [part.text().replace("\u200b", "") for part in parts if part.isVisibleTo(inside)]
