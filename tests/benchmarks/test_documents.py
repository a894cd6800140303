"""How long documents take beside plain ReportLab platypus, in one run on one machine."""

import gc
from collections.abc import Callable
from io import BytesIO
from time import process_time
from xml.sax.saxutils import escape

import pytest
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

pytestmark = pytest.mark.benchmark
STYLE = ParagraphStyle("body", fontName="NotoSans-Regular", fontSize=12, leading=16, spaceBefore=4)


@pytest.fixture(autouse=True)
def warm_fonts():
    fonts.warm()


def seconds(work: Callable[[], object], times: int) -> float:
    """Return the shortest of some runs: what the work takes when nothing else is in the way."""
    taken = []
    for _ in range(times):
        gc.collect()
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken)


def platypus(flowables: list[Flowable]) -> bytes:
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=letter, pageCompression=1).build(flowables)
    return file.getvalue()


def paragraphs(text: str) -> list[Flowable]:
    return [Paragraph(escape(line), STYLE) for line in text.split("\n") if line.strip()]


def test_the_tagged_policy_takes_at_most_twice_as_long_as_an_untagged_one():
    pack = load_pack("mrrl")
    source = Source(pack, Letterhead(pack.library))
    ours = seconds(lambda: print_handout(Wanted(Handout.POLICY), source), 7)
    plain = seconds(lambda: platypus(paragraphs(pack.text())), 7)
    print(f"\npolicy: {ours * 1000:.1f} ms, platypus {plain * 1000:.1f} ms, {ours / plain:.2f}x")
    assert ours <= 2 * plain


def test_a_thousand_filled_letters_take_at_most_three_fifths():
    pack = load_pack("mrrl")
    source = Source(pack, Letterhead(pack.library))
    people = [Filled({Blank.PATRON: f"Patron {number}", Blank.CARD: f"2935100{number:07}"}) for number in range(1000)]
    one = print_handout(Wanted(Handout.LOST_CARD), source, people[:1])
    said = [element.text for element in pdfs.elements(one) if element.text]

    def letters() -> bytes:
        flowables: list[Flowable] = []
        for number in range(1000):
            texts = (text.replace("Patron 0", f"Patron {number}") for text in said)
            flowables += [Paragraph(escape(text), STYLE) for text in texts]
            flowables += [*(HRFlowable() for _ in range(11)), PageBreak()]
        return platypus(flowables)

    ours = seconds(lambda: print_handout(Wanted(Handout.LOST_CARD), source, people), 2)
    plain = seconds(letters, 1)
    print(f"\nletters: {1000 / ours:.0f} a second, platypus {1000 / plain:.0f}, {ours / plain:.2f}x")
    assert ours <= 0.6 * plain


def test_a_report_of_25000_lines_takes_at_most_a_fifth():
    head = ("Number", "When", "Who", "What", "On")
    rows = tuple(
        (str(n), f"2026-03-{n % 28 + 1:02} 10:{n % 60:02}", "Cleo Clerk", "grants.record", f"account {n * 7919}")
        for n in range(25_000)
    )
    frame = Frame("Log", "en", Letterhead("Riverbend Library"))
    ours = seconds(lambda: write(frame, [[Heading("Log", 1), Table(head, rows, (1, 2, 2, 2, 2))]]), 1)
    style = [("FONT", (0, 0), (-1, -1), "NotoSans-Regular", 10)]
    plain = seconds(lambda: platypus([LongTable([head, *rows], repeatRows=1, style=style)]), 1)
    print(f"\nreport: {ours:.1f} s, LongTable {plain:.1f} s, {ours / plain:.2f}x")
    assert ours <= 0.2 * plain
