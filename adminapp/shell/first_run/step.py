"""One step to a new office."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from adminapp.core.kit.errors import AdminError
from adminapp.core.ui.forms import Form
from adminapp.core.ui.page import scrolled
from adminapp.core.ui.panels import column, label
from adminapp.core.ui.theme import GRID


class Step(QWidget):
    """Asks for one thing. `check` refuses to go on and says why beside the field; `work` is done before going on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.form = Form(name)
        self._title = label(look="title")
        self._text = label(look="muted")
        self.column = column(self.form, gap=GRID)
        self._area = scrolled(self.column)
        self.setLayout(column(self._title, self._text, GRID, self._area, gap=GRID))

    def introduce(self, title: str, text: str) -> None:
        """Say what the step is for."""
        self._title.setText(title)
        self._text.setText(text)

    def check(self) -> None:
        """Look whether the step is complete.

        Raises: InputError naming the field.
        """

    def work(self) -> Callable[[], object] | None:
        """Return what has to be done in the pool before the next step, nothing if nothing."""
        return None

    def worked(self, result: object) -> None:
        """Take what the work returned."""

    def opened(self) -> None:
        """Come to the front, the first field under the cursor."""
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Return what is filled in first."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        }
        if event.key() in pages:
            self._area.verticalScrollBar().triggerAction(pages[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def refuse(self, error: AdminError) -> None:
        """Show what is wrong."""
        self.form.refuse(error)
