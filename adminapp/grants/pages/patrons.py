"""Patrons: finding one on the left, the whole account on the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError
from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.drafts import Draft
from adminapp.core.ui.jobs import Job
from adminapp.core.ui.page import Page, Tools
from adminapp.core.ui.panels import row
from adminapp.core.ui.scrolling import bring_into_view
from adminapp.core.ui.theme import GRID, grown
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.everybody import Everybody
from adminapp.grants.pages.patron_account_dialogs import FactsDialog
from adminapp.grants.pages.patron_details import SOON, PatronDetails
from adminapp.grants.pages.patron_doing import Doing
from adminapp.grants.pages.patron_list import PatronList
from adminapp.grants.pages.patron_new import NewPatronDialog
from adminapp.grants.pages.patron_shown import ShownAccount, paper_about
from adminapp.grants.stored import Order

ROWS = (
    ActionRow(
        "patrons.new",
        QT_TRANSLATE_NOOP("actions", "New patron"),
        QT_TRANSLATE_NOOP("actions", "Open an account for somebody who gets a card"),
        "Ctrl+N",
        Deed.EDIT_ACCOUNT,
    ),
    ActionRow(
        "patrons.find",
        QT_TRANSLATE_NOOP("actions", "Find a patron"),
        QT_TRANSLATE_NOOP("actions", "Go to the search field"),
        "Ctrl+F",
    ),
    ActionRow(
        "patrons.ask",
        QT_TRANSLATE_NOOP("actions", "Ask about this account"),
        QT_TRANSLATE_NOOP("actions", "Ask at the desk whether this account may be shared"),
        "Ctrl+D",
        Deed.ASK_DESK,
    ),
    ActionRow(
        "patrons.edit",
        QT_TRANSLATE_NOOP("actions", "Change…"),
        QT_TRANSLATE_NOOP("actions", "Correct the name, the birth date or the branch"),
        "Ctrl+E",
        Deed.EDIT_ACCOUNT,
    ),
    ActionRow(
        "patrons.cards.add",
        QT_TRANSLATE_NOOP("actions", "Add a card…"),
        QT_TRANSLATE_NOOP("actions", "Give out another card for this account"),
        "Ctrl+Shift+C",
        Deed.EDIT_ACCOUNT,
    ),
    ActionRow(
        "patrons.cards.missing",
        QT_TRANSLATE_NOOP("actions", "Report a card missing"),
        QT_TRANSLATE_NOOP("actions", "From now on nobody gets anything with it"),
        "Ctrl+M",
        Deed.REPORT_CARD,
    ),
    ActionRow(
        "patrons.cards.stolen",
        QT_TRANSLATE_NOOP("actions", "Report a card stolen"),
        QT_TRANSLATE_NOOP("actions", "From now on nobody gets anything with it"),
        "Ctrl+Shift+M",
        Deed.REPORT_CARD,
    ),
    ActionRow(
        "patrons.guardians.add",
        QT_TRANSLATE_NOOP("actions", "Name one…"),
        QT_TRANSLATE_NOOP("actions", "Name a parent or guardian on this account"),
        "Ctrl+Shift+G",
        Deed.RECORD_GUARDIAN,
    ),
    ActionRow(
        "patrons.permissions.add",
        QT_TRANSLATE_NOOP("actions", "Add one…"),
        QT_TRANSLATE_NOOP("actions", "Record whom the cardholder permits to have this account"),
        "Ctrl+G",
        Deed.RECORD_GRANT,
    ),
    ActionRow(
        "patrons.consent",
        QT_TRANSLATE_NOOP("actions", "Record consent…"),
        QT_TRANSLATE_NOOP("actions", "Record which form was signed, when, and where the paper is"),
        "Ctrl+Shift+S",
        Deed.EDIT_ACCOUNT,
    ),
    ActionRow(
        "patrons.agreement",
        QT_TRANSLATE_NOOP("actions", "Record agreement…"),
        QT_TRANSLATE_NOOP("actions", "Record which parent or guardian agreed to the card"),
        "Ctrl+Shift+A",
        Deed.EDIT_ACCOUNT,
    ),
    ActionRow(
        "patrons.collection",
        QT_TRANSLATE_NOOP("actions", "Change balance…"),
        QT_TRANSLATE_NOOP("actions", "Write down what a collection agency collects"),
        deed=Deed.EDIT_ACCOUNT,
    ),
    ActionRow(
        "patrons.custody.add",
        QT_TRANSLATE_NOOP("actions", "Link one…"),
        QT_TRANSLATE_NOOP("actions", "Link the account that the same minor has under the other parent"),
        deed=Deed.LINK_CUSTODY,
    ),
)
_ALWAYS = ("patrons.new", "patrons.find")
_ABREAST = 88 * GRID
"""The least width of the page with the details beside the list, for type of 10.5 points; else they stand below."""
_LIST, _DETAILS = 28 * GRID, 36 * GRID
"""The least heights of list and details where one stands below the other."""


class PatronsPage(Page):
    """Search, details, and everything that is recorded of a patron; `ask_about` hands an account to the desk."""

    ask_about = Signal(object)

    def __init__(self, tools: Tools, desk: GrantsDesk, pack: Pack, branches: Sequence[str] = ()) -> None:
        super().__init__("patrons", tools)
        self._desk = desk
        self._pack = pack
        self._branches = branches
        self._searching: Job | None = None
        self._reading: Job | None = None
        self._actions = Actions(self, ROWS, tools.may)
        self._doing = Doing(self, tools, desk, pack)
        soon = self.tr("Turning {age} within {days} days").format(age=pack.readings.adult_age, days=SOON)
        self.list = PatronList(soon, self._actions["patrons.new"], tools.jobs, self._everybody)
        self.details = PatronDetails(self._doing, self._actions)
        self._parts = row(gap=2 * GRID)
        self._parts.addWidget(self.list, 5)
        self._parts.addWidget(self.details, 7)
        self.body.addLayout(self._parts, 1)
        self._listen()
        self._clear()

    def title(self) -> str:
        return self.tr("Patrons")

    def main_action(self) -> QAction:
        return self._actions["patrons.new"]

    def opened(self) -> None:
        self._refresh()
        self._find()

    def scanned(self, number: str) -> bool:
        self.list.search_for(number)
        return True

    def searched(self, text: str) -> None:
        self.list.search_for(text)
        self._find()

    def make_more(self) -> bool:
        return self.list.make_more() or self.details.make_more()

    def draft(self) -> Draft:
        kept: Draft = {"search": self.list.field.text(), "filter": self.list.chips.value()}
        if self.details.shown is not None:
            kept["account"] = self.details.shown.account.id
        return kept if kept["search"] or "account" in kept else {}

    def take_up(self, draft: Draft) -> None:
        account = draft.get("account", 0)
        self.list.show_again(draft["search"], draft["filter"], account)
        if account:
            self._read(account)

    def paper(self) -> tuple[str, object]:
        account = self.details.shown.account if self.details.shown else None
        return paper_about(account), account

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= grown(_ABREAST)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self.list.setMinimumHeight(0 if is_wide else grown(_LIST))
        self.details.setMinimumHeight(0 if is_wide else grown(_DETAILS))

    def _listen(self) -> None:
        self._actions.connect(
            {
                "patrons.new": self._open_account,
                "patrons.find": self._find,
                "patrons.ask": self._ask,
                "patrons.edit": self._edit,
            }
        )
        self.list.typed.connect(self._search)
        self.list.chosen.connect(self._read)
        self.list.opened.connect(self.details.step_in)
        self.list.cleared.connect(self._clear)
        self.details.account_wanted.connect(self.list.search_for)
        self._doing.changed.connect(self._refresh)

    def _find(self) -> None:
        bring_into_view(self.list)
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()

    def _refresh(self) -> None:
        self._search(self.list.field.text().strip())
        coming = partial(self._desk.asking.coming_of_age, SOON)
        self.tools.jobs.start(coming, done=self.list.show_coming_of_age, failed=self.say)
        self.tools.jobs.start(self._desk.asking.everybody(Order.NAME).count, done=self.list.show_count, failed=self.say)
        self.list.refresh()
        if self.details.shown is not None:
            self._read(self.details.shown.account.id)

    def _everybody(self, order: Order, descending: bool) -> Everybody:
        return self._desk.asking.everybody(order, descending=descending)

    def _search(self, text: str) -> None:
        if self._searching is not None:
            self._searching.cancel()
        search, done = partial(self._desk.asking.search, text), partial(self.list.show_found, text)
        self._searching = self.tools.jobs.start(search, done=done, failed=self.say)

    def _read(self, account_id: int) -> None:
        if self._reading is not None:
            self._reading.cancel()
        read = partial(self._everything, account_id)
        self._reading = self.tools.jobs.start(read, done=self.details.show_account, failed=self._lost)

    def _everything(self, account_id: int) -> ShownAccount:
        """Read in one go what the details show; what concerns custody only for who may know of it."""
        desk = self._desk
        others = desk.guardians.other_accounts(account_id) if self.tools.may(Deed.SEE_CUSTODY) else ()
        return ShownAccount(
            account=desk.asking.account(account_id),
            answers=desk.disclosures.of_account(account_id),
            others=others,
            agencies=desk.accounts.agencies(),
            now=desk.asking.now(),
            pack=self._pack,
        )

    def _lost(self, error: AdminError) -> None:
        self._clear()
        self.say(error)

    def _clear(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self.details.clear()
        for action in ROWS:
            if action.name not in _ALWAYS:
                self._actions[action.name].setEnabled(False)

    def _open_account(self) -> None:
        dialog = NewPatronDialog(self._doing, self._branches)
        if self._doing.do(dialog):
            self.list.search_for(dialog.card.text().strip())

    def _ask(self) -> None:
        if self.details.shown is not None:
            self.ask_about.emit(self.details.shown.account.id)

    def _edit(self) -> None:
        if self.details.shown is not None:
            self._doing.do(FactsDialog(self._doing, self.details.shown.account, self._branches))
