"""Finding a patron: a search field, and the list of who was found, of everybody, or of the minors coming of age."""

from collections.abc import Callable, Sequence
from enum import StrEnum, auto
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.choices import FilterChips
from adminapp.core.ui.forms import text_field
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import Empty, announce, column, label
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID
from adminapp.core.ui.windowed import Windowed, WindowedTable
from adminapp.grants.commands.everybody import Everybody
from adminapp.grants.rules.proof import card_key
from adminapp.grants.stored import ComingOfAge, Order, SearchHit

T = TypeVar("T", bound=Table[Any])

_TYPING_PAUSE = 150
_MOST_FOUND = 50


class Filter(StrEnum):
    """Which patrons are listed."""

    FOUND = auto()
    EVERYBODY = auto()
    COMING_OF_AGE = auto()


class PatronList(QWidget):
    """The left side: `typed` asks for a search, `chosen` for an account, `cleared` says that none is listed."""

    typed = Signal(str)
    chosen = Signal(object)
    opened = Signal()
    cleared = Signal()

    def __init__(self, soon: str, new: QAction, jobs: Jobs, everybody: Callable[[Order, bool], Everybody]) -> None:
        super().__init__()
        self.setObjectName("patrons.list")
        self.field = text_field()
        self.field.setObjectName("patrons.search")
        self.field.setProperty("look", "large")
        self.field.setAccessibleName(self.tr("Find a patron by card number or name"))
        self.field.setPlaceholderText(self.tr("Card number or name"))
        self.field.installEventFilter(self)
        chips = [
            (Filter.FOUND, self.tr("Found")),
            (Filter.EVERYBODY, self.tr("All patrons")),
            (Filter.COMING_OF_AGE, soon),
        ]
        self.chips: FilterChips[Filter] = FilterChips("patrons.filter", self.tr("Which patrons"), chips)
        self._coming, self._jobs, self._everybody = soon, jobs, everybody
        self._empty = self._empties(new)
        self._stack = QStackedWidget()
        for shown in self._empty.values():
            self._stack.addWidget(shown)
        self._note = label(look="small")
        self._note.hide()
        self.setLayout(column(self.field, self.chips, column(self._stack, self._note), gap=2 * GRID))
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._is_typing = False
        self._searched: str | None = ""
        self._again: list[int] = []
        self._listen()
        self.chips.show_counts([(Filter.FOUND, 0), (Filter.COMING_OF_AGE, 0)])

    @cached_property
    def _found(self) -> Table[SearchHit]:
        return self._take_in(Table("patrons.found", self.tr("Patrons found"), self._found_columns()))

    @cached_property
    def _all(self) -> WindowedTable[SearchHit]:
        rows = Windowed(self._found_columns(), self._jobs, lambda key, down: self._everybody(Order(key), down))
        table = WindowedTable("patrons.everybody", self.tr("All patrons"), rows)
        rows.opened.connect(lambda _place: self.show_count(rows.rowCount()))
        return self._take_in(table)

    @cached_property
    def _soon(self) -> Table[ComingOfAge]:
        return self._take_in(Table("patrons.coming_of_age", self._coming, self._soon_columns()))

    def make_more(self) -> bool:
        """Make one of the tables that nobody has looked at yet; return whether there was one."""
        for name in ("_found", "_all", "_soon"):
            if name not in vars(self):
                getattr(self, name)
                return True
        return False

    def search_for(self, text: str) -> None:
        """Put a text into the field and ask for the search."""
        self.field.setText(text)
        self._search(is_typing=False)

    def show_again(self, text: str, chip: str, account: int) -> None:
        """Put a search, a filter and the row that was chosen back as they were."""
        self.field.setText(text)
        self.chips.choose(Filter(chip))
        self._searched, self._again = text, [account]
        self.typed.emit(text)
        if self.chips.value() is Filter.EVERYBODY:
            self._all.open(SearchHit(account, "", "", ""))

    def show_found(self, text: str, hits: Sequence[SearchHit]) -> None:
        """Show what a text found; the only one found as typed, or the very card, is chosen once nobody types."""
        anew, self._searched = text != self._searched, text
        _fill(self._found, hits, _meant(text, hits) if anew else self._again)
        self._again = []
        self.chips.show_counts([(Filter.FOUND, len(hits))])
        self._turn()
        if anew and self._is_typing:
            self._timer.start()
        elif anew:
            self._say()

    def show_count(self, count: int) -> None:
        """Show how many patrons there are."""
        self.chips.show_counts([(Filter.EVERYBODY, count)])

    def refresh(self) -> None:
        """Read the list of everybody anew if it is shown."""
        if self.chips.value() is Filter.EVERYBODY:
            self._all.open()

    def show_coming_of_age(self, minors: Sequence[ComingOfAge]) -> None:
        """Show the minors who come of age soon."""
        _fill(self._soon, minors)
        self.chips.show_counts([(Filter.COMING_OF_AGE, len(minors))])
        self._turn()

    def _listen(self) -> None:
        self._timer.timeout.connect(self._say)
        self.field.textEdited.connect(lambda _text: self._search(is_typing=True))
        self.field.returnPressed.connect(self._enter)
        self.chips.chosen.connect(self._change_filter)

    def _take_in(self, table: T) -> T:
        table.chosen.connect(lambda listed: self.chosen.emit(listed.account))
        table.opened.connect(lambda _listed: self.opened.emit())
        self._stack.addWidget(table)
        return table

    def _search(self, *, is_typing: bool) -> None:
        """Ask for the search; whom it finds is shown at once, what follows from it once there is a pause."""
        self._timer.stop()
        self._is_typing = is_typing
        self._searched = None
        self.chips.choose(Filter.FOUND)
        self.typed.emit(self.field.text().strip())

    def _say(self) -> None:
        hits = self._found.rows()
        if hits and hits[0].similar:
            announce(self, self.tr("%n patron(s) with a similar name", "", len(hits)))
        else:
            announce(self, self.tr("%n patron(s) found", "", len(hits)))
        self._tell()

    def _enter(self) -> None:
        if self._timer.isActive() or self.field.text().strip() != self._searched:
            self._search(is_typing=False)
        else:
            self._step_into_table()

    def _change_filter(self) -> None:
        self.refresh()
        self._turn()
        self._tell()

    def _turn(self) -> None:
        table, which = self._listed(), self.chips.value()
        shown: QWidget = table
        if which is Filter.FOUND and not table.rows():
            shown = self._empty["nobody" if self._searched else "nothing"]
        elif which is Filter.COMING_OF_AGE and not table.rows():
            shown = self._empty["soon"]
        self._stack.setCurrentWidget(shown)
        self._note.setText(self._noted() if which is Filter.FOUND else "")
        self._note.setVisible(bool(self._note.text()))

    def _noted(self) -> str:
        hits = self._found.rows()
        if len(hits) >= _MOST_FOUND:
            return self.tr("Only the first {count} are listed. Type more.").format(count=_MOST_FOUND)
        if hits and hits[-1].similar:
            return self.tr("≈ The name is similar to what was typed, not the same.")
        return ""

    def _tell(self) -> None:
        chosen = self._listed().current()
        if chosen is None:
            self.cleared.emit()
        else:
            self.chosen.emit(chosen.account)

    def _listed(self) -> Table[Any]:
        match self.chips.value():
            case Filter.EVERYBODY:
                return self._all
            case Filter.COMING_OF_AGE:
                return self._soon
        return self._found

    def _step_into_table(self) -> None:
        table = self._listed()
        if table.model().rowCount():
            if not table.currentIndex().isValid():
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
            Column("name", self.tr("Name"), _name, width=172, strong=True),
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


def _name(hit: SearchHit) -> str:
    return f"≈ {hit.name}" if hit.similar else hit.name


def _meant(text: str, hits: Sequence[SearchHit]) -> list[int]:
    """Return whose very card was typed, else the only one who was found as typed."""
    as_typed = [hit.account for hit in hits if not hit.similar]
    exact = [hit.account for hit in hits if card_key(hit.card) == card_key(text)]
    return exact or (as_typed if len(as_typed) == 1 else [])


def _fill(table: Table[Any], rows: Sequence[Any], wanted: Sequence[int] = ()) -> None:
    """Put other rows into a table and choose a wanted account, else the one chosen before; `chosen` stays silent."""
    before = table.current()
    accounts = wanted or ([before.account] if before else [])
    with QSignalBlocker(table):
        table.show_rows(rows)
        table.choose(lambda row: row.account in accounts)
