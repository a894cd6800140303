"""Whether the log still says what was written: its chain, signatures and commitments, and its heads outside."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, func, select, text

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
_LINES = """
SELECT number, canonical, hash, CASE WHEN number >= :signed_from THEN signature END FROM log_lines
WHERE number > :known ORDER BY number
"""
# The columns stand in the canonical bytes behind their lengths, from both ends: the device and the commitment have no
# column. A length over 127 is written otherwise, and left to _fault.
_DIFFERS = """
SELECT number FROM log_lines WHERE number > :known AND (
    typeof(member) || typeof(at) || typeof(command) || typeof(subject) || typeof(outcome) <> 'integertexttexttexttext'
    OR substr(canonical, -32) <> previous
    OR substr(canonical, 24, 8 + length(number) + length(at)) <>
        CAST(char(0, 0, 0, length(number)) || number || char(0, 0, 0, length(at)) || at AS BLOB)
    OR substr(canonical, -88 - length(member) - length(command) - length(subject) - length(outcome),
        16 + length(member) + length(command) + length(subject) + length(outcome)) <>
        CAST(char(0, 0, 0, length(member)) || member || char(0, 0, 0, length(command)) || command
        || char(0, 0, 0, length(subject)) || subject || char(0, 0, 0, length(outcome)) || outcome AS BLOB)
) ORDER BY number LIMIT 1
"""
_SHA256 = 32
_COMMITMENT = (-68, _SHA256)

_Line = tuple[int, bytes, bytes, bytes | None]


def verify_log(
    db: Connection, keys: Keys, told: Callable[[int], object] = lambda _: None, signed_from: int = 1
) -> tuple[Finding, ...]:
    """Return the first thing wrong with the lines, and the first with the arguments that are still there.

    Units:  `told` hears every thousandth line's number; signatures are looked at from a line's number on.
    """
    beginning = _Known(0, chain.first_previous(keys.vault))
    return (*_first_bad_line(db, keys, beginning, told, signed_from), *islice(_bad_arguments(db), 1))


def verify_chain(db: Connection, keys: Keys) -> tuple[Finding, ...]:
    """Return the first thing wrong with the lines, without signatures and arguments, which take ten times as long."""
    beginning = _Known(0, chain.first_previous(keys.vault))
    return tuple(_first_bad_line(db, keys, beginning, lambda _: None, sys.maxsize))


def verify_newest(db: Connection, keys: Keys, heads: Heads) -> tuple[Finding, ...]:
    """Return what the heads kept outside know better than the log, else what is wrong with the lines since."""
    findings = check_heads(db, heads)
    head = None if findings else read_head(heads.files[0])
    if head is None:
        return findings
    known = _Known(head.number, bytes.fromhex(head.hash))
    return tuple(_first_bad_line(db, keys, known, lambda _: None, head.number))


def check_heads(db: Connection, heads: Heads) -> tuple[Finding, ...]:
    """Return what the heads kept outside know better than the log."""
    findings = []
    for file in heads.files:
        finding = _head_finding(db, file, needed=file == heads.files[0])
        if finding and finding not in findings:
            findings.append(finding)
    return tuple(findings)


@dataclass(frozen=True)
class _Known:
    """The line that is known to be as it was written, by its number and hash; the lines after it are looked at."""

    number: int
    hash: bytes


def _first_bad_line(
    db: Connection, keys: Keys, known: _Known, told: Callable[[int], object], signed_from: int
) -> list[Finding]:
    lines = islice(_bad_lines(db, keys, known, told, signed_from), 1)
    return sorted((*lines, *islice(_bad_columns(db, known), 1)), key=_number)[:1]


def _bad_lines(
    db: Connection, keys: Keys, known: _Known, told: Callable[[int], object], signed_from: int
) -> Iterator[Finding]:
    who = signers(keys)
    lines = db.connection.cursor().execute(_LINES, {"signed_from": signed_from, "known": known.number})
    while part := lines.fetchmany(_ROWS_AT_ONCE):
        if not _is_sound(part, known, who):
            yield from _named(db, known, who, signed_from)
        known = _Known(part[-1][0], part[-1][2])
        told(known.number)


def _is_sound(part: Sequence[_Line], known: _Known, who: Signers) -> bool:
    """Return whether some lines are as they were written, without saying what else they are."""
    numbers, canonicals, hashes, signatures = zip(*part, strict=True)
    return (
        list(numbers) == list(range(known.number + 1, known.number + 1 + len(part)))
        and list(hashes) == chain.line_hashes(canonicals)
        and [known.hash, *hashes[:-1]] == [canonical[-_SHA256:] for canonical in canonicals]
        and all(
            signature is None or is_signed(who, chain.read_line(canonical), canonical, signature)
            for canonical, signature in zip(canonicals, signatures, strict=True)
        )
    )


def _named(db: Connection, known: _Known, who: Signers, signed_from: int) -> Iterator[Finding]:
    """Say what is wrong with the first of the next lines that are not all as they were written."""
    rows = select(log_lines).where(log_lines.c.number > known.number).order_by(log_lines.c.number).limit(_ROWS_AT_ONCE)
    previous = known.hash
    for number, row in enumerate(db.execute(rows), start=known.number + 1):
        if row.number != number:
            yield Finding(QT_TRANSLATE_NOOP("errors", "Line {number} of the log is missing."), {"number": number})
            return
        if sentence := _fault(row, previous, who if number >= signed_from else None):
            yield Finding(sentence, {"number": number})
            return
        previous = row.hash


def _bad_columns(db: Connection, known: _Known) -> Iterator[Finding]:
    """Say which lines' columns, by which lines are found, are not what the canonical bytes say."""
    number: int | None = known.number
    while number := db.execute(text(_DIFFERS), {"known": number}).scalar():
        row = db.execute(select(log_lines).where(log_lines.c.number == number)).one()
        if sentence := _fault(row, row.previous, None):
            yield Finding(sentence, {"number": number})


def _number(finding: Finding) -> int:
    return int(str(finding.holes["number"]))


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
        kept, there = log_arguments[compartment], 0
        rows = (
            select(log_lines.c.number, func.substr(log_lines.c.canonical, *_COMMITMENT), kept.c.salt, kept.c.arguments)
            .join_from(log_lines, kept, kept.c.line == log_lines.c.hash)
            .order_by(log_lines.c.number)
            .execution_options(yield_per=_ROWS_AT_ONCE)
        )
        for number, commitment, salt, arguments in db.execute(rows):
            there += 1
            if commitment != chain.commitment(salt, arguments):
                yield Finding(
                    QT_TRANSLATE_NOOP("errors", "What line {number} of the log tells beside it was changed."),
                    {"number": number},
                )
        if there != db.execute(select(func.count()).select_from(kept)).scalar():
            yield Finding(QT_TRANSLATE_NOOP("errors", "A line is missing from the log that its arguments tell of."))


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
            {"at": datetime.fromisoformat(head.at), "number": head.number},
        )
    if line.hash.hex() != head.hash:
        return Finding(
            QT_TRANSLATE_NOOP("errors", "The log was rewritten: line {number} is not the one known since {at}."),
            {"at": datetime.fromisoformat(head.at), "number": head.number},
        )
    return None
