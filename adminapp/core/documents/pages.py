"""From blocks to the bytes of a tagged PDF: letterhead, running head and foot, page n of m."""

import threading
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from adminapp.core.documents import drawings, fonts
from adminapp.core.documents.blocks import Block, Table
from adminapp.core.documents.frame import Frame
from adminapp.core.documents.layout import Layout, Part, Strip, baseline
from adminapp.core.documents.lines import Line, Typesetter
from adminapp.core.documents.sizes import SHEETS, Sheet, Size
from adminapp.core.documents.tags import Node, Tags, alternative, document_of

Tell = Callable[[int, int], object]
"""Called with (done, of); it stops the work by raising an error."""

_EDGE = 36.0
_LOGO = (150.0, 48.0)
_LARGEST_SIGN, _FEW_PAGES, _MOST_PAGES = 4, 8, 888
rl_config.useA85 = 0  # a fourth of the size and some of the time
_in_pdf_letters = pdfdoc.pdfdocEnc
_one_at_a_time = threading.Lock()  # ReportLab's fonts know one document at a time


def _in_bytes(text: str | bytes) -> bytes:
    """Return text as PDF writes it; letter by letter a long table of places kept every other thread for 50 ms."""
    return text.encode() if isinstance(text, str) and text.isascii() else _in_pdf_letters(text)


pdfdoc.pdfdocEnc = _in_bytes  # type: ignore[assignment]  # nothing but letters comes


def write(frame: Frame, copies: Sequence[Sequence[Block]], tell: Tell | None = None) -> bytes:
    """Return a PDF of one or more copies of a document, each numbered from its own first page."""
    with _one_at_a_time:
        drawn = DrawnPages(frame, Tally(tell, 2 * sum(map(_weight, copies))), one_copy=len(copies) == 1)
        for blocks in copies:
            parent = Node("Sect", drawn.tags.root) if len(copies) > 1 else drawn.tags.root
            drawn.add_copy(blocks, parent)
        return drawn.finish()


def _weight(blocks: Sequence[Block]) -> int:
    return sum(len(block.rows) if isinstance(block, Table) else 1 for block in blocks)


class Tally:
    """Tells how far the work is, about a hundred times."""

    def __init__(self, tell: Tell | None, of: int) -> None:
        self._tell = tell
        self._of = max(of, 1)
        self._done, self._next = 0, 0

    def step(self, count: int = 1) -> None:
        """Count what is done, at most up to all."""
        self._done = min(self._done + count, self._of)
        if self._tell is not None and self._done >= self._next:
            self._next = self._done + max(self._of // 100, 1)
            self._tell(self._done, self._of)


class DrawnPages:
    """The pages of one PDF while they are drawn."""

    def __init__(self, frame: Frame, tally: Tally, *, one_copy: bool) -> None:
        fonts.font(fonts.FIRST)
        self._file = BytesIO()
        width, self._height = frame.paper.points
        self.canvas = Canvas(
            self._file,
            pagesize=(width, self._height),
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.FIRST,  # type: ignore[arg-type]  # the stub says a number
            lang=frame.language,
        )
        self.frame = frame
        self._tally = tally
        self._one_copy = one_copy
        self.sheet = SHEETS[frame.size]
        self.tags = Tags(self.canvas)
        self.typesetter = Typesetter(document_of(self.canvas))
        self.width = width - 2 * self.sheet.margin
        self._bookmarks = 0
        self._logo = ImageReader(BytesIO(frame.letterhead.logo)) if frame.letterhead.logo else None

    @property
    def bottom(self) -> float:
        """How far above the paper's lower edge the last line may stand, in points."""
        return max(self.sheet.margin, self._foot_top() + 14)

    def add_copy(self, blocks: Sequence[Block], parent: Node) -> None:
        """Draw the pages of one copy."""
        top = self._letterhead(parent)
        first, room = top - self.bottom, self._height - self.sheet.margin - self.bottom
        pages = self._laid_out(blocks, parent, first, room)
        if self.frame.fill:
            top -= max(0, first - sum(strip.height + strip.before for strip in pages[0])) / 2
        for number, page in enumerate(pages, 1):
            y = top if number == 1 else self._height - self.sheet.margin
            for place, strip in enumerate(page):
                y -= strip.before if place else 0
                self._place(strip, y)
                y -= strip.height
            self._tally.step(len(page))
            page.clear()
            self.end_page(number, len(pages), parent)

    def end_page(self, number: int, of: int, parent: Node) -> None:
        """Draw the running head and foot, and go on to the next page; the foot is read once, behind the first."""
        small, x = self.sheet.small, self.sheet.margin
        if number > 1:
            head = self.typesetter.lines(((self.frame.letterhead.library, False),), small, self.width)[0]
            self._artifact("Header", self.line(head, x, self._height - _EDGE - small.size))
        y = self._foot_top()
        self.draw_rule(x, y + 4)
        page = self._page_number(number, of)
        self._artifact("Footer", self.line(page, x + self.width - page.width, _EDGE + small.size * 0.3))
        shown = []
        for line in self._foot():
            shown.append(self.line(line, x, y - baseline(small)))
            y -= small.leading
        if number == 1 and shown:
            self.canvas.addLiteral(f"{self.tags.open(Node('P', parent))} {' '.join(shown)} EMC")
        else:
            self._artifact("Footer", " ".join(shown))
        self.tags.end_page()

    def finish(self) -> bytes:
        """Return the PDF."""
        self.tags.write(self.frame.title, self.frame.language)
        self.canvas.setTitle(self.frame.title)
        self.canvas.setAuthor(self.frame.letterhead.library)
        self.canvas.setCreator("adminapp")
        self.canvas.setSubject("")
        self.canvas.save()
        self.tags.let_go()
        return self._file.getvalue()

    def text(self, operators: str, x: float, y: float) -> str:
        """Return the operators that show a line at a place."""
        return f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {operators}ET"

    def line(self, line: Line, x: float, y: float) -> str:
        """Return the operators that show a whole line at a place."""
        return self.text("".join(chunk.operators for chunk in line.chunks), x, y)

    def draw_rule(self, x: float, y: float) -> None:
        """Draw a line across the page, which is no content."""
        self.canvas.addLiteral(f"/Artifact BMC q 1 0 0 1 {x:.2f} {y:.2f} cm {drawings.rule(self.width, 0)} Q EMC")

    def _place(self, strip: Strip, y: float) -> None:
        for node, parts in groupby(strip.parts, key=lambda part: part.node):
            together = list(parts)
            if node is not None and (size := together[0].picture):
                x = self.sheet.margin + together[0].x
                node.more += _bounds(x, y - size[1], *size)
            if node is not None and node.title and (self._one_copy or node.kind == "H1"):
                self._add_bookmark(node, y)
            drawn = " ".join(self._drawn(part, y) for part in together)
            self.canvas.addLiteral(f"{self.tags.open(node) if node else '/Artifact BMC'} {drawn} EMC")
            if node is not None and together[0].link:
                self._lead(node, together[0], y)

    def _lead(self, node: Node, part: Part, y: float) -> None:
        target, width, height = part.link or ("", 0, 0)
        x, y = self.sheet.margin + part.x, y - part.down
        self.tags.lead(node, target, (x, y - height * 0.25, x + width, y + height))

    def _add_bookmark(self, node: Node, y: float) -> None:
        """Let the reader's list of headings lead here."""
        self._bookmarks += 1
        name = f"heading{self._bookmarks}"
        self.canvas.bookmarkHorizontal(name, 0, y)
        self.canvas.addOutlineEntry(node.title, name, int(node.kind[1]) - 1)
        node.title = ""

    def _drawn(self, part: Part, y: float) -> str:
        x = self.sheet.margin + part.x
        if part.drawing:
            return f"q 1 0 0 1 {x:.2f} {y - part.down:.2f} cm {part.operators} Q"
        return self.text(part.operators, x, y - part.down)

    def _letterhead(self, parent: Node) -> float:
        """Draw whose document it is, and return where the text begins."""
        head, sheet = self.frame.letterhead, self.sheet
        x, y = sheet.margin, self._height - _EDGE - 8
        top = y
        if self._logo is not None:
            width, height = self._draw_logo(self._logo, parent, y)
            x += width + 14
            top = y - height
        lines = [(head.library, sheet.headings[2])]
        lines += [(line, sheet.small) for line in (head.address, head.phone) if line]
        for text, face in lines:
            node = Node("P", parent)
            for line in self.typesetter.lines(((text, face.bold),), face, sheet.margin + self.width - x):
                shown = self.line(line, x, y - baseline(face))
                self.canvas.addLiteral(f"{self.tags.open(node)} {shown} EMC")
                y -= face.leading
        top = min(top, y) - 6
        self.draw_rule(sheet.margin, top)
        return top - 16

    def _draw_logo(self, logo: ImageReader, parent: Node, y: float) -> tuple[float, float]:
        pixels = logo.getSize()
        scale = min(_LOGO[0] / pixels[0], _LOGO[1] / pixels[1])
        width, height = pixels[0] * scale, pixels[1] * scale
        words = self.frame.logo.format(library=self.frame.letterhead.library)
        bounds = _bounds(self.sheet.margin, y - height, width, height)
        node = Node("Figure", parent, alternative(words) + bounds)
        self.canvas.addLiteral(self.tags.open(node))
        self.canvas.drawImage(logo, self.sheet.margin, y - height, width, height, mask="auto")
        self.canvas.addLiteral("EMC")
        return width, height

    def _laid_out(self, blocks: Sequence[Block], parent: Node, first: float, room: float) -> list[list[Strip]]:
        """Return the pages on that one of the sheets, the first of them preferred, which needs the fewest."""
        fewest: list[list[Strip]] = []
        for sheet in self._sheets():
            trial = Node(parent.kind)
            strips = []
            for strip in Layout(self.typesetter, sheet, self.width).strips(blocks, trial):
                strips.append(strip)
                self._tally.step(1 if not fewest else 0)
            pages = _paginated(strips, first, room)
            if not fewest or len(pages) < len(fewest):
                fewest, chosen = pages, trial
            if (not 1 < len(pages) <= _FEW_PAGES and not self.frame.fill) or len(pages) == 1:
                break
        for node in chosen.children():
            node.parent = parent
        parent.kids += chosen.kids
        return fewest

    def _sheets(self) -> Iterator[Sheet]:
        if self.frame.fill:
            yield from (self.sheet.scaled(step / 20) for step in range(_LARGEST_SIGN * 20, 19, -1))
        else:
            yield self.sheet
            if self.frame.size is Size.STANDARD:
                yield self.sheet.dense()

    def _page_number(self, number: int, of: int) -> Line:
        return self.typesetter.line(self.frame.page.format(page=number, pages=of), self.sheet.small)

    def _foot(self) -> list[Line]:
        """Return the lines at the foot of every page; in large print they follow each other to save room."""
        texts = self.frame.foot if self.sheet.tables else (" · ".join(self.frame.foot),)
        broken = (self.typesetter.lines(((text, False),), self.sheet.small, self.width) for text in texts if text)
        return [line for lines in broken for line in lines]

    def _foot_top(self) -> float:
        """Return how high the foot reaches; the page number stands beside the last line where there is room."""
        lines = self._foot()
        needed = self._page_number(_MOST_PAGES, _MOST_PAGES).width + _EDGE / 2
        beside = bool(lines) and lines[-1].width + needed <= self.width
        return _EDGE + (len(lines) + (0 if beside else 1)) * self.sheet.small.leading

    def _artifact(self, kind: str, operators: str) -> None:
        self.canvas.addLiteral(f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC {operators} EMC")


def _paginated(strips: Sequence[Strip], first: float, room: float) -> list[list[Strip]]:
    """Return the strips page by page; what is kept together moves on together where it fits on one page."""
    pages: list[list[Strip]] = [[]]
    left = first
    for chunk in _chunks(strips):
        height = sum(strip.height + strip.before for strip in chunk)
        above = chunk[0].above
        if pages[-1] and (chunk[0].new_page or height > left):
            pages.append([above] if above else [])
            left = room - (above.height if above else 0)
        for strip in chunk:
            if strip.height > left and pages[-1]:
                pages.append([strip.above] if strip.above else [])
                left = room - (strip.above.height if strip.above else 0)
            left -= strip.height + (strip.before if pages[-1] else 0)
            pages[-1].append(strip)
    return pages


def _chunks(strips: Sequence[Strip]) -> list[list[Strip]]:
    chunks: list[list[Strip]] = [[]]
    for strip in strips:
        chunks[-1].append(strip)
        if not strip.keep:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _bounds(x: float, y: float, width: float, height: float) -> str:
    box = f"{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}"
    return f" /A <</O /Layout /Placement /Block /BBox [{box}]>>"
