"""The files of a policy pack, read with care: what is wrong with one becomes a finding with its line and its mend."""

import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.said import Said

LARGEST = 2_000_000
LONGEST_LINE = 5_000
_MOST_TOLD = 20
_PLACE_IN_ERROR = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)
_HEADER = re.compile(r"\s*\[\[?\s*([^\[\],=]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*["']?([^"'=#\s]+)["']?\s*=""")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_TAKE_OUT = Said(QT_TRANSLATE_NOOP("errors", "Take it out."))
_ITSELF = Said(QT_TRANSLATE_NOOP("errors", "Put the file itself there."))
_AS_TOML = Said(
    QT_TRANSLATE_NOOP(
        "errors",
        "Texts stand between quotation marks, dates such as 2018-09-18 without, and every table and key once.",
    )
)
_MISSING = Said(QT_TRANSLATE_NOOP("errors", "The file is missing."))
_LINK_OUT = Said(QT_TRANSLATE_NOOP("errors", "This link leads out of the pack's folder."))
_NO_FILE = Said(QT_TRANSLATE_NOOP("errors", "This is not a file."))
_EMPTY = (
    Said(QT_TRANSLATE_NOOP("errors", "The file is empty.")),
    Said(QT_TRANSLATE_NOOP("errors", "Write what belongs into it.")),
)
_TOO_LARGE = (
    Said(QT_TRANSLATE_NOOP("errors", "The file is larger than 2 MB.")),
    Said(QT_TRANSLATE_NOOP("errors", "Keep only the policy's words in it.")),
)
_UNREADABLE = (
    Said(QT_TRANSLATE_NOOP("errors", "The file cannot be read.")),
    Said(QT_TRANSLATE_NOOP("errors", "Look at its permissions and at the disk.")),
)
_LONG_LINE = (
    Said(QT_TRANSLATE_NOOP("errors", "The line is longer than {most} characters."), {"most": LONGEST_LINE}),
    Said(QT_TRANSLATE_NOOP("errors", "Break it up; a long quotation may stand between three quotation marks.")),
)
_TOO_DEEP = (
    Said(QT_TRANSLATE_NOOP("errors", "The brackets are nested too deep.")),
    Said(QT_TRANSLATE_NOOP("errors", "Write lists and tables without nesting.")),
)


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with a pack: the file's name, the line (from 1), what is wrong and how to mend it."""

    file: str
    line: int
    problem: Said
    mend: Said


@dataclass(frozen=True)
class TomlFile:
    """A TOML file of a pack: its name, its source, what stands in it, and where to put what is wrong with it."""

    name: str
    source: str
    data: dict[str, Any]
    found: list[Finding]

    def complain(self, problem: Said, mend: Said, table: str = "", key: str = "", nth: int = 1) -> None:
        """Add a finding at a key; `nth` counts the tables of one name from 1."""
        self.found.append(Finding(self.name, self.line(table, key, nth), problem, mend))

    def complain_of_unknown(self, keys: Iterable[str], known: Iterable[str], table: str = "", nth: int = 1) -> None:
        """Add a finding for the keys that mean nothing here."""
        for key in islice((key for key in keys if key not in set(known)), _MOST_TOLD):
            problem = Said(QT_TRANSLATE_NOOP("errors", "Nothing here is called {key}."), {"key": repr(key)})
            self.complain(problem, did_you_mean(key, known), table, key, nth)

    def words(self, key: str, longest: int, table: str = "", nth: int = 1) -> str:
        """Return a key's text with single spaces, or an empty one with a finding.

        Units:  characters; `nth` as in complain.
        """
        data = self.data.get(table) if table else self.data
        value = (data[nth - 1] if isinstance(data, list) else data or {}).get(key)
        if isinstance(value, str) and 0 < len(value.strip()) <= longest:
            return " ".join(value.split())
        self.complain(
            Said(
                QT_TRANSLATE_NOOP("errors", "{key} must be a text of 1 to {longest} characters."),
                {"key": repr(key), "longest": longest},
            ),
            Said(
                QT_TRANSLATE_NOOP("errors", 'Write {key} = "…" with the words between quotation marks.'), {"key": key}
            ),
            table,
            key,
            nth,
        )
        return ""

    def line(self, table: str, key: str, nth: int) -> int:
        """Return the line of a key, else of its table, else the first."""
        below = f"{table}.{key}" if table else key
        here = self._lines.get((table, nth, key)) or self._lines.get((below, 1, ""))
        return here or self._lines.get((table, nth, ""), 1)

    @cached_property
    def _lines(self) -> dict[tuple[str, int, str], int]:
        lines: dict[tuple[str, int, str], int] = {}
        seen: Counter[str] = Counter()
        table, nth = "", 1
        for number, line in enumerate(self.source.split("\n"), 1):
            if header := _HEADER.fullmatch(line):
                table = header[1].strip("\"'")
                seen[table] += 1
                nth = seen[table]
                lines[table, nth, ""] = number
                lines.setdefault((table.partition(".")[0], 1, ""), number)
            elif key := _KEY.match(line):
                lines.setdefault((table, nth, key[1]), number)
        return lines


def read_text(folder: Path, name: str, found: list[Finding]) -> str | None:
    """Return the text of a file of a pack, or None with a finding."""
    content = _content(folder, name, found)
    if content is None:
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = Said(
            QT_TRANSLATE_NOOP("errors", "The file is not UTF-8 (byte {byte})."),
            {"byte": f"{content[error.start]:#04x}"},
        )
        mend = Said(QT_TRANSLATE_NOOP("errors", "Save it again with the encoding UTF-8."))
        found.append(Finding(name, line, problem, mend))
        return None
    if stray := _CONTROL.search(text):
        line = text.count("\n", 0, stray.start()) + 1
        problem = Said(
            QT_TRANSLATE_NOOP("errors", "A control character ({code}) stands here."), {"code": f"U+{ord(stray[0]):04X}"}
        )
        found.append(Finding(name, line, problem, _TAKE_OUT))
        return None
    if not text.strip():
        found.append(Finding(name, 1, *_EMPTY))
        return None
    return text


def read_toml(folder: Path, name: str, found: list[Finding]) -> TomlFile | None:
    """Return a TOML file of a pack, or None with a finding."""
    source = read_text(folder, name, found)
    if source is None:
        return None
    for number, line in enumerate(source.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            found.append(Finding(name, number, *_LONG_LINE))
            return None
    try:
        return TomlFile(name, source, tomllib.loads(source), found)
    except RecursionError:
        found.append(Finding(name, 1, *_TOO_DEEP))
    except ValueError as error:  # beyond TOMLDecodeError: a whole number of thousands of digits
        place = _PLACE_IN_ERROR.fullmatch(str(error))
        at = int(place["line"] or len(source.split("\n"))) if place else 1
        problem = Said(
            QT_TRANSLATE_NOOP("errors", "This is not TOML ({what})."), {"what": place["what"] if place else "…"}
        )
        found.append(Finding(name, at, problem, _AS_TOML))
    return None


def did_you_mean(word: str, known: Iterable[str]) -> Said:
    """Return the mend for an unknown word: the nearest known one, else the known ones."""
    choice = list(known)
    if nearest := get_close_matches(word[:100], choice, 1):
        return Said(QT_TRANSLATE_NOOP("errors", "Did you mean {word}?"), {"word": f"'{nearest[0]}'"})
    if not choice:
        return _TAKE_OUT
    more = ", …" if len(choice) > _MOST_TOLD else ""
    allowed = f"{', '.join(choice[:_MOST_TOLD])}{more}"
    return Said(QT_TRANSLATE_NOOP("errors", "Choose one of {allowed}."), {"allowed": allowed})


def _content(folder: Path, name: str, found: list[Finding]) -> bytes | None:
    path = folder / name
    try:
        if not os.path.lexists(path):
            mend = Said(QT_TRANSLATE_NOOP("errors", "Add {file} to the pack's folder."), {"file": name})
            found.append(Finding(name, 1, _MISSING, mend))
        elif not path.resolve().is_relative_to(folder.resolve()):
            found.append(Finding(name, 1, _LINK_OUT, _ITSELF))
        elif not path.is_file():
            found.append(Finding(name, 1, _NO_FILE, _ITSELF))
        elif path.stat().st_size > LARGEST:
            found.append(Finding(name, 1, *_TOO_LARGE))
        else:
            return path.read_bytes()
    except (OSError, RuntimeError):  # a loop of links is a RuntimeError
        found.append(Finding(name, 1, *_UNREADABLE))
    return None
