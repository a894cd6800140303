"""Who is let into a vault, and with which secrets."""

from dataclasses import replace

import pytest

from adminapp.core.kit.errors import DamagedError, InputError, WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.security import passphrases
from adminapp.core.security.compartments import Compartment, opened_by
from adminapp.core.security.derived import database_key
from adminapp.core.security.keychanges import with_member
from adminapp.core.security.keyfile import Holder, Keys, parse_keys
from adminapp.core.security.keyring import NewMember, new_keys, unlock, unlock_with_code

DORA = NewMember("Dora", Role.DIRECTOR, "dora's passphrase")


@pytest.fixture(scope="module")
def made():
    return new_keys(DORA)


def test_the_director_and_the_code_open_everything(made):
    keys, _, code = made
    director, finder = unlock(keys, "Dora", DORA.passphrase), unlock_with_code(keys, code)
    assert set(director.secrets) == set(Compartment)
    assert director.secrets == finder.secrets
    assert finder.member.role == Role.DIRECTOR


@pytest.mark.parametrize("role", Role)
def test_a_member_gets_the_secrets_of_the_role_and_no_other(made, role):
    keys, director, _ = made
    keys = with_member(keys, director, NewMember("Max", role, "max's passphrase"))
    secrets = unlock(keys, "Max", "max's passphrase").secrets
    assert set(secrets) == opened_by(role)
    assert all(director.secrets[name] == secret for name, secret in secrets.items())


def test_compartments_and_vaults_have_keys_of_their_own(made):
    secret = bytes(32)
    keys = {database_key(secret, vault, name) for vault in ("aa", "bb") for name in Compartment}
    assert len(keys) == 6
    assert secret not in keys


@pytest.mark.parametrize("name", ["Dora", "dora", " DORA "])
def test_a_name_may_be_written_as_one_likes(made, name):
    assert unlock(made[0], name, DORA.passphrase).member.name == "Dora"


@pytest.mark.parametrize(("name", "passphrase"), [("Dora", "dora's passphrasf"), ("Nobody", DORA.passphrase), ("", "")])
def test_a_wrong_name_and_a_wrong_passphrase_are_told_the_same(made, name, passphrase):
    with pytest.raises(WrongPassphraseError, match="do not belong together"):
        unlock(made[0], name, passphrase)


def test_an_unknown_name_costs_what_a_wrong_passphrase_costs(made, monkeypatch):
    costs = []

    def listen(_passphrase, _salt, cost):
        costs.append(cost)
        return bytes(32)

    monkeypatch.setattr(passphrases, "passphrase_key", listen)
    for name in ("Dora", "Nobody"):
        with pytest.raises(WrongPassphraseError):
            unlock(made[0], name, "whatever it is")
    assert costs == [passphrases.usual_cost()] * 2


def test_a_code_of_another_vault_is_not_a_typing_error(made):
    _, _, other_code = new_keys(DORA)
    with pytest.raises(WrongPassphraseError, match="not the recovery code of this vault"):
        unlock_with_code(made[0], other_code)


def test_a_code_with_a_typing_error_is_not_a_wrong_code(made):
    keys, _, code = made
    with pytest.raises(InputError, match="typing error"):
        unlock_with_code(keys, code[:-1] + ("2" if code[-1] != "2" else "3"))


def test_a_short_passphrase_makes_no_member(made):
    keys, director, _ = made
    with pytest.raises(InputError, match="passphrase has"):
        with_member(keys, director, NewMember("Max", Role.IT, "short"))


@pytest.mark.parametrize(
    "forged",
    [{"name": "Dora D"}, {"id": 7}, {"salt": bytes(16)}, {"nonce": bytes(12)}],
)
def test_a_slot_opens_only_with_the_fields_it_was_sealed_with(made, forged):
    keys = made[0]
    slot = replace(keys.slots[0], **forged)
    with pytest.raises(WrongPassphraseError):
        unlock(replace(keys, slots=(slot,)), slot.name, DORA.passphrase)


def test_a_slot_does_not_open_in_another_vault(made):
    with pytest.raises(WrongPassphraseError):
        unlock(replace(made[0], vault="00" * 16), "Dora", DORA.passphrase)


def test_a_secret_moved_to_another_compartment_is_noticed(made):
    keys: Keys = made[0]
    slot = keys.slots[0]
    swapped = dict(slot.holder.secrets) | {Compartment.DESK: slot.holder.secrets[Compartment.OFFICE]}
    holder = Holder(slot.holder.agreement_key, slot.holder.signature_key, swapped)
    with pytest.raises(DamagedError, match="does not open what it should"):
        unlock(replace(keys, slots=(replace(slot, holder=holder),)), "Dora", DORA.passphrase)


def test_a_change_raises_the_generation_and_changes_the_digest(made):
    keys, director, _ = made
    more = with_member(keys, director, NewMember("Max", Role.IT, "max's passphrase"))
    assert (more.generation, len(more.slots)) == (2, 2)
    assert more.digest != keys.digest
    assert parse_keys(more.as_bytes()) == more


def test_no_passphrase_and_no_key_shows_in_a_repr(made):
    keys, director, _ = made
    shown = repr(director) + repr(DORA)
    assert DORA.passphrase not in shown
    assert all(repr(secret) not in shown for secret in director.secrets.values())
    assert DORA.passphrase.encode() not in keys.as_bytes()
