"""Finding a patron: a search field, the minors coming of age, and the list of either."""

from collections.abc import Sequence
from enum import StrEnum, auto
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.choices import FilterChips
from adminapp.core.ui.forms import text_field
from adminapp.core.ui.panels import Empty, announce, column, label
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID
from adminapp.grants.rules.proof import card_key
from adminapp.grants.stored import ComingOfAge, SearchHit

_TYPING_PAUSE = 150
_MOST_FOUND = 50


class Filter(StrEnum):
    """Which patrons are listed."""

    FOUND = auto()
    COMING_OF_AGE = auto()


class PatronList(QWidget):
    """The left side: `typed` asks for a search, `chosen` for an account, `cleared` says that none is listed."""

    typed = Signal(str)
    chosen = Signal(object)
    opened = Signal()
    cleared = Signal()

    def __init__(self, soon: str, new: QAction) -> None:
        super().__init__()
        self.setObjectName("patrons.list")
        self.field = text_field()
        self.field.setObjectName("patrons.search")
        self.field.setProperty("look", "large")
        self.field.setAccessibleName(self.tr("Find a patron by card number or name"))
        self.field.setPlaceholderText(self.tr("Card number or name"))
        self.field.installEventFilter(self)
        chips = [(Filter.FOUND, self.tr("Found")), (Filter.COMING_OF_AGE, soon)]
        self.chips: FilterChips[Filter] = FilterChips("patrons.filter", self.tr("Which patrons"), chips)
        self._found: Table[SearchHit] = Table("patrons.found", self.tr("Patrons found"), self._found_columns())
        self._soon: Table[ComingOfAge] = Table("patrons.coming_of_age", soon, self._soon_columns())
        self._empty = self._empties(new)
        self._stack = QStackedWidget()
        for shown in (*self._empty.values(), self._found, self._soon):
            self._stack.addWidget(shown)
        self._cut = label(self.tr("Only the first {count} are listed. Type more.").format(count=_MOST_FOUND), "small")
        self.setLayout(column(self.field, self.chips, column(self._stack, self._cut), gap=2 * GRID))
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._searched: str | None = None
        self._again: list[int] = []
        self._listen()
        self.show_coming_of_age(())
        self.show_found("", ())

    def search_for(self, text: str) -> None:
        """Put a text into the field and ask for the search."""
        self.chips.choose(Filter.FOUND)
        self.field.setText(text)
        self._search()

    def show_again(self, text: str, chip: str, account: int) -> None:
        """Put a search, a filter and the row that was chosen back as they were."""
        self.field.setText(text)
        self.chips.choose(Filter(chip))
        self._searched, self._again = text, [account]
        self.typed.emit(text)

    def show_found(self, text: str, hits: Sequence[SearchHit]) -> None:
        """Show what a text found; a single one, or the very card, is chosen at once."""
        anew, self._searched = text != self._searched, text
        exact = [hit.account for hit in hits if card_key(hit.card) == card_key(text)]
        alone = [hit.account for hit in hits if len(hits) == 1]
        _fill(self._found, hits, (exact or alone) if anew else self._again)
        self._again = []
        self._cut.setVisible(len(hits) >= _MOST_FOUND)
        self.chips.show_counts([(Filter.FOUND, len(hits))])
        self._turn()
        if anew:
            announce(self, self.tr("%n patron(s) found", "", len(hits)))
            self._tell()

    def show_coming_of_age(self, minors: Sequence[ComingOfAge]) -> None:
        """Show the minors who come of age soon."""
        _fill(self._soon, minors)
        self.chips.show_counts([(Filter.COMING_OF_AGE, len(minors))])
        self._turn()

    def _listen(self) -> None:
        self._timer.timeout.connect(self._search)
        self.field.textEdited.connect(lambda _text: self._timer.start())
        self.field.returnPressed.connect(self._enter)
        self.chips.chosen.connect(self._change_filter)
        for table in (self._found, self._soon):
            table.chosen.connect(lambda listed: self.chosen.emit(listed.account))
            table.opened.connect(lambda _listed: self.opened.emit())

    def _search(self) -> None:
        self._timer.stop()
        self._searched = None
        self.chips.choose(Filter.FOUND)
        self.typed.emit(self.field.text().strip())

    def _enter(self) -> None:
        if self._timer.isActive() or self.field.text().strip() != self._searched:
            self._search()
        else:
            self._step_into_table()

    def _change_filter(self) -> None:
        self._turn()
        self._tell()

    def _turn(self) -> None:
        soon = self.chips.value() is Filter.COMING_OF_AGE
        empty = self._empty["soon" if soon else "nobody" if self._searched else "nothing"]
        table = self._listed()
        self._stack.setCurrentWidget(table if table.rows() else empty)

    def _tell(self) -> None:
        chosen = self._listed().current()
        if chosen is None:
            self.cleared.emit()
        else:
            self.chosen.emit(chosen.account)

    def _listed(self) -> Table[Any]:
        return self._soon if self.chips.value() is Filter.COMING_OF_AGE else self._found

    def _step_into_table(self) -> None:
        table = self._listed()
        if table.rows():
            if table.current() is None:
                table.selectRow(0)
            table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empties(self, new: QAction) -> dict[str, Empty]:
        return {
            "nothing": Empty(
                self.tr("Find a patron"),
                self.tr("Scan a card, or type a card number or the beginning of a name."),
                new,
            ),
            "nobody": Empty(self.tr("Nobody found"), self.tr("Check the spelling, or type less of the name.")),
            "soon": Empty(
                self.tr("Nobody comes of age soon"),
                self.tr("Minors are listed here before their guardians' access ends."),
            ),
        }

    def _found_columns(self) -> list[Column[SearchHit]]:
        return [
            Column("name", self.tr("Name"), lambda hit: hit.name, width=172, strong=True),
            Column("card", self.tr("Card"), lambda hit: hit.card, width=156),
            Column("branch", self.tr("Branch"), lambda hit: hit.branch, width=96),
        ]

    def _soon_columns(self) -> list[Column[ComingOfAge]]:
        return [
            Column("name", self.tr("Name"), lambda minor: minor.name, width=172, strong=True),
            Column("card", self.tr("Card"), lambda minor: minor.card, width=156),
            Column("day", self.tr("Of age on"), lambda minor: words.short_day(minor.day), width=96),
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down lead from the search field into the list, and Escape empty the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._step_into_table()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.search_for("")
                return True
        return super().eventFilter(watched, event)


def _fill(table: Table[Any], rows: Sequence[Any], wanted: Sequence[int] = ()) -> None:
    """Put other rows into a table and choose a wanted account, else the one chosen before; `chosen` stays silent."""
    before = table.current()
    accounts = wanted or ([before.account] if before else [])
    with QSignalBlocker(table):
        table.show_rows(rows)
        table.choose(lambda row: row.account in accounts)
