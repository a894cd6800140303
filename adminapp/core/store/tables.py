"""The tables that every vault has; features declare theirs on the same `metadata`, with the compartment as schema."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table

from adminapp.core.security.compartments import Compartment

metadata = MetaData()
_ID = BigInteger().with_variant(Integer, "sqlite")

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

# Without a row here, an image's key is no more to be kept in the compartment's ring.
images = {
    compartment: Table(
        "images",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("at", String, nullable=False),
        schema=compartment,
    )
    for compartment in Compartment
}

sealed_slips = Table(
    "sealed_slips",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("compartment", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    schema=Compartment.DESK,
)

slips = {
    compartment: Table(
        "slips",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("at", String, nullable=False),
        Column("member", BigInteger, nullable=False),
        Column("kind", String, nullable=False),
        Column("content", String, nullable=False),
        schema=compartment,
    )
    for compartment in (Compartment.FOOTAGE, Compartment.OFFICE)
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
