"""Asking for a card: a new one, another instead of one, a new last day, or which of several."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from adminapp.core.kit.calendar import years_after
from adminapp.core.ui.forms import LONGEST_TEXT, DateField, Picker
from adminapp.grants.pages.patron_doing import Doing, Update, UpdateDialog
from adminapp.grants.rules.saving import card_number
from adminapp.grants.stored import CardReport, NewCard, StoredAccount, StoredCard


class CardField(QLineEdit):
    """A card number: Enter, with which a scan ends, goes on to the next field instead of finishing the form."""

    def __init__(self, number: str = "") -> None:
        super().__init__(number)
        self.setMaxLength(LONGEST_TEXT)
        self.setPlaceholderText(self.tr("Scan or type it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class CardDialog(UpdateDialog):
    """Asks for a card to be added, perhaps instead of another."""

    def __init__(self, doing: Doing, account: StoredAccount, replaces: str = "") -> None:
        title = QCoreApplication.translate("grants", "Add a card")
        super().__init__(doing, "patrons.card", title, QCoreApplication.translate("grants", "Add"))
        self._account = account
        self.about(account.name)
        self.card = self.form.add("card", self.tr("&Card number"), CardField())
        self.expires = self.form.add("expires", self.tr("&Last valid day"), DateField(), self.tr("Empty: no end"))
        others = [(card.number, card.number) for card in account.cards if not card.closed]
        self.replaces: Picker[str] = self.form.add(
            "replaces",
            self.tr("&Instead of"),
            Picker([("", self.tr("It is one more card")), *others]),
            self.tr("The card that it replaces is closed."),
        )
        self.replaces.choose(replaces)

    def wanted(self) -> Update:
        number, instead_of = self.text("card", self.card, card_number), self.replaces.value() or ""
        new = NewCard(number, self.read("expires", self.expires.day))
        add = partial(self._doing.desk.cards.add_card, self._account.id, new, replaces=instead_of)
        said = self.tr("The card {number} is added.").format(number=number)
        return Update(self._account.id, add, said, partial(self._take_back, number, instead_of))

    def _take_back(self, number: str, instead_of: str, at: datetime) -> None:
        """Open the card again that was replaced, and close the new one, which stays on file."""
        if instead_of:
            self._doing.desk.cards.unblock_card(instead_of, at)
        self._doing.desk.cards.block_card(number, at)


class RenewDialog(UpdateDialog):
    """Asks for a card's new last valid day; a year more is offered."""

    def __init__(self, doing: Doing, account: StoredAccount, card: StoredCard) -> None:
        title = QCoreApplication.translate("grants", "Renew the card {number}").format(number=card.number)
        super().__init__(doing, "patrons.renew", title, QCoreApplication.translate("grants", "Renew"))
        self._account, self._card = account, card
        self.about(account.name)
        today = doing.desk.asking.now().date()
        usual = years_after(max(today, card.expires or today), 1)
        self.expires = self.form.add("expires", self.tr("&Last valid day"), DateField(usual), self.tr("Empty: no end"))
        self.expires.selectAll()

    def wanted(self) -> Update:
        cards, card = self._doing.desk.cards, self._card
        new = self.read("expires", self.expires.day)
        said = self.tr("The card {number} is renewed.").format(number=card.number)
        renew, undo = partial(cards.renew_card, card.number, new), partial(cards.renew_card, card.number, card.expires)
        return Update(self._account.id, renew, said, undo)


class WhichCardDialog(UpdateDialog):
    """Asks which of several cards is meant."""

    def __init__(
        self, doing: Doing, cards: Sequence[StoredCard], kind: CardReport, wish: Callable[[StoredCard], Update]
    ) -> None:
        if kind is CardReport.STOLEN:
            title = QCoreApplication.translate("grants", "Report a card stolen")
            do = QCoreApplication.translate("grants", "Report stolen")
        else:
            title = QCoreApplication.translate("grants", "Report a card missing")
            do = QCoreApplication.translate("grants", "Report missing")
        super().__init__(doing, "patrons.which", title, do)
        self._wish = wish
        self.card: Picker[StoredCard] = self.form.add(
            "card", self.tr("&Which card"), Picker([(card, card.number) for card in cards])
        )

    def wanted(self) -> Update:
        card = self.card.value()
        assert card is not None  # noqa: S101 - several are offered
        return self._wish(card)
