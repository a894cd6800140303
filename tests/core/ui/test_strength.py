"""Whoever chooses a passphrase is told whether it is a good one."""

import pytest

from adminapp.core.ui.forms import SecretField
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.strength import StrengthLine


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.shutdown()
    qtbot.waitUntil(lambda: not made.busy())


@pytest.mark.parametrize(
    ("passphrase", "words"),
    [("password", "Guessed at once"), ("monsoon gravel tuba cricket", "Very good"), ("x" * 1000, "uess")],
)
def test_the_line_follows_what_is_typed(qtbot, jobs, passphrase, words):
    field = SecretField()
    line = StrengthLine("office.strength", field, jobs)
    qtbot.addWidget(field)
    qtbot.addWidget(line)
    field.edit.setText("a")
    field.edit.setText(passphrase)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert words in line.text()
    field.clear()
    assert line.text() == ""
