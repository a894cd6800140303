"""Every document in both languages and three sizes: accessible, filled and blank, saying what the policy says."""

from dataclasses import replace
from pathlib import Path

import pytest

from adminapp.core.documents.frame import Letterhead
from adminapp.core.documents.sizes import Paper, Size
from adminapp.core.kit.errors import InputError, RuleError
from adminapp.core.policy.packs import Pack, load_pack
from adminapp.handouts.papers.printing import Source, Wanted, print_handout
from adminapp.handouts.records import Blank, Filled, Handout, LogHead, Partner
from adminapp.handouts.rules import is_offered
from tests import pdfs

LETTERHEAD = Letterhead("Riverbend Library", "1 Main Street", "555-0100")
FILLED = Filled(
    {blank: f"Value of {blank} ñ Ł" for blank in Blank} | {Blank.NOTE: "A note. " * 100},
    frozenset({"add", "account", "stolen", "legal", "consent"}),
)
FORMS = [handout for handout in Handout if handout not in {Handout.POLICY, Handout.SUMMARY, Handout.SIGN}]


def source(pack: str = "mrrl", **more) -> Source:
    return Source(load_pack(pack), LETTERHEAD, **more)


def read(handout: Handout, pack: str = "mrrl", filled: Filled | None = None, **wanted) -> str:
    return pdfs.read_aloud(print_handout(Wanted(handout, **wanted), source(pack), [filled or Filled()]))


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("handout", Handout)
def test_checkers_of_accessibility_find_nothing(handout, language, size, tmp_path):
    wanted = Wanted(handout, language, size, statute=handout is Handout.POLICY)
    assert not pdfs.complaints(print_handout(wanted, source()), tmp_path)
    if handout in FORMS:
        assert not pdfs.complaints(print_handout(wanted, source(), [FILLED], LogHead(7, "a1b2")), tmp_path)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("handout", Handout)
def test_the_other_policy_has_every_document_but_those_about_cameras(handout, language, tmp_path):
    pack = load_pack("lco")
    if is_offered(handout, pack):
        assert not pdfs.complaints(print_handout(Wanted(handout, language), source("lco")), tmp_path)
    else:
        assert handout in {Handout.SIGN, Handout.POLICE_COMPLAINT}
        with pytest.raises(RuleError, match="does not speak of cameras"):
            print_handout(Wanted(handout, language), source("lco"))


@pytest.mark.parametrize("handout", [handout for handout in FORMS if handout is not Handout.PARTNER_LIST])
def test_what_is_known_is_printed_and_what_is_not_is_left_to_write(handout):
    if handout is Handout.DESK_CARD:
        return
    blank, filled = read(handout), read(handout, filled=FILLED)
    assert "Value of" not in blank
    assert "Value of" in filled
    assert len(blank) < len(filled)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_permission_form_says_who_permits_whom(language):
    known = Filled(
        {Blank.PATRON: "Ann Lee", Blank.PERSON: "Ruth Núñez", Blank.CARD: "29351000100002"}, frozenset({"add"})
    )
    text = read(Handout.PERMISSION, filled=known, language=language)
    assert "Ann Lee" in text
    assert "Ruth Núñez" in text
    assert ("Ticked: Add this person" in text) or ("Marcado: Añadir a esta persona" in text)


def test_forms_quote_the_policy_in_its_own_words():
    assert load_pack("mrrl").clause("MRRL-10").words in read(Handout.PERMISSION)
    assert load_pack("mrrl").clause("MRRL-10", "es").words in read(Handout.PERMISSION, language="es")
    assert load_pack("mrrl").clause("MRRL-6").words in read(Handout.APPLICATION)
    assert load_pack("lco").clause("LCO-26").words in read(Handout.PARTNER_LIST, "lco")


def test_documents_say_what_the_director_has_decided():
    changed = load_pack("mrrl").with_readings({"footage_days": 14, "adult_age": 21})
    office = Source(changed, LETTERHEAD)
    assert "about 14 days" in pdfs.read_aloud(print_handout(Wanted(Handout.SIGN), office))
    assert "under 21" in pdfs.read_aloud(print_handout(Wanted(Handout.MINOR_AGREEMENT), office))


def test_a_policy_without_permitted_persons_promises_none():
    assert "Somebody you name" in read(Handout.SUMMARY)
    assert "Somebody you name" not in read(Handout.SUMMARY, "lco")
    assert "Permission for another person" not in read(Handout.APPLICATION, "lco")


def test_the_police_slip_names_the_incident_and_how_long_recordings_last():
    text = read(Handout.POLICE_COMPLAINT, filled=Filled({Blank.INCIDENT: "2026-014"}))
    assert "Incident number 2026-014" in text
    assert "Please preserve the recordings" in text
    assert "about 30 days" in text


@pytest.mark.parametrize(
    ("partners", "says"),
    [
        ((), "There are none at present."),
        ((Partner("Acme", "E-books", "https://acme.example/privacy"),), "Acme E-books"),
    ],
)
def test_the_list_names_the_partners(partners, says):
    office = source("lco", partners=partners)
    assert says in pdfs.read_aloud(print_handout(Wanted(Handout.PARTNER_LIST), office))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_sign_is_one_page_that_is_read_from_afar(language, paper):
    pdf = print_handout(Wanted(Handout.SIGN, language, paper=paper), source())
    assert pdfs.pages(pdf) == 1
    assert max(pdfs.sizes(pdf)) > 40


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_summary_is_one_page(language):
    assert pdfs.pages(print_handout(Wanted(Handout.SUMMARY, language), source())) == 1


@pytest.mark.parametrize("handout", Handout)
def test_a_translation_says_that_the_english_text_governs(handout):
    foot = pdfs.printed(print_handout(Wanted(handout, "es"), source()))
    assert "Borrador aún no aprobado por la biblioteca. Prevalece el texto en inglés." in foot


def test_an_approved_translation_is_no_draft_any_more():
    approved: Pack = replace(load_pack("mrrl"), drafts=())
    text = pdfs.printed(print_handout(Wanted(Handout.SUMMARY, "es"), Source(approved, LETTERHEAD)))
    assert "Traducción. Prevalece el texto en inglés." in text
    assert "Borrador" not in text


def test_a_record_says_where_the_log_stood():
    pdf = print_handout(Wanted(Handout.REFERRAL), source(), [FILLED], LogHead(1234, "a1b2c3d4"))
    assert "Log line 1234, a1b2c3d4" in pdfs.printed(pdf)


def test_many_are_filled_in_one_file():
    people = [Filled({Blank.PATRON: f"Patron {number}"}) for number in range(3)]
    pdf = print_handout(Wanted(Handout.LOST_CARD), source(), people)
    assert pdfs.pages(pdf) == 3
    assert "Patron 2" in pdfs.printed(pdf, 2)
    assert "Patron 2" not in pdfs.printed(pdf, 1)


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize(
    "hostile", ["<b>&amp;</b>" * 2_000, "x" * 20_000, "{library} %s \\)", "\x00\x1b[31m", "Ann 😀"]
)
def test_hostile_values_are_printed_as_text(hostile, size, tmp_path):
    known = Filled({Blank.PATRON: hostile, Blank.NOTE: hostile, Blank.QUESTION: hostile})
    for handout in (Handout.REFERRAL, Handout.QUESTION):
        pdf = print_handout(Wanted(handout, size=size), source(), [known])
        assert not pdfs.complaints(pdf, tmp_path)
        assert pdfs.lowest_word(pdf) > 30


def test_an_unknown_language_is_told_with_those_there_are():
    with pytest.raises(InputError, match=r"in fr\. It is there in: .*es"):
        print_handout(Wanted(Handout.SUMMARY, "fr"), source())


def test_nothing_is_written_beside_the_answer(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    print_handout(Wanted(Handout.POLICY), source())
    assert not list(Path(tmp_path).iterdir())
