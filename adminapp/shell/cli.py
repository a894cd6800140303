"""The command line: finds the command that the arguments name, runs it, and says in one sentence what went wrong."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable

from adminapp.core.kit.errors import AdminError

DONE, WRONG = 0, 1
_BEFORE_A_COMMAND = ("--vault", "--member", "--passphrase-file", "--language")


def is_for_command_line(argv: list[str]) -> bool:
    """Return whether the arguments name a command or ask for help or the version; else they are the window's."""
    arguments = iter(argv)
    for argument in arguments:
        if argument in {"-h", "--help", "--version"} or not argument.startswith("-"):
            return True
        if argument in _BEFORE_A_COMMAND:
            next(arguments, None)
    return False


def main(argv: list[str]) -> int:
    """Run the command that the arguments name and return its exit status.

    Units:  0 done or yes; 1 the answer is no or something is wrong; 2 the arguments were not understood.
    """
    try:
        status = _answer(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the answer has gone; Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG
    except KeyboardInterrupt:
        print("Stopped; nothing was left half done.", file=sys.stderr)
        return WRONG
    return status


def _answer(argv: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    from adminapp.shell.terminal.options import parse

    try:
        chosen = parse(argv)
    except SystemExit as stop:  # how argparse ends after --help and after a mistake
        return int(stop.code or DONE)
    run = _command(chosen.command)
    if chosen.language == "en":
        return _run(run, chosen)
    from adminapp.shell.terminal.speech import speaking

    with speaking(chosen.language):
        return _run(run, chosen)


def _run(run: Callable[[Namespace], int], chosen: Namespace) -> int:
    try:
        return run(chosen)
    except AdminError as error:
        from adminapp.core.ui.words import sentence

        print(sentence(error), file=sys.stderr)
        return WRONG


def _command(name: str) -> Callable[[Namespace], int]:
    """Return what runs a command; each imports only what it needs itself."""
    if name.startswith("member "):
        return _member_command(name)
    if name in {"backup", "restore", "verify", "recover", "rekey", "log", "policy use"}:
        return _vault_command(name)
    match name:
        case "decide":
            from adminapp.shell.terminal.decide import run
        case "policy check":
            from adminapp.shell.terminal.check_policy import run
        case "init":
            from adminapp.shell.terminal.init import run
        case "import":
            from adminapp.shell.terminal.import_patrons import run
        case "check-access":
            from adminapp.shell.terminal.check_access import run
        case "handout":
            from adminapp.shell.terminal.handout import run
        case _:
            from adminapp.shell.terminal.demo import run
    return run


def _member_command(name: str) -> Callable[[Namespace], int]:
    match name:
        case "member add":
            from adminapp.shell.terminal.add_member import run
        case "member list":
            from adminapp.shell.terminal.list_members import run
        case "member role":
            from adminapp.shell.terminal.change_role import run
        case "member reset":
            from adminapp.shell.terminal.reset_member import run
        case "member remove":
            from adminapp.shell.terminal.remove_member import run
        case _:
            from adminapp.shell.terminal.own_passphrase import run
    return run


def _vault_command(name: str) -> Callable[[Namespace], int]:
    match name:
        case "backup":
            from adminapp.shell.terminal.backup import run
        case "restore":
            from adminapp.shell.terminal.restore import run
        case "verify":
            from adminapp.shell.terminal.verify import run
        case "recover":
            from adminapp.shell.terminal.recover import run
        case "rekey":
            from adminapp.shell.terminal.rekey import run
        case "policy use":
            from adminapp.shell.terminal.use_policy import run
        case _:
            from adminapp.shell.terminal.show_log import run
    return run
