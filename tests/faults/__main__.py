"""`python -m tests.faults --long`: every act killed and failed at its changes of files, every file hurt.

Without --long a few of each.
"""

import argparse
import logging
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from adminapp.core.store import checkup, engine, log
from tests.faults.act import Act
from tests.faults.acts import ACTS
from tests.faults.disk import Fault
from tests.faults.harm import hurt_a_backup, hurt_every_file
from tests.faults.harness import Course, Stage, Tally, course, fail, kill, say

MEMORY = Path("/dev/shm")  # noqa: S108 - a kill loses nothing there either, and thousands of runs wait for no disk
KILLS, FLIPS, QUICK_FLIPS = 400, 60, 1


def places(run: Course, count: int) -> list[int]:
    """Return so many changes of an act's, spread over it."""
    count = min(count, run.changes)
    return sorted({1 + (2 * step + 1) * run.changes // (2 * count) for step in range(count)})


def without_journal() -> None:
    """Take away what makes a commit whole: the control, which must be seen."""
    pragmas = tuple(one.replace("journal_mode = DELETE", "journal_mode = OFF") for one in engine._PRAGMAS)
    vars(engine)["_PRAGMAS"] = pragmas


def without_checks() -> None:
    """Take away what finds a hurt file once the vault is open: the control, which must be seen."""
    for name in ("_keys", "_databases", "_schemas", "_images", "_log"):
        setattr(checkup, name, lambda *_, **__: [])


def without_silence() -> None:
    """Let what is written be logged: the control, which must be seen."""
    canonical = log.canonical_json

    def overheard(arguments: Mapping[str, object]) -> str:
        said = canonical(arguments)
        logging.getLogger(__name__).debug(said)
        return said

    vars(log)["canonical_json"] = overheard


CONTROLS = {"journal": without_journal, "checks": without_checks, "silence": without_silence}


def interrupt(stage: Stage, acts: list[Act], tally: Tally, chosen: argparse.Namespace) -> None:
    """Kill and fail acts."""
    for act in acts:
        run = course(stage, act)
        if run.before == run.after and not act.looks_the_same:
            tally.lost.append(f"{act.name}: changes nothing that is looked at")
        kills = places(run, -(-KILLS // len(ACTS)) if chosen.long else chosen.places)
        for at in kills:
            kill(stage, act, run, at, tally)
        for fault in (Fault.FULL, Fault.BROKEN):
            for at in places(run, run.changes if chosen.long else chosen.places):
                fail(stage, act, run, fault, at, tally)
        say(f"{act.name}: {run.changes} changes of files, {len(kills)} kills, {len(tally.lost)} faults so far")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--long", action="store_true", help="400 kills, and every change failing in two ways")
    parser.add_argument("--places", type=int, default=1, help="without --long: how many changes of each act")
    parser.add_argument("--act", action="append", help="only this act, and no files; may be repeated")
    parser.add_argument("--files", action="store_true", help="only files, and no acts")
    parser.add_argument("--control", choices=CONTROLS, help="work without: the run must fail")
    chosen = parser.parse_args()
    acts = [] if chosen.files else [act for act in ACTS if not chosen.act or act.name in chosen.act]
    started, tally = time.monotonic(), Tally()
    with TemporaryDirectory(prefix="faults-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        stage = Stage(Path(folder))
        if chosen.control:
            CONTROLS[chosen.control]()
        interrupt(stage, acts, tally, chosen)
        if not chosen.act:
            hurt_every_file(stage, FLIPS if chosen.long else QUICK_FLIPS, tally)
            hurt_a_backup(stage, FLIPS if chosen.long else QUICK_FLIPS, tally)
    for lost in tally.lost:
        print(lost)
    seconds = time.monotonic() - started
    print(
        f"{tally.kills} kills, {tally.failures} failed writes and hurt files, {len(tally.lost)} faults, {seconds:.0f} s"
    )
    return 1 if tally.lost else 0


if __name__ == "__main__":
    sys.exit(main())
