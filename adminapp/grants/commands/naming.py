"""What ids stand for that the log mentions, for who reads it."""

from collections.abc import Collection, Mapping

from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk
from adminapp.grants.store import naming


class Naming(Desk):
    """Names for ids, and ids for what belongs to an account."""

    def names_of(self, ids: Collection[int]) -> Mapping[int, str]:
        """Return what ids are called; a person on an account is found where the account's id is among them.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        with self._home.read() as db:
            return naming.names_of(db, ids)

    def ids_about(self, account_id: int) -> frozenset[int]:
        """Return the ids of an account and of the answers that still say that they were about it.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "disclosures.see", account_id)
        with self._home.read() as db:
            return frozenset({account_id, *naming.answers_about(db, account_id)})
