"""`member remove`: somebody who signs in no more."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.staff import member_named, remove_member
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Remove a member, as the Director who signs in."""
    with closing(signed_in(chosen)) as home:
        remove_member(home, member_named(home, chosen.name))
    print(
        QCoreApplication.translate(
            "commands",
            "{name} signs in no more, and every secret is new. Copies made before today stay readable to them.",
        ).format(name=chosen.name)
    )
    return 0
