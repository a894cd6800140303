"""The office that a vault is kept for: its library, its branches and the policy in force there."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, StoreError
from adminapp.core.kit.files import write_whole
from adminapp.core.policy.packs import Pack, built_in, load_pack
from adminapp.core.security.passphrases import OPEN_SECRET_COST
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.home import Home
from adminapp.core.store.vault import create_vault
from adminapp.office.records import Office, office_in, settings_of

__all__ = ["Office", "create_office", "office_of", "pack_in_force", "policy_named"]

OWN_PACK = "own"
PACK_FOLDER = "policy"


def create_office(
    folder: Path, office: Office, policy: str | Path, director: str, passphrase: str, clock: Clock
) -> str:
    """Make the vault of an office and return the recovery code to print.

    `policy` is the id of a pack that comes with the program, or the folder of a library's own, which is copied.

    Raises: InputError; StoreError; FullError.
    """
    pack = load_pack(policy)
    if isinstance(policy, str):
        cost = OPEN_SECRET_COST if office.demo else None
        return create_vault(folder, settings_of(office) | {"pack": pack.id}, director, passphrase, clock, cost)
    files = _files(policy, pack)
    settings = settings_of(office) | {"pack": OWN_PACK, "pack_digest": _digest(files)}
    code = create_vault(folder, settings, director, passphrase, clock)
    try:
        _write_files(folder / PACK_FOLDER, files)
    except StoreError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return code


def policy_named(text: str) -> str | Path:
    """Return the id of a pack that comes with the program, else the folder that the text names."""
    return text if text in built_in() else Path(text)


def office_of(home: Home) -> Office:
    """Return the office whose vault is open.

    Raises: StoreError.
    """
    return office_in(home.settings())


def pack_in_force(home: Home) -> Pack:
    """Return the office's policy pack, with the readings that the Director changed.

    Raises: DamagedError if the library's own pack is not the one that was put there; InputError; StoreError.
    """
    settings = home.settings()
    own = settings["pack"] == OWN_PACK
    pack = _own_pack(home.folder / PACK_FOLDER, settings["pack_digest"]) if own else load_pack(settings["pack"])
    return pack.with_readings(json.loads(settings.get("readings", "{}")))


def _own_pack(folder: Path, digest: str) -> Pack:
    pack = load_pack(folder)
    if _digest(_files(folder, pack)) != digest:
        raise DamagedError(
            QT_TRANSLATE_NOOP(
                "errors", "{folder} is not the policy that the vault was made with. Put it back from a backup."
            ),
            folder=folder,
        )
    return pack


def _files(folder: Path, pack: Pack) -> dict[str, bytes]:
    names = {"pack.toml", "clauses.toml"}
    for language in pack.languages:
        names |= {f"text.{language}.txt", f"clauses.{language}.toml", f"sayings.{language}.toml"}
    with file_faults_in_words(folder):
        return {name: (folder / name).read_bytes() for name in sorted(names) if (folder / name).exists()}


def _write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    with file_faults_in_words(folder):
        folder.mkdir(mode=0o700)
        for name, content in files.items():
            write_whole(folder / name, content)


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()
