"""What stands on the account itself: consent and agreement, the address, an unpaid balance."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import Actions
from adminapp.core.ui.panels import Badge, label
from adminapp.core.ui.theme import Tone
from adminapp.grants.pages import wording
from adminapp.grants.pages.patron_account_dialogs import AgreementDialog, CollectionDialog, ConsentDialog
from adminapp.grants.pages.patron_doing import Doing, Update
from adminapp.grants.pages.patron_lines import Act, Entry, Section
from adminapp.grants.pages.patron_shown import ShownAccount
from adminapp.grants.stored import Flag, StoredAccount

CONSENT = Act(
    "consent",
    QT_TRANSLATE_NOOP("grants", "Record…"),
    QT_TRANSLATE_NOOP("grants", "Record the signed consent"),
    "",
    Deed.EDIT_ACCOUNT,
)
AGREEMENT = Act(
    "agreement",
    QT_TRANSLATE_NOOP("grants", "Record…"),
    QT_TRANSLATE_NOOP("grants", "Record the agreement of a parent or guardian"),
    "",
    Deed.EDIT_ACCOUNT,
)


class PapersSection(Section):
    """What was signed: the consent to the procedures, and for a minor the agreement of a parent or guardian."""

    def __init__(self, doing: Doing, actions: Actions) -> None:
        super().__init__("patrons.papers", QCoreApplication.translate("grants", "Signed papers"))
        self._doing = doing
        self._shown: ShownAccount | None = None
        self._consent_action, self._agreement_action = actions["patrons.consent"], actions["patrons.agreement"]
        actions.connect({"patrons.consent": self.record_consent, "patrons.agreement": self.record_agreement})

    def show_account(self, shown: ShownAccount) -> None:
        """Show what is on file, and what is missing."""
        self._shown = shown
        agreeing = shown.account.agreement is not None or Flag.AGREEMENT_MISSING in shown.account.flags
        self.show_lines([self._consent(shown.account), *([self._agreement(shown.account)] if agreeing else [])])
        self._consent_action.setEnabled(self._consent_action.isVisible())
        self._agreement_action.setEnabled(self._agreement_action.isVisible() and agreeing)

    def record_consent(self) -> None:
        """Ask which form was signed."""
        if self._shown is not None:
            self._doing.do(ConsentDialog(self._doing, self._shown.account))

    def record_agreement(self) -> None:
        """Ask who agreed to a minor's card."""
        if self._shown is not None:
            self._doing.do(AgreementDialog(self._doing, self._shown.account))

    def _consent(self, account: StoredAccount) -> Entry:
        facts, consent = [], account.consent
        if consent:
            facts = [consent.form, self.tr("signed {day}").format(day=words.short_day(consent.on))]
            facts += [self.tr("paper: {place}").format(place=consent.paper)] if consent.paper else []
        badges = [_missing(Flag.CONSENT_MISSING)] if Flag.CONSENT_MISSING in account.flags else []
        acts = [(CONSENT, self.record_consent)] if self._doing.may(CONSENT.deed) else []
        title = self.tr("Consent to the procedures")
        return Entry("patrons.papers.consent", title, " · ".join(facts), badges, acts)

    def _agreement(self, account: StoredAccount) -> Entry:
        facts, agreement = [], account.agreement
        if agreement:
            facts = [agreement.by, self.tr("signed {day}").format(day=words.short_day(agreement.on))]
        badges = [_missing(Flag.AGREEMENT_MISSING)] if Flag.AGREEMENT_MISSING in account.flags else []
        acts = [(AGREEMENT, self.record_agreement)] if self._doing.may(AGREEMENT.deed) else []
        title = self.tr("Agreement to a minor's card")
        return Entry("patrons.papers.agreement", title, " · ".join(facts), badges, acts)


class AddressSection(Section):
    """Whether the address is protected; the address itself is kept nowhere."""

    def __init__(self, doing: Doing) -> None:
        super().__init__("patrons.address", QCoreApplication.translate("grants", "Address"))
        self._doing = doing
        self._account = 0
        self.box = QCheckBox(self.tr("The address is protected"))
        self.box.setObjectName("patrons.address.protected")
        self.box.setAccessibleDescription(self.tr("The desk then tells it to nobody but the cardholder."))
        self.box.setEnabled(doing.may(Deed.EDIT_ACCOUNT))
        self.box.toggled.connect(self._protect)
        self.show_lines(())
        self.parts.addWidget(self.box)
        self.parts.addWidget(label(self.box.accessibleDescription(), "small"))

    def show_account(self, shown: ShownAccount) -> None:
        """Show whether the address is protected."""
        self._account = shown.account.id
        with QSignalBlocker(self.box):
            self.box.setChecked(shown.account.protected_address)

    def _protect(self, protected: bool) -> None:
        protect = partial(self._doing.desk.accounts.protect_address, self._account, protected=protected)
        open_again = partial(self._doing.desk.accounts.protect_address, self._account, protected=not protected)
        said = self.tr("The address is protected.") if protected else self.tr("The address is no longer protected.")
        self._doing.do(Update(self._account, protect, said, open_again))


class CollectionSection(Section):
    """An unpaid balance that was given to a collection agency."""

    def __init__(self, doing: Doing, actions: Actions) -> None:
        heading = QCoreApplication.translate("grants", "Unpaid balance")
        super().__init__("patrons.collection", heading, actions["patrons.collection"])
        self._doing = doing
        self._shown: ShownAccount | None = None
        actions.connect({"patrons.collection": self.change})

    def show_account(self, shown: ShownAccount) -> None:
        """Show the balance, where the policy knows collection agencies."""
        self._shown = shown
        given = shown.account.collection
        self.concern(concerned=shown.pack.readings.collection_agencies or given is not None)
        entries = []
        if given:
            until = given.agency.contract_until
            told = self.tr("{agency} · under contract until {day}").format(
                agency=given.agency.name, day=words.short_day(until)
            )
            badges = [Badge(self.tr("contract over"), Tone.REFER)] if until < shown.today else []
            entries = [Entry("patrons.collection.given", wording.dollars(given.cents), told, badges)]
        self.show_lines(entries, self.tr("Nothing is with a collection agency."))

    def change(self) -> None:
        """Ask for agency and balance."""
        if self._shown is not None:
            self._doing.do(CollectionDialog(self._doing, self._shown))


def _missing(flag: Flag) -> Badge:
    return Badge(wording.said(wording.FLAGS, flag), Tone.REFER)
