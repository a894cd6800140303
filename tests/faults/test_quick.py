"""A quick round of what `python -m tests.faults --long` does by hand, and the controls that show it can see a fault."""

import subprocess
import sys

from tests.faults.acts import ACTS
from tests.house.commands import command_names
from tests.house.source import HOME


def faults(*words):
    command = [sys.executable, "-m", "tests.faults", *words]
    return subprocess.run(command, cwd=HOME, capture_output=True, text=True, timeout=300, check=False)


def test_kills_and_failing_disks_lose_nothing():
    acts = faults("--act", "settings.change", "--act", "vault.rekey", "--act", "vault.restore", "--places", "3")
    assert (acts.returncode, acts.stdout.splitlines()[:-1]) == (0, [])


def test_every_act_survives_a_kill_and_a_failing_disk():
    every = faults()
    assert (every.returncode, every.stdout.splitlines()[:-1]) == (0, [])


def test_every_command_is_among_the_acts():
    at_the_door = {"member.sign_in", "member.sign_out", "vault.create"}
    assert command_names() - at_the_door <= {act.name for act in ACTS}


def test_a_name_that_is_logged_is_seen():
    run = faults("--control", "silence", "--act", "permissions.record")
    assert run.returncode == 1
    assert "Quillfeather stands in said.txt" in run.stdout


def test_without_a_journal_the_harness_sees_torn_states():
    assert faults("--control", "journal", "--act", "settings.change", "--places", "9").returncode != 0


def test_without_its_checks_a_hurt_file_passes_and_the_harness_sees_it():
    run = faults("--control", "checks", "--files")
    assert run.returncode == 1
    assert "not noticed" in run.stdout
