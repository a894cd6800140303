"""What each reading of a policy may be set to."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, get_type_hints

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.readings import Readings
from adminapp.core.policy.roles import Role

SETTINGS = tuple(field.name for field in fields(Readings))
_TYPES: dict[str, Any] = get_type_hints(Readings)
_LONGEST_WORDS = 200
_MOST_WORDS = 50

BOUNDS = {
    "adult_age": range(1, 101),
    "footage_days": range(1, 3_651),
    "archive_years": range(1, 101),
    "smallest_group": range(2, 1_001),
}
WORDS = {
    "agency_may_have": ("account", "titles", "address", "pick_up"),
    "waiver_covers": ("account", "titles", "footage", "ban_image"),
}


def typed(setting: str, value: object) -> object:
    """Return the value of a reading as Readings holds it; lists and plain words become tuples and enums.

    Units:  whole numbers within BOUNDS, in the reading's own unit.
    Raises: InputError naming the setting and what is allowed.
    """
    kind = _TYPES.get(setting)
    if kind is None:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "There is no setting {setting}. The settings are: {allowed}."),
            setting=setting,
            allowed=", ".join(SETTINGS),
        )
    if kind is bool and isinstance(value, bool):
        return value
    if kind is int and isinstance(value, int) and not isinstance(value, bool) and value in BOUNDS[setting]:
        return value
    if kind is Verdict and value in list(Verdict):
        return Verdict(str(value))
    if isinstance(value, list | tuple) and _may_be_listed(setting, value):
        return tuple(dict.fromkeys(Role(word) if kind == tuple[Role, ...] else str(word) for word in value))
    raise _refusal(setting)


def _refusal(setting: str) -> InputError:
    kind, words = _TYPES[setting], ", ".join(_listable(setting))
    if kind is bool:
        return InputError(QT_TRANSLATE_NOOP("errors", "The setting {setting} may be true or false."), setting=setting)
    if kind is int:
        sentence = QT_TRANSLATE_NOOP("errors", "The setting {setting} may be a whole number from {least} to {most}.")
        return InputError(sentence, setting=setting, least=BOUNDS[setting].start, most=BOUNDS[setting].stop - 1)
    if kind is Verdict:
        sentence = QT_TRANSLATE_NOOP("errors", "The setting {setting} may be one of: {allowed}.")
    elif _needs_somebody(setting):
        sentence = QT_TRANSLATE_NOOP("errors", "The setting {setting} may be a list of at least one of: {allowed}.")
    elif words:
        sentence = QT_TRANSLATE_NOOP("errors", "The setting {setting} may be a list of some of: {allowed}.")
    else:
        sentence = QT_TRANSLATE_NOOP("errors", "The setting {setting} may be a list of up to {most} short texts.")
    return InputError(sentence, setting=setting, allowed=words or ", ".join(Verdict), most=_MOST_WORDS)


def _listable(setting: str) -> tuple[str, ...]:
    return tuple(Role) if _TYPES[setting] == tuple[Role, ...] else WORDS.get(setting, ())


def _needs_somebody(setting: str) -> bool:
    return setting.endswith("_to")


def _may_be_listed(setting: str, values: Iterable[object]) -> bool:
    kind, listed = _TYPES[setting], list(values)
    if kind not in (tuple[Role, ...], tuple[str, ...]) or not all(isinstance(value, str) for value in listed):
        return False
    if words := _listable(setting):
        return set(listed) <= set(words) and bool(listed or not _needs_somebody(setting))
    return len(listed) <= _MOST_WORDS and all(0 < len(str(value).strip()) <= _LONGEST_WORDS for value in listed)
