"""The images whose keys the compartment's ring keeps, and the slips that were dropped into the compartment."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "images",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "slips",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("member", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("content", sa.String, nullable=False),
    )
