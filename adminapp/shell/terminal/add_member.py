"""`member add`: one person more who can sign in."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.staff import add_member
from adminapp.shell.terminal.signing_in import new_passphrase_of, signed_in


def run(chosen: Namespace) -> int:
    """Add a member as the Director who signs in."""
    with closing(signed_in(chosen)) as home:
        add_member(home, chosen.name, chosen.role, new_passphrase_of(chosen.name, chosen.new_passphrase_file))
    print(QCoreApplication.translate("commands", "{name} can sign in now.").format(name=chosen.name))
    return 0
