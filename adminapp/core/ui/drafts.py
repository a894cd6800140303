"""What stands in fields: kept while the window is locked, and put back afterwards; never a secret."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import NoneType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from adminapp.core.kit.errors import InputError
from adminapp.core.ui import words
from adminapp.core.ui.choices import Choices
from adminapp.core.ui.forms import DateField, Form, Picker

_PLAIN = (str, int, float, NoneType)
Draft = dict[str, Any]
"""What can be written as JSON and is enough to show something again."""


def draft_of(fields: Iterable[QWidget]) -> Draft:
    """Return what stands in fields, by their names."""
    kept = {field.objectName(): _standing_in(field) for field in fields}
    return {name: value for name, value in kept.items() if value is not None}


def take_up(fields: Iterable[QWidget], draft: Mapping[str, Any]) -> None:
    """Put back what stood in fields; those that are no more are left out."""
    for field in fields:
        if field.objectName() in draft:
            _put(field, draft[field.objectName()])


def fields_in(root: QWidget) -> list[QWidget]:
    """Return the fields of every form under a widget."""
    return [field for form in root.findChildren(Form) for field in form.fields()]


def _standing_in(field: QWidget) -> str | list[str] | bool | None:
    """Return what stands in a field; a date as it is read in every language."""
    match field:
        case DateField():
            return _day(field)
        case QLineEdit() if _may_be_kept(field):
            return field.text()
        case QPlainTextEdit() if not field.isReadOnly():
            return field.toPlainText()
        case Picker() if field.currentIndex() >= 0:
            return _keys(field)[field.currentIndex()]
        case Choices():
            return [str(value) for value in field.values()]
        case QCheckBox():
            return field.isChecked()
    return None


def _put(field: QWidget, kept: Any) -> None:
    match field:
        case DateField():
            field.setText(_as_written(kept))
        case QLineEdit():
            field.setText(kept)
        case QPlainTextEdit():
            field.setPlainText(kept)
        case Picker() if kept in _keys(field):
            field.setCurrentIndex(_keys(field).index(kept))
        case Choices():
            field.choose(*(value for value in field.offered() if str(value) in kept))
            field.chosen.emit()
        case QCheckBox():
            field.setChecked(kept)


def _may_be_kept(field: QLineEdit) -> bool:
    shown = field.echoMode() is QLineEdit.EchoMode.Normal
    return shown and not field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def _day(field: DateField) -> str:
    try:
        day = field.day()
    except InputError:
        day = None
    return day.isoformat() if day else field.text()


def _as_written(kept: str) -> str:
    try:
        return words.short_day(date.fromisoformat(kept))
    except ValueError:
        return kept


def _keys(picker: Picker[Any]) -> list[str]:
    """Return by what each value is known again: itself where that is a word, else as it is shown."""
    offered = enumerate(picker.offered())
    return [str(value) if isinstance(value, _PLAIN) else picker.itemText(place) for place, value in offered]
