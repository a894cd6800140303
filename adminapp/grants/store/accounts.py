"""Accounts: finding one, and what changes on the account itself."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_once

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.names import name_key
from adminapp.core.store.prepared import Prepared
from adminapp.grants.store import people
from adminapp.grants.store.cards import cards_of
from adminapp.grants.store.names import change_names, index_names
from adminapp.grants.store.tables import accounts, agencies, cards, collections, history
from adminapp.grants.stored import (
    AccountFacts,
    Agency,
    Agreement,
    Consent,
    Happening,
    HistoryEntry,
    StoredAccount,
    StoredCollection,
)

_ACCOUNT = Prepared(
    select(
        *(accounts.c[name] for name in ("name", "other", "born", "branch", "record", "protected_address", "updated")),
        *(accounts.c[name] for name in ("consent_form", "consent_on", "consent_paper", "agreed_by", "agreed_on")),
        *(collections.c.cents, agencies.c.id, agencies.c.name, agencies.c.contract_until),
    )
    .outerjoin_from(accounts, collections, collections.c.account == accounts.c.id)
    .outerjoin(agencies, agencies.c.id == collections.c.agency)
    .where(accounts.c.id == bindparam("account"))
)
_HISTORY = select(history).where(history.c.account == bindparam("account")).order_by(history.c.at.desc())
_BORN_BETWEEN = (
    select(accounts.c.id, accounts.c.name, accounts.c.born, func.min(cards.c.number).label("card"))
    .outerjoin_from(accounts, cards, cards.c.account == accounts.c.id)
    .where(accounts.c.born.between(bindparam("first"), bindparam("last")))
    .group_by(accounts.c.id)
)


def account(db: Connection, account_id: int) -> StoredAccount:
    """Return an account with its cards and people, without its history.

    Raises: InputError if there is none.
    """
    rows = _ACCOUNT.rows(db, account_id)
    if not rows:
        raise InputError(QT_TRANSLATE_NOOP("errors", "There is no such account. Search for the patron again."))
    name, other, born, branch, record, protected, updated, *papers, cents, agency, agency_name, until = rows[0]
    form, consented, paper, agreed_by, agreed = papers
    return StoredAccount(
        id=account_id,
        name=name,
        other=other,
        born=born,
        branch=branch,
        record=record,
        consent=Consent(form, consented, paper) if consented else None,
        agreement=Agreement(agreed_by, agreed) if agreed else None,
        protected_address=protected,
        updated=updated,
        cards=cards_of(db, account_id),
        permitted=people.permissions_of(db, account_id),
        guardians=people.guardians_of(db, account_id),
        collection=StoredCollection(Agency(agency, agency_name, until), cents) if agency else None,
    )


def is_known(db: Connection, account_id: int) -> bool:
    """Return whether there is an account."""
    return bool(_ACCOUNT.rows(db, account_id))


def add_account(db: Connection, account_id: int, facts: AccountFacts, at: datetime) -> None:
    """Add an account without cards or people.

    Units:  local time.
    """
    empty = {"id": account_id, "record": "", "protected_address": False, "updated": at}
    db.execute(insert(accounts), empty | _columns(facts))
    index_names(db, [(account_id, f"{facts.name} {facts.other}")])


def change_account(db: Connection, account_id: int, facts: AccountFacts) -> None:
    """Put new facts on an account."""
    change_names(db, [(account_id, f"{facts.name} {facts.other}")])
    db.execute(update(accounts).where(accounts.c.id == account_id), _columns(facts))


def keep_consent(db: Connection, account_id: int, consent: Consent) -> None:
    """Put the patron's consent on an account."""
    values = {"consent_form": consent.form, "consent_on": consent.on, "consent_paper": consent.paper}
    db.execute(update(accounts).where(accounts.c.id == account_id), values)


def protect_address(db: Connection, account_id: int, *, protected: bool) -> None:
    """Say whether the address is protected."""
    db.execute(update(accounts).where(accounts.c.id == account_id), {"protected_address": protected})


def note(db: Connection, account_id: int, entry: HistoryEntry) -> bool:
    """Add to an account's history; return False where exactly this stands there already."""
    values = {"account": account_id} | vars(entry)
    added = db.execute(insert_once(history).on_conflict_do_nothing(), values).rowcount == 1
    if added:
        db.execute(update(accounts).where(accounts.c.id == account_id), {"updated": entry.at})
    return added


def history_of(db: Connection, account_id: int) -> tuple[HistoryEntry, ...]:
    """Return an account's history, newest first."""
    rows = db.execute(_HISTORY, {"account": account_id})
    return tuple(HistoryEntry(row.at, Happening(row.what), row.subject, row.by, row.note) for row in rows)


def born_between(db: Connection, first: date, last: date) -> tuple[Row[Any], ...]:
    """Return id, name, birth date and one card of everybody born in a span of days.

    Units:  local dates, both included.
    """
    return tuple(db.execute(_BORN_BETWEEN, {"first": first, "last": last}))


def _columns(facts: AccountFacts) -> dict[str, object]:
    agreement = facts.agreement
    return {
        "name": facts.name,
        "other": facts.other,
        "key": name_key(facts.name),
        "born": facts.born,
        "branch": facts.branch,
        "agreed_by": agreement.by if agreement else None,
        "agreed_on": agreement.on if agreement else None,
    }
