"""What a screen reader would find on a page."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)


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
