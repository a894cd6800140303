"""Handouts: what a patron takes home, chosen, seen and printed without a name."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from adminapp.core.documents.frame import Letterhead
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.sayings import GOVERNING
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow, Actions
from adminapp.core.ui.drafts import Draft
from adminapp.core.ui.flow import Flow
from adminapp.core.ui.jobs import Job
from adminapp.core.ui.page import Page, Tools, scrolled
from adminapp.core.ui.panels import button, column, label, row
from adminapp.core.ui.theme import GRID, grown
from adminapp.handouts.commands import HandoutsDesk
from adminapp.handouts.pages import wording
from adminapp.handouts.pages.cards import DocumentCards
from adminapp.handouts.pages.choosing import HowPanel, Offer
from adminapp.handouts.pages.counts import CountsDialog
from adminapp.handouts.pages.preview import Preview
from adminapp.handouts.pages.printing import FindPrinter, default_printer, print_pdf
from adminapp.handouts.pages.waiting import Printout, WaitingCard
from adminapp.handouts.papers import texts
from adminapp.handouts.papers.printing import Source, Wanted, languages_of, print_handout
from adminapp.handouts.records import Blank, Count, Filled, Handout, Partner
from adminapp.handouts.rules import is_offered

ROWS = (
    ActionRow(
        "handouts.print",
        QT_TRANSLATE_NOOP("actions", "&Print"),
        QT_TRANSLATE_NOOP("actions", "Print on the computer's default printer"),
        "Ctrl+P",
        Deed.ASK_DESK,
    ),
    ActionRow(
        "handouts.print_next",
        QT_TRANSLATE_NOOP("actions", "Print and ne&xt"),
        QT_TRANSLATE_NOOP("actions", "Print, forget what was filled in, and start over for the next person"),
        "Ctrl+Return",
        Deed.ASK_DESK,
    ),
    ActionRow(
        "handouts.save",
        QT_TRANSLATE_NOOP("actions", "Sa&ve as PDF…"),
        QT_TRANSLATE_NOOP("actions", "Keep the document as a file that a screen reader can read, to be mailed"),
        "Ctrl+S",
        Deed.ASK_DESK,
    ),
)
_LEFT = 37 * GRID


class HandoutsPage(Page):
    """Choose a document, see it, print it. Another page asks for the one that fits with `show_paper`."""

    def __init__(
        self,
        tools: Tools,
        desk: HandoutsDesk,
        letterhead: Letterhead,
        partners: Callable[[], tuple[Partner, ...] | None] = lambda: None,
        find_printer: FindPrinter = default_printer,
    ) -> None:
        super().__init__("handouts", tools)
        self._desk = desk
        self._letterhead = letterhead
        self._partners = partners
        self._find_printer = find_printer
        self._filled = Filled()
        self._showing: Job | None = None
        self._actions = Actions(self, ROWS, tools.may)
        self._actions.connect(
            {
                "handouts.print": self._print,
                "handouts.print_next": self._print_and_next,
                "handouts.save": self._save,
            }
        )
        self.how = HowPanel(desk.pack)
        self.preview = Preview("handouts.preview")
        self.waiting = WaitingCard()
        self._error = label(look="error")
        self._error.hide()
        self._for_one = self._note_of_filled()
        self._counted = label(look="small")
        self._both = self._lay_out()
        self.make_later(self._make_cards)
        self.how.changed.connect(self._show)
        self.waiting.resumed.connect(self._resume)
        tools.jobs.start(self._languages, done=self._offer)

    def title(self) -> str:
        return self.tr("Handouts")

    def main_action(self) -> QAction:
        return self._actions["handouts.print"]

    def opened(self) -> None:
        self._show()
        self._count()

    def draft(self) -> Draft:
        if self._filled == Filled() and self.how.wanted() == Wanted(Handout.POLICY, GOVERNING):
            return {}
        values = {name: _kept(value) for name, value in self._filled.values.items()}
        filled = {"values": values, "ticked": sorted(self._filled.ticked)}
        return filled | {"handout": self.cards.value(), "how": self.how.draft()}

    def take_up(self, draft: Draft) -> None:
        values = {Blank(name): _as_it_was(kept) for name, kept in draft["values"].items()}
        self.show_paper(draft["handout"], Filled(values, frozenset(draft["ticked"])))
        self.how.take_up(draft["how"])
        self._show()

    def show_paper(self, handout: Handout | str, filled: Filled | None = None) -> None:
        """Show a document, with what another page knows for it."""
        self.how.start_over()
        self._filled = filled or Filled()
        self.cards.choose(Handout(handout))
        self._choose()

    def start_over(self) -> None:
        """Forget what was filled in, and show the policy for the next person."""
        self.show_paper(Handout.POLICY)

    def _make_cards(self) -> None:
        self.cards = DocumentCards([handout for handout in Handout if is_offered(handout, self._desk.pack)])
        self.cards.chosen.connect(self._choose)
        left = scrolled(column(self.cards))
        left.setFixedWidth(grown(_LEFT))
        self._both.insertWidget(0, left)

    def _lay_out(self) -> QHBoxLayout:
        counts = button(self.tr("What was given ou&t"), self._show_counts, "link", "handouts.counts")
        feet = Flow(
            self._actions.button("handouts.print_next"),
            self._actions.button("handouts.save"),
            counts,
            self._counted,
        )
        right = column(self.how, self._for_one, self._error, self.preview, self.waiting, feet, gap=12)
        right.setStretch(3, 1)
        both = row(gap=2 * GRID)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        return both

    def _note_of_filled(self) -> QWidget:
        note = QWidget()
        note.setObjectName("handouts.filled")
        blank = button(self.tr("Make it &blank"), self._make_blank, "link", "handouts.blank")
        note.setLayout(row(label(self.tr("Filled in for one person."), "strong"), blank, 0))
        note.hide()
        return note

    def _languages(self) -> Offer:
        """Return the languages of every document."""
        source = self._source()
        offer = {}
        for handout in Handout:
            codes = languages_of(handout, source)
            offer[handout] = {code: texts.language(code).name if code in texts.languages() else code for code in codes}
        return offer

    def _offer(self, offer: Offer) -> None:
        self.how.offer(offer)

    def _source(self) -> Source:
        return Source(self._desk.pack, self._letterhead, self._partners())

    def _made(self, wanted: Wanted, filled: Filled) -> bytes:
        head = self._desk.log_head() if filled != Filled() else None
        return print_handout(wanted, self._source(), [filled], head)

    def _choose(self) -> None:
        self.how.show_for(self.cards.value())
        self._show()

    def _show(self) -> None:
        if self._showing is not None:
            self._showing.cancel()
        self._for_one.setVisible(self._filled != Filled())
        make = partial(self._made, self.how.wanted(), self._filled)
        self._showing = self.tools.jobs.start(make, done=self._show_pdf, failed=self._show_error)

    def _show_pdf(self, pdf: bytes) -> None:
        self._error.hide()
        self.preview.show_pdf(pdf)

    def _show_error(self, error: AdminError) -> None:
        self.preview.clear()
        self._error.setText(words.sentence(error))
        self._error.show()

    def _make_blank(self) -> None:
        self._filled = Filled()
        self._show()

    def _printout(self) -> Printout | None:
        try:
            return Printout(self.how.wanted(), self._filled, self.how.copies.number())
        except InputError as error:
            self.say(error)
            self.how.copies.setFocus()
            return None

    def _print(self) -> bool:
        printout = self._printout()
        if printout is None:
            return False
        self._send(printout)
        return True

    def _print_and_next(self) -> None:
        if self._print():
            self.start_over()
            self.cards.card(Handout.POLICY).setFocus()

    def _send(self, printout: Printout) -> None:
        printer = self._find_printer()
        if printer is None:
            self.waiting.add(printout)
            self.tools.toasts.say(self.tr("There is no printer now. The document waits here until there is one."))
            return
        work = partial(self._print_and_count, printout, printer)
        self.tools.jobs.start(work, done=partial(self._printed, printout), failed=partial(self._not_printed, printout))

    def _print_and_count(self, printout: Printout, printer: QPrinter) -> None:
        wanted = printout.wanted
        print_pdf(self._made(wanted, printout.filled), printer, wanted.paper, printout.copies)
        self._desk.give(new_id(), wanted.handout, wanted.language, printout.copies)

    def _printed(self, printout: Printout, _none: None) -> None:
        text = self.tr("Printed: {document}, {copies} ×")
        name = wording.title(printout.wanted.handout)
        self.tools.toasts.say(text.format(document=name, copies=words.number(printout.copies)))
        self._count()
        if self.waiting.count():
            self._resume()

    def _not_printed(self, printout: Printout, error: AdminError) -> None:
        self.waiting.add(printout)
        self.say(error)

    def _resume(self) -> None:
        printout = self.waiting.take()
        if printout is not None:
            self._send(printout)

    def _save(self) -> None:
        wanted, filled = self.how.wanted(), self._filled
        kinds = self.tr("PDF (*.pdf)")
        file = self.tools.ask.file_to_save(self.tr("Save as PDF"), f"{wanted.handout}-{wanted.language}.pdf", kinds)
        if file is not None:
            saved = self.tr("Saved.")
            work = partial(self._save_and_count, wanted, filled, file)
            self.tools.jobs.start(work, done=lambda _: self._count(saved), failed=self.say)

    def _save_and_count(self, wanted: Wanted, filled: Filled, file: Path) -> None:
        self._desk.save(file, self._made(wanted, filled))
        self._desk.give(new_id(), wanted.handout, wanted.language, 1)

    def _count(self, first: str = "") -> None:
        if first:
            self.tools.toasts.say(first)
        self.tools.jobs.start(self._desk.counts, done=self._show_count)

    def _show_count(self, counts: tuple[Count, ...]) -> None:
        month = self._desk.month()
        copies = sum(count.copies for count in counts if count.month == month)
        self._counted.setText(self.tr("%n copies this month", "", copies))

    def _show_counts(self) -> None:
        self.tools.jobs.start(self._desk.counts, done=lambda counts: self.tools.ask.show(CountsDialog(self, counts)))


def _kept(value: str | date) -> list[str]:
    return ["day", value.isoformat()] if isinstance(value, date) else ["text", value]


def _as_it_was(kept: list[str]) -> str | date:
    kind, value = kept
    return date.fromisoformat(value) if kind == "day" else value
