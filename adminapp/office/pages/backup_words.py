"""What a backup is and what a rehearsal found, in plain words."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from adminapp.core.security.compartments import Compartment
from adminapp.core.ui import words
from adminapp.core.ui.panels import Badge, Line
from adminapp.core.ui.theme import Tone
from adminapp.office.pages.roles import holding
from adminapp.office.vault_desk import Age, Backup, Drill


def older(age: Age) -> str:
    """Return how much older a backup is than what is known of the vault."""
    translate = QCoreApplication.translate
    if age.known is None:
        return translate("office", "not known")
    since = age.known - age.made
    if since < timedelta(minutes=1):
        return translate("office", "less than a minute")
    if since < timedelta(hours=1):
        return translate("office", "%n minute(s)", "", since // timedelta(minutes=1))
    if since < timedelta(days=1):
        return translate("office", "%n hour(s)", "", since // timedelta(hours=1))
    return translate("office", "%n day(s)", "", since.days)


def held(backup: Backup) -> list[Line]:
    """Return what a backup holds, a line for each part of the vault."""
    unopened = QCoreApplication.translate("office", "copied unopened")
    return [
        Line(holding(one), right=_rows(backup.rows[one]) if one in backup.rows else unopened) for one in Compartment
    ]


def drill_lines(drill: Drill) -> list[Line]:
    """Return what a rehearsal found: what came back, and what is wrong."""
    translate = QCoreApplication.translate
    came = [Line(holding(one), right=_rows(rows)) for one, rows in drill.rows.items()]
    if drill.findings:
        wrong = [Line(words.sentence(one)) for one in drill.findings]
        badge = Badge(translate("office", "not in order"), Tone.NO)
        return [Line(translate("office", "It opens, and the log in it is"), right=badge), *wrong, *came]
    badge = Badge(translate("office", "all in order"), Tone.YES)
    return [Line(translate("office", "It opens, and the log in it is"), right=badge), *came]


def _rows(rows: Mapping[str, int]) -> str:
    return QCoreApplication.translate("office", "%n entry(ies)", "", sum(rows.values()))
