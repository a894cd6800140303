"""What the details show of an account, and what the rules say of its parts at that moment."""

from dataclasses import dataclass
from datetime import date, datetime

from adminapp.core.policy.packs import Pack
from adminapp.grants.records import Account, Asker, AskerKind, Channel, PermittedPerson, Question
from adminapp.grants.rules.permissions import is_in_force
from adminapp.grants.rules.saving import day_of_age, may_be_minor
from adminapp.grants.stored import Agency, Disclosure, Flag, StoredAccount, StoredPermission

_NOBODY = Asker(AskerKind.OTHER, "", Channel.IN_PERSON)


@dataclass(frozen=True)
class ShownAccount:
    """An account as it was read at a moment, what the desk answered about it, and what only few may know of it."""

    account: StoredAccount
    answers: tuple[Disclosure, ...]
    others: tuple[StoredAccount, ...]
    agencies: tuple[Agency, ...]
    now: datetime
    pack: Pack

    @property
    def today(self) -> date:
        """The library's local date."""
        return self.now.date()

    def may_be_minor(self) -> bool:
        """Return whether the cardholder is not known to be of age."""
        return may_be_minor(self.account.born, self.today, self.pack)

    def of_age_on(self) -> date | None:
        """Return the first day of being of age, None where the birth date is not on file."""
        return day_of_age(self.account.born, self.pack) if self.account.born else None

    def is_past(self, permission: StoredPermission) -> bool:
        """Return whether a permission counted once and counts no more."""
        person = PermittedPerson(permission.name, permission.since, until=permission.until, revoked=permission.revoked)
        question = Question(self.now, Account(self.account.born, None), (), _NOBODY, ())
        return permission.revoked is not None or (
            permission.since <= self.today and not is_in_force(person, question, self.pack)
        )


def paper_about(account: StoredAccount | None) -> str:
    """Return the name of the document that an account needs next; for nobody's, the application for a card."""
    if account is None or Flag.CONSENT_MISSING in account.flags:
        return "application"
    if Flag.AGREEMENT_MISSING in account.flags:
        return "minor-agreement"
    return "lost-card" if any(card.reported and not card.closed for card in account.cards) else "permission"
