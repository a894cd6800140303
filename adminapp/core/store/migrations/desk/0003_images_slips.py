"""The images whose keys the compartment's ring keeps, and slips for compartments that their writer cannot read."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "images",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "sealed_slips",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("compartment", sa.String, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
