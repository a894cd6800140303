"""The policy in force, and another one in its place: looked at before, with what would change by it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy.packs import Pack
from adminapp.core.ui import words
from adminapp.core.ui.answer import language
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.language import LANGUAGES
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import (
    Fact,
    Line,
    Lines,
    announce,
    column,
    empty_out,
    label,
)
from adminapp.core.ui.theme import GRID
from adminapp.office.commands import Differences, OfficeDesk, PackFinding, Policy, Proposed
from adminapp.office.pages.folders import FolderField
from adminapp.office.pages.parts import FactsSheet, FormDialog
from adminapp.office.pages.readings import QUESTIONS, said

_MOST_SHOWN = 12
_OWN = ""


class PolicyPanel(FactsSheet):
    """Which policy is in force; the Director puts another there, and `changed` carries it.

    `opens` says that how it is read is to be shown anew as well.
    """

    changed = Signal(object)
    opens = Signal()

    def __init__(self, tools: Tools, desk: OfficeDesk) -> None:
        what = self.tr("Every answer cites its clauses, and it is what patrons take home.")
        super().__init__(tools, self.tr("The policy in force"), what)
        self.setObjectName("office.policy")
        self._desk = desk
        self._shipped: Sequence[Pack] = ()
        self.offer_change(self.tr("&Another policy…"), self._ask, "office.policy.change")

    def opened(self) -> None:
        """Read which policy is in force, and how it is read."""
        self.tools.jobs.start(self._desk.pack, done=self._show)
        self.tools.jobs.start(self._desk.shipped, done=self._offer)
        self.opens.emit()

    def _show(self, pack: Pack) -> None:
        self.lines.show_lines(*facts_of(pack))

    def _offer(self, shipped: Sequence[Pack]) -> None:
        self._shipped = shipped

    def _ask(self) -> None:
        dialog = PolicyDialog(self, self.tools, self._desk, self._shipped)
        if self.tools.ask.show(dialog) and dialog.in_force is not None:
            self.opened()
            self.changed.emit(dialog.in_force)
            told = self.tr("From now on every answer follows this policy: {title}")
            self.tools.toasts.say(told.format(title=dialog.in_force.title))


class PolicyDialog(FormDialog):
    """Looks at a policy and says what would change, then puts it in force; `in_force` is what was put there."""

    def __init__(self, parent: QWidget, tools: Tools, desk: OfficeDesk, shipped: Sequence[Pack]) -> None:
        super().__init__(parent, tools, "policy", QCoreApplication.translate("office", "Another policy"), "", "folder")
        self.in_force: Pack | None = None
        self._desk = desk
        self._looked_at: Policy | None = None
        own = self.tr("Our own, in a folder")
        others = [(pack.id, f"{pack.library}: {pack.title}") for pack in shipped]
        self._source: Picker[str] = Picker([(_OWN, own), *others])
        self._folder = FolderField(tools.ask, None)
        what = self.tr("The folder in which pack.toml stands. It is copied into the vault, and backups take it along.")
        self.form.add("source", self.tr("&Policy"), self._source)
        self.form.add("folder", self.tr("&Folder of our own policy"), self._folder, what)
        self._told = column(gap=GRID)
        self.parts.addLayout(self._told)
        self._source.currentIndexChanged.connect(self._begin)
        self._folder.edit.textChanged.connect(self._begin)
        self._begin()

    def work(self) -> Callable[[], object]:
        """Return what looks at the policy, or puts it in force once it has been looked at.

        Raises: InputError.
        """
        if self._looked_at is not None:
            return partial(self._desk.change_policy, self._looked_at)
        source = self._source.value() or self._folder.folder()
        if source is None:
            raise InputError(QT_TRANSLATE_NOOP("errors", "Choose the folder in which your policy stands."))
        return partial(self._desk.propose, source)

    def answered(self, answer: Pack | Proposed | tuple[PackFinding, ...]) -> None:
        match answer:
            case Pack():
                self.in_force = answer
                self.accept()
            case Proposed():
                self._show_proposed(answer)
            case _:
                self._show_faults(answer)

    def _begin(self) -> None:
        """Go back to where nothing has been looked at yet."""
        self._looked_at = None
        empty_out(self._told)
        self._folder.setEnabled(self._source.value() == _OWN)
        self.do.setText(self.tr("&Look at it"))
        self.do.setDefault(True)

    def _show_faults(self, faults: Sequence[PackFinding]) -> None:
        empty_out(self._told)
        heading = self.tr("It cannot be used yet: %n thing(s) are wrong with it", "", len(faults))
        place = self.tr("{file}, line {line}")
        lines = (
            Line(
                f"{words.sentence(one.problem)} {words.sentence(one.mend)}",
                detail=place.format(file=one.file, line=words.number(one.line)),
            )
            for one in faults[:_MOST_SHOWN]
        )
        self._told.addWidget(label(heading, "error"))
        self._told.addWidget(Lines(*lines))
        self._tell_more(len(faults))
        announce(self, heading)

    def _show_proposed(self, proposed: Proposed) -> None:
        empty_out(self._told)
        if proposed.differences.is_empty:
            text = self.tr("It says what the policy in force says. Nothing would change.")
            self._told.addWidget(label(text, "strong"))
            announce(self, text)
            return
        summary = list(self._summary(proposed.differences))
        text = self.tr(
            "It counts at once, in every answer and on every paper. Changes that the Director made to how the policy "
            "is read end with it: its own readings hold. Answers given before stay as they were given."
        )
        self._told.addWidget(label(self.tr("What changes"), "heading"))
        self._told.addWidget(Lines(*map(Line, summary)))
        self._told.addWidget(label(text))
        self._show_details(proposed.differences, proposed.policy.pack)
        self._looked_at = proposed.policy
        self.do.setText(self.tr("Put it &in force"))
        self.do.setDefault(False)
        self.cancel.setDefault(True)
        announce(self, " ".join(summary))

    def _show_details(self, differ: Differences, pack: Pack) -> None:
        if differ.readings:
            office = partial(QCoreApplication.translate, "office")
            turn = self.tr("{after}, until now {before}")
            self._told.addWidget(label(self.tr("Read another way"), "heading"))
            self._told.addWidget(
                Lines(
                    *(
                        Line(office(QUESTIONS[name]), right=turn.format(before=said(name, old), after=said(name, new)))
                        for name, old, new in differ.readings
                    )
                )
            )
        self._show_clauses(self.tr("Clauses worded another way"), pack, differ.reworded)
        self._show_clauses(self.tr("New clauses"), pack, differ.new)
        self._told.addWidget(label(self.tr("What it is"), "heading"))
        self._told.addWidget(Lines(*facts_of(pack)))

    def _show_clauses(self, heading: str, pack: Pack, numbers: Sequence[str]) -> None:
        if not numbers:
            return
        self._told.addWidget(label(heading, "heading"))
        clauses = (pack.clause(number, language()) for number in numbers[:_MOST_SHOWN])
        self._told.addWidget(Lines(*(Line("", clause.cite, clause.words) for clause in clauses)))
        self._tell_more(len(numbers))

    def _tell_more(self, count: int) -> None:
        if count > _MOST_SHOWN:
            self._told.addWidget(label(self.tr("and %n more", "", count - _MOST_SHOWN), "small"))

    def _summary(self, differ: Differences) -> Iterator[str]:
        """Yield what changes, one sentence for each kind."""
        counted = (
            (len(differ.readings), self.tr("%n place(s) are read another way.", "", len(differ.readings))),
            (len(differ.reworded), self.tr("%n clause(s) are worded another way.", "", len(differ.reworded))),
            (len(differ.new), self.tr("%n clause(s) are new.", "", len(differ.new))),
            (len(differ.gone), self.tr("%n clause(s) of today go.", "", len(differ.gone))),
            (differ.cited, self.tr("On %n ground(s) answers cite other clauses.", "", differ.cited)),
            (differ.said, self.tr("In %n situation(s) the desk says something else.", "", differ.said)),
            (differ.text, self.tr("The full text, as patrons take it home, is another.")),
        )
        yield from (text for count, text in counted if count)


def facts_of(pack: Pack) -> list[QWidget]:
    """Return what a policy is called, from when it is, and what there is of it."""
    translate = QCoreApplication.translate
    draft = translate("office", "{language} (a translation nobody has approved yet)")
    languages = (
        draft.format(language=LANGUAGES.get(one, one)) if one in pack.drafts else LANGUAGES.get(one, one)
        for one in pack.languages
    )
    undated = translate("office", "it bears no date")
    return [
        Fact(translate("office", "Policy"), pack.title),
        Fact(translate("office", "Whose"), pack.library),
        Fact(translate("office", "Version"), words.number(pack.version)),
        Fact(translate("office", "Approved"), words.day(pack.approved) if pack.approved else undated),
        Fact(translate("office", "Languages"), ", ".join(languages)),
        Fact(translate("office", "Clauses"), words.number(len(pack.clauses["en"]))),
    ]
