"""A crash leaves no memory behind, and no file is others' to read."""

import subprocess
import sys

PROGRAM = """
import os, resource, sys
from pathlib import Path
from adminapp.core.kit.hardening import keep_to_this_user
keep_to_this_user()
Path(sys.argv[1]).write_text("x")
print(resource.getrlimit(resource.RLIMIT_CORE), oct(os.stat(sys.argv[1]).st_mode & 0o777))
"""


def test_no_core_is_dumped_and_new_files_are_ones_own(tmp_path):
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "file")]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "(0, 0) 0o600"
