"""What the administrative office does: who may sign in, what the log says, how the policy is read."""

import json
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.files import whole_file
from adminapp.core.policy import check
from adminapp.core.policy.differences import Differences, differences
from adminapp.core.policy.packfiles import Finding as PackFinding
from adminapp.core.policy.packs import Pack, built_in, load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log, staff
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.findings import Finding, kept_finding
from adminapp.core.store.heads import Head
from adminapp.core.store.home import Home, save_settings
from adminapp.core.store.log import LogFilter, LogLine, Outcome
from adminapp.core.store.policies import Policy, keep_policy, policy_in_force, read_policy
from adminapp.core.store.staff import StaffMember
from adminapp.office.records import LOGO, Erasure, Form, Office, office_in, settings_of

__all__ = [
    "Checked",
    "Differences",
    "Finding",
    "Head",
    "LogFilter",
    "LogLine",
    "OfficeDesk",
    "Outcome",
    "PackFinding",
    "Policy",
    "StaffMember",
    "kept_finding",
]

MOST_PRINTED = 25_000
Tell = Callable[[int, int], object]
Written = Callable[[Iterator[LogLine], int, Head], Iterable[bytes]]
"""Makes the content of a file of the log's lines, their number and where the log stands; asked for part by part."""

_READ, _EXPORT = "log.read", "log.export"
_QUICK_SIGNATURES, _STEP, _MOST_ERASURES = 1000, 1000, 10_000
_ERASING = {"log.erase": "", "disclosures.erase": "disclosures.record"}
# Of these, who may not know of a minor's second account or a court's order sees that they were done, not to whom.
_CLOSED = frozenset({"guardians.freeze", "guardians.unfreeze", "custody.link", "custody.unlink", "custody.see"})
_OFFICE = "office.change"
_READING = "readings.change"
_POLICY = "policy.change"


@dataclass(frozen=True)
class Checked:
    """What a check of the log found; signatures were looked at from a line's number on."""

    findings: tuple[Finding, ...]
    signed_from: int


@dataclass(frozen=True)
class Proposed:
    """A policy that can be put in force, and what it says otherwise than the one that is."""

    policy: Policy
    differences: Differences


class OfficeDesk:
    """The office, bound to the open vault, the member who has signed in to it, and the policy as written."""

    def __init__(self, home: Home, pack: Pack) -> None:
        self._home = home
        self._pack = pack

    def staff(self) -> tuple[StaffMember, ...]:
        """Return everybody who can sign in, in the order in which they were added."""
        return staff.members(self._home)

    def today(self) -> date:
        """Return the library's local date."""
        return self._home.clock.today()

    def member_name(self) -> str:
        """Return the name of the member who has signed in."""
        return self._home.member.name

    def names(self) -> Mapping[int, str]:
        """Return the names of all whom the log knows by their ids: who signs in, who did once, the recovery code."""
        return staff.names(self._home)

    def add_member(self, name: str, role: Role, passphrase: str) -> int:
        """Let one person more sign in, and return their id.

        Raises: NotAllowedError; InputError; StoreError.
        """
        return staff.add_member(self._home, name, role, passphrase)

    def log(self, wanted: LogFilter) -> tuple[LogLine, ...]:
        """Return the log's lines that are asked for, newest first.

        Raises: NotAllowedError; DamagedError; StoreError.
        """
        self._home.must_be_allowed(Deed.READ_LOG, _READ)
        with self._home.read() as db:
            return tuple(map(self._as_allowed, log.lines(db, self._narrowed(wanted))))

    def log_numbers(self, wanted: LogFilter) -> "array[int]":
        """Return the numbers of all lines that are asked for, newest first.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.READ_LOG, _READ)
        with self._home.read() as db:
            return log.numbers(db, self._narrowed(wanted))

    def log_lines(self, numbers: Collection[int]) -> tuple[LogLine, ...]:
        """Return the lines of these numbers, newest first.

        Raises: NotAllowedError; DamagedError; StoreError.
        """
        self._home.must_be_allowed(Deed.READ_LOG, _READ)
        with self._home.read() as db:
            return tuple(map(self._as_allowed, log.lines_numbered(db, numbers)))

    def log_counts(self, wanted: LogFilter) -> Mapping[tuple[str, Outcome], int]:
        """Return how many lines that are asked for there are, by command and outcome.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.READ_LOG, _READ)
        with self._home.read() as db:
            return log.counts(db, self._narrowed(wanted))

    def erasures(self) -> tuple[Erasure, ...]:
        """Return when what lines told was erased, the first time first.

        Raises: NotAllowedError; DamagedError; StoreError.
        """
        wanted = LogFilter(commands=frozenset(_ERASING), outcome=Outcome.DONE, most=_MOST_ERASURES)
        return tuple(
            Erasure(line.number, line.at, date.fromisoformat(line.arguments["before"]), _ERASING[line.command])
            for line in reversed(self.log(wanted))
            if line.arguments
        )

    def check_log(self, tell: Tell = lambda _done, _of: None, *, quick: bool = False) -> Checked:
        """Return what is wrong with the log: nothing, as long as nobody meddles with it.

        Units:  quick looks at the signatures of the last 1000 lines alone; what `tell` raises stops the work.
        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.READ_LOG, "log.check")
        with self._home.read() as db:
            of = log.last_head(db).number
        signed_from = max(1, of - _QUICK_SIGNATURES + 1) if quick else 1
        findings = self._home.verify(lambda number: tell(number, of) if number % _STEP == 0 else None, signed_from)
        return Checked(findings, signed_from)

    def export_log(self, wanted: LogFilter, form: Form, file: Path, written: Written) -> int:
        """Save the lines that are asked for, and return how many; the log tells of it before anything leaves.

        Raises: NotAllowedError; InputError if they are too many to print; DamagedError; StoreError; FullError.
        """
        self._home.must_be_allowed(Deed.EXPORT_LOG, _EXPORT)
        with self._home.read() as db:
            narrowed = replace(self._narrowed(wanted), before=wanted.before or log.last_head(db).number + 1)
            count = sum(log.counts(db, narrowed).values())
        if form is Form.PDF and count > MOST_PRINTED:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{count} lines are too many for a PDF, which takes {most}. Choose fewer, or save them as CSV.",
                ),
                count=count,
                most=MOST_PRINTED,
            )
        with self._home.write(Deed.EXPORT_LOG, _EXPORT, form=form, lines=count, **_as_told(wanted)):
            pass
        with self._home.read() as db, file_faults_in_words(file), whole_file(file) as opened:
            lines = map(self._as_allowed, log.every_line(db, narrowed))
            for part in written(lines, count, log.last_head(db)):
                opened.write(part)
        return count

    def _narrowed(self, wanted: LogFilter) -> LogFilter:
        if self._home.member.may(Deed.FREEZE_GUARDIAN) or not (wanted.subject or wanted.subjects):
            return wanted
        return replace(wanted, without=wanted.without | _CLOSED)

    def _as_allowed(self, line: LogLine) -> LogLine:
        if line.command not in _CLOSED or self._home.member.may(Deed.FREEZE_GUARDIAN):
            return line
        return replace(line, subject="", arguments=None)

    def office(self) -> Office:
        """Return what the office says of its library.

        Raises: StoreError.
        """
        return office_in(self._home.settings())

    def change_office(self, office: Office) -> Office:
        """Write the library's name, address, telephone, branches and logo anew, and return them as they are kept.

        Of a logo the log says only that there is another.

        Raises: NotAllowedError; InputError naming the field; StoreError.
        """
        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, _OFFICE)
        wanted, kept = settings_of(office), self._home.settings()
        changed = {name: value for name, value in wanted.items() if value != kept.get(name, "")}
        told = {name: value for name, value in changed.items() if name != LOGO}
        with self._home.write(Deed.CHANGE_SETTINGS, _OFFICE, **told, another_logo=LOGO in changed) as db:
            save_settings(db, changed)
        return office_in(wanted)

    def pack(self) -> Pack:
        """Return the policy with the readings that the Director changed.

        Raises: InputError; StoreError.
        """
        return self._pack.with_readings(json.loads(self._home.settings().get("readings", "{}")))

    def change_reading(self, reading: str, value: object) -> Pack:
        """Read an unclear place of the policy another way, and return the policy as it is read now.

        Raises: NotAllowedError; InputError naming the reading and what is allowed; StoreError.
        """
        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, _READING)
        changed = self.pack().with_readings({reading: value})
        with self._home.write(Deed.CHANGE_SETTINGS, _READING, reading=reading, value=value) as db:
            save_settings(db, {"readings": json.dumps(dict(changed.changed))})
        return changed

    def shipped(self) -> tuple[Pack, ...]:
        """Return the policies that come with the program."""
        return tuple(map(load_pack, built_in()))

    def propose(self, source: str | Path) -> Proposed | tuple[PackFinding, ...]:
        """Look at a policy of the program or in a folder; return what would change, else all that is wrong with it.

        Raises: InputError; StoreError.
        """
        if isinstance(source, Path) and (found := check.findings(source, self._home.clock)):
            return tuple(found)
        policy = read_policy(source)
        return Proposed(policy, differences(self.pack(), policy.pack))

    def change_policy(self, policy: Policy) -> Pack:
        """Put another policy in force and return it; its own readings hold, the Director's changes to others end.

        Raises: NotAllowedError; DamagedError; StoreError; FullError.
        """
        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, _POLICY)
        keep_policy(self._home.folder, policy)
        pack = policy_in_force(self._home.folder, policy.settings)  # what cannot be read again is not put in force
        settings = policy.settings | {"readings": "{}"}
        told: dict[str, Any] = {"title": pack.title, "version": pack.version, "approved": pack.approved}
        with self._home.write(Deed.CHANGE_SETTINGS, _POLICY, **told, pack_digest=settings["pack_digest"]) as db:
            save_settings(db, settings)
        self._pack = pack
        return pack


def _as_told(wanted: LogFilter) -> dict[str, Any]:
    """Return what the log keeps of a filter."""
    told = {
        "member": wanted.member,
        "commands": sorted({*wanted.commands, wanted.command} - {""}),
        "outcome": wanted.outcome,
        "about": sorted({*wanted.subjects, wanted.subject} - {""}),
        "since": wanted.since,
        "until": wanted.until,
    }
    return {name: value for name, value in told.items() if value or value == 0}
