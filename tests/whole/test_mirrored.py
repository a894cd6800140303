"""Where the language runs from right to left, lists and lines are mirrored, and names keep their order."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui import words
from adminapp.core.ui.memory import Look
from adminapp.core.ui.panels import Badge, Line, column
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import Scheme
from adminapp.grants.records import AskerKind
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from tests.accessible import part
from tests.measured import cut
from tests.scenes import asked, office, page, patrons
from tests.stage import Scene, Stage

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


def _desk(stage: Stage) -> None:
    """Have somebody with a Hebrew name ask about a cardholder with an Arabic one."""
    asked(Situation.NAME_IN_ARABIC, AskerKind.HOLDER, "photo_id")(stage)
    stage.press(f"desk.asker.{AskerKind.OTHER}")
    name = part(stage.app.window, QLineEdit, "desk.asker.name")
    name.setText(NAMES[0])
    name.textEdited.emit(NAMES[0])


PAGES = (
    Scene("today", page("today")),
    Scene("desk", _desk),
    Scene("patrons", patrons(SHOWCASE[Situation.NAME_IN_ARABIC].card)),
    Scene("log", page("log")),
    Scene("office", office("staff")),
)


def _begins_at_the_right(window: QWidget) -> Iterator[str]:
    """Tell what stands at the left that ought to stand at the right."""
    sidebar = part(window, QFrame, "window.sidebar")
    if _left(sidebar) + sidebar.width() != window.width():
        yield f"the sidebar begins at {_left(sidebar)}"
    title, search = part(window, QLabel, "window.title"), part(window, QLineEdit, "window.search")
    if _left(title) < _left(search):
        yield "the search field stands before the title"
    for table in (one for one in window.findChildren(QTableView) if one.isVisibleTo(window)):
        if table.columnViewportPosition(0) < table.columnViewportPosition(1):
            yield f"{table.objectName()} begins at the left"


@pytest.mark.usefixtures("from_the_right")
def test_pages_are_mirrored_whole_and_nothing_is_cut(on_stage: Callable[[Look], Stage]) -> None:
    stage = on_stage(Look(Scheme.LIGHT))
    found: dict[str, list[str]] = {}

    def look_at(name: str, shown: QWidget) -> None:
        assert not shown.grab().isNull()
        found[name] = [*_begins_at_the_right(shown), *cut(shown)]

    for scene in PAGES:
        stage.visit(scene, partial(look_at, scene.name))
    assert found == {scene.name: [] for scene in PAGES}
