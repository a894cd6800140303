"""Choosing with flat buttons: one of a few answers, several of them, or a filter with counts."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from adminapp.core.ui import words
from adminapp.core.ui.flow import Flow

V = TypeVar("V")


class Choice(QPushButton):
    """A button that stays down; a screen reader's toggle presses it, `setChecked` only shows how things stand."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(True)
        self._is_told = False
        self.toggled.connect(self._press)

    def nextCheckState(self) -> None:
        with self._telling():
            super().nextCheckState()

    def setChecked(self, down: bool) -> None:
        with self._telling():
            super().setChecked(down)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        before, self._is_told = self._is_told, True
        try:
            yield
        finally:
            self._is_told = before

    def _press(self, down: bool) -> None:
        """Take a change that neither a press nor the program told; what another's press lifts was not pressed."""
        group = self.group()
        if not self._is_told and (down or not (group and group.exclusive())):
            self.clicked[bool].emit(down)  # type: ignore[index]


class Choices(QWidget, Generic[V]):
    """Flat buttons, one per value; `chosen` is emitted when the member changes the choice.

    Texts are the program's own and may carry a mnemonic (`&Card holder`). With `several`, each button stands for
    itself; else exactly one can be down, and `clear` lifts it.
    """

    chosen = Signal()

    def __init__(self, name: str, what: str, choices: Sequence[tuple[V, str]], *, several: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(what)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        self._group.setExclusive(not several)
        self._buttons: list[Choice] = []
        flow = Flow()
        self.setLayout(flow)
        for value, text in choices:
            button = Choice(text)
            button.setObjectName(f"{name}.{value}")
            button.setAccessibleDescription(what)
            button.clicked.connect(self.chosen.emit)
            _press_at_once(button, text)
            self._group.addButton(button)
            self._buttons.append(button)
            flow.addWidget(button)

    def value(self) -> V | None:
        """Return the first value whose button is down."""
        return next(iter(self.values()), None)

    def values(self) -> list[V]:
        """Return the values whose buttons are down."""
        return [value for value, button in zip(self._values, self._buttons, strict=True) if button.isChecked()]

    def offered(self) -> tuple[V, ...]:
        """Return every value."""
        return tuple(self._values)

    def choose(self, *values: V) -> None:
        """Put these buttons down and lift the others, without `chosen`."""
        exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for value, button in zip(self._values, self._buttons, strict=True):
            button.setChecked(value in values)
        self._group.setExclusive(exclusive)

    def clear(self) -> None:
        """Lift every button, without `chosen`."""
        self.choose()

    def button(self, value: V) -> QPushButton:
        """Return the button of a value, to hide, disable or focus it."""
        return self._buttons[self._values.index(value)]


def _press_at_once(button: QPushButton, text: str) -> None:
    """Have a mnemonic press its button now; Qt's own way waits 100 ms, in which the next key would be lost."""
    button.setShortcut(QKeySequence())
    key = QKeySequence.mnemonic(text)
    if not key.isEmpty():
        QShortcut(key, button).activated.connect(button.click)


class FilterChips(Choices[V]):
    """Filters above a list, one of them down; each shows how many rows it lets through."""

    def __init__(self, name: str, what: str, choices: Sequence[tuple[V, str]]) -> None:
        super().__init__(name, what, choices)
        self._texts = dict(choices)
        self.choose(choices[0][0])

    def show_counts(self, counts: Iterable[tuple[V, int]]) -> None:
        """Write the number of rows behind each filter's name."""
        for value, count in counts:
            text = self.tr("{filter}  {count}").format(filter=self._texts[value], count=words.number(count))
            self.button(value).setText(text)
