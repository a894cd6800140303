"""About the program: what it is made of, in which versions and under which licences."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from adminapp import __version__
from adminapp.core.ui.ask import Ask, Dialog
from adminapp.core.ui.panels import label
from adminapp.core.ui.tables import Column, Table
from adminapp.core.ui.theme import GRID
from adminapp.shell.shipped import Shipped, shipped


class AboutDialog(Dialog):
    """Lists every part; the words of the chosen one's licence stand below."""

    def __init__(self, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, "about", translate("about", "About this program"), translate("about", "&Close"))
        self.cancel.hide()
        self.resize(96 * GRID, 0)
        version = translate("about", "Version {version}. Free software, under the MIT licence.").format(
            version=__version__
        )
        below = translate("about", "its words stand below")
        columns = [
            Column[Shipped]("name", translate("about", "Part"), lambda part: part.name, width=28 * GRID, strong=True),
            Column[Shipped]("version", translate("about", "Version"), lambda part: part.version, width=14 * GRID),
            Column[Shipped]("licence", translate("about", "License"), lambda part: part.licence or below),
        ]
        self.parts = Table[Shipped]("about.parts", translate("about", "What the program is made of"), columns)
        self.parts.setMinimumHeight(30 * GRID)
        self.licence = plain_text_view("about.licence", translate("about", "The words of the licence"))
        self.parts.chosen.connect(lambda part: self.licence.setPlainText(part.text()))
        self.parts.show_rows(shipped())
        self.parts.selectRow(0)
        for part in (label(version), self.parts, self.licence):
            self.body.addWidget(part)


def show_about(ask: Ask, parent: QWidget) -> None:
    """Show what the program is made of."""
    ask.show(AboutDialog(parent))


def plain_text_view(name: str, what: str) -> QPlainTextEdit:
    """Return a field of text to read and to copy from; Tab goes on."""
    view = QPlainTextEdit()
    view.setObjectName(name)
    view.setAccessibleName(what)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setMinimumHeight(22 * GRID)
    return view
