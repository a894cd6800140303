"""Opening and changing accounts."""

from dataclasses import asdict, replace
from datetime import datetime

from adminapp.core.kit.text import clean_name
from adminapp.core.security.deeds import Deed
from adminapp.grants.commands.desk import Desk, line
from adminapp.grants.rules import saving
from adminapp.grants.store import accounts, cards, people
from adminapp.grants.stored import AccountFacts, Agency, Consent, Happening, NewAccount


class Accounts(Desk):
    """What is written on the account itself."""

    def new_account(self, account: NewAccount, at: datetime) -> None:
        """Open an account with its first card.

        Units:  local time.
        Raises: NotAllowedError; InputError; RuleError if something that the policy asks for is missing; StoreError.
        Source: MRRL-6, MRRL-14, MRRL-17.
        """
        new = _clean(account)
        with self._home.write(Deed.EDIT_ACCOUNT, "accounts.open", new.id, account=asdict(new), at=at) as db:
            if accounts.is_known(db, new.id):
                return
            saving.must_be_ready_to_open(new, at.date(), self._pack)
            accounts.add_account(db, new.id, new.facts, at)
            cards.add_card(db, new.id, new.card)
            for guardian in new.guardians:
                people.add_guardian(db, new.id, guardian, at.date())
            if new.consent:
                accounts.keep_consent(db, new.id, new.consent)
            accounts.note(db, new.id, self._entry(at, Happening.ACCOUNT_OPENED, new.card.number))

    def change_account(self, account_id: int, facts: AccountFacts, at: datetime) -> None:
        """Put new facts on an account.

        Units:  local time.
        Raises: NotAllowedError; InputError; RuleError if a minor's record names no guardian, or something on file would
                be taken away; StoreError.
        Source: MRRL-14, MRRL-17.
        """
        new = _clean_facts(facts)
        with self._home.write(Deed.EDIT_ACCOUNT, "accounts.change", account_id, facts=asdict(new), at=at) as db:
            stored = accounts.account(db, account_id)
            saving.must_keep(stored, new)
            saving.must_be_complete(new, stored.guardian_names, at.date(), self._pack)
            accounts.change_account(db, account_id, new)
            accounts.note(db, account_id, self._entry(at, Happening.ACCOUNT_CHANGED))

    def record_consent(self, account_id: int, consent: Consent, at: datetime) -> None:
        """Keep the patron's consent to the procedures, and where its paper is.

        Units:  local time.
        Raises: NotAllowedError; InputError; RuleError if it names no form, or a minor's record no guardian; StoreError.
        Source: MRRL-6, MRRL-17.
        """
        new = _clean_consent(consent)
        with self._home.write(Deed.EDIT_ACCOUNT, "accounts.consent", account_id, consent=asdict(new), at=at) as db:
            stored = accounts.account(db, account_id)
            saving.must_be_whole_consent(new, at.date())
            saving.must_name_guardian(stored.born, stored.guardian_names, at.date(), self._pack)
            accounts.keep_consent(db, account_id, new)
            accounts.note(db, account_id, self._entry(at, Happening.CONSENT_RECORDED, new.form))

    def protect_address(self, account_id: int, at: datetime, *, protected: bool) -> None:
        """Say whether an address is protected; the address itself is kept nowhere.

        Units:  local time.
        Raises: NotAllowedError; InputError; StoreError.
        """
        happened = Happening.ADDRESS_PROTECTED if protected else Happening.ADDRESS_OPENED
        with self._home.write(
            Deed.EDIT_ACCOUNT, "accounts.protect_address", account_id, protected=protected, at=at
        ) as db:
            accounts.account(db, account_id)
            if accounts.note(db, account_id, self._entry(at, happened)):
                accounts.protect_address(db, account_id, protected=protected)

    def record_collection(self, account_id: int, agency_id: int, cents: int, at: datetime) -> None:
        """Give an unpaid balance to a collection agency; a balance of 0 ends that.

        Units:  US cents; local time.
        Raises: NotAllowedError; InputError; RuleError if the balance is impossible; StoreError.
        Source: MRRL-23.
        """
        with self._home.write(
            Deed.EDIT_ACCOUNT, "accounts.collection", account_id, agency=agency_id, cents=cents, at=at
        ) as db:
            accounts.account(db, account_id)
            saving.must_be_possible_balance(cents)
            people.keep_collection(db, account_id, agency_id, cents)
            accounts.note(db, account_id, self._entry(at, Happening.COLLECTION_CHANGED))

    def record_agency(self, agency: Agency) -> None:
        """Write down a collection agency and through which day it is under contract.

        Raises: NotAllowedError; InputError; StoreError.
        Source: MRRL-23.
        """
        new = replace(agency, name=clean_name(agency.name))
        with self._home.write(Deed.CHANGE_SETTINGS, "agencies.record", new.id, agency=asdict(new)) as db:
            people.keep_agency(db, new)

    def agencies(self) -> tuple[Agency, ...]:
        """Return the collection agencies, past ones among them.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "agencies.see")
        with self._home.read() as db:
            return people.every_agency(db)


def _clean(account: NewAccount) -> NewAccount:
    return replace(
        account,
        facts=_clean_facts(account.facts),
        card=replace(account.card, number=saving.card_number(account.card.number)),
        consent=_clean_consent(account.consent) if account.consent else None,
        guardians=tuple(replace(guardian, name=clean_name(guardian.name)) for guardian in account.guardians),
    )


def _clean_facts(facts: AccountFacts) -> AccountFacts:
    agreement = facts.agreement
    return replace(
        facts,
        name=clean_name(facts.name),
        other=line(facts.other),
        branch=line(facts.branch),
        agreement=replace(agreement, by=clean_name(agreement.by)) if agreement else None,
    )


def _clean_consent(consent: Consent) -> Consent:
    return replace(consent, form=line(consent.form), paper=line(consent.paper))
