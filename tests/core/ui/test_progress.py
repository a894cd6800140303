"""Long work says what it does and how far it is, and can be stopped."""

import threading

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.progress import Progress
from tests.accessible import part, unnamed


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.shutdown()
    qtbot.waitUntil(lambda: not made.busy())


@pytest.fixture
def progress(qtbot):
    made = Progress("import.progress")
    qtbot.addWidget(made)
    return made


def test_it_follows_a_job_to_its_end(qtbot, jobs, progress):
    go = threading.Event()

    def work(tell):
        tell(40, 100)
        go.wait()

    progress.follow(jobs.start(work, progress=progress.step), "Reading the export")
    assert progress.isVisible()
    qtbot.waitUntil(lambda: "40 of 100" in [label.text() for label in progress.findChildren(QLabel)])
    assert unnamed(progress) == []
    go.set()
    qtbot.waitUntil(lambda: not progress.isVisible())


def test_cancel_stops_the_work(qtbot, jobs, progress):
    done, started, go = [], threading.Event(), threading.Event()

    def work(tell):
        started.set()
        go.wait()
        tell(1, 2)
        done.append(True)

    progress.follow(jobs.start(work, progress=progress.step), "Reading the export")
    started.wait()
    part(progress, QPushButton, "import.progress.cancel").click()
    go.set()
    qtbot.waitUntil(lambda: not progress.isVisible())
    assert done == []
