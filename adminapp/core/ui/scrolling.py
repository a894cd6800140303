"""Parts that are higher than their place."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLayout, QScrollArea, QStackedWidget, QWidget

from adminapp.core.ui.panels import styled
from adminapp.core.ui.theme import GRID

_LITTLE = 20 * GRID


class Upright(QScrollArea):
    """Scrolls from top to bottom only, and is never narrower than what stands in it."""

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        width = inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if inside else 0
        return QSize(width, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for little: what scrolls takes the room that is left."""
        hint = super().sizeHint().expandedTo(self.minimumSizeHint())
        return QSize(hint.width(), min(hint.height(), _LITTLE))

    def event(self, event: QEvent) -> bool:
        """Ask for no room before it is shown.

        Qt asks whenever what stands around is put into something, and each time dresses everything inside anew.
        """
        if event.type() == QEvent.Type.StyleChange and not self.isVisible():
            return QAbstractScrollArea.event(self, event)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(inside: QWidget | QLayout, area: Upright | None = None) -> Upright:
    """Return a frameless area around a part."""
    area = area or Upright()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget = inside if isinstance(inside, QWidget) else QWidget()
    if not widget.property("look"):
        styled(widget, look="bare")
    area.setWidget(widget)  # asks at once for the room that is needed, and so dresses what stands in it by then
    if isinstance(inside, QLayout):
        widget.setLayout(inside)
    return area


def bring_into_view(part: QWidget) -> None:
    """Scroll whatever stands around a part until all of it is seen that there is room for."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, 2 * GRID)
        around = around.parentWidget()


class Front(QStackedWidget):
    """Shows one part at a time, and asks for the room of that one alone."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the height that is needed follows the width

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        width = shown.minimumSizeHint().width()
        return QSize(width, _least_height(shown, max(width, self.width())))

    def hasHeightForWidth(self) -> bool:
        return False


class Pages(QStackedWidget):
    """Pages that nobody asks for their room but `Room`, which gives it to the one in front."""

    def sizeHint(self) -> QSize:
        return self.size()

    def minimumSizeHint(self) -> QSize:
        return self.size()


class Room(QScrollArea):
    """Gives the page in front the room that there is, and bars where its words need more."""

    def __init__(self, stack: Pages) -> None:
        super().__init__()
        self._stack = stack
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(stack)
        stack.currentChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self._stack.currentWidget()
        if page is not None:
            room, least = self.maximumViewportSize(), page.minimumSizeHint().width()
            if _least_height(page, max(room.width(), least)) > room.height():
                room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            if least > room.width():
                room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
            width = max(room.width(), least)
            self._stack.resize(width, max(room.height(), _least_height(page, width)))


def _least_height(page: QWidget, width: int) -> int:
    layout = page.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.minimumHeightForWidth(width)
    return page.minimumSizeHint().height()
