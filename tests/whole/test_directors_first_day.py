"""A library's first day with the program: from nothing to an answer that stands in the log."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from adminapp.shell.demo.cards import barcode
from tests.whole.person import Person

PASSPHRASE = "monsoon gravel tuba cricket"
CARD = barcode(9001)
EXPORT = f"""\
cardnumber,surname,firstname,dateofbirth,Home house,dateexpiry,password
{CARD},Rivera,Lucía,1984-05-06,Main,2027-12-31,secret
{barcode(9002)},Okafor,Chidi,1970-01-02,Osage,2027-12-31,secret
,Nameless,Nora,1990-01-01,Main,2027-12-31,secret
"""


def test_from_nothing_to_an_answer_in_the_log(somebody: Callable[[Path], Person], tmp_path: Path) -> None:
    director = somebody(tmp_path / "office")
    set_up(director, tmp_path / "patrons.csv")
    sign_in(director)
    bring_in(director)
    permit_somebody(director)
    answer(director)
    read_the_log(director)
    go_home(director)


def set_up(director: Person, export: Path) -> None:
    export.write_text(EXPORT, encoding="utf-8")
    director.click("first_run.new")
    director.types("Riverbend Public Library")
    director.fill("library.branches", "Main\nOsage")
    director.click("first_run.next")
    director.click("policy.mrrl")
    director.click("first_run.next")
    director.fill("director.name", "Dora Director")
    director.fill("director.passphrase.typed", PASSPHRASE)
    director.fill("director.again.typed", PASSPHRASE)
    director.click("first_run.next")
    director.sees("Group ")
    type_the_code_back(director)
    director.sees("Where everything is kept")
    director.press(Qt.Key.Key_Return)
    director.choose_file(lambda: director.click("export.file.choose"), export)
    director.sees("patrons.csv, ")
    director.click("first_run.next")
    director.sees("Riverbend Public Library is ready", "Look at your patron export")
    director.press(Qt.Key.Key_Return)


def type_the_code_back(director: Person) -> None:
    lines = director.screen().splitlines()
    number = int(next(line for line in lines if line.startswith("Group ")).split()[1])
    groups = " ".join(line for line in lines if line.count("  ") == 3).split()
    director.fill("code.typed", "0000000")
    director.press(Qt.Key.Key_Return)
    director.sees(f"That is not group {number}.")
    director.fill("code.typed", groups[number - 1])
    director.press(Qt.Key.Key_Return)


def sign_in(director: Person) -> None:
    director.sees("Sign in", "Dora Director")
    director.fill("sign_in.passphrase.typed", PASSPHRASE)
    director.press(Qt.Key.Key_Return)
    director.sees("Riverbend Public Library", "Dora Director · Director")


def bring_in(director: Person) -> None:
    director.sees("What would happen", "New accounts", "The row has no card number.")
    director.pick("import.column.4", "Br")
    director.sees("Branch")
    director.click("import.do")
    director.sees("Done", "The export is in.")


def permit_somebody(director: Person) -> None:
    director.go("patrons")
    director.types("rivera")
    director.press(Qt.Key.Key_Return)
    director.sees("Lucía Rivera", "Nobody but the cardholder.")
    director.in_dialog(lambda: director.ctrl_shift(Qt.Key.Key_S), lambda: sign_consent(director))
    director.in_dialog(lambda: director.ctrl(Qt.Key.Key_G), lambda: name_a_friend(director))
    director.sees("Marta Sol is permitted.")


def sign_consent(director: Person) -> None:
    director.types("Form of 2018-09")
    director.fill("patrons.consent.paper", "Binder 1")
    director.press(Qt.Key.Key_Return)


def name_a_friend(director: Person) -> None:
    director.types("Marta Sol")
    director.press(Qt.Key.Key_Return)


def answer(director: Person) -> None:
    director.go("desk")
    director.scan(CARD)
    director.sees("✓ Share", "Lucía Rivera")
    director.alt(Qt.Key.Key_E)
    director.alt(Qt.Key.Key_1)
    director.alt(Qt.Key.Key_I)
    director.sees("Marta Sol", "✓ Share", "Section B.1", "What to say")
    director.ctrl(Qt.Key.Key_Return)
    director.sees("Recorded.", "Whose record?")


def read_the_log(director: Person) -> None:
    director.go("log")
    director.sees("Every line is as it was written.")
    director.click("log.chips.answers")
    director.click_row("log.table", "Answer at the desk")
    director.sees("Marta Sol", "photo ID", "card in the hand")
    director.click("log.chips.all")
    director.sees("Patron export brought in", "Permission recorded", "Consent recorded", "Vault made")


def go_home(director: Person) -> None:
    director.ctrl(Qt.Key.Key_L)
    director.sees("Sign in")
    director.does_not_see("Riverbend", "Marta Sol", "Rivera", "Answer at the desk", PASSPHRASE)
