"""A table shows plain text, and remembers how each member likes its columns."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyleOptionViewItem

from adminapp.core.ui.memory import remember, remembered
from adminapp.core.ui.tables import Cells, Column, Rows, Table
from adminapp.core.ui.theme import GRID, Scheme, Theme, Tone, colours

PEOPLE = [("Ørsted", 9, "active"), ("<b>Bob</b>", 40, "missing"), ("Ann", 7, "active")]
COLUMNS = [
    Column[tuple[str, int, str]]("name", "Name", lambda row: row[0], strong=True),
    Column[tuple[str, int, str]]("age", "Age", lambda row: str(row[1]), sort=lambda row: row[1], number=True),
    Column[tuple[str, int, str]](
        "card", "Card", lambda row: row[2], tone=lambda row: Tone.NO if row[2] == "missing" else None
    ),
]


@pytest.fixture
def a_table(qtbot):
    def make(name="people", columns=COLUMNS):
        table = Table(name, "People", columns)
        qtbot.addWidget(table)
        table.show_rows(PEOPLE)
        return table

    return make


def names(table):
    return [row[0] for row in table.rows()]


def test_the_model_keeps_qts_contract():
    model = Rows(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(PEOPLE)
    model.sort(1)
    assert (model.rowCount(), model.columnCount()) == (3, 3)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_a_cell_is_plain_text_and_read_with_its_heading():
    model = Rows(COLUMNS)
    model.show_rows(PEOPLE)
    bob = model.index(1, 0)
    assert bob.data() == "<b>Bob</b>"
    assert "<b>" not in bob.data(Qt.ItemDataRole.ToolTipRole)
    assert bob.data(Qt.ItemDataRole.AccessibleTextRole) == "Name: <b>Bob</b>"


def test_a_cell_is_dressed_as_its_column_says():
    model, dressed = Rows(COLUMNS), [QStyleOptionViewItem() for _ in COLUMNS]
    model.show_rows(PEOPLE)
    for place, option in enumerate(dressed):
        Cells(model).initStyleOption(option, model.index(1, place))
    assert [option.text for option in dressed] == [model.index(1, place).data() for place in range(3)]
    assert dressed[2].palette.text().color().name() == colours().no_text
    assert [bool(option.displayAlignment & Qt.AlignmentFlag.AlignRight) for option in dressed] == [
        column.number for column in COLUMNS
    ]
    assert [option.font.weight() == QFont.Weight.DemiBold for option in dressed] == [
        column.strong for column in COLUMNS
    ]


def test_numbers_sort_as_numbers(a_table):
    table = a_table("sorted")
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["<b>Bob</b>", "Ørsted", "Ann"]
    table.show_rows([*PEOPLE, ("Zoe", 100, "active")])
    assert names(table)[0] == "Zoe"


def test_rows_stand_as_they_came_until_somebody_sorts(a_table):
    assert names(a_table("unsorted")) == ["Ørsted", "<b>Bob</b>", "Ann"]


def test_the_layout_is_found_again(a_table):
    first = a_table("kept")
    first.horizontalHeader().resizeSection(0, 333)
    first.horizontalHeader().moveSection(2, 0)
    first.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    again = a_table("kept")
    header = again.horizontalHeader()
    assert header.sectionSize(0) == 333
    assert header.visualIndex(2) == 0
    assert names(again) == ["Ann", "Ørsted", "<b>Bob</b>"]


def test_a_layout_finds_its_columns_by_name(a_table):
    first = a_table("grown")
    first.horizontalHeader().resizeSection(1, 222)
    grown = a_table("grown", [COLUMNS[0], Column("new", "New", lambda row: ""), COLUMNS[1], COLUMNS[2]])
    assert grown.horizontalHeader().sectionSize(2) == 222
    assert grown.horizontalHeader().sectionSize(1) == 160


@pytest.fixture
def at_scale(qapp):
    """Choose a size of type, as a member does."""
    theme = Theme(qapp, Scheme.LIGHT)
    yield lambda scale: theme.choose(Scheme.LIGHT, scale)
    theme.choose(Scheme.LIGHT)
    theme.deleteLater()


@pytest.mark.parametrize("scale", [0.8, 1.25, 2.0])
def test_a_width_is_remembered_for_type_of_any_size(a_table, at_scale, scale):
    table = a_table("any size")
    table.setColumnWidth(0, 200)
    at_scale(scale)
    large = a_table("any size")
    assert [large.columnWidth(place) for place in (0, 1)] == [200 * scale, 160 * scale]
    large.setColumnWidth(1, 500)
    at_scale(1.0)
    again = a_table("any size")
    assert [again.columnWidth(place) for place in (0, 1)] == [200, 500 / scale]


def test_only_what_somebody_arranged_is_remembered(a_table, at_scale):
    table = a_table("arranged")
    table.resize(900, 300)
    table.show()
    at_scale(2.0)
    assert remembered("tables/arranged") == {}
    table.setColumnWidth(0, 300)
    assert remembered("tables/arranged")["name"]["width"] == 150


def test_a_table_that_is_seen_grows_and_shrinks_with_the_type(a_table, at_scale):
    table = a_table("seen")
    table.resize(900, 300)
    table.show()
    header = table.horizontalHeader()
    header.resizeSection(0, 200)
    high = table.rowHeight(0)
    for scale in (2.0, 1.5, 1.0):
        at_scale(scale)
        assert [header.sectionSize(place) for place in (0, 1)] == [200 * scale, 160 * scale]
        assert table.rowHeight(0) >= table.fontMetrics().height() + 3 * GRID
    assert table.rowHeight(0) == high


@pytest.mark.parametrize("nonsense", [{"name": {"width": -5}}, {"name": {"width": "x"}}, {" sort": {"column": "gone"}}])
def test_a_layout_of_nonsense_is_passed_over(a_table, nonsense):
    remember("tables/odd", nonsense)
    assert a_table("odd").horizontalHeader().sectionSize(0) == 160


def test_the_chosen_row_stays_chosen(a_table, qtbot):
    table = a_table("chosen")
    with qtbot.waitSignal(table.chosen) as chosen:
        table.choose(lambda row: row[0] == "Ann")
    assert chosen.args[0] == PEOPLE[2]
    table.show_rows([PEOPLE[2], PEOPLE[0]])
    assert table.current() == PEOPLE[2]
    assert not table.choose(lambda row: row[0] == "Nobody")


def test_enter_opens_the_row(a_table, qtbot):
    table = a_table("opened")
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0] == PEOPLE[1]


def test_the_column_that_fills_the_rest_keeps_no_width(a_table):
    first = a_table("filled")
    first.resize(1600, 300)
    first.show()
    first.horizontalHeader().resizeSection(0, 200)
    again = a_table("filled")
    again.resize(600, 300)
    again.show()
    assert again.horizontalHeader().length() <= again.viewport().width()
