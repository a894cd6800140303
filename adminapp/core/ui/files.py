"""A field for a file: chosen with a button or dropped here, shown, taken away again."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, StoreError
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.panels import button, column, label, row, styled
from adminapp.core.ui.theme import GRID

_PICTURE = 6 * GRID


class FileField(QWidget):
    """Says which file it is, or that there is none; `chosen` carries the path of another, `removed` that it is gone.

    What the file holds is for the listener to read, in the pool, and to show with `show_file`.
    """

    chosen = Signal(Path)
    removed = Signal()

    def __init__(self, ask: Ask, title: str, kinds: str, none: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._ask, self._title, self._kinds, self._none = ask, title, kinds, none
        self._picture = label()
        self._text = label(look="muted")
        self._choose = button(self.tr("Choose…"), self._ask_for_file)
        self._remove = button(self.tr("Remove"), self._take_away, "link")
        self.setFocusProxy(self._choose)
        buttons = row(self._choose, self._remove, 0)
        self.setLayout(column(self._picture, self._text, buttons, gap=4))
        self.show_file("")

    def show_file(self, text: str, picture: QPixmap | None = None) -> None:
        """Show what was chosen in a few words, perhaps as a picture; empty words where nothing is."""
        self._text.setText(text or self._none)
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(picture.scaledToHeight(min(_PICTURE, picture.height()), _SMOOTH))
            self._picture.setAccessibleName(text)
        self._remove.setVisible(bool(text))

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self._choose.setObjectName(f"{name}.choose")
        self._remove.setObjectName(f"{name}.remove")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._choose.setAccessibleName(self.tr("Choose: {field}").format(field=name))
        self._remove.setAccessibleName(self.tr("Remove: {field}").format(field=name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()
            styled(self._text, look="strong")

    def dragLeaveEvent(self, event: object) -> None:
        styled(self._text, look="muted")

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        styled(self._text, look="muted")
        self.chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _ask_for_file(self) -> None:
        path = self._ask.file_to_open(self._title, self._kinds)
        if path is not None:
            self.chosen.emit(path)

    def _take_away(self) -> None:
        self.show_file("")
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit()


_SMOOTH = Qt.TransformationMode.SmoothTransformation


def beginning(path: Path, most: int) -> bytes:
    """Return no more of a file than can be used, and one byte to tell that it is longer.

    Units:  bytes.
    Raises: StoreError.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("errors", "{file} cannot be read. Check that it is there and yours to read.")
        raise StoreError(sentence, file=path.name) from error
