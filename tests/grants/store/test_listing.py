"""All patrons stand in every order as a plain reading would have them, whatever stretch is read."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adminapp.core.kit.errors import NotAllowedError
from adminapp.core.kit.names import name_key
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.everybody import _END
from adminapp.grants.rules.proof import card_key
from adminapp.grants.stored import NewCard, Order, SearchHit
from tests.grants.on_file import desk_of, open_account

PEOPLE = [
    ("Ruth Adler", "Osage"),
    ("Ána Berg", "Main"),
    ("ana berg", "Linn"),
    ("Zoe Æblø", "Main"),
    ("王小明", "Osage"),
]
KEYS: dict[Order, Callable[[Any], Any]] = {
    Order.NAME: lambda hit: (name_key(hit.name), hit.account),
    Order.CARD: lambda hit: card_key(hit.card),
    Order.BRANCH: lambda hit: (hit.branch, name_key(hit.name), hit.account),
}


@pytest.fixture
def desk(a_clerk: Home) -> GrantsDesk:
    desk = desk_of(a_clerk)
    for place, (name, branch) in enumerate(PEOPLE):
        account = open_account(desk, name, f"2935100010{place * 7 % 5:04d}", branch=branch)
        if place % 2:
            desk.cards.add_card(account, NewCard(f"1000{place}", date(2027, 1, 1)), desk.asking.now())
    return desk


def many(home: Home, count: int) -> None:
    """Put patrons on file past the desk, some with several cards."""
    with home._units.write() as db:
        db.exec_driver_sql(
            "INSERT INTO accounts(id, name, other, key, branch, record, protected_address, updated) "
            "VALUES (?, ?, '', ?, ?, '', 0, '2026-01-01 00:00:00.000000')",
            [
                (id_, f"N{id_ * 7919 % count % 300}", f"n{id_ * 7919 % count % 300}", "abc"[id_ % 3])
                for id_ in range(1, count + 1)
            ],
        )
        db.exec_driver_sql(
            "INSERT INTO cards(key, number, account, closed, blocked, source) VALUES (?, ?, ?, 0, 0, 'staff')",
            [
                (f"{id_ * 6007 % count:06}{part}",) * 2 + (id_,)
                for id_ in range(1, count + 1)
                for part in range(1 + id_ % 2)
            ],
        )


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("descending", [False, True])
def test_everybody_stands_in_order_and_has_a_place(desk: GrantsDesk, order: Order, *, descending: bool):
    everybody = desk.asking.everybody(order, descending=descending)
    rows = everybody.rows(0, 50)
    assert everybody.count() == len(rows) == len(PEOPLE)
    assert [hit.account for hit in rows] == [hit.account for hit in sorted(rows, key=KEYS[order], reverse=descending)]
    assert {hit.name for hit in rows} == {name for name, _ in PEOPLE}
    assert [everybody.place(hit) for hit in rows] == list(range(len(rows)))
    assert everybody.place(SearchHit(1, "", "", "")) is None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_stretch_is_the_same_by_either_end_and_from_the_middle(a_clerk: Home, data: st.DataObject):
    desk, total = desk_of(a_clerk), 3 * _END
    if desk_of(a_clerk).asking.everybody(Order.NAME).count() == 0:
        many(a_clerk, total)
    order, descending = data.draw(st.sampled_from(Order)), data.draw(st.booleans())
    whole = desk.asking.everybody(order, descending=descending)
    hits = [hit for first in range(0, total, 100) for hit in whole.rows(first, 100)]
    assert [h.account for h in hits] == [h.account for h in sorted(hits, key=KEYS[order], reverse=descending)]
    first, length = data.draw(st.integers(0, total + 10)), data.draw(st.integers(1, 120))
    assert list(desk.asking.everybody(order, descending=descending).rows(first, length)) == hits[first : first + length]
    place = data.draw(st.integers(0, total - 1))
    assert whole.place(hits[place]) == place


def test_patrons_are_counted_again_when_something_was_written(desk: GrantsDesk):
    counts = [desk.asking.everybody(order).count() for order in Order]
    open_account(desk, "Zoe Zimmer", "29351000555555")
    assert [desk.asking.everybody(order).count() for order in Order] == [count + 1 for count in counts]


def test_who_may_not_see_patrons_sees_no_list(a_director: Home, monkeypatch: pytest.MonkeyPatch):
    desk = desk_of(a_director)
    monkeypatch.setattr(type(a_director.member), "may", lambda _self, _deed: False)
    everybody = desk.asking.everybody(Order.NAME)
    for ask in (everybody.count, lambda: everybody.rows(0, 10), lambda: everybody.place(SearchHit(1, "", "", ""))):
        with pytest.raises(NotAllowedError):
            ask()
