"""What would change the answer: the rules asked again with one fact changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from adminapp.core.kit.names import same_name
from adminapp.core.policy.decision import Decision, Verdict
from adminapp.core.policy.packs import Pack
from adminapp.grants.records import (
    AskerKind,
    Channel,
    Guardian,
    PermittedPerson,
    Proof,
    ProofKind,
    Question,
    Wants,
)
from adminapp.grants.rules.proof import CardState, card_state
from adminapp.grants.rules.sharing import decide

_BETTER = {Verdict.DENY: {Verdict.ALLOW, Verdict.REFER}, Verdict.REFER: {Verdict.ALLOW}, Verdict.ALLOW: set()}
_PRIVATE = {AskerKind.HOLDER, AskerKind.PARENT, AskerKind.OTHER}


class Fact(StrEnum):
    """The one fact that is changed."""

    SHOWS_PHOTO_ID = "shows_photo_id"
    SHOWS_ACCOUNT_CARD = "shows_account_card"
    TELLS_ACCOUNT_NUMBER = "tells_account_number"
    SHOWS_OWN_CARD = "shows_own_card"
    COMES_IN = "comes_in"
    IS_PERMITTED = "is_permitted"
    IS_NAMED_GUARDIAN = "is_named_guardian"
    SIGNS_CONSENT = "signs_consent"
    ASKS_FOR_PICK_UP = "asks_for_pick_up"


@dataclass(frozen=True)
class Change:
    """A fact and the answer it would bring."""

    fact: Fact
    decision: Decision


def what_would_change(question: Question, pack: Pack) -> tuple[Change, ...]:
    """Return the single facts that would turn a refusal or a referral into something better for the person.

    Source: MRRL-7, MRRL-26.
    """
    better = _BETTER[decide(question, pack).verdict]
    answers = ((fact, decide(changed, pack)) for fact, changed in _one_fact_changed(question)) if better else ()
    return tuple(Change(fact, decision) for fact, decision in answers if decision.verdict in better)


def _one_fact_changed(question: Question) -> Iterator[tuple[Fact, Question]]:
    asker, account = question.asker, question.account
    if asker.kind not in _PRIVATE:
        return
    yield from _other_proofs(question)
    if asker.channel is not Channel.IN_PERSON:
        yield Fact.COMES_IN, replace(question, asker=replace(asker, channel=Channel.IN_PERSON))
    if asker.kind is not AskerKind.HOLDER:
        person = PermittedPerson(name=asker.name, since=question.now.date())
        yield Fact.IS_PERMITTED, _with_account(question, permitted=(*account.permitted, person))
    if asker.kind is AskerKind.PARENT:
        yield Fact.IS_NAMED_GUARDIAN, _with_account(question, guardians=(*account.guardians, Guardian(asker.name)))
    if account.consent is None:
        yield Fact.SIGNS_CONSENT, _with_account(question, consent=question.now.date())
    if question.wants is not Wants.PICK_UP:
        yield Fact.ASKS_FOR_PICK_UP, replace(question, wants=Wants.PICK_UP)


def _other_proofs(question: Question) -> Iterator[tuple[Fact, Question]]:
    asker = question.asker
    valid = [card for card in question.cards if card_state(card, question.now) is CardState.VALID]
    of_account = [card.number for card in valid if not card.of]
    if asker.channel is Channel.IN_PERSON:
        yield Fact.SHOWS_PHOTO_ID, _showing(question, ProofKind.PHOTO_ID, asker.name)
        for number in of_account[:1]:
            yield Fact.SHOWS_ACCOUNT_CARD, _showing(question, ProofKind.CARD, number)
        for number in [card.number for card in valid if same_name(card.of, asker.name)][:1]:
            yield Fact.SHOWS_OWN_CARD, _showing(question, ProofKind.CARD, number)
    else:
        for number in of_account[:1]:
            yield Fact.TELLS_ACCOUNT_NUMBER, _showing(question, ProofKind.NUMBER, number)


def _showing(question: Question, kind: ProofKind, value: str) -> Question:
    return replace(question, shows=(*question.shows, Proof(kind, value)))


def _with_account(question: Question, **facts: object) -> Question:
    return replace(question, account=replace(question.account, **facts))  # type: ignore[arg-type]
