"""`import`: a patron export of the library system."""

import io
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.files import write_whole
from adminapp.core.kit.names import fold
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.ui.words import number
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.importing import Counts
from adminapp.grants.exports.refusals import REPAIRS, RefusedRow, write_refused
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import REPEATABLE, Columns, Field, columns_for, shape_of
from adminapp.grants.exports.sniff import Layout, sniff
from adminapp.shell.office import pack_in_force
from adminapp.shell.terminal.signing_in import signed_in

_MOST_TOLD = 10


def run(chosen: Namespace) -> int:
    """Import the file, or rehearse it, and print what became of its rows."""
    layout = sniff(chosen.file)
    shape = shape_of(layout.headers)
    with closing(signed_in(chosen)) as home:
        desk = GrantsDesk(home, pack_in_force(home)).importing
        usual = desk.remembered_columns(shape) or columns_for(layout.headers)
        columns = _as_told(layout.headers, usual, chosen.mapping)
        at, progress = desk.now(), _Progress(layout)
        rows = read(chosen.file, layout, columns, at.date())
        if chosen.dry_run:
            counts = desk.rehearse_import(rows, columns, at, progress.tell)
        else:
            counts = desk.import_patrons(rows, shape, columns, at, progress.tell)
        progress.end()
    if chosen.dry_run:
        print(QCoreApplication.translate("commands", "Nothing was imported. This would happen:"))
    for line in (*_columns_in_words(layout.headers, columns), *_counts_in_words(counts)):
        print(line)
    if chosen.refused:
        _save(counts.refused, chosen.refused)
    else:
        _tell_of_refused(counts.refused)
    return 0


def _as_told(headers: tuple[str, ...], usual: Columns, mapping: Iterable[tuple[str, Field | None]]) -> Columns:
    """Return what the columns hold, where what was said at the command line goes before what was guessed."""
    columns, places = list(usual), {fold(header): place for place, header in enumerate(headers)}
    for header, field in mapping:
        if fold(header) not in places:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "The file has no column {column}. Its columns are: {columns}."),
                column=header,
                columns=headers,
            )
        if field not in REPEATABLE:
            columns = [None if column is field else column for column in columns]
        columns[places[fold(header)]] = field
    return tuple(columns)


class _Progress:
    """The line that is being read, on a terminal alone."""

    def __init__(self, layout: Layout) -> None:
        self._lines = number(layout.lines)
        self._told = False

    def tell(self, line: int) -> None:
        """Say which line is being read."""
        if sys.stderr.isatty():
            words = QCoreApplication.translate("commands", "Line {line} of {lines}")
            print(f"\r{words.format(line=number(line), lines=self._lines)}", end="", file=sys.stderr, flush=True)
            self._told = True

    def end(self) -> None:
        """Leave the line of progress behind."""
        if self._told:
            print(file=sys.stderr)


def _columns_in_words(headers: tuple[str, ...], columns: Columns) -> Iterator[str]:
    read_as = [f"{header}={field}" for header, field in zip(headers, columns, strict=True) if field]
    left_out = [header for header, field in zip(headers, columns, strict=True) if not field]
    yield QCoreApplication.translate("commands", "Columns read: {columns}").format(columns=", ".join(read_as))
    if left_out:
        text = QCoreApplication.translate("commands", "Columns left out, of which nothing is kept: {columns}")
        yield text.format(columns=", ".join(left_out))


def _counts_in_words(counts: Counts) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield translate("commands", "New accounts: {count}").format(count=number(counts.new))
    yield translate("commands", "Changed accounts: {count}").format(count=number(counts.changed))
    yield translate("commands", "Unchanged accounts: {count}").format(count=number(counts.unchanged))
    yield translate("commands", "Rows that stood there twice: {count}").format(count=number(counts.repeated))
    unknown = translate("commands", "Accounts whose parent or guardian could not be found: {count}")
    yield unknown.format(count=number(counts.guardians_unknown))
    for repair, count in counts.repairs.items():
        mended = translate("commands", "Rows mended: {count}. {repair}")
        yield mended.format(count=number(count), repair=translate("errors", REPAIRS[repair]))
    yield translate("commands", "Refused rows: {count}").format(count=number(len(counts.refused)))


def _tell_of_refused(refused: Sequence[RefusedRow]) -> None:
    translate = QCoreApplication.translate
    for row in refused[:_MOST_TOLD]:
        reason = translate("errors", row.refusal.reason).format(**row.holes)
        print(translate("commands", "- Line {line}: {reason}").format(line=number(row.line), reason=reason))
    if len(refused) > _MOST_TOLD:
        print(translate("commands", "- and more: --refused FILE saves them all"))


def _save(refused: Iterable[RefusedRow], file: Path) -> None:
    table = io.StringIO(newline="")
    write_refused(refused, table, lambda sentence: QCoreApplication.translate("errors", sentence))
    with file_faults_in_words(file):
        write_whole(file, table.getvalue().encode("utf-8-sig"))
    print(QCoreApplication.translate("commands", "The refused rows are saved: {file}").format(file=file))
