"""The one form helper: every field gets its label, buddy, accessible name, help and a line for its error."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QLocale, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.ui import words
from adminapp.core.ui.panels import announce, button, column, label, row, styled
from adminapp.core.ui.theme import GRID

W = TypeVar("W", bound=QWidget)
V = TypeVar("V")

LONGEST_TEXT = 200
LONGEST_NUMBER = 9


class TextField(QLineEdit):
    """A line to write in, never narrower than what it asks for."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width() + self.fontMetrics().horizontalAdvance(self.placeholderText()), hint.height())


def text_field(text: str = "", longest: int = LONGEST_TEXT) -> QLineEdit:
    """Return a field for one line of text."""
    field = TextField(text)
    field.setMaxLength(longest)
    return field


def long_field(text: str = "", lines: int = 3) -> QPlainTextEdit:
    """Return a field for some lines of text; Tab leaves it."""
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + 3 * GRID)
    return field


class SecretField(QWidget):
    """A passphrase: hidden, with a button that shows it while it is held down."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = text_field(longest=1024)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText)
        self.show_button = button(self.tr("Show"), lambda: None, "link")
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._toggle)
        self.setLayout(row(self.edit, self.show_button))
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed and hide the next typing again."""
        self.edit.clear()
        self.show_button.setChecked(False)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.edit.setObjectName(f"{name}.typed")
        self.show_button.setObjectName(f"{name}.show")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)
        self.show_button.setAccessibleName(self.tr("Show {field}").format(field=name))

    def _toggle(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_button.setText(self.tr("Hide") if shown else self.tr("Show"))


class NumberField(TextField):
    """A whole number between two bounds, which are allowed too."""

    def __init__(self, number: int, least: int, most: int) -> None:
        super().__init__(str(number))
        self._least, self._most = least, most
        self.setMaxLength(LONGEST_NUMBER)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def number(self) -> int:
        """Return the number.

        Raises: InputError.
        """
        text = self.text().strip()
        if text.isdecimal() and self._least <= int(text) <= self._most:
            return int(text)
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "“{text}” is not possible here. Write a whole number from {least} to {most}."),
            text=text,
            least=self._least,
            most=self._most,
        )


class DateField(TextField):
    """A date that may be empty, typed as 2015-03-08 or as the language writes it."""

    def __init__(self, day: date | None = None) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("year-month-day"))
        self.show_day(day)

    def show_day(self, day: date | None) -> None:
        """Show a date, or nothing."""
        self.setText(words.short_day(day) if day else "")

    def day(self) -> date | None:
        """Return the date, None where nothing stands.

        Raises: InputError.
        """
        text = self.text().strip()
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            return self._as_written_here(text)

    def _as_written_here(self, text: str) -> date:
        short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        long = QLocale().dateFormat(QLocale.FormatType.LongFormat)
        for pattern in (_four_digit_year(short), long.replace("dddd, ", "")):
            found = QLocale().toDate(text, pattern)
            if found.isValid():
                return date(found.year(), found.month(), found.day())
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "“{text}” is not a date. Write it like 2015-03-08: year, month, day."),
            text=text,
        )


def _four_digit_year(pattern: str) -> str:
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


class Picker(QComboBox, Generic[V]):
    """One of a list of values, each with its text."""

    def __init__(self, choices: Sequence[tuple[V, str]] = ()) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._values: list[V] = []
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[V, str]]) -> None:
        """Offer other values instead."""
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([text for _, text in choices])

    def offered(self) -> tuple[V, ...]:
        """Return every value."""
        return tuple(self._values)

    def value(self) -> V | None:
        """Return the chosen value."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def choose(self, value: V) -> None:
        """Choose a value."""
        self.setCurrentIndex(self._values.index(value))


@dataclass(frozen=True)
class _Part:
    """One field of a form with what belongs to it."""

    field: QWidget
    name: QLabel
    help: QLabel
    error: QLabel
    cell: QVBoxLayout
    what: str


class Form(QWidget):
    """Fields under each other; `refuse` puts an error beside the field that caused it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._parts: dict[str, _Part] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(2 * GRID)
        self._cell = 0
        self._error = label(look="error")
        self._error.hide()
        self.setLayout(column(self._grid, self._error, gap=2 * GRID))

    def add(self, name: str, text: str, field: W, what: str = "", *, half: bool = False) -> W:
        """Add a field with its label and, in smaller letters below, what it is for.

        A `half` field takes one of two places in its line. `text` may carry a mnemonic (`&Name`).
        """
        field.setObjectName(f"{self.objectName()}.{name}")
        plain = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
        field.setAccessibleName(plain)
        field.setAccessibleDescription(what)
        caption = label(text, "strong")
        caption.setBuddy(field.focusProxy() or field)
        part = _Part(field, caption, label(what, "small"), label(look="error"), column(gap=4), what)
        for line in (part.error, *([] if what else [part.help])):
            line.hide()
        self._parts[name] = part
        if isinstance(field, DateField):
            field.textChanged.connect(lambda: self._show_day(part))
        for widget in (caption, field, part.help, part.error):
            part.cell.addWidget(widget)
        part.cell.addStretch(1)
        self._place(part.cell, half=half)
        return field

    def add_below(self, name: str, widget: QWidget) -> None:
        """Add something that belongs to a field below it."""
        self._parts[name].cell.insertWidget(2, widget)

    def fields(self) -> tuple[QWidget, ...]:
        """Return the fields from top to bottom."""
        return tuple(part.field for part in self._parts.values())

    def explain(self, name: str, what: str) -> None:
        """Change what a field is for, as it stands below it."""
        part = self._parts[name] = replace(self._parts[name], what=what)
        part.help.setText(what)
        part.help.setVisible(bool(what))
        part.field.setAccessibleDescription(what)

    def _place(self, cell: QVBoxLayout, *, half: bool) -> None:
        if not half and self._cell % 2:
            self._cell += 1
        self._grid.addLayout(cell, self._cell // 2, self._cell % 2, 1, 1 if half else 2)
        self._cell += 1 if half else 2

    def _show_day(self, part: _Part) -> None:
        try:
            day = part.field.day() if isinstance(part.field, DateField) else None
        except InputError:
            day = None
        text = words.day(day) if day else part.what
        part.help.setText(text)
        part.help.setVisible(bool(text))

    def refuse(self, error: AdminError, name: str = "") -> None:
        """Show an error beside the field (`name`, or the error's own `field`), else at the form's foot."""
        self.clear_errors()
        sentence = words.sentence(error)
        part = self._parts.get(name or str(error.holes.get("field", "")))
        line = part.error if part else self._error
        line.setText(sentence)
        line.show()
        if part:
            styled(_edit(part.field), tone="no")
            part.field.setAccessibleDescription(f"{sentence} {part.what}".strip())
            part.field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence)

    def clear_errors(self) -> None:
        """Take every error away."""
        self._error.hide()
        for part in self._parts.values():
            part.error.hide()
            part.field.setAccessibleDescription(part.what)
            styled(_edit(part.field), tone="")

    def show_field(self, name: str, *, shown: bool) -> None:
        """Show or hide a field with everything that belongs to it."""
        part = self._parts[name]
        for widget in (part.field, part.name):
            widget.setVisible(shown)
        part.help.setVisible(shown and bool(part.help.text()))
        part.error.setVisible(shown and bool(part.error.text()))


def _edit(field: QWidget) -> QWidget:
    proxy: QObject | None = field.focusProxy()
    return proxy if isinstance(proxy, QWidget) else field
