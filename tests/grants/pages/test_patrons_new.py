"""Patrons: a new account, asked for in one form."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from adminapp.core.kit.errors import FullError
from adminapp.core.policy.roles import Role
from adminapp.grants.pages.patron_new import NewPatronDialog
from adminapp.grants.stored import Agreement
from tests.grants.pages.patrons_open import OpenPatrons

NEW = "29351000400003"
PatronsAs = Callable[..., OpenPatrons]


@pytest.fixture
def patrons(patrons_as: PatronsAs) -> OpenPatrons:
    return patrons_as(Role.CIRCULATION)


def fill(dialog: NewPatronDialog, born: str = "1990-05-04") -> None:
    dialog.name.setText("Ana García")
    dialog.born.setText(born)
    dialog.card.setText(NEW)
    dialog.expires.setText("2029-12-31")
    dialog.which.setText("2026-01")
    dialog.paper.setText("Binder 9")
    dialog.branch.setText("Osage")


def fill_minor(dialog: NewPatronDialog) -> None:
    fill(dialog, "2016-05-04")
    dialog.guardian.setText("Luz García")
    dialog.second.setText("Pedro Gómez")
    dialog.agreed_by.choose("Pedro Gómez")


def test_an_adult_gets_an_account_that_is_shown_at_once(patrons: OpenPatrons) -> None:
    patrons.answer(fill)
    patrons.act("patrons.new")

    account = patrons.account(patrons.desk.asking.account_of_card(NEW))
    assert (account.name, account.born, account.branch) == ("Ana García", date(1990, 5, 4), "Osage")
    assert account.consent is not None
    assert (account.consent.form, account.consent.on, account.consent.paper) == (
        "2026-01",
        date(2026, 3, 2),
        "Binder 9",
    )
    assert {"Ana García", NEW} <= set(patrons.said())
    assert patrons.toast() == "The account is open."


def test_a_minor_gets_one_with_guardians_and_agreement(patrons: OpenPatrons) -> None:
    patrons.answer(fill_minor)
    patrons.act("patrons.new")

    account = patrons.account(patrons.desk.asking.account_of_card(NEW))
    assert account.guardian_names == ("Luz García", "Pedro Gómez")
    assert account.agreement == Agreement("Pedro Gómez", date(2026, 3, 2))
    assert account.flags == ("minor",)


def test_the_birth_date_says_at_once_what_a_minor_needs(patrons: OpenPatrons) -> None:
    def look(dialog: NewPatronDialog) -> None:
        assert not dialog.guardian.isVisible()
        low = dialog.height()
        dialog.born.setText("2016-05-04")
        assert dialog.guardian.isVisible()
        assert dialog.agreed_by.isVisible()
        assert dialog.height() > low
        dialog.born.setText("2008-03-02")
        assert not dialog.guardian.isVisible()

    patrons.answers.answers.append(look)
    patrons.act("patrons.new")


def test_a_policy_without_guardians_asks_for_none(patrons_as: PatronsAs) -> None:
    patrons = patrons_as(Role.CIRCULATION, "lco")

    def look(dialog: NewPatronDialog) -> None:
        dialog.born.setText("2016-05-04")
        assert not dialog.guardian.isVisible()

    patrons.answers.answers.append(look)
    patrons.act("patrons.new")


@pytest.mark.parametrize(
    ("spoil", "field", "sentence"),
    [
        (lambda dialog: dialog.name.setText(" "), "name", "The name is empty."),
        (lambda dialog: dialog.name.setText("A\u0007na"), "name", "control character"),
        (lambda dialog: dialog.born.setText("2016-13-04"), "born", "is not a date"),
        (lambda dialog: dialog.born.setText(""), "born", "Without a birth date"),
        (lambda dialog: dialog.born.setText("2030-01-01"), "born", "Nobody who holds a card was born on"),
        (lambda dialog: dialog.card.setText("?"), "card", "This is not a card number"),
        (lambda dialog: dialog.expires.setText("soon"), "expires", "is not a date"),
        (lambda dialog: dialog.guardian.setText("") or dialog.second.setText(""), "guardian", "names a parent"),
        (lambda dialog: dialog.second.setText("B\u0007"), "second", "control character"),
        (lambda dialog: dialog.paper.setText("C\u0007"), "paper", "control character"),
        (lambda dialog: dialog.agreed_on.setText("2026-03-03"), "agreed_on", "has not come yet"),
        (lambda dialog: dialog.agreed_on.setText(""), "agreed_on", "The date is missing."),
        (lambda dialog: dialog.which.setText(""), "which", "after consenting to the procedures"),
        (lambda dialog: dialog.consent_on.setText("2026-03-03"), "consent_on", "has not come yet"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_opens_nothing(
    patrons: OpenPatrons, spoil: Callable[[NewPatronDialog], object], field: str, sentence: str
) -> None:
    def submit(dialog: NewPatronDialog) -> None:
        fill_minor(dialog)
        spoil(dialog)
        dialog.do.click()
        patrons.settled()
        assert dialog.isVisible()
        assert getattr(dialog, field).property("tone") == "no"
        assert dialog.focusWidget() is getattr(dialog, field)
        shown = next(one for one in dialog.findChildren(QLabel) if one.isVisible() and sentence in one.text())
        assert shown.height() >= shown.heightForWidth(shown.width())
        assert dialog.do.isEnabled()

    patrons.answers.answers.append(submit)
    patrons.act("patrons.new")
    assert patrons.desk.asking.search(NEW) == ()


def test_the_agreement_can_only_be_signed_by_somebody_who_is_named(patrons: OpenPatrons) -> None:
    def look(dialog: NewPatronDialog) -> None:
        fill_minor(dialog)
        assert [dialog.agreed_by.itemText(place) for place in range(dialog.agreed_by.count())] == [
            "Luz García",
            "Pedro Gómez",
        ]
        dialog.second.clear()
        assert dialog.agreed_by.value() == "Luz García"

    patrons.answers.answers.append(look)
    patrons.act("patrons.new")


def test_the_enter_of_a_scan_goes_on_to_the_next_field(patrons: OpenPatrons) -> None:
    def scan(dialog: NewPatronDialog) -> None:
        dialog.card.setFocus()
        patrons.qtbot.keyClicks(dialog.card, NEW)
        patrons.qtbot.keyClick(dialog.card, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.focusWidget() is dialog.expires
        assert not any("empty" in text for text in patrons.said(dialog))

    patrons.answers.answers.append(scan)
    patrons.act("patrons.new")


def test_a_full_disk_leaves_the_form_as_it_was_filled_in(patrons: OpenPatrons, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise FullError("The disk is full. Make room, then try again.")

    monkeypatch.setattr(patrons.desk.accounts, "new_account", fail)

    def submit(dialog: NewPatronDialog) -> None:
        fill(dialog)
        dialog.do.click()
        patrons.settled()
        assert "The disk is full. Make room, then try again." in patrons.said(dialog)
        assert dialog.name.text() == "Ana García"
        assert dialog.do.isEnabled()

    patrons.answers.answers.append(submit)
    patrons.act("patrons.new")
