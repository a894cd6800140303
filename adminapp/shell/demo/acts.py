"""What the staff of the demo library did at their desks, and when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Asker, Proof, Wants
from adminapp.grants.stored import Outcome

Deed = Callable[[GrantsDesk, datetime], object]


@dataclass(frozen=True)
class Act:
    """Something that a member did at a moment.

    Units:  local time.
    """

    at: datetime
    by: str
    do: Deed


@dataclass(frozen=True)
class Days:
    """Days and opening hours counted from now."""

    now: datetime

    def ago(self, days: int, hour: int = 10, minute: int = 0) -> datetime:
        """Return a moment some days ago, never one that has not come yet."""
        day = self.now.date() - timedelta(days=days)
        return min(datetime.combine(day, time(hour, minute)), self.now)

    def ahead(self, days: int) -> date:
        """Return the day some days from today."""
        return self.now.date() + timedelta(days=days)


def on_account(card: str, do: Callable[[GrantsDesk, int, datetime], object]) -> Deed:
    """Return a deed on the account that a card belongs to."""
    return lambda desk, at: do(desk, desk.asking.account_of_card(card), at)


def answer(card: str, asker: Asker, shows: tuple[Proof, ...], wants: Wants = Wants.ACCOUNT) -> Deed:
    """Return a question at the desk that is answered as the rules say, and recorded."""

    def do(desk: GrantsDesk, account: int, _at: datetime) -> None:
        question, decision = desk.asking.ask(account, asker, shows, wants)
        outcome = Outcome.REFERRED if decision.verdict is Verdict.REFER else Outcome.RECORDED
        desk.disclosures.record_disclosure(new_id(), account, question, decision, outcome)

    return on_account(card, do)
