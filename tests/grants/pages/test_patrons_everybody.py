"""The list of all patrons: as long as there are patrons, in any order, the chosen one always the same person."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.core.ui.memory import remember
from adminapp.core.ui.tables import Table
from adminapp.core.ui.windowed import WindowedTable
from adminapp.grants.pages.patron_list import Filter
from adminapp.grants.stored import AccountFacts, Order, SearchHit
from tests.grants.on_file import open_account
from tests.grants.pages.patrons_open import OpenPatrons
from tests.grants.store.test_listing import many

PatronsAs = Callable[..., OpenPatrons]


@pytest.fixture(autouse=True)
def _columns_as_at_first() -> None:
    remember("tables/patrons.everybody", {})


@pytest.fixture
def patrons(a_family: int, patrons_as: PatronsAs) -> OpenPatrons:
    return patrons_as(Role.CIRCULATION)


def everybody(patrons: OpenPatrons) -> WindowedTable[SearchHit]:
    """Press the filter; return the table."""
    patrons.page.list.chips.button(Filter.EVERYBODY).click()
    patrons.settled()
    return patrons.part("patrons.everybody", WindowedTable)


def shown(patrons: OpenPatrons, table: WindowedTable[SearchHit]) -> list[str]:
    """The names at the places that are seen, once they are read."""
    for _ in range(3):
        table.viewport().repaint()
        patrons.settled()
    rows = range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) % (table.model().rowCount() + 1) + 1)
    names = [table.model().index(row, 0).data() for row in rows if row < table.model().rowCount()]
    assert "…" not in names
    return names


def test_the_filter_counts_everybody_before_it_is_pressed(patrons: OpenPatrons) -> None:
    assert patrons.page.list.chips.button(Filter.EVERYBODY).text() == "All patrons  2"


def test_everybody_is_listed_and_one_is_chosen(patrons: OpenPatrons) -> None:
    table = everybody(patrons)
    assert [table.model().index(row, 0).data() for row in range(2)] == ["Elena Rivera", "Mateo Rivera"]
    table.selectRow(1)
    patrons.settled()
    assert "age 8 · minor · born 2017-03-03 · Main" in patrons.said()


def test_a_search_leaves_the_list_and_the_filter_comes_back_to_it(patrons: OpenPatrons) -> None:
    everybody(patrons).selectRow(0)
    patrons.find("mateo")
    assert patrons.page.list.chips.value() is Filter.FOUND
    assert "Mateo Rivera" in patrons.said()
    everybody(patrons)
    assert "Elena Rivera" in patrons.said()


def test_a_new_name_moves_the_row_and_it_stays_chosen(patrons: OpenPatrons, a_family: int) -> None:
    table = everybody(patrons)
    table.selectRow(1)
    patrons.settled()
    patrons.answer(lambda dialog: dialog.name.setText("Ana Rivera"))
    patrons.act("patrons.edit")
    patrons.settled()
    assert table.currentIndex().row() == 0
    assert table.current() == SearchHit(a_family, "Ana Rivera", "29351000123457", "Main")


def test_who_is_new_is_in_the_list_when_the_page_comes_back(patrons: OpenPatrons) -> None:
    everybody(patrons)
    open_account(patrons.desk, "Zoe Zimmer", "29351000555555")
    patrons.page.opened()
    patrons.settled()
    assert patrons.page.list.chips.button(Filter.EVERYBODY).text() == "All patrons  3"


def test_a_hundred_thousand_are_seen_from_both_ends_in_every_order_and_from_the_middle(
    patrons_as: PatronsAs, a_director: Home
) -> None:
    count = 100_000
    many(a_director, count)
    patrons = patrons_as(Role.DIRECTOR)
    table = everybody(patrons)
    assert table.model().rowCount() == count
    table.selectRow(0)
    patrons.qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    patrons.settled()
    assert table.currentIndex().row() == count - 1
    last: Any = table.current()
    assert last.name == shown(patrons, table)[-1] == "N99"
    for column, order in enumerate(Order):
        for direction in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            table.setCurrentIndex(QModelIndex())
            table.sortByColumn(column, direction)
            patrons.settled()
            plain = patrons.desk.asking.everybody(order, descending=direction == Qt.SortOrder.DescendingOrder)
            for place in (0, count // 2, count - 50):
                table.scrollTo(table.model().index(place, 0), WindowedTable.ScrollHint.PositionAtTop)
                names = shown(patrons, table)
                assert len(names) > 5
                assert names == [hit.name for hit in plain.rows(table.rowAt(0), len(names))]


def test_similar_names_are_told_apart_and_never_chosen_by_themselves(patrons: OpenPatrons) -> None:
    patrons.find("mateo rivrea")
    assert patrons.part("patrons.found", Table).model().index(0, 0).data() == "≈ Mateo Rivera"
    assert "≈ The name is similar to what was typed, not the same." in patrons.said(patrons.page.list)
    assert "No patron chosen" in patrons.said()


def test_whom_the_letters_so_far_find_is_listed_at_once_and_shown_after_a_pause(patrons: OpenPatrons) -> None:
    patrons.qtbot.keyClicks(patrons.page.list.field, "mat")
    patrons.qtbot.waitUntil(lambda: len(patrons.part("patrons.found", Table).rows()) == 1)
    assert patrons.page.details.shown is None
    patrons.qtbot.waitUntil(lambda: "Mateo Rivera" in patrons.said())


def test_a_patron_renamed_to_what_was_mistyped_is_found_as_typed(patrons: OpenPatrons, a_family: int) -> None:
    facts = AccountFacts("Mateo Rivrea", date(2017, 3, 3), "Main", agreement=patrons.account(a_family).agreement)
    patrons.desk.accounts.change_account(a_family, facts, patrons.desk.asking.now())
    patrons.find("rivrea")
    assert "Mateo Rivrea" in patrons.said()
