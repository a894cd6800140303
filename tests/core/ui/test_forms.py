"""A field is named, explained, and its error stands beside it."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QLineEdit

from adminapp.core.kit.errors import InputError
from adminapp.core.ui.forms import DateField, Form, NumberField, Picker, SecretField, long_field, text_field
from tests.accessible import part, rich_labels, unnamed, without_object_name


@pytest.fixture
def form(qtbot):
    made = Form("card")
    qtbot.addWidget(made)
    made.add("name", "&Name", text_field(), "As on the photo ID")
    made.add("branch", "&Branch", Picker([("main", "Main"), ("osage", "Osage")]), half=True)
    made.add("born", "B&orn", DateField(), half=True)
    made.add("passphrase", "&Passphrase", SecretField())
    made.add("reason", "&Reason", long_field())
    made.show()
    return made


def shown_texts(form):
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_every_field_is_named_for_a_screen_reader(form):
    assert unnamed(form) == []
    assert without_object_name(form) == []
    assert rich_labels(form) == []
    assert part(form, QLineEdit, "card.name").accessibleName() == "Name"
    assert part(form, QLineEdit, "card.name").accessibleDescription() == "As on the photo ID"


def test_a_label_leads_to_its_field(form):
    caption = next(label for label in form.findChildren(QLabel) if label.text() == "&Name")
    assert caption.buddy() is part(form, QLineEdit, "card.name")


def test_an_error_stands_beside_the_field_that_caused_it(form, qtbot):
    form.refuse(InputError("No name."), "name")
    assert "No name." in shown_texts(form)
    name = part(form, QLineEdit, "card.name")
    assert name.property("tone") == "no"
    assert name.accessibleDescription().startswith("No name.")
    qtbot.waitUntil(name.hasFocus)
    form.clear_errors()
    assert "No name." not in shown_texts(form)
    assert name.accessibleDescription() == "As on the photo ID"


def test_an_error_names_its_own_field(form):
    form.refuse(InputError("Not that branch.", field="branch"))
    assert part(form, Picker, "card.branch").property("tone") == "no"


def test_an_error_of_no_field_stands_at_the_foot(form):
    form.refuse(InputError("The disk is full."))
    assert "The disk is full." in shown_texts(form)


def test_a_picker_gives_back_the_value(form):
    picker = part(form, Picker, "card.branch")
    picker.choose("osage")
    assert picker.value() == "osage"
    picker.offer([])
    assert picker.value() is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [("", None), ("2015-03-08", date(2015, 3, 8)), ("3/8/2015", date(2015, 3, 8)), ("March 8, 2015", date(2015, 3, 8))],
)
def test_a_date_is_read_as_people_write_it(qtbot, typed, day):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    field = DateField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.day() == day
    QLocale.setDefault(before)


@pytest.mark.parametrize("typed", ["2015-02-30", "yesterday", "3/8/15", "0000-00-00", "9" * 200])
def test_what_is_no_date_is_refused(qtbot, typed):
    field = DateField()
    qtbot.addWidget(field)
    field.setText(typed)
    with pytest.raises(InputError, match="is not a date"):
        field.day()


def test_a_typed_date_is_said_in_words_below(form):
    part(form, DateField, "card.born").show_day(date(2015, 3, 8))
    assert any("2015" in text and "March" in text for text in shown_texts(form))


def test_a_passphrase_is_hidden_until_asked_for(form):
    secret = part(form, SecretField, "card.passphrase")
    assert secret.edit.echoMode() == QLineEdit.EchoMode.Password
    secret.show_button.click()
    assert secret.edit.echoMode() == QLineEdit.EchoMode.Normal
    secret.clear()
    assert secret.edit.echoMode() == QLineEdit.EchoMode.Password


def test_a_hidden_field_takes_its_label_along(form):
    form.show_field("name", shown=False)
    assert "&Name" not in shown_texts(form)


@pytest.mark.parametrize("text", ["1", " 30 ", "007"])
def test_a_number_within_its_bounds_is_read(qtbot, text):
    field = NumberField(5, 1, 30)
    qtbot.addWidget(field)
    field.setText(text)
    assert field.number() == int(text)


@pytest.mark.parametrize("text", ["", "0", "31", "-1", "1.5", "²", "1e1", "five"])
def test_a_number_that_cannot_be_is_refused_with_its_bounds(qtbot, text):
    field = NumberField(5, 1, 30)
    qtbot.addWidget(field)
    field.setText(text)
    with pytest.raises(InputError, match="from 1 to 30"):
        field.number()
