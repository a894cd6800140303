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


def adminapp(*words: str | Path, stdin: bytes = b"") -> Said:
    """Run a command and return what it said."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True) for _ in range(2))
    with patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))), redirect_stdout(out), redirect_stderr(err):
        status = main([str(word) for word in words])
    return Said(status, *(stream.buffer.getvalue().decode("utf-8") for stream in (out, err)))


def kept_passphrase(folder: Path, passphrase: str, name: str = "passphrase") -> Path:
    """Write a passphrase to a file that nobody else can read."""
    file = folder / name
    file.write_text(f"{passphrase}\n", encoding="utf-8")
    file.chmod(0o600)
    return file
