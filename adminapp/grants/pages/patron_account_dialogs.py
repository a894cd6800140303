"""Asking what stands on the account itself: names and dates, what was signed, an unpaid balance."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.ids import new_id
from adminapp.core.kit.text import clean_name
from adminapp.core.security.deeds import Deed
from adminapp.core.ui.forms import DateField, Picker, text_field
from adminapp.grants.pages import wording
from adminapp.grants.pages.patron_doing import Doing, Update, UpdateDialog
from adminapp.grants.pages.patron_shown import ShownAccount
from adminapp.grants.rules import saving
from adminapp.grants.stored import AccountFacts, Agency, Agreement, Consent, StoredAccount


def branch_field(branches: Sequence[str], branch: str = "") -> QLineEdit:
    """Return a field for a branch, which offers the office's own while it is typed."""
    field = text_field(branch or (branches[0] if len(branches) == 1 else ""))
    completer = QCompleter(list(branches), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    return field


def facts_of(account: StoredAccount) -> AccountFacts:
    """Return what staff had written on an account."""
    return AccountFacts(account.name, account.born, account.branch, account.other, account.agreement)


class FactsDialog(UpdateDialog):
    """Asks for a patron's names, birth date and branch anew."""

    def __init__(self, doing: Doing, account: StoredAccount, branches: Sequence[str]) -> None:
        title = QCoreApplication.translate("grants", "Change the account")
        super().__init__(doing, "patrons.facts", title, QCoreApplication.translate("grants", "Save"))
        self._account = account
        form = self.form
        self.name = form.add("name", self.tr("&Name"), text_field(account.name), self.tr("As on their photo ID"))
        self.other = form.add("other", self.tr("&Other names"), text_field(account.other), half=True)
        self.born = form.add("born", self.tr("&Birth date"), DateField(account.born), half=True)
        self.branch = form.add("branch", self.tr("B&ranch"), branch_field(branches, account.branch), half=True)

    def wanted(self) -> Update:
        accounts, before = self._doing.desk.accounts, facts_of(self._account)
        facts = AccountFacts(
            self.text("name", self.name, clean_name),
            self.read("born", self.born.day),
            self.text("branch", self.branch),
            self.text("other", self.other),
            before.agreement,
        )
        change, undo = (partial(accounts.change_account, self._account.id, one) for one in (facts, before))
        return Update(self._account.id, change, self.tr("The account is changed."), undo)


class ConsentDialog(UpdateDialog):
    """Asks which consent form was signed, when, and where the paper is."""

    def __init__(self, doing: Doing, account: StoredAccount) -> None:
        title = QCoreApplication.translate("grants", "Record the consent")
        super().__init__(doing, "patrons.consent", title, QCoreApplication.translate("grants", "Save"))
        self._account = account
        self.about(account.name)
        self._today = doing.desk.asking.now().date()
        form = self.form
        self.which = form.add("consent", self.tr("&Form and its version"), text_field())
        self.on = form.add("on", self.tr("&Signed on"), DateField(self._today), half=True)
        self.paper = form.add("paper", self.tr("&Where the paper is"), text_field(), half=True)

    def wanted(self) -> Update:
        record, account, before = self._doing.desk.accounts.record_consent, self._account.id, self._account.consent
        form = self.text("consent", self.which)
        on = self.read("on", partial(signed_day, self.on, self._today))
        new = Consent(form, on, self.text("paper", self.paper))
        undo = partial(record, account, before) if before else None
        return Update(account, partial(record, account, new), self.tr("The consent is recorded."), undo)


class AgreementDialog(UpdateDialog):
    """Asks which of the named parents and guardians agreed to a minor's card, and when."""

    def __init__(self, doing: Doing, account: StoredAccount) -> None:
        title = QCoreApplication.translate("grants", "Record the agreement")
        super().__init__(doing, "patrons.agreement", title, QCoreApplication.translate("grants", "Save"))
        self._account = account
        self.about(account.name)
        self._today = doing.desk.asking.now().date()
        names = account.guardian_names
        self.by: Picker[str] = self.form.add(
            "agreed_by",
            self.tr("&Signed by"),
            Picker([(name, name) for name in names]),
            "" if names else self.tr("Name a parent or guardian on the account first."),
        )
        self.on = self.form.add("on", self.tr("Signed &on"), DateField(self._today))
        self.do.setEnabled(bool(names))

    def wanted(self) -> Update:
        change, account, before = self._doing.desk.accounts.change_account, self._account, facts_of(self._account)
        signed = self.read("on", partial(signed_day, self.on, self._today))
        facts = AccountFacts(
            before.name, before.born, before.branch, before.other, Agreement(self.by.value() or "", signed)
        )
        undo = partial(change, account.id, before) if before.agreement else None
        return Update(account.id, partial(change, account.id, facts), self.tr("The agreement is recorded."), undo)


class CollectionDialog(UpdateDialog):
    """Asks which agency collects which balance; who may change settings can write down another agency."""

    def __init__(self, doing: Doing, shown: ShownAccount) -> None:
        title = QCoreApplication.translate("grants", "Unpaid balance")
        super().__init__(doing, "patrons.balance", title, QCoreApplication.translate("grants", "Save"))
        self._account, given = shown.account, shown.account.collection
        self.about(shown.account.name)
        agencies: list[tuple[Agency | None, str]] = [(agency, agency.name) for agency in shown.agencies]
        if doing.may(Deed.CHANGE_SETTINGS):
            agencies.append((None, self.tr("Another agency…")))
        form = self.form
        self.agency: Picker[Agency | None] = form.add(
            "agency",
            self.tr("&Agency"),
            Picker(agencies),
            "" if agencies else self.tr("None is on file; the Director writes one down."),
        )
        self.name = form.add("name", self.tr("Its &name"), text_field(), half=True)
        self.until = form.add("until", self.tr("Under &contract until"), DateField(), half=True)
        self.balance = form.add(
            "balance",
            self.tr("&Balance in dollars"),
            text_field(wording.amount(given.cents) if given else ""),
            self.tr("0 when nothing is with an agency any more"),
        )
        if given:
            self.agency.choose(given.agency)
        self.agency.currentIndexChanged.connect(self._show_fields)
        self._show_fields()
        self.do.setEnabled(bool(agencies))

    def wanted(self) -> Update:
        accounts, account, given = self._doing.desk.accounts, self._account.id, self._account.collection
        cents = self.read("balance", lambda: wording.cents(self.balance.text()))
        agency = self.agency.value() or self._new_agency()
        undo = partial(
            accounts.record_collection, account, *((given.agency.id, given.cents) if given else (agency.id, 0))
        )
        return Update(account, partial(self._give, agency, cents), self.tr("The balance is recorded."), undo)

    def _new_agency(self) -> Agency:
        name = self.text("name", self.name, clean_name)
        return Agency(new_id(), name, self.read("until", partial(needed_day, self.until)))

    def _give(self, agency: Agency, cents: int, at: datetime) -> None:
        accounts = self._doing.desk.accounts
        if self.agency.value() is None:
            accounts.record_agency(agency)
        accounts.record_collection(self._account.id, agency.id, cents, at)

    def _show_fields(self) -> None:
        for name in ("name", "until"):
            self.form.show_field(name, shown=self.agency.count() > 0 and self.agency.value() is None)


def needed_day(field: DateField) -> date:
    """Return the date in a field that may not be empty.

    Raises: InputError.
    """
    day = field.day()
    if day is None:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The date is missing. Write it like 2015-03-08: year, month, day.")
        )
    return day


def signed_day(field: DateField, today: date) -> date:
    """Return the date on which something was signed.

    Raises: InputError; RuleError if that day has not come.
    """
    day = needed_day(field)
    saving.must_not_be_in_future(day, today)
    return day
