"""The tables of patrons' accounts; none has room for an address, a telephone number or an e-mail."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
)

from adminapp.core.store.tables import metadata

_DESK = "desk"
_ID = BigInteger().with_variant(Integer, "sqlite")


def _account(*, key: bool = False) -> Column[int]:
    return Column("account", _ID, ForeignKey("desk.accounts.id"), primary_key=key, nullable=False)


accounts = Table(
    "accounts",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", String, nullable=False),
    Column("other", String, nullable=False),
    Column("key", String, nullable=False),
    Column("born", Date),
    Column("branch", String, nullable=False),
    Column("record", String, nullable=False),
    Column("consent_form", String),
    Column("consent_on", Date),
    Column("consent_paper", String),
    Column("agreed_by", String),
    Column("agreed_on", Date),
    Column("protected_address", Boolean, nullable=False),
    Column("updated", DateTime, nullable=False),
    Column("digest", LargeBinary),
    Index("accounts_by_key", "key"),
    Index("accounts_by_born", "born"),
    Index("accounts_by_record", "record"),
    Index("accounts_by_branch", "branch", "key"),
    schema=_DESK,
)

name_words = Table(
    "name_words", metadata, Column("word", String, primary_key=True), schema=_DESK, sqlite_with_rowid=False
)

cards = Table(
    "cards",
    metadata,
    Column("key", String, primary_key=True),
    Column("number", String, nullable=False),
    _account(),
    Column("expires", Date),
    Column("reported", DateTime),
    Column("reported_as", String),
    Column("reported_source", String),
    Column("closed", Boolean, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("source", String, nullable=False),
    Index("cards_by_account", "account"),
    schema=_DESK,
    sqlite_with_rowid=False,
)

permissions = Table(
    "permissions",
    metadata,
    _account(key=True),
    Column("id", _ID, primary_key=True),
    Column("name", String, nullable=False),
    Column("card", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("given", String, nullable=False),
    Column("signed_by", String, nullable=False),
    Column("recorded", DateTime, nullable=False),
    Column("recorded_by", String, nullable=False),
    Column("revoked", DateTime),
    Column("revoked_by", String, nullable=False),
    Column("revoked_why", String, nullable=False),
    schema=_DESK,
    sqlite_with_rowid=False,
)

guardians = Table(
    "guardians",
    metadata,
    _account(key=True),
    Column("id", _ID, primary_key=True),
    Column("name", String, nullable=False),
    Column("source", String, nullable=False),
    Column("since", Date, nullable=False),
    Column("ended", Date),
    Column("ended_by", String, nullable=False),
    Column("frozen", DateTime),
    Column("frozen_by", String, nullable=False),
    Column("reference", String, nullable=False),
    schema=_DESK,
    sqlite_with_rowid=False,
)

custody = Table(
    "custody",
    metadata,
    _account(key=True),
    Column("other", _ID, ForeignKey("desk.accounts.id"), primary_key=True),
    schema=_DESK,
    sqlite_with_rowid=False,
)

agencies = Table(
    "agencies",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", String, nullable=False),
    Column("contract_until", Date, nullable=False),
    schema=_DESK,
)

collections = Table(
    "collections",
    metadata,
    _account(key=True),
    Column("agency", _ID, ForeignKey("desk.agencies.id"), nullable=False),
    Column("cents", Integer, nullable=False),
    schema=_DESK,
)

history = Table(
    "history",
    metadata,
    _account(key=True),
    Column("at", DateTime, primary_key=True),
    Column("what", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("by", String, nullable=False),
    Column("note", String, nullable=False),
    schema=_DESK,
    sqlite_with_rowid=False,
)

disclosures = Table(
    "disclosures",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("asker", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("wants", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("situation", String, nullable=False),
    Column("clauses", String, nullable=False),
    Column("pack", String, nullable=False),
    Column("steps", String, nullable=False),
    Column("refer_to", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("by", String, nullable=False),
    Index("disclosures_by_at", "at"),
    schema=_DESK,
)

disclosed_to = Table(
    "disclosed_to",
    metadata,
    Column("id", _ID, ForeignKey("desk.disclosures.id"), primary_key=True),
    _account(),
    Column("asker_name", String, nullable=False),
    Column("shown", String, nullable=False),
    Index("disclosed_to_by_account", "account"),
    schema=_DESK,
)

import_shapes = Table(
    "import_shapes",
    metadata,
    Column("shape", String, primary_key=True),
    Column("columns", String, nullable=False),
    schema=_DESK,
)
