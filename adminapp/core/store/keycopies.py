"""Registered copies of keys.json and the rings: apart from the data, and brought up to date at every change."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.files import write_whole
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.keyfile import FILE_NAME
from adminapp.core.store.findings import Finding

SETTING = "key_copies"
_NAMES = (FILE_NAME, *(compartment.ring_name for compartment in Compartment))


def key_copies(settings: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the folders that are to hold a copy."""
    return tuple(Path(folder) for folder in json.loads(settings.get(SETTING, "[]")))


def bring_up_to_date(folder: Path, copies: tuple[Path, ...]) -> tuple[Finding, ...]:
    """Make every copy like the vault's own files, and return those that could not be reached."""
    findings = []
    for copy in copies:
        try:
            for name, content in _contents(folder):
                _make_alike(copy / name, content)
        except OSError:
            findings.append(
                Finding(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The copy of the keys in {folder} was not reached: images destroyed since can still be read "
                        "with it. Connect it and sign in again.",
                    ),
                    {"folder": copy},
                )
            )
    return tuple(findings)


def is_alike(folder: Path, copy: Path) -> bool:
    """Return whether a copy can be reached and is like the vault's own files."""
    try:
        return all(
            content == (file.read_bytes() if (file := copy / name).exists() else None)
            for name, content in _contents(folder)
        )
    except OSError:
        return False


def _contents(folder: Path) -> Iterator[tuple[str, bytes | None]]:
    for name in _NAMES:
        file = folder / name
        yield name, file.read_bytes() if file.exists() else None


def _make_alike(copy: Path, content: bytes | None) -> None:
    if content is None:
        copy.unlink(missing_ok=True)
    elif not copy.exists() or copy.read_bytes() != content:
        write_whole(copy, content)
