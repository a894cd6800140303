"""Permissions open an account to a person, revocations close it, and the record keeps both."""

from datetime import date, timedelta

import pytest

from adminapp.core.kit.errors import InputError, RuleError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import AskerKind
from adminapp.grants.stored import Happening
from tests.grants.on_file import (
    ELENA,
    RUTH,
    card,
    desk_of,
    elena,
    later,
    mateo,
    open_account,
    permission,
    photo_id,
    ruth,
    verdict,
)


@pytest.fixture
def desk(a_clerk: Home) -> GrantsDesk:
    return desk_of(a_clerk)


def elena_asks(desk: GrantsDesk, account: int) -> Verdict:
    return verdict(desk, account, AskerKind.OTHER, "Elena Rivera", photo_id("Elena Rivera"))


def test_a_permission_opens_the_account_and_revoking_closes_it(desk):
    account, given = ruth(desk), permission()
    assert elena_asks(desk, account) is Verdict.DENY
    desk.permissions.record_permission(account, given, later(desk))
    assert elena_asks(desk, account) is Verdict.ALLOW
    revoked_at = later(desk)
    desk.permissions.revoke_permission(account, given.id, revoked_at, "at her wish")
    assert elena_asks(desk, account) is Verdict.DENY
    (kept,) = desk.asking.account(account).permitted
    assert (kept.name, kept.recorded_by, kept.since) == ("Elena Rivera", "Cleo Clerk", given.since)
    assert (kept.revoked, kept.revoked_by, kept.revoked_why) == (revoked_at, "Cleo Clerk", "at her wish")


def test_a_revocation_counts_though_the_clock_was_put_back(desk, clock):
    account, given = ruth(desk), permission()
    desk.permissions.record_permission(account, given, desk.asking.now())
    desk.permissions.revoke_permission(account, given.id, desk.asking.now())
    clock.move(hours=-1)
    assert elena_asks(desk, account) is Verdict.DENY


def test_the_first_revocation_stands_and_recording_again_does_not_undo_it(desk):
    account, given, at = ruth(desk), permission(), later(desk)
    desk.permissions.record_permission(account, given, at)
    desk.permissions.revoke_permission(account, given.id, later(desk), "first")
    before = desk.asking.account(account)
    desk.permissions.revoke_permission(account, given.id, later(desk), "second")
    desk.permissions.record_permission(account, given, at)
    assert desk.asking.account(account) == before


def test_a_slip_is_taken_back_and_both_entries_stay(desk):
    account, given = ruth(desk), permission()
    desk.permissions.record_permission(account, given, later(desk))
    desk.permissions.revoke_permission(account, given.id, later(desk))
    again, at = new_id(), later(desk)
    desk.permissions.restore_permission(account, given.id, again, at)
    desk.permissions.restore_permission(account, given.id, again, at)
    assert elena_asks(desk, account) is Verdict.ALLOW
    entries = {entry.id: entry for entry in desk.asking.account(account).permitted}
    assert entries.keys() == {given.id, again}
    old, new = entries[given.id], entries[again]
    assert (old.revoked is None, new.revoked, new.recorded, new.since) == (False, None, at, given.since)
    assert [entry.what for entry in desk.asking.account(account).history][:3] == [
        Happening.PERMISSION_RESTORED,
        Happening.PERMISSION_REVOKED,
        Happening.PERMISSION_GIVEN,
    ]


def test_yesterdays_revocation_is_not_taken_back(desk, clock):
    account, given = ruth(desk), permission()
    desk.permissions.record_permission(account, given, desk.asking.now())
    desk.permissions.revoke_permission(account, given.id, desk.asking.now())
    clock.move(days=1)
    with pytest.raises(RuleError, match="new permission"):
        desk.permissions.restore_permission(account, given.id, new_id(), desk.asking.now())


def test_another_members_revocation_is_not_taken_back(a_vault):
    desk = desk_of(a_vault.sign_in(Role.CIRCULATION))
    account, given = ruth(desk), permission()
    desk.permissions.record_permission(account, given, desk.asking.now())
    desk.permissions.revoke_permission(account, given.id, desk.asking.now())
    other = desk_of(a_vault.sign_in(Role.DIRECTOR))
    with pytest.raises(RuleError, match="new permission"):
        other.permissions.restore_permission(account, given.id, new_id(), other.asking.now())


def test_a_permission_in_force_needs_no_restoring(desk):
    account, given = ruth(desk), permission()
    desk.permissions.record_permission(account, given, desk.asking.now())
    with pytest.raises(RuleError):
        desk.permissions.restore_permission(account, given.id, new_id(), desk.asking.now())


@pytest.mark.parametrize("signed_by", ["", "Elena Rivera", "Daniel Ortega"])
def test_a_minors_permission_needs_the_signature_of_a_named_guardian(desk, signed_by):
    account = mateo(desk)
    with pytest.raises(RuleError, match="signs the permission"):
        desk.permissions.record_permission(account, permission(signed_by=signed_by), desk.asking.now())
    assert not desk.asking.account(account).permitted


def test_a_minors_permission_that_the_guardian_signs_ends_at_eighteen(desk, clock):
    account = mateo(desk)
    desk.permissions.record_permission(account, permission(signed_by="lucia RIVERA"), desk.asking.now())
    assert elena_asks(desk, account) is Verdict.ALLOW
    clock.move(days=(date(2035, 1, 8) - desk.asking.now().date()).days)
    assert elena_asks(desk, account) is Verdict.ALLOW
    clock.move(days=1)
    assert elena_asks(desk, account) is Verdict.DENY


def test_a_minor_cannot_give_a_permission_that_begins_after_coming_of_age(desk):
    account = mateo(desk)
    given = permission(since=date(2035, 1, 9), signed_by="Lucía Rivera")
    with pytest.raises(RuleError, match="of age"):
        desk.permissions.record_permission(account, given, desk.asking.now())


def test_a_frozen_guardian_signs_nothing(a_director):
    desk = desk_of(a_director)
    account = mateo(desk)
    (lucia,) = desk.asking.account(account).guardians
    desk.guardians.freeze_guardian(account, lucia.id, desk.asking.now())
    with pytest.raises(RuleError, match="signs the permission"):
        desk.permissions.record_permission(account, permission(signed_by="Lucía Rivera"), desk.asking.now())


def test_a_permission_that_ends_before_it_begins_is_refused(desk):
    given = permission(until=permission().since - timedelta(days=1))
    with pytest.raises(RuleError, match="before it begins"):
        desk.permissions.record_permission(ruth(desk), given, desk.asking.now())


def test_nobody_permits_themselves(desk):
    with pytest.raises(RuleError, match="another person"):
        desk.permissions.record_permission(ruth(desk), permission("RUTH  Adler"), desk.asking.now())


def test_a_policy_without_permitted_persons_records_none(a_director):
    lco = GrantsDesk(a_director, load_pack("lco"))
    with pytest.raises(RuleError, match="Refer"):
        lco.permissions.record_permission(ruth(lco), permission(), lco.asking.now())


def test_a_permission_that_does_not_exist_is_refused(desk):
    with pytest.raises(InputError, match="no such permission"):
        desk.permissions.revoke_permission(ruth(desk), 1, desk.asking.now())


def test_a_permitted_persons_own_card_counts_and_a_namesakes_does_not(desk):
    account, namesake = ruth(desk), "29351000900001"
    elena(desk)
    open_account(desk, "Elena Rivera", namesake)
    desk.permissions.record_permission(account, permission(card=ELENA), desk.asking.now())
    assert verdict(desk, account, AskerKind.OTHER, "Elena Rivera", card(ELENA)) is Verdict.ALLOW
    assert verdict(desk, account, AskerKind.OTHER, "Elena Rivera", card(namesake)) is Verdict.DENY


def test_a_permitted_persons_card_is_found_by_name_where_none_is_recorded(desk):
    account = ruth(desk)
    elena(desk)
    desk.permissions.record_permission(account, permission(), desk.asking.now())
    assert verdict(desk, account, AskerKind.OTHER, "Elena Rivera", card(ELENA)) is Verdict.ALLOW
    assert verdict(desk, account, AskerKind.OTHER, "Elena Rivera", card(RUTH)) is Verdict.ALLOW


def test_a_found_card_of_a_stranger_proves_nothing(desk):
    account = ruth(desk)
    elena(desk)
    desk.permissions.record_permission(account, permission("Ben Kim"), desk.asking.now())
    assert verdict(desk, account, AskerKind.OTHER, "Ben Kim", card(ELENA)) is Verdict.DENY
