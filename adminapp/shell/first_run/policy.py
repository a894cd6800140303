"""The step that asks which policy is in force, and shows what it says where policies differ."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QRadioButton, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.ui import words
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import Card, Line, Lines, column, label, styled
from adminapp.core.ui.theme import GRID
from adminapp.shell.first_run.step import Step

if TYPE_CHECKING:
    from adminapp.core.policy.packs import Pack

_MEANINGS = {
    "mrrl": QT_TRANSLATE_NOOP(
        "policies",
        "Parents and guardians see a minor's record, cardholders name who may see theirs, "
        "and the desk answers most questions itself.",
    ),
    "lco": QT_TRANSLATE_NOOP(
        "policies",
        "A record goes to nobody but its cardholder; whoever else asks needs a court, and the Director decides.",
    ),
}


class PolicyStep(Step):
    """Which policy is in force; its choices stand below in plain words."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__("policy")
        text = self.tr("Every answer cites it. A policy of your own can be brought in later, in the office.")
        self.introduce(self.tr("Your policy"), text)
        self._buttons: dict[str, QRadioButton] = {}
        self._packs: dict[str, Pack] = {}
        self._cards = column(gap=GRID)
        self._reads = Card(self.tr("What it says where policies differ"))
        self._lines = Lines()
        self._reads.body.addWidget(label(self.tr("The Director can change this later, in the office."), "small"))
        self._reads.body.addWidget(self._lines)
        self._reads.hide()
        self.column.setContentsMargins(0, 0, GRID, 0)
        self.column.insertLayout(0, self._cards)
        self.column.addWidget(self._reads)
        self.column.addStretch(1)
        jobs.start(_packs, done=self._offer)

    def _offer(self, packs: Sequence["Pack"]) -> None:
        self._packs = {pack.id: pack for pack in packs}
        self._buttons = {pack.id: self._card(pack) for pack in packs}

    def _card(self, pack: "Pack") -> QRadioButton:
        choice = QRadioButton(words.without_mnemonic(pack.library))
        choice.setObjectName(f"policy.{pack.id}")
        meaning = QCoreApplication.translate("policies", _MEANINGS[pack.id])
        choice.setAccessibleDescription(f"{pack.title}. {meaning}")
        card = Card()
        about = column(label(pack.title), label(meaning, "muted"), gap=4, margin=(30, 0, 0, 0))
        styled(choice, look="strong")
        card.body.addWidget(choice)
        card.body.addLayout(about)
        self._cards.addWidget(card)
        choice.toggled.connect(lambda chosen: self._choose(pack.id) if chosen else None)
        return choice

    def _choose(self, chosen: str) -> None:
        from adminapp.office.pages.readings import QUESTIONS, said

        for name, choice in self._buttons.items():
            choice.setChecked(name == chosen)
        readings = vars(self._packs[chosen].readings)
        translate = QCoreApplication.translate
        self._lines.show_lines(
            *(Line(translate("office", QUESTIONS[name]), right=said(name, value)) for name, value in readings.items())
        )
        self._reads.show()
        self.form.clear_errors()

    def check(self) -> None:
        """Ask for one of the policies.

        Raises: InputError.
        """
        if not self.policy():
            raise InputError(QT_TRANSLATE_NOOP("errors", "Choose the policy that your library has approved."))

    def first(self) -> QWidget:
        return self._buttons.get(self.policy()) or next(iter(self._buttons.values()), self)

    def policy(self) -> str:
        """Return the id of the chosen pack, empty where none is."""
        return next((pack for pack, choice in self._buttons.items() if choice.isChecked()), "")


def _packs() -> list["Pack"]:
    from adminapp.core.policy.packs import built_in, load_pack

    return [load_pack(pack) for pack in built_in()]
