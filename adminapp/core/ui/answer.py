"""The answer to a question, as every page shows it: verdict, clause, words to say, steps, what would change it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.core.policy.packs import Pack
from adminapp.core.ui import words
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.page import scrolled
from adminapp.core.ui.panels import (
    TONES,
    Card,
    ClauseQuote,
    Part,
    Saying,
    Told,
    ToldLines,
    VerdictBand,
    column,
    label,
    row,
    rule,
)
from adminapp.core.ui.theme import GRID

_STEPS = {
    Step.SHOW_PHOTO_ID: QT_TRANSLATE_NOOP("answer", "Ask for a photo ID"),
    Step.SIGN_CONSENT: QT_TRANSLATE_NOOP("answer", "Have the consent form signed and record it"),
    Step.OFFER_PERMISSION_FORM: QT_TRANSLATE_NOOP("answer", "Offer the permission form for the cardholder"),
    Step.TAKE_COPY_OF_PROCESS: QT_TRANSLATE_NOOP("answer", "Take a copy of the papers"),
    Step.CALL_COUNSEL: QT_TRANSLATE_NOOP("answer", "Have the library's counsel called"),
    Step.STATUTE_WARNING: QT_TRANSLATE_NOOP("answer", "Read the statute's warning: RSMo 182.817 asks for more"),
    Step.HOLD_FOOTAGE: QT_TRANSLATE_NOOP("answer", "Have the footage held"),
    Step.OPEN_INCIDENT: QT_TRANSLATE_NOOP("answer", "Open an incident"),
    Step.POLICE_COMPLAINT_ADVICE: QT_TRANSLATE_NOOP("answer", "Advise a complaint to the police"),
    Step.RECORD_MINUTES: QT_TRANSLATE_NOOP("answer", "Note the minutes viewed"),
    Step.REPORT_TO_DIRECTOR: QT_TRANSLATE_NOOP("answer", "Report it to the Director"),
    Step.NO_RESPONSIVE_RECORDS_LETTER: QT_TRANSLATE_NOOP("answer", "Answer by letter: no such recording exists"),
    Step.QUEUE_DESTRUCTION: QT_TRANSLATE_NOOP("answer", "Put the images on the list for destruction"),
    Step.CHARGE_SEARCH_COST: QT_TRANSLATE_NOOP("answer", "Charge the cost of the search"),
    Step.DO_NOT_OBSTRUCT: QT_TRANSLATE_NOOP("answer", "Do not stand in the officers' way"),
    Step.SEAL_CASE: QT_TRANSLATE_NOOP("answer", "Seal the case"),
}


def language() -> str:
    """Return the language that the window speaks: en, es."""
    return QLocale().name().split("_")[0]


def step(step: Step) -> str:
    """Return a step as something to do."""
    return QCoreApplication.translate("answer", _STEPS[step])


@dataclass(frozen=True)
class Turn:
    """A single fact in words, and the decision that it would bring."""

    fact: str
    decision: Decision


class AnswerPanel(Card):
    """Shows a decision of a pack; put what can be done with it into `feet`, a remark into `note`."""

    def __init__(self, name: str, pack: Pack) -> None:
        super().__init__(margin=0)
        self.setObjectName(name)
        self._pack = pack
        self.band = VerdictBand()
        self._clause, self._others, self._say = ClauseQuote(), label(look="small"), Saying()
        self._steps = ToldLines(self.tr("What to do"))
        self._turns = ToldLines(self.tr("What would change the answer"))
        self.feet, self.note = Flow(), label(look="small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._answer = QWidget()
        self._area: QScrollArea = scrolled(self._answer)
        self._answer.setLayout(self._lay_out())
        self.body.setSpacing(0)
        self.body.addWidget(self.band)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(rule())
        foot = row(self.feet, self.note, gap=2 * GRID, margin=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID))
        foot.setStretch(0, 1)
        self.body.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _lay_out(self) -> QLayout:
        why, say = label(self.tr("Why"), "heading"), label(self.tr("What to say"), "heading")
        parts: list[Part] = [why, self._clause, self._others, GRID, say, self._say, GRID, self._steps, self._turns, 0]
        return column(*parts, margin=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID))

    def sizeHint(self) -> QSize:
        return QSize(70 * GRID, 70 * GRID)

    def wait(self, title: str, text: str = "") -> None:
        """Show what the question still needs, and nothing of an earlier answer."""
        self.set_tone(None)
        self.band.wait(title, text)
        self._answer.hide()

    def show_decision(self, decision: Decision, turns: Sequence[Turn] = ()) -> None:
        """Show a decision and what would change it."""
        sayings, tone = self._pack.sayings(language()), TONES[decision.verdict]
        self.set_tone(tone)
        self.band.answer(decision.verdict, sayings.why(decision.situation), self._verdict(decision))
        self._answer.hide()
        self._quote(decision)
        self._say.say(self.tr("“{words}”").format(words=sayings.say(decision.words)))
        self._steps.tell(*(Told(step(one)) for one in decision.steps))
        self._steps.setVisible(bool(decision.steps))
        self._turns.tell(*map(self._turn, turns))
        self._turns.setVisible(bool(turns))
        self._answer.show()
        self._area.verticalScrollBar().setValue(0)

    def _quote(self, decision: Decision) -> None:
        first, *rest = (self._pack.clause(number, language()) for number in decision.clauses)
        self._clause.quote(first.cite, first.words, TONES[decision.verdict])
        others = dict.fromkeys(clause.cite for clause in rest if clause.cite != first.cite)
        self._others.setText(self.tr("See also: {clauses}").format(clauses="; ".join(others)))
        self._others.setVisible(bool(others))

    def _verdict(self, decision: Decision) -> str:
        if decision.verdict is not Verdict.REFER:
            return ""
        return self.tr("Refer to the {roles}").format(roles=words.roles(decision.refer_to))

    def _turn(self, turn: Turn) -> Told:
        share, refer = self.tr("share"), words.roles(turn.decision.refer_to)
        text = share if turn.decision.verdict is Verdict.ALLOW else refer
        cite = self._pack.clause(turn.decision.clauses[0], language()).cite
        return Told(turn.fact, badge=text, tone=TONES[turn.decision.verdict], tip=words.plain_tooltip(cite))
