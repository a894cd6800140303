"""What legal process, consent, a waiver or a letter opens, and in whose hands."""

from datetime import datetime

import pytest

from adminapp.core.policy.decision import Step, Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.papers import Sought, Waiver
from adminapp.core.policy.roles import Role
from adminapp.requests.records import Finding, Instrument, LegalQuestion
from adminapp.requests.rules import decide_legal

MRRL, LCO = load_pack("mrrl"), load_pack("lco")
ALLOW, DENY, REFER = Verdict.ALLOW, Verdict.DENY, Verdict.REFER
MANAGEMENT = (Role.CIRCULATION_MANAGER, Role.DIRECTOR)
NONE, SUBPOENA, ORDER, WARRANT, AGENCY_WARRANT, LETTER, CONSENT, PUBLIC_RECORDS, SECURITY = Instrument
RECORDS = [Sought.ACCOUNT, Sought.TITLES]
IMAGES = [Sought.FOOTAGE, Sought.BAN_IMAGE]
WAIVED = Waiver(Role.DIRECTOR, "danger to life")
READY = {"counsel_reviewed": True, "director_approved": True}


def presents(instrument, seeks=Sought.ACCOUNT, at=Role.DIRECTOR, **facts):
    known = {"finding": None, "counsel_reviewed": False, "director_approved": False, "waiver": None, **facts}
    return LegalQuestion(datetime(2026, 6, 15, 10, 0), instrument, "", seeks, at, **known)


DESK_STEPS = {
    NONE: set(),
    SUBPOENA: {Step.TAKE_COPY_OF_PROCESS},
    ORDER: {Step.TAKE_COPY_OF_PROCESS},
    WARRANT: {Step.TAKE_COPY_OF_PROCESS, Step.DO_NOT_OBSTRUCT, Step.CALL_COUNSEL},
    AGENCY_WARRANT: {Step.TAKE_COPY_OF_PROCESS, Step.CALL_COUNSEL},
    LETTER: {Step.TAKE_COPY_OF_PROCESS},
    CONSENT: {Step.TAKE_COPY_OF_PROCESS},
    SECURITY: {Step.TAKE_COPY_OF_PROCESS, Step.SEAL_CASE, Step.CALL_COUNSEL},
}


@pytest.mark.parametrize("at", sorted(set(Role) - set(MANAGEMENT)))
@pytest.mark.parametrize(("instrument", "steps"), DESK_STEPS.items())
@pytest.mark.parametrize("seeks", [Sought.ACCOUNT, Sought.FOOTAGE])
def test_whatever_is_presented_goes_to_management_even_when_it_is_ready(instrument, steps, at, seeks):
    hold = {Step.HOLD_FOOTAGE} if seeks is Sought.FOOTAGE else set()
    decision = decide_legal(presents(instrument, seeks, at, finding=Finding.PROSECUTION, **READY), MRRL)
    of_the_paper = "MRRL-2" if instrument is SUBPOENA and seeks is Sought.ACCOUNT else "MRRL-41"
    assert (decision.verdict, decision.refer_to) == (REFER, MANAGEMENT)
    assert decision.clauses == ("MRRL-24", of_the_paper, "MRRL-5")
    assert set(decision.steps) == steps | hold
    under_the_other_policy = decide_legal(presents(instrument, seeks, at, **READY), LCO)
    assert (under_the_other_policy.verdict, under_the_other_policy.refer_to) == (REFER, (Role.DIRECTOR,))


@pytest.mark.parametrize("at", Role)
def test_a_request_for_public_records_is_the_custodians(at):
    custodians = (Role.ASSISTANT_DIRECTOR, Role.DIRECTOR)
    decision = decide_legal(presents(PUBLIC_RECORDS, at=at), MRRL)
    assert decision.refer_to == (() if at in custodians else custodians)
    assert decision.verdict is (DENY if at in custodians else REFER)
    assert decision.clauses[0] == ("MRRL-5" if at in custodians else "MRRL-24")


@pytest.mark.parametrize("seeks", [*RECORDS, *IMAGES])
def test_records_that_name_people_are_no_public_records(seeks):
    decision = decide_legal(presents(PUBLIC_RECORDS, seeks), MRRL)
    assert (decision.verdict, decision.clauses[0]) == (DENY, "MRRL-5")
    assert ("MRRL-48" in decision.clauses) is (seeks in IMAGES)


@pytest.mark.parametrize("instrument", Instrument)
@pytest.mark.parametrize("at", [Role.CIRCULATION, Role.DIRECTOR])
@pytest.mark.parametrize(("pack", "clause"), [(MRRL, "MRRL-52"), (LCO, "LCO-25")])
def test_the_policy_is_for_everybody(instrument, at, pack, clause):
    decision = decide_legal(presents(instrument, Sought.POLICY, at), pack)
    assert (decision.verdict, decision.clauses[0], decision.steps) == (ALLOW, clause, ())


@pytest.mark.parametrize("seeks", [Sought.ACCOUNT, *IMAGES])
@pytest.mark.parametrize(("reviewed", "approved"), [(False, False), (True, False), (False, True), (True, True)])
@pytest.mark.parametrize("finding", [None, *Finding])
@pytest.mark.parametrize("instrument", [SUBPOENA, ORDER, WARRANT, SECURITY])
def test_process_opens_once_counsel_reviewed_and_the_director_approved(instrument, finding, reviewed, approved, seeks):
    question = presents(instrument, seeks, finding=finding, counsel_reviewed=reviewed, director_approved=approved)
    verdict = ALLOW if reviewed and approved else REFER
    decision = decide_legal(question, MRRL)
    assert decision.verdict is verdict
    assert decision.refer_to == ((Role.DIRECTOR,) if verdict is REFER else ())
    assert (Step.CALL_COUNSEL in decision.steps) is not reviewed
    assert (Step.STATUTE_WARNING in decision.steps) is (instrument is SUBPOENA or finding is None)
    assert (Step.SEAL_CASE in decision.steps) is (instrument is SECURITY)
    assert (Step.HOLD_FOOTAGE in decision.steps) is (verdict is REFER and seeks in IMAGES)
    assert Step.CHARGE_SEARCH_COST not in decision.steps
    assert decision.clauses[0] == ("MRRL-2" if instrument is SUBPOENA and seeks in RECORDS else "MRRL-41")


def test_the_circulation_manager_opens_what_counsel_reviewed_and_the_director_approved():
    ready = presents(ORDER, at=Role.CIRCULATION_MANAGER, finding=Finding.PROSECUTION, **READY)
    assert decide_legal(ready, MRRL).verdict is ALLOW
    assert decide_legal(presents(ORDER, at=Role.CIRCULATION_MANAGER), MRRL).refer_to == (Role.DIRECTOR,)


def test_nobody_stands_in_the_way_of_a_search_warrant():
    for at in Role:
        assert Step.DO_NOT_OBSTRUCT in decide_legal(presents(WARRANT, at=at), MRRL).steps
        assert Step.DO_NOT_OBSTRUCT in decide_legal(presents(WARRANT, at=at), LCO).steps
        assert Step.DO_NOT_OBSTRUCT not in decide_legal(presents(AGENCY_WARRANT, at=at), MRRL).steps


GOOD_CAUSE = [
    (SUBPOENA, Finding.PROSECUTION, True, True, DENY),
    (SUBPOENA, None, False, False, DENY),
    (ORDER, Finding.PUBLIC_SAFETY, True, True, ALLOW),
    (ORDER, Finding.PROSECUTION, True, True, ALLOW),
    (ORDER, Finding.PROSECUTION, False, True, REFER),
    (ORDER, Finding.PROSECUTION, True, False, REFER),
    (ORDER, None, True, True, REFER),
    (WARRANT, None, True, True, REFER),
    (WARRANT, Finding.PROSECUTION, True, True, ALLOW),
    (AGENCY_WARRANT, None, False, False, DENY),
]


@pytest.mark.parametrize(("instrument", "finding", "reviewed", "approved", "verdict"), GOOD_CAUSE)
def test_good_cause_is_a_court_with_a_finding(instrument, finding, reviewed, approved, verdict):
    question = presents(instrument, finding=finding, counsel_reviewed=reviewed, director_approved=approved)
    decision = decide_legal(question, LCO)
    assert (decision.verdict, decision.clauses[0]) == (verdict, "LCO-8")
    assert (Step.CHARGE_SEARCH_COST in decision.steps) is (verdict is ALLOW)
    if finding is None and verdict is REFER:
        assert Step.CALL_COUNSEL in decision.steps


@pytest.mark.parametrize(
    ("reviewed", "pack", "verdict"), [(False, MRRL, REFER), (True, MRRL, DENY), (False, LCO, DENY), (True, LCO, DENY)]
)
def test_a_warrant_that_no_judge_signed_opens_nothing(reviewed, pack, verdict):
    question = presents(AGENCY_WARRANT, counsel_reviewed=reviewed, director_approved=True)
    assert decide_legal(question, pack).verdict is verdict


WAIVERS = [
    (WAIVED, ALLOW),
    (Waiver(Role.CIRCULATION_MANAGER, "missing person", authorized=True), ALLOW),
    (Waiver(Role.CIRCULATION_MANAGER, "missing person"), REFER),
    (Waiver(Role.DIRECTOR, " "), REFER),
]


@pytest.mark.parametrize(("waiver", "verdict"), WAIVERS)
@pytest.mark.parametrize("seeks", [*RECORDS, *IMAGES])
def test_a_waiver_covers_images_alone_and_carries_the_warning(waiver, verdict, seeks):
    decision = decide_legal(presents(NONE, seeks, waiver=waiver), MRRL)
    assert decision.verdict is (verdict if seeks in IMAGES else REFER)
    assert decision.clauses[0] == "MRRL-3"
    if decision.verdict is REFER:
        covered = "legal.waiver_not_valid" if seeks in IMAGES else "legal.waiver_not_for_accounts"
        assert decision.words == covered
    assert Step.STATUTE_WARNING in decision.steps
    assert (Step.CALL_COUNSEL in decision.steps) is (decision.verdict is REFER)
    under_the_other_policy = decide_legal(presents(NONE, seeks, waiver=waiver), LCO)
    assert (under_the_other_policy.verdict, under_the_other_policy.clauses[0]) == (DENY, "LCO-8")


def test_a_library_may_let_a_waiver_cover_accounts():
    wider = MRRL.with_readings({"waiver_covers": ["footage", "ban_image", "account"]})
    assert decide_legal(presents(NONE, waiver=WAIVED), wider).verdict is ALLOW
    assert decide_legal(presents(NONE, Sought.TITLES, waiver=WAIVED), wider).verdict is REFER


@pytest.mark.parametrize(("pack", "clause"), [(MRRL, "MRRL-5"), (LCO, "LCO-3")])
def test_the_patrons_written_consent_opens_the_record_at_the_directors(pack, clause):
    decision = decide_legal(presents(CONSENT), pack)
    assert (decision.verdict, decision.steps, decision.clauses[0]) == (ALLOW, (), clause)


@pytest.mark.parametrize("seeks", IMAGES)
def test_for_images_consent_waits_for_the_director_since_others_are_on_them(seeks):
    assert decide_legal(presents(CONSENT, seeks), MRRL).refer_to == (Role.DIRECTOR,)
    assert decide_legal(presents(CONSENT, seeks, director_approved=True), MRRL).verdict is ALLOW


@pytest.mark.parametrize("seeks", [*RECORDS, *IMAGES])
def test_a_preservation_letter_keeps_and_releases_nothing(seeks):
    decision = decide_legal(presents(LETTER, seeks, **READY), MRRL)
    assert decision.verdict is not ALLOW
    assert decision.clauses[0] == "MRRL-37"
    assert (Step.HOLD_FOOTAGE in decision.steps) is (seeks in IMAGES)


@pytest.mark.parametrize(("pack", "clause"), [(MRRL, "MRRL-2"), (LCO, "LCO-8")])
def test_with_nothing_presented_nothing_is_released(pack, clause):
    decision = decide_legal(presents(NONE, **READY), pack)
    assert decision.verdict is not ALLOW
    assert (decision.words, decision.clauses[0]) == ("legal.nothing_presented", clause)
