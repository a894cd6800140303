"""What is wrong with a library's own policy pack."""

import os
from datetime import date
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.said import Said
from adminapp.core.policy import pack_toml
from adminapp.core.policy.packfiles import Finding, read_toml
from adminapp.core.policy.packs import read_pack

_NO_FOLDER = (
    Said(QT_TRANSLATE_NOOP("errors", "There is no such folder.")),
    Said(QT_TRANSLATE_NOOP("errors", "Name the folder that pack.toml stands in.")),
)
_IN_THE_FUTURE = (
    Said(QT_TRANSLATE_NOOP("errors", "'approved' lies in the future.")),
    Said(QT_TRANSLATE_NOOP("errors", "Write the day on which the board approved the policy.")),
)


def findings(folder: Path, clock: Clock | None = None) -> list[Finding]:
    """Return everything that is wrong with the pack in a folder, by file and line; nothing where it can be used."""
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises for a folder that may not be looked into
        return [Finding(str(folder), 1, *_NO_FOLDER)]
    found: list[Finding] = []
    read_pack(folder, found)
    _check_approval(folder, (clock or Clock()).today(), found)
    told = {(one.file, one.line, str(one.problem), str(one.mend)): one for one in found}
    return sorted(told.values(), key=lambda finding: (finding.file, finding.line))


def _check_approval(folder: Path, today: date, found: list[Finding]) -> None:
    head = read_toml(folder, "pack.toml", [])
    approved = pack_toml.approved(head) if head else None
    if head and approved and approved > today:
        found.append(Finding(head.name, head.line("", "approved", 1), *_IN_THE_FUTURE))
