"""A passphrase makes the same key however it is typed, at a cost that nobody can push up or down."""

import pytest
from argon2.exceptions import HashingError

from adminapp.core.kit.errors import InputError, StoreError
from adminapp.core.security import passphrases
from adminapp.core.security.costs import Cost
from adminapp.core.security.passphrases import must_be_long_enough, passphrase_key

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


@pytest.mark.parametrize("milliseconds", [26, 45, 80, 150, 240, 400, 490])
def test_a_passphrase_costs_a_quarter_to_three_quarters_of_a_second_on_most_computers(milliseconds):
    """A pass over 64 MiB takes so long; time goes with the memory."""

    def seconds(memory):
        return milliseconds / 1000 * memory / (64 * 1024)

    cost = passphrases.cost_at(seconds)
    assert cost.is_bearable
    assert 0.25 <= cost.passes * seconds(cost.memory) <= 0.75


def test_even_the_slowest_computer_spends_enough():
    cost = passphrases.cost_at(lambda _memory: 60.0)
    assert (cost.memory, cost.passes) == (32 * 1024, 3)


def test_the_fastest_computer_spends_no_more_than_is_borne():
    assert passphrases.cost_at(lambda _memory: 0.001).is_bearable
