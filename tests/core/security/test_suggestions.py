"""A suggested passphrase is four words that chance drew, and good enough for every check."""

from adminapp.core.security import suggestions
from adminapp.core.security.passphrases import must_be_long_enough
from adminapp.core.security.suggestions import suggested_passphrase
from adminapp.core.ui.strength import score

KNOWN = suggestions._WORDS.read_text(encoding="utf-8").split()


def test_the_words_are_many_and_no_word_stands_twice():
    assert len(set(KNOWN)) == len(KNOWN) == 7776


def test_four_words_are_drawn_and_no_two_passphrases_are_alike():
    drawn = {suggested_passphrase() for _ in range(100)}
    assert len(drawn) == 100
    assert {len(passphrase.split(" ")) for passphrase in drawn} == {4}
    assert {word for passphrase in drawn for word in passphrase.split(" ")} <= set(KNOWN)


def test_a_suggestion_passes_what_is_asked_of_a_passphrase():
    for _ in range(5):
        passphrase = suggested_passphrase()
        must_be_long_enough(passphrase)
        assert score(passphrase) == 4
