"""What is half filled in can be kept and put back, in any language; a passphrase and a code never."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from adminapp.core.policy.roles import Role
from adminapp.core.ui.choices import Choices
from adminapp.core.ui.drafts import draft_of, take_up
from adminapp.core.ui.forms import DateField, Form, NumberField, Picker, SecretField, long_field, text_field


class Asked(QWidget):
    """One field of every kind."""

    def __init__(self, roles=tuple(Role)):
        super().__init__()
        self.form = Form("asked")
        add = self.form.add
        self.form.setParent(self)
        self.name = add("name", "&Name", text_field())
        self.born = add("born", "&Born", DateField())
        self.copies = add("copies", "&Copies", NumberField(1, 1, 99))
        self.role = add("role", "&Role", Picker([(role, role.title()) for role in roles]))
        self.paper = add("paper", "&Paper", Picker([(date(2026, 1, day), f"sheet {day}") for day in (1, 2, 3)]))
        self.proofs = add(
            "proofs", "&Shown", Choices("proofs", "Shown", [("card", "Card"), ("id", "ID")], several=True)
        )
        self.agreed = add("agreed", "&Agreed", QCheckBox())
        self.note = add("note", "N&ote", long_field())
        self.secret = add("secret", "&Passphrase", SecretField())
        self.code = add("code", "&Code", text_field())
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.printed = add("printed", "P&rinted", long_field())
        self.printed.setReadOnly(True)


@pytest.fixture
def asked(qtbot):
    made = Asked()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def again(qtbot):
    made = Asked()
    qtbot.addWidget(made)
    return made


def fill_in(asked):
    asked.name.setText("Ann O'Brien")
    asked.born.show_day(date(2015, 3, 8))
    asked.copies.setText("7")
    asked.role.choose(Role.DIRECTOR)
    asked.paper.setCurrentIndex(2)
    asked.proofs.choose("id")
    asked.agreed.setChecked(True)
    asked.note.setPlainText("two\nlines")


def test_every_field_comes_back(asked, again):
    fill_in(asked)
    take_up(again.form.fields(), draft_of(asked.form.fields()))
    assert again.name.text() == "Ann O'Brien"
    assert again.born.day() == date(2015, 3, 8)
    assert again.copies.number() == 7
    assert again.role.value() is Role.DIRECTOR
    assert again.paper.value() == date(2026, 1, 3)
    assert again.proofs.values() == ["id"]
    assert again.agreed.isChecked()
    assert again.note.toPlainText() == "two\nlines"


def test_no_secret_is_kept_even_while_it_is_shown(asked):
    asked.secret.edit.setText("monsoon gravel tuba")
    asked.secret.edit.setEchoMode(QLineEdit.EchoMode.Normal)
    asked.code.setText("ABCD-EFGH")
    asked.printed.setPlainText("ABCD-EFGH")
    kept = str(draft_of(asked.form.fields()))
    assert "monsoon" not in kept
    assert "ABCD" not in kept


def test_a_date_is_the_same_day_in_another_language(asked, again):
    asked.born.setText("3/8/2015")
    kept = draft_of(asked.form.fields())
    QLocale.setDefault(QLocale(QLocale.Language.Spanish, QLocale.Country.Spain))
    take_up(again.form.fields(), kept)
    assert again.born.day() == date(2015, 3, 8)


def test_half_a_date_comes_back_as_it_was_typed(asked, again):
    asked.born.setText("3/8/20")
    take_up(again.form.fields(), draft_of(asked.form.fields()))
    assert again.born.text() == "3/8/20"


def test_what_is_offered_no_more_is_not_chosen(asked, qtbot):
    asked.role.choose(Role.IT)
    again = Asked((Role.DIRECTOR, Role.CIRCULATION))
    qtbot.addWidget(again)
    again.role.choose(Role.CIRCULATION)
    take_up(again.form.fields(), draft_of(asked.form.fields()) | {"asked.no_such_field": "x"})
    assert again.role.value() is Role.CIRCULATION
