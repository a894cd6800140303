"""What the program asks of the system before it holds any secret: no core dumps, and files for this user alone."""

import os
import sys

_OTHERS = 0o077


def keep_to_this_user() -> None:
    """Let no crash write memory to a file, and let no file of the program be read by others; call it first of all."""
    os.umask(_OTHERS)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
