"""The cards of an account: their state, and reporting, finding, renewing, replacing and closing them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import Actions
from adminapp.core.ui.panels import Badge
from adminapp.core.ui.theme import Tone
from adminapp.grants.pages import wording
from adminapp.grants.pages.desk_record import state_of
from adminapp.grants.pages.patron_card_dialogs import CardDialog, RenewDialog, WhichCardDialog
from adminapp.grants.pages.patron_doing import Doing, Update, Wish
from adminapp.grants.pages.patron_lines import Act, Entry, Section
from adminapp.grants.pages.patron_shown import ShownAccount
from adminapp.grants.rules.proof import CardState
from adminapp.grants.stored import CardReport, StoredAccount, StoredCard

MISSING = Act(
    "missing",
    QT_TRANSLATE_NOOP("grants", "Report missing"),
    QT_TRANSLATE_NOOP("grants", "Report the card {subject} missing"),
    QT_TRANSLATE_NOOP("grants", "The card {subject} is reported missing."),
    Deed.REPORT_CARD,
)
STOLEN = Act(
    "stolen",
    QT_TRANSLATE_NOOP("grants", "Report stolen"),
    QT_TRANSLATE_NOOP("grants", "Report the card {subject} stolen"),
    QT_TRANSLATE_NOOP("grants", "The card {subject} is reported stolen."),
    Deed.REPORT_CARD,
)
FOUND = Act(
    "found",
    QT_TRANSLATE_NOOP("grants", "Found again"),
    QT_TRANSLATE_NOOP("grants", "Take back the report of the card {subject}, which was found again"),
    QT_TRANSLATE_NOOP("grants", "The card {subject} is no longer reported."),
    Deed.REPORT_CARD,
)
RENEW = Act(
    "renew",
    QT_TRANSLATE_NOOP("grants", "Renew…"),
    QT_TRANSLATE_NOOP("grants", "Put a new last day on the card {subject}"),
    QT_TRANSLATE_NOOP("grants", "The card {subject} is renewed."),
    Deed.EDIT_ACCOUNT,
)
REPLACE = Act(
    "replace",
    QT_TRANSLATE_NOOP("grants", "Replace…"),
    QT_TRANSLATE_NOOP("grants", "Give out another card and close {subject}"),
    QT_TRANSLATE_NOOP("grants", "The card {subject} is replaced."),
    Deed.EDIT_ACCOUNT,
)
CLOSE = Act(
    "close",
    QT_TRANSLATE_NOOP("grants", "Close"),
    QT_TRANSLATE_NOOP("grants", "Close the card {subject}"),
    QT_TRANSLATE_NOOP("grants", "The card {subject} is closed."),
    Deed.REPORT_CARD,
)
OPEN = Act(
    "open",
    QT_TRANSLATE_NOOP("grants", "Open again"),
    QT_TRANSLATE_NOOP("grants", "Open the card {subject} again"),
    QT_TRANSLATE_NOOP("grants", "The card {subject} is open again."),
    Deed.REPORT_CARD,
)
_OFFERED = {
    CardState.VALID: (MISSING, STOLEN, RENEW, REPLACE, CLOSE),
    CardState.EXPIRED: (RENEW, MISSING, STOLEN, REPLACE, CLOSE),
    CardState.REPORTED: (FOUND, REPLACE),
    CardState.BLOCKED: (OPEN, REPLACE),
}
_TONES = {
    CardState.VALID: Tone.YES,
    CardState.EXPIRED: Tone.REFER,
    CardState.REPORTED: Tone.NO,
    CardState.BLOCKED: Tone.QUIET,
}


class CardsSection(Section):
    """Every card with its state; what is most likely wanted is a button, the rest a menu."""

    def __init__(self, doing: Doing, actions: Actions) -> None:
        super().__init__("patrons.cards", QCoreApplication.translate("grants", "Cards"), actions["patrons.cards.add"])
        self._doing = doing
        self._shown: ShownAccount | None = None
        self._reports = [actions["patrons.cards.missing"], actions["patrons.cards.stolen"]]
        actions.connect(
            {
                "patrons.cards.add": self.add,
                "patrons.cards.missing": partial(self.report, CardReport.MISSING),
                "patrons.cards.stolen": partial(self.report, CardReport.STOLEN),
            }
        )
        self._ways: dict[Act, Callable[[StoredCard, StoredAccount], Wish]] = {
            MISSING: partial(self._reported, CardReport.MISSING),
            STOLEN: partial(self._reported, CardReport.STOLEN),
            FOUND: self._found,
            RENEW: lambda card, account: RenewDialog(doing, account, card),
            REPLACE: lambda card, account: CardDialog(doing, account, card.number),
            CLOSE: self._close,
            OPEN: self._open,
        }

    def show_account(self, shown: ShownAccount) -> None:
        """Show the cards of an account."""
        self._shown = shown
        self.concern(concerned=True)
        cards = enumerate(shown.account.cards, start=1)
        self.show_lines([self._entry(place, card, shown) for place, card in cards], self.tr("No card is on file."))
        for action in self._reports:
            action.setEnabled(action.isVisible() and bool(_reportable(shown)))

    def add(self) -> None:
        """Ask for a card to be added."""
        if self._shown is not None:
            self._doing.do(CardDialog(self._doing, self._shown.account))

    def report(self, kind: CardReport) -> None:
        """Report the card stolen or missing; where there are several, ask which."""
        if self._shown is None:
            return
        account, cards = self._shown.account, _reportable(self._shown)
        if len(cards) == 1:
            self._doing.do(self._reported(kind, cards[0], account))
        elif cards:
            self._doing.do(WhichCardDialog(self._doing, cards, kind, lambda card: self._reported(kind, card, account)))

    def _entry(self, place: int, card: StoredCard, shown: ShownAccount) -> Entry:
        state = state_of(card, shown.now)
        reported = state is CardState.REPORTED and card.reported_as
        text = wording.said(wording.REPORTS, reported) if reported else wording.said(wording.CARD_STATES, state)
        ways = {act: partial(self._ways[act], card, shown.account) for act in _OFFERED[state]}
        badges = [Badge(text, _TONES[state])]
        acts = self._doing.offered(ways)
        return Entry(f"patrons.cards.{place}", card.number, self._details(card, state), badges, acts)

    def _details(self, card: StoredCard, state: CardState) -> str:
        facts = []
        if state is CardState.REPORTED and card.reported:
            facts.append(self.tr("Reported {moment}").format(moment=words.moment(card.reported)))
        if card.blocked:
            facts.append(self.tr("Blocked in the library system"))
        if card.expires:
            facts.append(self.tr("Last day {day}").format(day=words.short_day(card.expires)))
        return " · ".join(facts)

    def _reported(self, kind: CardReport, card: StoredCard, account: StoredAccount) -> Update:
        act = STOLEN if kind is CardReport.STOLEN else MISSING
        cards, number = self._doing.desk.cards, card.number
        report, found = partial(cards.report_card, number, kind), partial(cards.found_card, number)
        return Update(account.id, report, act.done(number), found)

    def _found(self, card: StoredCard, account: StoredAccount) -> Update:
        cards, number, kind = self._doing.desk.cards, card.number, card.reported_as or CardReport.MISSING
        report, found = partial(cards.report_card, number, kind), partial(cards.found_card, number)
        return Update(account.id, found, FOUND.done(number), report)

    def _close(self, card: StoredCard, account: StoredAccount) -> Update:
        cards, number = self._doing.desk.cards, card.number
        close, open_again = partial(cards.block_card, number), partial(cards.unblock_card, number)
        return Update(account.id, close, CLOSE.done(number), open_again)

    def _open(self, card: StoredCard, account: StoredAccount) -> Update:
        cards, number = self._doing.desk.cards, card.number
        close, open_again = partial(cards.block_card, number), partial(cards.unblock_card, number)
        return Update(account.id, open_again, OPEN.done(number), close)


def _reportable(shown: ShownAccount) -> tuple[StoredCard, ...]:
    return tuple(card for card in shown.account.cards if MISSING in _OFFERED[state_of(card, shown.now)])
