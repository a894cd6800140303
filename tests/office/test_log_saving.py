"""Lines of the log as a file: asked about, logged before anything leaves, whole or not at all."""

import csv
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel

from adminapp.core.documents.frame import Letterhead
from adminapp.core.kit.errors import FullError, InputError, NotAllowedError, StoreError
from adminapp.core.kit.ids import new_id
from adminapp.core.kit.spreadsheets import FORMULA_STARTS
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import ROLES, Deed
from adminapp.core.store.log import LogFilter, Outcome, last_done, last_head, lines
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.jobs import CancelledError
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.stored import AccountFacts, Consent, NewAccount, NewCard
from adminapp.office import commands
from adminapp.office.commands import Head, OfficeDesk
from adminapp.office.pages.log_saving import Saving
from adminapp.office.pages.wording import commands_of
from adminapp.office.papers import LogPaper, csv_parts, print_log
from adminapp.office.records import Form, Kind
from adminapp.shell.log_patrons import patrons_of
from tests import pdfs
from tests.clocks import FixedClock
from tests.office.conftest import Opened
from tests.vaults import NAMES, StaffedVault

LogAs = Callable[[Role], Opened]
HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "+49 Ann",
    "-Ann",
    "＝1+1",
    'Ann "The Reader" O\'Brien; Ned',
    "<b>Bob</b>, {x} %s",
    "<img src=/etc/hosts>",
    "עברית שלום",
    "مرحبا",
    "Łukasz 😀",
)
PAPER = LogPaper(
    language="en",
    letterhead=Letterhead("Test Library", "1 Main Street", "555-0100"),
    title="Log",
    introduction=("Saved by Ada.",),
    filters=("Who: Cleo Clerk",),
    head=("Line", "Who", "About"),
    nothing="There is no such line.",
    foot=("The log stood at line 7.",),
    page="Page {page} of {pages}",
    logo="Logo of {library}",
)


@pytest.fixture
def hostile_patrons(a_vault: StaffedVault, pack: Pack, clock: FixedClock) -> None:
    """Accounts under the worst of names, one a minute."""
    desk = GrantsDesk(a_vault.sign_in(Role.CIRCULATION), pack)
    for place, name in enumerate(HOSTILE):
        clock.move(minutes=1)
        facts = AccountFacts(name, date(1980, 1, 1), "Main")
        card = NewCard(f"2935100010{place:04}", date(2030, 1, 1))
        account = NewAccount(new_id(), facts, card, Consent("2024-01", date(2025, 1, 1), "Binder 1"))
        desk.accounts.new_account(account, desk.asking.now())


@pytest.fixture
def saving(a_vault: StaffedVault, pack: Pack, tmp_path: Path) -> Callable[..., Saving]:
    """Return what makes a file, as somebody of a role who signs in for it."""

    def made(form: Form, role: Role = Role.DIRECTOR, wanted: LogFilter | None = None, said: Any = ()) -> Saving:
        home = a_vault.sign_in(role)
        patrons = patrons_of(GrantsDesk(home, pack))
        return Saving(
            OfficeDesk(home, pack), patrons, wanted or LogFilter(), tuple(said), form, tmp_path / f"log.{form}"
        )

    return made


def rows(file: Path) -> list[dict[str, str]]:
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell


@pytest.mark.usefixtures("hostile_patrons")
def test_names_come_through_csv_as_they_are_and_none_is_a_formula(saving: Callable[..., Saving]) -> None:
    job = saving(Form.CSV, wanted=LogFilter(commands=commands_of(Kind.ACCOUNTS)))
    assert job.save() == len(HOSTILE)
    lines = rows(job.file)
    assert [unguarded(line["About"]) for line in reversed(lines)] == list(HOSTILE)
    assert not [cell for line in lines for cell in line.values() if cell.startswith(FORMULA_STARTS)]
    assert {line["Who"] for line in lines} == {NAMES[Role.CIRCULATION]}
    assert {line["What"] for line in lines} == {"Account opened"}
    assert (
        "Name: Łukasz 😀 · Born: 1980-01-01 · Branch: Main · Card: 29351000100010"
        in lines[0]["What was written with it"]
    )
    assert [int(line["Line"]) for line in lines] == sorted((int(line["Line"]) for line in lines), reverse=True)


@given(st.lists(st.lists(st.text(st.characters(blacklist_categories=["Cs"])), min_size=3, max_size=3)))
def test_whatever_stands_in_a_cell_comes_back_from_csv(cells: list[list[str]]) -> None:
    content = b"".join(csv_parts(("a", "b", "c"), cells)).decode("utf-8-sig")
    _, *read = csv.reader(StringIO(content, newline=""))
    assert [[unguarded(cell) for cell in row] for row in read] == [[unguarded(cell) for cell in row] for row in cells]
    assert not [cell for row in read for cell in row if cell.startswith(FORMULA_STARTS)]


@pytest.mark.usefixtures("hostile_patrons")
def test_the_pdf_is_accessible_and_says_who_filters_lines_and_head(
    saving: Callable[..., Saving], tmp_path: Path
) -> None:
    said = ("Kind of act: Accounts", "From March 1, 2026")
    job = saving(Form.PDF, wanted=LogFilter(commands=commands_of(Kind.ACCOUNTS)), said=said)
    job.save()
    pdf = job.file.read_bytes()
    assert not pdfs.complaints(pdf, tmp_path)
    text = pdfs.read_aloud(pdf)
    assert "Test Library" in text
    assert f"Saved by {NAMES[Role.DIRECTOR]} on March 2, 2026. Lines, the newest first: {len(HOSTILE)}." in text
    assert all(sentence in text for sentence in said)
    for name in ("=1+1", "<img src=/etc/hosts>", "<b>Bob</b>, {x} %s"):
        assert f"{name} · Name: {name} · Born: 1980-01-01" in text
    with job.desk._home.read() as db:
        head = last_head(db)
    assert f"The log stood at line {head.number} of 2026-03-02 10:11 AM, hash {head.hash[:12]}." in pdfs.printed(pdf)
    assert "Page 1 of " in pdfs.printed(pdf)


def test_a_pdf_without_lines_says_so(saving: Callable[..., Saving], tmp_path: Path) -> None:
    job = saving(Form.PDF, wanted=LogFilter(subject="nobody"))
    assert job.save() == 0
    assert "There is no such line." in pdfs.read_aloud(job.file.read_bytes())
    assert not pdfs.complaints(job.file.read_bytes(), tmp_path)


def test_a_line_that_tells_more_than_a_page_holds_stays_on_the_page(tmp_path: Path) -> None:
    pdf = print_log(PAPER, [("1\n2026-03-02 10:00", "Cleo\nCard closed", "word " * 5000)] * 3)
    assert not pdfs.complaints(pdf, tmp_path)
    assert pdfs.lowest_word(pdf) > 30


def test_saving_is_a_line_of_the_log_that_says_what_left(saving: Callable[..., Saving]) -> None:
    job = saving(Form.CSV, wanted=LogFilter(commands=commands_of(Kind.SIGN_INS), outcome=Outcome.DONE))
    count = job.save()
    (line,) = job.desk.log(LogFilter(command="log.export"))
    assert line.arguments == {
        "form": "csv",
        "lines": count,
        "commands": ["member.sign_in", "member.sign_out"],
        "outcome": "done",
    }
    assert str(line.number) not in {row["Line"] for row in rows(job.file)}


@pytest.mark.parametrize("role", Role)
def test_the_log_leaves_by_nobody_but_the_director(
    saving: Callable[..., Saving], a_vault: StaffedVault, pack: Pack, role: Role
) -> None:
    job = saving(Form.CSV, role)
    if role in ROLES[Deed.EXPORT_LOG]:
        assert job.save()
        return
    with pytest.raises(NotAllowedError):
        job.save()
    assert not job.file.exists()
    refused = OfficeDesk(a_vault.sign_in(Role.DIRECTOR), pack).log(LogFilter(command="log.export"))
    assert [line.outcome for line in refused] == [Outcome.REFUSED]


def test_it_is_logged_before_the_first_byte_is_written(saving: Callable[..., Saving], tmp_path: Path) -> None:
    job = saving(Form.CSV)

    def written(_lines: object, _count: int, head: Head) -> list[bytes]:
        with job.desk._home.read() as db:
            assert last_done(db, "") is not None
            assert lines(db, LogFilter(most=1))[0].command == "log.export"
            assert head.number == last_head(db).number
        assert job.file.with_name("log.csv.new").read_bytes() == b""
        return [b"all"]

    job.desk.export_log(LogFilter(), Form.CSV, tmp_path / "log.csv", written)
    assert (tmp_path / "log.csv").read_bytes() == b"all"


@pytest.mark.parametrize("form", Form)
def test_what_is_stopped_leaves_no_file_and_the_one_before_as_it_was(saving: Callable[..., Saving], form: Form) -> None:
    job = saving(form)
    job.file.write_bytes(b"before")

    def stop(_done: int, _of: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        job.save(stop)
    assert [(file.name, file.read_bytes()) for file in job.file.parent.glob("log.*")] == [(f"log.{form}", b"before")]


def test_a_folder_that_is_not_there_is_said(saving: Callable[..., Saving]) -> None:
    job = saving(Form.CSV)
    with pytest.raises(StoreError) as caught:
        Saving(job.desk, job.patrons, LogFilter(), (), Form.CSV, job.file.parent / "gone" / "log.csv").save()
    assert not isinstance(caught.value, FullError)


def test_too_many_lines_for_a_pdf_are_refused_before_anything_is_logged(
    saving: Callable[..., Saving], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "MOST_PRINTED", 3)
    job = saving(Form.PDF)
    with pytest.raises(InputError, match="too many for a PDF"):
        job.save()
    assert job.desk.log(LogFilter(command="log.export")) == ()
    assert saving(Form.CSV).save() > 3


@pytest.mark.parametrize("form", Form)
def test_the_director_saves_what_is_shown(log_as: LogAs, tmp_path: Path, form: Form) -> None:
    log, file = log_as(Role.DIRECTOR), tmp_path / f"saved.{form}"
    log.press("log.chips.sign_ins")
    seen: list[str] = []

    def fill(dialog: Dialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.kinds.button(form).click()  # type: ignore[attr-defined]
        dialog.do.click()

    log.answers.answers += [fill, file]
    log.press("log.save.button")
    log.settled()
    assert any("holds names, and it is not encrypted" in text for text in seen)
    assert "Sign-ins" in seen
    assert file.read_bytes()[:4] == (b"%PDF" if form is Form.PDF else b"\xef\xbb\xbfL")
    assert "Log saved as a file" not in {line.command for line in log.desk.log(LogFilter())}
    assert len(log.desk.log(LogFilter(command="log.export"))) == 1


def test_who_does_not_answer_saves_nothing(log_as: LogAs) -> None:
    log = log_as(Role.DIRECTOR)
    log.answers.answers += [lambda dialog: dialog.reject()]
    log.press("log.save.button")
    log.answers.answers += [lambda dialog: dialog.do.click(), None]
    log.press("log.save.button")
    assert log.desk.log(LogFilter(command="log.export")) == ()


@pytest.mark.parametrize("role", [Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER, Role.IT])
def test_who_reads_the_log_and_may_not_take_it_out_is_not_offered_it(log_as: LogAs, role: Role) -> None:
    assert not log_as(role).can_press("log.save.button")
