"""What the things presented prove."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto

from adminapp.core.kit.names import same_name
from adminapp.grants.records import AskerKind, Card, Channel, Proof, ProofKind, Question


class CardState(StrEnum):
    """Whether a card counts."""

    VALID = auto()
    REPORTED = auto()
    EXPIRED = auto()
    BLOCKED = auto()


@dataclass(frozen=True)
class Evidence:
    """What was proved: the asker's photo ID, and the states of the account's and the asker's own cards presented."""

    photo_id: bool
    account_cards: frozenset[CardState]
    own_cards: frozenset[CardState]

    @property
    def account_card(self) -> bool:
        """Whether a valid card of the account, or its number, was presented.

        Source: MRRL-8, MRRL-12, MRRL-21.
        """
        return CardState.VALID in self.account_cards

    @property
    def own_card(self) -> bool:
        """Whether the asker's own valid card, or its number, was presented.

        Source: MRRL-11.
        """
        return CardState.VALID in self.own_cards

    @property
    def reported_card(self) -> bool:
        """Whether a card of the account was presented that is reported stolen or missing.

        Source: MRRL-13.
        """
        return CardState.REPORTED in self.account_cards


def card_state(card: Card, now: datetime) -> CardState:
    """Return whether a card counts at a moment.

    Units:  local time; the expiry date is the last valid day; a report counts from its moment.
    Source: MRRL-13, X-9, X-10.
    """
    if card.reported is not None and card.reported <= now:
        return CardState.REPORTED
    if card.blocked:
        return CardState.BLOCKED
    if card.expires is not None and card.expires < now.date():
        return CardState.EXPIRED
    return CardState.VALID


def evidence(question: Question) -> Evidence:
    """Return what the things presented prove; a photo ID counts only where it can be looked at.

    Source: MRRL-8, MRRL-11, MRRL-12, X-42.
    """
    name = question.asker.name
    numbers = {card_key(proof.value) for proof in question.shows if proof.kind is not ProofKind.PHOTO_ID} - {""}
    shown = [card for card in question.cards if card_key(card.number) in numbers] if numbers else []
    return Evidence(
        photo_id=any(_is_photo_id_of_asker(proof, question) for proof in question.shows),
        account_cards=frozenset(card_state(card, question.now) for card in shown if not card.of),
        own_cards=frozenset(card_state(card, question.now) for card in shown if same_name(card.of, name)),
    )


def card_key(number: str) -> str:
    """Return a card number as it is compared: without the spaces and hyphens people write into it.

    Source: MRRL-8.
    """
    return "".join(number.split()).replace("-", "").casefold()


def _is_photo_id_of_asker(proof: Proof, question: Question) -> bool:
    if proof.kind is not ProofKind.PHOTO_ID or question.asker.channel is not Channel.IN_PERSON:
        return False
    holder = question.account.holder
    if question.asker.kind is AskerKind.HOLDER and holder and not same_name(proof.value, holder):
        return False
    return same_name(proof.value, question.asker.name)
