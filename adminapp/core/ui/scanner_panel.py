"""Trying the scanner of this computer, and saying how it writes."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from adminapp.core.kit.barcodes import has_good_check, is_library_barcode
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, beside
from adminapp.core.ui.ask import Ask, Dialog
from adminapp.core.ui.forms import Form, NumberField, Picker, text_field
from adminapp.core.ui.panels import Badge, Card, Line, Lines, announce, button, label, row
from adminapp.core.ui.scanner import (
    LEAST,
    LONGEST_GAP,
    LONGEST_MARK,
    MOST,
    SHORTEST_GAP,
    End,
    Heard,
    Scanner,
    Scanning,
    keep_scanning,
    scanner_of,
    scanning,
)
from adminapp.core.ui.theme import GRID, Tone

_END_KEYS = {
    End.ENTER: QT_TRANSLATE_NOOP("scanner", "Enter"),
    End.TAB: QT_TRANSLATE_NOOP("scanner", "Tab"),
    End.NONE: QT_TRANSLATE_NOOP("scanner", "none"),
}


class ScannerPanel(QWidget):
    """A field to scan into, what arrived in words, and this computer's settings; scans go nowhere else meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scanner")
        self._scanner: Scanner | None = None
        self.field = text_field()
        self.field.setObjectName("scanner.field")
        self.field.setProperty("look", "large")
        self.field.setAccessibleName(self.tr("Scan a card here"))
        self.field.setPlaceholderText(self.tr("Scan a card here"))
        self.field.installEventFilter(self)
        self._told = Lines()
        self._form = Form("scanner_settings")
        self._fill_form(scanning())
        self._saved = label(look="small")
        self._lay_out()
        self._wait()

    def opened(self) -> None:
        """Wait for a scan."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        trying, settings = Card(self.tr("Try the scanner")), Card(self.tr("How this computer's scanner writes"))
        trying.body.addWidget(self.field)
        trying.body.addWidget(self._told)
        trying.body.addStretch(1)
        save = button(self.tr("&Save"), self._save, "primary", "scanner.save")
        usual = button(self.tr("&As at first"), self._put_back, "link", "scanner.usual")
        settings.body.addWidget(
            label(
                self.tr("Change this only where a scan is taken for typing, or letters stand around the number."),
                "muted",
            )
        )
        settings.body.addWidget(self._form)
        settings.body.addLayout(row(save, usual, self._saved, 0))
        settings.body.addStretch(1)
        self._cards = (trying, settings)
        self._both = row(*self._cards, gap=2 * GRID)
        self._both.setStretch(0, 1)
        self._both.setStretch(1, 1)
        self.setLayout(self._both)

    def _fill_form(self, kept: Scanning) -> None:
        what = self.tr("In milliseconds; slower is typing.")
        gap = NumberField(kept.longest_gap, SHORTEST_GAP, LONGEST_GAP)
        self._gap = self._form.add("gap", self.tr("&Longest gap"), gap, what, half=True)
        what = self.tr("In characters; shorter is typing.")
        self._shortest = self._form.add(
            "shortest", self.tr("S&hortest scan"), NumberField(kept.shortest, LEAST, MOST), what, half=True
        )
        ends = [
            (End.EITHER, self.tr("Enter or Tab")),
            (End.ENTER, self.tr("Enter only")),
            (End.TAB, self.tr("Tab only")),
        ]
        self._end: Picker[End] = self._form.add("end", self.tr("Key at the &end"), Picker(ends))
        self._end.choose(kept.end)
        what = self.tr("Taken away where it comes.")
        self._before = self._form.add(
            "before", self.tr("&Before the number"), text_field(kept.before, LONGEST_MARK), what, half=True
        )
        self._after = self._form.add(
            "after", self.tr("After the &number"), text_field(kept.after, LONGEST_MARK), what, half=True
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room, else under each other."""
        super().resizeEvent(event)
        fits = sum(self._widths()) + self._both.spacing() <= self.width()
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _widths(self) -> list[int]:
        return [card.minimumSizeHint().width() for card in self._cards]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scanner = scanner_of(self)
        self._scanner.trying = True
        self._scanner.heard.connect(self._show)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._scanner is not None:
            self._scanner.trying = False
            self._scanner.heard.disconnect(self._show)
            self._scanner = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the field press no button."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in keys

    def _wait(self) -> None:
        self._told.show_lines(Line(self.tr("Nothing has arrived yet. What the scanner sends stands here.")))

    def _show(self, heard: Heard) -> None:
        if not (heard.is_scan or self.field.hasFocus()):
            return
        self.field.clear()
        verdict = self.tr("A scan") if heard.is_scan else self.tr("Typing")
        lines = [
            Line(self.tr("Taken for"), right=Badge(verdict, Tone.YES if heard.is_scan else Tone.REFER)),
            Line(self.tr("Arrived"), right=heard.text),
            Line(self.tr("Characters"), right=self.tr("%n character(s)", "", len(heard.text))),
            Line(self.tr("Key at the end"), right=QCoreApplication.translate("scanner", _END_KEYS[heard.end])),
            Line(self.tr("Longest gap"), right=self.tr("{gap} ms").format(gap=heard.gap)),
            Line(self.tr("Check digit"), right=self._check(heard.number)),
        ]
        if heard.number != heard.text:
            lines.insert(2, Line(self.tr("Card number"), right=heard.number))
        why = self._why(heard)
        self._told.show_lines(*lines, *([Line("", self.tr("What to do"), why)] if why else []))
        announce(self, f"{verdict}. {heard.number}. {why}")

    def _check(self, number: str) -> Badge:
        if not is_library_barcode(number):
            return Badge(self.tr("no library barcode of 14 digits"))
        if has_good_check(number):
            return Badge(self.tr("good"), Tone.YES)
        return Badge(self.tr("does not fit; the card is taken all the same"), Tone.REFER)

    def _why(self, heard: Heard) -> str:
        """Return what to change so that the same is taken for a scan."""
        kept = scanning()
        if heard.is_scan:
            return ""
        if heard.end is End.NONE:
            return self.tr("No Enter or Tab came. Set the scanner to send one after the number.")
        if kept.end not in {End.EITHER, heard.end}:
            return self.tr("Choose the key that the scanner sends at the end.")
        if len(heard.text) < kept.shortest:
            return self.tr("If a scanner sent this, allow shorter scans.")
        return self.tr("If a scanner sent this, allow a longer gap: {gap} ms or more.").format(gap=heard.gap)

    def _save(self) -> None:
        self._form.clear_errors()
        try:
            wanted = self._wanted()
        except InputError as error:
            self._form.refuse(error)
            return
        keep_scanning(wanted)
        self._say_saved()

    def _wanted(self) -> Scanning:
        numbers = {}
        for name, field in (("gap", self._gap), ("shortest", self._shortest)):
            with beside(name):
                numbers[name] = field.number()
        return Scanning(
            numbers["gap"],
            numbers["shortest"],
            self._end.value() or End.EITHER,
            self._before.text().strip(),
            self._after.text().strip(),
        )

    def _put_back(self) -> None:
        self._form.clear_errors()
        usual = Scanning()
        self._gap.setText(str(usual.longest_gap))
        self._shortest.setText(str(usual.shortest))
        self._end.choose(usual.end)
        self._before.clear()
        self._after.clear()
        keep_scanning(usual)
        self._say_saved()

    def _say_saved(self) -> None:
        self._saved.setText(self.tr("Saved for this computer. Scan once more."))
        announce(self, self._saved.text())
        self.opened()


def try_scanner(ask: Ask, parent: QWidget) -> None:
    """Show the panel beside the work, for whoever has no office page."""
    title = QCoreApplication.translate("scanner", "The scanner")
    dialog = Dialog(parent, "scanner_dialog", title, QCoreApplication.translate("scanner", "Close"))
    dialog.cancel.hide()
    dialog.setMinimumWidth(104 * GRID)
    dialog.body.addWidget(ScannerPanel())
    ask.show(dialog)
