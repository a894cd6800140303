"""What the details of an account are made of: sections of lines, each with what can be done with it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from adminapp.core.security.deeds import Deed
from adminapp.core.ui import openers, words
from adminapp.core.ui.actions import action_button
from adminapp.core.ui.panels import Badge, Lines, button, column, label, row
from adminapp.core.ui.theme import GRID
from adminapp.grants.pages.patron_shown import ShownAccount

_HEAD = 4 * GRID
_LONG_RUN = re.compile(r"(\S{24})(?=\S)")


def breakable(text: str) -> str:
    """Return a text whose words of more than 24 characters may be broken; it looks the same."""
    return _LONG_RUN.sub("\\1\u200b", text)


def written(text: str = "", look: str = "") -> QLabel:
    """Return a label for what people wrote, from the left in whatever script."""
    made = label(breakable(text), look)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return made


@dataclass(frozen=True)
class Act:
    """Something that can be done with a line: a word for the button, all of it for who hears it, what is said after.

    Texts are literals marked with `QT_TRANSLATE_NOOP("grants", …)`; `{subject}` is the line's card or person.
    """

    name: str
    text: str
    what: str
    said: str
    deed: Deed

    def told(self, subject: str) -> str:
        """Return what is done, in full."""
        return QCoreApplication.translate("grants", self.what).format(subject=subject)

    def done(self, subject: str) -> str:
        """Return what was done."""
        return QCoreApplication.translate("grants", self.said).format(subject=subject)


Doable = tuple[Act, Callable[[], object]]


class Entry(QWidget):
    """A line: a title and details below it, at the right badges and what can be done; what is rare is in a menu."""

    def __init__(
        self, name: str, title: str, details: str = "", badges: Sequence[Badge] = (), acts: Sequence[Doable] = ()
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        told = column(written(title, "strong"), gap=2)
        if details:
            told.addWidget(written(details, "small"))
        line = row(gap=GRID, margin=(0, 6, 0, 6))
        line.addLayout(told, 1)
        for part in (*badges, *self._buttons(acts)):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)

    def _buttons(self, acts: Sequence[Doable]) -> list[QPushButton]:
        if not acts:
            return []
        (usual, run), rare = acts[0], acts[1:]
        text = QCoreApplication.translate("grants", usual.text)
        made = button(text, run, "link", f"{self.objectName()}.{usual.name}")
        openers.about(made, self._title)
        made.setAccessibleName(usual.told(self._title))
        made.setToolTip(words.plain_tooltip(usual.told(self._title)))
        return [made, self._more(rare)] if rare else [made]

    def _more(self, acts: Sequence[Doable]) -> QPushButton:
        menu = QMenu(self)
        for act, run in acts:
            action = QAction(QCoreApplication.translate("grants", act.text), menu)
            action.setObjectName(f"{self.objectName()}.{act.name}")
            action.setStatusTip(act.told(self._title))
            openers.about(action, self._title)
            action.triggered.connect(lambda _checked=False, action=action, run=run: openers.press(action, run))
            menu.addAction(action)
        made = button(self.tr("More"), lambda: None, "link", f"{self.objectName()}.more")
        made.setMenu(menu)
        made.setAccessibleName(self.tr("More for {subject}").format(subject=self._title))
        return made


class Section(QWidget):
    """A heading with what can be added, and lines below it."""

    def __init__(self, name: str, heading: str, *actions: QAction) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self._actions = actions
        self._lines = Lines()
        self._nothing = label(look="muted")
        title = label(heading, "heading")
        title.setMinimumHeight(_HEAD)
        head = row()
        head.addWidget(title, 1)
        for action in actions:
            head.addWidget(action_button(action, "link"))
        self.parts = column(head, self._nothing, self._lines, gap=0)
        self.setLayout(self.parts)

    def show_account(self, shown: ShownAccount) -> None:
        """Show what belongs here of an account."""
        raise NotImplementedError

    def show_lines(self, lines: Sequence[QWidget], nothing: str = "") -> None:
        """Show other lines, or say that there is nothing; focus inside them goes to the section."""
        if self._lines.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lines.show_lines(*lines)
        self._lines.setVisible(bool(lines))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not lines and bool(nothing))

    def concern(self, *, concerned: bool) -> None:
        """Show the section where it concerns the account at all, else neither it nor its actions."""
        self.setVisible(concerned)
        for action in self._actions:
            action.setEnabled(concerned and action.isVisible())


class Fold(QWidget):
    """Lines that are folded away until somebody asks for them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._text = ""
        self._lines = Lines()
        self._button = button("", lambda: None, "link", f"{name}.open")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._toggle)
        self.setLayout(column(row(self._button, 0), self._lines, gap=0))

    def show_lines(self, text: str, lines: Sequence[QWidget]) -> None:
        """Show other lines under a text, as open or folded as they were; focus inside them goes to the text."""
        if self._lines.isAncestorOf(QApplication.focusWidget() or self):
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text = text
        self._lines.show_lines(*lines)
        self._toggle(self._button.isChecked())
        self.setVisible(bool(lines))

    def fold(self) -> None:
        """Fold the lines away again."""
        self._button.setChecked(False)

    def _toggle(self, opened: bool) -> None:
        self._lines.setVisible(opened)
        sign = self.tr("▾ {heading}") if opened else self.tr("▸ {heading}")
        self._button.setText(sign.format(heading=self._text))
        self._button.setAccessibleName(self._text)
