"""Long work on a page: what is being done, how far it is, and Cancel."""

from PySide6.QtWidgets import QProgressBar, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.jobs import Job
from adminapp.core.ui.panels import button, column, label, row


class Progress(QWidget):
    """Follows one job; hidden while there is none. Hand `step` to `Jobs.start` as `progress`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._job: Job | None = None
        self._what = label()
        self._count = label(look="small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName(f"{name}.bar")
        self._cancel = button(self.tr("Cancel"), self._stop, name=f"{name}.cancel")
        self.setLayout(row(column(self._what, self._bar, self._count, gap=4), self._cancel, gap=16))
        self.hide()

    def follow(self, job: Job, what: str, *, can_stop: bool = True) -> None:
        """Show what a job does until it has finished; one that tells no progress cannot be stopped."""
        self._job = job
        self._what.setText(what)
        self._count.setText("")
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._cancel.setVisible(can_stop)
        job.at_end(self.hide)
        self.show()

    def step(self, done: int, of: int) -> None:
        """Show how far the job is."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)
        self._count.setText(self.tr("{done} of {of}").format(done=words.number(done), of=words.number(of)))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._cancel.setEnabled(False)
        self._what.setText(self.tr("Stopping; nothing will be changed."))
