"""Permitted persons: recorded, revoked, brought back after a slip."""

from dataclasses import asdict, replace
from datetime import datetime

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.text import clean_name
from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk, line, note
from adminapp.grants.rules import saving
from adminapp.grants.store import accounts, people
from adminapp.grants.stored import Happening, NewPermission, StoredAccount, StoredPermission


class Permissions(Desk):
    """Whom a cardholder permits to have the account; nothing of it is ever deleted."""

    def record_permission(self, account_id: int, permission: NewPermission, at: datetime) -> None:
        """Record a permission that the cardholder gives, a guardian signing with a minor.

        Units:  local time.
        Raises: NotAllowedError; InputError; RuleError if the policy knows no such permission; StoreError.
        Source: MRRL-9, MRRL-10, MRRL-17, X-13.
        """
        new = _clean(permission)
        with self._home.write(Deed.RECORD_GRANT, "permissions.record", account_id, permission=asdict(new), at=at) as db:
            stored = accounts.account(db, account_id)
            if new.id in _ids(stored):
                return
            saving.must_name_guardian(stored.born, stored.guardian_names, at.date(), self._pack)
            saving.must_be_grantable(stored, new, at.date(), self._pack)
            recorded = StoredPermission(**vars(new), recorded=at, recorded_by=self._by)
            people.add_permission(db, account_id, recorded)
            accounts.note(db, account_id, self._entry(at, Happening.PERMISSION_GIVEN, new.name))

    def revoke_permission(self, account_id: int, permission_id: int, at: datetime, why: str = "") -> None:
        """Revoke a permission from a moment on; the first revocation stands.

        Units:  local time.
        Raises: NotAllowedError; InputError; StoreError.
        Source: MRRL-9, MRRL-10.
        """
        why = note(why)
        with self._home.write(
            Deed.REVOKE_GRANT, "permissions.revoke", account_id, permission=permission_id, why=why, at=at
        ) as db:
            permission = _permission(accounts.account(db, account_id), permission_id)
            if permission.revoked is None:
                revoked = replace(permission, revoked=at, revoked_by=self._by, revoked_why=why)
                people.revoke(db, account_id, revoked)
                accounts.note(db, account_id, self._entry(at, Happening.PERMISSION_REVOKED, permission.name, why))

    def restore_permission(self, account_id: int, permission_id: int, new_id: int, at: datetime) -> None:
        """Take back one's own revocation of the same day; the permission stands anew, the revoked one stays on file.

        Units:  local time.
        Raises: NotAllowedError; InputError; RuleError if it was not revoked today by this member; StoreError.
        Source: MRRL-9, MRRL-10.
        """
        with self._home.write(
            Deed.RECORD_GRANT, "permissions.restore", account_id, permission=permission_id, new=new_id, at=at
        ) as db:
            stored = accounts.account(db, account_id)
            if new_id in _ids(stored):
                return
            old = _permission(stored, permission_id)
            saving.must_be_undoable(old, self._by, at)
            saving.must_name_guardian(stored.born, stored.guardian_names, at.date(), self._pack)
            anew = StoredPermission(
                **vars(old)
                | {"id": new_id, "recorded": at, "recorded_by": self._by}
                | {"revoked": None, "revoked_by": "", "revoked_why": ""}
            )
            people.add_permission(db, account_id, anew)
            accounts.note(db, account_id, self._entry(at, Happening.PERMISSION_RESTORED, old.name))


def _clean(permission: NewPermission) -> NewPermission:
    return replace(
        permission,
        name=clean_name(permission.name),
        card=saving.card_number(permission.card) if permission.card.strip() else "",
        signed_by=line(permission.signed_by),
    )


def _ids(account: StoredAccount) -> set[int]:
    return {permission.id for permission in account.permitted}


def _permission(account: StoredAccount, permission_id: int) -> StoredPermission:
    for permission in account.permitted:
        if permission.id == permission_id:
            return permission
    raise InputError(QT_TRANSLATE_NOOP("errors", "The account has no such permission. Open the account again."))
