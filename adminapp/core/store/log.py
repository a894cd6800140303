"""The log: one signed line a command, its arguments beside it where they can be erased."""

import json
import platform
import secrets
from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import Enum, StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Row, Select, exists, func, insert, or_, select

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError
from adminapp.core.security import chain
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.members import Member
from adminapp.core.store.engine import open_compartments
from adminapp.core.store.heads import Head
from adminapp.core.store.tables import log_arguments, log_lines
from adminapp.core.store.wiping import wipe

_SALT_LENGTH = 16
_LAST_LINE = select(log_lines.c.number, log_lines.c.hash).order_by(log_lines.c.number.desc()).limit(1)
_NEWEST_FIRST = log_lines.c.number.desc()
_ADD_LINE = insert(log_lines)
_LINES_AT_ONCE = 500
_COUNTED_AT_ONCE = 50_000


class Outcome(StrEnum):
    """What became of an act."""

    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True)
class Entry:
    """What a command tells the log: arguments as canonical JSON, and the compartment that keeps them."""

    command: str
    subject: str = ""
    arguments: str = field(default="{}", repr=False)
    compartment: Compartment = Compartment.DESK


def canonical_json(arguments: Mapping[str, object]) -> str:
    """Return arguments as the one JSON text that their commitment is made of: dates in ISO 8601, enums by value."""
    return json.dumps(arguments, default=_plain, sort_keys=True, separators=(",", ":"), allow_nan=False)


@dataclass(frozen=True)
class Acting:
    """Who signs a line, by which clock, in which vault."""

    member: Member
    clock: Clock
    vault: str


@dataclass(frozen=True)
class LogLine:
    """A line as it is shown; `arguments` is None where they are erased or kept where the reader has no key."""

    number: int
    at: datetime
    device: str
    member: int
    command: str
    subject: str
    outcome: Outcome
    arguments: Mapping[str, Any] | None


@dataclass(frozen=True)
class LogFilter:
    """Which lines are asked for; what is left empty does not narrow.

    `subjects` and `commands` are several of which one is enough; lines of the commands in `without` are left out.

    Units:  `since` and `until` aware, `until` excluded; `before` is a line's number, excluded; at most `most` lines.
    """

    subject: str = ""
    subjects: frozenset[str] = frozenset()
    member: int | None = None
    command: str = ""
    commands: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    outcome: Outcome | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    most: int = 200


def append(db: Connection, acting: Acting, entry: Entry, outcome: Outcome) -> Head:
    """Write one line at the end of the log, in the transaction of what it tells of."""
    last = db.execute(_LAST_LINE).first()
    number, previous = (last.number + 1, last.hash) if last else (1, chain.first_previous(acting.vault))
    readable = entry.compartment in open_compartments(db)
    salt, arguments = secrets.token_bytes(_SALT_LENGTH), entry.arguments if readable else "{}"
    line = chain.Line(
        number=number,
        at=acting.clock.now().astimezone(UTC),
        device=platform.node(),
        member=acting.member.id,
        command=entry.command,
        subject=entry.subject,
        outcome=outcome,
        commitment=chain.commitment(salt, arguments),
        previous=previous,
    )
    canonical = line.as_bytes()
    hash_ = chain.line_hash(canonical)
    signed = {"canonical": canonical, "previous": previous, "hash": hash_, "signature": acting.member.sign(canonical)}
    db.execute(_ADD_LINE, search_columns(line) | signed)
    kept_in = log_arguments[entry.compartment if readable else Compartment.DESK]
    db.execute(insert(kept_in), {"line": hash_, "salt": salt, "arguments": arguments})
    return Head(number, _moment(line.at), hash_.hex())


def last_head(db: Connection) -> Head:
    """Return the last line of a log that has one."""
    row = db.execute(
        select(log_lines.c.number, log_lines.c.at, log_lines.c.hash).order_by(_NEWEST_FIRST).limit(1)
    ).one()
    return Head(row.number, row.at, row.hash.hex())


def last_done(db: Connection, subject: str) -> datetime | None:
    """Return when something that has a subject of its own was last done.

    Units:  aware, in UTC.
    """
    done = select(log_lines.c.at).where(log_lines.c.subject == subject, log_lines.c.outcome == Outcome.DONE)
    at = db.execute(done.order_by(_NEWEST_FIRST).limit(1)).scalar()
    return datetime.fromisoformat(at) if at else None


def first_moment(db: Connection) -> datetime:
    """Return when the log begins.

    Units:  aware, in UTC.
    """
    at = db.execute(select(log_lines.c.at).order_by(log_lines.c.number).limit(1)).scalar_one()
    return datetime.fromisoformat(at)


def lines(db: Connection, wanted: LogFilter) -> tuple[LogLine, ...]:
    """Return the lines that are asked for, newest first, with the arguments that this reader may see.

    Raises: DamagedError.
    """
    rows = db.execute(
        select(log_lines.c.number, log_lines.c.canonical, log_lines.c.hash)
        .where(*_conditions(wanted))
        .order_by(log_lines.c.number.desc())
        .limit(wanted.most)
    ).all()
    return _with_arguments(db, rows)


def numbers(db: Connection, wanted: LogFilter) -> "array[int]":
    """Return the numbers of all lines that are asked for, newest first, however many there are: 8 bytes a line.

    Where nothing narrows them, and none is missing, they are counted and not read.
    """
    if not (conditions := _conditions(wanted)):
        count, last = db.execute(select(func.count(), func.max(log_lines.c.number)).select_from(log_lines)).one()
        if count == last:
            return array("q", range(last, 0, -1))
    found = select(log_lines.c.number).where(*conditions).order_by(_NEWEST_FIRST)
    return array("q", db.execute(found).scalars())


def lines_numbered(db: Connection, wanted: Collection[int]) -> tuple[LogLine, ...]:
    """Return the lines of these numbers that are there, newest first, with the arguments that this reader may see.

    Raises: DamagedError.
    """
    found = select(log_lines.c.number, log_lines.c.canonical, log_lines.c.hash).where(log_lines.c.number.in_(wanted))
    return _with_arguments(db, db.execute(found.order_by(_NEWEST_FIRST)).all())


def every_line(db: Connection, wanted: LogFilter) -> Iterator[LogLine]:
    """Yield all lines that are asked for, newest first, however many there are.

    Raises: DamagedError.
    """
    every = numbers(db, wanted)
    for start in range(0, len(every), _LINES_AT_ONCE):
        yield from lines_numbered(db, every[start : start + _LINES_AT_ONCE])


def counts(db: Connection, wanted: LogFilter) -> Mapping[tuple[str, Outcome], int]:
    """Return how many of the lines that are asked for there are, by command and outcome."""
    counted = _counted(db, (log_lines.c.command, log_lines.c.outcome), _conditions(wanted))
    return {(command, Outcome(outcome)): count for (command, outcome), count in counted.items()}


def erase_arguments(db: Connection, commands: Collection[str] | None, before: datetime) -> int:
    """Erase the arguments written before a moment, of some commands or of all, and return how many; the chain verifies.

    Units:  `before` aware.
    """
    ended = _ended(before, commands)
    tables = [log_arguments[compartment] for compartment in open_compartments(db)]
    return sum(wipe(db, table, table.c.line.in_(ended)) for table in tables)


def count_arguments(db: Connection, before: datetime) -> Mapping[str, int]:
    """Return how many lines of before a moment still have their arguments, by command.

    Units:  `before` aware.
    """
    tables = [log_arguments[compartment] for compartment in open_compartments(db)]
    kept = or_(*(exists().where(table.c.line == log_lines.c.hash) for table in tables))
    counted = _counted(db, (log_lines.c.command,), [log_lines.c.at < _moment(before), kept])
    return {command: count for (command,), count in sorted(counted.items())}


def _counted(
    db: Connection, by: Sequence[Column[str]], conditions: Sequence[ColumnElement[bool]]
) -> Mapping[tuple[str, ...], int]:
    """Return how many lines there are by some columns, counted a part of the log at a time.

    SQLite sorts what it groups, each line in a piece of memory of its own. Of a million lines the pieces are many, and
    who next asks for memory puts them together again: that was Python, and the window waited 40 ms for its turn.
    """
    columns, counted = log_lines.c, Counter[tuple[str, ...]]()
    grouped = select(*by, func.count()).where(*conditions).group_by(*by)
    last = db.execute(_LAST_LINE).first()
    for start in range(0, last.number if last else 0, _COUNTED_AT_ONCE):
        for *group, count in db.execute(grouped.where(columns.number.between(start + 1, start + _COUNTED_AT_ONCE))):
            counted[tuple(group)] += count
    return counted


def _ended(before: datetime, commands: Collection[str] | None) -> Select[tuple[bytes]]:
    ended = select(log_lines.c.hash).where(log_lines.c.at < _moment(before))
    return ended if commands is None else ended.where(log_lines.c.command.in_(commands))


def search_columns(line: chain.Line) -> dict[str, object]:
    """Return the columns by which a line is found; they repeat what its canonical bytes say."""
    return {
        "number": line.number,
        "at": _moment(line.at),
        "member": line.member,
        "command": line.command,
        "subject": line.subject,
        "outcome": line.outcome,
    }


def _conditions(wanted: LogFilter) -> list[ColumnElement[bool]]:
    columns = log_lines.c
    asked = (
        (wanted.subject or None, columns.subject == wanted.subject),
        (wanted.subjects or None, columns.subject.in_(wanted.subjects)),
        (wanted.member, columns.member == wanted.member),
        (wanted.command or None, columns.command == wanted.command),
        (wanted.commands or None, columns.command.in_(wanted.commands)),
        (wanted.without or None, columns.command.not_in(wanted.without)),
        (wanted.outcome, columns.outcome == wanted.outcome),
        (wanted.since, columns.at >= _moment(wanted.since)),
        (wanted.until, columns.at < _moment(wanted.until)),
        (wanted.before, columns.number < (wanted.before or 0)),
    )
    return [condition for value, condition in asked if value is not None]


def _with_arguments(db: Connection, rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[LogLine, ...]:
    arguments = _arguments(db, [row.hash for row in rows])
    return tuple(_shown(row, arguments) for row in rows)


def _arguments(db: Connection, hashes: list[bytes]) -> dict[bytes, str]:
    found: dict[bytes, str] = {}
    for compartment in open_compartments(db):
        table = log_arguments[compartment]
        rows = db.execute(select(table.c.line, table.c.arguments).where(table.c.line.in_(hashes)))
        found |= {row.line: row.arguments for row in rows}
    return found


def _shown(row: Row[*tuple[Any, ...]], arguments: Mapping[bytes, str]) -> LogLine:
    try:
        line = chain.read_line(row.canonical)
        return LogLine(
            number=line.number,
            at=line.at,
            device=line.device,
            member=line.member,
            command=line.command,
            subject=line.subject,
            outcome=Outcome(line.outcome),
            arguments=json.loads(arguments[row.hash]) if row.hash in arguments else None,
        )
    except ValueError as error:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "Line {number} of the log cannot be read. Put the vault back from a backup."),
            number=row.number,
        ) from error


def _moment(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds") if at else ""


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case set() | frozenset():
            return sorted(value)
        case _:
            raise TypeError(f"the log cannot keep a {type(value).__name__}")
