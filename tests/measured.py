"""What cannot be read in full: text wider or higher than its widget, widgets outside of what holds them."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTableView,
    QWidget,
)

_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_ROUNDING = 1
_BESIDE_TYPING = 4
Told = QLabel | QPushButton | QCheckBox | QRadioButton | QComboBox | QLineEdit | QHeaderView | QTableView


def cut(root: QWidget) -> list[str]:
    """List what can be seen of a window but not read in full, each with how much is missing."""
    found = []
    for part in root.findChildren(QWidget):
        if part.isVisibleTo(root) and part.window() is root and isinstance(part, Told):
            found += [f"{where(part)}: {fault}" for fault in (*_short_of_room(part), *_outside(part, root))]
    return found


def where(part: QWidget) -> str:
    """Return what a widget is and says, and in what it stands."""
    text = part.currentText() if isinstance(part, QComboBox) else getattr(part, "text", str)()
    named = (one.objectName() for one in _up(part) if one.objectName() and not one.objectName().startswith("qt_"))
    return f"{type(part).__name__} {text!r} in {next(named, '')!r}"


def _up(part: QWidget | None) -> Iterator[QWidget]:
    while part is not None:
        yield part
        part = part.parentWidget()


def _short_of_room(part: Told) -> Iterator[str]:
    match part:
        case QLabel():
            yield from _label(part)
        case QAbstractButton():
            if part.text():
                yield from _less(part.width(), part.sizeHint().width(), "wide")
                yield from _less(part.height(), part.sizeHint().height(), "high")
        case QComboBox():
            yield from _combo(part)
        case QLineEdit():
            yield from _line(part)
        case QHeaderView():
            yield from _header(part)
        case QTableView():
            yield from _cells(part)


def _less(has: int, needs: int, way: str) -> Iterator[str]:
    if has + _ROUNDING < needs:
        yield f"{has} of {needs} px {way}"


def _label(part: QLabel) -> Iterator[str]:
    if not part.text():
        return
    if part.wordWrap():
        yield from _less(part.width(), part.minimumSizeHint().width(), "wide")
        yield from _less(part.height(), part.heightForWidth(part.width()), "high")
    else:
        yield from _less(part.width(), part.sizeHint().width(), "wide")
        yield from _less(part.height(), part.sizeHint().height(), "high")


def _combo(part: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    part.initStyleOption(option)
    inside = part.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, part
    )
    yield from _less(inside.width(), part.fontMetrics().horizontalAdvance(part.currentText()), "wide")


def _line(part: QLineEdit) -> Iterator[str]:
    option = QStyleOptionFrame()
    part.initStyleOption(option)
    inside = part.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, part).width()
    beside = sum(one.width() + _BESIDE_TYPING for one in part.findChildren(QAbstractButton) if one.isVisibleTo(part))
    if not part.text():
        yield from _less(inside - beside, part.fontMetrics().horizontalAdvance(part.placeholderText()), "wide")
    yield from _less(part.height(), part.minimumSizeHint().height(), "high")


def _header(part: QHeaderView) -> Iterator[str]:
    if part.orientation() == Qt.Orientation.Horizontal:
        for place in (one for one in range(part.count()) if not part.isSectionHidden(one)):
            for fault in _less(part.sectionSize(place), part.sectionSizeHint(place), "wide"):
                yield f"{part.model().headerData(place, Qt.Orientation.Horizontal)!r} {fault}"


def _cells(part: QTableView) -> Iterator[str]:
    """A cell may be shortened where its whole text can be had by pointing at it, and its column be made wider."""
    model = part.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if index.data(Qt.ItemDataRole.ToolTipRole) is None:
                for fault in _less(part.columnWidth(column), part.sizeHintForIndex(index).width(), "wide"):
                    yield f"{index.data()!r} {fault}"


def _outside(part: QWidget, root: QWidget) -> Iterator[str]:
    """A part may lie outside of what holds it only where that scrolls in the direction."""
    seen = part.rect()
    holder: Any = part
    while holder is not root:
        seen = QRect(holder.mapToParent(QPoint()) + seen.topLeft(), seen.size())
        holder = holder.parentWidget()
        area = holder.parentWidget()
        sideways = upright = False
        if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
            sideways, upright = area.horizontalScrollBarPolicy() != _OFF, area.verticalScrollBarPolicy() != _OFF
        room = holder.rect().adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING)
        if not sideways and (seen.left() < room.left() or seen.right() > room.right()):
            yield f"from {seen.left()} to {seen.right()} in {holder.width()} px of {type(holder).__name__}"
            return
        if not upright and (seen.top() < room.top() or seen.bottom() > room.bottom()):
            yield f"from {seen.top()} down to {seen.bottom()} in {holder.height()} px of {type(holder).__name__}"
            return
        seen = seen if not (sideways or upright) else holder.rect()
