"""What waits on patrons' accounts, for who looks at the day."""

from datetime import datetime, time, timedelta

from adminapp.core.kit.calendar import years_after
from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk
from adminapp.grants.rules.saving import is_minor
from adminapp.grants.store import waiting
from adminapp.grants.stored import EndingPermission, ReportedCard


class Waiting(Desk):
    """What somebody should look at soon."""

    def ending_permissions(self, within_days: int) -> tuple[EndingPermission, ...]:
        """Return the permissions whose last day comes within some days, the next one first.

        Units:  days from today on, the last one included.
        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        today = self.now().date()
        with self._home.read() as db:
            return waiting.ending_permissions(db, today, today + timedelta(days=within_days))

    def reported_cards(self, within_days: int) -> tuple[ReportedCard, ...]:
        """Return the cards that staff were told are gone, neither found nor replaced since, the latest first.

        Units:  days up to today, the first one included.
        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        since = datetime.combine(self.now().date() - timedelta(days=within_days), time())
        with self._home.read() as db:
            return waiting.reported_cards(db, since)

    def minors_without_guardian(self) -> int:
        """Return how many accounts of minors name no parent or guardian, where the policy wants one named.

        Raises: NotAllowedError; StoreError.
        Source: MRRL-17.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        today, readings = self.now().date(), self._pack.readings
        if not readings.guardians:
            return 0
        with self._home.read() as db:
            births = waiting.births_without_guardian(db, years_after(today, -readings.adult_age) - timedelta(days=1))
        return sum(is_minor(born, today, self._pack) for born in births)
