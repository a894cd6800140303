"""The images of banned patrons: their stages day by day, and who may see them where."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.bans.records import Ban, Place, Question, Stage
from adminapp.bans.rules import decide, last_archive_day, last_day, stage
from adminapp.core.policy.askers import Asker, AskerKind
from adminapp.core.policy.decision import Step, Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role

MRRL, LCO = load_pack("mrrl"), load_pack("lco")
ALLOW, DENY, REFER = Verdict.ALLOW, Verdict.DENY, Verdict.REFER
PENDING, SHARED, ARCHIVED, DUE, HELD = Stage
DESK, OFFICES, LAPTOP = Place
TODAY, TOMORROW = date(2026, 6, 15), date(2026, 6, 16)
YEAR = Ban(date(2026, 1, 1), date(2026, 12, 31))
OVER = Ban(date(2026, 1, 1), date(2026, 6, 14))
LONG_OVER = Ban(date(2020, 1, 1), date(2021, 6, 14))
COMING = Ban(date(2026, 6, 16), date(2026, 12, 31))


def asks(ban, who=Role.CIRCULATION, place=DESK, now=TODAY, **facts):
    asker = Asker(AskerKind.STAFF, who, **facts) if isinstance(who, Role) else Asker(who)
    return Question(datetime.combine(now, time(10)), asker, ban, place)


@pytest.mark.parametrize(
    ("ban", "day", "expected"),
    [
        (YEAR, date(2025, 12, 31), PENDING),
        (YEAR, date(2026, 1, 1), SHARED),
        (YEAR, date(2026, 12, 31), SHARED),
        (YEAR, date(2027, 1, 1), ARCHIVED),
        (YEAR, date(2031, 12, 31), ARCHIVED),
        (YEAR, date(2032, 1, 1), DUE),
        (Ban(date(2023, 1, 1), date(2024, 2, 29)), date(2024, 2, 29), SHARED),
        (Ban(date(2023, 1, 1), date(2024, 2, 29)), date(2024, 3, 1), ARCHIVED),
        (Ban(date(2023, 1, 1), date(2024, 2, 29)), date(2029, 3, 1), ARCHIVED),
        (Ban(date(2023, 1, 1), date(2024, 2, 29)), date(2029, 3, 2), DUE),
        (Ban(date(2023, 1, 1), None), date(2099, 1, 1), SHARED),
        (Ban(date(2023, 1, 1), date.max), date.max, SHARED),
        (Ban(TODAY, TODAY), TODAY, SHARED),
        (Ban(YEAR.since, YEAR.until, lifted=TODAY), TODAY - timedelta(days=1), SHARED),
        (Ban(YEAR.since, YEAR.until, lifted=TODAY), TODAY, ARCHIVED),
        (Ban(YEAR.since, YEAR.until, lifted=TODAY), date(2031, 6, 14), ARCHIVED),
        (Ban(YEAR.since, YEAR.until, lifted=TODAY), date(2031, 6, 15), DUE),
        (Ban(YEAR.since, None, lifted=TODAY), TODAY, ARCHIVED),
        (Ban(OVER.since, OVER.until, lifted=date(2026, 8, 1)), date(2031, 6, 14), ARCHIVED),
        (Ban(OVER.since, OVER.until, lifted=date(2026, 8, 1)), date(2031, 6, 15), DUE),
        (Ban(date(1, 1, 1), None, lifted=date.min), TODAY, DUE),
        (Ban(YEAR.since, YEAR.until, overturned=TODAY), TODAY - timedelta(days=1), SHARED),
        (Ban(YEAR.since, YEAR.until, overturned=TODAY), TODAY, DUE),
        (Ban(YEAR.since, YEAR.until, overturned=TODAY, held=True), TODAY, HELD),
        (Ban(YEAR.since, YEAR.until, held=True), TODAY, SHARED),
        (Ban(OVER.since, OVER.until, held=True), TODAY, ARCHIVED),
        (Ban(LONG_OVER.since, LONG_OVER.until, held=True), TODAY, HELD),
    ],
)
def test_a_stage_begins_and_ends_on_its_day(ban, day, expected):
    assert stage(ban, day, 5) is expected


def test_the_last_days_are_counted_from_an_early_end():
    lifted = Ban(YEAR.since, YEAR.until, lifted=TODAY)
    assert last_day(lifted, TODAY) == date(2026, 6, 14)
    assert last_archive_day(lifted, TODAY, 5) == date(2031, 6, 14)
    assert last_day(lifted, TODAY - timedelta(days=1)) == YEAR.until
    assert last_day(Ban(YEAR.since, None), TODAY) is last_archive_day(Ban(YEAR.since, None), TODAY, 5) is None


dates = st.dates(date(2015, 1, 1), date(2035, 12, 31))
bans = st.builds(
    Ban,
    since=dates,
    until=st.none() | dates,
    lifted=st.none() | dates,
    overturned=st.none() | dates,
    held=st.booleans(),
)


@given(bans, dates, st.integers(0, 4_000))
def test_images_only_ever_go_towards_their_destruction(ban, day, later):
    """A hold stands at the end of the line too: what is held is past its time."""
    line = {PENDING: 0, SHARED: 1, ARCHIVED: 2, DUE: 3, HELD: 3}
    now, then = (stage(ban, when, 5) for when in (day, day + timedelta(days=later)))
    assert line[now] <= line[then]
    assert {now, then} & {DUE, HELD} <= {HELD if ban.held else DUE}


@given(bans, dates)
def test_the_longer_the_archive_the_later_the_destruction(ban, day):
    stages = [stage(ban, day, years) for years in (0, 1, 5, 10)]
    assert [one in (DUE, HELD) for one in stages] == sorted((one in (DUE, HELD) for one in stages), reverse=True)


SEEN = [
    (asks(YEAR), ALLOW, "MRRL-44"),
    (asks(YEAR, place=OFFICES), ALLOW, "MRRL-44"),
    (asks(YEAR, place=LAPTOP), ALLOW, "MRRL-44"),
    (asks(Ban(YEAR.since, YEAR.until, held=True)), ALLOW, "MRRL-44"),
    (asks(OVER), DENY, "MRRL-46"),
    (asks(OVER, Role.CIRCULATION, OFFICES), DENY, "MRRL-46"),
    (asks(OVER, Role.DIRECTOR, OFFICES), ALLOW, "MRRL-46"),
    (asks(OVER, Role.ASSISTANT_DIRECTOR, OFFICES), ALLOW, "MRRL-46"),
    (asks(OVER, Role.CIRCULATION_MANAGER, OFFICES), ALLOW, "MRRL-46"),
    (asks(OVER, Role.MANAGER, OFFICES), DENY, "MRRL-46"),
    (asks(OVER, Role.DIRECTOR, DESK), DENY, "MRRL-46"),
    (asks(OVER, Role.DIRECTOR, LAPTOP), DENY, "MRRL-46"),
    (asks(LONG_OVER, Role.DIRECTOR, OFFICES), DENY, "MRRL-46"),
    (asks(Ban(LONG_OVER.since, LONG_OVER.until, held=True), Role.DIRECTOR, OFFICES), ALLOW, "MRRL-37"),
    (asks(Ban(LONG_OVER.since, LONG_OVER.until, held=True), Role.MANAGER, OFFICES), DENY, "MRRL-37"),
    (asks(Ban(YEAR.since, YEAR.until, overturned=TODAY), Role.DIRECTOR, OFFICES), DENY, "MRRL-42"),
    (asks(Ban(LONG_OVER.since, LONG_OVER.until, overturned=TOMORROW), Role.DIRECTOR, OFFICES), DENY, "MRRL-46"),
    (asks(COMING), DENY, "MRRL-44"),
    (asks(COMING, Role.DIRECTOR, OFFICES), ALLOW, "MRRL-43"),
    (asks(COMING, Role.ASSISTANT_DIRECTOR, OFFICES), DENY, "MRRL-44"),
    (asks(COMING, Role.ASSISTANT_DIRECTOR, OFFICES, designated_until=TODAY), ALLOW, "MRRL-43"),
    (asks(COMING, Role.DIRECTOR, LAPTOP), DENY, "MRRL-44"),
]


@pytest.mark.parametrize(("question", "verdict", "clause"), SEEN)
def test_staff_see_what_the_stage_and_the_place_open(question, verdict, clause):
    decision = decide(question, MRRL)
    assert (decision.verdict, decision.clauses[0]) == (verdict, clause)
    assert decision.stage == stage(question.ban, TODAY, 5)
    assert (Step.QUEUE_DESTRUCTION in decision.steps) is (decision.stage == DUE)
    assert decide(question, LCO).refer_to == (Role.DIRECTOR,)


@pytest.mark.parametrize("role", Role)
def test_every_member_of_staff_sees_the_images_of_a_ban_in_force(role):
    assert decide(asks(YEAR, role), MRRL).verdict is ALLOW


def test_a_library_may_keep_the_gallery_off_its_laptops():
    strict = MRRL.with_readings({"banned_on_laptops": False})
    assert decide(asks(YEAR, place=LAPTOP), strict).verdict is DENY
    assert decide(asks(YEAR, place=DESK), strict).verdict is ALLOW


@pytest.mark.parametrize("ban", [YEAR, OVER, LONG_OVER, COMING])
@pytest.mark.parametrize("kind", sorted(set(AskerKind) - {AskerKind.STAFF, AskerKind.POLICE}))
def test_nobody_outside_sees_an_image_or_hears_whether_there_is_one(ban, kind):
    decision, of_another = decide(asks(ban, kind), MRRL), decide(asks(YEAR, kind), MRRL)
    assert (decision.verdict, decision.clauses[0]) == (DENY, "MRRL-48")
    assert (decision.words == "ban.own_picture") is (kind is AskerKind.PATRON)
    assert (decision.words, decision.steps) == (of_another.words, of_another.steps)
    assert decide(asks(ban, kind), LCO).verdict is DENY


@pytest.mark.parametrize(
    ("pack", "refer_to", "clause"),
    [(MRRL, (Role.CIRCULATION_MANAGER, Role.DIRECTOR), "MRRL-24"), (LCO, (Role.DIRECTOR,), "LCO-1")],
)
def test_the_police_go_to_management(pack, refer_to, clause):
    decision = decide(asks(YEAR, AskerKind.POLICE), pack)
    assert (decision.verdict, decision.refer_to, decision.clauses[0]) == (REFER, refer_to, clause)
