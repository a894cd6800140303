"""The window as a whole: an office that is made, and the program started on it."""

from pathlib import Path

import pytest

from adminapp.shell.office import Office, create_office
from tests.clocks import FixedClock
from tests.windows import real_window

DIRECTOR, PASSPHRASE = "Dora Director", "monsoon gravel tuba cricket"
OFFICE = Office("Riverbend Public Library", "1 Levee Street", "555-0100", ("Main", "Osage"))


@pytest.fixture
def an_office(tmp_path: Path, clock: FixedClock) -> Path:
    folder = tmp_path / "office"
    create_office(folder, OFFICE, "mrrl", DIRECTOR, PASSPHRASE, clock)
    return folder


@pytest.fixture
def app(qapp, qtbot, clock, tmp_path):
    yield from real_window(qapp, qtbot, clock, tmp_path / "nowhere")


@pytest.fixture
def signed_in(app, an_office, qtbot):
    app.start(an_office)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    screen = app.window.screen_shown
    screen.passphrase.edit.setText(PASSPHRASE)
    screen.do.click()
    qtbot.waitUntil(lambda: app.session is not None and not app.session.jobs.busy())
    return app
