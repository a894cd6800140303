"""What is given out is counted once, and nobody's name is kept."""

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.store import log
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter
from adminapp.handouts.commands import HandoutsDesk
from adminapp.handouts.records import Count, Handout
from tests.vaults import StaffedVault


def desk_of(home: Home) -> HandoutsDesk:
    return HandoutsDesk(home, load_pack("mrrl"))


@pytest.mark.parametrize("role", Role)
def test_everybody_who_works_here_gives_out_documents(a_vault: StaffedVault, role):
    desk = desk_of(a_vault.sign_in(role))
    desk.give(1, Handout.POLICY, "es", 2)
    assert desk.counts() == (Count("2026-03", Handout.POLICY, "es", 2),)


def test_copies_are_counted_by_document_language_and_month(a_clerk, clock):
    desk = desk_of(a_clerk)
    desk.give(1, Handout.POLICY, "en", 1)
    desk.give(2, Handout.POLICY, "en", 2)
    desk.give(3, Handout.POLICY, "es", 1)
    desk.give(4, Handout.SIGN, "en", 1)
    clock.move(days=40)
    desk.give(5, Handout.POLICY, "en", 1)
    assert desk.counts() == (
        Count("2026-04", Handout.POLICY, "en", 1),
        Count("2026-03", Handout.POLICY, "en", 3),
        Count("2026-03", Handout.POLICY, "es", 1),
        Count("2026-03", Handout.SIGN, "en", 1),
    )


def test_counting_the_same_copies_twice_counts_them_once(a_clerk):
    desk = desk_of(a_clerk)
    desk.give(1, Handout.POLICY, "en", 2)
    desk.give(1, Handout.POLICY, "en", 2)
    assert desk.counts() == (Count("2026-03", Handout.POLICY, "en", 2),)


def test_the_log_tells_what_was_given_and_to_nobody_by_name(a_clerk):
    desk_of(a_clerk).give(1, Handout.PERMISSION, "en", 1)
    with a_clerk.read() as db:
        (line,) = log.lines(db, LogFilter(command="handouts.give"))
    assert line.arguments == {"month": "2026-03", "handout": "permission", "language": "en", "copies": 1}


@pytest.mark.parametrize("copies", [0, -1, 1000])
def test_an_impossible_number_of_copies_is_refused(a_clerk, copies):
    with pytest.raises(InputError, match="choose 1 to 999"):
        desk_of(a_clerk).give(1, Handout.POLICY, "en", copies)
    assert desk_of(a_clerk).counts() == ()


def test_a_record_names_the_last_line_of_the_log(a_clerk):
    desk = desk_of(a_clerk)
    before = desk.log_head()
    desk.give(1, Handout.POLICY, "en", 1)
    after = desk.log_head()
    assert before is not None
    assert after is not None
    assert after.line == before.line + 1
    assert len(after.hash) == 12
    assert after.hash != before.hash
