"""A keyboard comes to everything on every page and dialog, as one reads; a screen reader can call it by its name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui.memory import Look
from adminapp.core.ui.panels import button, column, row
from adminapp.core.ui.theme import Scheme
from tests.accessible import against_reading, controls, left_out, rich_labels, unnamed, without_object_name
from tests.scenes import SCENES
from tests.stage import Stage

Found = dict[str, list[str]]


def _unread_cells(root: QWidget) -> list[str]:
    """List the tables whose first cell a screen reader would read without its heading."""
    found = []
    for table in (one for one in root.findChildren(QTableView) if one.isVisibleTo(root)):
        first = table.model().index(0, 0)
        if first.isValid() and not first.data(Qt.ItemDataRole.AccessibleTextRole):
            found.append(table.objectName())
    return found


def _untold_fields(root: QWidget) -> list[str]:
    """List what a screen reader would not announce as what it is."""
    pressed = QAccessible.Role.NoRole
    named = (QAccessible.queryAccessibleInterface(one) for one in controls(root))
    return [interface.text(QAccessible.Text.Name) for interface in named if interface and interface.role() == pressed]


def test_everything_is_named_and_reached_in_the_order_of_reading(
    on_stage: Callable[[Look], Stage], qtbot: QtBot
) -> None:
    stage = on_stage(Look(Scheme.LIGHT))
    found: dict[str, list[str]] = {}
    for scene in SCENES:

        def walk(shown: QWidget, name: str = scene.name) -> None:
            shown.activateWindow()
            qtbot.waitUntil(shown.isActiveWindow)
            faults = [*unnamed(shown), *without_object_name(shown), *rich_labels(shown), *_unread_cells(shown)]
            found[name] = [*faults, *_untold_fields(shown), *left_out(shown), *against_reading(shown)]

        stage.visit(scene, walk)
    assert "\n".join(f"{name}: {one}" for name, faults in found.items() for one in faults) == ""


@pytest.fixture
def a_window(qtbot: QtBot) -> Callable[..., QWidget]:
    def make(*parts: QWidget, beside: bool = False) -> QWidget:
        root = QWidget()
        root.setLayout(row(*parts) if beside else column(*parts))
        qtbot.addWidget(root)
        root.show()
        root.activateWindow()
        qtbot.waitUntil(root.isActiveWindow)
        return root

    return make


def _button(name: str) -> QPushButton:
    return button(name, lambda: None, name=name)


def test_a_control_that_swallows_tab_is_found(a_window: Callable[..., QWidget]) -> None:
    assert left_out(a_window(_button("one"), QPlainTextEdit(), _button("two"))) == ["QPushButton 'two' in ''"]


@pytest.mark.parametrize("beside", [False, True])
def test_an_order_that_goes_back_is_found(a_window: Callable[..., QWidget], beside: bool) -> None:
    first, second, third = _button("one"), _button("two"), _button("three")
    root = a_window(first, second, third, beside=beside)
    assert against_reading(root) == []
    QWidget.setTabOrder(first, third)
    QWidget.setTabOrder(third, second)
    assert against_reading(root) == ["QPushButton 'three' in '' to QPushButton 'two' in ''"]
    assert QApplication.focusWidget() is not None
