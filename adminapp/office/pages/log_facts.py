"""What was written with a line of the log, as labelled facts in words: no ids, no codes."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.policy.decision import Step, Verdict
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.ui import words
from adminapp.core.ui.answer import language, step
from adminapp.office.commands import LogLine, kept_finding
from adminapp.office.pages import readings
from adminapp.office.pages.log_words import FIRST, HIDDEN, IDS, LABELS, VALUES
from adminapp.office.pages.wording import SIGN_IN, command

Fact = tuple[str, str]
Word = TypeVar("Word", bound=StrEnum)
_LONGEST = 300
_CENTS = 100
_ROLES = frozenset({"role", "old", "new"})
_FINDINGS = frozenset({"findings", "warnings"})
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+([+-]\d{2}:\d{2})?")
_YES, _NO = QT_TRANSLATE_NOOP("log", "yes"), QT_TRANSLATE_NOOP("log", "no")


def ids_in(line: LogLine) -> set[int]:
    """Return the ids that a line mentions: of what it is about, and those it was written with."""
    found = {int(line.subject)} if line.subject.isdecimal() else set()
    for path, value in _leaves(line.arguments or {}):
        if path[-1] in IDS:
            found |= _ids(value)
    return found


def facts(line: LogLine, names: Mapping[int, str], pack: Pack) -> list[Fact]:
    """Return what was written with a line, label by label; ids without a name are left out."""
    arguments = line.arguments or {}
    if line.command == "readings.change":
        return [_reading(arguments)]
    told = []
    for path, value in sorted(_leaves(arguments), key=lambda leaf: _rank(leaf[0])):
        if _is_hidden(line, path):
            continue
        if text := _said(path[-1], value, names, pack):
            told.append((_label(path), text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"))
    return told


def _is_hidden(line: LogLine, path: tuple[str, ...]) -> bool:
    if path[-1] == "at":
        return line.command != SIGN_IN
    return path[-1] in HIDDEN and ".".join(path[-2:]) not in LABELS


def _leaves(arguments: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield what stands in arguments, with the names that lead there; of a file's columns those that were taken."""
    for name, value in arguments.items():
        path = (*above, name)
        if name == "columns" and isinstance(value, Mapping):
            yield path, [column for column, field in value.items() if field]
        elif isinstance(value, Mapping):
            yield from _leaves(value, path)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping) and name not in _FINDINGS:
            for one in value:
                yield from _leaves(one, path)
        else:
            yield path, value


def _rank(path: tuple[str, ...]) -> int:
    return next((FIRST.index(name) for name in (".".join(path[-2:]), path[-1]) if name in FIRST), len(FIRST))


def _label(path: tuple[str, ...]) -> str:
    for name in (".".join(path[-2:]), path[-1]):
        if name in LABELS:
            return _log(LABELS[name])
    return path[-1].replace("_", " ").capitalize()


def _said(name: str, value: object, names: Mapping[int, str], pack: Pack) -> str:
    """Return a value in words, nothing where there is nothing to say."""
    if value is None or value in ("", [], ()) or (name == "slips" and not value):
        return ""
    if name in IDS and (ids := _ids(value)):
        return ", ".join(dict.fromkeys(names[one] for one in sorted(ids) if one in names))
    if name in _FINDINGS and isinstance(value, list):
        return " ".join(map(_finding, value))
    special = _special(name, value, pack)
    if special is not None:
        return special
    if isinstance(value, list):
        return ", ".join(_one(name, each) for each in value)
    return _one(name, value)


def _special(name: str, value: object, pack: Pack) -> str | None:
    """Return what needs more than a table; None where it does not."""
    match name, value:
        case "situation", str():
            known = pack.sayings(language())
            return known.why(value) if value in known.of else ""
        case "refer_to", list():
            return words.roles(_words(Role, value))
        case "steps", list():
            return "; ".join(map(step, _words(Step, value)))
        case "cents", int():
            return "$" + QLocale().toString(value / _CENTS, "f", 2)
        case "logo", str():
            return _log(QT_TRANSLATE_NOOP("log", "another image"))
        case "images_lost", list():
            return words.number(len(value))
        case "commands", list():
            return ", ".join(map(command, value))
        case "changed", list():
            return ", ".join(_label((str(each),)) for each in value)
        case ("branches" | "key_copies", str()) if value.startswith("["):
            return ", ".join(map(str, json.loads(value)))
    return None


def _finding(kept: object) -> str:
    """Return what was found as a sentence; as it was written, where it is not kept as a finding."""
    finding = kept_finding(kept)
    return words.sentence(finding) if finding else str(kept)


def _one(name: str, value: object) -> str:
    match value:
        case bool():
            return _log(_YES if value else _NO)
        case int():
            return words.number(value) if name not in _ROLES else ""
        case str() if value in VALUES.get(name, {}):
            return _log(VALUES[name][value])
        case str() if name == "kind":
            return ""
        case str() if name in _ROLES and value in list(Role):
            return words.role(Role(value))
        case str() if _MOMENT.fullmatch(value):
            return words.moment(datetime.fromisoformat(value))
    return str(value)


def _reading(arguments: Mapping[str, Any]) -> Fact:
    """Return which unclear place of the policy is read another way, and how."""
    reading, value = str(arguments.get("reading", "")), arguments.get("value")
    if isinstance(value, list):
        value = _words(Role, value) or tuple(value)
    elif isinstance(value, str) and value in list(Verdict):
        value = Verdict(value)
    question = readings.QUESTIONS.get(reading, reading)
    return QCoreApplication.translate("office", question), readings.said(reading, value)


def _ids(value: object) -> set[int]:
    every = value if isinstance(value, list) else [value]
    return {int(one) for one in every if isinstance(one, int) or (isinstance(one, str) and one.isdecimal())}


def _words(kind: type[Word], values: list[Any]) -> tuple[Word, ...]:
    return tuple(kind(value) for value in values if value in list(kind))


def _log(text: str) -> str:
    return QCoreApplication.translate("log", text)
