"""What the desk answered, and forgetting whom it was about once its time is over."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row, bindparam, extract, func, insert, select

from adminapp.core.policy.decision import Step, Verdict
from adminapp.core.policy.roles import Role
from adminapp.core.store.log import erase_arguments
from adminapp.core.store.wiping import wipe
from adminapp.grants.records import AskerKind, Channel, ProofKind, Wants
from adminapp.grants.store.tables import disclosed_to, disclosures
from adminapp.grants.stored import NOT_KEPT, Disclosure, Outcome

_PERSONAL = ("account", "asker_name", "shown")
_OF_ACCOUNT = (
    select(disclosures, disclosed_to.c.account, disclosed_to.c.asker_name, disclosed_to.c.shown)
    .join_from(disclosures, disclosed_to, disclosed_to.c.id == disclosures.c.id)
    .where(disclosed_to.c.account == bindparam("account"))
    .order_by(disclosures.c.at.desc())
)
_YEAR, _MONTH = extract("year", disclosures.c.at), extract("month", disclosures.c.at)
_BY_MONTH = (
    select(_YEAR.label("year"), _MONTH.label("month"), disclosures.c.verdict, func.count().label("answers"))
    .where(disclosures.c.at >= bindparam("since"))
    .group_by(_YEAR, _MONTH, disclosures.c.verdict)
)
_IS_KNOWN = select(disclosures.c.id).where(disclosures.c.id == bindparam("id"))


def add_disclosure(db: Connection, disclosure: Disclosure) -> None:
    """Keep what the desk answered, unless it is kept already."""
    if db.execute(_IS_KNOWN, {"id": disclosure.id}).first():
        return
    columns = {name: _plain(value) for name, value in vars(disclosure).items()}
    personal = {"id": disclosure.id, "account": disclosure.account, "asker_name": disclosure.asker_name}
    db.execute(insert(disclosures), {name: value for name, value in columns.items() if name not in _PERSONAL})
    if disclosure.account != NOT_KEPT:
        db.execute(insert(disclosed_to), personal | {"shown": columns["shown"]})


def disclosures_of(db: Connection, account_id: int) -> tuple[Disclosure, ...]:
    """Return what the desk answered about an account, newest first, as far as that is still known."""
    return tuple(_disclosure(row) for row in db.execute(_OF_ACCOUNT, {"account": account_id}))


def counts_by_month(db: Connection, first: date) -> dict[tuple[date, Verdict], int]:
    """Return how many answers of each verdict there were in a month, known by its first day.

    Units:  local date, included.
    """
    rows = db.execute(_BY_MONTH, {"since": datetime.combine(first, time())})
    return {(date(row.year, row.month, 1), Verdict(row.verdict)): row.answers for row in rows}


def count_before(db: Connection, day: date) -> int:
    """Return how many answers of before a day still say whom they were about.

    Units:  local date, excluded.
    """
    ended = select(func.count()).select_from(disclosed_to).join(disclosures, disclosures.c.id == disclosed_to.c.id)
    return db.execute(ended.where(disclosures.c.at < datetime.combine(day, time()))).scalar_one()


def forget_before(db: Connection, day: date, command: str) -> int:
    """Forget whom the answers of before a day were about, where the command logged it too, and return how many.

    Units:  local date, excluded.
    """
    start = datetime.combine(day, time())
    ended = select(disclosures.c.id).where(disclosures.c.at < start)
    erase_arguments(db, [command], start.astimezone())
    return wipe(db, disclosed_to, disclosed_to.c.id.in_(ended))


def _disclosure(row: Row[Any]) -> Disclosure:
    return Disclosure(
        id=row.id,
        at=row.at,
        account=row.account,
        asker_name=row.asker_name,
        shown=tuple(map(ProofKind, row.shown.splitlines())),
        asker=AskerKind(row.asker),
        channel=Channel(row.channel),
        wants=Wants(row.wants),
        verdict=Verdict(row.verdict),
        situation=row.situation,
        clauses=tuple(row.clauses.splitlines()),
        pack=row.pack,
        steps=tuple(map(Step, row.steps.splitlines())),
        refer_to=tuple(map(Role, row.refer_to.splitlines())),
        outcome=Outcome(row.outcome),
        by=row.by,
    )


def _plain(value: object) -> object:
    return "\n".join(value) if isinstance(value, tuple) else value
