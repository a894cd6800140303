"""The ring files: the keys of a compartment's images, apart from every database and from every backup."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError
from adminapp.core.kit.files import write_whole
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.sealing import open_ring, seal_ring
from adminapp.core.store.faults import file_faults_in_words

Rings = dict[Compartment, dict[int, bytes]]
"""The image keys of each open compartment, by the image's id."""


def read_rings(folder: Path, vault: str, secrets: Mapping[Compartment, Iterable[bytes]]) -> Rings:
    """Return the rings of a folder that any of these secrets opens; a ring that is not there is empty.

    Raises: DamagedError; StoreError.
    """
    return {name: _read(folder / name.ring_name, vault, name, tried) for name, tried in secrets.items()}


def write_rings(folder: Path, rings: Rings, vault: str, secrets: Mapping[Compartment, bytes], suffix: str = "") -> None:
    """Replace ring files, each whole or not at all.

    Raises: StoreError; FullError.
    """
    for compartment, ring in rings.items():
        file = folder / f"{compartment.ring_name}{suffix}"
        with file_faults_in_words(file):
            write_whole(file, seal_ring(secrets[compartment], ring, vault, compartment))


def _read(file: Path, vault: str, compartment: Compartment, secrets: Iterable[bytes]) -> dict[int, bytes]:
    with file_faults_in_words(file):
        if not file.exists():
            return {}
        content = file.read_bytes()
    for secret in secrets:
        ring = open_ring(secret, content, vault, compartment)
        if ring is not None:
            return ring
    raise DamagedError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{file} is damaged or was replaced: its images cannot be read. Put it back from a copy of the keys.",
        ),
        file=file.name,
    )
