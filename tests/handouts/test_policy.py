"""The policy that a patron takes home is the policy that the program decides by, word for word."""

import re
from itertools import pairwise

import pytest

from adminapp.core.documents.frame import Letterhead
from adminapp.core.documents.sizes import Size
from adminapp.core.policy.packs import load_pack
from adminapp.handouts.papers.policy_text import blocks_of
from adminapp.handouts.papers.printing import Source, Wanted, print_handout
from adminapp.handouts.records import Handout
from tests import pdfs

PACKS = ["mrrl", "lco"]
FOOT = re.compile(r" (Confidentiality|Confidencialidad) [^.]*(Policy version|Versión) 1.*$")
MARKS = re.compile(r"[▪•–]|(?<= )o(?= [A-Z])")


def the_policy(pack: str, **wanted) -> bytes:
    loaded = load_pack(pack)
    return print_handout(Wanted(Handout.POLICY, **wanted), Source(loaded, Letterhead(loaded.library)))


def words_of(text: str) -> list[str]:
    """Return a text's words; the marks of its lists are none, and the page's foot is read behind the last."""
    return MARKS.sub(" ", FOOT.sub("", " ".join(text.split()))).split()


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("pack", PACKS)
def test_what_is_printed_is_the_packs_text_word_for_word(pack, size):
    read = words_of(pdfs.read_aloud(the_policy(pack, size=size)))
    assert read == words_of(f"{load_pack(pack).library} {load_pack(pack).text()}")


@pytest.mark.parametrize("pack", PACKS)
def test_the_translation_is_printed_word_for_word_and_marked(pack):
    mark = "Borrador aún no aprobado por la biblioteca. Prevalece el texto en inglés."
    read = pdfs.read_aloud(the_policy(pack, language="es"))
    assert read.count(mark) == 2
    library = load_pack(pack).library
    assert words_of(read.replace(mark, "")) == words_of(f"{library} {load_pack(pack).text('es')}")


def test_every_page_of_a_draft_says_that_it_is_one():
    pdf = the_policy("mrrl", language="es")
    for page in range(pdfs.pages(pdf)):
        assert "Prevalece el texto en inglés" in pdfs.printed(pdf, page)


def test_every_page_names_version_and_approval():
    pdf = the_policy("mrrl")
    for page in range(pdfs.pages(pdf)):
        assert "Policy version 1, approved September 18, 2018" in pdfs.printed(pdf, page)
    assert "aprobada el 18 de septiembre de 2018" in pdfs.printed(the_policy("mrrl", language="es"))


def test_a_version_with_changed_readings_is_told_from_the_written_one():
    changed = load_pack("mrrl").with_readings({"footage_days": 14})
    pdf = print_handout(Wanted(Handout.POLICY), Source(changed, Letterhead("Riverbend")))
    assert re.search(r"Policy version 1 \+[0-9a-f]{4}, approved", pdfs.printed(pdf))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_statute_stands_at_the_end_on_request(language):
    read = pdfs.read_aloud(the_policy("mrrl", language=language, statute=True))
    assert "182.817. Disclosure of library records not required" in read
    assert "182.817. Disclosure of library records not required" not in pdfs.read_aloud(the_policy("mrrl"))


@pytest.mark.parametrize("pack", PACKS)
def test_headings_begin_with_the_title_and_skip_no_level(pack):
    levels = [int(element.kind[1]) for element in pdfs.elements(the_policy(pack)) if re.fullmatch(r"H\d", element.kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_numbered_rules_are_a_list():
    elements = pdfs.elements(the_policy("mrrl"))
    assert ("H3", "A. Access to an individual's own account record:", "") in elements
    assert ("Lbl", "7.", "") in elements
    assert ("LBody", "A digital log is maintained by the software.", "") in elements


@pytest.mark.parametrize(
    "text", ["Just one sentence.", "- a\n- b", "1. One\n2. Two", "http://example.org", "A. Only this:"]
)
def test_a_librarys_own_text_of_any_shape_keeps_its_words(text):
    said = " ".join(str(vars(block)) for block in blocks_of(text, "Our policy"))
    for word in words_of(text.replace("-", " ")):
        assert word in said
