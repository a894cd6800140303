"""Reads a tagged PDF as a screen reader does: the elements in their order, each with its kind and its text."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import outloud
import pdfua
import pikepdf
import pymupdf

_PAIR = re.compile(r"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4})>")


class Element(NamedTuple):
    """One element: its kind, the text of its own content, and what it says instead of it."""

    kind: str
    text: str
    instead: str


def complaints(pdf: bytes, folder: Path) -> list[str]:
    """Return what two checkers of accessibility find wrong."""
    file = folder / "checked.pdf"
    file.write_bytes(pdf)
    strict = pdfua.validate(str(file))
    found = [f"pdfua {finding.rule_id}: {finding.message}" for finding in strict.findings]
    heard = outloud.check(str(file))
    return found + [f"outloud: {finding}" for finding in heard.findings]


def elements(pdf: bytes) -> list[Element]:
    """Return the elements in reading order."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        texts = {page.objgen: _texts(page) for page in opened.pages}
        root = opened.Root.StructTreeRoot
        raw = [element for node in root.K for element in _below(node, None, texts)]
    return [element._replace(text=" ".join(element.text.split())) for element in raw]


def read_aloud(pdf: bytes) -> str:
    """Return everything that is read, with single spaces."""
    return " ".join(" ".join(element.instead or element.text for element in elements(pdf)).split())


def printed(pdf: bytes, page: int = 0) -> str:
    """Return what stands on one page, heads and feet too, with single spaces."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        return " ".join(opened[page].get_text().split())


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def fonts(pdf: bytes) -> dict[str, bool]:
    """Return every font's name and whether it is embedded."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = {}
        for page in opened.pages:
            for font in page.Resources.Font.values():
                found[str(font.BaseFont)] = "/FontFile2" in font.get("/FontDescriptor", {})
        return found


def _below(node: Any, page: Any, texts: dict[Any, dict[int, str]]) -> list[Element]:
    page = node.get("/Pg", page)
    kids = node.get("/K", [])
    inner: list[Element] = []
    own = ""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/MCR":
                own += texts[kid.Pg.objgen][int(kid.MCID)]
            elif kid.get("/S") == "/Link":
                own += _below(kid, page, texts)[0].text
            elif "/Obj" not in kid:
                inner += _below(kid, page, texts)
        else:
            own += texts[page.objgen][int(kid)]
    instead = str(node.get("/Alt", "")) or str(node.get("/ActualText", ""))
    return [Element(str(node.S)[1:], own, instead), *inner]


def _texts(page: Any) -> dict[int, str]:
    """Return the text of each piece of marked content, as it stands there."""
    letters = {str(name): _letters(font) for name, font in page.Resources.Font.items()}
    texts: dict[int, str] = {}
    stack: list[tuple[int | None, str | None]] = []
    font = ""
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        match str(operator):
            case "BDC" | "BMC":
                about = operands[1] if len(operands) > 1 else {}
                number = int(about["/MCID"]) if "/MCID" in about else None
                says = str(about["/ActualText"]) if "/ActualText" in about else None
                stack.append((number, says))
                if number is not None:
                    texts[number] = ""
                if says is not None:
                    _add(texts, stack, says)
            case "EMC":
                stack.pop()
            case "Tf":
                font = str(operands[0])
            case "Tj" if not any(says is not None for _, says in stack):
                _add(texts, stack, "".join(letters[font][code] for code in bytes(operands[0])))
    return texts


def _add(texts: dict[int, str], stack: list[tuple[int | None, str | None]], text: str) -> None:
    number = next((number for number, _ in reversed(stack) if number is not None), None)
    if number is not None:
        texts[number] += text


def _letters(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("latin-1")
    return {int(code, 16): bytes.fromhex(letter).decode("utf-16-be") for code, letter in _PAIR.findall(table)}


def sizes(pdf: bytes) -> set[float]:
    """Return the sizes of print, in points."""
    return {round(span["size"], 1) for span in _spans(pdf)}


def lowest_word(pdf: bytes) -> float:
    """Return how far above the lower edge of its page the lowest word stands, in points."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        return float(min(page.rect.height - word[3] for page in opened for word in page.get_text("words")))


def _spans(pdf: bytes) -> list[Any]:
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        blocks = [block for page in opened for block in page.get_text("dict")["blocks"]]
    return [
        span for block in blocks for line in block.get("lines", []) for span in line["spans"] if span["text"].strip()
    ]


def inches(pdf: bytes) -> tuple[float, float]:
    """Return the width and height of the first page."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        return round(opened[0].rect.width / 72, 1), round(opened[0].rect.height / 72, 1)


def difference(one: bytes, other: bytes) -> float:
    """Return by how much the first pages differ to the eye, in hundredths of all grey there is."""
    looks = []
    for pdf in (one, other):
        with pymupdf.open(stream=pdf, filetype="pdf") as opened:
            looks.append(opened[0].get_pixmap(dpi=20, colorspace=pymupdf.csGRAY).samples)
    if len(looks[0]) != len(looks[1]):
        return 100
    return float(100 * sum(abs(a - b) for a, b in zip(*looks, strict=True)) / (255 * len(looks[0])))
