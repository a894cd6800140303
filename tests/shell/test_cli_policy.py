"""`policy check` says what is wrong with a library's own pack, and where."""

import shutil

from adminapp.core.policy.packs import POLICIES
from tests.terminal import adminapp


def test_a_pack_that_can_be_used():
    said = adminapp("policy", "check", POLICIES / "mrrl")
    assert said.status == 0
    assert "Nothing is wrong" in said.out


def test_a_broken_pack_is_told_by_file_line_and_mend(tmp_path):
    pack = shutil.copytree(POLICIES / "lco", tmp_path / "pack")
    head = (pack / "pack.toml").read_text(encoding="utf-8").replace("version = 1", "version = 0")
    (pack / "pack.toml").write_text(head, encoding="utf-8")
    line = head.splitlines().index("version = 0") + 1
    said = adminapp("policy", "check", pack)
    assert said.status == 1
    assert said.out == (
        f"pack.toml:{line}: 'version' must be a whole number from 1. Count it up with every change of the pack.\n"
    )


def test_a_folder_that_is_not_there(tmp_path):
    said = adminapp("policy", "check", tmp_path / "nowhere")
    assert said.status == 1
    assert "There is no such folder." in said.out
