"""A fault of the program's own: one sentence, and a report to copy in which no value stands."""

import platform
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from adminapp import __version__
from adminapp.core.ui.ask import Ask, Dialog
from adminapp.core.ui.panels import button, label
from adminapp.core.ui.places import ROOT
from adminapp.core.ui.theme import GRID
from adminapp.shell.about import plain_text_view


def report(kinds_and_places: str) -> str:
    """Return the versions, and what is told of an error, without this computer's folders."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    versions = f"adminapp {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {system}"
    text = f"{versions}\n{kinds_and_places}"
    for folder in (ROOT, Path.home()):
        text = text.replace(str(folder), "…")
    return text


class FaultDialog(Dialog):
    """Says what to do, and gives the report away."""

    def __init__(self, parent: QWidget, text: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent, "fault", translate("fault", "The program met a fault of its own"), translate("fault", "&Close")
        )
        self.resize(88 * GRID, 0)
        self.cancel.hide()
        what = translate(
            "fault",
            "What was saved before is safe. If this comes back, give the report below to the person who looks after "
            "this program; no name and no card number stands in it.",
        )
        self.report = plain_text_view("fault.report", translate("fault", "Report"))
        self.report.setPlainText(text)
        self.feet.insertWidget(0, button(translate("fault", "C&opy the report"), self._copy, name="fault.copy"))
        self.body.addWidget(label(what))
        self.body.addWidget(self.report)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def show_fault(ask: Ask, parent: QWidget, text: str) -> None:
    """Tell of a fault."""
    ask.show(FaultDialog(parent, text))
