"""Images: each a file of its own under a key of its own, and the rings that keep the keys.

A row in a compartment's table says that the ring is to keep the image's key. Rings are brought in line with the rows
after each unit that changed them and at each sign-in, so whatever breaks off is finished then. An image whose key no
ring keeps cannot be read any more, in any backup: backups hold the files, never a ring.
"""

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, RuleError
from adminapp.core.kit.files import write_whole
from adminapp.core.security import sealing
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import Keys
from adminapp.core.security.packing import pack, unpack
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.rings import Rings, read_rings, write_rings
from adminapp.core.store.tables import images

FOLDER = "images"


class Images:
    """The images of a vault, as far as the compartments that are open to a member hold their keys."""

    def __init__(self, folder: Path, keys: Keys, secrets: Mapping[Compartment, bytes]) -> None:
        self._folder = folder
        self._keys = keys
        self._secrets = secrets
        self.are_changed = False
        self.rings: Rings = {}

    def load(self) -> None:
        """Read the rings, and the keys that others left for a compartment they could not open.

        Raises: DamagedError; StoreError.
        """
        self.rings = read_rings(self._folder, self._keys.vault, {name: (one,) for name, one in self._secrets.items()})

    def keep(self, db: Connection, image: int, content: bytes, compartments: Collection[Compartment], at: str) -> None:
        """Keep an image whose key goes into the rings of some compartments; the same image twice is one.

        For a compartment that the member cannot open, the key is left sealed beside its ring.

        Units:  `at` in UTC, ISO 8601.
        Raises: StoreError; FullError.
        """
        if any(image in ring for ring in self.rings.values()):
            return
        key = sealing.new_image_key()
        file = self.file_of(image)
        with file_faults_in_words(file):
            file.parent.mkdir(mode=0o700, exist_ok=True)
            write_whole(file, sealing.seal_image(key, content, self._keys.vault, image))
        for compartment in compartments:
            if compartment in self.rings:
                self.rings[compartment][image] = key
                db.execute(insert(images[compartment]), {"id": image, "at": at})
            else:
                self._leave(compartment, image, key)
        self.are_changed = True
        self._write(compartments)

    def release(self, db: Connection, image: int, compartments: Collection[Compartment]) -> None:
        """Let the rings of some compartments lose an image's key when this unit is saved."""
        for compartment in compartments:
            db.execute(delete(images[compartment]).where(images[compartment].c.id == image))
        self.are_changed = True

    def content(self, image: int) -> bytes:
        """Return an image.

        Raises: RuleError if no open ring keeps its key: it was destroyed, or is others' to see; DamagedError.
        """
        key = next((ring[image] for ring in self.rings.values() if image in ring), None)
        if key is None:
            raise RuleError(
                QT_TRANSLATE_NOOP("errors", "This image was destroyed, or your role does not see it any more.")
            )
        file = self.file_of(image)
        with file_faults_in_words(file):
            content = sealing.open_image(key, file.read_bytes(), self._keys.vault, image) if file.exists() else None
        if content is None:
            raise DamagedError(
                QT_TRANSLATE_NOOP("errors", "The image file {file} is damaged or missing. Put it back from a backup."),
                file=file.name,
            )
        return content

    def settle(self, db: Connection, at: str) -> tuple[int, ...]:
        """Bring the rings in line with the rows, and return the images whose rows have lost their key.

        Call it in a unit that writes: rows without a key are deleted, as in a backup older than a destruction.

        Raises: StoreError; FullError.
        """
        self._take_what_was_left(db, at)
        lost = set()
        for compartment, ring in self.rings.items():
            table = images[compartment]
            wanted = set(db.execute(select(table.c.id)).scalars())
            self.rings[compartment] = {image: key for image, key in ring.items() if image in wanted}
            gone = wanted - ring.keys()
            db.execute(delete(table).where(table.c.id.in_(gone)))
            lost |= gone
        self._write(self.rings)
        self._sweep()
        self.are_changed = False
        return tuple(sorted(lost - {image for ring in self.rings.values() for image in ring}))

    def files(self) -> tuple[Path, ...]:
        """Return the files that images are in."""
        return tuple(sorted((self._folder / FOLDER).glob("*.image")))

    def file_of(self, image: int) -> Path:
        """Return the file that an image is in."""
        return self._folder / FOLDER / f"{image}.image"

    def _write(self, compartments: Collection[Compartment]) -> None:
        present = read_rings(self._folder, self._keys.vault, {name: (one,) for name, one in self._secrets.items()})
        changed = {
            name: ring for name, ring in self.rings.items() if name in compartments and ring != present.get(name)
        }
        write_rings(self._folder, changed, self._keys.vault, self._secrets)

    def _sweep(self) -> None:
        """Delete files that nobody has the key of; only who opens every ring can know."""
        if set(self.rings) == set(Compartment):
            known = {self.file_of(image) for ring in self.rings.values() for image in ring}
            for file in set(self.files()) - known:
                with file_faults_in_words(file):
                    file.unlink()

    def _leave(self, compartment: Compartment, image: int, key: bytes) -> None:
        drop_key = self._keys.doors[compartment].drop_key
        sealed = sealing.seal_slip(drop_key, pack(image, key), self._keys.vault, compartment)
        file = self._folder / f"{compartment.ring_name}.{image}"
        with file_faults_in_words(file):
            write_whole(file, sealed)

    def _take_what_was_left(self, db: Connection, at: str) -> None:
        taken = []
        for compartment, ring in self.rings.items():
            for file in self._folder.glob(f"{compartment.ring_name}.[0-9]*"):
                with file_faults_in_words(file):
                    sealed = file.read_bytes()
                said = sealing.open_slip(self._secrets[compartment], sealed, self._keys.vault, compartment)
                if said is not None:
                    image, key = unpack(said)
                    if int(image) not in ring:
                        ring[int(image)] = key
                        db.execute(insert(images[compartment]), {"id": int(image), "at": at})
                    taken.append(file)
        self._write(self.rings)
        for file in taken:
            with suppress(OSError):
                file.unlink()
