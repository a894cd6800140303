"""Where a vault lies well: on a disk of this computer, and not in a folder that is copied to others by itself."""

import os
import sys
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.store.findings import Finding

_MOUNTS = Path("/proc/self/mounts")
_NETWORKS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "fuse.sshfs", "fuse.davfs2", "fuse.rclone"}
    | {"fuse.gvfsd-fuse", "fuse.glusterfs", "ceph", "glusterfs", "lustre", "vboxsf", "fuse.vmhgfs-fuse", "prl_fs"}
)
_SYNCHRONISED: tuple[str, ...] = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "mobile documents",
)
_SYNCHRONISED += ("nextcloud", "owncloud", "syncthing", "box sync", "pcloud", "seafile", "creative cloud files")
_MARKS = (".dropbox", ".stfolder", ".sync_journal.db", ".owncloudsync.log", ".csync_journal.db", "desktop.ini.onedrive")
_REMOTE_DRIVE = 4

_NETWORK = QT_TRANSLATE_NOOP(
    "errors",
    "{folder} is on a network share ({kind}), where two computers can damage the vault and locks do not hold. "
    "Keep the vault on a disk of this computer and back it up to the share.",
)
_SYNCHRONISED_FOLDER = QT_TRANSLATE_NOOP(
    "errors",
    "{folder} is in a folder that {name} copies to other computers, which damages the vault. "
    "Keep the vault outside it and back it up into it.",
)


def must_be_a_good_place(folder: Path) -> None:
    """Refuse to make a vault on a network share or in a synchronised folder.

    Raises: InputError.
    """
    for finding in place_warnings(folder):
        raise InputError(finding.sentence, **finding.holes)


def place_warnings(folder: Path) -> tuple[Finding, ...]:
    """Return what is wrong with the place of a vault."""
    folder = folder.resolve()
    findings = []
    if kind := _network(folder):
        findings.append(Finding(_NETWORK, {"folder": folder, "kind": kind}))
    if name := _synchronised(folder):
        findings.append(Finding(_SYNCHRONISED_FOLDER, {"folder": folder, "name": name}))
    return tuple(findings)


def _network(folder: Path) -> str:
    if sys.platform == "win32":
        return _windows_network(folder)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    return network_of(folder, mounts)


def network_of(folder: Path, mounts: str) -> str:
    """Return the kind of network share that a folder is on, as a table of mounts tells; nothing if it is on none."""
    best, kind = Path(), ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) > 2:  # noqa: PLR2004 - device, place, kind
            place = Path(fields[1].encode("latin-1", "replace").decode("unicode_escape"))
            if folder.is_relative_to(place) and len(place.parts) >= len(best.parts):
                best, kind = place, fields[2]
    return kind if kind in _NETWORKS else ""


def _windows_network(folder: Path) -> str:
    if folder.drive.startswith("\\\\"):
        return "UNC"
    import ctypes

    windll = getattr(ctypes, "windll")  # noqa: B009 - there on Windows alone
    return "UNC" if windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == _REMOTE_DRIVE else ""


def _synchronised(folder: Path) -> str:
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        if any(name == known or name.startswith((f"{known} - ", f"{known}-")) for known in _SYNCHRONISED):
            return place.name
        if place != Path.home() and any(os.path.lexists(place / mark) for mark in _MARKS):
            return place.name
    return ""
