"""Bringing in a patron export on screen: a file, its columns, what would happen, and doing it."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.forms import Picker
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.page import Tools
from adminapp.core.ui.tables import Table
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import Field
from adminapp.grants.pages import importing
from adminapp.grants.pages.importing import ImportPanel
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.vaults import StaffedVault

EXPORT = """\
cardnumber,surname,firstname,dateofbirth,branchcode,dateexpiry,password
29351000123457,Rivera,Lucía,1984-05-06,MAIN,2027-12-31,secret
29351000200008,Okafor,Chidi,1970-01-02,OSAGE,2027-12-31,secret
,Nameless,Nora,1990-01-01,MAIN,2027-12-31,secret
=1+1,Formula,Fay,1990-01-01,MAIN,2027-12-31,secret
"""
Waits = Callable[[], None]


@dataclass
class Bringing:
    """Somebody who brings in an export."""

    panel: ImportPanel
    desk: GrantsDesk
    answers: Answers
    jobs: Jobs
    settled: Waits
    folder: Path
    brought_in: list[None] = field(default_factory=list)

    def file(self, text: str = EXPORT, name: str = "patrons.csv") -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def take(self, text: str = EXPORT) -> None:
        self.panel.take(self.file(text))
        self.settled()

    def press(self, name: str) -> None:
        part(self.panel, QPushButton, name).click()
        self.settled()

    def picker(self, place: int) -> Picker[Any]:
        found = self.panel.findChildren(Picker, f"import.column.{place}")
        return next(one for one in found if one.isVisibleTo(self.panel))

    def has(self, name: str) -> bool:
        return any(one.isVisibleTo(self.panel) for one in self.panel.findChildren(QPushButton, name))

    def cancels(self) -> list[QPushButton]:
        """The button for each long job, where the window shows what is under way."""
        return self.panel.window().findChildren(QPushButton, "under_way.cancel")

    def said(self) -> list[str]:
        return [label.text() for label in self.panel.findChildren(QLabel) if label.isVisibleTo(self.panel)]

    def count(self, what: str) -> str:
        """The number that stands beside a text."""
        said = self.said()
        return said[said.index(what) + 1]

    def on_file(self, text: str) -> list[str]:
        return [hit.name for hit in self.desk.asking.search(text)]


@pytest.fixture
def bringing(
    a_vault: StaffedVault,
    lend: Callable[[Home], Tools],
    window: QWidget,
    answers: Answers,
    settled: Waits,
    tmp_path: Path,
) -> Bringing:
    home = a_vault.sign_in(Role.CIRCULATION_MANAGER)
    tools, desk = lend(home), GrantsDesk(home, load_pack("mrrl"))
    panel = ImportPanel(tools, desk)
    panel.setParent(window)
    panel.resize(window.size())
    panel.show()
    window.show()
    made = Bringing(panel, desk, answers, tools.jobs, settled, tmp_path)
    panel.imported.connect(lambda: made.brought_in.append(None))
    return made


def test_a_file_is_tried_first_and_nothing_is_kept(bringing: Bringing) -> None:
    bringing.take()
    assert {"What would happen", "5 line(s), written in UTF-8"} <= set(bringing.said())
    assert bringing.count("New accounts") == "2"
    assert bringing.count("Refused rows") == "2"
    assert bringing.on_file("rivera") == []


def test_what_was_tried_is_brought_in(bringing: Bringing) -> None:
    bringing.take()
    bringing.press("import.do")
    assert "Done" in bringing.said()
    assert bringing.count("New accounts") == "2"
    assert bringing.on_file("rivera") == ["Lucía Rivera"]
    assert bringing.brought_in == [None]
    assert not bringing.has("import.do")


def test_the_same_file_again_changes_nothing(bringing: Bringing) -> None:
    bringing.take()
    bringing.press("import.do")
    bringing.take()
    assert bringing.count("New accounts") == "0"
    assert bringing.count("Unchanged accounts") == "2"


def test_a_file_is_chosen_or_not(bringing: Bringing) -> None:
    bringing.answers.answers += [None, bringing.file()]
    bringing.press("import.choose")
    assert "Bring in a patron export" in bringing.said()
    bringing.press("import.choose")
    assert "What would happen" in bringing.said()


@pytest.mark.parametrize(
    "text", ["", "\x00\x01\x02\x03" * 100, "no columns at all", "title,author\nBeloved,Morrison\n"]
)
def test_a_file_that_is_no_export_is_refused_in_words(bringing: Bringing, text: str) -> None:
    bringing.take(text)
    problems = [one for one in bringing.panel.findChildren(QLabel) if one.property("look") == "error"]
    assert [one.text() for one in problems if one.isVisibleTo(bringing.panel)] not in ([], [""])
    assert not bringing.has("import.do")


def test_a_missing_file_is_refused_in_words(bringing: Bringing) -> None:
    bringing.panel.take(bringing.folder / "nowhere.csv")
    bringing.settled()
    assert any("nowhere.csv" in text for text in bringing.said())


def test_without_card_numbers_nothing_can_be_brought_in_until_a_column_holds_them(
    bringing: Bringing, qtbot: QtBot
) -> None:
    bringing.take(EXPORT.replace("cardnumber", "Kortti"))
    assert any(text.startswith("No column holds the card number.") for text in bringing.said())
    assert "Nothing can be brought in yet" in bringing.said()
    assert not bringing.has("import.do")

    picker = bringing.picker(0)
    picker.choose(Field.CARD)
    picker.activated.emit(picker.currentIndex())
    assert not bringing.has("import.do")
    qtbot.waitUntil(lambda: bringing.has("import.do"))
    assert bringing.count("New accounts") == "2"


def test_passwords_are_not_kept_unless_nobody_says_so(bringing: Bringing) -> None:
    bringing.take()
    assert bringing.picker(6).value() is None


def test_what_columns_hold_is_remembered_for_the_next_file_of_that_shape(bringing: Bringing, qtbot: QtBot) -> None:
    text = EXPORT.replace("branchcode", "Talo")
    bringing.take(text)
    assert bringing.picker(4).value() is None
    bringing.picker(4).choose(Field.BRANCH)
    bringing.picker(4).activated.emit(0)
    qtbot.waitUntil(lambda: bringing.has("import.do"))
    bringing.press("import.do")
    bringing.take(text)
    assert bringing.picker(4).value() is Field.BRANCH


@pytest.fixture
def a_slow_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Nothing of a file comes before the event is set."""
    ready, at_once = Event(), read

    def read_late(*arguments: Any) -> Any:
        ready.wait(10)
        return at_once(*arguments)

    monkeypatch.setattr(importing, "read", read_late)
    yield ready
    ready.set()


def stop(bringing: Bringing, disk: Event) -> None:
    bringing.cancels()[-1].click()
    disk.set()
    bringing.settled()


def test_a_stopped_import_leaves_nothing(bringing: Bringing, a_slow_disk: Event) -> None:
    a_slow_disk.set()
    bringing.take()
    a_slow_disk.clear()
    part(bringing.panel, QPushButton, "import.do").click()
    stop(bringing, a_slow_disk)
    assert bringing.on_file("rivera") == []
    assert bringing.brought_in == []
    assert bringing.has("import.do")


def test_a_stopped_trial_can_be_tried_again(bringing: Bringing, a_slow_disk: Event, qtbot: QtBot) -> None:
    bringing.panel.take(bringing.file())
    qtbot.waitUntil(lambda: bool(bringing.cancels()))
    stop(bringing, a_slow_disk)
    assert not bringing.has("import.do")
    bringing.press("import.try")
    assert bringing.has("import.do")


def test_refused_rows_are_explained_and_saved_so_that_no_spreadsheet_runs_them(bringing: Bringing) -> None:
    bringing.take()
    table = part(bringing.panel, Table, "import.refused")
    assert [row.line for row in table.rows()] == [4, 5]
    place = bringing.folder / "refused.csv"
    bringing.answers.answers.append(place)
    bringing.press("import.save_refused")
    heading, *rows = list(csv.reader(place.read_text(encoding="utf-8-sig").splitlines()))
    assert heading == ["Line", "Card number", "Column", "Reason", "What to do"]
    assert [row[0] for row in rows] == ["4", "5"]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_refused_rows_are_not_saved_where_nobody_may_write(bringing: Bringing) -> None:
    bringing.take()
    bringing.answers.answers.append(bringing.folder / "no such folder" / "refused.csv")
    bringing.press("import.save_refused")
    assert any(text.startswith("The file could not be saved there.") for text in bringing.said())


def test_a_file_may_be_dropped(bringing: Bringing) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(bringing.file()))])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enters = QDragEnterEvent(QPoint(5, 5), copy, data, Qt.MouseButton.LeftButton, none)
    bringing.panel.dragEnterEvent(enters)
    assert enters.isAccepted()
    drops = QDropEvent(QPoint(5, 5).toPointF(), copy, data, Qt.MouseButton.LeftButton, none)
    bringing.panel.dropEvent(drops)
    bringing.settled()
    assert "What would happen" in bringing.said()


@pytest.mark.parametrize("url", ["https://example.org/patrons.csv", ""])
def test_what_is_no_file_cannot_be_dropped(bringing: Bringing, url: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(url)] if url else [])
    enters = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enters.ignore()
    bringing.panel.dragEnterEvent(enters)
    assert not enters.isAccepted()


def test_another_policy_tries_the_file_anew(bringing: Bringing) -> None:
    bringing.take()
    bringing.panel.decide_by(bringing.desk)
    assert not bringing.has("import.do")
    bringing.settled()
    assert bringing.has("import.do")


def test_headings_are_shown_as_they_are_written(bringing: Bringing) -> None:
    bringing.take(EXPORT.replace("branchcode", "<b>&Talo</b>"))
    assert "<b>&Talo</b>" in bringing.said()
    assert rich_labels(bringing.panel) == []


@pytest.mark.parametrize("step", ["start", "tried", "done"])
def test_every_control_has_a_name(bringing: Bringing, step: str) -> None:
    if step != "start":
        bringing.take()
    if step == "done":
        bringing.press("import.do")
    assert unnamed(bringing.panel) == []
    assert without_object_name(bringing.panel) == []
