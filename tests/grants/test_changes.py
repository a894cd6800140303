"""What would change the answer: single facts, each of which leads to the better answer that is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import Pack
from adminapp.grants.records import (
    AskerKind,
    Channel,
    Guardian,
    PermittedPerson,
    Proof,
    ProofKind,
    Question,
    Scope,
    Wants,
)
from adminapp.grants.rules import decide, what_would_change
from adminapp.grants.rules.changes import Fact
from tests.grants.situations import (
    ADULT,
    ANA,
    CHILD,
    EXPIRED,
    FROZEN_LUCIA,
    HER_CARD,
    HER_SHOWN_CARD,
    LCO,
    MRRL,
    REPORTED,
    SHOWN_CARD,
    TODAY,
    TOLD_NUMBER,
    agency,
    ana,
    asks,
    daniel,
    holder,
    lucia,
    photo_id,
    sam,
)
from tests.grants.strategies import questions

PHONE = Channel.PHONE
SPLIT = replace(CHILD, custody_split=True)
LOST = replace(ADULT, permitted=(replace(ANA, until=TODAY, scope=Scope.PICK_UP),))

TOLD = [
    (holder(SHOWN_CARD), {}),
    (holder(), {Fact.SHOWS_PHOTO_ID: "allow", Fact.SHOWS_ACCOUNT_CARD: "allow"}),
    (holder(SHOWN_CARD, cards=(EXPIRED,)), {Fact.SHOWS_PHOTO_ID: "allow"}),
    (holder(SHOWN_CARD, cards=(REPORTED,)), {Fact.SHOWS_PHOTO_ID: "allow"}),
    (holder(channel=PHONE), {Fact.TELLS_ACCOUNT_NUMBER: "allow"}),
    (holder(photo_id("Ruth Adler"), channel=PHONE), {Fact.TELLS_ACCOUNT_NUMBER: "allow", Fact.COMES_IN: "allow"}),
    (sam(SHOWN_CARD), {Fact.IS_PERMITTED: "allow"}),
    (sam(), {}),
    (sam(photo_id("Sam Poe"), account=CHILD), {Fact.IS_PERMITTED: "allow"}),
    (holder(account=replace(ADULT, holder="Rita Adler")), {Fact.SHOWS_ACCOUNT_CARD: "allow"}),
    (ana(), {Fact.SHOWS_PHOTO_ID: "allow", Fact.SHOWS_ACCOUNT_CARD: "allow", Fact.SHOWS_OWN_CARD: "allow"}),
    (ana(cards=(REPORTED, HER_CARD)), {Fact.SHOWS_PHOTO_ID: "allow", Fact.SHOWS_OWN_CARD: "allow"}),
    (ana(HER_SHOWN_CARD, account=LOST), {Fact.IS_PERMITTED: "allow", Fact.ASKS_FOR_PICK_UP: "allow"}),
    (lucia(), {Fact.SHOWS_PHOTO_ID: "allow", Fact.SHOWS_ACCOUNT_CARD: "allow"}),
    (lucia(channel=PHONE), {Fact.TELLS_ACCOUNT_NUMBER: "allow"}),
    (lucia(photo_id("Lucia Rivera"), account=replace(CHILD, guardians=(FROZEN_LUCIA,))), {}),
    (daniel(), {Fact.SHOWS_ACCOUNT_CARD: "allow"}),
    (daniel(account=SPLIT), {}),
    (daniel(channel=PHONE), {Fact.TELLS_ACCOUNT_NUMBER: "refer"}),
    (
        daniel(TOLD_NUMBER, channel=PHONE),
        {Fact.COMES_IN: "allow", Fact.IS_PERMITTED: "allow", Fact.IS_NAMED_GUARDIAN: "allow"},
    ),
    (daniel(SHOWN_CARD, account=SPLIT), {Fact.IS_PERMITTED: "allow", Fact.IS_NAMED_GUARDIAN: "allow"}),
    (
        daniel(SHOWN_CARD, account=replace(CHILD, consent=None)),
        {Fact.IS_PERMITTED: "allow", Fact.IS_NAMED_GUARDIAN: "allow", Fact.SIGNS_CONSENT: "allow"},
    ),
    (daniel(SHOWN_CARD, account=replace(CHILD, born=ADULT.born)), {Fact.IS_PERMITTED: "allow"}),
    (agency("Other Collect"), {}),
    (asks(AskerKind.POLICE, "Officer", account=ADULT), {}),
]


@pytest.mark.parametrize(("question", "facts"), TOLD)
def test_staff_are_told_which_single_fact_would_help(question, facts):
    assert {change.fact: change.decision.verdict.value for change in what_would_change(question, MRRL)} == facts


def with_proof(question: Question, kind: ProofKind, value: str) -> Question:
    return replace(question, shows=(*question.shows, Proof(kind, value)))


def with_account(question: Question, **facts: object) -> Question:
    return replace(question, account=replace(question.account, **facts))  # type: ignore[arg-type]


def numbers(question: Question, of: str) -> list[str]:
    """The numbers of the cards of the account, or of the asker where it is for somebody else's own card."""
    return sorted({card.number for card in question.cards if bool(card.of) is bool(of)})


APPLIED: dict[Fact, Callable[[Question], list[Question]]] = {
    Fact.SHOWS_PHOTO_ID: lambda question: [
        with_proof(question, ProofKind.PHOTO_ID, name) for name in (question.asker.name, question.account.holder)
    ],
    Fact.SHOWS_ACCOUNT_CARD: lambda question: [
        with_proof(question, ProofKind.CARD, number) for number in numbers(question, "")
    ],
    Fact.TELLS_ACCOUNT_NUMBER: lambda question: [
        with_proof(question, ProofKind.NUMBER, number) for number in numbers(question, "")
    ],
    Fact.SHOWS_OWN_CARD: lambda question: [
        with_proof(question, ProofKind.CARD, number) for number in numbers(question, question.asker.name)
    ],
    Fact.COMES_IN: lambda question: [replace(question, asker=replace(question.asker, channel=Channel.IN_PERSON))],
    Fact.IS_PERMITTED: lambda question: [
        with_account(question, permitted=(*question.account.permitted, PermittedPerson(question.asker.name, TODAY)))
    ],
    Fact.IS_NAMED_GUARDIAN: lambda question: [
        with_account(question, guardians=(*question.account.guardians, Guardian(question.asker.name)))
    ],
    Fact.SIGNS_CONSENT: lambda question: [with_account(question, consent=TODAY)],
    Fact.ASKS_FOR_PICK_UP: lambda question: [replace(question, wants=Wants.PICK_UP)],
}
BETTER = {Verdict.DENY: {Verdict.ALLOW, Verdict.REFER}, Verdict.REFER: {Verdict.ALLOW}, Verdict.ALLOW: set()}


def test_every_fact_can_be_brought_about():
    assert APPLIED.keys() == set(Fact)


@given(questions, st.sampled_from([MRRL, MRRL, LCO]))
def test_every_fact_that_is_told_leads_to_the_better_answer_that_is_told(question: Question, pack: Pack):
    now = decide(question, pack).verdict
    changes = what_would_change(question, pack)
    assert len({change.fact for change in changes}) == len(changes)
    for change in changes:
        assert change.decision.verdict in BETTER[now]
        assert change.decision in [decide(changed, pack) for changed in APPLIED[change.fact](question)]


def test_the_custody_of_a_minor_and_a_freeze_are_no_facts_that_are_told():
    assert not [fact for fact in Fact if "custody" in fact or "split" in fact or "frozen" in fact]
