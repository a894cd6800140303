"""What a screen reader would find on a page."""

from functools import partial
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)
_COLUMN = 100


def part(root: QWidget, kind: type[W], name: str = "") -> W:
    """Return the part of a page with a name."""
    found = root.findChild(kind, name) if name else root.findChild(kind)
    assert found is not None, f"{root.objectName()!r} has no {kind.__name__} {name!r}"
    return found


def unnamed(root: QWidget) -> list[str]:
    """List the controls under a widget that a screen reader could not call by a name of their own."""
    return [_where(control) for control in controls(root) if not _name(control)]


def without_object_name(root: QWidget) -> list[str]:
    """List the controls that a test could not fetch by name."""
    return [_where(control) for control in controls(root) if not control.objectName()]


def rich_labels(root: QWidget) -> list[str]:
    """List the labels that would read a patron's name as HTML."""
    return [
        label.text()
        for label in root.findChildren(QLabel)
        if not label.objectName().startswith("qt_") and label.textFormat() != Qt.TextFormat.PlainText
    ]


def controls(root: QWidget) -> list[QWidget]:
    """Return what the keyboard or the mouse can use now; Qt's own inner parts are left out."""
    inside = (root, *root.findChildren(QWidget))
    shown = (widget for widget in inside if widget.window() is root.window() and widget.isVisibleTo(root))
    return [widget for widget in shown if _is_control(widget)]


def _is_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    inner = widget.objectName().startswith("qt_") or (
        isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
    )
    pressable = isinstance(widget, QAbstractButton) and not isinstance(parent, QAbstractScrollArea)
    inner = inner or isinstance(parent, QLineEdit)
    return not inner and not widget.focusProxy() and (pressable or _takes_tab(widget))


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.isWindow()


def _name(control: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(control)
    return interface.text(QAccessible.Text.Name).strip(" ✕") if interface else ""


def _where(control: QWidget) -> str:
    parent = control.parentWidget()
    return f"{type(control).__name__} {control.objectName()!r} in {parent.objectName() if parent else 'no parent'!r}"


def followed(root: QWidget) -> list[QWidget]:
    """Return where Tab leads from the control at the top on, once around."""
    stops = [control for control in controls(root) if _takes_tab(control) and control.isEnabledTo(root)]
    if not stops:
        return []
    start = min(stops, key=partial(_column_and_line, root))
    start.setFocus(Qt.FocusReason.TabFocusReason)
    path = [start]
    for _ in range(len(stops) + 1):
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in path:
            break
        path.append(now)
    return path


def left_out(root: QWidget) -> list[str]:
    """List the controls that Tab does not come to."""
    path = followed(root)
    stops = (one for one in controls(root) if _takes_tab(one) and one.isEnabledTo(root))
    return [_where(one) for one in stops if one not in path]


def against_reading(root: QWidget) -> list[str]:
    """List the steps of Tab that go up, or back in a line; the next column may begin above."""
    path = followed(root)
    for area in root.findChildren(QAbstractScrollArea):
        area.verticalScrollBar().setValue(0)
    places = [QRect(one.mapTo(root, QPoint()), one.size()) for one in path]
    mirrored = root.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return [
        f"{_where(path[at])} to {_where(path[at + 1])}"
        for at, (here, there) in enumerate(pairwise(places))
        if _goes_back(here, there, mirrored=mirrored)
    ]


def _column_and_line(root: QWidget, control: QWidget) -> tuple[int, int]:
    corner = control.mapTo(root, QPoint())
    mirrored = root.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return (root.width() - corner.x() - control.width() if mirrored else corner.x()) // _COLUMN, corner.y()


def _goes_back(here: QRect, there: QRect, *, mirrored: bool) -> bool:
    beyond = there.right() < here.left() if mirrored else there.left() > here.right()
    before = there.left() > here.right() if mirrored else there.right() < here.left()
    above, below = there.bottom() < here.top(), there.top() > here.bottom()
    return (above and not beyond) or (not above and not below and before)


def toggle(button: QAbstractButton) -> None:
    """Press a button that stays down as a screen reader does."""
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert QAccessibleActionInterface.toggleAction() in actions.actionNames()
    actions.doAction(QAccessibleActionInterface.toggleAction())
