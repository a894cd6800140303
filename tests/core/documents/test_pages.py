"""A document is tagged, embedded and numbered, whatever stands in it."""

import gc
from io import BytesIO

import pytest
from PIL import Image

from adminapp.core.documents.blocks import (
    Block,
    Box,
    Boxes,
    Camera,
    Field,
    Fields,
    Heading,
    Item,
    Items,
    Quote,
    Section,
    Table,
    Text,
    Tone,
)
from adminapp.core.documents.frame import Frame, Letterhead
from adminapp.core.documents.pages import write
from adminapp.core.documents.sizes import Paper, Size
from tests import pdfs

LETTERHEAD = Letterhead("Riverbend & Sons Library", "1 <Main> Street", "555-0100")
EVERYTHING: tuple[Block, ...] = (
    Heading("A permission", 1),
    Text("Some words. " * 60, lead="First:"),
    Heading("A part"),
    Items((Item("1.", "One. " * 30), Item("2.", "Two."))),
    Items((Item("–", "Inner."),), 2),
    Heading("A part of the part", 3),
    Quote("Section A.1", "An individual may provide a card."),
    Fields((Field("Name", "Łukasz محمد 王小明"), Field("Card"))),
    Fields((Field("Note", lines=3),)),
    Boxes((Box("Account", ticked=True), Box("Pick up")), "Ticked:", "To tick:"),
    Table(("Who", "Shows", "Answer"), (("The holder", "A card", "Share"), ("Nobody", "Nothing", "No")), (2, 3, 2)),
    Camera("A security camera", 60),
    Text("Small.", tone=Tone.SMALL),
    Text("Mind this. " * 20, tone=Tone.NOTE),
    Section((Text("Con su permiso."),), language="es", new_page=True),
)


def a_frame(size: Size = Size.STANDARD, **more) -> Frame:
    return Frame("A permission", "en", LETTERHEAD, ("A permission", "Version 1"), size=size, **more)


def a_picture() -> bytes:
    file = BytesIO()
    Image.new("RGBA", (40, 20), (0, 90, 160, 128)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("size", Size)
def test_checkers_of_accessibility_find_nothing(size, tmp_path):
    assert not pdfs.complaints(write(a_frame(size), [EVERYTHING]), tmp_path)


def test_checkers_find_nothing_in_several_copies_with_a_logo(tmp_path):
    frame = Frame("A permission", "en", Letterhead("Riverbend", logo=a_picture()))
    pdf = write(frame, [EVERYTHING, EVERYTHING])
    assert not pdfs.complaints(pdf, tmp_path)
    assert ("Figure", "", "Logo of Riverbend") in pdfs.elements(pdf)


def test_the_checkers_find_a_page_that_is_not_tagged(tmp_path):
    """Without this, a checker that looks at nothing would look like a good page."""
    broken = (
        write(a_frame(), [EVERYTHING])
        .replace(b"/MarkInfo", b"/MarkNone")
        .replace(b"/StructTreeRoot", b"/StructTreeNone")
    )
    assert pdfs.complaints(broken, tmp_path)


def test_everything_is_read_as_what_it_is():
    kinds = [(element.kind, element.text) for element in pdfs.elements(write(a_frame(), [EVERYTHING]))]
    for expected in (
        ("H1", "A permission"),
        ("H2", "A part"),
        ("H3", "A part of the part"),
        ("Lbl", "1."),
        ("P", "Name Łukasz محمد 王小明"),
        ("TH", "Who"),
        ("TD", "The holder"),
    ):
        assert expected in kinds


def test_a_box_says_whether_it_is_ticked():
    assert "Ticked: Account To tick: Pick up" in pdfs.read_aloud(write(a_frame(), [EVERYTHING]))


def test_in_large_print_a_table_is_a_list_of_labels_and_values():
    pdf = write(a_frame(Size.LARGE), [EVERYTHING])
    assert "Table" not in {element.kind for element in pdfs.elements(pdf)}
    assert "The holder Shows: A card Answer: Share Nobody Shows: Nothing Answer: No" in pdfs.read_aloud(pdf)


@pytest.mark.parametrize(("size", "least"), [(Size.STANDARD, 9.5), (Size.LARGE, 18), (Size.EXTRA, 20)])
def test_no_word_is_smaller_than_its_size_promises(size, least):
    assert min(pdfs.sizes(write(a_frame(size), [EVERYTHING]))) == least


def test_every_font_is_embedded():
    fonts = pdfs.fonts(write(a_frame(), [EVERYTHING]))
    assert len(fonts) >= 4
    assert all(fonts.values())


@pytest.mark.parametrize("size", Size)
def test_every_page_is_numbered_and_says_whose_it_is(size):
    pdf = write(a_frame(size), [EVERYTHING])
    pages = pdfs.pages(pdf)
    assert pages > 1
    for page in range(pages):
        text = pdfs.printed(pdf, page)
        assert f"Page {page + 1} of {pages}" in text
        assert "Version 1" in text
        assert "Riverbend & Sons Library" in text


def test_each_copy_is_numbered_from_its_own_first_page():
    pdf = write(a_frame(), [(Heading("One", 1),), (Heading("Two", 1),)])
    assert all("Page 1 of 1" in pdfs.printed(pdf, page) for page in (0, 1))


@pytest.mark.parametrize(
    "hostile", ["<b>x</b>", '<img src="/etc/passwd"/>', "&lt; %s {0} {library}", "\\) Tj ET (", "a\x00b"]
)
def test_a_value_is_text_and_nothing_else(hostile):
    pdf = write(a_frame(), [(Heading("Form", 1), Fields((Field("Name", hostile),)))])
    assert hostile.replace("\x00", "") in pdfs.read_aloud(pdf)


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("text", ["x" * 20_000, "word " * 4_000, "王" * 20_000], ids=["one word", "words", "no spaces"])
def test_a_very_long_text_goes_on_over_the_pages(text, size, tmp_path):
    pdf = write(a_frame(size), [(Heading("Form", 1), Fields((Field("Note", text, lines=3),)))])
    assert pdfs.read_aloud(pdf).replace(" ", "").count(text[0]) >= text.count(text[0])
    assert pdfs.lowest_word(pdf) > 30


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    for lines in range(20, 50):
        pdf = write(
            a_frame(), [(Heading("T", 1), *[Text("line")] * lines, Heading("The last part"), Text("Its text."))]
        )
        for page in range(pdfs.pages(pdf)):
            text = pdfs.printed(pdf, page)
            assert ("The last part" in text) == ("Its text." in text)


def test_a_sign_fills_its_one_page():
    frame = a_frame(fill=True, paper=Paper.TABLOID)
    pdf = write(frame, [(Heading("Cameras in use", 1), Text("For your safety."))])
    assert pdfs.pages(pdf) == 1
    assert max(pdfs.sizes(pdf)) > 60


def test_the_same_document_is_the_same_bytes():
    assert write(a_frame(), [EVERYTHING]) == write(a_frame(), [EVERYTHING])


def test_progress_is_told_and_can_stop_the_work():
    told = []

    class Stopped(Exception):  # noqa: N818 - as the one of the jobs
        pass

    def tell(done: int, of: int) -> None:
        told.append(done / of)
        if done > of // 2 and len(told) < 60:
            raise Stopped

    with pytest.raises(Stopped):
        write(a_frame(), [EVERYTHING] * 3, tell)
    assert told == sorted(told)
    assert 0.5 < told[-1] < 0.7
    assert write(a_frame(), [EVERYTHING]), "the next document is not in its way"


def test_a_long_table_repeats_its_head_and_is_read_once_in_order(tmp_path):
    rows = tuple((str(number), f"line {number}") for number in range(200))
    told = []
    pdf = write(a_frame(), [(Heading("Log", 1), Table(("No.", "What"), rows, (1, 3)))], lambda *far: told.append(far))
    assert not pdfs.complaints(pdf, tmp_path)
    assert all("No. What" in pdfs.printed(pdf, page) for page in range(pdfs.pages(pdf)))
    assert [one.text for one in pdfs.elements(pdf) if one.kind == "TH"] == ["No.", "What"]
    assert [one.text for one in pdfs.elements(pdf) if one.kind == "TD"] == [cell for row in rows for cell in row]
    assert told[-1][0] == told[-1][1]
    assert 40 < len(told) < 210


def test_a_long_report_leaves_nothing_to_be_collected():
    gc.collect()
    gc.disable()
    try:
        write(Frame("Log", "en", Letterhead("Riverbend Library")), [[Table(("Number",), (("1",),) * 500, (1,))]])
        assert gc.collect() < 50
    finally:
        gc.enable()
