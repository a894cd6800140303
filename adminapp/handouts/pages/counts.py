"""What was given out, month by month."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.ui import words
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.page import scrolled
from adminapp.core.ui.panels import Line, Lines, Part, column, label
from adminapp.core.ui.theme import GRID
from adminapp.handouts.pages import wording
from adminapp.handouts.papers import texts
from adminapp.handouts.records import Count

_WORDS = (QT_TRANSLATE_NOOP("handouts", "What was given out"), QT_TRANSLATE_NOOP("handouts", "Close"))


class CountsDialog(Dialog):
    """The copies of every document by month and language; nobody's name is kept with them."""

    def __init__(self, parent: QWidget, counts: Sequence[Count]) -> None:
        title, close = (QCoreApplication.translate("handouts", text) for text in _WORDS)
        super().__init__(parent, "handouts.given", title, close)
        parts: list[Part] = [] if counts else [label(self.tr("Nothing was given out yet."), "muted")]
        for month, of_month in groupby(counts, key=lambda count: count.month):
            parts += [label(_month(month), "heading"), Lines(*map(_line, of_month))]
        area = scrolled(column(*parts, 0, gap=GRID))
        area.setMinimumHeight(40 * GRID)
        self.body.addWidget(area)
        self.cancel.hide()


def _line(count: Count) -> Line:
    known = count.language in texts.languages()
    language = texts.language(count.language).name if known else count.language
    return Line(wording.title(count.handout), detail=language, right=words.number(count.copies))


def _month(month: str) -> str:
    day = date.fromisoformat(f"{month}-01")
    return f"{QLocale().standaloneMonthName(day.month)} {day.year}"
