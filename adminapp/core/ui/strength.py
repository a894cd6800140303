"""How hard a new passphrase is to guess, said while it is typed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from adminapp.core.ui.forms import SecretField
from adminapp.core.ui.jobs import Job, Jobs

_MOST_LOOKED_AT = 72  # zxcvbn's time grows faster than the length


class StrengthLine(QLabel):
    """A line below a passphrase's field; zxcvbn looks in the pool, and only its newest answer counts."""

    def __init__(self, name: str, field: SecretField, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("look", "small")
        self._jobs = jobs
        self._job: Job | None = None
        field.edit.textChanged.connect(self._look)

    def _look(self, passphrase: str) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if passphrase:
            self._job = self._jobs.start(partial(score, passphrase), done=self._say)
        else:
            self.setText("")

    def _say(self, score: int) -> None:
        self._job = None
        self.setText(
            (
                self.tr("Guessed at once. Four or five words that do not belong together are good."),
                self.tr("Easy to guess. Four or five words that do not belong together are good."),
                self.tr("Could be better. One word more helps."),
                self.tr("Good."),
                self.tr("Very good."),
            )[score]
        )


def score(passphrase: str) -> int:
    """Return how hard a passphrase is to guess.

    Units:  0 (at once) to 4 (more than ten billion guesses), as zxcvbn says.
    """
    from zxcvbn import zxcvbn

    return int(zxcvbn(passphrase[:_MOST_LOOKED_AT])["score"])
