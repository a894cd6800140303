"""`member list`: who can sign in."""

from argparse import Namespace
from contextlib import closing

from adminapp.core.store.staff import members
from adminapp.core.ui.words import role
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Print every member with their role."""
    with closing(signed_in(chosen)) as home:
        staff = members(home)
    width = max(len(member.name) for member in staff)
    for member in staff:
        print(f"{member.name:{width}}  {role(member.role)}")
    return 0
