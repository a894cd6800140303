"""The desk finds patrons and asks the rules about the record as it stands."""

from datetime import date

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Account, Asker, AskerKind, Card, Channel, Guardian, PermittedPerson, Wants
from adminapp.grants.stored import AccountFacts, Agreement, NewGuardian
from tests.grants.on_file import (
    ELENA,
    MATEO,
    RUTH,
    SIGNED,
    card,
    desk_of,
    elena,
    mateo,
    open_account,
    permission,
    ruth,
)


@pytest.fixture
def desk(a_clerk: Home) -> GrantsDesk:
    return desk_of(a_clerk)


def one_parent() -> tuple[tuple[NewGuardian, ...], Agreement]:
    return (NewGuardian(new_id(), "Lucía Rivera"),), Agreement("Lucía Rivera", SIGNED)


def test_the_question_holds_what_the_rules_need_and_no_more(desk):
    account = mateo(desk)
    elena(desk)
    given = permission(card=ELENA, signed_by="Lucía Rivera")
    desk.permissions.record_permission(account, given, desk.asking.now())
    asker, shows = Asker(AskerKind.OTHER, "Elena Rivera", Channel.IN_PERSON), (card(ELENA),)
    question, decision = desk.asking.ask(account, asker, shows, Wants.TITLES)
    assert question.account == Account(
        born=date(2017, 1, 9),
        consent=SIGNED,
        permitted=(PermittedPerson("Elena Rivera", SIGNED, card=ELENA),),
        guardians=(Guardian("Lucía Rivera"),),
        holder="Mateo Rivera",
    )
    valid = date(2027, 12, 31)
    assert question.cards == (Card(MATEO, expires=valid), Card(ELENA, of="Elena Rivera", expires=valid))
    assert (question.now, question.asker, question.shows, question.wants) == (
        desk.asking.now(),
        asker,
        shows,
        Wants.TITLES,
    )
    assert (decision.verdict, decision.pack) == (Verdict.ALLOW, "mrrl 1 (2018-09-18)")


def test_the_holders_card_is_the_holders(desk):
    ruth(desk)
    assert desk.asking.holder_of_card(RUTH) == "Ruth Adler"


def test_a_question_about_no_account_is_refused(desk):
    with pytest.raises(InputError, match="no such account"):
        desk.asking.ask(1, Asker(AskerKind.HOLDER, "Ruth Adler", Channel.IN_PERSON), ())


@pytest.mark.parametrize(
    ("born", "days", "day"),
    [
        (date(2008, 3, 2), 30, None),
        (date(2008, 3, 3), 0, None),
        (date(2008, 3, 3), 1, date(2026, 3, 3)),
        (date(2008, 4, 1), 30, date(2026, 4, 1)),
        (date(2008, 4, 2), 30, None),
        (date(2008, 2, 29), 365, None),
        (date(2026, 3, 1), 10**12, date(2044, 3, 1)),
        (date(2008, 3, 3), -(10**12), None),
    ],
)
def test_minors_are_listed_until_the_day_they_come_of_age(desk, born, days, day):
    guardians, agreement = one_parent()
    account = open_account(desk, "Ana Kim", RUTH, born=date(2017, 1, 9), guardians=guardians, agreement=agreement)
    desk.accounts.change_account(account, AccountFacts("Ana Kim", born, agreement=agreement), desk.asking.now())
    found = desk.asking.coming_of_age(days)
    assert [(one.account, one.name, one.card, one.day) for one in found] == (
        [(account, "Ana Kim", RUTH, day)] if day else []
    )


def test_who_was_born_on_a_leap_day_comes_of_age_on_the_first_of_march(desk, clock):
    guardians, agreement = one_parent()
    account = open_account(desk, "Ana Kim", RUTH, born=date(2012, 2, 29), guardians=guardians, agreement=agreement)
    clock.move(days=(date(2030, 2, 28) - desk.asking.now().date()).days)
    (found,) = desk.asking.coming_of_age(1)
    assert (found.account, found.day) == (account, date(2030, 3, 1))


def test_the_next_to_come_of_age_stands_first(desk):
    guardians, agreement = one_parent()
    facts = {"guardians": guardians, "agreement": agreement}
    open_account(desk, "Zoë Kim", RUTH, born=date(2008, 3, 10), **facts)
    facts["guardians"], _ = one_parent()
    open_account(desk, "Ana Kim", ELENA, born=date(2008, 3, 20), **facts)
    assert [one.name for one in desk.asking.coming_of_age(90)] == ["Zoë Kim", "Ana Kim"]
