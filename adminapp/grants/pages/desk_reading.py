"""What the desk reads beside the window: whose record it is, and the answer to the question about it."""

from dataclasses import dataclass, replace

from adminapp.core.kit.names import same_name
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.packs import Pack
from adminapp.grants.commands.asking import Asking
from adminapp.grants.pages.inquiry import Inquiry
from adminapp.grants.records import Question
from adminapp.grants.rules import Change, what_would_change
from adminapp.grants.stored import StoredAccount


@dataclass(frozen=True)
class Answered:
    """A question, its answer, and what would change it."""

    question: Question
    decision: Decision
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Opened:
    """A new question about an account; the number is that of the card by which it was found, if one was."""

    account: StoredAccount
    number: str
    inquiry: Inquiry
    answered: Answered | None = None


def opened(account: StoredAccount, number: str = "", *, in_hand: bool = False) -> Opened:
    """Return a new question about an account that was read; the card stands as the record writes it."""
    card = next((card.number for card in account.cards if same_name(card.number, number)), number)
    return Opened(account, card, Inquiry().opened(account, card, in_hand=in_hand))


class Reading:
    """Asks the vault; its methods run in threads of the pool."""

    def __init__(self, asking: Asking, pack: Pack) -> None:
        self._asking = asking
        self._pack = pack

    def card(self, number: str, *, in_hand: bool) -> Opened:
        """Return the question about the account of a card, answered already: a card's number is its holder's.

        Raises: NotAllowedError; InputError naming the number, if it is nobody's; StoreError.
        """
        account = self._asking.account(self._asking.account_of_card(number))
        found = opened(account, number, in_hand=in_hand)
        return replace(found, answered=self.answer(found.inquiry))

    def account(self, account_id: int) -> Opened:
        """Return the question about an account.

        Raises: NotAllowedError; InputError if there is none; StoreError.
        """
        return opened(self._asking.account(account_id))

    def answer(self, inquiry: Inquiry) -> Answered:
        """Return the answer to a question that is complete.

        Raises: NotAllowedError; InputError if there is no such account any more; StoreError.
        """
        assert inquiry.account is not None  # noqa: S101 - asked of complete questions only
        asker, shows, wants = inquiry.asker(), inquiry.proofs(), inquiry.wants
        if inquiry.account.is_kept:
            question, decision = self._asking.ask(inquiry.account.id, asker, shows, wants)
        else:
            question, decision = self._asking.ask_not_kept(inquiry.account, asker, shows, wants)
        return Answered(question, decision, what_would_change(question, self._pack))
