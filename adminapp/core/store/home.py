"""The vault as a signed-in member works with it: units of reading and of logged writing, settings, closing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, NotAllowedError, RuleError, StoreError
from adminapp.core.kit.files import write_whole
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed, compartment_of
from adminapp.core.security.keychanges import with_new_secrets
from adminapp.core.security.keyfile import FILE_NAME, Keys
from adminapp.core.security.keyring import Unlocked, every_secret
from adminapp.core.security.members import Member
from adminapp.core.store import log
from adminapp.core.store.attempts import attempts, forget_attempts
from adminapp.core.store.engine import Database, Units, connect_all, databases_in
from adminapp.core.store.facts import announce_keys, must_know, settle_keys
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.findings import Finding
from adminapp.core.store.heads import Head, Heads
from adminapp.core.store.images import Images
from adminapp.core.store.keycopies import bring_up_to_date, key_copies
from adminapp.core.store.lock import VaultLock
from adminapp.core.store.renewal import Renewal, database_keys
from adminapp.core.store.slips import Slip, drop_slip, open_slips
from adminapp.core.store.tables import settings
from adminapp.core.store.verify import check_heads, verify_chain, verify_log, verify_newest


@dataclass
class Home:
    """An open vault and the member who has signed in."""

    folder: Path
    clock: Clock
    unlocked: Unlocked = field(repr=False)
    keys: Keys = field(repr=False)
    heads: Heads
    _units: Units
    _lock: VaultLock | None
    warnings: tuple[Finding, ...] = ()

    def __post_init__(self) -> None:
        self.images = Images(self.folder, self.keys, self.unlocked.secrets)

    @property
    def is_read_only(self) -> bool:
        """Return whether the vault lies where nothing can be written."""
        return self._lock is None

    @property
    def member(self) -> Member:
        """Return the member who has signed in."""
        return self.unlocked.member

    @property
    def is_open(self) -> bool:
        """Return whether the member is still signed in."""
        return self._units.is_open

    def look_in(self) -> None:
        """See what was found at the door of a vault that cannot be written: nothing is logged.

        Raises: DamagedError; StoreError.
        """
        with suppress(DamagedError):
            self.images.load()
        with self._units.read() as db:
            must_know(db, self.keys)
            self.warnings = verify_newest(db, self.keys, self.heads)

    def enter(self) -> None:
        """Log the sign-in, the failed ones before it, and what was found at the door, which stays in `warnings`.

        Slips that the member can open are brought in, and image keys are brought in line with their images.

        Raises: DamagedError; StoreError; FullError.
        """
        with file_faults_in_words(self.folder):
            failed = attempts(self.folder)
        ring_fault = self._load_rings()
        with self._units.write() as db:
            change = settle_keys(db, self.keys)
            self.warnings = verify_newest(db, self.keys, self.heads) + ring_fault
            for attempt in failed:
                told = log.canonical_json({"at": attempt.at, "device": attempt.device})
                self._append(db, log.Entry("member.sign_in", attempt.member, told), log.Outcome.REFUSED)
            slips = open_slips(db, self.keys.vault, {name: (one,) for name, one in self.unlocked.secrets.items()})
            # An older copy of a database would have newer images destroyed; it is for a person to say what it is.
            lost = () if self.warnings else self.images.settle(db, self._now())
            warnings = [finding.as_kept() for finding in self.warnings]
            told = log.canonical_json({"warnings": warnings, "keys": change, "slips": slips, "images_lost": lost})
            head = self._append(db, log.Entry("member.sign_in", str(self.member.id), told), log.Outcome.DONE)
        self._keep(head)
        self.copy_keys()
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
        if self.images.are_changed:
            self._settle_images()

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
        self.images = Images(self.folder, keys, self.unlocked.secrets)
        self._load_rings()
        self.copy_keys()

    def renew(self, keys: Keys, deed: Deed, command: str, subject: int | str = "", **arguments: object) -> None:
        """Write another keys.json, every database and every ring under new secrets, as one logged command.

        Raises: NotAllowedError; DamagedError; StoreError; FullError.
        """
        entry = log.Entry(command, str(subject), log.canonical_json(arguments), compartment_of(deed))
        self.must_be_allowed(deed, command, subject)
        renewed, unlocked = with_new_secrets(keys, self.unlocked)
        renewal = Renewal(self.folder, renewed, unlocked, self.clock)
        with self._units.alone(), renewal.swept_on_failure():
            head = renewal.prepare(self.databases(), every_secret(self.keys, self.unlocked), self.images.rings, entry)
            databases = databases_in(self.folder, database_keys(renewed, unlocked))
            try:
                with self._units.switched(lambda: connect_all(databases)):
                    renewal.commit()
            except StoreError as error:
                if not renewal.is_committed():
                    raise
                self._shut()
                raise StoreError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The new keys are in force, but their files could not be put in place yet. Sign in again.",
                    )
                ) from error
        self.keys, self.unlocked = renewed, unlocked
        self.images = Images(self.folder, renewed, unlocked.secrets)
        self.images.load()
        self._keep(head)
        self.copy_keys()

    def drop(self, deed: Deed, compartment: Compartment, slip: Slip) -> None:
        """Seal a slip into a compartment, which the member need not be able to open.

        Raises: NotAllowedError; StoreError; FullError.
        """
        with self.write(deed, "slip.drop", slip.id, compartment=compartment, kind=slip.kind) as db:
            drop_slip(db, self.keys, compartment, slip)
            open_slips(db, self.keys.vault, {name: (one,) for name, one in self.unlocked.secrets.items()})

    def databases(self) -> dict[Compartment, Database]:
        """Return the database files of the open compartments with their keys."""
        return databases_in(self.folder, database_keys(self.keys, self.unlocked))

    def copy_keys(self) -> None:
        """Bring the registered copies of the keys up to date; what is not reached is among the warnings.

        Raises: StoreError.
        """
        for finding in bring_up_to_date(self.folder, key_copies(self.settings())):
            self._warn(finding)

    def alone(self) -> AbstractContextManager[None]:
        """Let nobody write for as long as the context lasts, for copies that belong together.

        Raises: StoreError.
        """
        return self._units.alone()

    def verify(self, told: Callable[[int], object] = lambda _: None, signed_from: int = 1) -> tuple[Finding, ...]:
        """Return what is wrong with the log, which is nothing as long as nobody meddles with it.

        Units:  `told` hears every line's number; signatures are looked at from a line's number on.
        Raises: StoreError.
        """
        with self.read() as db:
            return verify_log(db, self.keys, told, signed_from) + check_heads(db, self.heads)

    def verify_chain(self) -> tuple[Finding, ...]:
        """Return what is wrong with the log's chain, whose signatures were looked at when their lines were new.

        Raises: StoreError.
        """
        with self.read() as db:
            return verify_chain(db, self.keys) + check_heads(db, self.heads)

    def close(self) -> None:
        """Sign out and let others open the vault; a second time changes nothing.

        Raises: StoreError if the sign-out could not be logged; the vault is closed all the same.
        """
        if self.is_open:
            try:
                if not self.is_read_only:
                    self._note(log.Entry("member.sign_out", str(self.member.id)), log.Outcome.DONE)
            finally:
                self._shut()

    def _shut(self) -> None:
        self._units.close()
        if self._lock is not None:
            self._lock.release()

    def _settle_images(self) -> None:
        # What is saved stays saved: rings that cannot be written now are brought in line at the next sign-in.
        try:
            with self._units.write() as db:
                self.images.settle(db, self._now())
            self.copy_keys()
        except StoreError as error:
            self._warn(Finding(error.sentence, error.holes))

    def _load_rings(self) -> tuple[Finding, ...]:
        try:
            self.images.load()
        except DamagedError as error:
            return (Finding(error.sentence, error.holes),)
        return ()

    def _now(self) -> str:
        return self.clock.now().isoformat()

    def _warn(self, finding: Finding) -> None:
        if finding not in self.warnings:
            self.warnings += (finding,)

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
            self._warn(
                Finding(
                    QT_TRANSLATE_NOOP(
                        "errors", "{file} cannot be written: a cut log would not be noticed. Check the folder."
                    ),
                    {"file": file},
                )
            )


def save_settings(db: Connection, changes: Mapping[str, str]) -> None:
    """Set some of the office's settings and leave the others."""
    for name, value in changes.items():
        db.execute(delete(settings).where(settings.c.name == name))
        db.execute(insert(settings), {"name": name, "value": value})
