"""Asking the library system about a card that is not on file; of what it tells nothing is kept or logged."""

from dataclasses import fields, replace
from datetime import datetime

from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import save_settings
from adminapp.grants.commands.desk import Desk
from adminapp.grants.lookup.system import Patron, System, cleaned, setting_of, system_in
from adminapp.grants.rules.saving import card_number, flags
from adminapp.grants.stored import NOT_KEPT, CardReport, Flag, Source, StoredAccount, StoredCard

_CHANGE = "lookup.change"
_TOLD = frozenset({Flag.MINOR, Flag.BIRTH_DATE_MISSING})


class LookingUp(Desk):
    """The optional way to the library system: off until the Director sets it up."""

    def is_on(self) -> bool:
        """Return whether a card that is not on file is looked up.

        Raises: StoreError.
        """
        return self._system() is not None

    def system(self) -> System | None:
        """Return the system that is asked, without its password, None where nobody set one up.

        Raises: StoreError.
        """
        system = self._system()
        return replace(system, password="") if system else None

    def has_password(self) -> bool:
        """Return whether a password is kept.

        Raises: StoreError.
        """
        system = self._system()
        return system is not None and bool(system.password)

    def change_system(self, system: System | None) -> None:
        """Ask another system from now on, or none; an empty password means the one kept for the same login.

        Of what was changed the log has the names alone.

        Raises: NotAllowedError; InputError naming the field; StoreError.
        """
        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, _CHANGE)
        wanted = self._whole(system) if system else None
        changed = _differences(self._system(), wanted)
        with self._home.write(Deed.CHANGE_SETTINGS, _CHANGE, on=wanted is not None, changed=changed) as db:
            save_settings(db, setting_of(wanted))

    def attempt(self, system: System) -> None:
        """Reach a system and sign in there, changing nothing.

        Raises: NotAllowedError; InputError naming the field; StoreError saying what is wrong.
        """
        from adminapp.grants.lookup import line

        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, "lookup.attempt")
        line.attempt(self._whole(system))

    def look_up(self, number: str) -> StoredAccount | None:
        """Return an account as the library system tells of it, which is kept nowhere; None while nobody set one up.

        Raises: NotAllowedError; InputError if it is no card, or one the system does not know; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        wanted, system = card_number(number), self._system()
        if system is None:
            return None
        from adminapp.grants.lookup import line

        now = self.now()
        return self._account(line.ask(system, wanted, now), now)

    def _account(self, patron: Patron, now: datetime) -> StoredAccount:
        card = StoredCard(
            number=patron.number,
            expires=None,
            reported=now if patron.is_lost else None,
            reported_as=CardReport.MISSING if patron.is_lost else None,
            reported_source=Source.EXPORT if patron.is_lost else None,
            closed=False,
            blocked=not patron.is_valid,
            source=Source.EXPORT,
        )
        account = StoredAccount(
            id=NOT_KEPT,
            name=patron.name,
            other="",
            born=patron.born,
            branch="",
            record="",
            consent=None,
            agreement=None,
            protected_address=False,
            updated=now,
            cards=(card,),
        )
        told = (flag for flag in flags(account, now.date(), self._pack) if flag in _TOLD)
        return replace(account, flags=tuple(told))

    def _system(self) -> System | None:
        return system_in(self._home.settings())

    def _whole(self, untrusted: System) -> System:
        system, kept = cleaned(untrusted), self._system()
        if kept and not system.password and (kept.host, kept.login) == (system.host, system.login):
            return replace(system, password=kept.password)
        return system


def _differences(before: System | None, after: System | None) -> list[str]:
    names = [field.name for field in fields(System)]
    return [name for name in names if getattr(before, name, None) != getattr(after, name, None)]
