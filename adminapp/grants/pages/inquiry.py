"""The question at the desk while it is being put together: plain, so that it is tested without a screen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind, Wants
from adminapp.grants.rules.proof import card_key
from adminapp.grants.stored import StoredAccount, StoredCard

NAMELESS = frozenset({AskerKind.HOLDER, AskerKind.POLICE, AskerKind.MEDIA})


class Shown(StrEnum):
    """What can be presented at the desk."""

    PHOTO_ID = "photo_id"
    CARD = "card"
    NUMBER = "number"
    OWN_CARD = "own_card"


@dataclass(frozen=True)
class Inquiry:
    """What is known so far.

    `card` is the account's card number that was scanned, typed or picked; `shows` says whether it was in hand or told.
    `own_card` is the number of the asker's own card, empty while it was not presented.
    """

    account: StoredAccount | None = None
    kind: AskerKind | None = None
    name: str = ""
    channel: Channel = Channel.IN_PERSON
    wants: Wants = Wants.ACCOUNT
    shows: frozenset[Shown] = frozenset()
    card: str = ""
    own_card: str = ""

    def kept(self) -> dict[str, Any]:
        """Return what can be written down and is enough to ask the question about the account again."""
        words = {"kind": self.kind, "name": self.name, "channel": self.channel, "wants": self.wants}
        return words | {"shows": sorted(self.shows), "card": self.card, "own_card": self.own_card}

    @staticmethod
    def again(account: StoredAccount, kept: Mapping[str, Any]) -> "Inquiry":
        """Return the question that was kept, about the account as it is now."""
        return Inquiry(
            account,
            AskerKind(kept["kind"]) if kept["kind"] else None,
            kept["name"],
            Channel(kept["channel"]),
            Wants(kept["wants"]),
            frozenset(map(Shown, kept["shows"])),
            kept["card"],
            kept["own_card"],
        )

    def opened(self, account: StoredAccount, number: str = "", *, in_hand: bool = False) -> "Inquiry":
        """Return a new question about an account; a scanned card is the holder's until something else is said."""
        shows = {Shown.CARD} if in_hand else {Shown.NUMBER} if number else set()
        kind = AskerKind.HOLDER if number else None
        return Inquiry(account, kind, shows=frozenset(shows), card=number or _only_card(account))

    def presented(self, number: str) -> "Inquiry":
        """Return the question with a second card scanned: one of the account's, or the asker's own."""
        if self.account and any(card_key(card.number) == card_key(number) for card in self.account.cards):
            return replace(self, card=number, shows=self.shows | {Shown.CARD})
        return replace(self, own_card=number, shows=self.shows | {Shown.OWN_CARD})

    def asked_by(self, kind: AskerKind, name: str = "") -> "Inquiry":
        """Return the question asked by somebody else."""
        return replace(self, kind=kind, name="" if kind in NAMELESS else name)

    def shown(self, kind: Shown, *, is_shown: bool) -> "Inquiry":
        """Return the question with something presented, or not."""
        return replace(self, shows=self.shows | {kind} if is_shown else self.shows - {kind})

    def lacks_name(self) -> bool:
        """Return whether the asker's name is still to be said."""
        return self.kind is not None and self.kind not in NAMELESS and not self.name.strip()

    def is_complete(self) -> bool:
        """Return whether the rules can be asked."""
        return self.account is not None and self.kind is not None and not self.lacks_name()

    def asker(self) -> Asker:
        """Return who asks; the cardholder's name is the account's."""
        assert self.kind is not None  # noqa: S101 - asked of complete questions only
        name = self.account.name if self.account and self.kind is AskerKind.HOLDER else self.name.strip()
        return Asker(self.kind, name, self.channel)

    def proofs(self) -> tuple[Proof, ...]:
        """Return what is presented."""
        presented = {
            Shown.CARD: Proof(ProofKind.CARD, self.card),
            Shown.NUMBER: Proof(ProofKind.NUMBER, self.card),
            Shown.PHOTO_ID: Proof(ProofKind.PHOTO_ID, self.asker().name),
            Shown.OWN_CARD: Proof(ProofKind.CARD, self.own_card),
        }
        return tuple(proof for shown, proof in presented.items() if shown in self.shows and proof.value)

    def people_on_record(self, now: datetime) -> tuple[str, ...]:
        """Return the names that the record holds for such an asker, to be picked rather than typed."""
        if self.account is None:
            return ()
        match self.kind:
            case AskerKind.PARENT:
                return tuple(guardian.name for guardian in self.account.present_guardians)
            case AskerKind.OTHER:
                present = [one for one in self.account.permitted if one.revoked is None]
                today = now.date()
                return tuple(one.name for one in present if one.until is None or one.until >= today)
            case AskerKind.AGENCY:
                return (self.account.collection.agency.name,) if self.account.collection else ()
            case _:
                return ()


def _only_card(account: StoredAccount) -> str:
    return account.cards[0].number if len(account.cards) == 1 else ""


def card_choices(account: StoredAccount) -> tuple[StoredCard, ...]:
    """Return the cards to pick from where an account has several."""
    return account.cards if len(account.cards) > 1 else ()


_PAPERS = {Step.OFFER_PERMISSION_FORM: "permission", Step.SIGN_CONSENT: "application"}


def paper_for(decision: Decision | None) -> str:
    """Return the name of the document that a person at the desk takes home after an answer."""
    if decision is None or (decision.verdict is Verdict.ALLOW and Step.SIGN_CONSENT not in decision.steps):
        return "policy"
    if decision.verdict is Verdict.REFER:
        return "referral"
    return next((_PAPERS[step] for step in decision.steps if step in _PAPERS), "policy")
