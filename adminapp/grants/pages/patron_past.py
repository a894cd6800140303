"""What happened to an account, and what the desk answered about it."""

from PySide6.QtCore import QCoreApplication

from adminapp.core.policy.decision import Verdict
from adminapp.core.ui import words
from adminapp.core.ui.panels import TONES, Badge
from adminapp.grants.pages import wording
from adminapp.grants.pages.patron_lines import Entry, Fold, Section
from adminapp.grants.pages.patron_shown import ShownAccount
from adminapp.grants.stored import Disclosure, HistoryEntry, Outcome

_SHOWN_AT_FIRST = 5


class PastSection(Section):
    """The newest lines first, older ones folded away."""

    def __init__(self, name: str, heading: str) -> None:
        super().__init__(name, heading)
        self._older = Fold(f"{name}.older")
        self.parts.addWidget(self._older)

    def show_past(self, entries: list[Entry], nothing: str) -> None:
        """Show entries that stand in order, the newest first."""
        older = entries[_SHOWN_AT_FIRST:]
        self.show_lines(entries[:_SHOWN_AT_FIRST], nothing)
        self._older.show_lines(self.tr("Older ({count})").format(count=words.number(len(older))), older)


class AnswersSection(PastSection):
    """What the desk answered, as far as it is still known."""

    def __init__(self) -> None:
        super().__init__("patrons.answers", QCoreApplication.translate("grants", "What the desk answered"))

    def show_account(self, shown: ShownAccount) -> None:
        """Show the answers about an account."""
        entries = [self._entry(place, answer) for place, answer in enumerate(shown.answers, start=1)]
        self.show_past(entries, self.tr("Nobody asked about this account."))

    def _entry(self, place: int, answer: Disclosure) -> Entry:
        kind = wording.plain(wording.ASKERS, answer.asker)
        verdict = Verdict.REFER if answer.outcome is Outcome.REFERRED else answer.verdict
        facts = [
            words.moment(answer.at),
            *([kind] if answer.asker_name else []),
            wording.plain(wording.CHANNELS, answer.channel),
            wording.said(wording.WANTS, answer.wants),
            answer.by,
        ]
        badge = Badge(wording.said(wording.ANSWERS, verdict), TONES[verdict])
        return Entry(f"patrons.answers.{place}", answer.asker_name or kind, " · ".join(facts), [badge])


class HistorySection(PastSection):
    """What happened to an account, as far as the member may know of it."""

    def __init__(self) -> None:
        super().__init__("patrons.history", QCoreApplication.translate("grants", "History"))

    def show_account(self, shown: ShownAccount) -> None:
        """Show the history of an account."""
        entries = [self._entry(place, entry) for place, entry in enumerate(shown.account.history, start=1)]
        self.show_past(entries, self.tr("Nothing has happened since the account was brought in."))

    def _entry(self, place: int, entry: HistoryEntry) -> Entry:
        what = wording.said(wording.HAPPENINGS, entry.what)
        title = self.tr("{what}: {subject}").format(what=what, subject=entry.subject) if entry.subject else what
        facts = [words.moment(entry.at), entry.by or self.tr("library system"), entry.note]
        return Entry(f"patrons.history.{place}", title, " · ".join(filter(None, facts)))
