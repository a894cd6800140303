"""Documents beside plain ReportLab platypus, which writes no tags."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from time import process_time
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, LongTable, PageBreak, Paragraph, SimpleDocTemplate

from adminapp.core.documents import fonts
from adminapp.core.documents.blocks import Heading, Table
from adminapp.core.documents.frame import Frame, Letterhead
from adminapp.core.documents.pages import write
from adminapp.core.policy.packs import load_pack
from adminapp.handouts.papers.printing import Source, Wanted, print_handout
from adminapp.handouts.records import Blank, Filled, Handout
from tests import pdfs
from tests.benchmarks.frame import Bench, benchmark

_STYLE = ParagraphStyle("body", fontName="NotoSans-Regular", fontSize=12, leading=16, spaceBefore=4)
_LETTERS, _LINES = 1000, 25_000


@benchmark("documents", sized=False)
def documents(bench: Bench) -> None:
    """Measure a long text, many letters and a long table."""
    fonts.warm()
    _measure_policy(bench)
    _measure_letters(bench)
    _measure_report(bench)


def _measure_policy(bench: Bench) -> None:
    pack = load_pack("mrrl")
    source = Source(pack, Letterhead(pack.library))
    bench.ratio(
        "the tagged policy beside an untagged one",
        floor=_processor(lambda: _platypus([Paragraph(escape(line), _STYLE) for line in pack.text().split("\n")])),
        ours=_processor(lambda: print_handout(Wanted(Handout.POLICY), source)),
        at_most=2,
    )


def _measure_letters(bench: Bench) -> None:
    pack = load_pack("mrrl")
    source, wanted = Source(pack, Letterhead(pack.library)), Wanted(Handout.LOST_CARD)
    people = [Filled({Blank.PATRON: f"Patron {n}", Blank.CARD: f"2935100{n:07}"}) for n in range(_LETTERS)]
    one = print_handout(wanted, source, people[:1])
    said = [element.text for element in pdfs.elements(one) if element.text]
    bench.ratio(
        "1,000 filled letters",
        floor=_processor(lambda: _platypus([part for n in range(_LETTERS) for part in _letter(said, n)])),
        ours=_processor(lambda: print_handout(wanted, source, people)),
        at_most=0.6,
        runs=2,
    )


def _letter(said: list[str], number: int) -> list[Flowable]:
    texts = (text.replace("Patron 0", f"Patron {number}") for text in said)
    return [*(Paragraph(escape(text), _STYLE) for text in texts), *(HRFlowable() for _ in range(11)), PageBreak()]


def _measure_report(bench: Bench) -> None:
    head = ("Number", "When", "Who", "What", "On")
    rows = tuple(
        (str(n), f"2026-03-{n % 28 + 1:02} 10:{n % 60:02}", "Cleo Clerk", "grants.record", f"account {n * 7919}")
        for n in range(_LINES)
    )
    frame = Frame("Log", "en", Letterhead("Riverbend Library"))
    style = [("FONT", (0, 0), (-1, -1), "NotoSans-Regular", 10)]
    bench.ratio(
        "a report of 25,000 lines beside LongTable",
        floor=_processor(lambda: _platypus([LongTable([head, *rows], repeatRows=1, style=style)])),
        ours=_processor(partial(write, frame, [[Heading("Log", 1), Table(head, rows, (1, 2, 2, 2, 2))]])),
        at_most=0.2,
        runs=1,
    )


def _platypus(flowables: list[Flowable]) -> bytes:
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=letter, pageCompression=1).build(flowables)
    return file.getvalue()


def _processor(work: Callable[[], object]) -> Callable[[], float]:
    """Return work that tells the processor's time: it waits for nothing."""

    def timed() -> float:
        start = process_time()
        work()
        return process_time() - start

    return timed
