"""Permitted persons, guardians, separate accounts of one minor, and collection agencies."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.store.prepared import Prepared
from adminapp.grants.records import Scope
from adminapp.grants.store.tables import agencies, collections, custody, guardians, permissions
from adminapp.grants.stored import (
    Agency,
    Given,
    NewGuardian,
    Source,
    StoredGuardian,
    StoredPermission,
)

# Rows in the order of the fields are taken apart in a third of the time that their names would take.
_PERMISSIONS = Prepared(
    select(*(permissions.c[field.name] for field in fields(StoredPermission)))
    .where(permissions.c.account == bindparam("account"))
    .order_by(permissions.c.id)
)
_GUARDIANS = Prepared(
    select(*(guardians.c[field.name] for field in fields(StoredGuardian)))
    .where(guardians.c.account == bindparam("account"))
    .order_by(guardians.c.id)
)
_CUSTODY = Prepared(select(custody.c.other).where(custody.c.account == bindparam("account")))


def permissions_of(db: Connection, account_id: int) -> tuple[StoredPermission, ...]:
    """Return the permissions on an account, ended and revoked ones among them."""
    return tuple(_permission(row) for row in _PERMISSIONS.rows(db, account_id))


def add_permission(db: Connection, account_id: int, permission: StoredPermission) -> None:
    """Add a permission to an account."""
    db.execute(insert(permissions), {"account": account_id} | vars(permission))


def revoke(db: Connection, account_id: int, revoked: StoredPermission) -> None:
    """Keep with a permission when, by whom and why it was revoked."""
    kept = permissions.c.account == account_id, permissions.c.id == revoked.id
    values = {"revoked": revoked.revoked, "revoked_by": revoked.revoked_by, "revoked_why": revoked.revoked_why}
    db.execute(update(permissions).where(*kept), values)


def guardians_of(db: Connection, account_id: int) -> tuple[StoredGuardian, ...]:
    """Return the guardians on an account, ended and frozen ones among them."""
    return tuple(_guardian(row) for row in _GUARDIANS.rows(db, account_id))


def add_guardian(db: Connection, account_id: int, new: NewGuardian, since: date) -> None:
    """Add a guardian to an account.

    Units:  local date.
    """
    guardian = StoredGuardian(new.id, new.name, Source.STAFF, since)
    db.execute(insert(guardians), {"account": account_id} | vars(guardian))


def end_guardian(db: Connection, account_id: int, guardian_id: int, ended: date, by: str) -> None:
    """Say that a guardian is no longer one.

    Units:  local date.
    """
    kept = guardians.c.account == account_id, guardians.c.id == guardian_id
    db.execute(update(guardians).where(*kept), {"ended": ended, "ended_by": by})


def freeze(db: Connection, account_id: int, guardian_id: int, at: datetime, by: str, reference: str) -> None:
    """Close a guardian's path.

    Units:  local time.
    """
    kept = guardians.c.account == account_id, guardians.c.id == guardian_id
    db.execute(update(guardians).where(*kept), {"frozen": at, "frozen_by": by, "reference": reference})


def unfreeze(db: Connection, account_id: int, guardian_id: int) -> None:
    """Open a guardian's path again."""
    kept = guardians.c.account == account_id, guardians.c.id == guardian_id
    db.execute(update(guardians).where(*kept), {"frozen": None, "frozen_by": "", "reference": ""})


def other_accounts(db: Connection, account_id: int) -> tuple[int, ...]:
    """Return the other accounts of the same minor under joint custody."""
    return tuple(other for (other,) in _CUSTODY.rows(db, account_id))


def link(db: Connection, one: int, other: int) -> None:
    """Say that two accounts are the same minor's."""
    if other not in other_accounts(db, one):
        db.execute(insert(custody), [{"account": one, "other": other}, {"account": other, "other": one}])


def unlink(db: Connection, one: int, other: int) -> None:
    """Say that two accounts are not the same minor's."""
    db.execute(delete(custody).where(custody.c.account.in_((one, other)), custody.c.other.in_((one, other))))


def keep_collection(db: Connection, account_id: int, agency_id: int, cents: int) -> None:
    """Give a balance to an agency, in place of what was given before; nothing is left of a balance of 0.

    Units:  US cents.
    Raises: InputError if there is no such agency.
    """
    if agency_id not in [agency.id for agency in every_agency(db)]:
        raise InputError(QT_TRANSLATE_NOOP("errors", "There is no such agency. Choose one from the list."))
    db.execute(delete(collections).where(collections.c.account == account_id))
    if cents:
        db.execute(insert(collections), {"account": account_id, "agency": agency_id, "cents": cents})


def every_agency(db: Connection) -> tuple[Agency, ...]:
    """Return the collection agencies, past ones among them."""
    return tuple(Agency(row.id, row.name, row.contract_until) for row in db.execute(_AGENCIES))


_AGENCIES = select(agencies).order_by(agencies.c.name)


def keep_agency(db: Connection, agency: Agency) -> None:
    """Write down an agency, in place of what stood there of it."""
    if db.execute(update(agencies).where(agencies.c.id == agency.id), vars(agency)).rowcount == 0:
        db.execute(insert(agencies), vars(agency))


def _permission(row: Sequence[Any]) -> StoredPermission:
    number, name, card, scope, since, until, given, *rest = row
    return StoredPermission(number, name, card, Scope(scope), since, until, Given(given), *rest)


def _guardian(row: Sequence[Any]) -> StoredGuardian:
    number, name, source, *rest = row
    return StoredGuardian(number, name, Source(source), *rest)
