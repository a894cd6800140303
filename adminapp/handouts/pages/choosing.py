"""How a document is wanted: language, size, paper, the statute, copies."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from adminapp.core.documents.sizes import Paper, Size
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.sayings import GOVERNING
from adminapp.core.ui.choices import Choices
from adminapp.core.ui.drafts import Draft, draft_of, take_up
from adminapp.core.ui.forms import NumberField
from adminapp.core.ui.panels import Badge, column, label, row
from adminapp.core.ui.theme import GRID, Tone
from adminapp.handouts.commands import MOST_COPIES
from adminapp.handouts.pages import wording
from adminapp.handouts.papers.printing import Wanted
from adminapp.handouts.records import Handout
from adminapp.handouts.rules import is_draft

Offer = Mapping[Handout, Mapping[str, str]]
"""Each document's languages, by code, in their own words."""


class HowPanel(QWidget):
    """Asks only what makes a difference for the document."""

    changed = Signal()

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._pack = pack
        self._offer: Offer = {}
        self._handout = Handout.POLICY
        self._again = GOVERNING
        self.languages = Choices("handouts.language", self.tr("Language"), [(GOVERNING, "English")])
        sizes = [(size, wording.size(size)) for size in Size]
        self.sizes = Choices("handouts.size", self.tr("Size of print"), sizes)
        self.papers = Choices("handouts.paper", self.tr("Paper"), [(paper, wording.paper(paper)) for paper in Paper])
        self.statute = QCheckBox(self.tr("With the stat&ute"))
        self.statute.setObjectName("handouts.statute")
        self.copies = NumberField(1, 1, MOST_COPIES)
        self.copies.setObjectName("handouts.copies")
        self.copies.setAccessibleName(self.tr("Copies"))
        self.copies.setFixedWidth(8 * GRID)
        self._copies_label = label(self.tr("&Copies"), wrap=False)
        self._copies_label.setBuddy(self.copies)
        self._draft = Badge(self.tr("Draft translation"), Tone.REFER)
        self._draft.setToolTip(self.tr("The library has yet to approve it; every page says so."))
        self._line = row(self.languages, self._draft, self._copies_label, self.copies, gap=GRID)
        self._line.setStretch(0, 1)
        below = row(self.sizes, self.papers, self.statute, gap=2 * GRID)
        below.setStretch(0, 1)
        below.setStretch(1, 1)
        self.setLayout(column(self._line, below, gap=GRID))
        self.start_over()
        for choice in (self.sizes, self.papers):
            choice.chosen.connect(self.changed)
        self.statute.toggled.connect(self.changed)

    def offer(self, offer: Offer) -> None:
        """Offer the languages that there are documents in."""
        self._offer = offer
        names = {code: name for languages in offer.values() for code, name in languages.items()}
        before = self.languages
        self.languages = Choices("handouts.language", self.tr("Language"), list(names.items()))
        self.languages.choose(self._again if self._again in names else GOVERNING)
        self.languages.chosen.connect(self._choose_language)
        self._line.replaceWidget(before, self.languages)
        before.deleteLater()
        self.show_for(self._handout)

    def draft(self) -> Draft:
        """Return what was chosen."""
        return draft_of(self._fields()) | {"language": self.languages.value()}

    def take_up(self, draft: Draft) -> None:
        """Choose that again, the language as soon as it is known that there are documents in it."""
        take_up(self._fields(), draft)
        self._again = draft["language"]
        if self._again in self.languages.offered():
            self.languages.choose(self._again)

    def _fields(self) -> tuple[QWidget, ...]:
        return (self.sizes, self.papers, self.statute, self.copies)

    def start_over(self) -> None:
        """Choose what most people want."""
        self._again = GOVERNING
        self.languages.choose(GOVERNING)
        self.sizes.choose(Size.STANDARD)
        self.papers.choose(Paper.LETTER)
        self.statute.setChecked(False)
        self.copies.setText("1")
        self.show_for(self._handout)

    def show_for(self, handout: Handout) -> None:
        """Ask what makes a difference for a document."""
        self._handout = handout
        there = self._offer.get(handout, {GOVERNING: ""})
        for code in {code for languages in self._offer.values() for code in languages}:
            self.languages.button(code).setVisible(code in there)
        if self.languages.value() not in there:
            self.languages.choose(GOVERNING)
        self.sizes.setVisible(handout is not Handout.SIGN)
        self.papers.setVisible(handout is Handout.SIGN)
        self.statute.setVisible(handout is Handout.POLICY)
        self._show_draft()

    def wanted(self) -> Wanted:
        """Return the document as it is wanted."""
        sign = self._handout is Handout.SIGN
        return Wanted(
            self._handout,
            self.languages.value() or GOVERNING,
            Size.STANDARD if sign else self.sizes.value() or Size.STANDARD,
            (self.papers.value() or Paper.LETTER) if sign else Paper.LETTER,
            self._handout is Handout.POLICY and self.statute.isChecked(),
        )

    def _choose_language(self) -> None:
        self._show_draft()
        self.changed.emit()

    def _show_draft(self) -> None:
        self._draft.setVisible(is_draft(self._pack, self.languages.value() or GOVERNING))
