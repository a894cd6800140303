"""Saving lines of the log as a file: asked about first, then written in the pool."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.documents.frame import Letterhead
from adminapp.core.ui import words
from adminapp.core.ui.answer import language
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.choices import Choices
from adminapp.core.ui.panels import Line, Lines, column, label
from adminapp.office.commands import Head, LogFilter, LogLine, OfficeDesk, Tell
from adminapp.office.pages.log_lines import Teller, Told, beside
from adminapp.office.pages.log_words import VALUES
from adminapp.office.papers import LogPaper, csv_parts, print_log
from adminapp.office.records import Form, Patrons

_LINES_AT_ONCE = 500
_SHOWN_DIGITS = 12
_BETWEEN = " · "
_KINDS = {Form.PDF: "&PDF", Form.CSV: "&CSV"}


class SaveDialog(Dialog):
    """Says what would leave the vault, and asks as what kind of file."""

    def __init__(self, parent: QWidget, lines: int, filters: Sequence[str]) -> None:
        title, do = self.tr("Save lines of the log"), self.tr("&Save…")
        super().__init__(parent, "log.save", title, do)
        said = filters or (self.tr("Everything in the log"),)
        self.body.addWidget(label(self.tr("%n line(s)", "", lines), "strong"))
        self.body.addWidget(Lines(*map(Line, said)))
        self.kinds: Choices[Form] = Choices("log.save.kind", self.tr("Kind of file"), list(_KINDS.items()))
        self.kinds.choose(Form.PDF)
        kinds = column(label(self.tr("To print and to file, or to go on working with in a spreadsheet"), "small"))
        kinds.addWidget(self.kinds)
        self.body.addLayout(kinds)
        self.body.addWidget(
            label(
                self.tr(
                    "This file holds names, and it is not encrypted: whoever has it can read it. The log will tell "
                    "that you saved it, and what."
                )
            )
        )


@dataclass(frozen=True)
class Saving:
    """One file to be made of the log; `filters` say in words which lines are wanted."""

    desk: OfficeDesk
    patrons: Patrons
    wanted: LogFilter
    filters: tuple[str, ...]
    form: Form
    file: Path

    def save(self, tell: Tell = lambda _done, _of: None) -> int:
        """Write the file and return how many lines there are in it; what `tell` raises leaves no file.

        Raises: NotAllowedError; InputError if they are too many to print; DamagedError; StoreError; FullError.
        """

        def written(lines: Iterator[LogLine], count: int, head: Head) -> Iterable[bytes]:
            told = self._told(lines, count, tell)
            if self.form is Form.CSV:
                return csv_parts(_csv_head(), map(_csv_row, told))

            def tell_on(done: int, of: int) -> object:
                return tell(count + done * count // max(of, 1), 2 * count)

            return [print_log(self._paper(count, head), map(_printed_row, told), tell_on)]

        return self.desk.export_log(self.wanted, self.form, self.file, written)

    def _told(self, lines: Iterator[LogLine], count: int, tell: Tell) -> Iterator[Told]:
        teller, done = Teller(self.desk, self.patrons), 0
        of = count if self.form is Form.CSV else 2 * count
        while part := tuple(islice(lines, _LINES_AT_ONCE)):
            tell(done, of)
            yield from teller.tell(part)
            done += len(part)

    def _paper(self, count: int, head: Head) -> LogPaper:
        translate, office = QCoreApplication.translate, self.desk.office()
        saved = translate("log", "Saved by {name} on {day}. Lines, the newest first: {count}.")
        stood = translate("log", "The log stood at line {number} of {at}, hash {hash}.")
        return LogPaper(
            language=language(),
            letterhead=Letterhead(office.library, office.address, office.phone, office.logo),
            title=translate("log", "Log"),
            introduction=(
                saved.format(name=self.desk.member_name(), day=words.day(self.desk.today()), count=words.number(count)),
            ),
            filters=self.filters,
            head=(
                translate("log", "Line, and when"),
                translate("log", "Who, and what"),
                translate("log", "About, and what was written with it"),
            ),
            nothing=translate("log", "There is no such line."),
            foot=(stood.format(number=words.number(head.number), at=_moment(head), hash=head.hash[:_SHOWN_DIGITS]),),
            page=translate("log", "Page {page} of {pages}"),
            logo=translate("log", "Logo of {library}"),
        )


def _moment(head: Head) -> str:
    return words.moment(datetime.fromisoformat(head.at))


def _printed_row(told: Told) -> tuple[str, ...]:
    line, about = told.line, [told.about.text] if told.about else []
    return (
        f"{words.number(line.number)}\n{words.moment(line.at)}",
        f"{told.who}\n{told.what}",
        _BETWEEN.join([*about, *beside(told)]),
    )


def _csv_head() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("log", "Line"),
        translate("log", "When"),
        translate("log", "Who"),
        translate("log", "What"),
        translate("log", "What came of it"),
        translate("log", "About"),
        translate("log", "Computer"),
        translate("log", "What was written with it"),
        translate("log", "Command"),
        translate("log", "Record"),
    )


def _csv_row(told: Told) -> tuple[str, ...]:
    """Return a line's cells in words, and at the end what programs call it; numbers and times as they read them."""
    line = told.line
    outcome = QCoreApplication.translate("log", VALUES["outcome"][line.outcome])
    about = told.about.text if told.about else ""
    at = line.at.astimezone().isoformat(timespec="seconds")
    written = _BETWEEN.join(beside(told))
    return (
        *(str(line.number), at, told.who, told.what, outcome, about, line.device, written),
        *(line.command, line.subject),
    )
