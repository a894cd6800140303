"""What the program remembers about a computer's screen: language, look, table layouts. Never a person."""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

from PySide6.QtCore import QSettings

from adminapp.core.ui.theme import Scheme

LONGEST_LOCK = 15


@dataclass(frozen=True)
class Look:
    """How the program is shown on this computer, and when it locks; an empty language follows the system.

    Units:  lock_after in minutes without keys or mouse.
    """

    scheme: Scheme = Scheme.SYSTEM
    scale: float = 1.0
    language: str = ""
    lock_after: int = 5


def look() -> Look:
    """Return the remembered look; what cannot be read is the default."""
    kept = remembered("look")
    known = {field.name: kept[field.name] for field in fields(Look) if field.name in kept}
    try:
        scheme = Scheme(known.get("scheme", Scheme.SYSTEM))
        scale = min(2.0, max(0.8, float(known.get("scale", 1.0))))
        lock_after = min(LONGEST_LOCK, max(1, int(known.get("lock_after", Look.lock_after))))
        return Look(scheme, scale, str(known.get("language", "")), lock_after)
    except (TypeError, ValueError):
        return Look()


def keep_look(look: Look) -> None:
    """Remember a look."""
    remember("look", asdict(look))


def remembered(key: str) -> dict[str, Any]:
    """Return what was remembered under a key, an empty dict where nothing or nonsense stands."""
    try:
        kept = json.loads(str(_settings().value(key, "{}")))
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def remember(key: str, value: dict[str, Any]) -> None:
    """Remember names and numbers under a key; what stands there already is not written again."""
    if remembered(key) != value:
        _settings().setValue(key, json.dumps(value))


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "adminapp", "screen")
