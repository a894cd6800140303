"""Long work says at the foot of the window what it does and how far it is, and can be stopped where it may."""

import threading

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.under_way import UnderWay
from tests.accessible import part, unnamed, without_object_name


@pytest.fixture
def under_way(qtbot):
    made = UnderWay(soon=0)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def jobs(qtbot, under_way):
    made = Jobs()
    made.began.connect(under_way.follow)
    yield made
    made.shutdown()
    qtbot.waitUntil(lambda: not made.busy())


@pytest.fixture
def go():
    event = threading.Event()
    yield event
    event.set()


def texts(under_way):
    return [one.text() for one in under_way.findChildren(QLabel) if one.text()]


def test_it_follows_a_job_to_its_end(qtbot, jobs, under_way, go):
    def work(tell):
        tell(40, 100)
        go.wait()
        return "done"

    heard = []
    jobs.start_long(work, "Reading the export", done=heard.append)
    qtbot.waitUntil(under_way.isVisible)
    qtbot.waitUntil(lambda: texts(under_way) == ["Reading the export", "40 of 100"])
    assert unnamed(under_way) == []
    assert without_object_name(under_way) == []
    go.set()
    qtbot.waitUntil(lambda: not under_way.isVisible())
    assert heard == ["done"]


def test_cancel_stops_the_work_and_nobody_hears_of_it(qtbot, jobs, under_way, go):
    done, started = [], threading.Event()

    def work(tell):
        started.set()
        go.wait()
        tell(1, 2)
        done.append("worked")

    jobs.start_long(work, "Reading the export", done=lambda _: done.append("heard"))
    started.wait()
    part(under_way, QPushButton, "under_way.cancel").click()
    assert "Stopping; nothing will be changed." in texts(under_way)
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert done == []


def test_what_cannot_be_stopped_offers_no_cancel(qtbot, jobs, under_way, go):
    jobs.start_long(go.wait, "A backup is being made.", can_stop=False)
    qtbot.waitUntil(under_way.isVisible)
    assert not part(under_way, QPushButton, "under_way.cancel").isVisible()


def test_two_at_once_stand_under_each_other(qtbot, jobs, under_way, go):
    other = threading.Event()
    jobs.start_long(go.wait, "A backup is being made.", can_stop=False)
    jobs.start_long(other.wait, "The lines are being saved.", can_stop=False)
    qtbot.waitUntil(under_way.isVisible)
    go.set()
    qtbot.waitUntil(lambda: texts(under_way) == ["The lines are being saved."])
    assert under_way.isVisible()
    other.set()
    qtbot.waitUntil(lambda: not under_way.isVisible())


def test_what_ends_at_once_does_not_flash_up(qtbot, jobs):
    patient = UnderWay(soon=50)
    qtbot.addWidget(patient)
    jobs.began.connect(patient.follow)
    jobs.start_long(lambda: None, "Trying the import", can_stop=False)
    qtbot.waitUntil(lambda: not jobs.busy())
    qtbot.wait(80)
    assert not patient.isVisible()
