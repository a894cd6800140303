"""Guardians are named on each account apart, and what concerns custody stays with the few who may know."""

from datetime import date

import pytest

from adminapp.core.kit.errors import InputError, RuleError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Asker, AskerKind, Channel
from adminapp.grants.stored import Happening, NewGuardian, StoredGuardian
from tests.grants.on_file import MATEO, card, desk_of, later, log_of, mateo, photo_id, ruth, verdict
from tests.vaults import StaffedVault

OTHER_CARD = "29351000300012"
BEN = NewGuardian(new_id(), "Ben Rivera")


@pytest.fixture
def desk(a_director: Home) -> GrantsDesk:
    return desk_of(a_director)


def lucia(desk: GrantsDesk, account: int) -> StoredGuardian:
    return next(one for one in desk.asking.account(account).guardians if one.name == "Lucía Rivera")


def parent_asks(desk: GrantsDesk, account: int, name: str) -> Verdict:
    return verdict(desk, account, AskerKind.PARENT, name, photo_id(name))


def test_a_named_guardian_has_the_account_until_no_longer_named(desk):
    account = mateo(desk)
    assert parent_asks(desk, account, "Ben Rivera") is Verdict.DENY
    desk.guardians.name_guardian(account, BEN, later(desk))
    assert parent_asks(desk, account, "Ben Rivera") is Verdict.ALLOW
    desk.guardians.end_guardian(account, BEN.id, later(desk))
    assert parent_asks(desk, account, "Ben Rivera") is Verdict.DENY
    ended = next(one for one in desk.asking.account(account).guardians if one.id == BEN.id)
    assert (ended.ended, ended.ended_by) == (date(2026, 3, 2), "Dolores Director")


def test_naming_and_ending_twice_with_the_same_arguments_changes_nothing(desk):
    account, named, ended = mateo(desk), later(desk), later(desk)
    desk.guardians.name_guardian(account, BEN, named)
    desk.guardians.end_guardian(account, BEN.id, ended)
    before = desk.asking.account(account)
    desk.guardians.name_guardian(account, BEN, named)
    desk.guardians.end_guardian(account, BEN.id, ended)
    assert desk.asking.account(account) == before


def test_the_last_guardian_of_a_minor_stays(desk):
    account = mateo(desk)
    with pytest.raises(RuleError, match="names a parent or guardian"):
        desk.guardians.end_guardian(account, lucia(desk, account).id, desk.asking.now())
    assert lucia(desk, account).ended is None


def test_somebody_of_age_has_no_guardian(desk):
    with pytest.raises(RuleError, match="of age"):
        desk.guardians.name_guardian(ruth(desk), BEN, desk.asking.now())


def test_a_frozen_guardian_is_referred_to_the_director_until_unfrozen(desk):
    account = mateo(desk)
    one = lucia(desk, account).id
    desk.guardians.freeze_guardian(account, one, later(desk), "25MU-FC00123")
    assert parent_asks(desk, account, "Lucía Rivera") is Verdict.REFER
    desk.guardians.unfreeze_guardian(account, one, later(desk))
    assert parent_asks(desk, account, "Lucía Rivera") is Verdict.ALLOW
    assert [entry.what for entry in desk.asking.account(account).history][:2] == [
        Happening.GUARDIAN_UNFROZEN,
        Happening.GUARDIAN_FROZEN,
    ]


def test_a_frozen_guardian_is_not_freed_by_being_ended_or_named_again(desk):
    account = mateo(desk)
    one = lucia(desk, account).id
    desk.guardians.name_guardian(account, BEN, later(desk))
    desk.guardians.freeze_guardian(account, one, later(desk))
    with pytest.raises(RuleError, match="Director"):
        desk.guardians.end_guardian(account, one, desk.asking.now())
    desk.guardians.name_guardian(account, NewGuardian(new_id(), "Lucia  RIVERA"), later(desk))
    assert parent_asks(desk, account, "Lucía Rivera") is Verdict.REFER


def test_the_reference_to_a_court_paper_is_for_those_who_freeze(a_vault: StaffedVault):
    desk = desk_of(a_vault.sign_in(Role.DIRECTOR))
    account = mateo(desk)
    desk.guardians.freeze_guardian(account, lucia(desk, account).id, desk.asking.now(), "25MU-FC00123")
    assert lucia(desk, account).reference == "25MU-FC00123"
    clerk = desk_of(a_vault.sign_in(Role.CIRCULATION))
    assert lucia(clerk, account).reference == ""
    assert "25MU-FC00123" not in repr(clerk.asking.account(account))


def test_a_guardian_who_does_not_exist_is_refused(desk):
    with pytest.raises(InputError, match="no such guardian"):
        desk.guardians.freeze_guardian(mateo(desk), 1, desk.asking.now())


def test_of_two_accounts_each_parent_has_the_one_that_names_them(desk):
    one, other = mateo(desk), mateo(desk, "Daniel Ortega", OTHER_CARD)
    desk.guardians.link_custody(one, other)
    assert parent_asks(desk, one, "Lucía Rivera") is Verdict.ALLOW
    assert parent_asks(desk, other, "Daniel Ortega") is Verdict.ALLOW
    assert parent_asks(desk, one, "Daniel Ortega") is Verdict.DENY
    assert verdict(desk, one, AskerKind.PARENT, "Daniel Ortega", card(MATEO)) is Verdict.DENY
    desk.guardians.unlink_custody(other, one)
    assert verdict(desk, one, AskerKind.PARENT, "Daniel Ortega", card(MATEO)) is Verdict.ALLOW


def test_linking_twice_changes_nothing(desk):
    one, other = mateo(desk), mateo(desk, "Daniel Ortega", OTHER_CARD)
    desk.guardians.link_custody(one, other)
    desk.guardians.link_custody(other, one)
    assert [account.id for account in desk.guardians.other_accounts(one)] == [other]
    desk.guardians.unlink_custody(one, other)
    assert not desk.guardians.other_accounts(other)


def test_accounts_that_cannot_be_one_minors_are_not_linked(desk):
    account, adult = mateo(desk), ruth(desk)
    for other in (adult, account):
        with pytest.raises(RuleError, match="same birth date"):
            desk.guardians.link_custody(account, other)


def test_a_clerk_sees_nothing_of_a_second_account(a_vault: StaffedVault):
    desk = desk_of(a_vault.sign_in(Role.DIRECTOR))
    one, other = mateo(desk), mateo(desk, "Daniel Ortega", OTHER_CARD)
    clerk = desk_of(a_vault.sign_in(Role.CIRCULATION))
    before = clerk.asking.account(one)
    desk = desk_of(a_vault.sign_in(Role.DIRECTOR))
    desk.guardians.link_custody(one, other)
    clerk = desk_of(a_vault.sign_in(Role.CIRCULATION))
    assert clerk.asking.account(one) == before
    seen = repr(clerk.asking.account(one))
    assert str(other) not in seen
    assert "Daniel" not in seen


def test_a_clerk_sees_nothing_of_a_frozen_path(a_vault: StaffedVault):
    desk = desk_of(a_vault.sign_in(Role.DIRECTOR))
    account = mateo(desk)
    clerk = desk_of(a_vault.sign_in(Role.CIRCULATION))
    before = clerk.asking.account(account)
    desk = desk_of(a_vault.sign_in(Role.DIRECTOR))
    guardian = desk.asking.account(account).guardians[0]
    desk.guardians.freeze_guardian(account, guardian.id, desk.asking.now(), "Case 12-345")
    assert desk.asking.account(account).guardians[0].frozen
    clerk = desk_of(a_vault.sign_in(Role.CIRCULATION))
    assert clerk.asking.account(account) == before


def test_the_log_names_linked_accounts_only_where_few_can_read(a_vault: StaffedVault):
    desk = desk_of(a_vault.sign_in(Role.CIRCULATION_MANAGER))
    one, other = mateo(desk), mateo(desk, "Daniel Ortega", OTHER_CARD)
    desk.guardians.link_custody(one, other)
    (line,) = log_of(a_vault.sign_in(Role.IT), "custody.link")
    assert (line.subject, line.arguments) == ("", None)
    (line,) = log_of(a_vault.sign_in(Role.DIRECTOR), "custody.link")
    assert line.arguments == {"accounts": [one, other]}


def test_custody_no_longer_matters_once_the_minor_is_of_age(desk, clock):
    one, other = mateo(desk), mateo(desk, "Daniel Ortega", OTHER_CARD)
    desk.guardians.link_custody(one, other)
    asker = Asker(AskerKind.PARENT, "Daniel Ortega", Channel.IN_PERSON)
    assert desk.asking.question(one, asker, ()).account.custody_split
    clock.move(days=(date(2035, 1, 9) - desk.asking.now().date()).days)
    assert not desk.asking.question(one, asker, ()).account.custody_split
