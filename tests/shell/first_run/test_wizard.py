"""The first start leads to an office; every step goes back, and until the end nothing is written anywhere."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton

from adminapp.core.kit.errors import FullError
from adminapp.core.store.keeping import Plan
from adminapp.core.store.vault import open_vault, open_with_recovery_code
from adminapp.core.ui.jobs import Jobs
from adminapp.office.vault_desk import VaultDesk
from adminapp.shell import office
from adminapp.shell.office import Office, office_of, pack_in_force
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.shell.first_run.leading import DIRECTOR, PASSPHRASE, STEPS, Leading

RIVERBEND = Office("Riverbend Public Library", "", "", ("Main", "Osage"))


# to the end


def test_a_new_office_is_made(leading: Leading, clock: Any) -> None:
    leading.through()
    leading.next()
    assert leading.found == [leading.folder]
    home = open_vault(leading.folder, DIRECTOR, PASSPHRASE, clock)
    assert office_of(home) == RIVERBEND
    assert pack_in_force(home).id == "lco"
    assert VaultDesk(home).backup_state().plan == Plan(leading.folder.resolve() / "backups")
    home.close()
    assert [path.name for path in leading.folder.parent.iterdir()] == ["office"]


def test_the_printed_code_opens_it(leading: Leading, clock: Any) -> None:
    leading.to("code")
    code = "-".join(leading.code())
    leading.fill("code")
    for _ in range(3):
        leading.next()
    home = open_with_recovery_code(leading.folder, code, clock)
    assert home.is_open
    home.close()


def test_the_keyboard_alone_is_enough(leading: Leading) -> None:
    window = leading.screen
    window.activateWindow()
    leading.qtbot.waitUntil(window.isActiveWindow)
    leading.press("first_run.new")
    typed(leading, "Riverbend Public Library")
    enter(leading)
    key(leading, Qt.Key.Key_Space)
    enter(leading)
    for text in (DIRECTOR, PASSPHRASE, PASSPHRASE):
        typed(leading, text)
        while text != PASSPHRASE or leading.text("director.again.typed") == "":
            key(leading, Qt.Key.Key_Tab)
            if isinstance(QApplication.focusWidget(), QLineEdit):
                break
    enter(leading)
    typed(leading, leading.code()[leading.asked_group()])
    enter(leading)
    enter(leading)
    while QApplication.focusWidget() is not part(leading.screen, QPushButton, "first_run.next"):
        key(leading, Qt.Key.Key_Tab)
    enter(leading)
    assert leading.step() == "done"
    enter(leading)
    assert leading.found == [leading.folder]


def key(leading: Leading, one: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or leading.screen, one)
    leading.settle()


def enter(leading: Leading) -> None:
    key(leading, Qt.Key.Key_Return)


def typed(leading: Leading, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or leading.screen, text)
    leading.settle()


# back and forth


@pytest.mark.parametrize("step", STEPS)
def test_every_step_goes_back_to_the_first_and_forth_again_and_nothing_is_written(leading: Leading, step: str) -> None:
    before = leading.on_disk()
    leading.to(step)
    leading.fill(step)
    for earlier in (*reversed(STEPS[: STEPS.index(step)]), "welcome"):
        assert leading.step() == (STEPS[STEPS.index(earlier) + 1] if earlier != "welcome" else "library")
        leading.back()
    assert leading.step() == "welcome"
    leading.press("first_run.new")
    for later in STEPS[: STEPS.index(step)]:
        assert leading.step() == later
        leading.next()
    assert leading.step() == step
    assert leading.on_disk() == before
    assert leading.found == []


def test_a_printed_code_stays_good_until_name_or_passphrase_are_others(leading: Leading) -> None:
    leading.to("code")
    printed = leading.code()
    leading.back()
    leading.next()
    assert leading.code() == printed
    leading.back()
    leading.write("director.name", "Dolores Director")
    leading.next()
    assert leading.code() != printed


def test_until_the_code_is_typed_back_there_is_no_going_on(leading: Leading) -> None:
    leading.to("code")
    leading.write("code.typed", "0000000")
    leading.next()
    assert leading.step() == "code"
    assert any(text.startswith("That is not group") for text in leading.shown())


def test_after_the_end_there_is_no_way_back(leading: Leading) -> None:
    leading.through()
    assert leading.step() == "done"
    assert not part(leading.screen, QPushButton, "first_run.back").isVisible()
    assert leading.text("director.passphrase.typed") == ""


# each step


def test_a_library_without_a_name_is_refused_beside_the_field(leading: Leading) -> None:
    leading.press("first_run.new")
    leading.next()
    assert part(leading.screen, QLineEdit, "library.library").property("tone") == "no"


def test_enter_goes_on(leading: Leading) -> None:
    leading.press("first_run.new")
    leading.fill("library")
    leading.qtbot.keyClick(part(leading.screen, QLineEdit, "library.library"), Qt.Key.Key_Return)
    assert "Step 2 of 6" in leading.shown()


def test_enter_presses_the_button_that_has_the_focus(leading: Leading) -> None:
    leading.to("policy")
    leading.qtbot.keyClick(part(leading.screen, QPushButton, "first_run.back"), Qt.Key.Key_Return)
    assert "Step 1 of 6" in leading.shown()


def test_address_telephone_and_logo_are_kept(leading: Leading, clock: Any, tmp_path: Path, a_logo: bytes) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(a_logo)
    leading.press("first_run.new")
    leading.fill("library")
    part(leading.screen, QPlainTextEdit, "library.address").setPlainText("1 Levee Street\nRiverbend")
    leading.write("library.phone", "555-0100")
    leading.drop("library.logo", file)
    leading.next()
    for step in STEPS[1:]:
        leading.fill(step)
        leading.next()
    home = open_vault(leading.folder, DIRECTOR, PASSPHRASE, clock)
    kept = office_of(home)
    home.close()
    assert (kept.address, kept.phone) == ("1 Levee Street\nRiverbend", "555-0100")
    assert kept.logo.startswith(b"\x89PNG")
    assert b"secret comment" not in kept.logo


def test_a_file_that_is_no_image_is_refused_beside_the_logo(leading: Leading, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_text("<svg/>")
    leading.press("first_run.new")
    leading.drop("library.logo", file)
    assert any("is not an image that can be a logo" in text for text in leading.shown())


def test_without_a_policy_there_is_no_going_on(leading: Leading) -> None:
    leading.to("policy")
    leading.next()
    assert "Choose the policy that your library has approved." in leading.shown()


def test_a_policys_choices_stand_there_in_plain_words(leading: Leading) -> None:
    leading.to("policy")
    answers = {}
    for policy in ("mrrl", "lco"):
        part(leading.screen, QRadioButton, f"policy.{policy}").click()
        leading.settle()
        shown = leading.shown()
        answers[policy] = shown[shown.index("May parents and guardians see a minor's account?") + 1]
    assert answers == {"mrrl": "Yes", "lco": "No"}


@pytest.mark.parametrize(
    ("name", "first", "second", "field"),
    [
        ("", PASSPHRASE, PASSPHRASE, "director.name"),
        ("Dora\x07", PASSPHRASE, PASSPHRASE, "director.name"),
        ("Dora", "short", "short", "director.passphrase.typed"),
        ("Dora", PASSPHRASE, "another passphrase", "director.again.typed"),
    ],
)
def test_a_director_is_complete_or_refused_beside_the_field(
    leading: Leading, name: str, first: str, second: str, field: str
) -> None:
    leading.to("director")
    leading.write("director.name", name)
    leading.write("director.passphrase.typed", first)
    leading.write("director.again.typed", second)
    leading.next()
    assert leading.step() == "director"
    assert part(leading.screen, QLineEdit, field).property("tone") == "no"


def test_four_words_are_suggested_shown_and_to_be_written_again(leading: Leading) -> None:
    leading.to("director")
    leading.write("director.name", DIRECTOR)
    leading.press("director.suggest")
    suggested = leading.text("director.passphrase.typed")
    assert len(suggested.split()) == 4
    assert part(leading.screen, QLineEdit, "director.passphrase.typed").echoMode() is QLineEdit.EchoMode.Normal
    leading.next()
    assert leading.step() == "director"
    leading.write("director.again.typed", suggested)
    leading.next()
    assert leading.step() == "code"


def test_the_code_can_be_printed_and_copied(qtbot: Any, jobs: Jobs, clock: Any, folder: Path, tmp_path: Path) -> None:
    leading = Leading(qtbot, jobs, clock, folder, tmp_path / "code.pdf")
    leading.to("code")
    leading.press("code.print")
    leading.press("code.copy")
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert QGuiApplication.clipboard().text() == "-".join(leading.code())


# where everything is kept


def test_what_cannot_be_written_is_said_and_leaves_nothing(leading: Leading, monkeypatch: pytest.MonkeyPatch) -> None:
    leading.to("export")
    leading.folder.mkdir()
    (leading.folder / "letter.txt").write_text("came in meanwhile")
    leading.next()
    assert leading.step() == "export"
    assert any("is not empty" in text for text in leading.shown())
    assert [path.name for path in leading.folder.iterdir()] == ["letter.txt"]


# the other ways


def test_the_demo_office_is_one_press_away(leading: Leading) -> None:
    leading.press("first_run.demo")
    assert leading.found == [leading.demo]


def test_a_demo_that_cannot_be_made_says_why(leading: Leading) -> None:
    leading.demo_fails = True
    leading.press("first_run.demo")
    assert "The disk is full." in leading.shown()
    assert part(leading.screen, QPushButton, "first_run.demo").isEnabled()


def test_an_office_that_is_there_is_opened(
    qtbot: Any, jobs: Jobs, clock: Any, folder: Path, tmp_path: Path, a_vault: Any
) -> None:
    leading = Leading(qtbot, jobs, clock, folder, tmp_path, a_vault.folder)
    leading.press("first_run.open")
    assert any("There is no vault" in text for text in leading.shown())
    leading.press("first_run.open")
    assert leading.found == [a_vault.folder]


@pytest.mark.parametrize("step", [*STEPS, "done"])
def test_everything_has_a_name(leading: Leading, step: str) -> None:
    leading.through() if step == "done" else leading.to(step)
    assert unnamed(leading.screen) == []
    assert without_object_name(leading.screen) == []
    assert rich_labels(leading.screen) == []


def test_an_office_that_was_made_is_known_from_then_on(leading: Leading) -> None:
    made: list[object] = []
    leading.screen.made.connect(made.append)
    leading.to("export")
    assert made == []
    leading.next()
    assert made == [leading.folder]


def test_an_office_whose_plan_cannot_be_kept_is_not_made_at_all(
    leading: Leading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise FullError("The disk is full.")

    monkeypatch.setattr(office, "change_plan", full)
    leading.to("places")
    leading.write("places.backups.typed", str(tmp_path / "elsewhere"))
    leading.next()
    leading.next()
    assert leading.step() == "export"
    assert "The disk is full." in leading.shown()
    assert list(leading.folder.parent.iterdir()) == []
