"""Who may see, copy and hand out footage."""

from dataclasses import replace
from datetime import date, datetime
from itertools import product

import pytest

from adminapp.core.policy.askers import Asker, AskerKind
from adminapp.core.policy.decision import Step, Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.papers import Waiver
from adminapp.core.policy.roles import Role
from adminapp.footage.records import Act, Footage, Incident, IncidentKind, Papers, Purpose, Question
from adminapp.footage.rules import decide

MRRL, LCO = load_pack("mrrl"), load_pack("lco")
ALLOW, DENY, REFER = Verdict.ALLOW, Verdict.DENY, Verdict.REFER
VIEW, LIVE, COPY, RELEASE = Act
MANAGEMENT = (Role.CIRCULATION_MANAGER, Role.DIRECTOR)
DESIGNATED = {Role.DIRECTOR, Role.CIRCULATION_MANAGER, Role.MANAGER, Role.WEEKEND_SUPERVISOR, Role.IT}
OUTSIDERS = sorted(set(AskerKind) - {AskerKind.STAFF, AskerKind.POLICE})
TODAY, YESTERDAY, TOMORROW = date(2026, 6, 15), date(2026, 6, 14), date(2026, 6, 16)
THERE = Footage(date(2026, 6, 10), held=False, exists=True)
GONE = Footage(date(2026, 5, 1), held=False, exists=False)
OPEN, CLOSED = Incident(IncidentKind.CRIME, open=True), Incident(IncidentKind.CRIME, open=False)
WAIVED = Waiver(Role.DIRECTOR, "missing child")


def asks(who, act=VIEW, incident=OPEN, purpose=Purpose.INCIDENT, **facts):
    asker = Asker(AskerKind.STAFF, who, facts.pop("until", None)) if isinstance(who, Role) else Asker(who)
    known = {"footage": THERE, "papers": Papers.NONE, "waiver": None, **facts}
    return Question(datetime(2026, 6, 15, 10, 0), act, asker, incident=incident, purpose=purpose, **known)


def police(act=RELEASE, **facts):
    return asks(AskerKind.POLICE, act, **facts)


@pytest.mark.parametrize(("role", "act"), list(product(Role, [VIEW, LIVE, COPY])))
def test_designated_staff_alone_look_at_footage(role, act):
    decision = decide(asks(role, act, purpose=Purpose.SYSTEM_CHECK if act is LIVE else Purpose.INCIDENT), MRRL)
    assert decision.verdict is (ALLOW if role in DESIGNATED else DENY)
    assert (Step.RECORD_MINUTES in decision.steps) is (role in DESIGNATED)


@pytest.mark.parametrize("role", sorted(set(Role) - DESIGNATED))
@pytest.mark.parametrize(("until", "verdict"), [(YESTERDAY, DENY), (TODAY, ALLOW), (TOMORROW, ALLOW)])
def test_the_director_designates_others_through_a_last_day(role, until, verdict):
    decision = decide(asks(role, until=until), MRRL)
    assert (decision.verdict, decision.clauses[0]) == (verdict, "MRRL-35")


@pytest.mark.parametrize("purpose", Purpose)
def test_the_director_hears_of_who_looks_without_any_cause(purpose):
    decision = decide(asks(Role.CIRCULATION, purpose=purpose), MRRL)
    assert (Step.REPORT_TO_DIRECTOR in decision.steps) is (purpose is Purpose.OTHER)


WITH_CAUSE = [
    (VIEW, Purpose.INCIDENT, OPEN, ALLOW, "MRRL-38"),
    (VIEW, Purpose.INCIDENT, None, DENY, "MRRL-38"),
    (VIEW, Purpose.INCIDENT, CLOSED, DENY, "MRRL-38"),
    (VIEW, Purpose.AVAILABILITY, OPEN, ALLOW, "MRRL-40"),
    (VIEW, Purpose.AVAILABILITY, None, DENY, "MRRL-38"),
    (VIEW, Purpose.SYSTEM_CHECK, None, ALLOW, "MRRL-40"),
    (VIEW, Purpose.OTHER, OPEN, DENY, "MRRL-38"),
    (VIEW, Purpose.OTHER, None, DENY, "MRRL-38"),
    (LIVE, Purpose.SYSTEM_CHECK, None, ALLOW, "MRRL-39"),
    (LIVE, Purpose.AVAILABILITY, OPEN, ALLOW, "MRRL-39"),
    (LIVE, Purpose.OTHER, None, DENY, "MRRL-40"),
    (LIVE, Purpose.INCIDENT, None, DENY, "MRRL-40"),
    (LIVE, Purpose.INCIDENT, OPEN, DENY, "MRRL-40"),
    (COPY, Purpose.INCIDENT, OPEN, ALLOW, "MRRL-38"),
    (COPY, Purpose.INCIDENT, CLOSED, DENY, "MRRL-38"),
    (COPY, Purpose.INCIDENT, None, DENY, "MRRL-38"),
    (COPY, Purpose.AVAILABILITY, OPEN, DENY, "MRRL-42"),
    (COPY, Purpose.SYSTEM_CHECK, None, DENY, "MRRL-42"),
]


@pytest.mark.parametrize(("act", "purpose", "incident", "verdict", "clause"), WITH_CAUSE)
def test_a_role_is_not_enough_there_must_be_a_cause(act, purpose, incident, verdict, clause):
    decision = decide(asks(Role.MANAGER, act, incident, purpose), MRRL)
    assert (decision.verdict, decision.clauses[0]) == (verdict, clause)
    assert (Step.REPORT_TO_DIRECTOR in decision.steps) is (purpose is Purpose.OTHER)


@pytest.mark.parametrize("kind", IncidentKind)
def test_every_kind_of_documented_incident_counts(kind):
    assert decide(asks(Role.WEEKEND_SUPERVISOR, incident=Incident(kind, open=True)), MRRL).verdict is ALLOW


def test_a_copy_is_kept_only_while_its_incident_is_open():
    assert "MRRL-42" in decide(asks(Role.MANAGER, COPY, CLOSED), MRRL).clauses
    assert "MRRL-42" not in decide(asks(Role.MANAGER, VIEW, None, Purpose.AVAILABILITY), MRRL).clauses
    assert Step.HOLD_FOOTAGE in decide(asks(Role.MANAGER, COPY), MRRL).steps


@pytest.mark.parametrize("act", [VIEW, COPY])
def test_what_the_recorder_has_lost_cannot_be_looked_at(act):
    decision = decide(asks(Role.MANAGER, act, footage=GONE), MRRL)
    assert (decision.verdict, decision.clauses[0]) == (DENY, "MRRL-34")


def test_footage_older_than_the_plan_is_still_a_record():
    old = Footage(date(2026, 5, 1), held=False, exists=True)
    assert decide(asks(Role.MANAGER, footage=old), MRRL).verdict is ALLOW
    steps = decide(police(papers=Papers.SUBPOENA, footage=old), MRRL).steps
    assert Step.HOLD_FOOTAGE in steps
    assert Step.NO_RESPONSIVE_RECORDS_LETTER not in steps


@pytest.mark.parametrize("role", sorted(set(Role) - set(MANAGEMENT)))
def test_only_management_hands_footage_out(role):
    decision = decide(asks(role, RELEASE, papers=Papers.SUBPOENA), MRRL)
    assert (decision.verdict, decision.refer_to, decision.clauses[0]) == (REFER, MANAGEMENT, "MRRL-24")


@pytest.mark.parametrize(
    ("facts", "verdict", "clause"),
    [
        ({"papers": Papers.SUBPOENA}, ALLOW, "MRRL-41"),
        ({"papers": Papers.COURT_ORDER}, ALLOW, "MRRL-41"),
        ({"papers": Papers.SEARCH_WARRANT}, ALLOW, "MRRL-41"),
        ({"papers": Papers.PRESERVATION_LETTER}, DENY, "MRRL-41"),
        ({}, DENY, "MRRL-41"),
        ({"waiver": WAIVED}, ALLOW, "MRRL-3"),
        ({"papers": Papers.SUBPOENA, "footage": GONE}, DENY, "MRRL-34"),
    ],
)
@pytest.mark.parametrize("role", MANAGEMENT)
def test_management_hands_out_upon_process_or_a_waiver(role, facts, verdict, clause):
    decision = decide(asks(role, RELEASE, **facts), MRRL)
    assert (decision.verdict, decision.clauses[0]) == (verdict, clause)


PAPER_STEPS = [
    (Papers.NONE, {Step.HOLD_FOOTAGE}),
    (Papers.SUBPOENA, {Step.HOLD_FOOTAGE, Step.TAKE_COPY_OF_PROCESS}),
    (Papers.COURT_ORDER, {Step.HOLD_FOOTAGE, Step.TAKE_COPY_OF_PROCESS}),
    (
        Papers.SEARCH_WARRANT,
        {Step.HOLD_FOOTAGE, Step.TAKE_COPY_OF_PROCESS, Step.DO_NOT_OBSTRUCT, Step.CALL_COUNSEL},
    ),
    (Papers.PRESERVATION_LETTER, {Step.HOLD_FOOTAGE, Step.TAKE_COPY_OF_PROCESS}),
]


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize(("papers", "steps"), PAPER_STEPS)
def test_the_police_go_to_management_and_the_recording_is_kept(act, papers, steps):
    decision = decide(police(act, papers=papers), MRRL)
    assert (decision.verdict, decision.refer_to) == (REFER, MANAGEMENT)
    assert (decision.words, decision.clauses) == ("footage.police", ("MRRL-41", "MRRL-24"))
    assert set(decision.steps) == steps


@pytest.mark.parametrize("papers", Papers)
def test_for_footage_that_is_gone_there_is_a_letter_and_nothing_to_hold(papers):
    decision = decide(police(papers=papers, footage=GONE, waiver=WAIVED), MRRL)
    assert (decision.verdict, decision.clauses[0], decision.refer_to) == (REFER, "MRRL-34", MANAGEMENT)
    assert Step.NO_RESPONSIVE_RECORDS_LETTER in decision.steps
    assert Step.HOLD_FOOTAGE not in decision.steps


@pytest.mark.parametrize(
    ("waiver", "verdict"),
    [
        (WAIVED, ALLOW),
        (Waiver(Role.MANAGER, "danger to life", authorized=True), ALLOW),
        (Waiver(Role.MANAGER, "danger to life"), REFER),
        (Waiver(Role.CIRCULATION_MANAGER, "danger to life"), REFER),
        (Waiver(Role.ASSISTANT_DIRECTOR, "danger to life"), REFER),
        (Waiver(Role.DIRECTOR, ""), REFER),
        (Waiver(Role.DIRECTOR, " \t"), REFER),
        (Waiver(Role.MANAGER, " ", authorized=True), REFER),
    ],
)
def test_a_waiver_is_the_directors_or_a_named_employees_and_has_a_reason(waiver, verdict):
    decision = decide(police(waiver=waiver), MRRL)
    assert decision.verdict is verdict
    assert decision.clauses[0 if verdict is ALLOW else -1] == "MRRL-3"
    assert (Step.STATUTE_WARNING in decision.steps) is (verdict is ALLOW)


@pytest.mark.parametrize(("kind", "act", "waiver"), list(product(OUTSIDERS, Act, [None, WAIVED])))
def test_nobody_else_outside_sees_footage_and_all_are_told_of_the_police_complaint(kind, act, waiver):
    question = asks(kind, act, None, waiver=waiver)
    decision = decide(question, MRRL)
    assert decision.verdict is DENY
    not_staff = ("MRRL-38",) if kind is AskerKind.TRUSTEE else ()
    assert decision.clauses == (*not_staff, "MRRL-48", "MRRL-49")
    assert set(decision.steps) == {Step.POLICE_COMPLAINT_ADVICE, Step.HOLD_FOOTAGE, Step.OPEN_INCIDENT}
    gone = decide(replace(question, footage=GONE), MRRL)
    assert (gone.words, Step.HOLD_FOOTAGE in gone.steps) == (decision.words, False)
    assert Step.OPEN_INCIDENT not in decide(replace(question, incident=OPEN), MRRL).steps


@pytest.mark.parametrize("kind", OUTSIDERS)
@pytest.mark.parametrize("papers", sorted(set(Papers) - {Papers.NONE}))
def test_papers_from_anybody_go_to_management(kind, papers):
    decision = decide(asks(kind, RELEASE, papers=papers, waiver=WAIVED), MRRL)
    assert (decision.verdict, decision.refer_to, decision.clauses[0]) == (REFER, MANAGEMENT, "MRRL-24")
    assert decision.words == "footage.outsider_with_papers"


@pytest.mark.parametrize(("kind", "papers"), list(product(AskerKind, [Papers.NONE, Papers.COURT_ORDER])))
def test_where_the_policy_has_no_cameras_the_director_decides_and_the_public_sees_nothing(kind, papers):
    decision = decide(asks(Role.DIRECTOR if kind is AskerKind.STAFF else kind, papers=papers), LCO)
    refused = kind in OUTSIDERS and papers is Papers.NONE
    assert (decision.verdict, decision.refer_to) == ((DENY, ()) if refused else (REFER, (Role.DIRECTOR,)))
    assert decision.clauses[0] == "LCO-1"
