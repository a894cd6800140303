"""A vendor gets what its service needs, under contract and bound by the policy, and nothing for marketing."""

from datetime import date, datetime

import pytest

from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.partners.records import Partner, Question, Reason
from adminapp.partners.rules import decide

MRRL, LCO = load_pack("mrrl"), load_pack("lco")
ALLOW, DENY = Verdict.ALLOW, Verdict.DENY
TODAY, YESTERDAY, TOMORROW = date(2026, 6, 15), date(2026, 6, 14), date(2026, 6, 16)


def asks(*wants, needs=("card_number", "email"), until=TOMORROW, acknowledged=YESTERDAY, reason=Reason.SERVICE):
    partner = Partner(until, acknowledged, frozenset(needs))
    return Question(datetime(2026, 6, 15, 10, 0), partner, frozenset(wants), reason)


ASKED = [
    (asks("card_number"), ALLOW, "LCO-24"),
    (asks("email", "card_number"), ALLOW, "LCO-24"),
    (asks("email", until=TODAY, acknowledged=TODAY), ALLOW, "LCO-24"),
    (asks("email", until=YESTERDAY), DENY, "LCO-22"),
    (asks("email", acknowledged=None), DENY, "LCO-22"),
    (asks("email", acknowledged=TOMORROW), DENY, "LCO-22"),
    (asks("email", "titles"), DENY, "LCO-24"),
    (asks("email", needs=()), DENY, "LCO-24"),
    (asks("email", reason=Reason.MARKETING), DENY, "LCO-24"),
    (asks("titles", reason=Reason.MARKETING), DENY, "LCO-24"),
]


@pytest.mark.parametrize(("question", "verdict", "clause"), ASKED)
def test_a_vendor_gets_what_its_service_needs(question, verdict, clause):
    decision = decide(question, LCO)
    assert (decision.verdict, decision.clauses[0]) == (verdict, clause)


@pytest.mark.parametrize(("question", "verdict", "clause"), ASKED)
def test_a_policy_without_vendors_leaves_to_management_what_is_not_refused(question, verdict, clause):
    decision = decide(question, MRRL)
    management = (Role.CIRCULATION_MANAGER, Role.DIRECTOR)
    assert decision.refer_to == (management if verdict is ALLOW else ())
    assert decision.verdict is (Verdict.REFER if verdict is ALLOW else DENY)
