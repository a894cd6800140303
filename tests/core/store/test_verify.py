"""Whoever meddles with the log is noticed, and the first bad line is named.

Every attack is also shown to pass when the checker that finds it is switched off.
"""

import shutil
from dataclasses import replace

import pytest
import sqlcipher3.dbapi2 as driver

from adminapp.core.policy.roles import Role
from adminapp.core.security import chain
from adminapp.core.security.deeds import Deed
from adminapp.core.store import verify
from adminapp.core.store.log import LogFilter, lines, search_columns
from adminapp.core.store.tables import log_lines
from tests.core.store.insider import insider, let_in
from tests.vaults import NAMES

DIRECTORS_LINES, LINES = 16, 24


@pytest.fixture
def a_known_log(a_vault, clock):
    """A vault whose log has 24 lines, the director's first, a clerk's from 18 on; nobody is signed in."""
    for role, end in ((Role.DIRECTOR, DIRECTORS_LINES), (Role.CIRCULATION, LINES - 1)):
        home = a_vault.sign_in(role)
        for number in range(line_count(home) + 1, end + 1):
            clock.move(seconds=1)
            with home.write(Deed.REPORT_CARD, "cards.report", number, why="lost"):
                pass
    a_vault.sign_out()
    return a_vault


def line_count(home):
    with home.read() as db:
        return len(db.execute(log_lines.select()).all())


def findings(vault):
    """Sign in as IT, who has no part in the log so far, and have the log verified."""
    home = vault.sign_in(Role.IT)
    found = [str(finding) for finding in home.warnings + home.verify()]
    vault.sign_out()
    return found


def edit_a_column(connection, _vault):
    connection.execute("UPDATE log_lines SET command = 'cards.found' WHERE number = 15")


def edit_the_canonical_bytes(connection, _vault):
    line = read(connection, 15)
    write(connection, replace(line, command="cards.found"))


def edit_and_hash_again(connection, _vault):
    line = replace(read(connection, 15), command="cards.found")
    write(connection, line)
    connection.execute("UPDATE log_lines SET hash = ? WHERE number = 15", (chain.line_hash(line.as_bytes()),))


def delete_a_line(connection, _vault):
    connection.execute("DELETE FROM log_lines WHERE number = 15")


def swap_two_lines(connection, _vault):
    for old, new in ((15, -1), (16, 15), (-1, 16)):
        connection.execute("UPDATE log_lines SET number = ? WHERE number = ?", (new, old))


def replace_a_line(connection, _vault):
    canonical = replace(read(connection, 15), subject="99").as_bytes()
    connection.execute(
        "INSERT OR REPLACE INTO log_lines "
        "SELECT number, at, member, command, '99', outcome, ?, previous, ?, signature FROM log_lines WHERE number = 15",
        (canonical, chain.line_hash(canonical)),
    )


def cut_the_beginning(connection, _vault):
    connection.execute("DELETE FROM log_lines WHERE number <= 14")


def compute_the_chain_again(connection, vault):
    """Rewrite line 15 and all that follow, each signed with the clerk's key."""
    signer, previous = let_in(vault.folder, Role.CIRCULATION).member, read(connection, 15).previous
    for number in range(15, LINES + 1):
        line = replace(read(connection, number), subject="99", previous=previous)
        previous = write_signed(connection, line, signer)


def compute_the_chain_again_in_ones_own_name(connection, vault):
    """Rewrite line 20, the clerk's own, and all that follow."""
    signer, previous = let_in(vault.folder, Role.CIRCULATION).member, read(connection, 20).previous
    for number in range(20, LINES + 1):
        line = replace(read(connection, number), subject="99", previous=previous)
        previous = write_signed(connection, line, signer)


def cut_the_tail(connection, _vault):
    connection.execute("DELETE FROM log_lines WHERE number > ?", (LINES - 3,))
    connection.execute("DELETE FROM log_arguments WHERE line NOT IN (SELECT hash FROM log_lines)")


def edit_arguments(connection, _vault):
    (line,) = connection.execute("SELECT hash FROM log_lines WHERE number = 15").fetchone()
    connection.execute('UPDATE log_arguments SET arguments = \'{"why":"stolen"}\' WHERE line = ?', (line,))


def read(connection, number):
    (canonical,) = connection.execute("SELECT canonical FROM log_lines WHERE number = ?", (number,)).fetchone()
    return chain.read_line(canonical)


def write(connection, line):
    changes = search_columns(line) | {"canonical": line.as_bytes(), "previous": line.previous}
    connection.execute(
        "UPDATE log_lines SET at = :at, member = :member, command = :command, subject = :subject, outcome = :outcome, "
        "canonical = :canonical, previous = :previous WHERE number = :number",
        changes,
    )


def write_signed(connection, line, signer):
    write(connection, line)
    canonical = line.as_bytes()
    signed = (chain.line_hash(canonical), signer.sign(canonical), line.number)
    connection.execute("UPDATE log_lines SET hash = ?, signature = ? WHERE number = ?", signed)
    return signed[0]


ATTACKS = [
    (edit_a_column, "_fault", "Line 15 of the log was changed."),
    (edit_the_canonical_bytes, "_fault", "Line 15 of the log was changed."),
    (edit_and_hash_again, "_fault", "Line 15 of the log is not signed by the member it names."),
    (delete_a_line, "_bad_lines", "Line 15 of the log is missing."),
    (swap_two_lines, "_fault", "Line 15 of the log was changed."),
    (replace_a_line, "_fault", "Line 15 of the log is not signed by the member it names."),
    (cut_the_beginning, "_bad_lines", "Line 1 of the log is missing."),
    (compute_the_chain_again, "_fault", "Line 15 of the log is not signed by the member it names."),
    (
        compute_the_chain_again_in_ones_own_name,
        "_head_finding",
        f"The log was rewritten: line {LINES} is not the one known since",
    ),
    (cut_the_tail, "_head_finding", f"the log ends before line {LINES}"),
    (edit_arguments, "_bad_arguments", "What line 15 of the log tells beside it was changed."),
]
SWITCHED_OFF = {
    "_fault": lambda *_: "",
    "_bad_lines": lambda *_: iter(()),
    "_head_finding": lambda *_, **__: None,
    "_bad_arguments": lambda *_: iter(()),
}


def test_an_untouched_log_has_nothing_wrong(a_known_log):
    assert findings(a_known_log) == []


@pytest.mark.parametrize(("attack", "_checker", "sentence"), ATTACKS)
def test_meddling_is_found_and_the_first_bad_line_is_named(a_known_log, attack, _checker, sentence):
    with insider(a_known_log.folder) as connection:
        attack(connection, a_known_log)
    assert sentence in "\n".join(findings(a_known_log))


@pytest.mark.parametrize(("attack", "checker", "sentence"), ATTACKS)
def test_without_its_checker_meddling_would_pass(a_known_log, attack, checker, sentence, monkeypatch):
    monkeypatch.setattr(verify, checker, SWITCHED_OFF[checker])
    with insider(a_known_log.folder) as connection:
        attack(connection, a_known_log)
    assert not [finding for finding in findings(a_known_log) if sentence in finding]


@pytest.mark.parametrize("column", ["at", "member", "command", "subject", "outcome"])
@pytest.mark.parametrize("change", ["'x' || {}", "substr({}, 2)", "{} || '0' || char(0)", "CAST({} AS BLOB)", "''"])
def test_a_column_that_is_not_what_was_signed_is_found(a_known_log, column, change):
    with insider(a_known_log.folder) as connection:
        connection.execute(f"UPDATE log_lines SET {column} = {change.format(column)} WHERE number = 15")  # noqa: S608
    assert "Line 15 of the log was changed." in findings(a_known_log)


def test_the_chain_alone_shows_a_line_that_was_changed(a_known_log):
    home = a_known_log.sign_in(Role.IT)
    assert home.verify_chain() == ()
    a_known_log.sign_out()
    with insider(a_known_log.folder) as connection:
        edit_the_canonical_bytes(connection, a_known_log)
    found = a_known_log.sign_in(Role.IT).verify_chain()
    assert [str(finding) for finding in found] == ["Line 15 of the log was changed."]


def test_a_long_subject_is_no_fault(a_known_log):
    home = a_known_log.sign_in(Role.CIRCULATION)
    for subject in ("é" * 60, "x" * 200):
        with home.write(Deed.REPORT_CARD, "cards.report", subject, why="lost"):
            pass
    a_known_log.sign_out()
    assert findings(a_known_log) == []


def test_a_line_of_a_stranger_is_found(a_known_log):
    with insider(a_known_log.folder) as connection:
        line = replace(read(connection, LINES), member=12345)
        write_signed(connection, line, let_in(a_known_log.folder, Role.CIRCULATION).member)
    assert f"Line {LINES} of the log is not signed by the member it names." in findings(a_known_log)


def test_lines_of_another_vault_do_not_fit(a_known_log):
    with insider(a_known_log.folder) as connection:
        first = replace(read(connection, 1), previous=chain.first_previous("another"))
        write_signed(connection, first, let_in(a_known_log.folder, Role.DIRECTOR).member)
    assert "Line 1 of the log does not follow from the line before it." in findings(a_known_log)


def test_a_line_that_no_head_knows_is_looked_at_when_the_vault_opens(a_known_log):
    home = a_known_log.sign_in(Role.DIRECTOR)
    head = home.heads.files[0].read_bytes()
    with home.write(Deed.REPORT_CARD, "cards.report", 1, why="lost"):
        pass
    number = line_count(home)
    a_known_log.sign_out()
    for file in home.heads.files:
        file.write_bytes(head)
    with insider(a_known_log.folder) as connection:
        connection.execute("UPDATE log_lines SET signature = x'00' WHERE number = ?", (number,))
    warnings = [str(finding) for finding in a_known_log.sign_in(Role.DIRECTOR).warnings]
    assert f"Line {number} of the log is not signed by the member it names." in warnings


def test_a_second_line_after_the_same_line_is_refused(a_known_log):
    with insider(a_known_log.folder) as connection:
        fork = (99, read(connection, 15).previous)
        with pytest.raises(driver.IntegrityError, match="previous"):
            connection.execute(
                "INSERT INTO log_lines SELECT ?, at, member, command, subject, outcome, canonical, ?, hash, signature "
                "FROM log_lines WHERE number = 15",
                fork,
            )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE main.log_lines SET command = 'x'",
        "DELETE FROM main.log_lines",
        "INSERT OR REPLACE INTO main.log_lines SELECT * FROM main.log_lines WHERE number = 3",
        "UPDATE main.log_arguments SET arguments = 'x'",
        "UPDATE office.log_arguments SET arguments = 'x'",
    ],
)
def test_the_program_itself_cannot_change_a_line(a_director, statement):
    with a_director.write(Deed.FREEZE_GUARDIAN, "guardians.freeze"):
        pass
    with pytest.raises(driver.IntegrityError), a_director.write(Deed.REPORT_CARD, "x") as db:
        db.connection.driver_connection.execute(statement)
    assert a_director.verify() == ()


def test_a_vault_put_back_as_an_older_copy_is_noticed_when_it_opens(a_vault, clock, tmp_path):
    shutil.copytree(a_vault.folder, tmp_path / "copy")
    home = a_vault.sign_in(Role.DIRECTOR)
    home.change_settings({"library": "Ours"})
    a_vault.sign_out()
    clock.move(days=6)
    shutil.rmtree(a_vault.folder)
    shutil.copytree(tmp_path / "copy", a_vault.folder)
    (warning,) = a_vault.sign_in(Role.DIRECTOR).warnings
    assert "older than its last known state of 2026-03-02" in str(warning)


def test_a_warning_at_the_door_is_told_once_and_kept_in_the_log(a_known_log):
    with insider(a_known_log.folder) as connection:
        cut_the_tail(connection, a_known_log)
    first = a_known_log.sign_in(Role.DIRECTOR).warnings
    second = a_known_log.sign_in(Role.DIRECTOR)
    with second.read() as db:
        told = [line.arguments for line in lines(db, LogFilter(command="member.sign_in"))]
    assert len(first) == 1
    assert second.warnings == ()
    assert {"keys": None, "slips": 0, "images_lost": [], "warnings": [first[0].as_kept()]} in told


def test_one_database_put_back_alone_is_noticed_and_the_work_goes_on(a_vault, tmp_path):
    old = (a_vault.folder / "desk.db").read_bytes()
    home = a_vault.sign_in(Role.CIRCULATION_MANAGER)
    with home.write(Deed.FREEZE_GUARDIAN, "guardians.freeze", 17):
        pass
    a_vault.sign_out()
    (a_vault.folder / "desk.db").write_bytes(old)
    home = a_vault.sign_in(Role.CIRCULATION_MANAGER)
    with home.write(Deed.FREEZE_GUARDIAN, "guardians.freeze", 17):
        pass
    assert "older than its last known state" in str(home.warnings[0])
    assert "A line is missing from the log that its arguments tell of." in [str(found) for found in home.verify()]


def test_nobody_is_named_in_a_finding(a_known_log):
    with insider(a_known_log.folder) as connection:
        edit_and_hash_again(connection, a_known_log)
    assert not [name for name in NAMES.values() if name in "".join(findings(a_known_log))]
