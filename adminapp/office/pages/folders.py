"""Folders on the office's pages: their paths shown, chosen and dropped."""

import re
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from adminapp.core.ui.ask import Ask
from adminapp.core.ui.forms import text_field
from adminapp.core.ui.panels import button, row

_AFTER_SEPARATOR = re.compile(r"([/\\])(?=[^/\\])")
_LONGEST_PATH = 1000


def path_in_lines(path: Path) -> str:
    """Return a path that may be broken after each folder; it looks the same."""
    return _AFTER_SEPARATOR.sub("\\1\u200b", str(path))


def folder_in(dragged: QMimeData) -> Path | None:
    """Return the folder of this computer that is being dragged."""
    folders = (Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())
    return next((folder for folder in folders if folder.is_dir()), None)


class FolderField(QWidget):
    """A folder: written, chosen or dropped; empty for none."""

    def __init__(self, ask: Ask, folder: Path | None) -> None:
        super().__init__()
        self._ask = ask
        self.setAcceptDrops(True)
        self.edit = text_field(str(folder) if folder else "", _LONGEST_PATH)
        self.edit.setAcceptDrops(False)
        self._choose = button(self.tr("Choose…"), self._ask_for_folder)
        self.setLayout(row(self.edit, self._choose))
        self.setFocusProxy(self.edit)

    def folder(self) -> Path | None:
        """Return the folder."""
        text = self.edit.text().strip()
        return Path(text).absolute() if text else None

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.edit.setObjectName(f"{name}.typed")
        self._choose.setObjectName(f"{name}.choose")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)
        self._choose.setAccessibleName(self.tr("Choose: {field}").format(field=name))

    def _ask_for_folder(self) -> None:
        folder = self._ask.folder(self._choose.accessibleName())
        if folder is not None:
            self.edit.setText(str(folder))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if folder_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = folder_in(event.mimeData())
        if folder is not None:
            event.acceptProposedAction()
            self.edit.setText(str(folder))
