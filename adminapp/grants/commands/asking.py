"""Finding a patron, and the question whether the account may be shared."""

from dataclasses import replace
from datetime import datetime, timedelta

from adminapp.core.kit.calendar import years_after
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import Home
from adminapp.grants.commands.desk import Desk
from adminapp.grants.commands.everybody import Counts, Everybody
from adminapp.grants.records import (
    Account,
    Asker,
    Card,
    Collection,
    Guardian,
    PermittedPerson,
    Proof,
    ProofKind,
    Question,
    Wants,
)
from adminapp.grants.rules import decide
from adminapp.grants.rules.proof import card_key
from adminapp.grants.rules.saving import day_of_age, flags, may_be_minor
from adminapp.grants.store import accounts, cards, people, search
from adminapp.grants.stored import (
    ComingOfAge,
    Happening,
    Order,
    SearchHit,
    StoredAccount,
    StoredCard,
    StoredCollection,
    StoredPermission,
)

_CENTS = 100
_FREEZING = frozenset({Happening.GUARDIAN_FROZEN, Happening.GUARDIAN_UNFROZEN})
_LONGEST_YEAR = 366


class Asking(Desk):
    """What staff may see of patrons, and what the desk may answer."""

    def __init__(self, home: Home, pack: Pack) -> None:
        super().__init__(home, pack)
        self._counts: Counts = {}

    def search(self, wanted: str) -> tuple[SearchHit, ...]:
        """Return up to 50 patrons whose card numbers, or the words of whose names, begin like what is wanted.

        Where few do, those follow, told apart, of whose names one word differs by one letter.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.search")
        with self._home.read() as db:
            return search.search(db, wanted)

    def everybody(self, order: Order, *, descending: bool = False) -> Everybody:
        """Return all patrons in an order, to be read a stretch at a time."""
        return Everybody(self._home, self._pack, order, self._counts, descending=descending)

    def account(self, account_id: int) -> StoredAccount:
        """Return an account with its people, its history and what staff should see of it first.

        That a guardian's path is frozen is told only to who may freeze one; the desk's answer refers to the Director.

        Raises: NotAllowedError; InputError if there is none; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see", account_id)
        with self._home.read() as db:
            stored = accounts.account(db, account_id)
            past = accounts.history_of(db, account_id)
        found = flags(stored, self.now().date(), self._pack)
        shown = replace(stored, history=past, flags=found)
        return shown if self._home.member.may(Deed.FREEZE_GUARDIAN) else _without_freezing(shown)

    def account_of_card(self, number: str) -> int:
        """Return the account to which a card belongs, whatever its state.

        Raises: NotAllowedError; InputError naming the number, if it is nobody's; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        with self._home.read() as db:
            return cards.card(db, number)[0]

    def holder_of_card(self, number: str) -> str:
        """Return the name of whose card it is, whatever its state.

        Raises: NotAllowedError; InputError naming the number, if it is nobody's; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        with self._home.read() as db:
            account_id, _ = cards.card(db, number)
            return accounts.account(db, account_id).name

    def coming_of_age(self, within_days: int) -> tuple[ComingOfAge, ...]:
        """Return the minors who come of age within some days, the next one first.

        Units:  days from tomorrow on, the last one included.
        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "accounts.see")
        today = self.now().date()
        age, leap_day = self._pack.readings.adult_age, timedelta(days=1)
        last = today + timedelta(days=max(0, min(within_days, age * _LONGEST_YEAR)))
        with self._home.read() as db:
            rows = accounts.born_between(db, years_after(today, -age) - leap_day, years_after(last, -age) + leap_day)
        days = {row.id: day_of_age(row.born, self._pack) for row in rows}
        found = [ComingOfAge(row.id, row.name, row.card or "", row.born, days[row.id]) for row in rows]
        return tuple(sorted((one for one in found if today < one.day <= last), key=lambda one: (one.day, one.name)))

    def ask(
        self, account_id: int, asker: Asker, shows: tuple[Proof, ...], wants: Wants = Wants.ACCOUNT
    ) -> tuple[Question, Decision]:
        """Return the question as the record stands now, and its answer.

        Raises: NotAllowedError; InputError if there is no such account; StoreError.
        """
        question = self.question(account_id, asker, shows, wants)
        return question, decide(question, self._pack)

    def ask_not_kept(
        self, account: StoredAccount, asker: Asker, shows: tuple[Proof, ...], wants: Wants = Wants.ACCOUNT
    ) -> tuple[Question, Decision]:
        """Return the question about an account that only the library system told of, and its answer.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.ASK_DESK, "desk.ask")
        with self._home.read() as db:
            others = cards.other_peoples_cards(db, account, _presented(shows))
        now = self.now()
        record = _account(account, now, custody_split=False)
        question = Question(now, record, _cards(account, others, now), asker, shows, wants)
        return question, decide(question, self._pack)

    def question(
        self, account_id: int, asker: Asker, shows: tuple[Proof, ...], wants: Wants = Wants.ACCOUNT
    ) -> Question:
        """Return the question whether an account may be shared, as the record stands now.

        Raises: NotAllowedError; InputError if there is no such account; StoreError.
        """
        self._home.must_be_allowed(Deed.ASK_DESK, "desk.ask", account_id)
        now = self.now()
        with self._home.read() as db:
            stored = accounts.account(db, account_id)
            others = cards.other_peoples_cards(db, stored, _presented(shows))
            minor = may_be_minor(stored.born, now.date(), self._pack)
            custody_split = minor and bool(people.other_accounts(db, account_id))
        return Question(
            now=now,
            account=_account(stored, now, custody_split=custody_split),
            cards=_cards(stored, others, now),
            asker=asker,
            shows=shows,
            wants=wants,
        )


def _without_freezing(stored: StoredAccount) -> StoredAccount:
    guardians = (replace(one, frozen=None, frozen_by="", reference="") for one in stored.guardians)
    past = (entry for entry in stored.history if entry.what not in _FREEZING)
    return replace(stored, guardians=tuple(guardians), history=tuple(past))


def _account(stored: StoredAccount, now: datetime, *, custody_split: bool) -> Account:
    return Account(
        born=stored.born,
        consent=stored.consent.on if stored.consent else None,
        permitted=tuple(_permitted(permission, now) for permission in stored.permitted),
        guardians=tuple(Guardian(one.name, frozen=one.frozen is not None) for one in stored.present_guardians),
        custody_split=custody_split,
        collection=_collection(stored.collection) if stored.collection else None,
        protected_address=stored.protected_address,
        holder=stored.name,
    )


def _presented(shows: tuple[Proof, ...]) -> set[str]:
    return {card_key(proof.value) for proof in shows if proof.kind is not ProofKind.PHOTO_ID}


def _cards(stored: StoredAccount, others: tuple[Card, ...], now: datetime) -> tuple[Card, ...]:
    return (*(_card(card, now) for card in stored.cards), *(_as_of(card, now) for card in others))


def _card(card: StoredCard, now: datetime) -> Card:
    blocked = card.closed or card.blocked
    return _as_of(Card(card.number, expires=card.expires, reported=card.reported, blocked=blocked), now)


def _as_of(card: Card, now: datetime) -> Card:
    """Let a report on file have been made by now, though the wall clock may have gone back since."""
    return replace(card, reported=min(card.reported, now)) if card.reported else card


def _permitted(permission: StoredPermission, now: datetime) -> PermittedPerson:
    return PermittedPerson(
        name=permission.name,
        since=permission.since,
        card=permission.card,
        until=permission.until,
        revoked=min(permission.revoked, now) if permission.revoked else None,
        scope=permission.scope,
    )


def _collection(stored: StoredCollection) -> Collection:
    return Collection(stored.agency.name, stored.agency.contract_until, stored.cents / _CENTS)
