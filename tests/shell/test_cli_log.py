"""The log at the command line: narrowed as on its page, and saved as a file by the Director alone."""

import csv
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
    assert commands(adminapp("log", "--card", RUTH, *as_()).out) == ["cards.report", "accounts.open"]
    assert commands(adminapp("log", "--card", RUTH, "--kind", "cards", *as_()).out) == ["cards.report"]
    adminapp("member", "remove", NAMES[Role.IT], *as_(Role.CIRCULATION))
    assert commands(adminapp("log", "--refused", *as_()).out) == ["member.remove"]
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
    text = pdfs.read_aloud(paper.read_bytes())
    assert f"About: {RUTH}" in text
    assert f"Ruth Adler · Card: {RUTH} · Kind: stolen" in text
    assert commands(adminapp("log", "--command", "log.export", *as_()).out) == ["log.export"] * 2


def test_who_reads_the_log_may_not_save_it(as_: Signed, tmp_path: Path) -> None:
    said = adminapp("log", "--csv", tmp_path / "log.csv", *as_(Role.IT))
    assert (said.status, said.out) == (1, "")
    assert "Your role does not allow this" in said.err
    assert not (tmp_path / "log.csv").exists()
    assert "log.export" in commands(adminapp("log", "--refused", *as_()).out)
