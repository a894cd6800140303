"""Today tells who cares for the vault what waits there, and opens the part of the office where it is done."""

from dataclasses import replace
from datetime import date

import pytest

from adminapp.core.policy.roles import Role
from adminapp.core.ui import words
from adminapp.office.vault_desk import VaultDesk
from adminapp.shell.today.page import RowButton
from adminapp.shell.today.questions import Questions
from adminapp.shell.today.waiting import Place, waiting
from tests.accessible import part
from tests.grants.on_file import MRRL
from tests.shell.test_app import sign_in
from tests.vaults import NAMES, passphrase_of


@pytest.fixture
def rows(qapp):
    """Return what waits now for somebody who has signed in."""
    return lambda home: waiting(Questions(home, MRRL).topics(), home.member.may)[0].rows


def test_a_second_place_that_was_not_reached_is_told_apart(a_director, rows, clock, tmp_path):
    desk = VaultDesk(a_director)
    desk.change_plan(replace(desk.backup_state().plan, second=tmp_path / "usb"))
    clock.move(days=10)
    desk.back_up_now()
    (row,) = rows(a_director)
    assert (row.text, row.place) == ("Second place for backups", Place("office", "backups"))
    assert row.detail == "No backup has reached usb for 11 days. Connect it and make one."


def test_a_recovery_code_that_nobody_tried_for_a_year_waits_for_the_director(a_vault, rows, clock):
    clock.move(days=366)
    director = a_vault.sign_in(Role.DIRECTOR)
    VaultDesk(director).back_up_now()
    (row,) = rows(director)
    assert (row.text, row.badge, row.place) == ("Recovery code", "due", Place("office", "recovery"))
    assert row.detail == "It was never tried. Try it from the paper."
    assert rows(a_vault.sign_in(Role.IT)) == ()
    director = a_vault.sign_in(Role.DIRECTOR)
    desk = VaultDesk(director)
    desk.try_code(a_vault.code)
    assert rows(director) == ()
    clock.move(days=366)
    desk.back_up_now()
    (row,) = rows(director)
    assert row.detail == f"It was last known to work on {words.day(date(2027, 3, 3))}. Try it from the paper."


def test_a_row_opens_its_part_of_the_office(app, a_vault, qtbot, clock):
    clock.move(days=10)
    sign_in(app, qtbot, a_vault.folder, NAMES[Role.IT], passphrase_of(Role.IT))
    app.session.frame.go("today")
    qtbot.waitUntil(lambda: not app.session.jobs.busy())
    part(app.window, RowButton, "today.now.0").click()
    qtbot.waitUntil(lambda: not app.session.jobs.busy())
    assert app.session.frame.page.objectName() == "office"
    assert app.session.frame.page.chips.value() == "backups"
