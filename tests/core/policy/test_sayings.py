"""Every situation has its sentences in both languages, and a library may say some of them its own way."""

import string

import pytest

from adminapp.core.policy.check import findings
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.sayings import Sayings, sayings

ENGLISH, SPANISH = sayings("en"), sayings("es")
SENTENCES = [(situation, key) for situation, both in ENGLISH.of.items() for key in both]


def own_words(folder, language, content):
    (folder / f"sayings.{language}.toml").write_text(content, "utf-8")


def test_there_is_something_to_say():
    assert {key for _, key in SENTENCES} == {"why", "say"}


@pytest.mark.parametrize(("situation", "key"), SENTENCES)
def test_a_sentence_is_said_in_both_languages(situation, key):
    english, spanish = ENGLISH.of[situation][key], SPANISH.of[situation][key]
    assert english.strip() == english != ""
    assert spanish.strip() == spanish != ""
    assert english != spanish
    assert holes(english) == holes(spanish)


def holes(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_a_language_that_nobody_wrote_is_said_in_english():
    assert sayings("de").of == ENGLISH.of


def test_a_situation_without_spanish_words_is_said_in_english():
    english = Sayings({"own.proved": {"why": "The card is valid.", "say": "Here you are."}})
    mixed = english.with_changes(Sayings({"own.proved": {"say": "Aquí tiene."}}))
    assert (mixed.why("own.proved"), mixed.say("own.proved")) == ("The card is valid.", "Aquí tiene.")
    assert english.say("own.proved") == "Here you are."


def test_a_library_says_one_situation_its_own_way(a_pack_of_its_own):
    own_words(a_pack_of_its_own, "en", '["own.nothing_shown"]\nwhy = "Nothing was\\n shown."\n')
    harbor = load_pack(a_pack_of_its_own)
    assert harbor.sayings("en").why("own.nothing_shown") == "Nothing was shown."
    assert harbor.sayings("en").why("own.proved") == ENGLISH.why("own.proved")
    assert load_pack("mrrl").sayings("en").of == ENGLISH.of


def test_what_a_library_says_in_english_alone_is_not_said_otherwise_in_spanish(a_pack_of_its_own):
    own_words(a_pack_of_its_own, "en", '["own.nothing_shown"]\nwhy = "Nothing was shown."\n')
    assert load_pack(a_pack_of_its_own).sayings("es").why("own.nothing_shown") == "Nothing was shown."


@pytest.mark.parametrize(
    ("content", "line", "problem", "mend"),
    [
        ('["own.prooved"]\nwhy = "x"\n', 1, "'own.prooved'", "Did you mean 'own.proved'?"),
        ('# ours\n[own.proved]\nwhy = "x"\n', 2, "'own'", '["own.proved"], with the quotation marks'),
        ('why = "x"\n', 1, "'why'", '["own.proved"]'),
        ('# ours\n"own.proved" = "x"\n', 2, "'own.proved'", "why and say below"),
        ('["own.proved"]\nwhy = "x"\n\nwhose = "y"\n', 4, "'whose'", "Choose one of why"),
        ('["own.proved"]\n\nwhy = ["x"]\n', 3, "'why' must be a text of 1 to 500 characters", "quotation marks"),
        ('["own.proved"]\nwhy = ""\n', 2, "'why' must be a text", "quotation marks"),
        (f'["own.proved"]\nwhy = "{"x" * 501}"\n', 2, "'why' must be a text", "quotation marks"),
    ],
)
def test_a_fault_in_a_librarys_own_words_is_found(a_pack_of_its_own, content, line, problem, mend):
    own_words(a_pack_of_its_own, "en", content)
    [finding] = findings(a_pack_of_its_own)
    assert (finding.file, finding.line) == ("sayings.en.toml", line)
    assert problem in str(finding.problem)
    assert mend in str(finding.mend)
