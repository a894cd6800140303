"""The log's end is known in the vault's folder and in a folder of the user's."""

import pytest

from adminapp.core.kit.errors import DamagedError
from adminapp.core.policy.roles import Role
from adminapp.core.store.heads import Head, Heads, read_head

SECTOR = 512
AT = "2026-03-02T10:00:00+00:00"
AT_NO_TIME = b'{"number": 7, "at": "Monday", "hash": "ab"}'


@pytest.fixture
def heads(tmp_path):
    (tmp_path / "vault").mkdir()
    return Heads(tmp_path / "vault", "aa")


def test_a_head_is_kept_in_both_places(heads):
    head = Head(7, AT, "ab")
    assert heads.write(head) == ()
    assert [read_head(file) for file in heads.files] == [head, head]


def test_a_head_that_comes_late_does_not_push_out_a_later_one(heads):
    heads.write(Head(8, AT, "cd"))
    heads.write(Head(7, AT, "ab"))
    assert read_head(heads.files[0]) == Head(8, AT, "cd")


def test_a_head_takes_the_place_of_another_within_one_sector(heads):
    for head in (Head(10**18, "2026-03-02T10:00:00.000000+00:00", "ab" * 32), Head(10**18 + 1, AT, "")):
        heads.write(head)
        for file in heads.files:
            assert file.stat().st_size == SECTOR
            assert read_head(file) == head


def test_a_head_that_was_cut_short_is_written_anew(heads):
    for file in heads.files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"{")
    heads.write(Head(7, AT, "ab"))
    assert [read_head(file) for file in heads.files] == [Head(7, AT, "ab")] * 2


def test_no_file_is_no_head(heads):
    assert read_head(heads.files[0]) is None


@pytest.mark.parametrize("content", [b"", b"text", b"[]", b'{"number": "7"}', AT_NO_TIME, b"[" * 1000, b"\xff"])
def test_a_file_that_keeps_no_head_is_told(heads, content):
    heads.files[0].write_bytes(content)
    with pytest.raises(ValueError):
        read_head(heads.files[0])


def test_the_users_own_file_lies_outside_the_vault(a_clerk):
    vaults, users = a_clerk.heads.files
    assert vaults.parent == a_clerk.folder
    assert not users.is_relative_to(a_clerk.folder)
    assert read_head(users) == read_head(vaults)


def test_a_missing_head_in_the_vault_is_a_warning(a_vault):
    (a_vault.folder / "head.json").unlink()
    (warning,) = a_vault.sign_in(Role.IT).warnings
    assert "head.json is missing" in str(warning)


def test_a_computer_that_never_saw_the_vault_has_nothing_to_warn_of(a_vault):
    assert a_vault.sign_in(Role.IT).warnings == ()


def test_a_damaged_head_is_a_warning(a_vault):
    (a_vault.folder / "head.json").write_text("{")
    (warning,) = a_vault.sign_in(Role.IT).warnings
    assert "head.json cannot be read" in str(warning)


def test_a_head_that_cannot_be_written_is_a_warning_and_the_change_stands(a_director):
    users = a_director.heads.files[1]
    users.unlink()
    users.mkdir()
    a_director.change_settings({"library": "Ours"})
    a_director.change_settings({"library": "Theirs"})
    assert a_director.settings()["library"] == "Theirs"
    (warning,) = a_director.warnings
    assert str(users) in str(warning)


def test_a_vault_is_no_vault_without_its_keys_whatever_its_head_says(a_vault):
    (a_vault.folder / "keys.json").unlink()
    with pytest.raises(DamagedError):
        a_vault.sign_in(Role.IT)
