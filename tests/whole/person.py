"""Somebody at the window: looks, clicks, types and scans, and knows nothing but what is on screen."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError  # noqa: A004 - pytest-qt's own
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from adminapp.shell.app import App

W = TypeVar("W", bound=QWidget)
_GAP_OF_A_SCANNER = 5
_PAUSE = 1000
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Person:
    """One person at the window; `keys` counts the keys they pressed since they last looked up."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self._app = app
        self._qtbot = qtbot
        self._time = _PAUSE
        self.keys = 0

    # looking

    def screen(self) -> str:
        """Return everything that can be read in the window or in the dialog before it."""
        return "\n".join(text for widget in self._visible(QWidget) for text in _texts(widget) if text)

    def sees(self, *texts: str) -> None:
        """Wait until all of some texts stand on the screen."""
        for text in texts:
            self._until(partial(self._can_read, text), text)

    def does_not_see(self, *texts: str) -> None:
        shown = self.screen()
        assert [text for text in texts if text in shown] == []

    def has(self, name: str) -> bool:
        """Return whether a control with a name can be seen."""
        return any(widget.objectName() == name for widget in self._visible(QWidget))

    def can_press(self, name: str) -> bool:
        """Return whether a button can be seen and pressed."""
        return any(button.objectName() == name and button.isEnabled() for button in self._visible(QAbstractButton))

    def has_focus(self, name: str) -> bool:
        """Return whether the keyboard is on a control with a name."""
        focus = QApplication.focusWidget()
        return focus is not None and focus.objectName() == name

    # by mouse

    def go(self, page: str) -> None:
        """Click a page in the sidebar."""
        self.click(f"window.{page}")

    def click(self, name: str) -> None:
        self._until(lambda: self.can_press(name), f"a button {name}")
        button = self._part(QAbstractButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def click_row(self, table: str, text: str) -> None:
        """Click the first row of a list in which a text stands."""
        view = self._part(QAbstractItemView, table)
        index = next(index for index in _cells(view) if text in str(index.data()))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        self.settle()

    def choose(self, line: str, act: str) -> None:
        """Open the menu of a line, and go down in it to what is rarely wanted."""

        def go_down(menu: QWidget) -> None:
            assert isinstance(menu, QMenu)
            names = [one.objectName() for one in menu.actions()]
            for _ in range(names.index(f"{line}.{act}") + 1):
                QTest.keyClick(menu, Qt.Key.Key_Down)
            QTest.keyClick(menu, Qt.Key.Key_Return)

        button = self._part(QPushButton, f"{line}.more")
        press = partial(QTest.mouseClick, button, Qt.MouseButton.LeftButton)
        self._with_open(QApplication.activePopupWidget, press, go_down)

    # by keyboard

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self._front(), key, modifier)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, _CTRL)

    def ctrl_shift(self, key: Qt.Key) -> None:
        self.press(key, _CTRL | Qt.KeyboardModifier.ShiftModifier)

    def alt(self, key: Qt.Key) -> None:
        self.press(key, _ALT)

    def types(self, text: str) -> None:
        """Type a text where the focus is."""
        self.keys += len(text)
        _type(QApplication.focusWidget() or self._front(), text)
        self.settle()

    def fill(self, name: str, text: str) -> None:
        """Click into a field and write a text over what stands in it."""
        field = self._part(QWidget, name)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        QTest.keyClick(field, Qt.Key.Key_A, _CTRL)
        _type(field, text)
        self.settle()

    def pick(self, name: str, text: str) -> None:
        """Go down a list that is folded, by the arrow keys, to what begins with a text."""
        field = self._part(QComboBox, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Home)
        for _ in range(field.count()):
            if not field.currentText().startswith(text):
                QTest.keyClick(field, Qt.Key.Key_Down)
        assert field.currentText().startswith(text)
        self.settle()

    def scan(self, number: str) -> None:
        """Hold a card under the scanner: a burst of keys, ended by Enter, wherever the focus is."""
        self._time += _PAUSE
        for letter in (*number, "\r"):
            key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
            self._time += _GAP_OF_A_SCANNER
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(self._time)
                QApplication.sendEvent(self._app.window.windowHandle(), event)
        self.settle()

    # dialogs

    def in_dialog(self, opens: Callable[[], object], fills: Callable[[], object]) -> None:
        """Do what opens a dialog, and in it what fills it in; it must be gone at the end."""
        self._with_open(QApplication.activeModalWidget, opens, lambda _: fills())
        assert QApplication.activeModalWidget() is None
        self._app.window.activateWindow()  # as a desktop does; the offscreen one does not
        self._qtbot.waitUntil(self._app.window.isActiveWindow)

    def choose_file(self, opens: Callable[[], object], file: Path) -> None:
        """Do what opens a file chooser, type a file's path and press Enter."""

        def type_path() -> None:
            chooser = QApplication.activeModalWidget()
            assert isinstance(chooser, QFileDialog)
            field = chooser.findChild(QLineEdit, "fileNameEdit")
            assert field is not None
            field.setText(str(file))
            QTest.keyClick(field, Qt.Key.Key_Return)

        self.in_dialog(opens, type_path)

    # waiting

    def settle(self) -> None:
        """Wait until everything that was asked for is there."""
        self._qtbot.waitUntil(lambda: not self._busy(), timeout=20_000)
        QApplication.sendPostedEvents()

    def _can_read(self, text: str) -> bool:
        return text in self.screen()

    def _busy(self) -> bool:
        session = self._app.session
        return self._app.jobs.busy() or (session is not None and session.jobs.busy())

    def _until(self, happened: Callable[[], bool], what: str) -> None:
        try:
            self._qtbot.waitUntil(happened, timeout=5_000)
        except TimeoutError:
            pytest.fail(f"{what!r} is not there, but\n{self.screen()}")

    def _with_open(
        self, shown: Callable[[], QWidget | None], opens: Callable[[], object], act: Callable[[QWidget], object]
    ) -> None:
        """Do what opens a dialog or a menu, and act in it while it holds up whoever opened it."""
        before, ended, timer = shown(), [], QTimer(self._app, interval=0)

        def look() -> None:
            opened = shown()
            if opened is None or opened is before or not (opened.isActiveWindow() or isinstance(opened, QMenu)):
                return
            timer.stop()
            try:
                act(opened)
            finally:
                if isValid(opened) and opened.isVisible():
                    opened.close()
                ended.append(True)

        timer.timeout.connect(look)
        timer.start()
        opens()
        self._until(lambda: bool(ended), "a dialog or a menu")
        timer.deleteLater()
        self.settle()

    def _front(self) -> QWidget:
        return QApplication.activeModalWidget() or self._app.window

    def _part(self, kind: type[W], name: str) -> W:
        found = [widget for widget in self._visible(kind) if widget.objectName() == name]
        assert found, f"{name!r} is not there, but\n{self.screen()}"
        return found[0]

    def _visible(self, kind: type[W]) -> list[W]:
        return [widget for widget in self._front().findChildren(kind) if widget.isVisible()]


def _type(field: QWidget, text: str) -> None:
    for letter in text:
        if letter == "\n":
            QTest.keyClick(field, Qt.Key.Key_Return)
        elif letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, press)


def _texts(widget: Any) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton() | QLineEdit():
            yield widget.text().replace("\u200b", "")
        case QPlainTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield widget.currentText()
        case QHeaderView():
            return
        case QAbstractItemView():
            yield from (str(index.data()) for index in _cells(widget))


def _cells(view: QAbstractItemView) -> Iterator[Any]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            yield model.index(row, column)
