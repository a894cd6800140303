"""How an export is written: its encoding, what stands between cells, its column names, its usual date."""

import codecs
import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.text import clean_text
from adminapp.grants.exports.dates import DateStyle, usual_style
from adminapp.grants.exports.shapes import columns_for

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_DELIMITERS = ",;\t|"
_ANNOUNCED = re.compile(r"sep=(.)[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_DATA = re.compile(r"[0-9]{6,}|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}")
_ONE_BYTE = ("cp1252", "mac_roman", "cp850")
_AT_HOME = re.compile(r"[ß-öø-ÿœšž’]|(?<![a-zß-öø-ÿ])[À-ÖØ-ÞŒŠŽ]")
_HEAD = 1 << 12
_CHUNK = 1 << 20
_SAMPLE = 1 << 18
_HEADER_LIMIT = 100


@dataclass(frozen=True)
class Layout:
    """How a file is written; its rows begin after `skipped` lines, the last of which holds the column names.

    Units:  `lines` counts all lines of the file, for a progress bar.
    """

    encoding: str
    delimiter: str
    headers: tuple[str, ...]
    dates: DateStyle
    skipped: int
    lines: int


def sniff(path: Path) -> Layout:
    """Return how a patron export is written.

    Raises: InputError if it cannot be opened, is empty, is no text, or has no column names.
    """
    try:
        with path.open("rb") as file:
            encoding, lines = _encoding(file)
        with open_text(path, encoding) as text:
            sample = text.read(_SAMPLE)
    except OSError as error:
        raise unreadable(path) from error
    delimiter, headers, skipped = _heading(sample)
    rows = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    try:
        dates = usual_style(cell for row in rows for cell in row)
    except csv.Error:
        dates = DateStyle.MONTH_FIRST
    return Layout(encoding, delimiter, headers, dates, skipped, lines)


def open_text(path: Path, encoding: str) -> TextIO:
    """Open an export for reading; what its encoding does not know becomes U+FFFD.

    Raises: OSError.
    """
    return path.open(encoding=encoding, errors="replace", newline="")


def unreadable(path: Path) -> InputError:
    """Return the error for a file that the computer cannot read."""
    return InputError(
        QT_TRANSLATE_NOOP("errors", "The file {file} cannot be read. Check that it is there and that you may open it."),
        file=path.name,
    )


def _encoding(file: BinaryIO) -> tuple[str, int]:
    head = file.read(_HEAD)
    if not head.strip():
        raise InputError(QT_TRANSLATE_NOOP("errors", "The file is empty. Export the patrons again."))
    if head.startswith(_WORKBOOKS):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "This is a spreadsheet workbook or an archive. Save the patrons as CSV (UTF-8)."
            )
        )
    file.seek(0)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, _count(file)
    names = head.partition(b"\n")[0]
    for encoding, letters, zeros in (("utf-16-le", names[::2], names[1::2]), ("utf-16-be", names[1::2], names[::2])):
        if zeros.count(0) * 2 > len(zeros) and not letters.count(0):
            return encoding, _count(file)
    if len(_CONTROLS.findall(head)) * 20 > len(head):
        raise InputError(QT_TRANSLATE_NOOP("errors", "This is no text file. Export the patrons as CSV."))
    return _unmarked(file)


def _count(file: BinaryIO) -> int:
    return sum(max(chunk.count(b"\n"), chunk.count(b"\r")) for chunk in iter(lambda: file.read(_CHUNK), b""))


def _unmarked(file: BinaryIO) -> tuple[str, int]:
    """Tell UTF-8, even with a few signs cut in half, from the one-byte encodings."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    lines = foreign = broken = 0
    sample = b""
    for chunk in iter(lambda: file.read(_CHUNK), b""):
        text = decoder.decode(chunk)
        lines += max(chunk.count(b"\n"), chunk.count(b"\r"))
        foreign += len(text) - len(text.encode("ascii", "ignore"))
        broken += text.count("\ufffd") - chunk.count("\ufffd".encode())
        if broken and len(sample) < _SAMPLE:
            sample += b"\n".join(line for line in chunk.splitlines() if not line.isascii())
    if broken * 10 <= foreign - broken:
        return "utf-8", lines
    return _one_byte(sample), lines


def _one_byte(sample: bytes) -> str:
    """Take the encoding that turns most bytes into letters where a name has them.

    General guessers take Windows' western encoding for the eastern one: lists of names have too few words for them.
    """
    return max(_ONE_BYTE, key=lambda encoding: len(_AT_HOME.findall(sample.decode(encoding, "replace"))))


def _heading(sample: str) -> tuple[str, tuple[str, ...], int]:
    """Return what stands between cells, the column names, and how many lines come before the rows."""
    announced = _ANNOUNCED.match(sample)
    delimiters = announced[1] if announced and announced[1] in _DELIMITERS else _DELIMITERS
    row, delimiter, skipped = max(
        (_first_row(sample, sign, announced.end() if announced else 0) for sign in delimiters),
        key=lambda found: (sum(column is not None for column in columns_for(found[0])), len(found[0])),
    )
    headers = tuple(clean_text(header, _HEADER_LIMIT) for header in row)
    if len(headers) < 2:  # noqa: PLR2004
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The first line has no columns. Export the patrons as CSV with column names.")
        )
    if any(_DATA.fullmatch(header) for header in headers):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "The first line holds a patron, not column names. Export again with column names."
            )
        )
    return delimiter, headers, skipped


def _first_row(sample: str, delimiter: str, start: int) -> tuple[list[str], str, int]:
    rows = csv.reader(io.StringIO(sample[start:], newline=""), delimiter=delimiter)
    try:
        row = next((row for row in rows if any(cell.strip() for cell in row)), [])
    except csv.Error:
        row = []
    return row, delimiter, rows.line_num + bool(start)
