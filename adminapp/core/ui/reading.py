"""The order in which Tab goes: as one reads, whenever and in whatever order the parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_one_reads(root: QWidget) -> None:
    """Let Tab go through a window or a part of it as its layouts are filled: from top to bottom, line by line."""
    for before, after in pairwise(stops(root)):
        QWidget.setTabOrder(before, after)


def stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab comes to in a part of a window, in that order."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.isWindow():
        yield part
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if inside is not None:
        yield from stops(inside)
    elif (layout := part.layout()) is not None:
        yield from _within(layout)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _within(inner)
