"""Killed at any moment, the program loses nothing that it acknowledged, and tears nothing apart."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from adminapp.core.kit.errors import InUseError
from adminapp.core.policy.roles import Role
from adminapp.core.store.log import LogFilter, lines
from adminapp.core.store.vault import open_vault
from tests.vaults import NAMES, passphrase_of

# Writes to the desk and, as the arguments of the line, to the office: one transaction over two files.
WRITER = """
import sys
from pathlib import Path
from sqlalchemy import text
from adminapp.core.kit.clock import Clock
from adminapp.core.security.deeds import Deed
from adminapp.core.store.vault import open_vault

home = open_vault(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Clock())
for number in range(100_000):
    with home.write(Deed.LINK_CUSTODY, "custody.link", number, why="x" * 3000) as db:
        db.execute(text("INSERT INTO settings VALUES (:name, 'x')"), {"name": f"number {number}"})
    print(number, flush=True)
"""


def writer(vault):
    arguments = [str(vault.folder), NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR)]
    return subprocess.Popen([sys.executable, "-c", WRITER, *arguments], stdout=subprocess.PIPE, text=True)


def kill(process):
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


@pytest.mark.parametrize("milliseconds", [0, 1, 3, 7, 13, 29])
def test_a_killed_program_leaves_the_old_state_or_the_new(a_vault, milliseconds):
    acknowledged = []
    with writer(a_vault) as process:
        acknowledged.append(int(process.stdout.readline()))
        timer = threading.Timer(milliseconds / 1000, os.kill, (process.pid, signal.SIGKILL))
        timer.start()
        acknowledged.extend(int(line) for line in process.stdout if line.endswith("\n"))
        timer.join()
    home = a_vault.sign_in(Role.DIRECTOR)
    kept = [int(name.removeprefix("number ")) for name in home.settings() if name.startswith("number ")]
    with home.read() as db:
        told = lines(db, LogFilter(command="custody.link", most=100_000))
    assert sorted(kept) == sorted(int(line.subject) for line in told) == list(range(len(kept)))
    assert len(kept) - len(acknowledged) in {0, 1}
    assert all(line.arguments == {"why": "x" * 3000} for line in told)
    assert home.verify() == ()
    assert home.warnings == ()


def test_another_program_holds_the_vault_until_it_dies(a_vault):
    with writer(a_vault) as process:
        process.stdout.readline()
        with pytest.raises(InUseError, match="has been open since"):
            open_vault(a_vault.folder, NAMES[Role.IT], passphrase_of(Role.IT), a_vault.clock)
        kill(process)
    assert a_vault.sign_in(Role.IT).member.name == NAMES[Role.IT]
