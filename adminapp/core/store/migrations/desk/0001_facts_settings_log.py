"""The facts about the compartment, the office's settings, and the log, whose lines are added and never changed."""

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
        "settings",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.create_table(
        "log_lines",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("member", sa.BigInteger, nullable=False),
        sa.Column("command", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("canonical", sa.LargeBinary, nullable=False),
        sa.Column("previous", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
    )
    op.create_index("log_lines_by_subject", "log_lines", ["subject"])
    op.create_table(
        "log_arguments",
        sa.Column("line", sa.LargeBinary, primary_key=True),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("arguments", sa.String, nullable=False),
    )
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER log_lines_stay_on_{event.lower()} BEFORE {event} ON log_lines "
            "BEGIN SELECT RAISE(ABORT, 'the log only grows'); END"
        )
    op.execute(
        "CREATE TRIGGER log_arguments_stay BEFORE UPDATE ON log_arguments "
        "BEGIN SELECT RAISE(ABORT, 'arguments are erased or left alone'); END"
    )
