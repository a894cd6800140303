"""Who signs in at the command line, and with which passphrase: asked for, or read from a file."""

import getpass
import os
import sys
import warnings
from argparse import Namespace
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.store.home import Home
from adminapp.core.store.vault import member_names, open_vault
from adminapp.core.ui.words import sentence

_MOST_BYTES = 4096
_OTHERS_MAY_READ = 0o077


def signed_in(chosen: Namespace) -> Home:
    """Open the vault for the member who is named, or for the only one; the caller closes it.

    Raises: InputError; StoreError and its kinds.
    """
    name = who_signs_in(chosen)
    home = open_vault(chosen.vault, name, passphrase_of(name, chosen.passphrase_file), Clock())
    for warning in home.warnings:
        print(sentence(warning), file=sys.stderr)
    return home


def passphrase_of(name: str, file: Path | None) -> str:
    """Return a member's passphrase from a file, else from the terminal.

    Raises: InputError if there is neither.
    """
    return _first_line(file) if file else _typed(f"Passphrase of {name}: ")


def new_passphrase_of(name: str, file: Path | None) -> str:
    """Return the passphrase that a member will have, typed twice where it is typed.

    Raises: InputError if the two differ, or there is neither terminal nor file.
    """
    if file:
        return _first_line(file)
    passphrase = _typed(f"New passphrase of {name}: ")
    if passphrase != _typed("The same again: "):
        raise InputError(QT_TRANSLATE_NOOP("errors", "The two passphrases differ. Begin again."))
    return passphrase


def code_of(file: Path | None) -> str:
    """Return the recovery code from a file, else from the terminal.

    Raises: InputError if there is neither.
    """
    return _first_line(file) if file else _typed("Recovery code: ")


def who_signs_in(chosen: Namespace) -> str:
    """Return the name of the member who is named, or of the only one.

    Raises: InputError if there are several and none is named.
    """
    return str(chosen.member) if chosen.member else name_among(chosen, member_names(chosen.vault))


def name_among(chosen: Namespace, names: tuple[str, ...]) -> str:
    """Return the name of the member who is named, or the only one of some.

    Raises: InputError if there are several and none is named.
    """
    if chosen.member:
        return str(chosen.member)
    if len(names) > 1:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "Several people can sign in. Say who you are with --member: {names}."),
            names=names,
        )
    return names[0]


def _typed(prompt: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError) as error:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "errors", "There is no terminal to ask for the passphrase. Name a file with --passphrase-file."
                )
            ) from error


def _first_line(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            if os.name == "posix" and os.fstat(opened.fileno()).st_mode & _OTHERS_MAY_READ:
                print(f"Warning: others can read {file}. Keep it to yourself: chmod 600 {file}", file=sys.stderr)
            first = opened.read(_MOST_BYTES).splitlines()[:1]
        return first[0].decode("utf-8-sig") if first else ""
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The passphrase file {file} cannot be read as UTF-8 text. Check its name."),
            file=file,
        ) from error
