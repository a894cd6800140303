"""A document on screen as it will be on paper."""

from PySide6.QtCore import QBuffer, QByteArray, QMargins, QPointF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView

from adminapp.core.ui.panels import announce


class Preview(QPdfView):
    """Shows the bytes of one PDF; no file is made of them. `painted` is emitted when a document is first seen."""

    painted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Preview"))
        self._document = QPdfDocument()  # no child of the view, which crashes when it destroys an open one
        self._buffer = QBuffer()
        self._seen = True
        self.setDocument(self._document)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocumentMargins(QMargins(12, 12, 12, 12))
        self.setPageSpacing(12)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF from its first page on."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._seen = False
        self.pageNavigator().jump(0, QPointF())
        pages = self.tr("%n page(s)", "", self.pages())
        self.setAccessibleDescription(pages)
        announce(self, pages)
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    def pages(self) -> int:
        """Return how many pages the document has."""
        return self._document.pageCount()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen and self.pages():
            self._seen = True
            self.painted.emit()
