"""Copies for whoever asks."""

from datetime import datetime

import pytest

from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.handouts.records import CopyQuestion, Paper
from adminapp.handouts.rules import decide


@pytest.mark.parametrize(
    ("pack", "paper", "verdict", "clause", "refer_to"),
    [
        ("mrrl", Paper.POLICY, Verdict.ALLOW, "MRRL-52", ()),
        ("lco", Paper.POLICY, Verdict.ALLOW, "LCO-25", ()),
        ("lco", Paper.PARTNER_LIST, Verdict.ALLOW, "LCO-26", ()),
        ("mrrl", Paper.PARTNER_LIST, Verdict.REFER, "MRRL-54", (Role.ASSISTANT_DIRECTOR, Role.DIRECTOR)),
    ],
)
def test_everybody_gets_the_policy_and_the_list_where_the_policy_promises_one(pack, paper, verdict, clause, refer_to):
    decision = decide(CopyQuestion(datetime(2026, 6, 15, 10, 0), paper), load_pack(pack))
    assert (decision.verdict, decision.clauses[0], decision.refer_to) == (verdict, clause, refer_to)
