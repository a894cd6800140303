"""Actions declared once, as rows; menus, buttons and tests fetch them by name."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from adminapp.core.security.deeds import Deed
from adminapp.core.ui.openers import press
from adminapp.core.ui.panels import button


@dataclass(frozen=True)
class ActionRow:
    """One action: its dotted name, text, key, what it does in a sentence, and the deed that the role must allow.

    `text` and `what` are literals marked with `QT_TRANSLATE_NOOP("actions", …)`.
    """

    name: str
    text: str
    what: str
    key: str = ""
    deed: Deed | None = None


class Actions:
    """The actions of one page; those that the role does not allow are neither seen nor triggered."""

    def __init__(self, owner: QWidget, rows: Sequence[ActionRow], may: Callable[[Deed], bool]) -> None:
        self._actions = {row.name: _action(owner, row, may) for row in rows}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action does."""
        for name, deed in deeds.items():
            action = self._actions[name]
            action.triggered.connect(lambda _checked=False, action=action, deed=deed: press(action, deed))

    def button(self, name: str, look: str = "") -> QPushButton:
        """Return a button that follows an action: text, help, enabled, seen."""
        return action_button(self._actions[name], look)


def action_button(action: QAction, look: str = "") -> QPushButton:
    """Return a button that follows an action: text, help, enabled, seen."""
    made = button(action.text(), action.trigger, look, f"{action.objectName()}.button")

    def follow() -> None:
        made.setText(action.text())
        made.setToolTip(action.toolTip())
        made.setAccessibleDescription(action.statusTip())
        made.setEnabled(action.isEnabled())
        if made.isHidden() is action.isVisible():  # to show it again would lay it out at once
            made.setVisible(action.isVisible())

    following = action.changed.connect(follow)
    made.destroyed.connect(lambda: QObject.disconnect(following))
    made.setToolTip(action.toolTip())
    made.setAccessibleDescription(action.statusTip())
    made.setEnabled(action.isEnabled())
    if not action.isVisible():
        made.hide()
    return made


def actions_of(root: QWidget) -> list[QAction]:
    """Return every action of a part of the window that the role allows, whether it can be done just now or not."""
    parts = (root, *root.findChildren(QWidget))
    return [action for part in parts for action in part.actions() if "." in action.objectName() and action.isVisible()]


def plain_text(action: QAction) -> str:
    """Return what an action is called, without the mark before its letter."""
    return re.sub("&(.)", r"\1", action.text())


def _action(owner: QWidget, row: ActionRow, may: Callable[[Deed], bool]) -> QAction:
    text, what = (QCoreApplication.translate("actions", words) for words in (row.text, row.what))
    action = QAction(text, owner)
    action.setObjectName(row.name)
    action.setStatusTip(what)
    if row.key:
        action.setShortcut(QKeySequence(row.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key = QKeySequence(row.key).toString(QKeySequence.SequenceFormat.PortableText)
        action.setToolTip(QCoreApplication.translate("actions", "{what} ({key})").format(what=what, key=key))
    else:
        action.setToolTip(what)
    allowed = row.deed is None or may(row.deed)
    action.setEnabled(allowed)
    action.setVisible(allowed)
    owner.addAction(action)
    return action
