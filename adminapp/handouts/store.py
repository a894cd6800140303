"""What was given out: documents, languages and months, nobody's name."""

from sqlalchemy import BigInteger, Column, Connection, Integer, String, Table, func, insert, select

from adminapp.core.store.tables import log_lines, metadata
from adminapp.handouts.records import Count, Handout, LogHead

_SHOWN_DIGITS = 12

handouts_given = Table(
    "handouts_given",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("month", String, nullable=False),
    Column("handout", String, nullable=False),
    Column("language", String, nullable=False),
    Column("copies", Integer, nullable=False),
    schema="desk",
)

_COUNTS = (
    select(
        handouts_given.c.month,
        handouts_given.c.handout,
        handouts_given.c.language,
        func.sum(handouts_given.c.copies).label("copies"),
    )
    .group_by(handouts_given.c.month, handouts_given.c.handout, handouts_given.c.language)
    .order_by(handouts_given.c.month.desc(), func.sum(handouts_given.c.copies).desc(), handouts_given.c.handout)
)
_LAST_LINE = select(log_lines.c.number, log_lines.c.hash).order_by(log_lines.c.number.desc()).limit(1)


def add_given(db: Connection, given_id: int, count: Count) -> None:
    """Count copies once; the same id a second time changes nothing."""
    known = db.execute(select(handouts_given.c.id).where(handouts_given.c.id == given_id)).first()
    if known is None:
        db.execute(insert(handouts_given), {"id": given_id, **vars(count)})


def counts(db: Connection) -> tuple[Count, ...]:
    """Return the copies by month, document and language, the latest month first."""
    return tuple(Count(row.month, Handout(row.handout), row.language, row.copies) for row in db.execute(_COUNTS).all())


def log_head(db: Connection) -> LogHead | None:
    """Return where the log stands now."""
    row = db.execute(_LAST_LINE).first()
    return LogHead(row.number, row.hash.hex()[:_SHOWN_DIGITS]) if row else None
