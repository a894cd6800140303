"""Where the language runs from right to left, lists and lines are mirrored, and names keep their order."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui import words
from adminapp.core.ui.panels import Badge, Line, column
from adminapp.core.ui.tables import Column, Table
from tests.accessible import part

NAMES = ["אברהם לוי", "Ana Ferro", "محمد الأمين"]


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QLocale.setDefault(QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt))
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _left(part: QWidget) -> int:
    return part.mapTo(part.window(), part.rect().topLeft()).x()


@pytest.mark.usefixtures("from_the_right")
def test_names_of_every_script_stand_in_lists_in_the_order_that_was_given(qtbot: QtBot) -> None:
    table: Table[str] = Table(
        "names", "Names", [Column("name", "Name", str), Column("length", "Length", lambda name: str(len(name)))]
    )
    qtbot.addWidget(table)
    table.show_rows(NAMES)
    table.show()
    assert [table.model().index(row, 0).data() for row in range(3)] == NAMES
    assert table.columnViewportPosition(0) > table.columnViewportPosition(1)


@pytest.mark.usefixtures("from_the_right")
def test_what_stands_at_the_right_of_a_line_stands_at_its_left(qtbot: QtBot) -> None:
    line = Line(NAMES[0], right=Badge(NAMES[2]))
    root = QWidget()
    root.setLayout(column(line))
    qtbot.addWidget(root)
    root.resize(500, 60)
    root.show()
    name = next(one for one in root.findChildren(QLabel) if one.text() == NAMES[0])
    assert _left(part(root, Badge)) < _left(name)
    assert not root.findChildren(QPushButton)


@pytest.mark.usefixtures("from_the_right")
def test_dates_and_numbers_are_the_languages() -> None:
    assert "أغسطس" in words.day(date(2026, 8, 14))
    assert words.short_day(date(2026, 8, 14)) == "2026-08-14"
    assert words.number(1234) == QLocale().toString(1234)
