"""The answer to a question, as every page shows it: verdict, clause, words to say, steps, what would change it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.core.policy.packs import Pack
from adminapp.core.ui import words
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.page import scrolled
from adminapp.core.ui.panels import (
    TONES,
    Badge,
    Card,
    ClauseQuote,
    Line,
    Lines,
    Saying,
    VerdictBand,
    column,
    empty_out,
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
        self._body = column(gap=GRID, margin=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID))
        inside = QWidget()
        inside.setLayout(self._body)
        self.feet, self.note = Flow(), label(look="small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._area: QScrollArea = scrolled(inside)
        self.body.setSpacing(0)
        self.body.addWidget(self.band)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(rule())
        foot = row(self.feet, self.note, gap=2 * GRID, margin=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID))
        foot.setStretch(0, 1)
        self.body.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(70 * GRID, 70 * GRID)

    def wait(self, title: str, text: str = "") -> None:
        """Show what the question still needs."""
        self.set_tone(None)
        self.band.wait(title, text)
        empty_out(self._body)

    def show_decision(self, decision: Decision, turns: Sequence[Turn] = ()) -> None:
        """Show a decision and what would change it."""
        sayings, tone = self._pack.sayings(language()), TONES[decision.verdict]
        self.set_tone(tone)
        self.band.answer(decision.verdict, sayings.why(decision.situation), self._verdict(decision))
        empty_out(self._body)
        self._add(self.tr("Why"), *self._clauses(decision))
        self._add(self.tr("What to say"), Saying(self.tr("“{words}”").format(words=sayings.say(decision.words))))
        if decision.steps:
            self._add(self.tr("What to do"), Lines(*(Line(step(one)) for one in decision.steps)))
        if turns:
            self._add(self.tr("What would change the answer"), Lines(*(self._turn(turn) for turn in turns)))
        self._body.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _add(self, heading: str, *parts: QWidget) -> None:
        self._body.addWidget(label(heading, "heading"))
        for part in parts:
            self._body.addWidget(part)
        self._body.addSpacing(GRID)

    def _clauses(self, decision: Decision) -> list[QWidget]:
        clauses = [self._pack.clause(number, language()) for number in decision.clauses]
        parts: list[QWidget] = [ClauseQuote(clauses[0].cite, clauses[0].words, TONES[decision.verdict])]
        others = list(dict.fromkeys(clause.cite for clause in clauses[1:] if clause.cite != clauses[0].cite))
        if others:
            parts.append(label(self.tr("See also: {clauses}").format(clauses="; ".join(others)), "small"))
        return parts

    def _verdict(self, decision: Decision) -> str:
        if decision.verdict is not Verdict.REFER:
            return ""
        return self.tr("Refer to the {roles}").format(roles=words.roles(decision.refer_to))

    def _turn(self, turn: Turn) -> Line:
        share, refer = self.tr("share"), words.roles(turn.decision.refer_to)
        text = share if turn.decision.verdict is Verdict.ALLOW else refer
        cite = self._pack.clause(turn.decision.clauses[0], language()).cite
        badge = Badge(text, TONES[turn.decision.verdict])
        badge.setToolTip(words.plain_tooltip(cite))
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return Line(turn.fact, right=badge)
