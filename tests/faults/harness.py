"""Interrupting every act at every change of a file, and judging what is left."""

import io
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from adminapp.core.kit.errors import AdminError
from adminapp.core.policy.roles import Role
from adminapp.core.security import passphrases
from adminapp.core.security.costs import OPEN_SECRET_COST
from adminapp.core.store.checkup import check_vault
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.store.home import Home
from adminapp.core.store.vault import open_vault
from tests.clocks import FixedClock
from tests.faults.act import Act
from tests.faults.acts import NEW, prepare
from tests.faults.desk_acts import SECRETS_ON_FILE
from tests.faults.disk import Disk, Fault
from tests.vaults import NAMES, build_vault, passphrase_of

DISK = Disk()
SAID = "said.txt"
THEN, NOW = datetime(2025, 1, 6, 9, 0), datetime(2026, 3, 2, 10, 0)


@dataclass
class Tally:
    """What a run did and what it lost."""

    kills: int = 0
    failures: int = 0
    lost: list[str] = field(default_factory=list)


class Stage:
    """A vault to copy, and the copy that is being hurt."""

    def __init__(self, folder: Path) -> None:
        self._template, self._stage = folder / "template", folder / "stage"
        passphrases.usual_cost = lambda: OPEN_SECRET_COST  # type: ignore[assignment]
        os.environ[STATE_VARIABLE] = str(self._stage / "state")
        build_vault(self._stage / "vault", FixedClock(THEN))
        home = signed_in(self._stage / "vault", THEN + timedelta(hours=1))
        prepare(home)
        home.close()
        shutil.copytree(self._stage, self._template)

    def fresh(self) -> Path:
        """Return the folder of an unhurt copy."""
        shutil.rmtree(self._stage, ignore_errors=True)
        shutil.copytree(self._template, self._stage)
        return self._stage / "vault"


def signed_in(folder: Path, at: datetime = NOW) -> Home:
    """Sign the director in."""
    return open_vault(folder, NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR), FixedClock(at))


@dataclass(frozen=True)
class Course:
    """How an act runs unharmed: the state before and after, and how many changes of files it makes."""

    before: object
    after: object
    changes: int


def course(stage: Stage, act: Act) -> Course:
    """Run an act unharmed."""
    folder = stage.fresh()
    home = signed_in(folder)
    act.first(home)
    before = act.look(home)
    with DISK.armed():
        act.do(home)
    changes = DISK.changes
    home.close()
    home = signed_in(folder)
    after = act.look(home)
    home.close()
    return Course(before, after, changes)


def kill(stage: Stage, act: Act, run: Course, at: int, tally: Tally) -> None:
    """Kill the program at one change of a file: what was acknowledged is there, and nothing is torn."""
    folder = stage.fresh()
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        with suppress(BaseException), overheard(folder.parent):
            home = signed_in(folder)
            act.first(home)
            with DISK.armed(Fault.KILL, at):
                act.do(home)
                os.write(tell, b"done")
        os._exit(1)
    os.close(tell)
    with os.fdopen(told, "rb") as pipe:
        acknowledged = pipe.read() == b"done"
    _, status = os.waitpid(child, 0)
    tally.kills += 1
    faults = [] if acknowledged or os.WIFSIGNALED(status) else ["it was not killed"]
    faults += _judged(folder, act, run, acknowledged)
    tally.lost += (f"{act.name}: killed at change {at}: {fault}" for fault in faults)


def fail(stage: Stage, act: Act, run: Course, fault: Fault, at: int, tally: Tally) -> None:
    """Let one change of a file fail: it is said in words, the state is the old or the new, and work goes on."""
    folder = stage.fresh()
    home = signed_in(folder)
    act.first(home)
    said, acknowledged = "", True
    try:
        with overheard(folder.parent), DISK.armed(fault, at):
            act.do(home)
    except AdminError:
        acknowledged = False
    except Exception as error:  # noqa: BLE001 - what is not in words is what this looks for
        said, acknowledged = f"not said in words: {type(error).__name__} {error}", False
    tally.failures += 1
    faults = [said] if said else []
    if not acknowledged and home.is_open:
        faults += _works_on(home)
    faults += _closes(home)
    faults += _judged(folder, act, run, acknowledged)
    tally.lost += (f"{act.name}: {fault} at change {at}: {fault_}" for fault_ in faults)


def _works_on(home: Home) -> Iterator[str]:
    try:
        home.change_settings({"afterwards": "works"})
    except AdminError as error:
        yield f"does not work on: {error.sentence}"


def _closes(home: Home) -> Iterator[str]:
    try:
        home.close()
    except AdminError:
        return
    except Exception as error:  # noqa: BLE001 - what is not in words is what this looks for
        yield f"closing is not said in words: {type(error).__name__} {error}"


def _judged(folder: Path, act: Act, run: Course, acknowledged: bool) -> Iterator[str]:
    try:
        home = signed_in(folder)
    except Exception as error:  # noqa: BLE001 - whatever it is, the vault is lost
        yield f"the vault does not open: {type(error).__name__} {error}"
        return
    try:
        warnings = (str(warning) for warning in home.warnings)
        yield from (f"found at the door: {said}" for said in warnings if not act.warns or act.warns not in said)
        now = act.look(home)
        if isinstance(now, dict):
            now.pop("afterwards", None)
        if acknowledged and now != run.after:
            yield "what was acknowledged is not there"
        elif now not in (run.before, run.after):
            yield f"neither the old state nor the new: {now}"
        yield from (f"verify: {finding}" for finding in check_vault(home).findings)
        yield from leaks(folder.parent, home)
    except Exception as error:  # noqa: BLE001 - whatever it is, the vault is lost
        yield f"cannot be used: {type(error).__name__} {error}"
    finally:
        with suppress(Exception):
            home.close()


@contextmanager
def overheard(stage: Path) -> Iterator[None]:
    """Write down, beside the vault, all that is logged and all that is printed where faults are printed."""
    with (stage / SAID).open("ab") as said:
        log = logging.StreamHandler(io.TextIOWrapper(io.FileIO(said.fileno(), "a", closefd=False), write_through=True))
        logging.root.addHandler(log)
        level, printed = logging.root.level, os.dup(2)
        logging.root.setLevel(logging.DEBUG)
        os.dup2(said.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(printed, 2)
            os.close(printed)
            logging.root.setLevel(level)
            logging.root.removeHandler(log)


def leaks(stage: Path, home: Home) -> Iterator[str]:
    """Look for names, passphrases and keys in all that stands on the disk: the vault, the state, what was said."""
    secrets = {name: name.encode() for name in SECRETS_ON_FILE}
    secrets |= {f"the passphrase of {role}": passphrase_of(role).encode() for role in Role} | {NEW: NEW.encode()}
    for compartment, secret in home.unlocked.secrets.items():
        secrets |= {f"the secret of {compartment}": secret, f"the hex of {compartment}": secret.hex().encode()}
    for file in sorted(stage.rglob("*")):
        content = file.read_bytes() if file.is_file() else b""
        yield from (f"{what} stands in {file.name}" for what, secret in secrets.items() if secret in content)


def say(text: str) -> None:
    """Print at once: the run is long."""
    print(text, flush=True, file=sys.stderr)
