"""Patrons: what is done to an account, said, and taken back."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.grants.pages.patrons import ROWS
from adminapp.grants.stored import Agency, CardReport, Consent, NewCard, NewGuardian, StoredCard
from tests.accessible import toggle
from tests.clocks import FixedClock
from tests.grants.pages.patrons_open import OpenPatrons

MATEO, ELENA, ANOTHER = "29351000123457", "29351000200008", "29351000300004"
ACTIONS = [row.name for row in ROWS if row.deed]
PatronsAs = Callable[..., OpenPatrons]


@pytest.fixture
def patrons(a_family: int, patrons_as: PatronsAs) -> OpenPatrons:
    """A clerk who looks at Mateo's account."""
    opened = patrons_as(Role.CIRCULATION)
    opened.find(MATEO)
    return opened


@pytest.fixture
def a_directors_patrons(a_family: int, patrons_as: PatronsAs) -> OpenPatrons:
    opened = patrons_as(Role.DIRECTOR)
    opened.find(MATEO)
    return opened


def card_of(patrons: OpenPatrons, account_id: int, number: str = MATEO) -> StoredCard:
    return next(card for card in patrons.account(account_id).cards if card.number == number)


def test_a_permission_is_revoked_at_once_and_can_be_brought_back(patrons: OpenPatrons, a_family: int) -> None:
    patrons.press("patrons.permissions.1.revoke")
    assert patrons.account(a_family).permitted[0].revoked == patrons.desk.asking.now()
    assert patrons.toast() == "The permission of Elena Rivera is revoked."
    assert "Nobody but the cardholder." in patrons.said()

    patrons.undo()
    assert [one.revoked is None for one in patrons.account(a_family).permitted] == [False, True]
    assert patrons.toast() == "Undone."
    assert "Nobody but the cardholder." not in patrons.said()


def test_an_earlier_permission_says_when_who_and_why(patrons: OpenPatrons, a_family: int) -> None:
    patrons.answer(lambda dialog: dialog.why.setText("No longer friends"))
    patrons.choose("patrons.permissions.1", "revoke_because")
    assert not any("No longer friends" in text and "revoked" in text for text in patrons.said())

    patrons.press("patrons.permissions.earlier.open")
    told = next(text for text in patrons.said() if "revoked" in text and "since" in text)
    assert "Cleo Clerk" in told
    assert told.endswith("No longer friends")
    assert patrons.account(a_family).permitted[0].revoked_why == "No longer friends"


def test_a_slip_cannot_be_undone_on_another_day(patrons: OpenPatrons, a_family: int, clock: FixedClock) -> None:
    patrons.press("patrons.permissions.1.revoke")
    clock.move(days=1)
    patrons.undo()
    assert patrons.toast().startswith("Only who revoked a permission by mistake can bring it back")
    assert len(patrons.account(a_family).permitted) == 1


def test_a_permission_that_has_ended_is_folded_away_and_can_be_given_anew(
    patrons: OpenPatrons, a_family: int, clock: FixedClock
) -> None:
    clock.wall = clock.wall.replace(year=2035, month=3, day=4)
    patrons.page.opened()
    patrons.settled()
    assert "Nobody but the cardholder." in patrons.said()

    patrons.press("patrons.permissions.earlier.open")
    patrons.answer(lambda dialog: None)
    patrons.press("patrons.permissions.earlier.1.anew")
    assert patrons.account(a_family).permitted[1].name == "Elena Rivera"
    assert patrons.account(a_family).permitted[1].since == date(2035, 3, 4)


def test_a_new_permission_of_a_minor_needs_the_signature_of_a_guardian(patrons: OpenPatrons, a_family: int) -> None:
    patrons.desk.guardians.name_guardian(a_family, NewGuardian(new_id(), "Daniel Ortega"), patrons.desk.asking.now())
    patrons.page.opened()
    patrons.settled()

    def fill(dialog) -> None:
        dialog.name.setText("Omar Haddad")
        dialog.do.click()
        patrons.settled()
        assert dialog.isVisible()
        assert "For a minor a parent or guardian" in " ".join(patrons.said(dialog))
        assert dialog.signed_by.property("tone") == "no"
        dialog.signed_by.choose("Daniel Ortega")

    patrons.answer(fill)
    patrons.act("patrons.permissions.add")
    assert [(one.name, one.signed_by) for one in patrons.account(a_family).permitted[1:]] == [
        ("Omar Haddad", "Daniel Ortega")
    ]
    patrons.undo()
    assert patrons.account(a_family).permitted[1].revoked is not None


def test_a_wrong_date_stands_beside_its_field_and_nothing_is_saved(patrons: OpenPatrons, a_family: int) -> None:
    def fill(dialog) -> None:
        dialog.name.setText("Omar Haddad")
        dialog.until.setText("31 February")
        dialog.do.click()
        patrons.settled()
        assert dialog.until.property("tone") == "no"
        dialog.cancel.click()

    patrons.answers.answers.append(fill)
    patrons.act("patrons.permissions.add")
    assert len(patrons.account(a_family).permitted) == 1
    assert patrons.toast() == ""


def test_the_only_card_is_reported_missing_with_one_key(patrons: OpenPatrons, a_family: int) -> None:
    patrons.qtbot.keyClick(patrons.page.list.field, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    patrons.settled()
    assert card_of(patrons, a_family).reported_as is CardReport.MISSING
    assert "reported missing" in patrons.said()
    assert patrons.toast() == f"The card {MATEO} is reported missing."

    patrons.undo()
    assert card_of(patrons, a_family).reported is None


@pytest.mark.parametrize("kind", CardReport)
def test_of_several_cards_the_one_that_is_gone_is_asked_for(
    patrons: OpenPatrons, a_family: int, kind: CardReport
) -> None:
    patrons.desk.cards.add_card(a_family, NewCard(ANOTHER), patrons.desk.asking.now())
    patrons.page.opened()
    patrons.settled()
    patrons.answer(lambda dialog: dialog.card.setCurrentIndex(1))
    patrons.act(f"patrons.cards.{kind}")
    assert [card.reported_as for card in patrons.account(a_family).cards] == [None, kind]


def test_a_stolen_card_is_found_again(patrons: OpenPatrons, a_family: int) -> None:
    patrons.choose("patrons.cards.1", "stolen")
    assert "reported stolen" in patrons.said()
    patrons.press("patrons.cards.1.found")
    assert card_of(patrons, a_family).reported is None


def test_an_expired_card_is_renewed_and_the_old_day_comes_back(
    patrons: OpenPatrons, a_family: int, clock: FixedClock
) -> None:
    clock.wall = clock.wall.replace(year=2028)
    patrons.page.opened()
    patrons.settled()
    patrons.answer(lambda dialog: None)
    patrons.press("patrons.cards.1.renew")
    assert card_of(patrons, a_family).expires == date(2029, 3, 2)

    patrons.undo()
    assert card_of(patrons, a_family).expires == date(2027, 12, 31)
    assert "expired" in patrons.said()


def test_a_replaced_card_is_closed(patrons: OpenPatrons, a_family: int) -> None:
    patrons.answer(lambda dialog: dialog.card.setText("2 9351 00030 0004"))
    patrons.choose("patrons.cards.1", "replace")
    assert card_of(patrons, a_family).closed
    assert not card_of(patrons, a_family, ANOTHER).closed


def test_a_card_given_out_instead_of_another_is_taken_back(patrons: OpenPatrons, a_family: int) -> None:
    patrons.answer(lambda dialog: dialog.card.setText(ANOTHER))
    patrons.choose("patrons.cards.1", "replace")
    patrons.undo()
    assert not card_of(patrons, a_family).closed
    assert card_of(patrons, a_family, ANOTHER).closed


def test_a_card_that_is_on_file_already_is_refused_beside_the_field(patrons: OpenPatrons, a_family: int) -> None:
    def fill(dialog) -> None:
        dialog.card.setText(ELENA)
        dialog.do.click()
        patrons.settled()
        assert dialog.card.property("tone") == "no"
        dialog.card.setText(ANOTHER)

    patrons.answer(fill)
    patrons.act("patrons.cards.add")
    assert [card.number for card in patrons.account(a_family).cards] == [MATEO, ANOTHER]


def test_a_card_is_closed_and_opened_again(patrons: OpenPatrons, a_family: int) -> None:
    patrons.choose("patrons.cards.1", "close")
    assert card_of(patrons, a_family).closed
    patrons.press("patrons.cards.1.open")
    assert not card_of(patrons, a_family).closed


def test_a_second_guardian_is_named_and_ended(patrons: OpenPatrons, a_family: int) -> None:
    patrons.answer(lambda dialog: dialog.name.setText("Daniel Ortega"))
    patrons.act("patrons.guardians.add")
    assert patrons.account(a_family).guardian_names == ("Lucía Rivera", "Daniel Ortega")

    patrons.press("patrons.guardians.2.end")
    assert patrons.account(a_family).guardian_names == ("Lucía Rivera",)
    patrons.undo()
    assert patrons.account(a_family).guardian_names == ("Lucía Rivera", "Daniel Ortega")


def test_the_last_guardian_of_a_minor_stays(patrons: OpenPatrons, a_family: int) -> None:
    patrons.press("patrons.guardians.1.end")
    assert patrons.toast().startswith("A minor's record names a parent or guardian.")
    assert patrons.account(a_family).guardian_names == ("Lucía Rivera",)


def test_an_address_is_protected_and_no_longer(patrons: OpenPatrons, a_family: int) -> None:
    patrons.part("patrons.address.protected", QCheckBox).click()
    patrons.settled()
    assert patrons.account(a_family).protected_address
    assert "Tell it to nobody but the cardholder." in patrons.said()

    patrons.undo()
    assert not patrons.account(a_family).protected_address
    assert not patrons.part("patrons.address.protected", QCheckBox).isChecked()


def test_a_screen_reader_protects_an_address(patrons: OpenPatrons, a_family: int) -> None:
    toggle(patrons.part("patrons.address.protected", QCheckBox))
    patrons.settled()
    assert patrons.account(a_family).protected_address


def test_consent_and_agreement_are_recorded(patrons: OpenPatrons, a_family: int) -> None:
    def fill(dialog) -> None:
        dialog.which.setText("2026-01")
        dialog.paper.setText("Binder 9")

    patrons.answer(fill)
    patrons.press("patrons.papers.consent.consent")
    assert patrons.account(a_family).consent == Consent("2026-01", date(2026, 3, 2), "Binder 9")

    patrons.undo()
    assert patrons.account(a_family).consent == Consent("2024-01", date(2024, 1, 10), "Binder 3")

    patrons.answer(lambda dialog: None)
    patrons.act("patrons.agreement")
    agreement = patrons.account(a_family).agreement
    assert agreement is not None
    assert (agreement.by, agreement.on) == ("Lucía Rivera", date(2026, 3, 2))


def test_a_consent_signed_tomorrow_is_refused_beside_its_date(patrons: OpenPatrons, a_family: int) -> None:
    def fill(dialog) -> None:
        dialog.which.setText("2026-01")
        dialog.on.setText("2026-03-03")
        dialog.do.click()
        patrons.settled()
        assert dialog.on.property("tone") == "no"
        assert dialog.isVisible()
        dialog.on.setText("2026-03-01")

    patrons.answer(fill)
    patrons.act("patrons.consent")
    consent = patrons.account(a_family).consent
    assert consent is not None
    assert consent.on == date(2026, 3, 1)


def test_facts_are_corrected_and_put_back(patrons: OpenPatrons, a_family: int) -> None:
    def fill(dialog) -> None:
        dialog.name.setText("Matteo Rivera")
        dialog.branch.setText("Osage")

    patrons.answer(fill)
    patrons.act("patrons.edit")
    assert "Matteo Rivera" in patrons.said()
    patrons.undo()
    assert "Mateo Rivera" in patrons.said()


def test_a_minors_birth_date_cannot_be_taken_away(patrons: OpenPatrons, a_family: int) -> None:
    def fill(dialog) -> None:
        dialog.born.setText("")
        dialog.do.click()
        patrons.settled()
        assert dialog.born.property("tone") == "no"
        dialog.born.setText("2017-03-04")

    patrons.answer(fill)
    patrons.act("patrons.edit")
    assert patrons.account(a_family).born == date(2017, 3, 4)


def test_the_director_writes_down_an_agency_and_what_it_collects(a_directors_patrons: OpenPatrons) -> None:
    patrons = a_directors_patrons
    patrons.find(ELENA)

    def fill(dialog) -> None:
        dialog.name.setText("Unique Recovery")
        dialog.until.setText("2026-12-31")
        dialog.balance.setText("$62,5")

    patrons.answer(fill)
    patrons.press("patrons.collection.button")
    assert {"$62.50", "Unique Recovery · under contract until 2026-12-31"} <= set(patrons.said())
    patrons.undo()
    assert "Nothing is with a collection agency." in patrons.said()


def test_where_no_agency_is_on_file_a_clerk_is_told_who_writes_one_down(patrons: OpenPatrons) -> None:
    def look(dialog) -> None:
        assert "None is on file; the Director writes one down." in patrons.said(dialog)
        assert not dialog.do.isEnabled()

    patrons.answers.answers.append(look)
    patrons.press("patrons.collection.button")


def test_a_balance_that_is_no_amount_is_refused_beside_its_field(a_directors_patrons: OpenPatrons) -> None:
    patrons = a_directors_patrons
    patrons.desk.accounts.record_agency(Agency(1, "Unique Recovery", date(2027, 1, 1)))
    patrons.page.opened()
    patrons.settled()

    def fill(dialog) -> None:
        for wrong in ("a lot", "1,234.50", "-3", "999999999"):
            dialog.balance.setText(wrong)
            dialog.do.click()
            patrons.settled()
            assert dialog.balance.property("tone") == "no"
        dialog.balance.setText("7")

    patrons.answer(fill)
    patrons.press("patrons.collection.button")
    assert "$7.00" in patrons.said()


def test_nothing_can_be_done_that_the_role_forbids(a_family: int, patrons_as: PatronsAs) -> None:
    patrons = patrons_as(Role.CIRCULATION, forbidden=set(Deed) - {Deed.SEE_PATRONS})
    patrons.find(MATEO)

    buttons = [one for one in patrons.page.details.findChildren(QPushButton) if one.isVisibleTo(patrons.page)]
    assert [one.objectName() for one in buttons if not one.objectName().endswith(".open")] == []
    assert not patrons.part("patrons.address.protected", QCheckBox).isEnabled()
    assert not [name for name in ACTIONS if patrons.action(name).isEnabled()]
