"""Only the page in front is asked how much room it needs."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.ui.panels import column, label
from adminapp.core.ui.scrolling import Pages, Room


class Asked(QLabel):
    """Counts how often it is asked for its room."""

    count = 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it so
        self.count += 1
        return super().sizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt calls it so
        self.count += 1
        return super().heightForWidth(width)


def page(*parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(*parts, 0))
    return made


def test_what_changes_in_front_asks_no_other_page(qtbot: QtBot) -> None:
    pages, shown, hidden = Pages(), label("short"), Asked("behind", wordWrap=True)
    room = Room(pages)
    qtbot.addWidget(room)
    for one in (page(shown), page(hidden)):
        pages.addWidget(one)
    room.resize(400, 300)
    room.show()
    QCoreApplication.sendPostedEvents()
    hidden.count = 0
    shown.setText("as long as it takes to need several lines " * 40)

    qtbot.waitUntil(lambda: pages.height() > 300)
    assert hidden.count == 0
    room.resize(300, 200)
    assert hidden.count == 0
    pages.setCurrentIndex(1)
    QCoreApplication.sendPostedEvents()
    assert hidden.count > 0


def test_a_bar_at_the_side_asks_for_none_below(qtbot: QtBot) -> None:
    pages = Pages()
    room = Room(pages)
    qtbot.addWidget(room)
    pages.addWidget(page(label("as long as it takes to need several lines " * 40)))
    room.resize(300, 200)
    room.show()
    QCoreApplication.sendPostedEvents()
    assert room.verticalScrollBar().maximum() > 0
    assert room.horizontalScrollBar().maximum() == 0


def test_a_bar_below_asks_for_none_at_the_side(qtbot: QtBot) -> None:
    pages, wide = Pages(), label("wide")
    wide.setMinimumWidth(500)
    room = Room(pages)
    qtbot.addWidget(room)
    pages.addWidget(page(wide))
    room.resize(300, 200)
    room.show()
    QCoreApplication.sendPostedEvents()
    assert room.horizontalScrollBar().maximum() > 0
    assert room.verticalScrollBar().maximum() == 0
