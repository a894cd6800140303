"""What a card, a number and a photo ID prove."""

from dataclasses import replace

import pytest

from adminapp.grants.records import AskerKind, Card, Channel, Proof, ProofKind
from adminapp.grants.rules.proof import CardState, card_key, card_state, evidence
from tests.grants.situations import (
    ADULT,
    BLOCKED,
    CARD,
    EXPIRED,
    HER_CARD,
    HER_SHOWN_CARD,
    LAST_NIGHT,
    NOW,
    NUMBER,
    REPORTED,
    SHOWN_CARD,
    TODAY,
    TOLD_NUMBER,
    TOMORROW,
    TONIGHT,
    YESTERDAY,
    ana,
    asks,
    holder,
    photo_id,
)


@pytest.mark.parametrize(
    ("card", "state"),
    [
        (CARD, CardState.VALID),
        (Card(NUMBER), CardState.VALID),
        (replace(CARD, expires=TOMORROW), CardState.VALID),
        (replace(CARD, expires=TODAY), CardState.VALID),
        (replace(CARD, expires=YESTERDAY), CardState.EXPIRED),
        (replace(CARD, reported=TONIGHT), CardState.VALID),
        (replace(CARD, reported=NOW), CardState.REPORTED),
        (replace(CARD, reported=LAST_NIGHT), CardState.REPORTED),
        (BLOCKED, CardState.BLOCKED),
        (replace(BLOCKED, expires=YESTERDAY), CardState.BLOCKED),
        (replace(BLOCKED, expires=YESTERDAY, reported=NOW), CardState.REPORTED),
    ],
)
def test_a_card_counts_until_it_expires_or_is_reported_or_closed(card, state):
    assert card_state(card, NOW) is state


@pytest.mark.parametrize(
    "written", [NUMBER, f" {NUMBER} ", "2300 0100 0100 18", "23000-10001-0018", "2300\u00a0010001\t0018"]
)
@pytest.mark.parametrize("kind", [ProofKind.CARD, ProofKind.NUMBER])
def test_spaces_and_hyphens_make_no_other_number(written, kind):
    assert evidence(holder(Proof(kind, written))).account_card
    assert card_key(written) == NUMBER


@pytest.mark.parametrize("number", ["", "  ", "-", "2300010001001", "230001000100180", "23000100010019"])
def test_another_number_proves_nothing(number):
    assert not evidence(holder(Proof(ProofKind.NUMBER, number))).account_cards


def test_a_card_without_a_number_is_nobodys():
    assert not evidence(holder(Proof(ProofKind.CARD, ""), cards=(Card(""),))).account_cards


@pytest.mark.parametrize(
    ("channel", "counts"), [(Channel.IN_PERSON, True), (Channel.PHONE, False), (Channel.EMAIL, False)]
)
def test_a_photo_id_counts_where_it_can_be_looked_at(channel, counts):
    assert evidence(ana(photo_id("Ana Núñez"), channel=channel)).photo_id is counts


@pytest.mark.parametrize(
    ("name", "holder_on_file", "counts"),
    [
        ("Ruth Adler", "", True),
        ("ruth ádler", "Ruth Adler", True),
        ("Ruth Adler", "Ruth  ADLER", True),
        ("Sam Poe", "", False),
        ("Ruth Adler", "Rita Adler", False),
        ("", "", False),
    ],
)
def test_a_photo_id_bears_the_name_of_who_asks_and_of_the_cardholder_if_they_say_they_are(name, holder_on_file, counts):
    account = replace(ADULT, holder=holder_on_file)
    assert evidence(asks(AskerKind.HOLDER, "Ruth Adler", photo_id(name), account=account)).photo_id is counts


def test_a_permitted_persons_photo_id_bears_their_own_name():
    assert evidence(ana(photo_id("Ana Núñez"), account=replace(ADULT, holder="Ruth Adler"))).photo_id


def test_nobody_without_a_name_has_a_photo_id():
    assert not evidence(asks(AskerKind.OTHER, "", photo_id(""), account=ADULT)).photo_id


def test_a_card_is_the_accounts_or_the_askers_own_never_both():
    shown = evidence(ana(SHOWN_CARD, HER_SHOWN_CARD))
    assert shown.account_cards == shown.own_cards == frozenset({CardState.VALID})
    hers = evidence(ana(HER_SHOWN_CARD))
    assert (hers.account_card, hers.own_card) == (False, True)
    assert not evidence(holder(HER_SHOWN_CARD)).own_card


def test_a_report_of_the_persons_own_card_says_nothing_about_the_accounts():
    shown = evidence(ana(HER_SHOWN_CARD, cards=(CARD, replace(HER_CARD, reported=NOW))))
    assert (shown.own_card, shown.reported_card) == (False, False)


def test_one_of_two_cards_may_be_missing_while_the_other_counts():
    found = replace(CARD, number="23000100010026")
    question = holder(TOLD_NUMBER, cards=(REPORTED, found))
    assert not evidence(question).account_card
    assert evidence(replace(question, shows=(Proof(ProofKind.CARD, found.number),))).account_card


@pytest.mark.parametrize("card", [EXPIRED, REPORTED, BLOCKED])
def test_a_card_that_does_not_count_is_recognised_all_the_same(card):
    shown = evidence(holder(SHOWN_CARD, cards=(card,)))
    assert shown.account_cards == {card_state(card, NOW)}
    assert not shown.account_card
