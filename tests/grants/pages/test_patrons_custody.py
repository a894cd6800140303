"""Patrons: what concerns custody is seen by few, and nobody else finds a trace of it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.roles import Role
from adminapp.grants.stored import Agreement, NewGuardian
from tests.grants.on_file import SIGNED, later, open_account
from tests.grants.pages.patrons_open import OpenPatrons

MATEO, HIS_OTHER_CARD = "29351000123457", "29351000300004"
OTHERS = (Role.CIRCULATION, Role.ASSISTANT_DIRECTOR, Role.WEEKEND_SUPERVISOR, Role.IT)
PatronsAs = Callable[..., OpenPatrons]


def seen(patrons: OpenPatrons) -> list[tuple[str, str]]:
    """Every widget of the details that can be seen, with its size, and every text."""
    parts = [part for part in patrons.page.details.findChildren(QWidget) if part.isVisibleTo(patrons.page)]
    return [(part.objectName(), f"{part.size()}") for part in parts] + [("", text) for text in patrons.said()]


@pytest.fixture
def a_directors_patrons(a_family: int, patrons_as: PatronsAs) -> OpenPatrons:
    """The Director looks at Mateo's account, on which both parents are named."""
    opened = patrons_as(Role.DIRECTOR)
    opened.desk.guardians.name_guardian(a_family, NewGuardian(new_id(), "Daniel Ortega"), opened.desk.asking.now())
    opened.find(MATEO)
    return opened


def under_his_father(patrons: OpenPatrons) -> None:
    """Open the account that the same boy has under his father."""
    father = "Daniel Ortega"
    facts = {"agreement": Agreement(father, SIGNED), "guardians": (NewGuardian(new_id(), father),)}
    open_account(patrons.desk, "Mateo Rivera", HIS_OTHER_CARD, born=date(2017, 3, 3), **facts)


@pytest.mark.parametrize("role", OTHERS)
def test_others_see_a_frozen_guardian_as_any_other(
    a_directors_patrons: OpenPatrons, patrons_as: PatronsAs, role: Role
) -> None:
    before = patrons_as(role)
    before.find(MATEO)
    looked = seen(before)

    patrons = patrons_as(Role.CIRCULATION_MANAGER)
    patrons.find(MATEO)
    patrons.answer(lambda dialog: dialog.reference.setText("26-4471, safe 3"))
    patrons.choose("patrons.guardians.2", "freeze")
    assert patrons.toast() == "From now on the Director decides about Daniel Ortega."
    assert "Director decides" in patrons.said()

    after = patrons_as(role)
    after.find(MATEO)
    assert seen(after) == looked


def test_a_freeze_is_undone_and_put_back_with_its_reference(a_directors_patrons: OpenPatrons, a_family: int) -> None:
    patrons = a_directors_patrons
    patrons.answer(lambda dialog: dialog.reference.setText("26-4471, safe 3"))
    patrons.choose("patrons.guardians.2", "freeze")
    assert any("26-4471, safe 3" in text for text in patrons.said())

    patrons.press("patrons.guardians.2.unfreeze")
    assert "Director decides" not in patrons.said()
    later(patrons.desk)
    patrons.undo()
    assert patrons.account(a_family).guardians[1].reference == "26-4471, safe 3"


@pytest.mark.parametrize("role", OTHERS)
def test_others_see_no_trace_of_another_account_of_the_minor(
    a_directors_patrons: OpenPatrons, patrons_as: PatronsAs, role: Role
) -> None:
    under_his_father(a_directors_patrons)
    before = patrons_as(role)
    before.find(MATEO)
    looked = seen(before)

    patrons = patrons_as(Role.DIRECTOR)
    patrons.find(MATEO)
    patrons.answer(lambda dialog: dialog.card.setText(HIS_OTHER_CARD))
    patrons.press("patrons.custody.add.button")

    after = patrons_as(role)
    after.find(MATEO)
    assert seen(after) == looked
    assert after.page.findChild(QWidget, "patrons.custody.1") is None


def test_the_director_links_shows_and_unlinks_the_other_account(a_directors_patrons: OpenPatrons) -> None:
    patrons = a_directors_patrons
    under_his_father(patrons)
    patrons.answer(lambda dialog: dialog.card.setText(HIS_OTHER_CARD))
    patrons.press("patrons.custody.add.button")
    assert f"{HIS_OTHER_CARD} · under Daniel Ortega" in patrons.said()

    patrons.press("patrons.custody.1.show")
    assert f"{MATEO} · under Lucía Rivera, Daniel Ortega" in patrons.said()
    patrons.choose("patrons.custody.1", "unlink")
    assert not any("under Lucía" in text for text in patrons.said())
    patrons.undo()
    assert any("under Lucía" in text for text in patrons.said())


def test_another_childs_account_is_refused_beside_its_card(a_directors_patrons: OpenPatrons) -> None:
    patrons = a_directors_patrons

    def link(dialog) -> None:
        for wrong, sentence in (("29351000200008", "the same birth date"), ("777", "No account has the card 777")):
            dialog.card.setText(wrong)
            dialog.do.click()
            patrons.settled()
            assert dialog.card.property("tone") == "no"
            assert any(sentence in text for text in patrons.said(dialog))

    patrons.answers.answers.append(link)
    patrons.press("patrons.custody.add.button")
    assert "None is linked. The desk never shows or hints at a linked account." in patrons.said()
