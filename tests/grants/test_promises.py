"""What holds for every question about an account, whoever asks and whatever the record holds."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.kit.calendar import years_after
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import Pack
from adminapp.grants.records import Proof, ProofKind, Question, Scope
from adminapp.grants.rules import decide
from tests.grants.situations import LCO, MRRL, TODAY, YESTERDAY
from tests.grants.strategies import accounts, card_lists, disguises, every_private_question, questions

packs = st.sampled_from([MRRL, MRRL, MRRL, LCO])
LANGUAGES = ("en", "es")


def one_more(question, name, place, **facts):
    """The question with one entry of one of the account's lists changed."""
    entries = list(getattr(question.account, name))
    entries[place] = replace(entries[place], **facts)
    return replace(question, account=replace(question.account, **{name: tuple(entries)}))


def with_card(question, place, **facts):
    cards = list(question.cards)
    cards[place] = replace(cards[place], **facts)
    return replace(question, cards=tuple(cards))


def with_less(question: Question) -> Iterator[Question]:
    """The question after one thing was reported, closed, revoked, ended, narrowed or frozen."""
    for place, card in enumerate(question.cards):
        yield with_card(question, place, reported=min(card.reported or question.now, question.now))
        yield with_card(question, place, blocked=True)
        yield with_card(question, place, expires=YESTERDAY)
    for place in range(len(question.account.permitted)):
        yield one_more(question, "permitted", place, revoked=question.now)
        yield one_more(question, "permitted", place, until=YESTERDAY)
        yield one_more(question, "permitted", place, scope=Scope.PICK_UP)
    for place in range(len(question.account.guardians)):
        yield one_more(question, "guardians", place, frozen=True)
    if collection := question.account.collection:
        ended = replace(collection, contract_until=YESTERDAY)
        yield replace(question, account=replace(question.account, collection=ended))
    yield replace(question, account=replace(question.account, custody_split=True))
    yield replace(question, account=replace(question.account, protected_address=True))


def opened_by_less(question: Question, pack: Pack) -> list[Question]:
    if decide(question, pack).verdict is Verdict.ALLOW:
        return []
    return [less for less in with_less(question) if decide(less, pack).verdict is Verdict.ALLOW]


@given(questions, packs)
def test_what_is_reported_closed_revoked_ended_or_frozen_never_opens_anything(question, pack):
    assert opened_by_less(question, pack) == []


def test_not_in_any_meeting_of_the_usual_facts():
    assert [less for question in every_private_question() for less in opened_by_less(question, MRRL)] == []


@given(questions, packs, st.integers(1, 7_000))
def test_time_alone_never_opens_anything(question, pack, later):
    """Cards and permissions run out and minors come of age; nothing in the drawing would only begin later."""
    if decide(question, pack).verdict is not Verdict.ALLOW:
        assert decide(replace(question, now=question.now + timedelta(days=later)), pack).verdict is not Verdict.ALLOW


@given(questions, packs)
def test_coming_of_age_never_opens_anything(question, pack):
    born = question.account.born
    if born is not None and decide(question, pack).verdict is not Verdict.ALLOW:
        birthday = datetime.combine(max(years_after(born, 18), TODAY), question.now.time())
        assert decide(replace(question, now=birthday), pack).verdict is not Verdict.ALLOW


@given(questions, packs, st.data())
def test_the_order_of_lists_changes_nothing(question, pack, data):
    account = question.account
    shuffled = replace(
        question,
        account=replace(
            account,
            permitted=tuple(data.draw(st.permutations(account.permitted))),
            guardians=tuple(data.draw(st.permutations(account.guardians))),
        ),
        cards=tuple(data.draw(st.permutations(question.cards))),
        shows=tuple(data.draw(st.permutations(question.shows))),
    )
    assert decide(shuffled, pack) == decide(question, pack)


def disguised(question: Question, disguise) -> Question:
    """The question with every name written another way in the record, but not in the asker's mouth."""
    account = question.account
    return replace(
        question,
        account=replace(
            account,
            permitted=tuple(replace(person, name=disguise(person.name)) for person in account.permitted),
            guardians=tuple(replace(guardian, name=disguise(guardian.name)) for guardian in account.guardians),
            collection=account.collection and replace(account.collection, agency=disguise(account.collection.agency)),
            holder=disguise(account.holder),
        ),
        cards=tuple(replace(card, of=disguise(card.of)) if card.of else card for card in question.cards),
        shows=tuple(
            Proof(shown.kind, disguise(shown.value)) if shown.kind is ProofKind.PHOTO_ID else shown
            for shown in question.shows
        ),
    )


@given(questions, packs, disguises)
def test_case_accents_and_spacing_make_no_other_name(question, pack, disguise):
    assert decide(disguised(question, disguise), pack) == decide(question, pack)


@given(questions, accounts, card_lists, packs)
def test_the_words_of_a_refusal_are_the_same_whatever_the_record_holds(question, account, cards, pack):
    one, other = decide(question, pack), decide(replace(question, account=account, cards=cards), pack)
    if one.verdict is other.verdict is not Verdict.ALLOW:
        assert one.words == other.words


def every_word_said() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for pack in (MRRL, LCO):
            for words, both in pack.sayings(language).of.items():
                if words.startswith(("account.deny", "account.refer")):
                    yield words, both["say"]


def test_no_refusal_hints_at_a_second_account_or_a_court():
    hints = re.compile(r"custod|second|segund|court|juez|tribunal|other parent|otr[oa] (?:padre|madre|cuenta)")
    assert len(list(every_word_said())) > 40
    assert [words for words, say in every_word_said() if hints.search(say.lower()) or re.search(r"[0-9{}]", say)] == []


@given(questions, packs)
def test_a_decision_stands_on_clauses_of_its_pack_and_has_words_in_both_languages(question, pack):
    decision = decide(question, pack)
    assert decision.clauses
    assert set(decision.clauses) <= set(pack.clauses["en"])
    assert bool(decision.refer_to) is (decision.verdict is Verdict.REFER)
    for language in LANGUAGES:
        assert pack.sayings(language).say(decision.words)
        assert pack.sayings(language).why(decision.situation)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_asks_and_what_they_show_decides_what_is_said(language):
    words = [(words, both["say"]) for words, both in MRRL.sayings(language).of.items() if words.startswith("account.")]
    assert len({say for _, say in words}) == len(words)
