"""A language is data alone: a folder copied and translated, checked against the English one."""

import shutil
from pathlib import Path

import pytest

from adminapp.core.documents.frame import Letterhead
from adminapp.core.kit.errors import InputError
from adminapp.core.policy.packs import load_pack
from adminapp.handouts.papers import texts
from adminapp.handouts.papers.printing import Source, Wanted, languages_of, print_handout
from adminapp.handouts.records import Handout
from tests import pdfs


@pytest.fixture
def languages(tmp_path: Path) -> Path:
    """A folder of languages in which somebody has begun to translate into French."""
    folder = Path(shutil.copytree(texts.FOLDER, tmp_path / "languages"))
    shutil.copytree(folder / "en", folder / "fr")
    return folder


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("language", texts.languages())
def test_the_languages_that_come_with_the_program_are_complete(language):
    assert set(texts.language(language).forms) == set(Handout) - {Handout.POLICY}


def test_a_new_language_is_a_new_folder(languages):
    change(languages / "fr" / "sign.toml", 'title = "Security cameras in use"', 'title = "Caméras de surveillance"')
    change(languages / "fr" / "sign.toml", 'title = "Security cameras in use"', 'title = "Caméras de surveillance"')
    office = Source(load_pack("mrrl"), Letterhead("Riverbend"), words=languages)
    assert "fr" in languages_of(Handout.SIGN, office)
    pdf = print_handout(Wanted(Handout.SIGN, "fr"), office)
    assert "Caméras de surveillance" in pdfs.printed(pdf)
    assert "Draft" in pdfs.printed(pdf), "nobody has approved it"


def test_a_document_that_is_not_translated_is_not_offered(languages):
    (languages / "fr" / "sign.toml").unlink()
    office = Source(load_pack("mrrl"), Letterhead("Riverbend"), words=languages)
    assert "fr" not in languages_of(Handout.SIGN, office)
    assert "fr" in languages_of(Handout.SUMMARY, office)


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("sign.toml", "{footage_days}", "{footage_weeks}", "block 4 is not built as in English"),
        ("sign.toml", "[[block]]\ncamera", "[[block]]\nvideo", "block 1 is not built as in English"),
        ("permission.toml", 'clauses = ["permission_recorded"]', 'clauses = ["guardian"]', "block 2 is not built"),
        ("permission.toml", 'add = "Add', 'more = "Add', "is not built as in English"),
        ("summary.toml", "title = ", "titel = ", "title must be a text"),
        ("words.toml", 'day = "Date"', 'tag = "Date"', "day must be a text"),
        ("words.toml", '"January", ', "", "months must be twelve texts"),
        ("words.toml", 'name = "English"', "name = English", "not TOML"),
    ],
)
def test_what_is_wrong_with_a_translation_is_named(languages, file, old, new, problem):
    change(languages / "fr" / file, old, new)
    with pytest.raises(InputError) as refused:
        texts.language("fr", languages)
    assert f"fr/{file}" in str(refused.value)
    assert problem in str(refused.value)


def test_a_missing_block_is_named(languages):
    file = languages / "fr" / "sign.toml"
    file.write_text(file.read_text(encoding="utf-8").rpartition("[[block]]")[0], encoding="utf-8")
    with pytest.raises(InputError, match="there are 4 blocks and 5 in English"):
        texts.language("fr", languages)


def test_a_file_that_is_no_text_is_named(languages):
    (languages / "fr" / "sign.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match=r"fr/sign.toml cannot be used"):
        texts.language("fr", languages)
