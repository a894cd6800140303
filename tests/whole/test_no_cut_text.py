"""Every page and dialog can be read in full on a small laptop, in both languages, from 80 to 200 %."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui.memory import Look
from adminapp.core.ui.page import scrolled
from adminapp.core.ui.panels import Badge, label
from adminapp.core.ui.scrolling import Room
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import Scheme
from tests.measured import cut
from tests.scenes import SCENES
from tests.stage import SMALL_LAPTOP, Stage

LONG = "Everybody who asks for the record of somebody else"


@pytest.mark.parametrize(("scale", "language"), [(0.8, "es"), (1.0, "en"), (1.0, "es"), (2.0, "en"), (2.0, "es")])
def test_no_text_is_cut(on_stage: Callable[[Look], Stage], scale: float, language: str) -> None:
    stage = on_stage(Look(Scheme.LIGHT, scale, language))
    found: dict[str, list[str]] = {}
    for scene in SCENES:

        def measure(shown: QWidget, name: str = scene.name) -> None:
            shown.grab()
            too_large = [f"{shown.width()} x {shown.height()}"] if not _fits(shown) else []
            scrolls = _scrolls(shown) if scale <= 1 else _sideways(shown) if name.startswith(("log", "patrons")) else []
            found[name] = [*too_large, *cut(shown), *scrolls]

        stage.visit(scene, measure)
    assert "\n".join(f"{name}: {one}" for name, faults in found.items() for one in faults) == ""


def _fits(shown: QWidget) -> bool:
    return shown.width() <= SMALL_LAPTOP[0] and shown.height() <= SMALL_LAPTOP[1]


def _scrolls(shown: QWidget) -> list[str]:
    """At the usual size nobody has to scroll a page itself."""
    bars = [room.verticalScrollBar() for room in _rooms(shown)]
    return [*_sideways(shown), *(f"a page scrolls by {bar.maximum()}" for bar in bars if bar.maximum())]


def _sideways(shown: QWidget) -> list[str]:
    bars = [room.horizontalScrollBar() for room in _rooms(shown)]
    return [f"a page scrolls sideways by {bar.maximum()}" for bar in bars if bar.maximum()]


def _rooms(shown: QWidget) -> list[Room]:
    return [room for room in shown.findChildren(Room) if room.isVisibleTo(shown)]


def _held(qtbot: QtBot, *parts: QWidget) -> QWidget:
    root = QWidget()
    layout = QVBoxLayout(root)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(root)
    root.resize(500, 300)
    root.show()
    return root


def test_a_label_that_is_too_narrow_or_too_low_is_found(qtbot: QtBot) -> None:
    narrow, low, whole = label(LONG, wrap=False), label(LONG), label(LONG)
    narrow.setMaximumWidth(60)
    low.setFixedSize(120, 18)
    root = _held(qtbot, narrow, low, whole, Badge("whole"))
    assert [fault.rsplit(" ", 1)[1] for fault in cut(root)] == ["wide", "high"]


def test_a_button_and_a_heading_that_are_too_narrow_are_found(qtbot: QtBot) -> None:
    button = QPushButton(LONG)
    button.setFixedWidth(80)
    table: Table[str] = Table("cut", "Cut", [Column("who", LONG, str), Column("what", "What", str)])
    table.horizontalHeader().setMinimumSectionSize(20)
    table.horizontalHeader().resizeSection(0, 40)
    assert len(cut(_held(qtbot, button, table))) == 2


def test_what_lies_outside_of_its_holder_is_found_unless_that_scrolls(qtbot: QtBot) -> None:
    def holder() -> QWidget:
        made = QWidget()
        made.setFixedSize(400, 400)
        label(LONG, wrap=False).setParent(made)
        made.findChildren(QWidget)[0].setGeometry(390, 0, 380, 30)
        return made

    area = QScrollArea()
    inside = holder()
    inside.setFixedWidth(800)
    area.setWidget(inside)
    assert len(cut(_held(qtbot, holder()))) == 1
    assert cut(_held(qtbot, area)) == []


def test_what_scrolls_from_top_to_bottom_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    inside = QWidget()
    QVBoxLayout(inside).addWidget(label(LONG, wrap=False))
    area = scrolled(inside)
    root = _held(qtbot, area)
    root.resize(root.minimumSizeHint())
    assert cut(root) == []


def test_a_cell_may_be_shortened_where_pointing_at_it_tells_the_rest(qtbot: QtBot) -> None:
    table: Table[str] = Table("cells", "Cells", [Column("who", "Who", str, width=90), Column("what", "What", str)])
    table.show_rows([LONG])
    root = _held(qtbot, table)
    assert cut(root) == []
    assert isinstance(table, QTableView)
