"""The files of a policy pack, read with care: what is wrong with one becomes a finding with its line and its mend."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

LARGEST = 2_000_000
LONGEST_LINE = 5_000
_LINE_IN_ERROR = re.compile(r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)$", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with a pack: the file's name, the line (from 1), what is wrong and how to mend it."""

    file: str
    line: int
    problem: str
    mend: str


@dataclass(frozen=True)
class TomlFile:
    """A TOML file of a pack: its name, its source and what stands in it."""

    name: str
    source: str
    data: dict[str, Any]
    found: list[Finding]

    def complain(self, problem: str, mend: str, table: str = "", key: str = "", nth: int = 1) -> None:
        """Add a finding at a key."""
        self.found.append(Finding(self.name, self.line(table, key, nth), problem, mend))

    def complain_of_unknown(self, keys: Iterable[str], known: Iterable[str], table: str = "", nth: int = 1) -> None:
        """Add a finding for each key that nothing here is called."""
        for key in sorted(set(keys) - set(known)):
            self.complain(f"nothing here is called {key!r}", did_you_mean(key, known), table, key, nth)

    def words(self, key: str, longest: int, table: str = "", nth: int = 1) -> str:
        """Return a key's text, or an empty one with a finding; `nth` as in `line`."""
        data = self.data.get(table, {}) if table else self.data
        value = (data[nth - 1] if isinstance(data, list) else data).get(key)
        if isinstance(value, str) and 0 < len(value.strip()) <= longest:
            return " ".join(value.split())
        problem = f"{key!r} must be a text of 1 to {longest} characters"
        self.complain(problem, f'Write {key} = "…" with the words between quotation marks', table, key, nth)
        return ""

    def line(self, table: str = "", key: str = "", nth: int = 1) -> int:
        """Return the line of a key, else of its table, else the first.

        Units:  lines from 1; `nth` counts the tables of that name from 1.
        """
        start, here = 1, not table
        for number, line in enumerate(self.source.splitlines(), 1):
            if re.match(r"\s*\[", line) and not re.match(r"\s*\[[^\[\]=]*,", line):
                if here and table:
                    return start
                if not table:
                    return start
                nth -= re.match(rf"\s*\[+\s*[\"']?{re.escape(table)}[\"']?\s*\]", line) is not None
                if nth == 0:
                    start, here = number, True
            elif here and key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
                return number
        return start


def read_text(folder: Path, name: str, found: list[Finding]) -> str | None:
    """Return the text of a file, or None with a finding."""
    path = folder / name
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            found.append(Finding(name, 1, "this link leads out of the pack's folder", "Put the file itself there"))
            return None
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        found.append(Finding(name, 1, "the file is missing", f"Add {name} to the pack's folder"))
        return None
    except (OSError, RuntimeError, ValueError):
        found.append(Finding(name, 1, "the file cannot be read", "Look at its permissions and at the disk"))
        return None
    if len(content) > LARGEST:
        found.append(Finding(name, 1, "the file is larger than 2 MB", "Keep only the policy's words in it"))
        return None
    return _decoded(name, content, found)


def read_toml(folder: Path, name: str, found: list[Finding]) -> TomlFile | None:
    """Return a TOML file, or None with a finding."""
    source = read_text(folder, name, found)
    if source is None:
        return None
    for number, line in enumerate(source.splitlines(), 1):
        if len(line) > LONGEST_LINE:
            mend = "Break it up; a long quotation may stand between three quotation marks"
            found.append(Finding(name, number, f"the line is longer than {LONGEST_LINE} characters", mend))
            return None
    try:
        return TomlFile(name, source, tomllib.loads(source), found)
    except RecursionError:
        found.append(Finding(name, 1, "the brackets are nested too deep", "Write the keys as the help page shows them"))
    except ValueError as error:  # also a whole number of thousands of digits, which is not a TOMLDecodeError
        told = _LINE_IN_ERROR.match(str(error))
        place = int(told["line"] or len(source.splitlines()) or 1) if told else 1
        what = told["what"] if told else "a value cannot be read"
        mend = "Mend the line; texts stand between quotation marks, dates are written 2018-09-18 without them"
        found.append(Finding(name, place, f"this is not TOML: {what}", mend))
    return None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the mend for an unknown word: the nearest known one, else all of them."""
    nearest = get_close_matches(word, list(known), 1)
    return f"Did you mean {nearest[0]!r}?" if nearest else "Known are: " + ", ".join(known)


def _decoded(name: str, content: bytes, found: list[Finding]) -> str | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problem = f"the file is not UTF-8 (byte {content[error.start]:#04x})"
        found.append(Finding(name, line, problem, "Save it again with the encoding UTF-8"))
        return None
    if stray := _CONTROL.search(text):
        line = text.count("\n", 0, stray.start()) + 1
        found.append(Finding(name, line, f"a control character (U+{ord(stray[0]):04X}) stands here", "Take it out"))
        return None
    return text
