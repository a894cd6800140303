"""Asking for a new patron; the birth date says at once what a minor's account needs besides."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import InputError
from adminapp.core.kit.ids import new_id, new_ids
from adminapp.core.kit.text import clean_name
from adminapp.core.ui.forms import DateField, Picker, text_field
from adminapp.core.ui.theme import GRID
from adminapp.grants.pages.patron_account_dialogs import branch_field, signed_day
from adminapp.grants.pages.patron_card_dialogs import CardField
from adminapp.grants.pages.patron_doing import Doing, Update, UpdateDialog
from adminapp.grants.rules.saving import card_number, is_minor
from adminapp.grants.stored import AccountFacts, Agreement, Consent, NewAccount, NewCard, NewGuardian

_MINORS_FIELDS = ("guardian", "second", "agreed_by", "agreed_on")


class NewPatronDialog(UpdateDialog):
    """Asks for names, birth date, first card and consent; for a minor for parents or guardians and their agreement."""

    def __init__(self, doing: Doing, branches: Sequence[str]) -> None:
        title = QCoreApplication.translate("grants", "New patron")
        super().__init__(doing, "patrons.new", title, QCoreApplication.translate("grants", "Open the account"))
        self._today = doing.desk.asking.now().date()
        self._add_person(branches)
        self._add_guardians()
        self._add_card_and_consent()
        self.form.setMinimumWidth(80 * GRID)
        self.born.textChanged.connect(self._show_fields)
        for field in (self.guardian, self.second):
            field.textChanged.connect(self._offer_signing)
        self._show_fields()

    def _add_person(self, branches: Sequence[str]) -> None:
        add = self.form.add
        self.name = add("name", self.tr("&Name"), text_field(), self.tr("As on their photo ID: first name, surname"))
        self.born = add("born", self.tr("&Birth date"), DateField(), half=True)
        self.other = add("other", self.tr("&Other names"), text_field(), half=True)
        self.branch = branch_field(branches)

    def _add_guardians(self) -> None:
        add = self.form.add
        self.guardian = add("guardian", self.tr("&Parent or guardian"), text_field(), half=True)
        self.second = add("second", self.tr("Another parent or &guardian"), text_field(), half=True)
        self.agreed_by: Picker[str] = add("agreed_by", self.tr("&Agreement to the card signed by"), Picker(), half=True)
        self.agreed_on = add("agreed_on", self.tr("Agreement signe&d on"), DateField(self._today), half=True)

    def _add_card_and_consent(self) -> None:
        add = self.form.add
        self.card = add("card", self.tr("&Card number"), CardField(), half=True)
        self.expires = add("expires", self.tr("&Last valid day"), DateField(), half=True)
        self.which = add("consent", self.tr("Consent &form and its version"), text_field(), half=True)
        self.consent_on = add("consent_on", self.tr("Consent &signed on"), DateField(self._today), half=True)
        self.paper = add("paper", self.tr("&Where the paper is"), text_field(), half=True)
        add("branch", self.tr("B&ranch"), self.branch, half=True)

    def wanted(self) -> Update:
        facts = AccountFacts(
            self.text("name", self.name, clean_name),
            self.read("born", self.born.day),
            self.text("branch", self.branch),
            self.text("other", self.other),
            self._agreement(),
        )
        number = self.text("card", self.card, card_number)
        card = NewCard(number, self.read("expires", self.expires.day))
        new = NewAccount(new_id(), facts, card, self._consent(), self._guardians())
        return Update(new.id, partial(self._doing.desk.accounts.new_account, new), self.tr("The account is open."))

    def _names(self) -> list[str]:
        return [name for field in (self.guardian, self.second) if (name := field.text().strip())]

    def _guardians(self) -> tuple[NewGuardian, ...]:
        fields = {"guardian": self.guardian, "second": self.second} if self._is_minor() else {}
        names = [self.text(name, field, clean_name) for name, field in fields.items() if field.text().strip()]
        return tuple(NewGuardian(id_, name) for id_, name in zip(new_ids(2), names, strict=False))

    def _agreement(self) -> Agreement | None:
        by = self.agreed_by.value()
        if not (by and self._is_minor()):
            return None
        return Agreement(by, self.read("agreed_on", partial(signed_day, self.agreed_on, self._today)))

    def _consent(self) -> Consent | None:
        form = self.text("consent", self.which)
        if not form:
            return None
        on = self.read("consent_on", partial(signed_day, self.consent_on, self._today))
        return Consent(form, on, self.text("paper", self.paper))

    def _is_minor(self) -> bool:
        try:
            born = self.born.day()
        except InputError:
            return False
        return self._doing.pack.readings.guardians and is_minor(born, self._today, self._doing.pack)

    def _show_fields(self) -> None:
        """Show what this age needs, in a window as high as that."""
        for name in _MINORS_FIELDS:
            self.form.show_field(name, shown=self._is_minor())
        self.fit()

    def _offer_signing(self) -> None:
        place = self.agreed_by.currentIndex()
        names = self._names()
        self.agreed_by.offer([(name, name) for name in names])
        if 0 <= place < len(names):
            self.agreed_by.setCurrentIndex(place)
