"""Work runs beside the window, and its answer comes back to the window's thread."""

import gc
import logging
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from adminapp.core.kit.errors import RuleError
from adminapp.core.ui.jobs import CancelledError, Jobs, _sweep


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.shutdown()
    qtbot.waitUntil(lambda: not made.busy())


def refuse():
    raise RuleError("Not {name}.", name="Ann")


def stumble():
    message = "a name: Ann Doe"
    raise KeyError(message)


def test_the_answer_comes_back_to_the_windows_thread(qtbot, jobs):
    heard = []
    jobs.start(threading.get_ident, done=lambda worker: heard.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(heard))
    worker, listener = heard[0]
    assert listener == threading.get_ident() != worker


def test_two_hundred_quick_jobs_all_answer(qtbot, jobs):
    heard = []
    for number in range(200):
        jobs.start(lambda number=number: number, done=heard.append)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert sorted(heard) == list(range(200))


def test_the_policys_no_goes_to_whoever_asked(qtbot, jobs):
    errors = []
    jobs.start(refuse, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], RuleError)


def test_an_error_that_nobody_listens_to_reaches_the_window(qtbot, jobs):
    with qtbot.waitSignal(jobs.unheard) as heard:
        jobs.start(refuse)
    assert str(heard.args[0]) == "Not Ann."


def test_a_fault_of_ours_is_told_and_logged_without_its_values(qtbot, jobs, caplog):
    errors = []
    with caplog.at_level(logging.ERROR):
        jobs.start(stumble, failed=errors.append)
        qtbot.waitUntil(lambda: bool(errors))
    assert "fault of its own" in str(errors[0])
    assert "KeyError" in caplog.text
    assert "in stumble" in caplog.text
    assert "Ann Doe" not in caplog.text + str(errors[0])


def test_a_cancelled_job_answers_nobody(qtbot, jobs):
    heard = []
    go = threading.Event()
    job = jobs.start(go.wait, done=heard.append, failed=heard.append)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert heard == []


def test_work_that_may_finish_goes_on_and_nobody_hears_of_it(qtbot, jobs):
    heard, finished = [], []
    go = threading.Event()

    def bring_in(tell):
        go.wait()
        tell(1, 2)
        finished.append(True)

    jobs.start(bring_in, done=heard.append, progress=lambda *words: heard.append(words))
    jobs.let_all_finish()
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert (finished, heard) == ([True], [])


def test_cancelling_stops_work_at_its_next_word_of_progress(qtbot, jobs):
    steps, reached, go = [], threading.Event(), threading.Event()

    def work(tell):
        try:
            tell(1, 3)
            reached.set()
            go.wait()
            tell(2, 3)
        except CancelledError:
            steps.append("rolled back")
            raise
        steps.append("done")

    job = jobs.start(work, done=steps.append, failed=steps.append, progress=lambda done, of: None)
    reached.wait()
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert steps == ["rolled back"]


def test_progress_is_told_in_order(qtbot, jobs):
    told = []

    def work(tell):
        for done in range(1, 4):
            tell(done, 3)

    jobs.start(work, progress=lambda done, of: told.append((done, of)))
    qtbot.waitUntil(lambda: not jobs.busy())
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_an_answer_to_a_page_that_is_gone_is_dropped(qtbot, jobs):
    class Listener(QObject):
        def hear(self, answer):
            raise AssertionError

    listener, go = Listener(), threading.Event()
    jobs.start(go.wait, done=listener.hear)
    listener.deleteLater()
    with qtbot.waitSignal(listener.destroyed):
        pass
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())


def test_shutdown_waits_for_the_pool(qtbot):
    jobs, finished, go = Jobs(), [], threading.Event()
    jobs.start(lambda: (go.wait(), finished.append(True)))
    threading.Timer(0.05, go.set).start()
    jobs.shutdown()
    assert finished == [True]


def test_a_fault_is_told_by_its_kind_and_place_so_that_it_can_be_reported(qtbot, jobs):
    with qtbot.waitSignal(jobs.faulted) as heard:
        jobs.start(stumble, failed=lambda _: None)
    assert "KeyError" in heard.args[0]
    assert "in stumble" in heard.args[0]
    assert "Ann" not in heard.args[0]


def test_an_error_of_ours_is_no_fault(qtbot, jobs):
    told = []
    jobs.faulted.connect(told.append)
    jobs.start(refuse, failed=lambda _: None)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert told == []


def test_something_waits_until_nothing_is_on_its_way(qtbot, jobs):
    go, happened = threading.Event(), []
    jobs.start(go.wait, done=lambda _: jobs.start(lambda: 1, done=lambda _: happened.append("answered")))
    jobs.when_quiet(lambda: happened.append("quiet"))
    assert happened == []
    go.set()
    qtbot.waitUntil(lambda: len(happened) == 2)
    assert happened == ["answered", "quiet"]
    jobs.when_quiet(lambda: happened.append("at once"))
    assert happened[-1] == "at once"


class Ring:
    """Refers to itself, so that only a collection ends it."""

    def __init__(self):
        self.itself = self


@pytest.mark.parametrize(("held", "is_collected"), [(1_000, True), (20_000, False)])
def test_beside_work_that_holds_much_nothing_is_looked_through(qtbot, jobs, held, is_collected):
    done = threading.Event()
    jobs.start(done.wait)
    gc.collect()
    objects = [[] for _ in range(held)]
    ring = weakref.ref(Ring())
    _sweep()
    assert (ring() is None) is is_collected
    done.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    _sweep()
    assert ring() is None
    assert len(objects) == held
