"""From the passphrase to the first page, beside the derivation of the key alone."""

import os
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

from adminapp.core.policy.roles import Role
from adminapp.core.store.staff import add_member
from tests.benchmarks.frame import Bench, benchmark

_HOME = Path(__file__).parents[2]
_CLERK, _PASSPHRASE = "Cleo Clerk", "a passphrase that costs what it should"
_DERIVES = """
import sys
from time import perf_counter
from pathlib import Path
from adminapp.core.security.keyfile import read_keys
from adminapp.core.security.passphrases import passphrase_key
slot = read_keys(Path(sys.argv[1]) / "vault").slots[-1]
start = perf_counter()
passphrase_key(sys.argv[2], slot.salt, slot.cost)
print(perf_counter() - start)
"""
_SIGNS_IN = """
import os, sys
from pathlib import Path
from tests.benchmarks.seat import Seat
seat = Seat(Path(sys.argv[1]))
print(seat.sign_in(sys.argv[3], sys.argv[2]), flush=True)
seat.close()
os._exit(0)
"""


@benchmark("signing_in")
def signing_in(bench: Bench) -> None:
    """Measure a clerk's first sign-in after the start of the program, which opens the Desk."""
    with closing(bench.office.sign_in()) as home:
        add_member(home, _CLERK, Role.CIRCULATION, _PASSPHRASE)
    told = partial(_seconds_told, str(bench.office.folder))
    bench.ratio(
        "passphrase to the painted Desk, beside the key's derivation",
        floor=partial(told, _DERIVES),
        ours=partial(told, _SIGNS_IN),
        at_most=1.2,
        runs=7,
    )


def _seconds_told(folder: str, program: str) -> float:
    command = [sys.executable, "-c", program, folder, _PASSPHRASE, _CLERK]
    own = os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}  # byte code as when installed
    return float(subprocess.run(command, check=True, cwd=_HOME, capture_output=True, text=True, env=own).stdout)
