"""A draft waits for the member who left it, for a day, and tells nobody else anything."""

import logging
import os
import stat
import sys

import pytest

from adminapp.core.policy.roles import Role
from adminapp.core.security.sealing import open_draft
from adminapp.core.store.drafts import Drafts, forget_drafts
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.store.vault import open_with_recovery_code

DRAFT = {"page": "desk", "pages": {"desk": {"name": "Ann Doe"}}}


def drafts(home):
    return Drafts(home.keys.vault, home.member, home.clock)


def files(tmp_path):
    return sorted((tmp_path / "state" / "drafts").glob("*"))


def test_a_member_finds_their_draft_once(a_clerk, tmp_path):
    drafts(a_clerk).keep(DRAFT)
    assert drafts(a_clerk).take() == DRAFT
    assert drafts(a_clerk).take() == {}
    assert files(tmp_path) == []


def test_no_other_member_can_read_it(a_vault, tmp_path):
    clerk, director = a_vault.sign_in(Role.CIRCULATION), None
    drafts(clerk).keep(DRAFT)
    (file,) = files(tmp_path)
    a_vault.sign_out()
    director = a_vault.sign_in(Role.DIRECTOR)
    assert drafts(director).take() == {}
    key, vault = director.member.draft_key(director.keys.vault), director.keys.vault
    assert open_draft(key, file.read_bytes(), vault, clerk.member.id) is None
    assert open_draft(clerk.member.draft_key(vault), file.read_bytes(), vault, clerk.member.id) is not None


def test_the_file_tells_neither_what_it_holds_nor_how_much(a_clerk, tmp_path):
    drafts(a_clerk).keep(DRAFT)
    (file,) = files(tmp_path)
    short = file.stat().st_size
    assert b"Ann" not in file.read_bytes()
    drafts(a_clerk).keep(DRAFT | {"more": "x" * 2000})
    assert file.stat().st_size == short


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps folders of users apart by other means")
def test_nobody_else_on_the_computer_may_read_the_file(a_clerk, tmp_path):
    drafts(a_clerk).keep(DRAFT)
    (file,) = files(tmp_path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_nothing_half_filled_leaves_no_file(a_clerk, tmp_path):
    drafts(a_clerk).keep(DRAFT)
    drafts(a_clerk).keep({})
    assert files(tmp_path) == []


def test_whoever_has_the_recovery_code_leaves_none(a_vault, tmp_path, clock):
    home = open_with_recovery_code(a_vault.folder, a_vault.code, clock)
    drafts(home).keep(DRAFT)
    home.close()
    assert files(tmp_path) == []


@pytest.mark.parametrize(("days", "kept"), [(0.9, True), (1.1, False), (-1.1, False)])
def test_a_day_later_anybodys_is_swept_away(a_vault, tmp_path, clock, days, kept):
    drafts(a_vault.sign_in(Role.CIRCULATION)).keep(DRAFT)
    a_vault.sign_out()
    clock.move(days=days)
    drafts(a_vault.sign_in(Role.DIRECTOR)).take()
    assert bool(files(tmp_path)) is kept


def test_a_file_that_somebody_meddled_with_is_no_draft(a_clerk, tmp_path):
    drafts(a_clerk).keep(DRAFT)
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    os.utime(file, (a_clerk.clock.now().timestamp(),) * 2)
    assert drafts(a_clerk).take() == {}


def test_a_draft_that_cannot_be_written_is_lost_without_a_word_of_it(a_clerk, tmp_path, monkeypatch, caplog):
    (tmp_path / "a-file").write_text("")
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "a-file"))
    with caplog.at_level(logging.WARNING):
        drafts(a_clerk).keep(DRAFT)
    assert "could not be kept" in caplog.text
    assert "Ann" not in caplog.text


def test_the_drafts_of_a_vault_that_is_no_more_go_with_it(a_clerk, tmp_path):
    drafts(a_clerk).keep(DRAFT)
    forget_drafts("another")
    assert len(files(tmp_path)) == 1
    forget_drafts(a_clerk.keys.vault)
    assert files(tmp_path) == []
