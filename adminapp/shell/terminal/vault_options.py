"""The commands that take care of members, keys, backups and the log, and how they explain themselves."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from adminapp.core.policy.roles import Role
from adminapp.office.records import Kind
from adminapp.shell.terminal.arguments import PASSPHRASES, add_command, add_file, one_of, word

if TYPE_CHECKING:
    from adminapp.shell.terminal.arguments import Commands

_MOST_LINES = 200


def add_members(commands: "Commands") -> None:
    """Add the commands about members of staff."""
    member = commands.add_parser(
        "member", help="Add, list, change and remove the members of staff.", allow_abbrev=False
    )
    members = member.add_subparsers(metavar="COMMAND", required=True)
    add = add_command(
        members,
        "add",
        "Let one person more sign in; only a Director can.",
        f"""{PASSPHRASES}

example:
  adminapp member add "Cleo Clerk" --role circulation --vault vault --member "Ada Boone" """,
        command="member add",
        needs_vault=True,
    )
    add.add_argument("name", metavar="NAME", help="the new member's name")
    add.add_argument("--role", type=word(Role), metavar="ROLE", required=True, help=one_of(Role))
    _add_new_passphrase(add)
    add_command(
        members,
        "list",
        "List who can sign in, with their roles.",
        "example:\n  adminapp member list --vault vault",
        command="member list",
        needs_vault=True,
    )
    _add_changes(members)


def add_vault_care(commands: "Commands") -> None:
    """Add the commands about keys, backups, verification and the log."""
    _add_backup(commands)
    _add_restore(commands)
    _add_recover(commands)
    verify = add_command(
        commands,
        "verify",
        "Look over the whole vault and say what is wrong, where, since when and what to do.",
        "Exit status 0: nothing is wrong. 1: something is, or the vault cannot be opened.\n\n"
        "example:\n  adminapp verify --vault vault",
        needs_vault=True,
    )
    verify.add_argument("--quick", action="store_true", help="look at the newest signatures alone")
    add_command(
        commands,
        "rekey",
        "Renew every secret of the vault, as after a laptop was lost.",
        "What was copied before opens nothing of what is written after. Only a Director can.\n\n"
        "example:\n  adminapp rekey --vault vault",
        needs_vault=True,
    )
    _add_log(commands)


def _add_changes(members: "Commands") -> None:
    role = add_command(
        members,
        "role",
        "Give a member another role; where it opens less, every secret is renewed.",
        'example:\n  adminapp member role "Cleo Clerk" --role manager --vault vault --member "Ada Boone"',
        command="member role",
        needs_vault=True,
    )
    role.add_argument("name", metavar="NAME", help="the member's name")
    role.add_argument("--role", type=word(Role), metavar="ROLE", required=True, help=one_of(Role))
    reset = add_command(
        members,
        "reset",
        "Give a member who forgot it another passphrase.",
        f'{PASSPHRASES}\n\nexample:\n  adminapp member reset "Cleo Clerk" --vault vault --member "Ada Boone"',
        command="member reset",
        needs_vault=True,
    )
    reset.add_argument("name", metavar="NAME", help="the member's name")
    _add_new_passphrase(reset)
    remove = add_command(
        members,
        "remove",
        "Let a member sign in no more, and renew every secret.",
        'example:\n  adminapp member remove "Cleo Clerk" --vault vault --member "Ada Boone"',
        command="member remove",
        needs_vault=True,
    )
    remove.add_argument("name", metavar="NAME", help="the member's name")
    own = add_command(
        members,
        "passphrase",
        "Change the passphrase of the member who signs in.",
        f'{PASSPHRASES}\n\nexample:\n  adminapp member passphrase --vault vault --member "Cleo Clerk"',
        command="member passphrase",
        needs_vault=True,
    )
    _add_new_passphrase(own)


def _add_backup(commands: "Commands") -> None:
    backup = add_command(
        commands,
        "backup",
        "Make a backup in the places that the office has chosen, or in another.",
        """The exit status is 1 when a place was not reached, even if another was.

examples:
  adminapp backup --vault vault
  adminapp backup --vault vault --due
  adminapp backup --vault vault --to usb-stick""",
        needs_vault=True,
    )
    backup.add_argument("--to", metavar="DIR", type=Path, help="another place")
    backup.add_argument("--due", action="store_true", help="only if one is due by the office's plan; for a time table")


def _add_restore(commands: "Commands") -> None:
    restore = add_command(
        commands,
        "restore",
        "Put a backup in the place of the vault; what is there is moved aside.",
        """Without --yes it says how much older the backup is, and changes nothing.
The vault's folder may be new: on another machine, the backup, a copy of the keys and the printed code are enough.

examples:
  adminapp restore "backups/2026-03-02 10-00-00" --vault vault --yes
  adminapp restore "backups/2026-03-02 10-00-00" --vault vault --drill
  adminapp restore "usb/2026-03-02 10-00-00" --vault new-vault --keys key-copy --code-file code --yes""",
        needs_vault=True,
    )
    restore.add_argument("backup", metavar="BACKUP", type=Path, help="the folder of one backup")
    restore.add_argument("--keys", metavar="DIR", type=Path, help="a copy of the keys, where the vault's own are gone")
    restore.add_argument("--drill", action="store_true", help="only try it in a temporary place and report")
    restore.add_argument("--yes", action="store_true", help="go on")
    _add_code(restore)


def _add_recover(commands: "Commands") -> None:
    recover = add_command(
        commands,
        "recover",
        "Let a Director in again with the printed recovery code; try it; print another.",
        """The code is asked for at the terminal, or read from the first line of a file; never an argument.
A member of that name gets a new passphrase; a name that nobody has becomes a Director's.

examples:
  adminapp recover "Ada Boone" --vault vault
  adminapp recover --try --vault vault
  adminapp recover --new --vault vault --member "Ada Boone" """,
        needs_vault=True,
    )
    what = recover.add_mutually_exclusive_group(required=True)
    what.add_argument("name", metavar="NAME", nargs="?", help="who gets a new passphrase")
    what.add_argument("--try", dest="trial", action="store_true", help="only try the code; the log remembers the day")
    what.add_argument(
        "--new", action="store_true", help="void the code and print another, as the Director who signs in"
    )
    _add_code(recover)
    _add_new_passphrase(recover)


def _add_log(commands: "Commands") -> None:
    log = add_command(
        commands,
        "log",
        "Show the lines of the log, newest first.",
        """Each line: number, time, who, what, about whom, and what it tells as far as that is still kept.
The terminal shows 200 lines at most; to see others, narrow them. A file holds all the lines that are asked for, and
names that are not encrypted; only a Director can save one, and the log tells of it. A PDF takes 25,000 lines. The last
two columns of a CSV are what --command and --subject take.

examples:
  adminapp log --vault vault --by "Cleo Clerk" --since 2026-03-01
  adminapp log --vault vault --card 29351000100002 --pdf one-account.pdf
  adminapp log --vault vault --kind cards --refused --csv refused.csv""",
        needs_vault=True,
    )
    log.add_argument("--by", metavar="NAME", help="only what this member did")
    log.add_argument("--kind", metavar="KIND", type=word(Kind), help=f"only one kind of act: {one_of(Kind)}")
    log.add_argument("--command", dest="act", metavar="WORD", default="", help="only one command, such as cards.report")
    log.add_argument("--subject", metavar="ID", default="", help="only what is about one record")
    log.add_argument("--card", metavar="NUMBER", help="only what is about the account of this card")
    log.add_argument("--refused", action="store_true", help="only what was refused")
    log.add_argument("--since", metavar="DAY", type=_day, help="from this day on, YYYY-MM-DD")
    log.add_argument("--until", metavar="DAY", type=_day, help="up to this day, which is included, YYYY-MM-DD")
    log.add_argument(
        "--most",
        metavar="NUMBER",
        type=_lines,
        default=_MOST_LINES,
        help="at most so many lines on the terminal, 1 to 200",
    )
    log.add_argument("--csv", metavar="FILE", type=Path, help="save the lines for a spreadsheet instead")
    log.add_argument("--pdf", metavar="FILE", type=Path, help="save the lines to be printed instead")


def _add_code(parser: ArgumentParser) -> None:
    add_file(parser, "--code-file", "the recovery code, on the first line of this file")


def _add_new_passphrase(parser: ArgumentParser) -> None:
    add_file(parser, "--new-passphrase-file", "the new passphrase, on the first line of this file")


def _lines(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_LINES:
        raise ArgumentTypeError(f"must be a number from 1 to {_MOST_LINES}; --csv and --pdf save all lines")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError("must be a date that exists, YYYY-MM-DD") from error
