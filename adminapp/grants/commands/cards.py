"""Cards: added, reported, found, blocked, renewed."""

from dataclasses import asdict, replace
from datetime import date, datetime

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk, note
from adminapp.grants.rules import saving
from adminapp.grants.store import accounts, cards
from adminapp.grants.stored import CardReport, Happening, NewCard

_REPORTED = {CardReport.STOLEN: Happening.CARD_STOLEN, CardReport.MISSING: Happening.CARD_MISSING}


class Cards(Desk):
    """What happens to a card. Reporting and blocking close a path and are never held up by anything else."""

    def report_card(self, number: str, kind: CardReport, at: datetime) -> None:
        """Report a card stolen or missing; the first report stands until the card is found again.

        Units:  local time.
        Raises: NotAllowedError; InputError naming the number, if it is nobody's; StoreError.
        Source: MRRL-13, X-9.
        """
        account_id = self._account_of(number)
        with self._home.write(Deed.REPORT_CARD, "cards.report", account_id, number=number, kind=kind, at=at) as db:
            _, card = cards.card(db, number)
            if accounts.note(db, account_id, self._entry(at, _REPORTED[kind], card.number)):
                cards.report(db, card.number, kind, at)

    def found_card(self, number: str, at: datetime) -> None:
        """Take back the report of a card that was found again.

        Units:  local time.
        Raises: NotAllowedError; InputError naming the number, if it is nobody's; RuleError if a minor's record names no
                guardian; StoreError.
        Source: MRRL-13, MRRL-17.
        """
        account_id = self._account_of(number)
        with self._home.write(Deed.REPORT_CARD, "cards.found", account_id, number=number, at=at) as db:
            stored = accounts.account(db, account_id)
            _, card = cards.card(db, number)
            saving.must_name_guardian(stored.born, stored.guardian_names, at.date(), self._pack)
            if accounts.note(db, account_id, self._entry(at, Happening.CARD_FOUND, card.number)):
                cards.take_back_report(db, card.number)

    def add_card(self, account_id: int, card: NewCard, at: datetime, replaces: str = "") -> None:
        """Add a card to an account; the card that it replaces is closed.

        Units:  local time.
        Raises: NotAllowedError; InputError if the number is none, or on file already, or the replaced card is another
                account's; RuleError if a minor's record lacks a guardian or the agreement; StoreError.
        Source: MRRL-14, MRRL-17.
        """
        new = replace(card, number=saving.card_number(card.number))
        with self._home.write(
            Deed.EDIT_ACCOUNT, "cards.add", account_id, card=asdict(new), replaces=replaces, at=at
        ) as db:
            stored, today = accounts.account(db, account_id), at.date()
            if not accounts.note(db, account_id, self._entry(at, Happening.CARD_ADDED, new.number)):
                return
            saving.must_name_guardian(stored.born, stored.guardian_names, today, self._pack)
            saving.must_have_agreement(stored.born, stored.agreement, stored.guardian_names, today, self._pack)
            cards.add_card(db, account_id, new)
            if replaces:
                holder, old = cards.card(db, replaces)
                if holder != account_id:
                    raise InputError(
                        QT_TRANSLATE_NOOP("errors", "The card {number} is of another account. Check the number."),
                        number=replaces,
                    )
                cards.close(db, old.number, closed=True)
                accounts.note(db, account_id, self._entry(at, Happening.CARD_REPLACED, old.number))

    def block_card(self, number: str, at: datetime, why: str = "") -> None:
        """Close a card for another reason than a report.

        Units:  local time.
        Raises: NotAllowedError; InputError naming the number, if it is nobody's; StoreError.
        Source: X-10.
        """
        account_id, why = self._account_of(number), note(why)
        with self._home.write(Deed.REPORT_CARD, "cards.block", account_id, number=number, why=why, at=at) as db:
            _, card = cards.card(db, number)
            if accounts.note(db, account_id, self._entry(at, Happening.CARD_BLOCKED, card.number, why)):
                cards.close(db, card.number, closed=True)

    def unblock_card(self, number: str, at: datetime) -> None:
        """Open a card that staff had closed.

        Units:  local time.
        Raises: NotAllowedError; InputError naming the number, if it is nobody's; RuleError if the library system blocks
                it, or a minor's record names no guardian; StoreError.
        Source: MRRL-17, X-10.
        """
        account_id = self._account_of(number)
        with self._home.write(Deed.REPORT_CARD, "cards.unblock", account_id, number=number, at=at) as db:
            stored = accounts.account(db, account_id)
            _, card = cards.card(db, number)
            saving.must_name_guardian(stored.born, stored.guardian_names, at.date(), self._pack)
            saving.must_be_open_in_library_system(card)
            if accounts.note(db, account_id, self._entry(at, Happening.CARD_UNBLOCKED, card.number)):
                cards.close(db, card.number, closed=False)

    def renew_card(self, number: str, expires: date | None, at: datetime) -> None:
        """Put a new expiry date on a card.

        Units:  the last valid day; local time.
        Raises: NotAllowedError; InputError naming the number, if it is nobody's; RuleError if a minor's record names no
                guardian; StoreError.
        Source: MRRL-17, X-10.
        """
        account_id = self._account_of(number)
        with self._home.write(
            Deed.EDIT_ACCOUNT, "cards.renew", account_id, number=number, expires=expires, at=at
        ) as db:
            stored = accounts.account(db, account_id)
            _, card = cards.card(db, number)
            saving.must_name_guardian(stored.born, stored.guardian_names, at.date(), self._pack)
            cards.renew(db, card.number, expires)
            accounts.note(db, account_id, self._entry(at, Happening.CARD_RENEWED, card.number))

    def _account_of(self, number: str) -> int:
        with self._home.read() as db:
            return cards.card(db, number)[0]
