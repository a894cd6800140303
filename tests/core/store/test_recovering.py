"""The printed code: a new one voids the old, and trying it once a year is not forgotten."""

from datetime import date

import pytest

from adminapp.core.kit.errors import InputError, NotAllowedError, WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.security.keyfile import parse_keys
from adminapp.core.security.keyring import unlock_with_code
from adminapp.core.store.recovering import new_code, recovery_state, try_code
from adminapp.core.store.vault import open_with_recovery_code
from tests.core.store.test_members import still_opens


def test_a_new_code_opens_everything_and_the_old_one_nothing(a_director, a_vault):
    old = parse_keys((a_vault.folder / "keys.json").read_bytes())
    code = new_code(a_director)
    assert a_director.verify() == ()
    a_vault.sign_out()
    with pytest.raises(WrongPassphraseError, match="a newer one was printed"):
        open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock)
    open_with_recovery_code(a_vault.folder, code, a_vault.clock).close()
    assert still_opens(a_vault.folder, unlock_with_code(old, a_vault.code)) == set()


def test_lines_signed_with_the_old_code_still_verify(a_vault):
    open_with_recovery_code(a_vault.folder, a_vault.code, a_vault.clock).close()
    home = a_vault.sign_in(Role.DIRECTOR)
    new_code(home)
    assert home.verify() == ()


def test_trying_the_code_is_remembered_and_due_after_a_year(a_director, a_vault, clock):
    state = recovery_state(a_director)
    assert (state.last, state.is_due) == (None, False)
    clock.move(days=365)
    assert recovery_state(a_director).is_due
    try_code(a_director, a_vault.code.lower().replace("-", " "))
    state = recovery_state(a_director)
    assert (state.last, state.is_due) == (date(2027, 3, 2), False)
    clock.move(days=365)
    assert not recovery_state(a_director).is_due
    clock.move(days=1)
    assert recovery_state(a_director).is_due


def test_a_typing_error_is_called_one_and_counts_as_no_trial(a_director, a_vault):
    wrong = a_vault.code[:-1] + ("2" if a_vault.code[-1] != "2" else "3")
    with pytest.raises(InputError, match="typing error"):
        try_code(a_director, wrong)
    assert recovery_state(a_director).last is None


def test_only_the_director_has_to_do_with_the_code(a_clerk, a_vault):
    for act in (lambda: new_code(a_clerk), lambda: try_code(a_clerk, a_vault.code)):
        with pytest.raises(NotAllowedError):
            act()
