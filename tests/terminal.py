"""The command line as somebody at a terminal uses it, inside the test's own process."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from adminapp.shell.cli import main


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    """What a command writes to: a pipe, or the screen of a terminal."""

    def __init__(self, *, on_screen: bool) -> None:
        self.written = io.BytesIO()
        self._on_screen = on_screen
        super().__init__(self.written, encoding="ascii", write_through=True)

    def isatty(self) -> bool:
        return self._on_screen

    def __str__(self) -> str:
        return self.written.getvalue().decode("utf-8")


def adminapp(*words: str | Path, stdin: bytes = b"", on_screen: bool = False) -> Said:
    """Run a command and return what it said."""
    out, err = _Stream(on_screen=on_screen), _Stream(on_screen=on_screen)
    with patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))), redirect_stdout(out), redirect_stderr(err):
        status = main([str(word) for word in words])
    return Said(status, str(out), str(err))


def kept_passphrase(folder: Path, passphrase: str, name: str = "passphrase") -> Path:
    """Write a passphrase to a file that nobody else can read."""
    file = folder / name
    file.write_text(f"{passphrase}\n", encoding="utf-8")
    file.chmod(0o600)
    return file
