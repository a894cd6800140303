"""The first start leads to an office; every step can go back, and until the end nothing stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton

from adminapp.core.kit.errors import StoreError
from adminapp.core.store.vault import member_names, open_vault
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.jobs import Jobs
from adminapp.shell.first_run import FirstRun
from adminapp.shell.office import Office, office_of, pack_in_force
from tests.accessible import part, rich_labels, unnamed, without_object_name

PASSPHRASE = "monsoon gravel tuba cricket"


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.shutdown()
    qtbot.waitUntil(lambda: not made.busy())


class Leading:
    """A person at the first start."""

    def __init__(self, qtbot, jobs, clock, folder, *answers):
        self.qtbot, self.jobs = qtbot, jobs
        self.ask = Answers(*answers)
        self.screen = FirstRun(jobs, self.ask, clock, folder, self.make_demo)
        self.demo = folder.with_name("demo")
        self.demo_fails = False
        self.found: list[object] = []
        self.screen.found.connect(self.found.append)
        qtbot.addWidget(self.screen)
        qtbot.waitUntil(lambda: not jobs.busy())
        self.screen.resize(1366, 768)
        self.screen.show()

    def make_demo(self):
        if self.demo_fails:
            raise StoreError("The disk is full.")
        return self.demo

    def press(self, name):
        part(self.screen, QPushButton, name).click()
        self.qtbot.waitUntil(lambda: not self.jobs.busy())

    def next(self):
        self.press("first_run.next")

    def write(self, name, text):
        part(self.screen, QLineEdit, name).setText(text)

    def to_policy(self):
        self.press("first_run.new")
        self.write("library.name", "  Riverbend Public Library ")
        part(self.screen, QPlainTextEdit, "library.branches").setPlainText("Main\n\n Osage ")
        self.next()

    def to_director(self):
        self.to_policy()
        part(self.screen, QRadioButton, "policy.lco").click()
        self.next()

    def to_code(self):
        self.to_director()
        self.write("director.name", "Dora Director")
        self.write("director.passphrase.typed", PASSPHRASE)
        self.write("director.again.typed", PASSPHRASE)
        self.next()

    def code(self):
        return part(self.screen, QLabel, "code.shown").text().split()

    def asked_group(self):
        return int(next(text for text in self.shown() if text.startswith("Group ")).split()[1]) - 1

    def shown(self):
        return [label.text() for label in self.screen.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def leading(qtbot, jobs, clock, tmp_path):
    return Leading(qtbot, jobs, clock, tmp_path / "office")


def test_a_new_office_is_made(leading, clock, tmp_path):
    leading.to_code()
    leading.write("code.typed", leading.code()[leading.asked_group()].lower())
    leading.next()
    assert leading.found == [tmp_path / "office"]
    home = open_vault(tmp_path / "office", "Dora Director", PASSPHRASE, clock)
    assert office_of(home) == Office("Riverbend Public Library", "", "", ("Main", "Osage"))
    assert pack_in_force(home).id == "lco"
    home.close()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("office")] == ["office"]


def test_until_the_code_is_typed_back_there_is_no_office(leading, tmp_path):
    leading.to_code()
    leading.write("code.typed", "0000000")
    leading.next()
    assert any(text.startswith("That is not group") for text in leading.shown())
    assert leading.found == []
    assert not (tmp_path / "office").exists()


def test_going_back_from_the_code_leaves_nothing(leading, tmp_path):
    leading.to_code()
    before = leading.code()
    leading.press("first_run.back")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("office")]
    leading.next()
    assert leading.code() != before


def test_every_step_goes_back_and_keeps_what_was_written(leading):
    leading.to_director()
    for _ in range(3):
        leading.press("first_run.back")
    assert part(leading.screen, QPushButton, "first_run.new").isVisible()
    leading.press("first_run.new")
    assert part(leading.screen, QLineEdit, "library.name").text().strip() == "Riverbend Public Library"


def test_a_library_without_a_name_is_refused_beside_the_field(leading):
    leading.press("first_run.new")
    leading.next()
    assert part(leading.screen, QLineEdit, "library.name").property("tone") == "no"


def test_enter_goes_on(leading):
    leading.press("first_run.new")
    leading.write("library.name", "Riverbend Public Library")
    leading.qtbot.keyClick(part(leading.screen, QLineEdit, "library.name"), Qt.Key.Key_Return)
    assert "Step 2 of 4" in leading.shown()


def test_enter_presses_the_button_that_has_the_focus(leading):
    leading.to_policy()
    leading.qtbot.keyClick(part(leading.screen, QPushButton, "first_run.back"), Qt.Key.Key_Return)
    assert "Step 1 of 4" in leading.shown()


def test_without_a_policy_there_is_no_going_on(leading):
    leading.to_policy()
    leading.next()
    assert "Choose the policy that your library has approved." in leading.shown()


@pytest.mark.parametrize(
    ("name", "first", "second", "field"),
    [
        ("", PASSPHRASE, PASSPHRASE, "director.name"),
        ("Dora", "short", "short", "director.passphrase.typed"),
        ("Dora", PASSPHRASE, "another passphrase", "director.again.typed"),
    ],
)
def test_a_director_is_complete_or_refused_beside_the_field(leading, name, first, second, field):
    leading.to_director()
    leading.write("director.name", name)
    leading.write("director.passphrase.typed", first)
    leading.write("director.again.typed", second)
    leading.next()
    assert part(leading.screen, QLineEdit, field).property("tone") == "no"


def test_a_folder_with_something_in_it_is_refused(qtbot, jobs, clock, tmp_path):
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("Dear")
    leading = Leading(qtbot, jobs, clock, tmp_path / "office", full)
    leading.to_director()
    leading.press("director.folder")
    leading.press("first_run.back")
    leading.next()
    leading.write("director.name", "Dora Director")
    leading.write("director.passphrase.typed", PASSPHRASE)
    leading.write("director.again.typed", PASSPHRASE)
    leading.next()
    assert any("is not empty" in text for text in leading.shown())
    assert (full / "letter.txt").read_text() == "Dear"


def test_the_code_can_be_printed_and_copied(qtbot, jobs, clock, tmp_path):
    leading = Leading(qtbot, jobs, clock, tmp_path / "office", tmp_path / "code.pdf")
    leading.to_code()
    leading.press("code.print")
    leading.press("code.copy")
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert QGuiApplication.clipboard().text() == "-".join(leading.code())


def test_the_demo_office_is_one_press_away(leading):
    leading.press("first_run.demo")
    assert leading.found == [leading.demo]


def test_a_demo_that_cannot_be_made_says_why(leading):
    leading.demo_fails = True
    leading.press("first_run.demo")
    assert "The disk is full." in leading.shown()
    assert part(leading.screen, QPushButton, "first_run.demo").isEnabled()


def test_an_office_that_is_there_is_opened(qtbot, jobs, clock, tmp_path, a_vault):
    leading = Leading(qtbot, jobs, clock, tmp_path / "office", tmp_path, a_vault.folder)
    leading.press("first_run.open")
    assert any("There is no vault" in text for text in leading.shown())
    leading.press("first_run.open")
    assert leading.found == [a_vault.folder]
    assert member_names(a_vault.folder)


@pytest.mark.parametrize("step", ["to_policy", "to_director", "to_code"])
def test_everything_has_a_name(leading, step):
    getattr(leading, step)()
    assert unnamed(leading.screen) == []
    assert without_object_name(leading.screen) == []
    assert rich_labels(leading.screen) == []
