"""A patron asks for the policy and has it in the hand; the printer may be away, and no name is asked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget

from adminapp.core.documents.frame import Letterhead
from adminapp.core.documents.sizes import Paper, Size
from adminapp.core.policy.packs import load_pack
from adminapp.core.store.home import Home
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.page import Tools
from adminapp.core.ui.toast import Toasts
from adminapp.handouts.commands import HandoutsDesk
from adminapp.handouts.pages.handouts import ROWS, HandoutsPage
from adminapp.handouts.records import Blank, Count, Filled, Handout
from tests import pdfs
from tests.accessible import part, rich_labels, toggle, unnamed, without_object_name


class Tray:
    """The printer at the desk: what it printed lies in files; it may be away, or fail at a page."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.away = False
        self.fails = False
        self.printed = 0

    def printer(self) -> QPrinter | None:
        if self.away:
            return None
        self.printed += 1
        made = _JammedPrinter() if self.fails else QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(self.folder / f"{self.printed}.pdf"))
        return made

    def pages(self) -> list[int]:
        return [pdfs.pages(file.read_bytes()) for file in sorted(self.folder.glob("*.pdf"))]


class _JammedPrinter(QPrinter):
    def newPage(self) -> bool:  # noqa: N802 - Qt calls it so
        return False


@pytest.fixture
def tray(tmp_path: Path) -> Tray:
    (tmp_path / "tray").mkdir()
    return Tray(tmp_path / "tray")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot) -> QWidget:
    widget = QWidget()
    widget.resize(1158, 712)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    pool = Jobs()
    yield pool
    pool.shutdown()


@pytest.fixture
def settled(jobs: Jobs, qtbot) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: not jobs.busy(), timeout=20_000)
        QCoreApplication.sendPostedEvents()

    return wait


@pytest.fixture
def open_page(window, jobs, answers, tray, settled):
    """The page as somebody opens it, with a printer at the desk."""

    def opened(home: Home, pack: str = "mrrl") -> HandoutsPage:
        tools = Tools(jobs, answers, Toasts(window), home.member.may)
        desk = HandoutsDesk(home, load_pack(pack))
        page = HandoutsPage(tools, desk, Letterhead("Riverbend Library"), find_printer=tray.printer)
        page.make_whole()
        page.setParent(window)
        page.resize(window.size())
        window.show()
        page.show()
        page.opened()
        settled()
        return page

    return opened


@pytest.fixture
def page(open_page, a_clerk):
    return open_page(a_clerk)


def given(home: Home) -> tuple[Count, ...]:
    return HandoutsDesk(home, load_pack("mrrl")).counts()


def press(page: HandoutsPage, name: str) -> None:
    part(page, QPushButton, name).click()


def test_the_policy_is_there_when_the_page_opens(page):
    assert page.preview.pages() >= 3
    assert page.cards.value() is Handout.POLICY


def test_a_screen_reader_chooses_a_document(page, settled):
    toggle(part(page, QPushButton, "handouts.documents.summary"))
    settled()
    assert page.cards.value() is Handout.SUMMARY
    assert page.preview.pages() == 1


def test_one_key_prints_the_policy_and_counts_it(page, tray, a_clerk, settled):
    page.main_action().trigger()
    settled()
    assert tray.pages() == [page.preview.pages()]
    assert given(a_clerk) == (Count("2026-03", Handout.POLICY, "en", 1),)


def test_language_size_and_copies_are_printed_as_chosen(page, tray, a_clerk, settled):
    press(page, "handouts.documents.summary")
    press(page, "handouts.language.es")
    press(page, "handouts.size.large")
    page.how.copies.setText("2")
    settled()
    once = page.preview.pages()
    page.main_action().trigger()
    settled()
    assert once > 1
    assert tray.pages() == [2 * once]
    assert given(a_clerk) == (Count("2026-03", Handout.SUMMARY, "es", 2),)


def test_print_and_next_forgets_everything(page, tray, settled):
    page.show_paper(Handout.PERMISSION, Filled({Blank.PATRON: "Ann Lee"}))
    press(page, "handouts.language.es")
    press(page, "handouts.size.extra")
    settled()
    press(page, "handouts.print_next.button")
    settled()
    assert len(tray.pages()) == 1
    assert page.how.wanted().handout is Handout.POLICY
    assert (page.how.wanted().language, page.how.wanted().size) == ("en", Size.STANDARD)
    press(page, "handouts.documents.permission")
    settled()
    assert (
        part(page, QPushButton, "handouts.blank").isHidden()
        or not part(page, QPushButton, "handouts.blank").isVisible()
    )


def test_another_page_asks_for_the_form_that_fits(page, settled, answers, tmp_path):
    page.show_paper("permission", Filled({Blank.PATRON: "Ann Lee"}, frozenset({"add"})))
    settled()
    answers.answers = [tmp_path / "saved.pdf"]
    press(page, "handouts.save.button")
    settled()
    saved = (tmp_path / "saved.pdf").read_bytes()
    assert "Name of the cardholder Ann Lee" in pdfs.read_aloud(saved)
    assert "Log line" in pdfs.printed(saved)
    press(page, "handouts.blank")
    answers.answers = [tmp_path / "blank.pdf"]
    press(page, "handouts.save.button")
    settled()
    assert "Ann Lee" not in pdfs.read_aloud((tmp_path / "blank.pdf").read_bytes())


def test_a_name_is_neither_in_the_suggested_file_nor_in_the_count(page, settled, answers, a_clerk, tmp_path):
    page.show_paper("permission", Filled({Blank.PATRON: "Ann Lee"}))
    suggested = []
    page.tools.ask.file_to_save = lambda _title, name, _kinds: suggested.append(name)
    press(page, "handouts.save.button")
    settled()
    assert suggested == ["permission-en.pdf"]


def test_without_a_printer_documents_wait_and_are_printed_when_it_is_back(page, tray, a_clerk, settled):
    tray.away = True
    page.main_action().trigger()
    press(page, "handouts.documents.sign")
    page.main_action().trigger()
    settled()
    assert page.waiting.count() == 2
    assert page.waiting.isVisible()
    assert given(a_clerk) == ()
    tray.away = False
    press(page, "handouts.waiting.print")
    settled()
    assert page.waiting.count() == 0
    assert len(tray.pages()) == 2
    assert {count.handout for count in given(a_clerk)} == {Handout.POLICY, Handout.SIGN}


def test_what_waits_can_be_let_go(page, tray, settled):
    tray.away = True
    page.main_action().trigger()
    press(page, "handouts.waiting.clear")
    settled()
    assert page.waiting.count() == 0
    assert not page.waiting.isVisible()


def test_a_printer_that_fails_in_the_middle_leaves_the_document_waiting(page, tray, a_clerk, settled):
    tray.fails = True
    page.main_action().trigger()
    settled()
    assert page.waiting.count() == 1
    assert given(a_clerk) == ()


def test_a_sign_asks_for_paper_and_not_for_size(page, settled):
    press(page, "handouts.documents.sign")
    assert not page.how.sizes.isVisible()
    press(page, "handouts.paper.tabloid")
    settled()
    assert page.how.wanted().paper is Paper.TABLOID
    assert page.preview.pages() == 1


def test_the_statute_is_added_on_request(page, settled):
    before = page.preview.pages()
    page.how.statute.click()
    settled()
    assert page.preview.pages() > before


@pytest.mark.parametrize("copies", ["", "0", "1000", "two"])
def test_an_impossible_number_of_copies_prints_nothing(page, tray, copies, settled):
    page.how.copies.setText(copies)
    page.main_action().trigger()
    settled()
    assert tray.pages() == []


def test_a_target_that_cannot_be_written_is_said(page, settled, answers, tmp_path, a_clerk):
    answers.answers = [tmp_path / "nowhere" / "policy.pdf"]
    press(page, "handouts.save.button")
    settled()
    assert given(a_clerk) == ()


def test_a_policy_without_cameras_has_no_papers_about_them(open_page, a_clerk):
    page = open_page(a_clerk, "lco")
    assert page.findChild(QPushButton, "handouts.documents.sign") is None
    assert page.findChild(QPushButton, "handouts.documents.policy") is not None


def test_what_was_given_out_is_shown_by_month(page, settled, answers):
    page.main_action().trigger()
    settled()
    seen = []
    answers.answers = [lambda dialog: seen.append([label.text() for label in dialog.findChildren(type(page._counted))])]
    press(page, "handouts.counts")
    settled()
    assert "March 2026" in seen[0]
    assert "The policy" in seen[0]


def test_printing_makes_no_file_of_its_own(page, tray, settled, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    page.main_action().trigger()
    settled()
    assert not list((tmp_path / "temporary").iterdir())


def test_no_two_actions_share_a_key():
    keys = [row.key for row in ROWS if row.key]
    assert len(keys) == len(set(keys))


def test_a_screen_reader_finds_every_part(page):
    assert unnamed(page) == []
    assert without_object_name(page) == []
    assert rich_labels(page) == []
