"""Everything that can be done where one is: found by typing, or looked up by its key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from adminapp.core.kit.names import fold
from adminapp.core.ui.actions import plain_text
from adminapp.core.ui.ask import Ask, Dialog
from adminapp.core.ui.forms import text_field
from adminapp.core.ui.panels import announce, label
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True)
class Entry:
    """One action as it is shown, and where it works."""

    action: QAction
    where: str

    @property
    def text(self) -> str:
        """Return what it is called."""
        return plain_text(self.action)

    @property
    def page(self) -> str:
        """Return the name of the page that it opens, if it does nothing else."""
        return self.action.objectName().removeprefix("window.")

    @property
    def what(self) -> str:
        """Return what it does, in a sentence."""
        return self.action.statusTip()

    @property
    def key(self) -> str:
        """Return its key as this computer calls it."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)


def choose_action(ask: Ask, parent: QWidget, entries: Sequence[Entry]) -> None:
    """Let one of the actions be found by typing, and do it."""
    others = (entry for entry in entries if entry.action.objectName() != "window.palette")
    dialog = PaletteDialog(parent, [entry for entry in others if entry.action.isEnabled()])
    if ask.show(dialog) and dialog.chosen is not None:
        dialog.chosen.action.trigger()


def show_keys(ask: Ask, parent: QWidget, entries: Sequence[Entry]) -> None:
    """Show every action that has a key."""
    translate = QCoreApplication.translate
    dialog = Dialog(parent, "shortcuts", translate("palette", "Keys"), translate("palette", "&Close"))
    dialog.cancel.hide()
    dialog.resize(112 * GRID, 0)
    columns = [
        Column[Entry]("key", translate("palette", "Key"), lambda entry: entry.key, width=15 * GRID, strong=True),
        Column[Entry]("what", translate("palette", "What it does"), lambda entry: entry.what, width=60 * GRID),
        Column[Entry]("where", translate("palette", "Where"), lambda entry: entry.where),
    ]
    table = _table("shortcuts.table", translate("palette", "Keys"), columns)
    table.show_rows([entry for entry in entries if entry.key])
    table.selectRow(0)
    dialog.body.addWidget(table)
    mnemonics = translate("palette", "Alt and an underlined letter press that button, or go to that field.")
    dialog.body.addWidget(label(mnemonics, "small"))
    ask.show(dialog)


class PaletteDialog(Dialog):
    """A field to type into, and below it what fits; `chosen` is what is to be done."""

    def __init__(self, parent: QWidget, entries: Sequence[Entry]) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent, "palette", translate("palette", "What do you want to do?"), translate("palette", "&Do this")
        )
        self.resize(112 * GRID, 0)
        self.chosen: Entry | None = None
        self._entries = entries
        self.search = text_field(longest=100)
        self.search.setObjectName("palette.search")
        self.search.setAccessibleName(translate("palette", "A few letters of what you want to do"))
        self.search.setPlaceholderText(self.search.accessibleName())
        columns = [
            Column[Entry]("text", translate("palette", "Name"), lambda entry: entry.text, width=32 * GRID, strong=True),
            Column[Entry]("key", translate("palette", "Key"), lambda entry: entry.key, width=14 * GRID),
            Column[Entry]("what", translate("palette", "What it does"), lambda entry: entry.what),
        ]
        self.table = _table("palette.table", translate("palette", "What fits"), columns)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.table.chosen.connect(self._say)
        self.table.opened.connect(lambda _entry: self.submit())
        self.body.addWidget(self.search)
        self.body.addWidget(self.table)
        self._filter("")

    def submit(self) -> None:
        self.chosen = self.table.current()
        if self.chosen is not None:
            self.accept()

    def _filter(self, text: str) -> None:
        wanted = fold(text).split()
        fitting = [entry for entry in self._entries if _holds(f"{entry.text} {entry.what}", wanted)]
        fitting.sort(key=lambda entry: not _holds(entry.text, wanted))
        self.table.show_rows(fitting)
        self.table.selectRow(0)
        self.do.setEnabled(bool(fitting))
        if not fitting:
            announce(self.search, QCoreApplication.translate("palette", "Nothing fits."))

    def _say(self, entry: Entry) -> None:
        announce(self.search, f"{entry.text}, {entry.key}" if entry.key else entry.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            QApplication.sendEvent(self.table, event)
            return True
        return False


def _holds(text: str, wanted: Sequence[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in wanted)


def _table(name: str, what: str, columns: Sequence[Column[Entry]]) -> Table[Entry]:
    table = Table[Entry](name, what, columns)
    table.setMinimumHeight(48 * GRID)
    return table
