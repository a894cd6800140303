"""The details of one account: what to see first at the top, everything else in sections below."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from adminapp.core.kit.calendar import age
from adminapp.core.ui import words
from adminapp.core.ui.actions import Actions
from adminapp.core.ui.page import scrolled
from adminapp.core.ui.panels import Badge, Card, Empty, announce, column, label, row, rule
from adminapp.core.ui.scrolling import bring_into_view
from adminapp.core.ui.theme import GRID, Tone
from adminapp.grants.pages import wording
from adminapp.grants.pages.patron_account import AddressSection, CollectionSection, PapersSection
from adminapp.grants.pages.patron_cards import CardsSection
from adminapp.grants.pages.patron_doing import Doing
from adminapp.grants.pages.patron_lines import Fold, Section, breakable, written
from adminapp.grants.pages.patron_past import AnswersSection, HistorySection
from adminapp.grants.pages.patron_people import CustodySection, GuardiansSection, PermissionsSection
from adminapp.grants.pages.patron_shown import ShownAccount
from adminapp.grants.stored import Flag

SOON = 60
"""Days within which coming of age is worth a word."""

_STEPS = {
    Flag.GUARDIAN_MISSING: "patrons.guardians.add",
    Flag.BIRTH_DATE_MISSING: "patrons.edit",
    Flag.CONSENT_MISSING: "patrons.consent",
    Flag.AGREEMENT_MISSING: "patrons.agreement",
    Flag.PROTECTED_ADDRESS: "",
}
"""What to see first, the most pressing first, and the action that mends it."""


class PatronDetails(Card):
    """Shows one account, or says that none is chosen; `account_wanted` asks for another one.

    What an account is shown in is made a part at a time by `make_more`, or all of it when the first one is shown.
    """

    account_wanted = Signal(str)

    def __init__(self, doing: Doing, actions: Actions) -> None:
        super().__init__(margin=0)
        self.setObjectName("patrons.details")
        self.shown: ShownAccount | None = None
        self._actions = actions
        self._column = column(gap=2 * GRID)
        self._sections: list[Section] = []
        self._area = QScrollArea()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self.body.addWidget(self._stack)
        self._unmade: list[Callable[[], Section]] = [
            partial(CardsSection, doing, actions),
            partial(GuardiansSection, doing, actions),
            partial(self._custody, doing, actions),
            partial(PermissionsSection, doing, actions),
            partial(PapersSection, doing, actions),
            partial(AddressSection, doing),
            partial(CollectionSection, doing, actions),
            AnswersSection,
            HistorySection,
        ]

    def make_more(self) -> bool:
        """Make one more part of what an account is shown in; return whether there was one."""
        if not self._unmade:
            return False
        if self._stack.count() == 1:
            self._stack.addWidget(self._everything())
        else:
            self._sections.append(self._unmade.pop(0)())
            self._column.addWidget(self._sections[-1])
        return True

    def show_account(self, shown: ShownAccount) -> None:
        """Show an account; what was unfolded stays so while it is the same one."""
        while self.make_more():
            pass
        same = self.shown is not None and self.shown.account.id == shown.account.id
        self.shown = shown
        self._head.show_account(shown)
        self._notices.show_account(shown)
        for section in self._sections:
            section.show_account(shown)
        self._stack.setCurrentIndex(1)
        if not same:
            for fold in self.findChildren(Fold):
                fold.fold()
            self._area.verticalScrollBar().setValue(0)
            announce(self, self._head.spoken())

    def step_in(self) -> None:
        """Take the keyboard to what can be done with the account, and the eye to all of it."""
        if self.shown is not None:
            bring_into_view(self)
            self._head.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show no account."""
        self.shown = None
        self._stack.setCurrentIndex(0)

    @cached_property
    def _head(self) -> "_Head":
        return _Head(self._actions)

    @cached_property
    def _notices(self) -> "_Notices":
        return _Notices(self._actions)

    def _nothing(self) -> QWidget:
        return Empty(
            self.tr("No patron chosen"), self.tr("Choose one in the list, and the account with its people stands here.")
        )

    def _everything(self) -> QWidget:
        margin = (3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._area = scrolled(column(self._notices, self._column, 0, gap=2 * GRID, margin=margin))
        everything = QWidget()
        everything.setLayout(column(self._head, rule(), self._area, gap=0))
        return everything

    def _custody(self, doing: Doing, actions: Actions) -> Section:
        custody = CustodySection(doing, actions)
        custody.wanted.connect(self.account_wanted)
        return custody


class _Head(QWidget):
    """Whose account it is, and what can be done with it as a whole."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._name, self._about = written(look="title"), written(look="muted")
        self._name.setObjectName("patrons.details.name")
        told = column(self._name, self._about, gap=4)
        self._actions = (actions["patrons.ask"], actions["patrons.edit"])
        self.ask, edit = actions.button("patrons.ask", "primary"), actions.button("patrons.edit")
        line = row(margin=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID))
        line.addLayout(told, 1)
        for button in (edit, self.ask):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_account(self, shown: ShownAccount) -> None:
        """Show name, age and where the account belongs."""
        self._name.setText(breakable(shown.account.name))
        self._about.setText(breakable(" · ".join(filter(None, self._facts(shown)))))
        for action in self._actions:
            action.setEnabled(action.isVisible())

    def spoken(self) -> str:
        """Return what is shown, to be said."""
        return f"{self._name.text()}. {self._about.text()}"

    def _facts(self, shown: ShownAccount) -> list[str]:
        account, of_age = shown.account, shown.of_age_on()
        facts = [self.tr("age unknown")]
        if account.born:
            years = self.tr("age {years}").format(years=age(account.born, shown.today))
            facts = [years, self.tr("born {day}").format(day=words.short_day(account.born))]
        if Flag.MINOR in account.flags and of_age:
            facts[1:1] = [wording.said(wording.FLAGS, Flag.MINOR)]
            soon = (of_age - shown.today).days <= SOON
            facts += [self.tr("of age on {day}").format(day=words.short_day(of_age))] if soon else []
        other = self.tr("also {names}").format(names=account.other) if account.other else ""
        return [*facts, account.branch, other]


class _Notices(Card):
    """What staff should see first, each with the next step."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(margin=12)
        self.setObjectName("patrons.notices")
        self.set_tone(Tone.REFER)
        self._lines = {flag: self._line(flag, actions) for flag in _STEPS}
        for line in self._lines.values():
            self.body.addWidget(line)

    def show_account(self, shown: ShownAccount) -> None:
        """Show the notices that an account calls for."""
        for flag, line in self._lines.items():
            line.setVisible(flag in shown.account.flags)
        self.setVisible(any(flag in shown.account.flags for flag in self._lines))

    def _line(self, flag: Flag, actions: Actions) -> QWidget:
        badge = Badge(wording.said(wording.FLAGS, flag), Tone.REFER)
        line = row(column(row(badge, 0), label(wording.said(wording.NEXT_STEPS, flag)), gap=4))
        if name := _STEPS[flag]:
            mend = actions.button(name, "link")
            mend.setObjectName(f"patrons.notices.{flag}")
            line.addWidget(mend, 0, Qt.AlignmentFlag.AlignVCenter)
        made = QWidget()
        made.setLayout(line)
        return made
