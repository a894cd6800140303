"""`member role`: another role for a member."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.staff import change_role, member_named
from adminapp.core.ui.words import role
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Give a member another role, as the Director who signs in."""
    with closing(signed_in(chosen)) as home:
        change_role(home, member_named(home, chosen.name), chosen.role)
    said = QCoreApplication.translate("commands", "The role of {name} is now: {role}.")
    print(said.format(name=chosen.name, role=role(chosen.role)))
    return 0
