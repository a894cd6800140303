"""`member reset`: another passphrase for a member who forgot it."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.staff import member_named, reset_passphrase
from adminapp.shell.terminal.signing_in import new_passphrase_of, signed_in


def run(chosen: Namespace) -> int:
    """Reset a member's passphrase, as the Director who signs in."""
    with closing(signed_in(chosen)) as home:
        member = member_named(home, chosen.name)
        reset_passphrase(home, member, new_passphrase_of(chosen.name, chosen.new_passphrase_file))
    print(QCoreApplication.translate("commands", "{name} signs in with the new passphrase.").format(name=chosen.name))
    return 0
