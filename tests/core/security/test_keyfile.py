"""A keys.json that is missing, cut, swollen or forged is told by its fault, before anything is made of it."""

import json
import tracemalloc

import pytest

from adminapp.core.kit.errors import DamagedError, InputError, NewerVaultError
from adminapp.core.policy.roles import Role
from adminapp.core.security.keyfile import LARGEST_FILE, parse_keys, read_keys
from adminapp.core.security.keyring import NewMember, new_keys


@pytest.fixture(scope="module")
def good():
    return new_keys(NewMember("Dora", Role.DIRECTOR, "dora's passphrase"))[0].as_bytes()


def changed(good, change):
    """Change the content as a hand with an editor would."""
    content = json.loads(good)
    change(content["keys"])
    return json.dumps(content).encode()


def test_a_good_file_is_read_as_it_was_written(good):
    assert parse_keys(good).as_bytes() == good


def test_a_folder_without_a_vault_is_told_apart_from_a_vault_without_keys(tmp_path):
    with pytest.raises(InputError, match="There is no vault"):
        read_keys(tmp_path)
    (tmp_path / "desk.db").touch()
    with pytest.raises(DamagedError, match=r"keys\.json is missing"):
        read_keys(tmp_path)


def test_a_file_of_ten_megabytes_is_not_read(tmp_path):
    with (tmp_path / "keys.json").open("wb") as file:
        file.truncate(10_000_000)
    tracemalloc.start()
    with pytest.raises(DamagedError, match="far larger"):
        read_keys(tmp_path)
    assert tracemalloc.get_traced_memory()[1] < 3 * LARGEST_FILE
    tracemalloc.stop()


@pytest.mark.parametrize("content", [b"", b"{", b"text", b"\xff\xfe", b"[" * 100_000, b"\0" * 4096])
def test_what_is_not_json_is_told_so(content):
    with pytest.raises(DamagedError, match="cut short or not a file of keys"):
        parse_keys(content)


def test_half_a_file_is_told_so(good):
    with pytest.raises(DamagedError, match="cut short"):
        parse_keys(good[: len(good) // 2])


@pytest.mark.parametrize(
    "cost",
    [
        {"memory": 1 << 30, "passes": 1, "lanes": 1},
        {"memory": 1 << 60, "passes": 1, "lanes": 1},
        {"memory": 1, "passes": 1, "lanes": 1},
        {"memory": 65536, "passes": 1000, "lanes": 1},
        {"memory": 65536, "passes": 1, "lanes": 1000},
    ],
)
def test_a_file_that_asks_for_a_terabyte_is_told_so(good, cost):
    with pytest.raises(DamagedError, match="asks for more memory or time"):
        parse_keys(changed(good, lambda keys: keys["members"][0].update(cost=cost)))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda keys: keys.pop("recovery"), "keys"),
        (lambda keys: keys.update(more=1), "keys"),
        (lambda keys: keys.update(generation=0), "keys > generation"),
        (lambda keys: keys.update(generation=True), "keys > generation"),
        (lambda keys: keys.update(generation=1.5), "keys > generation"),
        (lambda keys: keys.update(vault="short"), "keys > vault"),
        (lambda keys: keys.update(vault=[]), "keys > vault"),
        (lambda keys: keys.update(members=[]), "keys > members"),
        (lambda keys: keys.update(members={}), "keys > members"),
        (lambda keys: keys["members"].append(keys["members"][0]), "keys > members"),
        (lambda keys: keys["members"].append("Max"), "keys > members 2"),
        (lambda keys: keys["members"][0].update(role="king"), "keys > members 1 > role"),
        (lambda keys: keys["members"][0].update(role=[]), "keys > members 1 > role"),
        (lambda keys: keys["members"][0].update(name="a\0b"), "keys > members 1 > name"),
        (lambda keys: keys["members"][0].update(name="x" * 201), "keys > members 1 > name"),
        (lambda keys: keys["members"][0].update(name=7), "keys > members 1 > name"),
        (lambda keys: keys["members"][0].update(id=1 << 63), "keys > members 1 > id"),
        (lambda keys: keys["members"][0].update(sealed="AAAA"), "keys > members 1 > sealed"),
        (lambda keys: keys["members"][0].update(salt="ö"), "keys > members 1 > salt"),
        (lambda keys: keys["recovery"].update(secrets=None), "keys > recovery > secrets"),
        (lambda keys: keys["recovery"]["secrets"].pop("desk"), "keys > recovery > secrets"),
        (lambda keys: keys["recovery"]["secrets"].update(attic="AAAA"), "keys > recovery > secrets"),
        (lambda keys: keys["recovery"]["secrets"].update(office="AAAA"), "keys > recovery > secrets > office"),
    ],
)
def test_a_field_that_is_not_in_order_is_named(good, change, place):
    with pytest.raises(DamagedError, match="not in order") as caught:
        parse_keys(changed(good, change))
    assert caught.value.holes == {"place": place}


def test_a_field_changed_for_another_good_one_is_noticed(good):
    with pytest.raises(DamagedError, match="changed outside this program"):
        parse_keys(changed(good, lambda keys: keys["members"][0].update(role="it")))


def test_a_file_of_a_later_format_asks_for_a_newer_program(good):
    with pytest.raises(NewerVaultError, match="newer version"):
        parse_keys(changed(good, lambda keys: keys.update(format=2, more=1)))


@pytest.mark.parametrize("content", [b"[]", b"null", b'"keys"', b"{}", b'{"check": 1, "keys": []}', b"1e999"])
def test_any_other_json_is_not_in_order(content):
    with pytest.raises(DamagedError, match="not in order"):
        parse_keys(content)
