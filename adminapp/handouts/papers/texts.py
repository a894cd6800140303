"""The documents' words, one folder of data a language; another language is another folder beside these."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy.roles import Role
from adminapp.core.policy.sayings import GOVERNING
from adminapp.handouts.records import Blank, Handout

FOLDER = Path(__file__).parents[3] / "resources" / "handouts"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_LARGEST = 200_000
_FORMS: tuple[Handout, ...] = tuple(handout for handout in Handout if handout is not Handout.POLICY)
_TEXTS = (
    *("name", "page", "logo", "version", "approved", "not_approved", "governs", "record", "ticked", "empty", "or"),
    *("no_partners", "statute", "day"),
)


@dataclass(frozen=True)
class Form:
    """A document as its file tells it: the title, and its blocks as they stand there."""

    title: str
    blocks: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Language:
    """The words of one language: those of every document, and the documents there are."""

    code: str
    name: str
    words: Mapping[str, str]
    months: tuple[str, ...]
    roles: Mapping[Role, str]
    fields: Mapping[Blank, str]
    forms: Mapping[Handout, Form]

    def day(self, day: date) -> str:
        """Return a date in words."""
        return self.words["day"].format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def role_names(self, roles: tuple[Role, ...]) -> str:
        """Return roles as "Library Director or Assistant Director"."""
        return self.words["or"].join(self.roles[role] for role in roles)


@cache
def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the languages that there are words for, English first."""
    codes = {file.parent.name for file in folder.glob("*/words.toml") if _LANGUAGE.fullmatch(file.parent.name)}
    return (GOVERNING, *sorted(codes - {GOVERNING}))


@cache
def language(code: str, folder: Path = FOLDER) -> Language:
    """Return the words of a language.

    Raises: InputError naming the file and what is wrong with it, or the languages that there are.
    """
    if code not in languages(folder):
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "There are no documents in the language {language}. There are: {allowed}."),
            language=code,
            allowed=languages(folder),
        )
    home = (FOLDER if code == GOVERNING else folder) / code
    file = home / "words.toml"
    words = _read(file)
    if code == GOVERNING:
        forms = {handout: _form(home / f"{handout}.toml") for handout in _FORMS}
    else:
        english = language(GOVERNING).forms
        forms = {handout: _translated(home / f"{handout}.toml", english[handout]) for handout in _present(home)}
    return Language(
        code=code,
        name=_text(file, words, "name"),
        words={key: _text(file, words, key) for key in _TEXTS},
        months=tuple(_twelve(file, words)),
        roles={role: _text(file, words.get("roles", {}), role) for role in Role},
        fields={blank: _text(file, words.get("fields", {}), blank) for blank in Blank},
        forms=forms,
    )


def _present(folder: Path) -> Iterator[Handout]:
    return (handout for handout in _FORMS if (folder / f"{handout}.toml").exists())


def _form(file: Path) -> Form:
    data = _read(file)
    blocks = data.get("block")
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise _wrong(file, "there must be a [[block]]")
    return Form(_text(file, data, "title"), tuple(blocks))


def _translated(file: Path, english: Form) -> Form:
    """Return a form that says what the English one says: the same blocks, fields, boxes, clauses and conditions."""
    form = _form(file)
    for place, (own, governing) in enumerate(zip(form.blocks, english.blocks, strict=False), 1):
        if _shape(own) != _shape(governing):
            raise _wrong(file, f"block {place} is not built as in English")
    if len(form.blocks) != len(english.blocks):
        raise _wrong(file, f"there are {len(form.blocks)} blocks and {len(english.blocks)} in English")
    return form


_NAMES = frozenset({"when", "unless", "fields", "clauses", "ground", "case", "shares", "new_page"})


def _shape(value: Any, key: str = "") -> Any:
    """Return what a translation may not change: everything but the words, and the holes in these."""
    if key in _NAMES:
        return value
    match value:
        case dict():
            return {name: _shape(inside, name) for name, inside in value.items()}
        case list():
            return [_shape(inside) for inside in value]
        case str():
            return sorted(set(re.findall(r"\{\w*\}", value)))
        case _:
            return value


def _read(file: Path) -> dict[str, Any]:
    try:
        content = file.read_bytes()
        if len(content) > _LARGEST:
            raise _wrong(file, "it is larger than 200 KB")
        return tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise _wrong(file, "it cannot be read") from error
    except (ValueError, RecursionError) as error:
        raise _wrong(file, f"it is not TOML in UTF-8 ({str(error)[:100]})") from error


def _text(file: Path, data: Mapping[str, Any], key: str) -> str:
    text = data.get(key)
    if not isinstance(text, str) or not text.strip():
        raise _wrong(file, f"{key} must be a text")
    return text


def _twelve(file: Path, words: Mapping[str, Any]) -> list[str]:
    months = words.get("months")
    if not isinstance(months, list) or len(months) != 12 or not all(isinstance(month, str) for month in months):  # noqa: PLR2004
        raise _wrong(file, "months must be twelve texts")
    return months


def _wrong(file: Path, problem: str) -> InputError:
    return InputError(
        QT_TRANSLATE_NOOP("errors", "{file} cannot be used: {problem}. Compare it with the English file."),
        file=f"{file.parent.name}/{file.name}",
        problem=problem,
    )
