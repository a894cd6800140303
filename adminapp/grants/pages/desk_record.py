"""The desk's first question: whose record."""

from collections.abc import Container, Iterator, Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from adminapp.core.kit.calendar import age
from adminapp.core.policy.packs import Pack
from adminapp.core.ui import panels, words
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.forms import text_field
from adminapp.core.ui.panels import Badge, Told, ToldLines, announce, column, label, row
from adminapp.core.ui.theme import Tone
from adminapp.grants.pages import wording
from adminapp.grants.records import Card
from adminapp.grants.rules.proof import CardState, card_state
from adminapp.grants.stored import Flag, SearchHit, StoredAccount, StoredCard

_TYPING_PAUSE = 150
_HITS_SHOWN = 6
_WORTH_A_BADGE = (
    Flag.BIRTH_DATE_MISSING,
    Flag.GUARDIAN_MISSING,
    Flag.AGREEMENT_MISSING,
    Flag.CONSENT_MISSING,
    Flag.PROTECTED_ADDRESS,
)


class RecordCard(panels.Card):
    """A field for a scan, a number or a name; below it the hits, or the account that was found.

    `typed` comes after a pause in typing, `entered` with Enter, `picked` with a hit.
    """

    typed = Signal(str)
    entered = Signal(str)
    picked = Signal(object)

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._pack = pack
        self._hits: Sequence[SearchHit] = ()
        self.body.addWidget(label(self.tr("1 · Whose record"), "heading"))
        self.field = text_field()
        self.field.setObjectName("desk.record")
        self.field.setProperty("look", "large")
        self.field.setAccessibleName(self.tr("Whose record: card number or name"))
        self.field.setPlaceholderText(self.tr("Card number or name"))
        self.field.installEventFilter(self)
        self._list = QListView()
        self._list.setObjectName("desk.record.hits")
        self._list.setAccessibleName(self.tr("Accounts found"))
        self._list.setModel(QStringListModel(self))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problem = label(look="error")
        self._name, self._about, self._valid = label(look="name"), label(look="muted", wrap=False), label(look="small")
        self._not_kept = Badge(self.tr("from the library system, not kept here"))
        self._flags = {flag: Badge(wording.said(wording.FLAGS, flag), Tone.REFER) for flag in _WORTH_A_BADGE}
        self._people = ToldLines()
        self._account = self._lay_out()
        self.body.addWidget(self.field)
        self.body.addWidget(self._problem)
        self.body.addWidget(self._list)
        self.body.addWidget(self._account)
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._timer.timeout.connect(lambda: self.typed.emit(self.field.text()))
        self.field.textEdited.connect(lambda _text: self._timer.start())
        self.field.returnPressed.connect(self._enter)
        self._list.activated.connect(self._pick)
        self._list.clicked.connect(self._pick)
        self.start_over()

    def _lay_out(self) -> QWidget:
        name = row(self._name, self._about, 0, gap=8, margin=(0, 4, 0, 0))
        made = QWidget()
        made.setLayout(column(name, self._valid, Flow(self._not_kept, *self._flags.values()), self._people, gap=4))
        return made

    def start_over(self) -> None:
        """Forget the account and wait for the next."""
        self._timer.stop()
        self.field.clear()
        self.show_hits(())
        self.refuse("")
        self._tell()

    def refuse(self, problem: str) -> None:
        """Say under the field what is wrong with it, or take that away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            announce(self, problem)

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show the accounts that a text found."""
        self._hits = tuple(hits)
        model = self._list.model()
        assert isinstance(model, QStringListModel)  # noqa: S101 - set above
        model.setStringList([_hit(hit) for hit in self._hits])
        self._list.setVisible(bool(self._hits))
        line = self._list.sizeHintForRow(0) if self._hits else 0
        self._list.setFixedHeight(min(len(self._hits), _HITS_SHOWN) * line + 4)
        if self._hits:
            if not self._hits[0].similar:
                self._list.setCurrentIndex(model.index(0))
            announce(self, self.tr("%n account(s) found", "", len(self._hits)))

    def show_account(self, account: StoredAccount, number: str, now: datetime) -> None:
        """Show the account that the question is about."""
        self._timer.stop()
        self.show_hits(())
        self.refuse("")
        self.field.setText(number or account.name)
        self._tell(account.name, self._age(account, now.date()), self._cards(account, number, now), account.flags)
        self._not_kept.setVisible(not account.is_kept)
        self._people.tell(*self._permitted(account, now))
        self._account.show()

    def _tell(self, name: str = "", about: str = "", valid: str = "", flags: Container[Flag] = ()) -> None:
        """Write other words about an account while it is out of sight, so that all of it is laid out at once."""
        self._account.hide()
        self._people.tell()
        for part, text in ((self._name, name), (self._about, about), (self._valid, valid)):
            part.setText(text)
        for flag, badge in self._flags.items():
            badge.setVisible(flag in flags)

    def _age(self, account: StoredAccount, today: date) -> str:
        if account.born is None:
            return self.tr("age unknown")
        years = self.tr("age {years}").format(years=age(account.born, today))
        return self.tr("{age} · minor").format(age=years) if Flag.MINOR in account.flags else years

    def _cards(self, account: StoredAccount, number: str, now: datetime) -> str:
        cards = [card for card in account.cards if not number or card.number == number] or list(account.cards)
        return "   ".join(self._card(card, now) for card in cards)

    def _card(self, card: StoredCard, now: datetime) -> str:
        match state_of(card, now):
            case CardState.REPORTED if card.reported and card.reported_as:
                reported = wording.said(wording.REPORTS, card.reported_as)
                day = words.short_day(card.reported.date())
                return self.tr("Card {report} {day}").format(report=reported, day=day)
            case CardState.EXPIRED if card.expires:
                return self.tr("Card expired {day}").format(day=words.short_day(card.expires))
            case CardState.BLOCKED:
                return self.tr("Card closed")
        if card.expires is None:
            return self.tr("Card valid")
        return self.tr("Card valid until {day}").format(day=words.short_day(card.expires))

    def _permitted(self, account: StoredAccount, now: datetime) -> Iterator[Told]:
        for guardian in account.present_guardians:
            yield Told(self.tr("Parent or guardian"), guardian.name)
        for one in account.permitted:
            if one.revoked is None and (one.until is None or one.until >= now.date()):
                since = self.tr("since {day}").format(day=words.short_day(one.since))
                yield Told(self.tr("Permitted person"), one.name, since)

    def _enter(self) -> None:
        self._timer.stop()
        if self._list.isVisible() and self._hits and not any(mark.isdigit() for mark in self.field.text()):
            self._pick(self._list.currentIndex())
        elif self.field.text().strip():
            self.entered.emit(self.field.text())

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._hits[index.row()])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._list.isVisible():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                row = min(max(self._list.currentIndex().row() + step, 0), len(self._hits) - 1)
                self._list.setCurrentIndex(self._list.model().index(row, 0))
                return True
        return super().eventFilter(watched, event)


def state_of(card: StoredCard, now: datetime) -> CardState:
    """Return whether a card counts now."""
    blocked = card.closed or card.blocked
    return card_state(Card(card.number, expires=card.expires, reported=card.reported, blocked=blocked), now)


def _hit(hit: SearchHit) -> str:
    return "  ·  ".join(part for part in (wording.found(hit), hit.card, hit.branch) if part)
