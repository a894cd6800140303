"""The documents as large cards under each other, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from adminapp.core.ui.choices import Choice
from adminapp.core.ui.panels import column, label, styled
from adminapp.handouts.pages import wording
from adminapp.handouts.records import Handout


class DocumentCard(Choice):
    """One document: its name, and below what it is for."""

    def __init__(self, handout: Handout) -> None:
        super().__init__()
        self.setObjectName(f"handouts.documents.{handout}")
        self.setAutoDefault(False)
        self.setAccessibleName(wording.title(handout))
        self.setAccessibleDescription(wording.for_whom(handout))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        styled(self, look="paper")
        parts = (label(wording.title(handout), "strong"), label(wording.for_whom(handout), "small"))
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(*parts, gap=0, margin=(14, 7, 14, 8)))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class DocumentCards(QWidget):
    """The cards of the documents that a policy has."""

    chosen = Signal()

    def __init__(self, handouts: Sequence[Handout]) -> None:
        super().__init__()
        self.setObjectName("handouts.documents")
        self.setAccessibleName(self.tr("Documents"))
        self._group = QButtonGroup(self)
        self._cards = {handout: DocumentCard(handout) for handout in handouts}
        for card in self._cards.values():
            self._group.addButton(card)
            card.clicked.connect(self.chosen)
        self.setLayout(column(*self._cards.values(), 0, gap=5, margin=(0, 0, 12, 0)))
        self.choose(handouts[0])

    def value(self) -> Handout:
        """Return the chosen document."""
        return next(handout for handout, card in self._cards.items() if card.isChecked())

    def choose(self, handout: Handout) -> None:
        """Choose a document, without `chosen`."""
        self._cards[handout].setChecked(True)

    def card(self, handout: Handout) -> DocumentCard:
        """Return the card of a document."""
        return self._cards[handout]
