"""The lock says who has the vault open, whatever stands in its file."""

import pytest

from adminapp.core.kit.errors import InUseError, StoreError
from adminapp.core.store.lock import VaultLock


def test_a_released_lock_can_be_taken_again(tmp_path, clock):
    lock = VaultLock(tmp_path, clock)
    lock.release()
    lock.release()
    VaultLock(tmp_path, clock).release()


def test_a_lock_file_that_was_left_behind_locks_nobody_out(tmp_path, clock):
    (tmp_path / "lock").write_text('{"since": "2020-01-01 00:00:00", "computer": "long gone"}')
    VaultLock(tmp_path, clock).release()


def test_the_second_is_told_about_the_first(tmp_path, clock):
    first = VaultLock(tmp_path, clock)
    clock.move(hours=1)
    with pytest.raises(InUseError, match="since 2026-03-02 10:00:00 on the computer"):
        VaultLock(tmp_path, clock)
    first.release()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"since": {}}', "[" * 2000])
def test_a_lock_file_that_says_nothing_still_locks(tmp_path, clock, content):
    first = VaultLock(tmp_path, clock)
    (tmp_path / "lock").write_text(content)
    with pytest.raises(InUseError, match="since"):
        VaultLock(tmp_path, clock)
    first.release()


def test_a_folder_that_cannot_be_locked_is_told_so(tmp_path, clock):
    (tmp_path / "lock").mkdir()
    with pytest.raises(StoreError, match="Check the permissions"):
        VaultLock(tmp_path, clock)
