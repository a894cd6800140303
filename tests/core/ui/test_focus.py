"""Whoever uses the keyboard sees where they are: every kind of control looks otherwise while it has the focus."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui.choices import Choice
from adminapp.core.ui.forms import Picker, long_field, text_field
from adminapp.core.ui.panels import button, column, styled
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import PALETTES, Scheme, Theme


def _look(look: str) -> Callable[[], QWidget]:
    return lambda: button("Do it", lambda: None, look)


def _chosen(look: str) -> QWidget:
    made = Choice("Today")
    made.setChecked(True)
    return styled(made, look=look)


def _table() -> QWidget:
    made: Table[str] = Table("focus", "Names", [Column("name", "Name", str)])
    made.show_rows(["Ana", "Bruno"])
    made.choose(lambda _: True)
    return made


KINDS: dict[str, Callable[[], QWidget]] = {
    "button": _look(""),
    "primary button": _look("primary"),
    "link": _look("link"),
    "row": _look("row"),
    "branch": _look("branch"),
    "page of the sidebar": lambda: styled(Choice("Today"), look="nav"),
    "page in front": lambda: _chosen("nav"),
    "choice": lambda: Choice("Card holder"),
    "chosen": lambda: _chosen(""),
    "document": lambda: styled(Choice("Policy"), look="paper"),
    "chosen document": lambda: _chosen("paper"),
    "field": text_field,
    "refused field": lambda: styled(text_field(), tone="no"),
    "long field": long_field,
    "picker": lambda: Picker([(1, "One"), (2, "Two")]),
    "check box": lambda: QCheckBox("Protected"),
    "radio button": lambda: QRadioButton("This policy"),
    "table": _table,
}


@pytest.fixture(params=PALETTES)
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    theme = Theme(qapp, request.param)
    yield
    theme.choose(Scheme.LIGHT)
    theme.deleteLater()


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_seen(qtbot: QtBot, kind: str) -> None:
    root, control, other = QWidget(), KINDS[kind](), QPushButton("elsewhere")
    qtbot.addWidget(root)
    root.setLayout(column(control, other))
    root.show()
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)

    def drawn_while(focused: QWidget) -> QImage:
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        assert focused.hasFocus()
        return control.grab().toImage()

    without, with_focus = drawn_while(other), drawn_while(control)
    changed = [
        1
        for x in range(without.width())
        for y in range(without.height())
        if without.pixel(x, y) != with_focus.pixel(x, y)
    ]
    assert len(changed) > without.width()
