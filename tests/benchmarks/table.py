"""The table of all patrons in the real window, beside reading and showing every row."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from random import Random
from time import perf_counter

from PySide6.QtCore import Qt

from adminapp.core.store.engine import connect_all
from adminapp.core.ui.tables import Column, Rows
from adminapp.core.ui.windowed import WindowedTable
from adminapp.grants.pages.patron_list import Filter
from adminapp.grants.pages.patrons import PatronsPage
from adminapp.grants.stored import SearchHit
from tests.accessible import part
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.results import FRAME
from tests.benchmarks.screen import Painted, window_over
from tests.stage import Stage

_EVERYBODY = """
SELECT a.id, a.name, c.number, a.branch FROM accounts AS a JOIN cards AS c ON c.account = a.id ORDER BY +a.key
"""
_JUMPS, _SORTS = 120, 4


@benchmark("table")
def table(bench: Bench) -> None:
    """Measure what is waited for at first beside loading all, then jumps to anywhere and every order again."""
    loading = _loading_all(bench)
    with window_over(bench) as stage:
        opened, at_most = _Opened(stage), max(0.04, FRAME / loading)
        for what, act in opened.first_times():
            bench.ratio(f"Patrons table, {what}", floor=lambda: loading, ours=act, at_most=at_most, runs=1)
        opened.wait_for_the_middle()
        bench.frames("Patrons table, jumps to either end and anywhere", list(opened.jumps()))
        bench.frames("Patrons table, orders chosen again", list(opened.sorts()))


class _Opened:
    """The page with its table of everybody, before it was first shown."""

    def __init__(self, stage: Stage) -> None:
        page = stage.open("patrons")
        assert isinstance(page, PatronsPage)
        self._stage = stage
        self._filter = page.list.chips.button(Filter.EVERYBODY)
        self._table = part(page, WindowedTable, "patrons.everybody")
        self._rows = self._table._windowed
        self._painted = Painted([self._table.viewport()])

    def first_times(self) -> Iterator[tuple[str, Callable[[], float]]]:
        """Yield what somebody waits for who comes to the table for the first time."""
        yield "first rows painted", lambda: self._seconds(self._filter.click)
        yield "first jump to the end", lambda: self._jump(self._rows.rowCount() - 1)
        for column, name in ((1, "card"), (2, "branch"), (0, "name")):
            yield f"first sort by {name}", partial(self._sort, column, Qt.SortOrder.DescendingOrder)

    def wait_for_the_middle(self) -> None:
        """Have the list of all in this order read."""
        self._jump(self._rows.rowCount() // 2)
        self._stage.settle()

    def jumps(self) -> Iterator[float]:
        """Jump to either end and to anywhere."""
        dice, last = Random(5), self._rows.rowCount() - 1  # noqa: S311 - the same places every time
        for place in range(_JUMPS):
            yield self._jump(dice.choice((0, last, dice.randrange(last))) if place else last)

    def sorts(self) -> Iterator[float]:
        """Sort by every column, up and down, and again."""
        for _ in range(_SORTS):
            for column in range(self._rows.columnCount()):
                for order in Qt.SortOrder:
                    yield self._sort(column, order)

    def _jump(self, place: int) -> float:
        scroll = self._table.verticalScrollBar()
        value = round(scroll.maximum() * place / (self._rows.rowCount() - 1))

        def jump() -> None:
            scroll.setValue(value)
            self._table.viewport().update()

        return self._seconds(jump)

    def _sort(self, column: int, order: Qt.SortOrder) -> float:
        before = self._rows._source
        return self._seconds(partial(self._table.sortByColumn, column, order), lambda: self._rows._source is not before)

    def _seconds(self, act: Callable[[], object], is_there: Callable[[], object] = lambda: True) -> float:
        taken = self._painted.seconds(act, lambda: is_there() and self._is_read())
        self._stage.settle()
        return taken

    def _is_read(self) -> bool:
        first, last = self._table.rowAt(0), self._table.rowAt(self._table.viewport().height() - 1)
        return first >= 0 and all(self._rows.row(place) is not None for place in range(first, max(first, last) + 1))


def _loading_all(bench: Bench) -> float:
    """Return the seconds that it takes to read everybody and to show every row."""
    column = Column[SearchHit]("name", "Name", lambda hit: hit.name)
    with closing(bench.office.sign_in()) as home, closing(connect_all(home.databases())) as connection:
        started, shown = perf_counter(), Rows([column])
        shown.show_rows([SearchHit(*row) for row in connection.execute(_EVERYBODY)])
        return perf_counter() - started
