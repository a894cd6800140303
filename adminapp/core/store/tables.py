"""The tables that every vault has; features declare theirs on the same `metadata`, with the compartment as schema."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table

from adminapp.core.security.compartments import Compartment

metadata = MetaData()

facts = {
    compartment: Table(
        "facts",
        metadata,
        Column("name", String, primary_key=True),
        Column("value", String, nullable=False),
        schema=compartment,
    )
    for compartment in Compartment
}

# The key is the hash of the line: a line number comes again when an older copy of one database was put back.
log_arguments = {
    compartment: Table(
        "log_arguments",
        metadata,
        Column("line", LargeBinary, primary_key=True),
        Column("salt", LargeBinary, nullable=False),
        Column("arguments", String, nullable=False),
        schema=compartment,
    )
    for compartment in Compartment
}

settings = Table(
    "settings",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
    schema=Compartment.DESK,
)

log_lines = Table(
    "log_lines",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("member", BigInteger, nullable=False),
    Column("command", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("canonical", LargeBinary, nullable=False),
    Column("previous", LargeBinary, nullable=False, unique=True),
    Column("hash", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Index("log_lines_by_subject", "subject"),
    schema=Compartment.DESK,
)
