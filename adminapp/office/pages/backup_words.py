"""What a backup is and what a rehearsal found, in plain words."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QObject

from adminapp.core.security.compartments import Compartment
from adminapp.core.ui import words
from adminapp.core.ui.panels import Badge, Line
from adminapp.core.ui.theme import Tone
from adminapp.office.pages.roles import holding
from adminapp.office.vault_desk import Age, Backup, Drill


class BackupWords(QObject):
    """Says it in the member's language."""

    def older(self, age: Age) -> str:
        """Return how much older a backup is than what is known of the vault."""
        if age.known is None:
            return self.tr("not known")
        since = age.known - age.made
        if since < timedelta(minutes=1):
            return self.tr("less than a minute")
        if since < timedelta(hours=1):
            return self.tr("%n minute(s)", "", since // timedelta(minutes=1))
        if since < timedelta(days=1):
            return self.tr("%n hour(s)", "", since // timedelta(hours=1))
        return self.tr("%n day(s)", "", since.days)

    def held(self, backup: Backup) -> list[Line]:
        """Return what a backup holds, a line for each part of the vault."""
        unopened = self.tr("copied unopened")
        return [
            Line(holding(one), right=self._rows(backup.rows[one]) if one in backup.rows else unopened)
            for one in Compartment
        ]

    def found(self, drill: Drill) -> list[Line]:
        """Return what a rehearsal found: what is wrong, and what came back."""
        badge = Badge(self.tr("not in order"), Tone.NO) if drill.findings else Badge(self.tr("all in order"), Tone.YES)
        wrong = [Line(words.sentence(one)) for one in drill.findings]
        came = [Line(holding(one), right=self._rows(rows)) for one, rows in drill.rows.items()]
        return [Line(self.tr("It opens, and the log in it is"), right=badge), *wrong, *came]

    def _rows(self, rows: Mapping[str, int]) -> str:
        return self.tr("%n entry(ies)", "", sum(rows.values()))
