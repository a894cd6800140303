"""Failed sign-ins wait beside the databases, and come into the log with the next good one."""

import json

import pytest

from adminapp.core.kit.errors import InputError, WrongPassphraseError
from adminapp.core.policy.roles import Role
from adminapp.core.security.recovery import as_code
from adminapp.core.store.attempts import FILE_NAME, MOST_BYTES, Attempt, attempts, note_attempt
from adminapp.core.store.log import LogFilter, Outcome, lines
from adminapp.core.store.vault import open_vault, open_with_recovery_code
from tests.vaults import NAMES


def fail(vault, name, passphrase="a wrong passphrase"):
    with pytest.raises(WrongPassphraseError):
        open_vault(vault.folder, name, passphrase, vault.clock)


def failures(home):
    with home.read() as db:
        return lines(db, LogFilter(command="member.sign_in", outcome=Outcome.REFUSED))


def test_failed_sign_ins_come_into_the_log(a_vault, clock):
    fail(a_vault, NAMES[Role.DIRECTOR])
    first = clock.now().isoformat()
    clock.move(minutes=3)
    fail(a_vault, "Nobody")
    clock.move(minutes=3)
    clerk = a_vault.sign_in(Role.CIRCULATION)
    nobody, director = failures(clerk)
    assert (nobody.subject, director.arguments["at"]) == ("", first)
    assert director.subject != str(clerk.member.id)
    assert clerk.verify() == ()


def test_failed_sign_ins_come_into_the_log_once(a_vault):
    fail(a_vault, "Nobody")
    a_vault.sign_in(Role.CIRCULATION)
    assert len(failures(a_vault.sign_in(Role.CIRCULATION))) == 1
    assert not (a_vault.folder / FILE_NAME).exists()


def test_a_wrong_recovery_code_is_a_failed_sign_in_and_a_typing_error_is_none(a_vault):
    with pytest.raises(WrongPassphraseError):
        open_with_recovery_code(a_vault.folder, as_code(bytes(32)), a_vault.clock)
    with pytest.raises(InputError):
        open_with_recovery_code(a_vault.folder, "a typing error", a_vault.clock)
    (line,) = failures(a_vault.sign_in(Role.CIRCULATION))
    assert line.subject == "0"


def test_what_was_typed_is_kept_nowhere(a_vault):
    fail(a_vault, "Passphrase In The Wrong Field", "My Real Passphrase")
    content = (a_vault.folder / FILE_NAME).read_text()
    assert set(json.loads(content)) == {"at", "device", "member"}
    assert "Passphrase" not in content


def test_the_file_stops_growing_and_keeps_the_first(tmp_path, clock):
    note_attempt(tmp_path, clock, "first")
    for _ in range(MOST_BYTES // 50):
        note_attempt(tmp_path, clock, "7")
    assert (tmp_path / FILE_NAME).stat().st_size < MOST_BYTES + 200
    assert attempts(tmp_path)[0].member == "first"


def test_lines_that_say_nothing_are_left_out(tmp_path):
    good = {"at": "2026-03-02T10:00:00+00:00", "device": "desk", "member": "7"}
    other = [b"", b"{", b"[]", b'{"at": 1}', b"[" * 5000, b"\xff\xfe", b"\0"]
    (tmp_path / FILE_NAME).write_bytes(b"\n".join([*other, json.dumps(good).encode(), *other]))
    assert attempts(tmp_path) == (Attempt(**good),)


def test_a_swollen_file_is_read_no_further_than_its_limit(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(
        json.dumps({"at": "a" * 1000, "device": "b" * 1000, "member": "c" * 1000}).encode()
    )
    assert attempts(tmp_path) == (Attempt("a" * 200, "b" * 200, "c" * 200),)
    (tmp_path / FILE_NAME).write_bytes(b"{}\n" * 10_000_000)
    assert attempts(tmp_path) == ()


def test_no_failure_is_no_attempt(tmp_path):
    assert attempts(tmp_path) == ()
