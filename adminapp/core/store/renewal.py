"""Every database and ring written anew under new secrets: how keys are rotated, and how a backup is restored.

The new files are prepared beside the old ones. Replacing keys.json is the moment that counts: before it the old files
open and the prepared ones, whose secrets nobody keeps, are swept away; after it the prepared ones open, and are put in
the place of the old ones, now or at the next sign-in.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import AdminError, StoreError
from adminapp.core.kit.files import sync_folder, write_whole
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.derived import database_key
from adminapp.core.security.keyfile import FILE_NAME, Keys, read_keys
from adminapp.core.security.keyring import Unlocked
from adminapp.core.security.sealing import open_ring
from adminapp.core.store import log
from adminapp.core.store.copies import copy_database
from adminapp.core.store.databases import database_opens, make_ready
from adminapp.core.store.engine import Database, Mode, databases_in, every_compartment
from adminapp.core.store.facts import take_keys
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.heads import Head
from adminapp.core.store.rings import Rings, write_rings
from adminapp.core.store.slips import open_slips

NEXT = ".next"
_SIDECARS = ("-journal", "-wal", "-shm")


@dataclass(frozen=True)
class Renewal:
    """A vault's folder with the keys that it will have, and somebody who holds all the new secrets."""

    folder: Path
    keys: Keys
    unlocked: Unlocked
    clock: Clock

    def prepare(
        self,
        sources: Mapping[Compartment, Database],
        slip_secrets: Mapping[Compartment, tuple[bytes, ...]],
        rings: Rings,
        entry: log.Entry,
    ) -> Head:
        """Write the new files beside the old ones, the line of the log that tells of it already in them.

        Raises: DamagedError; NewerVaultError; StoreError; FullError.
        """
        targets = databases_in(self.folder, database_keys(self.keys, self.unlocked), NEXT)
        for compartment, source in sources.items():
            copy_database(source, targets[compartment])
        make_ready(targets, self.keys.vault)
        units = every_compartment(targets)
        try:
            with units.write() as db:
                take_keys(db, self.keys)
                open_slips(db, self.keys.vault, slip_secrets)
                acting = log.Acting(self.unlocked.member, self.clock, self.keys.vault)
                head = log.append(db, acting, entry, log.Outcome.DONE)
        finally:
            units.close()
        write_rings(self.folder, rings, self.keys.vault, self.unlocked.secrets, NEXT)
        return head

    def commit(self) -> None:
        """Replace keys.json, then the databases and rings.

        Raises: StoreError; FullError.
        """
        file = self.folder / FILE_NAME
        try:
            with file_faults_in_words(file):
                write_whole(file, self.keys.as_bytes())
        except StoreError:
            if not self.is_committed():
                raise
        put_in_place(self.folder, self.keys, self.unlocked.secrets)

    def is_committed(self) -> bool:
        """Return whether the new keys.json is there."""
        with suppress(AdminError):
            return read_keys(self.folder).digest == self.keys.digest
        return False

    @contextmanager
    def swept_on_failure(self) -> Iterator[None]:
        """Sweep the prepared files away if the work breaks off before it counts."""
        try:
            yield
        except AdminError:
            if not self.is_committed():
                with suppress(OSError):
                    for file in self.folder.glob(f"*{NEXT}*"):
                        file.unlink()
            raise


def put_in_place(folder: Path, keys: Keys, secrets: Mapping[Compartment, bytes]) -> None:
    """Put prepared files that belong to the present keys in the place of the old ones, and sweep others away.

    Raises: StoreError; FullError.
    """
    for compartment, secret in secrets.items():
        file = folder / compartment.file_name
        prepared = file.with_name(file.name + NEXT)
        with file_faults_in_words(file):
            if prepared.exists():
                key = database_key(secret, keys.vault, compartment)
                fits = database_opens(Database(prepared, key), Mode.WRITE)
                _put(prepared, file, fits=fits)
            ring = folder / compartment.ring_name
            prepared = ring.with_name(ring.name + NEXT)
            if prepared.exists():
                fits = open_ring(secret, prepared.read_bytes(), keys.vault, compartment) is not None
                _put(prepared, ring, fits=fits)
    with file_faults_in_words(folder):
        sync_folder(folder)


def database_keys(keys: Keys, unlocked: Unlocked) -> dict[Compartment, bytes]:
    """Return the database keys of the compartments that are open to somebody."""
    return {name: database_key(secret, keys.vault, name) for name, secret in unlocked.secrets.items()}


def _put(prepared: Path, file: Path, *, fits: bool) -> None:
    for ending in _SIDECARS:
        _sidecar(prepared, ending).unlink(missing_ok=True)
        if fits and _sidecar(file, ending).exists():
            # A journal left beside another database would be played back into it.
            _sidecar(file, ending).replace(_sidecar(file, f"{ending}.aside"))
    if fits:
        prepared.replace(file)
    else:
        prepared.unlink()


def _sidecar(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)
