"""Whether the log still says what was written: its chain, signatures and commitments, and its heads outside."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security import chain
from adminapp.core.security.keyfile import Keys
from adminapp.core.security.signers import Signers, is_signed, signers
from adminapp.core.store.engine import open_compartments
from adminapp.core.store.findings import Finding
from adminapp.core.store.heads import Heads, read_head
from adminapp.core.store.log import search_columns
from adminapp.core.store.tables import log_arguments, log_lines

_ROWS_AT_ONCE = 1000


def verify_log(
    db: Connection, keys: Keys, told: Callable[[int], object] = lambda _: None, signed_from: int = 1
) -> tuple[Finding, ...]:
    """Return the first thing wrong with the lines, and the first with the arguments that are still there.

    Units:  `told` hears every line's number; signatures are looked at from a line's number on.
    """
    findings = (next(_bad_lines(db, keys, told, signed_from), None), next(_bad_arguments(db), None))
    return tuple(finding for finding in findings if finding)


def check_heads(db: Connection, heads: Heads) -> tuple[Finding, ...]:
    """Return what the heads kept outside know better than the log."""
    findings = []
    for file in heads.files:
        finding = _head_finding(db, file, needed=file == heads.files[0])
        if finding and finding not in findings:
            findings.append(finding)
    return tuple(findings)


def _bad_lines(db: Connection, keys: Keys, told: Callable[[int], object], signed_from: int) -> Iterator[Finding]:
    known = signers(keys)
    previous = chain.first_previous(keys.vault)
    rows = select(log_lines).order_by(log_lines.c.number).execution_options(yield_per=_ROWS_AT_ONCE)
    for number, row in enumerate(db.execute(rows), start=1):
        if row.number != number:
            yield Finding(QT_TRANSLATE_NOOP("errors", "Line {number} of the log is missing."), {"number": number})
            return
        told(number)
        if sentence := _fault(row, previous, known if number >= signed_from else None):
            yield Finding(sentence, {"number": number})
            return
        previous = row.hash


def _fault(row: Row[*tuple[Any, ...]], previous: bytes, known: Signers | None) -> str:
    try:
        line = chain.read_line(row.canonical)
    except ValueError:
        return QT_TRANSLATE_NOOP("errors", "Line {number} of the log cannot be read.")
    if any(row._mapping[column] != value for column, value in search_columns(line).items()):  # noqa: SLF001
        return QT_TRANSLATE_NOOP("errors", "Line {number} of the log was changed.")
    if row.hash != chain.line_hash(row.canonical):
        return QT_TRANSLATE_NOOP("errors", "Line {number} of the log was changed.")
    if not previous == row.previous == line.previous:
        return QT_TRANSLATE_NOOP("errors", "Line {number} of the log does not follow from the line before it.")
    if known is not None and not is_signed(known, line, row.canonical, row.signature):
        return QT_TRANSLATE_NOOP("errors", "Line {number} of the log is not signed by the member it names.")
    return ""


def _bad_arguments(db: Connection) -> Iterator[Finding]:
    for compartment in open_compartments(db):
        kept = log_arguments[compartment]
        rows = (
            select(kept, log_lines.c.number, log_lines.c.canonical)
            .outerjoin_from(kept, log_lines, kept.c.line == log_lines.c.hash)
            .order_by(log_lines.c.number)
            .execution_options(yield_per=_ROWS_AT_ONCE)
        )
        for row in db.execute(rows):
            if row.number is None:
                yield Finding(QT_TRANSLATE_NOOP("errors", "A line is missing from the log that its arguments tell of."))
            elif not _is_committed(row):
                yield Finding(
                    QT_TRANSLATE_NOOP("errors", "What line {number} of the log tells beside it was changed."),
                    {"number": row.number},
                )


def _is_committed(row: Row[*tuple[Any, ...]]) -> bool:
    try:
        line = chain.read_line(row.canonical)
    except ValueError:
        return False
    return line.commitment == chain.commitment(row.salt, row.arguments)


def _head_finding(db: Connection, file: Path, *, needed: bool) -> Finding | None:
    try:
        head = read_head(file)
    except (OSError, ValueError):
        return Finding(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be read: it would tell whether the log was cut."), {"file": file}
        )
    if head is None:
        missing = QT_TRANSLATE_NOOP("errors", "{file} is missing: it would tell whether the log was cut.")
        return Finding(missing, {"file": file}) if needed else None
    line = db.execute(select(log_lines.c.hash).where(log_lines.c.number == head.number)).first()
    if line is None:
        return Finding(
            QT_TRANSLATE_NOOP(
                "errors",
                "The vault is older than its last known state of {at}: the log ends before line {number}. "
                "Was an older copy put back?",
            ),
            {"at": head.at, "number": head.number},
        )
    if line.hash.hex() != head.hash:
        return Finding(
            QT_TRANSLATE_NOOP("errors", "The log was rewritten: line {number} is not the one known since {at}."),
            {"at": head.at, "number": head.number},
        )
    return None
