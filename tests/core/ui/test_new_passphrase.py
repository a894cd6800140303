"""Whoever chooses a passphrase writes it twice; four words that are handed to another are filled in for them."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from adminapp.core.kit.errors import InputError
from adminapp.core.ui.forms import Form
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.new_passphrase import NewPassphrase


@pytest.fixture
def asked(qtbot):
    """Return a form that asks for a passphrase, and what was asked for."""
    jobs = Jobs()

    def ask(*, own: bool) -> tuple[Form, NewPassphrase]:
        form = Form("new")
        qtbot.addWidget(form)
        return form, NewPassphrase(form, jobs, "", own=own)

    yield ask
    jobs.shutdown()
    qtbot.waitUntil(lambda: not jobs.busy())


def typed(form, name):
    return form.findChild(QLineEdit, f"new.{name}.typed")


@pytest.mark.parametrize("own", [True, False])
def test_four_words_for_oneself_are_written_again_and_those_for_another_are_not(asked, qtbot, own):
    form, new = asked(own=own)
    form.findChild(QPushButton, "new.suggest").click()
    qtbot.waitUntil(lambda: bool(typed(form, "passphrase").text()))
    words = typed(form, "passphrase").text()
    assert len(words.split()) == 4
    assert typed(form, "passphrase").echoMode() is QLineEdit.EchoMode.Normal
    if own:
        with pytest.raises(InputError, match="differ"):
            new.text()
        typed(form, "again").setText(words)
    assert new.text() == words


@pytest.mark.parametrize(
    ("first", "second", "field"), [("short", "short", "passphrase"), ("long enough", "another one", "again")]
)
def test_what_is_refused_is_said_beside_its_field_and_clear_forgets_both(asked, first, second, field):
    form, new = asked(own=True)
    typed(form, "passphrase").setText(first)
    typed(form, "again").setText(second)
    with pytest.raises(InputError) as refused:
        new.text()
    assert refused.value.holes["field"] == field
    new.clear()
    assert typed(form, "passphrase").text() == typed(form, "again").text() == ""
