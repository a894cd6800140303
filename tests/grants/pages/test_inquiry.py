"""What the desk page makes of scans, clicks and typing, without a screen."""

import json
from datetime import date, datetime

import pytest

from adminapp.grants.pages.inquiry import Inquiry, Shown, card_choices
from adminapp.grants.records import AskerKind, Channel, Proof, ProofKind, Scope
from adminapp.grants.stored import Given, Source, StoredAccount, StoredCard, StoredGuardian, StoredPermission

NOW = datetime(2026, 6, 15, 10, 0)
CARD = "29351000123457"
OTHER_CARD = "29351000123465"


def a_card(number: str = CARD) -> StoredCard:
    return StoredCard(
        number=number,
        expires=date(2027, 12, 31),
        reported=None,
        reported_as=None,
        reported_source=None,
        closed=False,
        blocked=False,
        source=Source.STAFF,
    )


def a_permission(name: str, until: date | None = None, revoked: datetime | None = None) -> StoredPermission:
    return StoredPermission(
        1, name, "", Scope.ACCOUNT, date(2025, 1, 1), until, Given.FORM, "", NOW, "Cleo", revoked=revoked
    )


def an_account(*cards: StoredCard, **facts: object) -> StoredAccount:
    known = {"id": 7, "name": "Mateo Rivera", "other": "", "born": date(2017, 3, 3), "branch": "Main", "record": ""}
    known |= {"consent": None, "agreement": None, "protected_address": False, "updated": NOW, "cards": cards}
    return StoredAccount(**(known | facts))  # type: ignore[arg-type]


def test_a_scanned_card_is_the_holders_and_answers_at_once() -> None:
    inquiry = Inquiry().opened(an_account(a_card()), CARD, in_hand=True)

    assert inquiry.is_complete()
    assert inquiry.asker().kind is AskerKind.HOLDER
    assert inquiry.asker().name == "Mateo Rivera"
    assert inquiry.proofs() == (Proof(ProofKind.CARD, CARD),)


def test_a_typed_number_counts_as_a_number_told_not_as_a_card_in_the_hand() -> None:
    inquiry = Inquiry().opened(an_account(a_card()), CARD)

    assert inquiry.proofs() == (Proof(ProofKind.NUMBER, CARD),)


def test_an_account_found_by_name_proves_nothing_yet() -> None:
    inquiry = Inquiry().opened(an_account(a_card()))

    assert not inquiry.is_complete()
    assert inquiry.asked_by(AskerKind.HOLDER).proofs() == ()


@pytest.mark.parametrize("kind", [AskerKind.PARENT, AskerKind.OTHER, AskerKind.AGENCY])
def test_who_is_not_the_holder_has_to_be_named(kind: AskerKind) -> None:
    inquiry = Inquiry().opened(an_account(a_card()), CARD, in_hand=True).asked_by(kind)

    assert inquiry.lacks_name()
    assert not inquiry.is_complete()
    assert inquiry.asked_by(kind, "Lucía Rivera").is_complete()


@pytest.mark.parametrize("kind", [AskerKind.POLICE, AskerKind.MEDIA])
def test_police_and_press_are_asked_for_no_name(kind: AskerKind) -> None:
    assert Inquiry().opened(an_account(a_card()), CARD).asked_by(kind, "typed before").is_complete()


def test_a_second_scan_is_another_card_of_the_account_or_the_askers_own() -> None:
    inquiry = Inquiry().opened(an_account(a_card(), a_card(OTHER_CARD)), CARD, in_hand=True)

    same = inquiry.presented(OTHER_CARD)
    own = inquiry.asked_by(AskerKind.OTHER, "Elena").presented("29351000999999")

    assert same.proofs() == (Proof(ProofKind.CARD, OTHER_CARD),)
    assert Proof(ProofKind.CARD, "29351000999999") in own.proofs()
    assert Shown.OWN_CARD in own.shows


def test_a_photo_id_is_in_the_askers_name() -> None:
    inquiry = Inquiry().opened(an_account(a_card())).asked_by(AskerKind.PARENT, " Lucía Rivera ")

    assert inquiry.shown(Shown.PHOTO_ID, is_shown=True).proofs() == (Proof(ProofKind.PHOTO_ID, "Lucía Rivera"),)
    assert inquiry.shown(Shown.PHOTO_ID, is_shown=True).shown(Shown.PHOTO_ID, is_shown=False).proofs() == ()


def test_which_of_several_cards_was_shown_has_to_be_said() -> None:
    account = an_account(a_card(), a_card(OTHER_CARD))
    inquiry = Inquiry().opened(account).asked_by(AskerKind.HOLDER).shown(Shown.CARD, is_shown=True)

    assert inquiry.proofs() == ()
    assert [card.number for card in card_choices(account)] == [CARD, OTHER_CARD]
    assert card_choices(an_account(a_card())) == ()


def test_names_are_offered_from_the_record_as_they_count_today() -> None:
    guardians = (
        StoredGuardian(1, "Lucía Rivera", Source.STAFF, date(2024, 1, 1)),
        StoredGuardian(2, "Gone Rivera", Source.STAFF, date(2024, 1, 1), ended=date(2025, 1, 1)),
    )
    permitted = (
        a_permission("Elena Rivera"),
        a_permission("Ended Rivera", until=date(2026, 6, 14)),
        a_permission("Today Rivera", until=date(2026, 6, 15)),
        a_permission("Revoked Rivera", revoked=NOW),
    )
    inquiry = Inquiry().opened(an_account(a_card(), guardians=guardians, permitted=permitted))

    assert inquiry.asked_by(AskerKind.PARENT).people_on_record(NOW) == ("Lucía Rivera",)
    assert inquiry.asked_by(AskerKind.OTHER).people_on_record(NOW) == ("Elena Rivera", "Today Rivera")
    assert inquiry.asked_by(AskerKind.POLICE).people_on_record(NOW) == ()
    assert Inquiry().people_on_record(NOW) == ()


def test_the_channel_goes_into_the_question() -> None:
    inquiry = Inquiry(account=an_account(a_card()), kind=AskerKind.HOLDER, channel=Channel.PHONE)

    assert inquiry.asker().channel is Channel.PHONE


@pytest.mark.parametrize(
    "asked",
    [
        Inquiry(an_account()),
        Inquiry(an_account()).opened(an_account(a_card()), CARD, in_hand=True),
        Inquiry(an_account(a_card(), a_card(OTHER_CARD)))
        .asked_by(AskerKind.OTHER, "Joel Brandt")
        .shown(Shown.PHOTO_ID, is_shown=True)
        .presented("29351000999999"),
    ],
)
def test_a_question_that_was_written_down_is_asked_again_as_it_was(asked: Inquiry) -> None:
    assert asked.account is not None
    kept = json.loads(json.dumps(asked.kept()))
    assert Inquiry.again(asked.account, kept) == asked


def test_what_is_written_down_of_a_question_does_not_hold_the_account() -> None:
    asked = Inquiry(an_account(a_card())).asked_by(AskerKind.PARENT, "Lucía Rivera")
    assert "Mateo" not in json.dumps(asked.kept())
