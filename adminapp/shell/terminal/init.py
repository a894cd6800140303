"""`init`: the vault of a new office."""

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.clock import Clock
from adminapp.shell.office import Office, create_office, policy_named
from adminapp.shell.terminal.signing_in import new_passphrase_of


def run(chosen: Namespace) -> int:
    """Make the vault and print the recovery code, this once."""
    office = Office(chosen.library, chosen.address, chosen.phone, tuple(chosen.branch))
    passphrase = new_passphrase_of(chosen.director, chosen.passphrase_file)
    code = create_office(chosen.vault, office, policy_named(chosen.policy), chosen.director, passphrase, Clock())
    translate = QCoreApplication.translate
    print(translate("commands", "The vault is made: {folder}").format(folder=chosen.vault))
    print(translate("commands", "Recovery code: {code}").format(code=code))
    print(
        translate(
            "commands",
            "It opens everything and is shown only now. Print it, seal it in an envelope and lock it away: "
            "once everybody has forgotten their passphrase, nothing else helps.",
        )
    )
    return 0
