"""Documents given out, counted by document, language and month."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "handouts_given",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("month", sa.String, nullable=False),
        sa.Column("handout", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("copies", sa.Integer, nullable=False),
    )
