"""A passphrase makes the same key however it is typed, at a cost that nobody can push up or down."""

import pytest
from argon2.exceptions import HashingError

from adminapp.core.kit.errors import InputError, StoreError
from adminapp.core.security import passphrases
from adminapp.core.security.passphrases import Cost, must_be_long_enough, passphrase_key

CHEAP = Cost(memory=19 * 1024, passes=1, lanes=1)
SALT = bytes(16)


@pytest.mark.parametrize("passphrase", ["", "1234567", "a" * 1001])
def test_a_passphrase_too_short_or_without_end_is_refused(passphrase):
    with pytest.raises(InputError, match="passphrase has"):
        must_be_long_enough(passphrase)


@pytest.mark.parametrize("passphrase", ["12345678", "correct horse battery staple", "a" * 1000, "пароль-ок"])
def test_a_passphrase_of_eight_characters_will_do(passphrase):
    must_be_long_enough(passphrase)


def test_two_ways_to_type_an_accent_make_one_key():
    composed, decomposed = "caf\u00e9 au lait", "cafe\u0301 au lait"
    assert passphrase_key(composed, SALT, CHEAP) == passphrase_key(decomposed, SALT, CHEAP)


def test_passphrase_salt_and_cost_each_make_another_key():
    dearer = Cost(memory=19 * 1024, passes=2, lanes=1)
    keys = {
        passphrase_key("long enough", SALT, CHEAP),
        passphrase_key("Long enough", SALT, CHEAP),
        passphrase_key("long enough", b"1" * 16, CHEAP),
        passphrase_key("long enough", SALT, dearer),
    }
    assert len(keys) == 4


def test_half_a_character_typed_is_only_a_wrong_passphrase():
    assert len(passphrase_key("\ud800", SALT, CHEAP)) == 32


def test_too_little_memory_is_said_as_such(monkeypatch):
    def refuse(*_arguments, **_cost):
        raise HashingError("Memory allocation error")

    monkeypatch.setattr(passphrases, "hash_secret_raw", refuse)
    with pytest.raises(StoreError, match="lacks the free memory") as caught:
        passphrase_key("long enough", SALT, CHEAP)
    assert caught.value.holes == {"mebibytes": 19}


@pytest.mark.parametrize(
    "cost",
    [
        Cost(memory=1 << 30, passes=1, lanes=1),
        Cost(memory=1024, passes=1, lanes=1),
        Cost(memory=64 * 1024, passes=11, lanes=1),
        Cost(memory=64 * 1024, passes=0, lanes=1),
        Cost(memory=64 * 1024, passes=3, lanes=9),
        Cost(memory=64 * 1024, passes=3, lanes=0),
    ],
)
def test_a_cost_beyond_the_limits_is_not_borne(cost):
    assert not cost.is_bearable
