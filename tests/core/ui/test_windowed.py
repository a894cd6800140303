"""A table of any length reads what is looked at, shows exactly that, and keeps the chosen row through every change."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.tables import Column
from adminapp.core.ui.windowed import Windowed, WindowedTable

Person = tuple[int, str]
_NUMBERS = count()
"""Every table has a name of its own: what one remembers of its columns is not another's."""
COLUMNS = [
    Column[Person]("number", "Number", lambda row: str(row[0])),
    Column[Person]("name", "Name", lambda row: row[1]),
]


class People:
    """A source over a list that stands for a database; it counts what was read."""

    def __init__(self, people: Sequence[Person], order: str, *, descending: bool) -> None:
        self.order, self.descending, self.asked = order, descending, list[int]()
        self._people = sorted(people, key=lambda one: one[order == "name"], reverse=descending)

    def count(self) -> int:
        return len(self._people)

    def rows(self, first: int, many: int) -> Sequence[Person]:
        self.asked.append(first)
        return self._people[first : first + many]

    def place(self, row: Person) -> int | None:
        return next((place for place, one in enumerate(self._people) if one[0] == row[0]), None)


class Listed:
    """A table over people that come and go."""

    def __init__(self, jobs: Jobs, qtbot: QtBot, people: Sequence[Person]) -> None:
        self.people = list(people)
        self.sources: list[People] = []
        self.model: Windowed[Person] = Windowed(COLUMNS, jobs, self._source)
        self.table: WindowedTable[Person] = WindowedTable(f"people.{next(_NUMBERS)}", "People", self.model)
        qtbot.addWidget(self.table)
        self.table.resize(400, 400)
        self.table.show()
        self._jobs, self._qtbot = jobs, qtbot

    def _source(self, order: str, descending: bool) -> People:
        self.sources.append(People(self.people, order, descending=descending))
        return self.sources[-1]

    def open(self) -> None:
        self.table.open()
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self._jobs.busy(), timeout=5000)
        QCoreApplication.sendPostedEvents()

    def look(self, place: int) -> None:
        """Scroll to a row and wait for what is painted there."""
        self.table.scrollTo(self.model.index(place, 0))
        for _ in range(3):
            self.table.viewport().repaint()
            self.settle()

    def shown(self) -> list[Person | None]:
        """Every row, looked at from the first to the last."""
        found = []
        for place in range(self.model.rowCount()):
            if self.model.row(place) is None:
                self.settle()
            found.append(self.model.row(place))
        return found


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    pool = Jobs()
    yield pool
    pool.shutdown()


@pytest.fixture
def listed(jobs: Jobs, qtbot: QtBot) -> Callable[..., Listed]:
    def make(many: int = 1000) -> Listed:
        return Listed(jobs, qtbot, [(number, f"P{number * 7919 % many:05}") for number in range(many)])

    return make


def test_nothing_is_read_before_it_is_opened_and_then_only_what_is_seen(listed):
    people = listed()
    people.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert people.sources == []
    people.open()
    people.look(0)
    assert people.model.rowCount() == 1000
    assert people.sources[-1].asked == [0]
    people.look(999)
    assert set(people.sources[-1].asked) == {0, 960, 992}


def test_a_row_that_is_not_read_shows_dots_and_then_itself(listed):
    people = listed()
    people.open()
    index = people.model.index(500, 1)
    assert index.data() == "…"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "…"
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    people.settle()
    assert index.data() == people.people[500][1]


def test_the_model_keeps_qts_contract(listed):
    people = listed(120)
    QAbstractItemModelTester(people.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    people.open()
    people.look(119)
    people.people.pop()
    people.open()
    assert people.model.rowCount(people.model.index(0, 0)) == 0
    assert people.model.data(QModelIndex()) is None


def test_a_header_sorts_all_rows_and_the_chosen_one_stays_chosen(listed):
    people = listed()
    people.open()
    people.table.selectRow(3)
    people.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    people.settle()
    assert people.table.current() == people.people[3]
    assert people.table.currentIndex().row() == sorted(name for _, name in people.people)[::-1].index(
        people.people[3][1]
    )


def test_without_a_chosen_row_another_order_begins_at_the_top(listed):
    people = listed()
    people.open()
    people.look(999)
    people.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    people.settle()
    assert people.table.rowAt(0) == 0
    assert people.table.current() is None


def test_the_last_row_is_chosen_by_a_key_and_told_once_it_is_read(listed, qtbot):
    people = listed()
    people.open()
    people.table.selectRow(0)
    with qtbot.waitSignal(people.table.chosen) as chosen:
        qtbot.keyClick(people.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert people.table.current() is None
        qtbot.keyClick(people.table, Qt.Key.Key_Return)
    assert chosen.args == [people.people[999]]


def test_many_windows_may_be_looked_at_and_the_first_ones_are_read_again(listed):
    people = listed(5000)
    people.open()
    assert people.shown() == people.people
    assert len(people.model._windows) == 64
    assert people.model.row(0) is None
    people.settle()
    assert people.model.row(0) == people.people[0]


def test_an_answer_that_comes_after_another_order_was_chosen_is_passed_over(listed):
    people = listed()
    people.open()
    assert people.model.row(500) is None
    people.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    people.settle()
    assert people.shown() == people.people[::-1]


def test_rows_that_are_gone_meanwhile_have_the_list_read_anew(listed):
    people = listed(300)
    people.open()
    del people.sources[-1]._people[100:]
    del people.people[100:]
    assert people.model.row(260) is None
    people.settle()
    assert people.shown() == people.people


CHANGES = st.lists(
    st.tuples(st.sampled_from(["add", "remove", "rename", "sort", "choose"]), st.integers(0, 10**6)), max_size=8
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(many=st.integers(1, 160), changes=CHANGES)
def test_what_is_shown_is_what_a_plain_reading_shows(listed, many: int, changes: list[tuple[str, int]]):
    people = listed(many)
    people.open()
    order, descending = 0, False
    for what, number in changes:
        place = number % max(len(people.people), 1)
        before = people.table.current()
        if what == "add":
            people.people.append((number + 1000, f"Q{number}"))
        elif what == "remove" and people.people:
            people.people.pop(place)
        elif what == "rename" and people.people:
            people.people[place] = (people.people[place][0], f"R{number}")
        elif what == "sort":
            order, descending = number % 2, number % 3 == 0
            direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            people.table.sortByColumn(order, direction)
        elif what == "choose" and people.model.rowCount():
            people.table.selectRow(number % people.model.rowCount())
            people.settle()
            before = people.table.current()
        people.open()
        assert people.shown() == sorted(people.people, key=lambda one: one[order], reverse=descending)
        chosen = people.table.current()
        still = next((one for one in people.people if before and one[0] == before[0]), None)
        assert chosen == still
