"""What stands in a pack's pack.toml: each function returns one part and adds what is wrong with it to the findings."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeGuard

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.said import Said
from adminapp.core.policy import choices
from adminapp.core.policy.clauses import Clause
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packfiles import TomlFile, did_you_mean
from adminapp.core.policy.readings import Readings
from adminapp.core.policy.sayings import GOVERNING

KEYS = ("id", "library", "title", "version", "approved", "languages", "translations", "grounds", "readings")
_FIRST_YEAR = 1900
_LAST_VERSION = 9_999
_MOST_CLAUSES = 20


def pack_id(head: TomlFile) -> str:
    """Return the pack's id."""
    value = head.words("id", longest=20)
    if value and not re.fullmatch("[a-z][a-z0-9-]*", value):
        problem = Said(QT_TRANSLATE_NOOP("errors", "'id' must be small letters, digits and hyphens."))
        head.complain(problem, Said(QT_TRANSLATE_NOOP("errors", "Choose a short one such as 'mrrl'.")), key="id")
    return value


def version(head: TomlFile) -> int:
    """Return the pack's version."""
    value = head.data.get("version")
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _LAST_VERSION:
        return value
    problem = Said(QT_TRANSLATE_NOOP("errors", "'version' must be a whole number from 1."))
    mend = Said(QT_TRANSLATE_NOOP("errors", "Count it up with every change of the pack."))
    head.complain(problem, mend, key="version")
    return 1


def approved(head: TomlFile) -> date | None:
    """Return the day on which the policy was approved, None where it bears no date."""
    value = head.data.get("approved", "")
    if value == "":
        return None
    if isinstance(value, date) and not isinstance(value, datetime) and value.year >= _FIRST_YEAR:
        return value
    problem = Said(
        QT_TRANSLATE_NOOP("errors", "'approved' must be a date, not before {year}."), {"year": str(_FIRST_YEAR)}
    )
    mend = Said(
        QT_TRANSLATE_NOOP(
            "errors",
            'Write approved = 2018-09-18 without quotation marks, or approved = "" where the policy bears no date.',
        )
    )
    head.complain(problem, mend, key="approved")
    return None


def languages(head: TomlFile) -> tuple[str, ...]:
    """Return the languages of the pack, English first."""
    value = head.data.get("languages")
    if _is_list_of_words(value) and GOVERNING in value and all(re.fullmatch("[a-z]{2}", word) for word in value):
        return tuple(dict.fromkeys((GOVERNING, *value)))
    problem = Said(QT_TRANSLATE_NOOP("errors", "'languages' must be a list of two-letter codes, English among them."))
    mend = Said(QT_TRANSLATE_NOOP("errors", 'Write languages = ["en"], or ["en", "es"] with a Spanish translation.'))
    head.complain(problem, mend, key="languages")
    return (GOVERNING,)


def drafts(head: TomlFile, translations: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages whose translation nobody has approved yet."""
    table = _table(head, "translations")
    head.complain_of_unknown(table, translations, "translations")
    unapproved = []
    for language in translations:
        entry = table.get(language)
        status = entry.get("status") if isinstance(entry, dict) else None
        if status not in ("draft", "approved"):
            problem = Said(
                QT_TRANSLATE_NOOP("errors", "It is not told whether the translation {language} is approved."),
                {"language": repr(language)},
            )
            mend = Said(
                QT_TRANSLATE_NOOP(
                    "errors",
                    'Write [translations.{language}] with status = "draft", or "approved" once it was approved.',
                ),
                {"language": language},
            )
            at = (f"translations.{language}", "status") if isinstance(entry, dict) else ("translations", language)
            head.complain(problem, mend, *at)
        if status != "approved":
            unapproved.append(language)
    return tuple(unapproved)


def grounds(head: TomlFile, clauses: Mapping[str, Clause]) -> dict[Ground, tuple[str, ...]]:
    """Return the numbers of the clauses that stand for each ground."""
    table = _table(head, "grounds")
    head.complain_of_unknown(table, list(Ground), "grounds")
    return {ground: _clauses_of(head, ground, table.get(ground), clauses) for ground in Ground}


def readings(head: TomlFile) -> Readings:
    """Return how the unclear places are read."""
    table = _table(head, "readings")
    head.complain_of_unknown(table, choices.SETTINGS, "readings")
    values: dict[str, Any] = {}
    for setting in sorted(table.keys() & set(choices.SETTINGS)):
        try:
            values[setting] = choices.typed(setting, table[setting])
        except InputError as error:
            problem = Said(QT_TRANSLATE_NOOP("errors", "{setting} cannot be set to this."), {"setting": repr(setting)})
            head.complain(problem, Said(error.sentence, error.holes), "readings", setting)
    return Readings(**values)


def _clauses_of(head: TomlFile, ground: Ground, numbers: object, clauses: Mapping[str, Clause]) -> tuple[str, ...]:
    if not _is_list_of_words(numbers) or not 1 <= len(numbers) <= _MOST_CLAUSES:
        problem = Said(
            QT_TRANSLATE_NOOP("errors", "The ground {ground} must have 1 to {most} clauses."),
            {"ground": repr(ground.value), "most": _MOST_CLAUSES},
        )
        mend = Said(
            QT_TRANSLATE_NOOP(
                "errors",
                "Write {ground} = [...] with the numbers of the clauses that stand for it, the deciding one first.",
            ),
            {"ground": ground.value},
        )
        head.complain(problem, mend, "grounds", ground)
        return ()
    for number in numbers:
        if clauses and number not in clauses:
            problem = Said(
                QT_TRANSLATE_NOOP("errors", "The ground {ground} names the clause {number}, which does not exist."),
                {"ground": repr(ground.value), "number": repr(number)},
            )
            head.complain(problem, did_you_mean(number, clauses), "grounds", ground)
    return tuple(dict.fromkeys(numbers))


def _table(head: TomlFile, name: str) -> dict[str, Any]:
    value = head.data.get(name, {})
    if not isinstance(value, dict):
        problem = Said(QT_TRANSLATE_NOOP("errors", "{name} must be a table."), {"name": repr(name)})
        mend = Said(
            QT_TRANSLATE_NOOP("errors", "Write [{name}] on a line of its own and its keys below."), {"name": name}
        )
        head.complain(problem, mend, key=name)
        return {}
    return value


def _is_list_of_words(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)
