"""The structure of a tagged PDF (PDF/UA-1): what a screen reader reads, in which order, and as what."""

from collections.abc import Iterator
from typing import Any
from weakref import ref

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from adminapp.core.documents.lines import utf16

_FIRST_LINK = 1_000_000  # in the tree of parents, behind every page
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class Node(pdfdoc.PDFObject):
    """One element of the structure, such as a heading, a list item or a cell; headings have a title.

    It does not hold its parent: a report of 25,000 lines would leave a million objects in circles, for which the window
    stands still while they are collected.
    """

    __RefOnly__ = 1

    def __init__(self, kind: str, parent: "Node | None" = None, more: str = "") -> None:
        self.kind = kind
        self._parent = ref(parent) if parent is not None else None
        self.more = more
        self.title = ""
        self.kids: list[Node | tuple[int, int] | str] = []
        if parent is not None:
            parent.kids.append(self)

    @property
    def parent(self) -> "Node | None":
        """Return the element above."""
        return self._parent() if self._parent is not None else None

    @parent.setter
    def parent(self, parent: "Node") -> None:
        self._parent = ref(parent)

    def link(self) -> "Node":
        """Return an element for an address in this one's text; it takes its place when it is opened."""
        made = Node("Link")
        made.parent = self
        return made

    def children(self) -> "Iterator[Node]":
        """Yield the elements directly below."""
        return (kid for kid in self.kids if isinstance(kid, Node))

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the element as PDF writes it; called by ReportLab as it saves."""
        number = document.idToObjectNumberAndVersion
        kids, page = [], 0
        for kid in self.kids:
            if isinstance(kid, Node):
                kids.append(_reference(kid, document))
                continue
            if isinstance(kid, str):
                kids.append(f"<</Type /OBJR /Obj {number[kid][0]} 0 R>>")
                continue
            page = page or kid[0]
            if kid[0] == page:
                kids.append(str(kid[1]))
            else:
                kids.append(f"<</Type /MCR /Pg {number[f'Page{kid[0]}'][0]} 0 R /MCID {kid[1]}>>")
        where = f" /Pg {number[f'Page{page}'][0]} 0 R" if page else ""
        above = _reference(self.parent, document) if self.parent else f"{number['structure'][0]} 0 R"
        return f"<</Type /StructElem /S /{self.kind} /P {above}{where} /K [{' '.join(kids)}]{self.more}>>".encode()


class Tags:
    """The structure of one PDF while its pages are drawn."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._pages: list[list[Node]] = [[]]
        self._links: list[Node] = []
        self.root = Node("Document")

    def open(self, node: Node) -> str:
        """Return the operator that begins a piece of an element's content on the page being drawn."""
        owners = self._pages[-1]
        if node.kind == "Link" and node.parent is not None:
            node.parent.kids.append(node)
        node.kids.append((len(self._pages), len(owners)))
        owners.append(node)
        return f"/{node.kind} <</MCID {len(owners) - 1}>> BDC"

    def lead(self, node: Node, target: str, bounds: tuple[float, float, float, float]) -> None:
        """Let a link lead to its target.

        Units:  points, the corners of what can be pressed.
        """
        number = _FIRST_LINK + len(self._links)
        words = pdfdoc.PDFString(target.removeprefix("mailto:"))
        self._canvas.linkURL(target, bounds, relative=0, Contents=words, StructParent=number, F=4)
        node.kids.append(vars(self._canvas)["_annotationrefs"][-1].name)
        self._links.append(node)

    def end_page(self) -> None:
        """Close the page; what comes is on the next."""
        self._canvas.showPage()
        page = document_of(self._canvas).Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages) - 1
        page.Tabs = pdfdoc.PDFName("S")
        self._pages.append([])

    def write(self, title: str, language: str) -> None:
        """Put the structure and what PDF/UA-1 asks of the document's head into the PDF."""
        document = document_of(self._canvas)
        document.Reference(_Written(self._structure), "structure")
        document.Reference(_Written(self._parents), "parents")
        _register(self.root, document)
        catalog = document.Catalog
        catalog.StructTreeRoot = pdfdoc.PDFObjectReference("structure")
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        metadata = _METADATA.format(title=_in_xml(title), language=language)
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: metadata.encode())
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def let_go(self) -> None:
        """Let the written document go, which holds these tags: piece by piece, so that other threads get their turn."""
        document = document_of(self._canvas)
        self._pages.clear()
        while document.idToObject:
            _, gone = document.idToObject.popitem()
            if isinstance(gone, Node):
                gone.kids = []
        for numbers in (document.idToObjectNumberAndVersion, document.numberToId, document.idToOffset):
            while numbers:
                numbers.popitem()

    def _structure(self, document: Any) -> str:
        numbers = document.idToObjectNumberAndVersion
        root, parents, after = _reference(self.root, document), numbers["parents"][0], _FIRST_LINK + len(self._links)
        return f"<</Type /StructTreeRoot /K [{root}] /ParentTree {parents} 0 R /ParentTreeNextKey {after}>>"

    def _parents(self, document: Any) -> str:
        pages = [
            f"{place} [{' '.join(_reference(node, document) for node in owners)}]"
            for place, owners in enumerate(self._pages[:-1])
        ]
        links = [f"{place} {_reference(node, document)}" for place, node in enumerate(self._links, _FIRST_LINK)]
        return f"<</Nums [{' '.join(pages + links)}]>>"


def document_of(canvas: Canvas) -> Any:
    """Return what a canvas writes into; ReportLab has no other door to it."""
    return vars(canvas)["_doc"]


class _Written(pdfdoc.PDFObject):
    """An object whose text is asked for when everything has its number."""

    __RefOnly__ = 1

    def __init__(self, text: Any) -> None:
        self._text = text

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return str(self._text(document)).encode()


def alternative(words: str) -> str:
    """Return what an element says instead of its content: the words for a picture."""
    return f" /Alt {utf16(words)}"


def actual(words: str) -> str:
    """Return the text that an element stands for."""
    return f" /ActualText {utf16(words)}"


def language(code: str) -> str:
    """Return the language of an element that differs from its document's."""
    return f" /Lang ({code})" if code else ""


def _register(node: Node, document: Any) -> None:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        document.Reference(node)
        waiting += reversed(list(node.children()))


def _reference(node: Node, document: Any) -> str:
    return f"{document.idToObjectNumberAndVersion[vars(node)['__InternalName__']][0]} 0 R"


def _in_xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
