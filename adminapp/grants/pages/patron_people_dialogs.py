"""Asking whom an account names: a guardian, a permitted person, a reason, a court paper, another account."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.ids import new_id
from adminapp.core.kit.text import clean_name
from adminapp.core.ui.forms import DateField, Picker, text_field
from adminapp.grants.pages import wording
from adminapp.grants.pages.patron_card_dialogs import CardField
from adminapp.grants.pages.patron_doing import Doing, Update, UpdateDialog
from adminapp.grants.pages.patron_shown import ShownAccount
from adminapp.grants.records import Scope
from adminapp.grants.rules.saving import card_number
from adminapp.grants.stored import (
    Given,
    NewGuardian,
    NewPermission,
    StoredAccount,
    StoredGuardian,
    StoredPermission,
)


class GuardianDialog(UpdateDialog):
    """Asks for the name of a parent or guardian."""

    def __init__(self, doing: Doing, account: StoredAccount) -> None:
        title = QCoreApplication.translate("grants", "Name a parent or guardian")
        super().__init__(doing, "patrons.guardian", title, QCoreApplication.translate("grants", "Save"))
        self._account = account
        self.about(account.name)
        self.name = self.form.add("name", self.tr("&Name"), text_field(), self.tr("As on their photo ID"))

    def wanted(self) -> Update:
        guardians, account = self._doing.desk.guardians, self._account.id
        new = NewGuardian(new_id(), self.text("name", self.name, clean_name))
        said = self.tr("{name} is named as parent or guardian.").format(name=new.name)
        return Update(
            account,
            partial(guardians.name_guardian, account, new),
            said,
            partial(guardians.end_guardian, account, new.id),
        )


class PermissionDialog(UpdateDialog):
    """Asks whom the cardholder permits to have the account; a minor's guardian signs too."""

    def __init__(self, doing: Doing, shown: ShownAccount, like: StoredPermission | None = None) -> None:
        title = QCoreApplication.translate("grants", "Add a permitted person")
        super().__init__(doing, "patrons.permission", title, QCoreApplication.translate("grants", "Save"))
        self._shown = shown
        self.about(shown.account.name)
        form = self.form
        self.name = form.add(
            "name", self.tr("&Name"), text_field(like.name if like else ""), self.tr("As on their photo ID")
        )
        self.card = form.add(
            "card",
            self.tr("Their own &card"),
            CardField(like.card if like else ""),
            self.tr("If they have one"),
            half=True,
        )
        self.scope: Picker[Scope] = form.add(
            "scope", self.tr("&What they may have"), Picker(wording.choices(wording.SCOPES)), half=True
        )
        self.since = form.add("since", self.tr("&From"), DateField(doing.desk.asking.now().date()), half=True)
        self.until = form.add("until", self.tr("&Until"), DateField(), self.tr("Empty: until it is revoked"), half=True)
        self.given: Picker[Given] = form.add(
            "given", self.tr("&How it was given"), Picker(wording.choices(wording.GIVEN)), half=True
        )
        signing = self._signing()
        self.signed_by: Picker[str] = form.add("signed_by", self.tr("&Signed by"), Picker(signing), half=True)
        form.show_field("signed_by", shown=bool(signing))
        if like:
            self.scope.choose(like.scope)

    def wanted(self) -> Update:
        permissions, account = self._doing.desk.permissions, self._shown.account.id
        new = NewPermission(
            new_id(),
            self.text("name", self.name, clean_name),
            self.read("since", self.since.day) or self._shown.today,
            self.given.value() or Given.IN_PERSON,
            self.read("card", lambda: card_number(self.card.text()) if self.card.text().strip() else ""),
            self.read("until", self.until.day),
            self.scope.value() or Scope.ACCOUNT,
            self.signed_by.value() or "",
        )
        said = self.tr("{name} is permitted.").format(name=new.name)
        undo = partial(permissions.revoke_permission, account, new.id)
        return Update(account, partial(permissions.record_permission, account, new), said, undo)

    def _signing(self) -> list[tuple[str, str]]:
        """Return the guardians one of whom signs with a minor; where there are several, none is chosen yet."""
        names = self._shown.account.guardian_names
        if not (self._shown.pack.readings.guardian_signs_for_minor and self._shown.may_be_minor()):
            return []
        nobody = [("", self.tr("Choose who signed"))] if len(names) > 1 else []
        return nobody + [(name, name) for name in names]


class RevokeDialog(UpdateDialog):
    """Asks why a permission is revoked."""

    def __init__(self, doing: Doing, account: StoredAccount, permission: StoredPermission, said: str) -> None:
        title = QCoreApplication.translate("grants", "Revoke a permission")
        super().__init__(doing, "patrons.revoke", title, QCoreApplication.translate("grants", "Revoke"))
        self._account, self._permission, self._said = account.id, permission, said
        self.about(permission.name)
        self.why = self.form.add(
            "why", self.tr("&Why"), text_field(), self.tr("In the cardholder's words, kept for staff")
        )

    def wanted(self) -> Update:
        return revocation(self._doing, self._account, self._permission, self._said, self.text("why", self.why))


class FreezeDialog(UpdateDialog):
    """Asks for the reference of the court paper because of which the Director decides."""

    def __init__(self, doing: Doing, account: StoredAccount, guardian: StoredGuardian, said: str) -> None:
        title = QCoreApplication.translate("grants", "Freeze the access of a parent or guardian")
        super().__init__(doing, "patrons.freeze", title, QCoreApplication.translate("grants", "Freeze"))
        self._account, self._guardian, self._said = account.id, guardian.id, said
        self.about(guardian.name)
        self.reference = self.form.add(
            "reference",
            self.tr("&Reference of the paper"),
            text_field(),
            self.tr("Its number or where it lies, not what it says; the desk sees none of it"),
        )

    def wanted(self) -> Update:
        guardians = self._doing.desk.guardians
        reference = self.text("reference", self.reference)
        freeze = partial(guardians.freeze_guardian, self._account, self._guardian, reference=reference)
        return Update(
            self._account, freeze, self._said, partial(guardians.unfreeze_guardian, self._account, self._guardian)
        )


class LinkDialog(UpdateDialog):
    """Asks for a card of the other account of a minor under joint custody."""

    def __init__(self, doing: Doing, account: StoredAccount) -> None:
        title = QCoreApplication.translate("grants", "Link another account of this minor")
        super().__init__(doing, "patrons.link", title, QCoreApplication.translate("grants", "Link"))
        self._account = account.id
        self.about(account.name)
        self.card = self.form.add("card", self.tr("&Card of the other account"), CardField())

    def wanted(self) -> Update:
        number = self.text("card", self.card, card_number)
        guardians = self._doing.desk.guardians
        link, unlink = (
            partial(self._run, guardians.link_custody, number),
            partial(self._run, guardians.unlink_custody, number),
        )
        return Update(self._account, link, self.tr("The two accounts are linked."), unlink)

    def _run(self, command: Callable[[int, int], None], number: str, _: datetime) -> None:
        command(self._account, self._doing.desk.asking.account_of_card(number))


def revocation(doing: Doing, account: int, permission: StoredPermission, said: str, why: str = "") -> Update:
    """Return the revocation of a permission; undone, it stands anew."""
    permissions = doing.desk.permissions
    revoke = partial(permissions.revoke_permission, account, permission.id, why=why)
    return Update(account, revoke, said, partial(permissions.restore_permission, account, permission.id, new_id()))
