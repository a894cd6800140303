"""What a member had half filled in when the window locked: sealed to them alone, on this computer, for a day."""

import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from os import utime
from pathlib import Path
from typing import Any

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.files import write_whole
from adminapp.core.security.keyring import RECOVERY_ID
from adminapp.core.security.members import Member
from adminapp.core.security.sealing import open_draft, seal_draft
from adminapp.core.store.heads import state_folder

KEPT_FOR = timedelta(days=1)
_ENDING = ".draft"
_BLOCK, _MOST_READ = 1 << 12, 1 << 20
_log = logging.getLogger(__name__)


class Drafts:
    """The draft of one member in one vault, in a file whose length tells little.

    Whoever signs in with the recovery code is nobody in particular, and leaves none.
    """

    def __init__(self, vault: str, member: Member, clock: Clock) -> None:
        self._vault = vault
        self._member = member
        self._clock = clock
        self._file = _folder() / f"{vault}-{member.id}{_ENDING}"

    def keep(self, draft: Mapping[str, Any]) -> None:
        """Keep a draft instead of the one before; what cannot be written is lost, and that alone is logged."""
        try:
            if draft and self._member.id != RECOVERY_ID:
                self._write(json.dumps(draft).encode())
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("A draft could not be kept: %s", error.strerror)

    def take(self) -> dict[str, Any]:
        """Return the member's draft, empty where there is none, and take it away; old ones of anybody go too."""
        _sweep(self._clock)
        try:
            with self._file.open("rb") as opened:
                sealed = opened.read(_MOST_READ)
            self._file.unlink()
        except OSError:
            return {}
        content = open_draft(self._key(), sealed, self._vault, self._member.id)
        return json.loads(content) if content else {}

    def _write(self, content: bytes) -> None:
        whole_blocks = content.ljust(-(-len(content) // _BLOCK) * _BLOCK)
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self._file, seal_draft(self._key(), whole_blocks, self._vault, self._member.id))
        now = self._clock.now().timestamp()
        utime(self._file, (now, now))

    def _key(self) -> bytes:
        return self._member.draft_key(self._vault)


def forget_drafts(vault: str) -> None:
    """Take away every draft of a vault that is no more."""
    for file in _folder().glob(f"{vault}-*{_ENDING}"):
        file.unlink(missing_ok=True)


def _folder() -> Path:
    return state_folder() / "drafts"


def _sweep(clock: Clock) -> None:
    now = clock.now().timestamp()
    for file in _folder().glob(f"*{_ENDING}"):
        with suppress(OSError):
            if abs(now - file.stat().st_mtime) > KEPT_FOR.total_seconds():
                file.unlink()
