"""The facts about the compartment, and the arguments of its log lines."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "facts",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.create_table(
        "log_arguments",
        sa.Column("line", sa.LargeBinary, primary_key=True),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("arguments", sa.String, nullable=False),
    )
    op.execute(
        "CREATE TRIGGER log_arguments_stay BEFORE UPDATE ON log_arguments "
        "BEGIN SELECT RAISE(ABORT, 'arguments are erased or left alone'); END"
    )
