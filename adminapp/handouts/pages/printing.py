"""From the bytes of a PDF to paper, with nothing in between on the disk."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from adminapp.core.documents.sizes import Paper
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, StoreError

DOTS = 300
_POINTS = 72
_SIZES = {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.TABLOID: QPageSize.PageSizeId.Tabloid}
FindPrinter = Callable[[], QPrinter | None]


def default_printer() -> QPrinter | None:
    """Return the computer's default printer, None where there is none."""
    info = QPrinterInfo.defaultPrinter()
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def print_pdf(pdf: bytes, printer: QPrinter, paper: Paper, copies: int) -> None:
    """Print every page on both sides of the paper; called in the pool, which owns the printer for that long.

    Raises: StoreError if the printer does not take a page.
    """
    printer.setDocName("document")
    printer.setResolution(DOTS)
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    together = printer.supportsMultipleCopies()
    printer.setCopyCount(copies if together else 1)
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if not painter.begin(printer):
        raise _gone()
    try:
        for copy in range(1 if together else copies):
            for page in range(document.pageCount()):
                if (copy or page) and not printer.newPage():
                    raise _gone()
                _draw(document, page, painter)
    finally:
        ended = painter.end()
        document.close()
    if not ended or printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
        raise _gone()


def _draw(document: QPdfDocument, page: int, painter: QPainter) -> None:
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * DOTS / _POINTS), round(points.height() * DOTS / _POINTS))
    painter.drawImage(QRect(0, 0, size.width(), size.height()), document.render(page, size))


def _gone() -> StoreError:
    return StoreError(
        QT_TRANSLATE_NOOP("errors", "The printer does not answer. The document waits here; print it when it is back.")
    )
