"""Long work at the foot of the window, whatever page is in front: what is being done, how far it is, and Cancel."""

from PySide6.QtWidgets import QProgressBar, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.jobs import Job
from adminapp.core.ui.panels import announce, button, column, label, row, styled
from adminapp.core.ui.theme import GRID

_NAME = "under_way"


class UnderWay(QWidget):
    """One line for each long job that is on its way; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(_NAME)
        styled(self, look="page")
        self._lines = column(gap=GRID, margin=(3 * GRID, 0, 3 * GRID, 2 * GRID))
        self.setLayout(self._lines)
        self.hide()

    def follow(self, job: Job, what: str) -> None:
        """Show what a job does until it has ended."""
        line = _Line(job, what)
        self._lines.addWidget(line)
        job.watch(line.step)
        job.at_end(line.end)
        line.destroyed.connect(self._fold)
        self.show()
        announce(self, what)

    def _fold(self) -> None:
        self.setVisible(self._lines.count() > 0)


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
        self.setLayout(row(column(row(self._what, self._count), self._bar, gap=4), self._cancel, gap=2 * GRID))

    def step(self, done: int, of: int) -> None:
        """Show how far the job is."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)
        self._count.setText(self.tr("{done} of {of}").format(done=words.number(done), of=words.number(of)))

    def end(self) -> None:
        """Show the job no more."""
        self.hide()
        self.deleteLater()

    def _stop(self) -> None:
        self._job.cancel()
        self._cancel.setEnabled(False)
        self._what.setText(self.tr("Stopping; nothing will be changed."))
