"""The printed code comes back as it was, however it is typed, and a typing error is called one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.kit.errors import InputError
from adminapp.core.security.recovery import as_code, new_secret, read_code

SECRET = bytes(range(32))
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_is_eight_groups_of_seven():
    assert [len(group) for group in as_code(SECRET).split("-")] == [7] * 8
    assert set(as_code(SECRET)) <= set(LETTERS + "-")


def test_two_codes_differ():
    assert new_secret() != new_secret()


@given(st.binary(min_size=32, max_size=32))
def test_a_code_comes_back_as_it_was(secret):
    assert read_code(as_code(secret)) == secret


@given(st.binary(min_size=32, max_size=32))
def test_a_code_may_be_typed_as_it_is_read(secret):
    typed = as_code(secret).lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert read_code(f" {typed}\n") == secret


def test_every_single_typing_error_is_called_one():
    code = as_code(SECRET).replace("-", "")
    for place, letter in enumerate(code):
        for other in set(LETTERS) - {letter}:
            with pytest.raises(InputError, match="typing error"):
                read_code(code[:place] + other + code[place + 1 :])


def test_neighbours_changed_about_are_called_a_typing_error():
    code = as_code(SECRET).replace("-", "")
    for place in range(len(code) - 1):
        changed_about = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        if changed_about != code:
            with pytest.raises(InputError, match="typing error"):
                read_code(changed_about)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("", "0 were typed"), ("ABC", "3 were typed"), (as_code(SECRET) + "7", "57 were typed"), ("U" * 56, "group 1")],
)
def test_what_is_no_code_is_told_why(typed, reason):
    with pytest.raises(InputError) as caught:
        read_code(typed)
    assert reason in str(caught.value)
