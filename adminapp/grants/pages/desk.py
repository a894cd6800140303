"""The desk: a scan, who is asking, what they show, and the answer while it is being asked."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.kit.ids import new_id
from adminapp.core.kit.names import same_name
from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.answer import AnswerPanel, Turn
from adminapp.core.ui.drafts import Draft
from adminapp.core.ui.jobs import Job
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import announce, button, column, row
from adminapp.core.ui.theme import GRID
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.pages import wording
from adminapp.grants.pages.desk_asker import AskerCard, ProofCard
from adminapp.grants.pages.desk_reading import Answered, Opened, Reading, opened
from adminapp.grants.pages.desk_record import RecordCard
from adminapp.grants.pages.inquiry import Inquiry, paper_for
from adminapp.grants.records import AskerKind
from adminapp.grants.stored import Outcome, SearchHit, StoredAccount

_LEFT = 55 * GRID
_GAP = 12
_ROWS = (
    ActionRow(
        "desk.finish",
        QT_TRANSLATE_NOOP("actions", "&Record and finish"),
        QT_TRANSLATE_NOOP("actions", "Keep a record of this answer and go on with the next person"),
        "Ctrl+Return",
        Deed.ASK_DESK,
    ),
    ActionRow(
        "desk.refer",
        QT_TRANSLATE_NOOP("actions", "Re&fer instead"),
        QT_TRANSLATE_NOOP("actions", "Leave the decision to the Circulation Manager or the Director, and record that"),
        "Ctrl+R",
        Deed.ASK_DESK,
    ),
    ActionRow(
        "desk.next",
        QT_TRANSLATE_NOOP("actions", "&Next person"),
        QT_TRANSLATE_NOOP("actions", "Forget this question without a record and start over"),
        "Esc",
    ),
)


class DeskPage(Page):
    """May I share this record? The answer stands beside the question and changes with it."""

    def __init__(self, tools: Tools, desk: GrantsDesk, pack: Pack) -> None:
        super().__init__("desk", tools)
        self._desk = desk
        self._pack = pack
        self._reading = Reading(desk.asking, pack)
        self._inquiry = Inquiry()
        self._answered: Answered | None = None
        self._asking: Job | None = None
        self._searching: Job | None = None
        self._opening: Job | None = None
        self._recording: Job | None = None
        self._actions = Actions(self, _ROWS, tools.may)
        self._actions.connect(
            {
                "desk.finish": lambda: self._record(Outcome.RECORDED),
                "desk.refer": lambda: self._record(Outcome.REFERRED),
                "desk.next": self.start_over,
            }
        )
        self.record = RecordCard(pack)
        self._questions = column(self.record, gap=_GAP)
        self._questions.addStrut(_LEFT)
        self._beside = row(scrolled(column(self._questions, 0)), gap=2 * GRID)
        self.body.addLayout(self._beside, 1)
        self.make_later(self._make_asker, self._make_proof, self._make_answer)

    def title(self) -> str:
        return self.tr("May I share this record?")

    def main_action(self) -> QAction:
        return self._actions["desk.next"]

    def opened(self) -> None:
        self.record.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def scanned(self, number: str) -> bool:
        if self._inquiry.account is None:
            self._open_card(number, in_hand=True)
        else:
            self._present(number)
        return True

    def searched(self, text: str) -> None:
        self.start_over()
        self.record.field.setText(text)
        self._entered(text)

    def show_account(self, account_id: int) -> None:
        """Start a question about an account that another page names."""
        self.start_over()
        self._open(partial(self._reading.account, account_id), self.say)

    def draft(self) -> Draft:
        if self._recording is not None:
            return {}
        account = self._inquiry.account
        if account is None or not account.is_kept:
            return {"typed": typed} if (typed := self.record.field.text()) else {}
        return {"account": account.id, "inquiry": self._inquiry.kept()}

    def take_up(self, draft: Draft) -> None:
        if "typed" in draft:
            self.record.field.setText(draft["typed"])
            self._search(draft["typed"])
        else:
            read = partial(self._desk.asking.account, draft["account"])
            self.tools.jobs.start(read, done=partial(self._go_on, draft["inquiry"]), failed=self.say)

    def paper(self) -> tuple[str, object]:
        decision = self._answered.decision if self._answered else None
        return paper_for(decision), self._inquiry.account

    def start_over(self) -> None:
        """Forget the question and wait for the next person."""
        for job in (self._searching, self._opening):
            if job is not None:
                job.cancel()
        self.record.start_over()
        self._put(Inquiry())
        self.record.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_asker(self) -> None:
        self.asker = AskerCard()
        self._questions.addWidget(self.asker)

    def _make_proof(self) -> None:
        self.proof = ProofCard()
        self._questions.addWidget(self.proof)

    def _make_answer(self) -> None:
        self.answer = AnswerPanel("desk.answer", self._pack)
        self.answer.note.setText(self._policy_in_force())
        self.answer.feet.addWidget(self._actions.button("desk.finish", "primary"))
        self.answer.feet.addWidget(self._actions.button("desk.refer"))
        paper = button(self.tr("Handout…"), self.paper_wanted.emit, name="desk.paper")
        paper.setToolTip(self.tr("The document that fits, ready to print (Ctrl+H)"))
        self.answer.feet.addWidget(paper)
        self._beside.addWidget(self.answer, 1)
        self._listen()
        self._put(Inquiry())

    def _policy_in_force(self) -> str:
        approved = self._pack.approved
        if approved is None:
            return self._pack.library
        return self.tr("Policy approved {day}").format(day=words.short_day(approved))

    def _listen(self) -> None:
        self.record.typed.connect(self._search)
        self.record.entered.connect(self._entered)
        self.record.picked.connect(self._picked)
        self.asker.kind_chosen.connect(self._choose_kind)
        self.asker.named.connect(lambda name: self._put(replace(self._inquiry, name=name)))
        self.asker.wanted.connect(lambda wants: self._put(replace(self._inquiry, wants=wants)))
        self.proof.shown.connect(lambda kind, down: self._put(self._inquiry.shown(kind, is_shown=down)))
        self.proof.card_picked.connect(lambda number: self._put(replace(self._inquiry, card=number)))
        self.proof.own_card_told.connect(self._tell_own_card)
        self.proof.channel_chosen.connect(lambda channel: self._put(replace(self._inquiry, channel=channel)))

    def _search(self, text: str) -> None:
        if self._searching is not None:
            self._searching.cancel()
        done = self.record.show_hits
        self._searching = self.tools.jobs.start(partial(self._desk.asking.search, text), done=done, failed=self.say)

    def _entered(self, text: str) -> None:
        if any(mark.isdigit() for mark in text):
            self._open_card(text, in_hand=False)
        else:
            self._search(text)

    def _picked(self, hit: SearchHit) -> None:
        self._open(partial(self._reading.account, hit.account), self.say)

    def _open_card(self, number: str, *, in_hand: bool) -> None:
        self._open(
            partial(self._reading.card, number, in_hand=in_hand), partial(self._not_found, number, in_hand=in_hand)
        )

    def _open(self, read: Callable[[], Opened], failed: Callable[[AdminError], object]) -> None:
        if self._opening is not None:
            self._opening.cancel()
        self._opening = self.tools.jobs.start(read, done=self._show, failed=failed)

    def _not_found(self, number: str, error: AdminError, *, in_hand: bool) -> None:
        self.record.refuse(words.sentence(error))
        self.record.field.selectAll()
        if isinstance(error, InputError):
            look_up = partial(self._look_up, number, in_hand=in_hand)
            self._opening = self.tools.jobs.start(self._desk.lookup.is_on, done=look_up, failed=self.say)

    def _look_up(self, number: str, is_on: bool, *, in_hand: bool) -> None:
        if is_on:
            self.record.refuse(self.tr("Not on file here. The library system is asked…"))
            show = partial(self._show_looked_up, number, in_hand=in_hand)
            look = partial(self._desk.lookup.look_up, number)
            self._opening = self.tools.jobs.start(look, done=show, failed=self._not_looked_up)

    def _show_looked_up(self, number: str, account: StoredAccount | None, *, in_hand: bool) -> None:
        if account is not None:
            self._show(opened(account, number, in_hand=in_hand))

    def _not_looked_up(self, error: AdminError) -> None:
        self.record.refuse(words.sentence(error))

    def _show(self, found: Opened) -> None:
        self.record.show_account(found.account, found.number, self._desk.asking.now())
        self._put(found.inquiry, found.answered)
        self.asker.kinds.button(AskerKind.HOLDER).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, kept: Draft, account: StoredAccount) -> None:
        self.record.show_account(account, kept["card"], self._desk.asking.now())
        self._put(Inquiry.again(account, kept))

    def _present(self, number: str) -> None:
        presented = self._inquiry.presented(number)
        self._put(presented)
        if presented.own_card:
            self._tell_own_card(number)

    def _tell_own_card(self, number: str) -> None:
        self._put(replace(self._inquiry, own_card=number))
        if number and not self._inquiry.name:
            find = partial(self._desk.asking.holder_of_card, number)
            self.tools.jobs.start(find, done=partial(self._own_card_of, number), failed=self.say)

    def _own_card_of(self, number: str, name: str) -> None:
        if self._inquiry.own_card != number or self._inquiry.account is None or self._inquiry.name:
            return
        is_guardian = any(same_name(one.name, name) for one in self._inquiry.account.present_guardians)
        kind = AskerKind.PARENT if is_guardian else AskerKind.OTHER
        self._put(self._inquiry.asked_by(kind, name))

    def _choose_kind(self, kind: AskerKind) -> None:
        self._put(self._inquiry.asked_by(kind))
        if self._inquiry.lacks_name():
            self.asker.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, inquiry: Inquiry, answered: Answered | None = None) -> None:
        if self._asking is not None:
            self._asking.cancel()
        self._inquiry = inquiry
        self._answered = None
        self.asker.show_inquiry(inquiry, inquiry.people_on_record(self._desk.asking.now()))
        self.proof.show_inquiry(inquiry)
        if answered is not None:
            self._show_answer(answered)
        elif inquiry.is_complete():
            ask = partial(self._reading.answer, inquiry)
            self._asking = self.tools.jobs.start(ask, done=self._show_answer, failed=self.say)
        else:
            self._wait(inquiry)

    def _wait(self, inquiry: Inquiry) -> None:
        self._allow_recording(may=False)
        if inquiry.account is None:
            self.answer.wait(self.tr("Whose record?"), self.tr("Scan the card, or type a number or a name."))
        elif inquiry.kind is None:
            self.answer.wait(self.tr("Who is asking?"), self.tr("Choose who stands before you, writes or calls."))
        else:
            self.answer.wait(self.tr("What is their name?"), self.tr("Pick it from the record, or type it."))

    def _show_answer(self, answered: Answered) -> None:
        self._answered = answered
        turns = [Turn(wording.said(wording.FACTS, change.fact), change.decision) for change in answered.changes]
        self.answer.show_decision(answered.decision, turns)
        self._allow_recording(may=True)

    def _allow_recording(self, *, may: bool) -> None:
        for name in ("desk.finish", "desk.refer"):
            self._actions[name].setEnabled(may and self.tools.may(Deed.ASK_DESK))

    def _record(self, outcome: Outcome) -> None:
        if self._answered is None or self._inquiry.account is None:
            return
        keep = partial(
            self._desk.disclosures.record_disclosure,
            new_id(),
            self._inquiry.account.id,
            self._answered.question,
            self._answered.decision,
            outcome,
        )
        self._allow_recording(may=False)
        done = partial(self._recorded, outcome)
        self._recording = self.tools.jobs.start(keep, done=done, failed=self._not_recorded)

    def _recorded(self, outcome: Outcome, _: object) -> None:
        self._recording = None
        said = self.tr("Referred and recorded.") if outcome is Outcome.REFERRED else self.tr("Recorded.")
        self.tools.toasts.say(said)
        announce(self, said)
        self.start_over()

    def _not_recorded(self, error: AdminError) -> None:
        self._recording = None
        self._allow_recording(may=True)
        self.say(error)
