"""The policy in force in a vault: one that comes with the program, or the library's own beside the databases."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, InputError
from adminapp.core.kit.files import write_whole
from adminapp.core.policy.packs import Pack, load_pack
from adminapp.core.store.backups import POLICY_FOLDER
from adminapp.core.store.faults import file_faults_in_words

_OWN = "own"
_NAME_DIGITS = 16


@dataclass(frozen=True)
class Policy:
    """A policy that can be put in force, with the files that it was read from; one of the program's has none."""

    pack: Pack
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def settings(self) -> dict[str, str]:
        """The settings of a vault where it is in force."""
        if self.files:
            return {"pack": _OWN, "pack_digest": _digest(self.files)}
        return {"pack": self.pack.id, "pack_digest": ""}


def read_policy(source: str | Path) -> Policy:
    """Return a policy that comes with the program, by its id, or a library's own, by its folder.

    Raises: InputError naming the policy, or the first place that is wrong with it and its mend; StoreError.
    """
    pack = load_pack(source)
    return Policy(pack, _files(source, pack)) if isinstance(source, Path) else Policy(pack)


def keep_policy(vault: Path, policy: Policy) -> None:
    """Put a library's own policy into the vault's folder; earlier ones stay there, since a backup may need them.

    Raises: DamagedError; StoreError; FullError.
    """
    if not policy.files:
        return
    folder = _named(vault, policy.settings["pack_digest"])
    with file_faults_in_words(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, content in policy.files.items():
            write_whole(folder / name, content)


def policy_in_force(vault: Path, settings: Mapping[str, str]) -> Pack:
    """Return the policy that the settings of a vault name, as it is written.

    Raises: DamagedError if the library's own is not the one that was put there; InputError naming the file, the line
    and the mend, if this version of the program cannot use it; StoreError.
    """
    if settings["pack"] != _OWN:
        return load_pack(settings["pack"])
    folder = _named(vault, settings["pack_digest"])
    if not folder.is_dir():
        folder = vault / POLICY_FOLDER  # where versions before the second policy of a vault kept the only one
    try:
        pack = load_pack(folder)
    except InputError as error:
        file = folder / str(error.holes["file"])
        raise InputError(error.sentence, **error.holes | {"file": file}) from error
    if _digest(_files(folder, pack)) != settings["pack_digest"]:
        raise DamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{folder} is not the policy that was put in force. Put it back from a backup, or let the Director put "
                "another in force at the command line: adminapp policy use PACK.",
            ),
            folder=folder,
        )
    return pack


def _named(vault: Path, digest: str) -> Path:
    return vault / POLICY_FOLDER / digest[:_NAME_DIGITS]


def _files(folder: Path, pack: Pack) -> dict[str, bytes]:
    names = {"pack.toml", "clauses.toml"}
    for language in pack.languages:
        names |= {f"text.{language}.txt", f"clauses.{language}.toml", f"sayings.{language}.toml"}
    with file_faults_in_words(folder):
        return {name: (folder / name).read_bytes() for name in sorted(names) if (folder / name).exists()}


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()
