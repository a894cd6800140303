"""A file is there whole, old or new, whatever happens while it is written."""

import os
import stat

import pytest

from adminapp.core.kit.files import sync_folder, whole_file, write_whole


def test_a_file_is_made_and_replaced_whole(tmp_path):
    path = tmp_path / "keys.json"
    write_whole(path, b"old and longer")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["keys.json"]


def test_it_is_readable_by_this_user_alone(tmp_path):
    path = tmp_path / "keys.json"
    write_whole(path, b"secret")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("fault", ["fsync", "fdopen"])
def test_a_fault_while_writing_leaves_the_old_content(tmp_path, monkeypatch, fault):
    path = tmp_path / "keys.json"
    write_whole(path, b"old")

    def fail(*_words: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, fault, fail)
        with pytest.raises(OSError, match="No space"):
            write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    write_whole(path, b"newer")
    assert path.read_bytes() == b"newer"


def test_a_leftover_of_a_power_cut_is_written_over(tmp_path):
    path = tmp_path / "keys.json"
    (tmp_path / "keys.json.new").write_bytes(b"half a file that was longer")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_content_is_on_the_disk_before_the_file_is_replaced_and_the_name_after(tmp_path, monkeypatch):
    path, happened = tmp_path / "keys.json", []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda file: (happened.append("sync"), fsync(file)))
    monkeypatch.setattr(os, "replace", lambda *names: (happened.append("replace"), replace(*names)))
    monkeypatch.setattr(os, "rename", lambda *names: pytest.fail("a rename does not replace on Windows"))
    write_whole(path, b"new")
    assert happened == ["sync", "replace", "sync"]


def test_a_folder_that_is_not_there_cannot_be_synced(tmp_path):
    with pytest.raises(OSError):
        sync_folder(tmp_path / "nowhere")


def _half(path):
    with whole_file(path) as file:
        file.write(b"half")
        raise KeyboardInterrupt


def test_what_breaks_off_while_it_is_written_part_by_part_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "log.csv"
    write_whole(path, b"old")
    with pytest.raises(KeyboardInterrupt):
        _half(path)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("log.csv", b"old")]
