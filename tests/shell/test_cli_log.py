"""The log at the command line: narrowed as on its page, and saved as a file by the Director alone."""

import csv
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.stored import CardReport
from tests import pdfs
from tests.grants.on_file import RUTH, ruth
from tests.terminal import adminapp, kept_passphrase
from tests.vaults import NAMES, StaffedVault, passphrase_of

Signed = Callable[..., tuple[str | Path, ...]]


@pytest.fixture
def as_(a_vault: StaffedVault, tmp_path: Path) -> Signed:
    """Return the words that sign a member in, once Ruth's card was reported."""
    desk = GrantsDesk(a_vault.sign_in(Role.CIRCULATION), load_pack("mrrl"))
    ruth(desk)
    desk.cards.report_card(RUTH, CardReport.STOLEN, desk.asking.now())
    a_vault.sign_out()

    def words(role: Role = Role.DIRECTOR) -> tuple[str | Path, ...]:
        file = kept_passphrase(tmp_path, passphrase_of(role), f"passphrase of {role}")
        return ("--vault", a_vault.folder, "--member", NAMES[role], "--passphrase-file", file)

    return words


def commands(out: str) -> list[str]:
    return [line.split("  ")[3] for line in out.splitlines()]


def test_the_log_is_narrowed_by_card_kind_and_outcome(as_: Signed) -> None:
    assert commands(adminapp("log", "--card", RUTH, *as_()).out) == [
        "Card reported stolen or missing",
        "Account opened",
    ]
    assert commands(adminapp("log", "--card", RUTH, "--kind", "cards", *as_()).out) == [
        "Card reported stolen or missing"
    ]
    adminapp("member", "remove", NAMES[Role.IT], *as_(Role.CIRCULATION))
    assert commands(adminapp("log", "--refused", *as_()).out) == ["Refused: Member of staff removed"]
    said = adminapp("log", "--card", "29351000999999", *as_())
    assert (said.status, said.out) == (1, "")


def test_the_director_saves_csv_and_pdf_in_words(as_: Signed, tmp_path: Path) -> None:
    sheet, paper = tmp_path / "log.csv", tmp_path / "log.pdf"
    said = adminapp("log", "--card", RUTH, "--csv", sheet, "--pdf", paper, *as_())
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == [f"{file} is saved. Lines in it: 2." for file in (sheet, paper)]
    lines = list(csv.DictReader(StringIO(sheet.read_text("utf-8-sig"))))
    assert [line["What"] for line in lines] == ["Card reported stolen or missing", "Account opened"]
    assert {line["About"] for line in lines} == {"Ruth Adler"}
    assert [line["Command"] for line in lines] == ["cards.report", "accounts.open"]
    (opened,) = adminapp(
        "log", "--subject", lines[1]["Record"], "--command", lines[1]["Command"], *as_()
    ).out.splitlines()
    assert opened.startswith(f"{lines[1]['Line']}  ")
    text = pdfs.read_aloud(paper.read_bytes())
    assert f"About: {RUTH}" in text
    assert f"Ruth Adler · Card: {RUTH} · Kind: stolen" in text
    assert commands(adminapp("log", "--command", "log.export", *as_()).out) == ["Log saved as a file"] * 2


def test_who_reads_the_log_may_not_save_it(as_: Signed, tmp_path: Path) -> None:
    said = adminapp("log", "--csv", tmp_path / "log.csv", *as_(Role.IT))
    assert (said.status, said.out) == (1, "")
    assert "Your role does not allow this" in said.err
    assert not (tmp_path / "log.csv").exists()
    assert "Refused: Log saved as a file" in commands(adminapp("log", "--refused", *as_()).out)


def test_the_terminal_is_no_way_around_saving(as_: Signed) -> None:
    for most in ("201", "0", "-1", "many"):
        said = adminapp("log", "--most", most, *as_(Role.IT))
        assert (said.status, said.out) == (2, "")
        assert "must be a number from 1 to 200; --csv and --pdf save all lines" in said.err
    said = adminapp("log", "--most", "2", *as_(Role.IT))
    assert len(said.out.splitlines()) == 2
    assert re.search(r"These are the newest 2 of \d+ lines\. Narrow them", said.err)
    assert not adminapp("log", "--kind", "cards", *as_(Role.IT)).err


def test_whatever_stands_in_a_line_it_stays_one_line(as_: Signed, a_vault: StaffedVault) -> None:
    home = a_vault.sign_in(Role.DIRECTOR)
    home.change_settings({"library": "Ours\n99  2026-03-02  nobody\x1b[2J"})
    a_vault.sign_out()
    (line,) = adminapp("log", "--command", "settings.change", *as_()).out.splitlines()
    assert line.endswith("  Settings changed  -  Library: Ours 99 2026-03-02 nobody [2J")


def test_the_log_is_told_in_spanish(as_: Signed) -> None:
    (line,) = adminapp("log", "--kind", "cards", "--language", "es", *as_()).out.splitlines()
    assert "  Tarjeta reportada" in line
    assert line.endswith(" · Clase: robada")
