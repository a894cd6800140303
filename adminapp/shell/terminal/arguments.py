"""What the options of every command are made of."""

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[ArgumentParser]

PASSPHRASES = "A passphrase is asked for at the terminal, or read from the first line of a file; never an argument."


def add_command(
    commands: "Commands", name: str, sentence: str, more: str, *, command: str = "", needs_vault: bool = False
) -> ArgumentParser:
    """Return the parser of one more command, with its sentence, its examples and what every command takes."""
    parser = commands.add_parser(
        name,
        help=sentence,
        description=sentence,
        epilog=more,
        formatter_class=RawDescriptionHelpFormatter,
        parents=[language(SUPPRESS), *([signing_in(SUPPRESS)] if needs_vault else [])],
        allow_abbrev=False,
        conflict_handler="resolve",
    )
    parser.set_defaults(command=command or name, needs_vault=needs_vault, parser=parser)
    return parser


def language(usual: str) -> ArgumentParser:
    """Return the option that says in which language a command answers."""
    options = ArgumentParser(add_help=False)
    options.add_argument("--language", choices=("en", "es"), default=usual, help="the language of the answers")
    return options


def signing_in(usual: str | None) -> ArgumentParser:
    """Return the options that may stand before a command and behind it: which vault, and who signs in."""
    options = ArgumentParser(add_help=False)
    options.add_argument("--vault", metavar="DIR", type=vault_folder, default=usual, help="the vault's folder")
    options.add_argument("--member", metavar="NAME", default=usual, help="who signs in, where there are several")
    add_file(options, "--passphrase-file", "their passphrase, on the first line of this file", usual)
    return options


def add_file(parser: ArgumentParser, option: str, text: str, nothing: str | None = None) -> None:
    """Add an option that names a file with a passphrase."""
    parser.add_argument(option, metavar="FILE", type=_passphrase_file, default=nothing, help=text)


def vault_folder(text: str) -> Path:
    """Return the folder that an argument names.

    Raises: ArgumentTypeError.
    """
    folder = Path(text).absolute()
    if not folder.name or folder.name == "..":
        raise ArgumentTypeError("must be a folder with a name of its own")
    return folder


def _passphrase_file(text: str) -> Path:
    if text == "-":
        raise ArgumentTypeError("must be a file; leave the option out to be asked at the terminal")
    return Path(text)


def word(words: type[StrEnum]) -> Callable[[str], Any]:
    """Return what takes one of some words."""

    def read(text: str) -> StrEnum:
        if text not in list(words):
            raise ArgumentTypeError(f"must be {one_of(words)}")
        return words(text)

    return read


def one_of(words: type[StrEnum]) -> str:
    """Return some words as "a, b or c"."""
    *most, last = words
    return f"{', '.join(most)} or {last}"
