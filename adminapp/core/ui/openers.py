"""Which button or action is at work: a dialog that opens meanwhile can be opened by it again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

_SUBJECT = "subject"
_at_work: list["Opener"] = []


@dataclass(frozen=True)
class Opener:
    """The object name of a button or an action, and the person or thing of its line, if it stands in one."""

    name: str
    subject: str = ""

    def found_in(self, root: QWidget) -> QAbstractButton | QAction | None:
        """Return the very same button or action, where it can be pressed now."""
        parts: list[QAbstractButton | QAction] = [*root.findChildren(QAction, self.name)]
        parts += root.findChildren(QAbstractButton, self.name)
        return next((part for part in parts if part.isEnabled() and _opener(part) == self), None)


def about(part: QObject, subject: str) -> None:
    """Say whom or what the line of a button or an action is about, so that it is not taken for another's."""
    part.setProperty(_SUBJECT, subject)


def press(part: QObject, deed: Callable[[], object]) -> None:
    """Do what a button or an action is for."""
    _at_work.append(_opener(part))
    try:
        deed()
    finally:
        _at_work.pop()


def opener() -> Opener | None:
    """Return what was pressed, while its deed is being done."""
    return _at_work[-1] if _at_work else None


def _opener(part: QObject) -> Opener:
    return Opener(part.objectName(), str(part.property(_SUBJECT) or ""))
