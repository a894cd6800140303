"""The desk's second and third questions: who is asking, and what they show."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.choices import Choices
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.forms import Picker, text_field
from adminapp.core.ui.panels import Card, button, column, empty_out, label, row
from adminapp.grants.pages import wording
from adminapp.grants.pages.inquiry import NAMELESS, Inquiry, Shown, card_choices
from adminapp.grants.records import AskerKind, Channel, Wants

_NAMES_OFFERED = 8


class AskerCard(Card):
    """Who is asking: a kind, and a name that is picked from the record or typed; and what they want."""

    kind_chosen = Signal(object)
    named = Signal(str)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(label(self.tr("2 · Who is asking"), "heading"))
        self.kinds: Choices[AskerKind] = Choices(
            "desk.asker", self.tr("Who is asking"), wording.choices(wording.ASKERS)
        )
        self.kinds.chosen.connect(lambda: self.kind_chosen.emit(self.kinds.value()))
        self.name = text_field()
        self.name.setObjectName("desk.asker.name")
        self.name.setAccessibleName(self.tr("Name of the person who asks"))
        self.name.textEdited.connect(self.named.emit)
        self._names = QWidget()
        self._flow = Flow()
        self._names.setLayout(self._flow)
        self.wants: Picker[Wants] = Picker(wording.choices(wording.WANTS))
        self.wants.setObjectName("desk.wants")
        self.wants.setAccessibleName(self.tr("What they want"))
        self.wants.activated.connect(lambda _place: self.wanted.emit(self.wants.value()))
        wants = label(self.tr("&What they want"), "muted", wrap=False)
        wants.setBuddy(self.wants)
        self.body.addWidget(self.kinds)
        self.body.addWidget(self.name)
        self.body.addWidget(self._names)
        self.body.addLayout(row(wants, self.wants, 0))
        for place in range(_NAMES_OFFERED):
            shortcut = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            shortcut.activated.connect(lambda place=place: self._press(place))

    def show_inquiry(self, inquiry: Inquiry, names: Sequence[str]) -> None:
        """Show what the question says so far, and the names of the record to pick from."""
        self.kinds.choose(*([inquiry.kind] if inquiry.kind else []))
        needs_name = inquiry.kind is not None and inquiry.kind not in NAMELESS
        self.name.setVisible(needs_name)
        if self.name.text() != inquiry.name:
            with QSignalBlocker(self.name):
                self.name.setText(inquiry.name)
        agency = inquiry.kind is AskerKind.AGENCY
        self.name.setPlaceholderText(self.tr("Name of the agency") if agency else self.tr("Their name"))
        self.wants.choose(inquiry.wants)
        self._offer(names if needs_name else ())
        self.setEnabled(inquiry.account is not None)

    def _offer(self, names: Sequence[str]) -> None:
        empty_out(self._flow)
        for place, name in enumerate(names[:_NAMES_OFFERED]):
            self._flow.addWidget(self._name_button(place, name))
        self._names.setVisible(bool(names))

    def _name_button(self, place: int, name: str) -> QPushButton:
        text = self.tr("{place} · {name}").format(place=place + 1, name=words.without_mnemonic(name))
        made = button(text, lambda: self.named.emit(name), name=f"desk.asker.name.{place + 1}")
        made.setAccessibleName(name)
        made.setToolTip(words.plain_tooltip(self.tr("Alt+{place}").format(place=place + 1)))
        return made

    def _press(self, place: int) -> None:
        item = self._flow.itemAt(place)
        made = item.widget() if item else None
        if isinstance(made, QPushButton):
            made.click()


class ProofCard(Card):
    """What they show, and whether they are here at all."""

    shown = Signal(object, bool)
    card_picked = Signal(str)
    own_card_told = Signal(str)
    channel_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(label(self.tr("3 · What they show"), "heading"))
        self.proofs: Choices[Shown] = Choices(
            "desk.shows", self.tr("What they show"), wording.choices(wording.PROOFS), several=True
        )
        for kind in wording.PROOFS:
            self.proofs.button(kind).clicked.connect(lambda down, kind=kind: self.shown.emit(kind, down))
        self.proofs.button(Shown.OWN_CARD).clicked.connect(self._look_for_own_card)
        self.cards: Picker[str] = Picker()
        self.cards.setObjectName("desk.shows.which")
        self.cards.setAccessibleName(self.tr("Which card of the account"))
        self.cards.activated.connect(lambda _place: self.card_picked.emit(self.cards.value()))
        self.own = text_field()
        self.own.setObjectName("desk.shows.own")
        self.own.setAccessibleName(self.tr("Number of their own card"))
        self.own.setPlaceholderText(self.tr("Their own card: scan it or type its number"))
        self.own.editingFinished.connect(lambda: self.own_card_told.emit(self.own.text().strip()))
        self.channels: Choices[Channel] = Choices(
            "desk.channel", self.tr("How they ask"), wording.choices(wording.CHANNELS)
        )
        self.channels.chosen.connect(lambda: self.channel_chosen.emit(self.channels.value()))
        self.body.addLayout(column(self.proofs, self.cards, self.own, self.channels))

    def _look_for_own_card(self, is_shown: bool) -> None:
        if is_shown:
            self.own.setFocus()

    def show_inquiry(self, inquiry: Inquiry) -> None:
        """Show what the question says so far."""
        self.proofs.choose(*inquiry.shows)
        several = card_choices(inquiry.account) if inquiry.account else ()
        is_picked = bool({Shown.CARD, Shown.NUMBER} & inquiry.shows)
        self.cards.setVisible(bool(several) and is_picked)
        self.cards.offer([(card.number, card.number) for card in several])
        self.cards.setCurrentIndex(next((at for at, card in enumerate(several) if card.number == inquiry.card), -1))
        self.own.setVisible(Shown.OWN_CARD in inquiry.shows)
        self.own.setText(inquiry.own_card)
        self.channels.choose(inquiry.channel)
        self.proofs.button(Shown.PHOTO_ID).setEnabled(inquiry.channel is Channel.IN_PERSON)
        self.setEnabled(inquiry.account is not None)
