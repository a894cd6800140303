"""The open window makes the backup that is due, whoever has signed in, and says how backups stand."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from adminapp.core.kit.errors import FullError
from adminapp.core.policy.roles import Role
from adminapp.core.store.backups import backups_in
from adminapp.core.ui.jobs import Jobs
from adminapp.office.vault_desk import Plan, VaultDesk
from adminapp.shell.keeping import Keeping


class Watched:
    """Somebody's signed-in hours, and what the window says meanwhile."""

    def __init__(self, qtbot, jobs, home, soon):
        self.qtbot, self.jobs, self.home, self.desk = qtbot, jobs, home, VaultDesk(home)
        self.lines: list[str] = []
        self.said: list[str] = []
        self.keeping = Keeping(jobs, self.desk, self.lines.append, self.said.append, soon)
        self.keeping.show_state()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.jobs.busy())

    def look(self):
        self.keeping.look()
        self.settle()

    @property
    def made(self):
        return len(backups_in(self.home.folder / "backups", self.home.keys.vault))


@pytest.fixture
def watch(qtbot, a_vault):
    """Return what watches over somebody of a role."""
    pool = Jobs()

    def sign_in(role: Role, soon: int = 3_600_000) -> Watched:
        return Watched(qtbot, pool, a_vault.sign_in(role), soon)

    yield sign_in
    pool.shutdown()


Watch = Callable[..., Watched]


def test_soon_after_sign_in_the_timer_makes_the_first_backup_even_for_a_clerk(watch: Watch, qtbot):
    clerk = watch(Role.CIRCULATION, soon=50)
    assert clerk.lines[0] == "No backup yet"
    qtbot.waitUntil(lambda: clerk.made == 1)
    qtbot.waitUntil(lambda: clerk.lines[-1].startswith("Backup 2026-03-02 10:00"))
    assert clerk.said == []


def test_a_backup_is_made_when_the_next_is_due_and_not_before(watch: Watch, clock):
    director = watch(Role.DIRECTOR)
    director.look()
    clock.move(hours=23)
    director.look()
    assert director.made == 1
    clock.move(hours=1)
    director.look()
    assert director.made == 2
    assert director.lines[-1].startswith("Backup 2026-03-03 10:00")


def test_what_is_stopped_makes_none(watch: Watch, qtbot):
    director = watch(Role.DIRECTOR, soon=300)
    director.keeping.stop()
    qtbot.wait(400)
    assert director.made == 0


def test_what_is_wrong_with_a_place_is_said_once_and_again_after_it_was_well(watch: Watch, clock, tmp_path):
    director = watch(Role.DIRECTOR)
    usb = tmp_path / "usb"
    plan = director.desk.backup_state().plan
    director.desk.change_plan(Plan(plan.place, second=usb, hours=1))
    for _ in range(2):
        director.look()
        clock.move(hours=2)
    assert director.said == [f"{usb} was not reached; the backup is in the first place alone. Connect it."]
    usb.mkdir()
    director.look()
    usb.rename(tmp_path / "gone")
    clock.move(hours=2)
    director.look()
    assert len(director.said) == 2


def test_a_backup_that_is_late_stands_in_the_sidebar(watch: Watch, clock):
    clock.move(days=9)
    director = watch(Role.DIRECTOR)
    assert director.lines == ["A backup is late"]
    director.look()
    assert director.lines[-1].startswith("Backup 2026-03-11")


def test_a_backup_that_fails_is_said_and_tried_again(watch: Watch, monkeypatch):
    director = watch(Role.DIRECTOR)

    def full() -> None:
        raise FullError("The disk is full. Make room, then try again.")

    with monkeypatch.context() as patch:
        patch.setattr(director.desk, "back_up_if_due", full)
        director.look()
    assert director.said == ["The disk is full. Make room, then try again."]
    assert director.lines[-1] == "The backup was not made"
    director.look()
    assert director.made == 1


def test_the_window_keeps_watch_and_shows_it_at_its_foot(signed_in, qtbot):
    foot = signed_in.session.frame.sidebar

    def texts() -> list[str]:
        return [one.text() for one in foot.findChildren(QLabel)]

    qtbot.waitUntil(lambda: "No backup yet" in texts())
    signed_in.session.keeping.look()
    qtbot.waitUntil(lambda: any(text.startswith("Backup 2026-03-02") for text in texts()))
    assert len(list((signed_in.folder / "backups").glob("2026-*"))) == 1
