"""Paper comes out of a real printer, where the computer has one that prints to a file."""

import os
import subprocess

import pytest
from PySide6.QtPrintSupport import QPrinter

from adminapp.core.documents.frame import Letterhead
from adminapp.core.documents.sizes import Paper
from adminapp.core.kit.errors import StoreError
from adminapp.core.policy.packs import load_pack
from adminapp.handouts.pages.printing import default_printer, print_pdf
from adminapp.handouts.papers.printing import Source, Wanted, print_handout
from adminapp.handouts.records import Handout
from tests import pdfs

PRINTER = "ADMINAPP_TEST_PRINTER"


@pytest.fixture
def summary() -> bytes:
    return print_handout(Wanted(Handout.SUMMARY), Source(load_pack("mrrl"), Letterhead("Riverbend")))


@pytest.mark.parametrize(("paper", "inches"), [(Paper.LETTER, (8.5, 11)), (Paper.TABLOID, (11, 17))])
def test_pages_fill_the_paper_and_look_like_the_preview(qapp, tmp_path, paper, inches):
    source = Source(load_pack("mrrl"), Letterhead("Riverbend"))
    pdf = print_handout(Wanted(Handout.SIGN, paper=paper), source)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_pdf(pdf, printer, paper, 2)
    printed = (tmp_path / "out.pdf").read_bytes()
    assert pdfs.pages(printed) == 2
    assert pdfs.inches(printed) == inches
    assert pdfs.difference(printed, pdf) < 2


def test_a_printer_that_cannot_be_reached_is_said(qapp, summary, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    with pytest.raises(StoreError, match="The printer does not answer"):
        print_pdf(summary, printer, Paper.LETTER, 1)


@pytest.mark.skipif(
    PRINTER not in os.environ, reason=f"needs CUPS and {PRINTER}, the name of a printer that keeps files"
)
def test_a_page_goes_through_cups(qapp, summary):
    printer = default_printer()
    assert printer is not None
    printer.setPrinterName(os.environ[PRINTER])
    before = _completed()
    print_pdf(summary, printer, Paper.LETTER, 1)
    assert _completed() > before


def _completed() -> int:
    jobs = subprocess.run(["lpstat", "-W", "all", "-o"], capture_output=True, text=True, check=True)
    return len(jobs.stdout.splitlines())
