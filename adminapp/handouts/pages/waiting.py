"""What waits for the printer: kept in memory alone, gone when the screen is locked."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from adminapp.core.ui.panels import Card, button, label, row
from adminapp.handouts.papers.printing import Wanted
from adminapp.handouts.records import Filled


@dataclass(frozen=True)
class Printout:
    """Copies of one document that are to be printed."""

    wanted: Wanted
    filled: Filled
    copies: int


class WaitingCard(Card):
    """Counts what waits, and offers to print it or to let it go; hidden while nothing waits."""

    resumed = Signal()

    def __init__(self) -> None:
        super().__init__(margin=12)
        self.setObjectName("handouts.waiting")
        self._printouts: list[Printout] = []
        self._text = label(wrap=False)
        resume = button(self.tr("Print &now"), self.resumed.emit, name="handouts.waiting.print")
        clear = button(self.tr("&Let go"), self.clear, "link", "handouts.waiting.clear")
        self.body.addLayout(row(self._text, 0, clear, resume))
        self._show()

    def add(self, printout: Printout) -> None:
        """Let something wait."""
        self._printouts.append(printout)
        self._show()

    def take(self) -> Printout | None:
        """Return what has waited longest and take it out."""
        taken = self._printouts.pop(0) if self._printouts else None
        self._show()
        return taken

    def clear(self) -> None:
        """Let everything go."""
        self._printouts.clear()
        self._show()

    def count(self) -> int:
        """Return how many documents wait."""
        return len(self._printouts)

    def _show(self) -> None:
        self._text.setText(self.tr("%n document(s) wait for the printer.", "", len(self._printouts)))
        self.setVisible(bool(self._printouts))
