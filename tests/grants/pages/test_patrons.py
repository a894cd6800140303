"""Patrons: finding one and reading the account."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.core.ui.tables import Table
from adminapp.core.ui.theme import Scheme, Theme
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.pages.patron_lines import Section
from adminapp.grants.pages.patron_list import Filter
from adminapp.grants.records import Asker, AskerKind, Channel
from adminapp.grants.stored import AccountFacts, NewAccount, NewCard, Outcome
from tests.accessible import rich_labels
from tests.clocks import FixedClock
from tests.grants.on_file import open_account
from tests.grants.pages.patrons_open import OpenPatrons

MATEO, ELENA = "29351000123457", "29351000200008"
HOSTILE = ("<b>Bold</b> & Søns", "<img src=/etc/hosts>", "{x} %s O'Brien", "محمد بن عبد الله", "王小明", "W" * 200)
PatronsAs = Callable[..., OpenPatrons]


@pytest.fixture
def patrons(a_family: int, patrons_as: PatronsAs) -> OpenPatrons:
    return patrons_as(Role.CIRCULATION)


@pytest.fixture
def an_incomplete_minor(a_family: int, a_director: Home) -> int:
    """A girl whose account was opened under a policy that asks for less: no guardian, no agreement, no consent."""
    desk = GrantsDesk(a_director, load_pack("lco"))
    priya = NewAccount(new_id(), AccountFacts("Priya Adler", date(2011, 3, 4)), NewCard("29351000100093"), consent=None)
    desk.accounts.new_account(priya, desk.asking.now())
    return priya.id


def test_before_anything_is_searched_the_page_says_what_belongs_there(patrons: OpenPatrons) -> None:
    assert "Find a patron" in patrons.said(patrons.page.list)
    assert "No patron chosen" in patrons.said()


def test_what_an_account_is_shown_in_stays_out_of_sight_until_one_is_chosen(patrons: OpenPatrons) -> None:
    patrons.page.make_all()
    assert "No patron chosen" in patrons.said()
    assert not patrons.part("patrons.details.name", QLabel).isVisible()
    made = [section.objectName() for section in patrons.page.details.findChildren(Section)]
    patrons.find("mateo")
    assert [section.objectName() for section in patrons.page.details.findChildren(Section)] == made


def test_the_only_patron_found_is_shown_at_once(patrons: OpenPatrons) -> None:
    patrons.find("mateo")

    said = patrons.said()
    assert {"Mateo Rivera", MATEO, "Lucía Rivera", "Elena Rivera", "valid"} <= set(said)
    assert "age 8 · minor · born 2017-03-03 · Main" in said


def test_among_several_found_the_member_chooses(patrons: OpenPatrons) -> None:
    patrons.find("rivera")
    assert "No patron chosen" in patrons.said()

    found = patrons.part("patrons.found", Table)
    assert [hit.name for hit in found.rows()] == ["Elena Rivera", "Mateo Rivera"]
    found.choose(lambda hit: hit.name == "Elena Rivera")
    patrons.settled()
    assert "age 67 · born 1958-03-03 · Main" in patrons.said()


def test_typing_searches_after_a_pause(patrons: OpenPatrons) -> None:
    patrons.qtbot.keyClicks(patrons.page.list.field, "elen")
    patrons.qtbot.waitUntil(lambda: ELENA in patrons.said())


def test_a_scanned_card_shows_its_account(patrons: OpenPatrons) -> None:
    assert patrons.page.scanned(ELENA)
    patrons.settled()
    assert "Elena Rivera" in patrons.said()


def test_the_very_card_is_chosen_though_others_begin_like_it(patrons: OpenPatrons) -> None:
    open_account(patrons.desk, "Longer Number", MATEO + "99")
    patrons.find(MATEO)
    assert len(patrons.part("patrons.found", Table).rows()) == 2
    assert "Mateo Rivera" in patrons.said()


def test_nobody_found_is_said(patrons: OpenPatrons) -> None:
    patrons.find("zzz")
    assert "Nobody found" in patrons.said(patrons.page.list)


def test_the_last_patron_is_gone_before_the_next_is_found(patrons: OpenPatrons) -> None:
    patrons.find("mateo")
    patrons.find("zzz")
    assert "Mateo Rivera" not in patrons.said()
    patrons.find("mateo")
    patrons.find("")
    assert "No patron chosen" in patrons.said()


def test_escape_empties_the_search(patrons: OpenPatrons) -> None:
    patrons.find("mateo")
    patrons.qtbot.keyClick(patrons.page.list.field, Qt.Key.Key_Escape)
    patrons.settled()
    assert patrons.page.list.field.text() == ""
    assert "No patron chosen" in patrons.said()


def test_minors_who_come_of_age_soon_are_listed_with_their_day(
    a_family: int, patrons_as: PatronsAs, clock: FixedClock
) -> None:
    clock.wall = clock.wall.replace(year=2035, month=2, day=1)
    patrons = patrons_as(Role.CIRCULATION)
    assert patrons.page.list.chips.button(Filter.COMING_OF_AGE).text() == "Turning 18 within 60 days  1"

    patrons.page.list.chips.button(Filter.COMING_OF_AGE).click()
    patrons.part("patrons.coming_of_age", Table).selectRow(0)
    patrons.settled()
    assert "age 17 · minor · born 2017-03-03 · of age on 2035-03-03 · Main" in patrons.said()


def test_where_nobody_comes_of_age_soon_the_list_says_so(patrons: OpenPatrons) -> None:
    patrons.page.list.chips.button(Filter.COMING_OF_AGE).click()
    assert "Nobody comes of age soon" in patrons.said(patrons.page.list)


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_shown_literally_and_fit(patrons: OpenPatrons, name: str) -> None:
    open_account(patrons.desk, name, "29351000555555", branch=name)
    patrons.find("29351000555555")

    assert name in patrons.said()
    assert rich_labels(patrons.page) == []
    assert patrons.page.minimumSizeHint().width() <= patrons.window.width()
    for area in patrons.page.details.findChildren(QScrollArea):
        inside = area.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= area.viewport().width()


def test_what_is_missing_stands_first_with_the_next_step(an_incomplete_minor: int, patrons_as: PatronsAs) -> None:
    patrons = patrons_as(Role.CIRCULATION)
    patrons.find("priya")
    said = patrons.said()

    assert "parent or guardian missing" in said
    assert "Add one before anything else is saved." in said
    assert {"agreement missing", "consent not on file"} <= set(said)
    assert said.index("parent or guardian missing") < said.index("Cards")


def test_a_next_step_taken_is_no_longer_asked_for(an_incomplete_minor: int, patrons_as: PatronsAs) -> None:
    patrons = patrons_as(Role.CIRCULATION)
    patrons.find("priya")
    patrons.answer(lambda dialog: dialog.name.setText("Asha Adler"))
    patrons.press("patrons.notices.guardian_missing")

    assert patrons.account(an_incomplete_minor).guardian_names == ("Asha Adler",)
    assert "parent or guardian missing" not in patrons.said()
    assert "agreement missing" in patrons.said()


def test_a_policy_without_guardians_shows_none(a_family: int, patrons_as: PatronsAs) -> None:
    patrons = patrons_as(Role.DIRECTOR, "lco")
    patrons.find(ELENA)
    said = patrons.said()

    assert "Signed papers" in said
    assert not {"Parents and guardians", "Permitted persons", "Unpaid balance", "consent not on file"} & set(said)
    assert not patrons.action("patrons.permissions.add").isEnabled()


def test_what_the_desk_answered_is_told(patrons: OpenPatrons, a_family: int) -> None:
    asker = Asker(AskerKind.OTHER, "Bob Stranger", Channel.PHONE)
    question, decision = patrons.desk.asking.ask(a_family, asker, ())
    patrons.desk.disclosures.record_disclosure(new_id(), a_family, question, decision, Outcome.RECORDED)
    patrons.find(MATEO)

    assert {"Bob Stranger", "not shared"} <= set(patrons.said())
    assert any("By telephone · The account · Cleo Clerk" in text for text in patrons.said())


def test_history_is_told_newest_first_and_older_things_are_folded_away(
    patrons: OpenPatrons, a_family: int, clock: FixedClock
) -> None:
    for place in range(6):
        clock.move(minutes=1)
        patrons.desk.accounts.protect_address(a_family, clock.wall, protected=place % 2 == 0)
    patrons.find(MATEO)

    told = [text for text in patrons.said() if text.startswith(("Address", "Account opened", "Permission"))]
    assert told[1:3] == ["Address no longer protected", "Address protected"]
    assert "Account opened: 29351000123457" not in told
    patrons.press("patrons.history.older.open")
    assert "Account opened: 29351000123457" in patrons.said()


def test_a_change_made_elsewhere_is_seen_when_the_page_comes_back(patrons: OpenPatrons, a_family: int) -> None:
    patrons.find(MATEO)
    patrons.desk.accounts.protect_address(a_family, patrons.desk.asking.now(), protected=True)
    patrons.page.opened()
    patrons.settled()
    assert "address protected" in patrons.said()


def test_the_desk_is_asked_about_the_account_that_is_shown(patrons: OpenPatrons, a_family: int) -> None:
    patrons.find(MATEO)
    with patrons.qtbot.waitSignal(patrons.page.ask_about) as asked:
        patrons.press("patrons.ask.button")
    assert asked.args == [a_family]


def test_a_list_that_was_cut_says_so(patrons: OpenPatrons) -> None:
    for place in range(51):
        open_account(patrons.desk, f"Crowd {place}", f"7770000{place:04}")
    patrons.find("crowd 1")
    assert not any("first 50" in text for text in patrons.said(patrons.page.list))
    patrons.find("crowd")
    assert "Only the first 50 are listed. Type more." in patrons.said(patrons.page.list)


def test_the_account_stands_below_the_list_where_large_type_leaves_no_room_beside_it(
    patrons: OpenPatrons, qapp: QApplication
) -> None:
    page, theme = patrons.page, Theme(qapp, Scheme.LIGHT)
    beside = []
    for scale in (1.0, 2.0, 1.0):
        theme.choose(Scheme.LIGHT, scale)
        page.resize(1018, 1200)
        patrons.settled()
        page.body.activate()
        beside.append(page.details.y() == page.list.y())
        assert page.minimumSizeHint().width() <= page.width()
    theme.deleteLater()
    assert beside == [True, False, True]
