"""Figures are given out where no group is small enough to point at a person."""

from datetime import datetime

import pytest

from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.requests.records import StatisticsQuestion
from adminapp.requests.rules import decide_statistics

MRRL, LCO = load_pack("mrrl"), load_pack("lco")


@pytest.mark.parametrize(("smallest", "verdict"), [(0, "deny"), (1, "deny"), (4, "deny"), (5, "allow"), (40, "allow")])
@pytest.mark.parametrize(("pack", "clause"), [(MRRL, "MRRL-5"), (LCO, "LCO-5")])
def test_fewer_than_five_people_are_not_counted_out(smallest, verdict, pack, clause):
    decision = decide_statistics(StatisticsQuestion(datetime(2026, 6, 15, 10, 0), smallest), pack)
    assert (decision.verdict, decision.clauses[0]) == (verdict, clause)


def test_a_library_may_ask_for_larger_groups():
    careful = LCO.with_readings({"smallest_group": 10})
    nine = StatisticsQuestion(datetime(2026, 6, 15, 10, 0), 9)
    assert decide_statistics(nine, careful).verdict is Verdict.DENY
