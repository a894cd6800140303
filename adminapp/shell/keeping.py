"""Makes the backup that is due while the program is open, whoever has signed in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from adminapp.core.kit.errors import AdminError
from adminapp.core.ui import words
from adminapp.core.ui.jobs import Jobs
from adminapp.office.vault_desk import BackupState, Finding, VaultDesk

SOON, _HOURLY = 60_000, 3_600_000
_Found = tuple[tuple[Finding, ...], BackupState]


class Keeping(QObject):
    """Looks soon after sign-in and then every hour; `show` gets a line for the sidebar, `say` what is wrong, once.

    Units:  soon in milliseconds.
    """

    def __init__(
        self, jobs: Jobs, desk: VaultDesk, show: Callable[[str], object], say: Callable[[str], object], soon: int = SOON
    ) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._desk = desk
        self._show = show
        self._say = say
        self._said = ""
        self._timer = QTimer(self, interval=soon)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def show_state(self) -> None:
        """Show how backups stand now."""
        self._jobs.start(self._desk.backup_state, done=self._show_state)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Make a backup if one is due, and say what is to be said about the places."""
        self._timer.setInterval(_HOURLY)
        self._jobs.start(partial(_kept, self._desk), done=self._looked, failed=self._failed)

    def _looked(self, found: _Found) -> None:
        findings, state = found
        self._tell(" ".join(words.sentence(one) for one in findings))
        self._show_state(state)

    def _failed(self, error: AdminError) -> None:
        self._tell(words.sentence(error))
        self._show(self.tr("The backup was not made"))

    def _tell(self, text: str) -> None:
        if text and text != self._said:
            self._say(text)
        self._said = text

    def _show_state(self, state: BackupState) -> None:
        if state.warnings:
            self._show(self.tr("A backup is late"))
        elif state.first is None:
            self._show(self.tr("No backup yet"))
        else:
            self._show(self.tr("Backup {moment}").format(moment=words.moment(state.first)))


def _kept(desk: VaultDesk) -> _Found:
    return desk.back_up_if_due(), desk.backup_state()
