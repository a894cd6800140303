"""Long work at the foot of the window, whatever page is in front: what is being done, how far it is, and Cancel."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.jobs import Job
from adminapp.core.ui.panels import announce, button, column, label, row, styled
from adminapp.core.ui.theme import GRID

_NAME = "under_way"
_SOON = 300


class UnderWay(QWidget):
    """One line for each long job that is on its way; hidden while there is none.

    Units:  soon in milliseconds; what has ended by then is not shown at all.
    """

    def __init__(self, soon: int = _SOON) -> None:
        super().__init__()
        self.setObjectName(_NAME)
        styled(self, look="page")
        self._soon = soon
        self._lines = column(gap=GRID, margin=(3 * GRID, 0, 3 * GRID, 2 * GRID))
        self.setLayout(self._lines)
        self.hide()

    def follow(self, job: Job, what: str) -> None:
        """Show what a job does until it has ended."""
        line = _Line(job, what)
        job.watch(line.step)
        job.at_end(partial(self._end, line))
        self._lines.addWidget(line)
        QTimer.singleShot(self._soon, line, lambda: self._unfold(what))

    def _unfold(self, what: str) -> None:
        self.show()
        announce(self, what)

    def _end(self, line: "_Line") -> None:
        self._lines.removeWidget(line)
        line.deleteLater()
        if not self._lines.count():
            self.hide()


class _Line(QWidget):
    """One job."""

    def __init__(self, job: Job, what: str) -> None:
        super().__init__()
        self._job = job
        self._what = label(what)
        self._count = label(look="small", wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName(f"{_NAME}.bar")
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._cancel = button(self.tr("Cancel"), self._stop, name=f"{_NAME}.cancel")
        self._cancel.setAccessibleDescription(what)
        if not job.can_stop:
            self._cancel.hide()
        told = row(self._what, self._count)
        told.setStretch(0, 1)
        self.setLayout(row(column(told, self._bar, gap=4), self._cancel, gap=2 * GRID))

    def step(self, done: int, of: int) -> None:
        """Show how far the job is."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)
        self._count.setText(self.tr("{done} of {of}").format(done=words.number(done), of=words.number(of)))

    def _stop(self) -> None:
        self._job.cancel()
        self._cancel.setEnabled(False)
        self._what.setText(self.tr("Stopping; nothing will be changed."))
