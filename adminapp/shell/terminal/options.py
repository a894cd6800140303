"""What each command of the command line is told, and how it explains itself."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

from adminapp import __version__
from adminapp.core.documents.sizes import Paper, Size
from adminapp.grants.exports.shapes import Field
from adminapp.grants.records import AskerKind, Channel, Proof, ProofKind, Wants
from adminapp.handouts.records import Blank, Handout
from adminapp.shell.terminal.arguments import PASSPHRASES, add_command, language, one_of, signing_in, vault_folder, word
from adminapp.shell.terminal.vault_options import add_members, add_vault_care

if TYPE_CHECKING:
    from adminapp.shell.terminal.arguments import Commands

_STATUS = "exit status: 0 done, or yes; 1 the answer is no, or something is wrong; 2 the command was not understood"
_NAMED = {AskerKind.PARENT, AskerKind.OTHER, AskerKind.AGENCY}


def parse(argv: list[str]) -> Namespace:
    """Return what the arguments say; mistakes end with a usage message that repeats no name and no number."""
    chosen, unknown = _parser().parse_known_args(argv)
    if options := [word.partition("=")[0] for word in unknown if word.startswith("-")]:
        chosen.parser.error(f"there is no option {options[0]} here; --help shows those there are")
    if unknown:
        chosen.parser.error(f"{len(unknown)} too many; put quotation marks around a name of several words")
    if getattr(chosen, "kind", None) in _NAMED and not chosen.name.strip():
        chosen.parser.error("say who asks: --name NAME")
    if chosen.needs_vault and chosen.vault is None:
        chosen.parser.error("say which vault: --vault DIR")
    if getattr(chosen, "card", None) and chosen.vault is None:
        chosen.parser.error("say which vault knows the card: --vault DIR")
    return chosen


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="adminapp",
        description="Carries out a library's confidentiality policy. Without a command the window opens.",
        epilog=f"adminapp COMMAND --help explains a command.\n{_STATUS}",
        formatter_class=RawDescriptionHelpFormatter,
        parents=[language("en"), signing_in(None)],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"adminapp {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_decide(commands)
    _add_policy(commands)
    _add_init(commands)
    add_members(commands)
    _add_import(commands)
    _add_check_access(commands)
    _add_handout(commands)
    add_vault_care(commands)
    _add_demo(commands)
    return parser


def _add_decide(commands: "Commands") -> None:
    add_command(
        commands,
        "decide",
        "Answer questions that come as JSON lines, without a vault.",
        """Each line of standard input is one question, each line of standard output its answer, in the same order.
A question that cannot be read is answered with what is wrong with it, and the run goes on.

example:
  echo '{"policy": "mrrl", "now": "2026-03-02T10:00", "matter": "copy", "what": "policy"}' | adminapp decide""",
    )


def _add_policy(commands: "Commands") -> None:
    policy = commands.add_parser(
        "policy", help="Check a policy pack of your own, and put a policy in force.", allow_abbrev=False
    )
    policies = policy.add_subparsers(metavar="COMMAND", required=True)
    check = add_command(
        policies,
        "check",
        "Say what is wrong with a library's own policy pack, and where.",
        "One line for each thing that is wrong: file, line, what it is and how to mend it.\n\n"
        "example:\n  adminapp policy check our-policy/",
        command="policy check",
    )
    check.add_argument("folder", metavar="DIR", type=Path, help="the folder in which pack.toml stands")
    use = add_command(
        policies,
        "use",
        "Put another policy in force, also where the one that is cannot be used any more.",
        """A folder is copied into the vault. What is wrong with it is told as by "policy check", and nothing changes.
The Director's own changes to readings end. Only a Director can.

examples:
  adminapp policy use our-policy/ --vault vault
  adminapp policy use mrrl --vault vault --member "Ada Boone" """,
        command="policy use",
        needs_vault=True,
    )
    use.add_argument("policy", metavar="PACK", help="mrrl, lco, or the folder of your own pack")


def _add_init(commands: "Commands") -> None:
    init = add_command(
        commands,
        "init",
        "Make the vault of a new office and print its recovery code.",
        f"""{PASSPHRASES}

example:
  adminapp init --vault vault --library "Riverbend Public Library" --branch Main --branch Osage \\
      --policy mrrl --director "Ada Boone"
""",
        needs_vault=True,
    )
    init.add_argument("--library", metavar="NAME", required=True, help="the library's name")
    init.add_argument("--address", metavar="TEXT", default="", help="its address, as papers show it")
    init.add_argument("--phone", metavar="TEXT", default="", help="its telephone number, as papers show it")
    init.add_argument("--branch", metavar="NAME", action="append", default=[], help="a branch; may be repeated")
    init.add_argument("--policy", metavar="PACK", required=True, help="mrrl, lco, or the folder of your own pack")
    init.add_argument("--director", metavar="NAME", required=True, help="the first Director, who adds everybody else")


def _add_import(commands: "Commands") -> None:
    imports = add_command(
        commands,
        "import",
        "Bring in a patron export of Koha, Sierra, Polaris or Evergreen.",
        """Nothing is kept of columns that are not mapped. Running it again with a newer export updates.
The exit status is 1 when the file could not be brought in at all; refused rows alone do not make it so.

examples:
  adminapp import patrons.csv --vault vault --dry-run
  adminapp import patrons.csv --vault vault --refused refused.csv
  adminapp import patrons.csv --vault vault --mapping "Patron No=card" --mapping "Notes=" """,
        needs_vault=True,
    )
    imports.add_argument("file", metavar="FILE", type=Path, help="the export, as CSV or tab-separated text")
    imports.add_argument("--dry-run", action="store_true", help="only say what would happen")
    imports.add_argument("--refused", metavar="FILE", type=Path, help="save the refused rows with their reasons as CSV")
    imports.add_argument(
        "--mapping",
        metavar="COLUMN=FIELD",
        type=_column,
        action="append",
        default=[],
        help=f"what a column holds, nothing to leave it out; may be repeated; a field is {one_of(Field)}",
    )


def _add_check_access(commands: "Commands") -> None:
    check = add_command(
        commands,
        "check-access",
        "Ask whether a stored account may be shared with the person who asks.",
        """Exit status 0: it may be shared. 1: it may not, or somebody else decides.

example:
  adminapp check-access --vault vault --card 29351000100002 --as other --name "Ruth Núñez" \\
      --shows "photo_id:Ruth Núñez" --wants titles""",
        needs_vault=True,
    )
    check.add_argument(
        "--card",
        "--number",
        metavar="NUMBER",
        required=True,
        help="whose record: a card number of the account, which shows nothing yet",
    )
    check.add_argument("--as", dest="kind", type=word(AskerKind), metavar="WHO", required=True, help=one_of(AskerKind))
    check.add_argument("--name", metavar="NAME", default="", help="who asks; not needed for holder, police and media")
    check.add_argument("--channel", type=word(Channel), metavar="HOW", default=Channel.IN_PERSON, help=one_of(Channel))
    check.add_argument(
        "--shows",
        type=_proof,
        metavar="PROOF",
        action="append",
        default=[],
        help="card:NUMBER, number:NUMBER or photo_id:NAME; may be repeated",
    )
    check.add_argument("--wants", type=word(Wants), metavar="WHAT", default=Wants.ACCOUNT, help=one_of(Wants))
    check.add_argument("--record", action="store_true", help="record the answer on the account as given")


def _add_handout(commands: "Commands") -> None:
    handout = add_command(
        commands,
        "handout",
        "Print a document for patrons or staff as an accessible PDF, without a name or filled in.",
        f"""NAME is {one_of(Handout)}.
Without a vault the document is blank and names the library of its policy; with one it has the office's letterhead
and policy, and is counted as given out.

examples:
  adminapp handout policy --language es --size large --out policy.pdf
  adminapp handout sign --paper tabloid --out sign.pdf
  adminapp handout permission --vault vault --card 29351000100002 --fill "person=Ruth Núñez" --tick add \\
      --out permission.pdf""",
        needs_vault=True,
    )
    handout.set_defaults(needs_vault=False)
    handout.add_argument("handout", metavar="NAME", type=word(Handout), help="which document")
    handout.add_argument("--out", metavar="FILE", type=Path, required=True, help="where the PDF goes")
    handout.add_argument("--language", metavar="CODE", default="en", help="the document's language: en, es or your own")
    handout.add_argument("--size", type=word(Size), metavar="SIZE", default=Size.STANDARD, help=one_of(Size))
    handout.add_argument("--paper", type=word(Paper), metavar="PAPER", default=Paper.LETTER, help=one_of(Paper))
    handout.add_argument("--policy", metavar="PACK", help="mrrl, lco, or the folder of your own pack; mrrl if not said")
    handout.add_argument("--statute", action="store_true", help="add the law's own text to the policy")
    handout.add_argument("--card", metavar="NUMBER", help="fill in what the vault knows of this card's account")
    handout.add_argument(
        "--fill", metavar="BLANK=TEXT", type=_blank, action="append", default=[], help=f"a blank is {one_of(Blank)}"
    )
    handout.add_argument("--tick", metavar="BOX", action="append", default=[], help="a box by its name, such as add")
    handout.add_argument("--logo", metavar="FILE", type=Path, help="an image to print as the library's logo")
    handout.add_argument("--words", metavar="DIR", type=Path, help="a folder of languages of your own")


def _add_demo(commands: "Commands") -> None:
    demo = add_command(
        commands,
        "demo",
        "Make a demo vault with made-up patrons, and print how to sign in.",
        "example:\n  adminapp demo demo-vault",
    )
    demo.add_argument("folder", metavar="DIR", type=vault_folder, help="a new folder")


def _proof(text: str) -> Proof:
    kind, _, value = text.partition(":")
    if kind not in list(ProofKind) or not value.strip():
        raise ArgumentTypeError("must be card:NUMBER, number:NUMBER or photo_id:NAME")
    return Proof(ProofKind(kind), value.strip())


def _column(text: str) -> tuple[str, Field | None]:
    column, equals, field = text.rpartition("=")
    if not equals or (field and field not in list(Field)):
        raise ArgumentTypeError(f"must be COLUMN=FIELD, where a field is {one_of(Field)}, or nothing")
    return column, Field(field) if field else None


def _blank(text: str) -> tuple[Blank, str]:
    name, equals, value = text.partition("=")
    if not equals or name not in list(Blank):
        raise ArgumentTypeError("must be BLANK=TEXT")
    return Blank(name), value
