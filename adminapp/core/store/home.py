"""The vault as a signed-in member works with it: units of reading and of logged writing, settings, closing."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, NotAllowedError, RuleError, StoreError
from adminapp.core.kit.files import write_whole
from adminapp.core.security.deeds import Deed, compartment_of
from adminapp.core.security.keyfile import FILE_NAME, Keys
from adminapp.core.security.keyring import Unlocked
from adminapp.core.security.members import Member
from adminapp.core.store import log
from adminapp.core.store.attempts import attempts, forget_attempts
from adminapp.core.store.engine import Units
from adminapp.core.store.facts import announce_keys, settle_keys
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.heads import Head, Heads
from adminapp.core.store.lock import VaultLock
from adminapp.core.store.tables import settings
from adminapp.core.store.verify import Finding, check_heads, verify_log


@dataclass
class Home:
    """An open vault and the member who has signed in."""

    folder: Path
    clock: Clock
    unlocked: Unlocked = field(repr=False)
    keys: Keys = field(repr=False)
    heads: Heads
    _units: Units
    _lock: VaultLock
    warnings: tuple[Finding, ...] = ()

    @property
    def member(self) -> Member:
        """Return the member who has signed in."""
        return self.unlocked.member

    def enter(self) -> None:
        """Log the sign-in, the failed ones before it, and what was found at the door, which stays in `warnings`.

        Raises: DamagedError; StoreError; FullError.
        """
        with file_faults_in_words(self.folder):
            failed = attempts(self.folder)
        with self._units.write() as db:
            change = settle_keys(db, self.keys)
            self.warnings = check_heads(db, self.heads)
            for attempt in failed:
                told = log.canonical_json({"at": attempt.at, "device": attempt.device})
                self._append(db, log.Entry("member.sign_in", attempt.member, told), log.Outcome.REFUSED)
            told = log.canonical_json({"warnings": [str(finding) for finding in self.warnings], "keys": change})
            head = self._append(db, log.Entry("member.sign_in", str(self.member.id), told), log.Outcome.DONE)
        self._keep(head)
        with file_faults_in_words(self.folder):
            forget_attempts(self.folder)

    def read(self) -> AbstractContextManager[Connection]:
        """Open a unit that sees one state of the vault from its first statement to its last.

        Raises: StoreError.
        """
        return self._units.read()

    @contextmanager
    def write(self, deed: Deed, command: str, subject: int | str = "", **arguments: object) -> Iterator[Connection]:
        """Open a unit that is saved together with its signed log line, or not at all.

        What the role or the policy refuses leaves the vault as it was, but for a line that says so.

        Raises: NotAllowedError; RuleError as the unit raises it; StoreError; FullError.
        """
        entry = log.Entry(command, str(subject), log.canonical_json(arguments), compartment_of(deed))
        try:
            self.member.must_be_allowed(deed)
            with self._units.write() as db:
                yield db
                head = self._append(db, entry, log.Outcome.DONE)
        except (NotAllowedError, RuleError):
            self._note(entry, log.Outcome.REFUSED)
            raise
        self._keep(head)

    def must_be_allowed(self, deed: Deed, command: str, subject: int | str = "") -> None:
        """Refuse, and log, what the member's role does not allow: for what reads and does not write.

        Raises: NotAllowedError; StoreError.
        """
        try:
            self.member.must_be_allowed(deed)
        except NotAllowedError:
            self._note(log.Entry(command, str(subject)), log.Outcome.REFUSED)
            raise

    def settings(self) -> Mapping[str, str]:
        """Return the office's settings.

        Raises: StoreError.
        """
        with self.read() as db:
            return {row.name: row.value for row in db.execute(select(settings.c.name, settings.c.value))}

    def change_settings(self, changes: Mapping[str, str]) -> None:
        """Set some of the office's settings and leave the others.

        Raises: NotAllowedError; StoreError; FullError.
        """
        with self.write(Deed.CHANGE_SETTINGS, "settings.change", changes=changes) as db:
            save_settings(db, changes)

    def replace_keys(self, keys: Keys, deed: Deed, command: str, subject: int | str = "", **arguments: object) -> None:
        """Write another keys.json as a logged command; wherever that breaks off, a file that opens the vault stays.

        Raises: NotAllowedError; StoreError; FullError.
        """
        with self._units.write() as db:
            announce_keys(db, keys)
        try:
            with self.write(deed, command, subject, **arguments) as db:
                settle_keys(db, keys)
                self._write_keys(keys)
        except StoreError:
            self._write_keys(self.keys)
            raise
        self.keys = keys

    def verify(self) -> tuple[Finding, ...]:
        """Return what is wrong with the log, which is nothing as long as nobody meddles with it.

        Raises: StoreError.
        """
        with self.read() as db:
            return verify_log(db, self.keys) + check_heads(db, self.heads)

    def close(self) -> None:
        """Sign out and let others open the vault; a second time changes nothing.

        Raises: StoreError if the sign-out could not be logged; the vault is closed all the same.
        """
        if self._units.is_open:
            try:
                self._note(log.Entry("member.sign_out", str(self.member.id)), log.Outcome.DONE)
            finally:
                self._units.close()
                self._lock.release()

    def _write_keys(self, keys: Keys) -> None:
        file = self.folder / FILE_NAME
        with file_faults_in_words(file):
            write_whole(file, keys.as_bytes())

    def _note(self, entry: log.Entry, outcome: log.Outcome) -> None:
        with self._units.write() as db:
            head = self._append(db, entry, outcome)
        self._keep(head)

    def _append(self, db: Connection, entry: log.Entry, outcome: log.Outcome) -> Head:
        return log.append(db, log.Acting(self.member, self.clock, self.keys.vault), entry, outcome)

    def _keep(self, head: Head) -> None:
        for file in self.heads.write(head):
            finding = Finding(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} cannot be written: a cut log would not be noticed. Check the folder."
                ),
                {"file": file},
            )
            if finding not in self.warnings:
                self.warnings += (finding,)


def save_settings(db: Connection, changes: Mapping[str, str]) -> None:
    """Set some of the office's settings and leave the others."""
    for name, value in changes.items():
        db.execute(delete(settings).where(settings.c.name == name))
        db.execute(insert(settings), {"name": name, "value": value})
