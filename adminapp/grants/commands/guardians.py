"""Parents and guardians of minors, and separate accounts under joint custody."""

from dataclasses import asdict, replace
from datetime import datetime

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.text import clean_name
from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk, line
from adminapp.grants.rules import saving
from adminapp.grants.store import accounts, people
from adminapp.grants.stored import Happening, NewGuardian, StoredAccount, StoredGuardian


class Guardians(Desk):
    """Who is named on a minor's account. What concerns custody leaves its trace in the log alone."""

    def name_guardian(self, account_id: int, guardian: NewGuardian, at: datetime) -> None:
        """Name a parent or guardian on a minor's account.

        Units:  local time.
        Raises: NotAllowedError; InputError; RuleError if the cardholder is of age; StoreError.
        Source: MRRL-16, MRRL-17, X-12.
        """
        new = replace(guardian, name=clean_name(guardian.name))
        with self._home.write(Deed.RECORD_GUARDIAN, "guardians.name", account_id, guardian=asdict(new), at=at) as db:
            stored = accounts.account(db, account_id)
            if new.id in {known.id for known in stored.guardians}:
                return
            saving.must_take_guardians(stored, at.date(), self._pack)
            people.add_guardian(db, account_id, new, at.date())
            accounts.note(db, account_id, self._entry(at, Happening.GUARDIAN_NAMED, new.name))

    def end_guardian(self, account_id: int, guardian_id: int, at: datetime) -> None:
        """Say that a parent or guardian is no longer one of this account.

        Units:  local time.
        Raises: NotAllowedError; InputError; RuleError for the last guardian of a minor, and a frozen one; StoreError.
        Source: MRRL-17, X-14.
        """
        with self._home.write(Deed.RECORD_GUARDIAN, "guardians.end", account_id, guardian=guardian_id, at=at) as db:
            stored = accounts.account(db, account_id)
            guardian = _guardian(stored, guardian_id)
            if guardian.ended is None:
                saving.must_leave_guardian(stored, guardian, at.date(), self._pack)
                people.end_guardian(db, account_id, guardian_id, at.date(), self._by)
                accounts.note(db, account_id, self._entry(at, Happening.GUARDIAN_ENDED, guardian.name))

    def freeze_guardian(self, account_id: int, guardian_id: int, at: datetime, reference: str = "") -> None:
        """Close a guardian's path while the Director looks at a court order; `reference` names the paper, not why.

        Units:  local time.
        Raises: NotAllowedError; InputError; StoreError.
        Source: X-14, X-45.
        """
        reference = line(reference)
        with self._home.write(
            Deed.FREEZE_GUARDIAN, "guardians.freeze", account_id, guardian=guardian_id, reference=reference, at=at
        ) as db:
            guardian = _guardian(accounts.account(db, account_id), guardian_id)
            if accounts.note(db, account_id, self._entry(at, Happening.GUARDIAN_FROZEN, guardian.name)):
                people.freeze(db, account_id, guardian_id, at, self._by, reference)

    def unfreeze_guardian(self, account_id: int, guardian_id: int, at: datetime) -> None:
        """Open a guardian's path again.

        Units:  local time.
        Raises: NotAllowedError; InputError; StoreError.
        Source: X-14.
        """
        with self._home.write(
            Deed.FREEZE_GUARDIAN, "guardians.unfreeze", account_id, guardian=guardian_id, at=at
        ) as db:
            guardian = _guardian(accounts.account(db, account_id), guardian_id)
            if accounts.note(db, account_id, self._entry(at, Happening.GUARDIAN_UNFROZEN, guardian.name)):
                people.unfreeze(db, account_id, guardian_id)

    def link_custody(self, account_id: int, other_id: int) -> None:
        """Say that two accounts are one minor's under joint custody; neither account shows it.

        Raises: NotAllowedError; InputError; RuleError if they cannot be; StoreError.
        Source: MRRL-20.
        """
        with self._home.write(Deed.LINK_CUSTODY, "custody.link", accounts=[account_id, other_id]) as db:
            saving.must_be_separate_accounts(accounts.account(db, account_id), accounts.account(db, other_id))
            people.link(db, account_id, other_id)

    def unlink_custody(self, account_id: int, other_id: int) -> None:
        """Say that two accounts are not one minor's.

        Raises: NotAllowedError; StoreError.
        Source: MRRL-20.
        """
        with self._home.write(Deed.LINK_CUSTODY, "custody.unlink", accounts=[account_id, other_id]) as db:
            people.unlink(db, account_id, other_id)

    def other_accounts(self, account_id: int) -> tuple[StoredAccount, ...]:
        """Return the other accounts of the same minor, to those who may know of them.

        Raises: NotAllowedError; StoreError.
        Source: MRRL-20.
        """
        self._home.must_be_allowed(Deed.SEE_CUSTODY, "custody.see")
        with self._home.read() as db:
            return tuple(accounts.account(db, other) for other in people.other_accounts(db, account_id))


def _guardian(account: StoredAccount, guardian_id: int) -> StoredGuardian:
    for guardian in account.guardians:
        if guardian.id == guardian_id:
            return guardian
    raise InputError(QT_TRANSLATE_NOOP("errors", "The account names no such guardian. Open the account again."))
