"""Patrons' accounts, cards, permitted persons, guardians, what the desk answered, and the index of names."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _account(*, key: bool = False) -> sa.Column[int]:
    return sa.Column("account", _ID, sa.ForeignKey("accounts.id"), primary_key=key, nullable=False)


def upgrade() -> None:
    _accounts_and_cards()
    _people()
    _agencies()
    _history()
    _disclosures()
    op.create_table(
        "import_shapes",
        sa.Column("shape", sa.String, primary_key=True),
        sa.Column("columns", sa.String, nullable=False),
    )
    # Measured: without its own option, or as a contentless table, FTS5 keeps deleted names on its pages.
    op.execute(
        "CREATE VIRTUAL TABLE account_names USING fts5(words, tokenize = 'ascii', prefix = '1 2 3', detail = none)"
    )
    op.execute("INSERT INTO account_names(account_names, rank) VALUES ('secure-delete', 1)")


def _accounts_and_cards() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("other", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("born", sa.Date),
        sa.Column("branch", sa.String, nullable=False),
        sa.Column("record", sa.String, nullable=False),
        sa.Column("consent_form", sa.String),
        sa.Column("consent_on", sa.Date),
        sa.Column("consent_paper", sa.String),
        sa.Column("agreed_by", sa.String),
        sa.Column("agreed_on", sa.Date),
        sa.Column("protected_address", sa.Boolean, nullable=False),
        sa.Column("updated", sa.DateTime, nullable=False),
        sa.Column("digest", sa.LargeBinary),
    )
    op.create_index("accounts_by_key", "accounts", ["key"])
    op.create_index("accounts_by_born", "accounts", ["born"])
    op.create_index("accounts_by_record", "accounts", ["record"])
    op.create_table(
        "cards",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("number", sa.String, nullable=False),
        _account(),
        sa.Column("expires", sa.Date),
        sa.Column("reported", sa.DateTime),
        sa.Column("reported_as", sa.String),
        sa.Column("reported_source", sa.String),
        sa.Column("closed", sa.Boolean, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("cards_by_account", "cards", ["account"])


def _people() -> None:
    op.create_table(
        "permissions",
        _account(key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("card", sa.String, nullable=False),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("until", sa.Date),
        sa.Column("given", sa.String, nullable=False),
        sa.Column("signed_by", sa.String, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.Column("recorded_by", sa.String, nullable=False),
        sa.Column("revoked", sa.DateTime),
        sa.Column("revoked_by", sa.String, nullable=False),
        sa.Column("revoked_why", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "guardians",
        _account(key=True),
        sa.Column("id", _ID, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("ended", sa.Date),
        sa.Column("ended_by", sa.String, nullable=False),
        sa.Column("frozen", sa.DateTime),
        sa.Column("frozen_by", sa.String, nullable=False),
        sa.Column("reference", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "custody",
        _account(key=True),
        sa.Column("other", _ID, sa.ForeignKey("accounts.id"), primary_key=True),
        sqlite_with_rowid=False,
    )


def _agencies() -> None:
    op.create_table(
        "agencies",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("contract_until", sa.Date, nullable=False),
    )
    op.create_table(
        "collections",
        _account(key=True),
        sa.Column("agency", _ID, sa.ForeignKey("agencies.id"), nullable=False),
        sa.Column("cents", sa.Integer, nullable=False),
    )


def _history() -> None:
    op.create_table(
        "history",
        _account(key=True),
        sa.Column("at", sa.DateTime, primary_key=True),
        sa.Column("what", sa.String, primary_key=True),
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )


def _disclosures() -> None:
    op.create_table(
        "disclosures",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("asker", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("wants", sa.String, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("situation", sa.String, nullable=False),
        sa.Column("clauses", sa.String, nullable=False),
        sa.Column("pack", sa.String, nullable=False),
        sa.Column("steps", sa.String, nullable=False),
        sa.Column("refer_to", sa.String, nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
    )
    op.create_index("disclosures_by_at", "disclosures", ["at"])
    op.create_table(
        "disclosed_to",
        sa.Column("id", _ID, sa.ForeignKey("disclosures.id"), primary_key=True),
        _account(),
        sa.Column("asker_name", sa.String, nullable=False),
        sa.Column("shown", sa.String, nullable=False),
    )
    op.create_index("disclosed_to_by_account", "disclosed_to", ["account"])
