"""`policy use`: another policy in force, also where the one that is cannot be used any more."""

import json
from argparse import Namespace
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.policies import read_policy
from adminapp.office.commands import OfficeDesk
from adminapp.shell.office import policy_named
from adminapp.shell.terminal.check_policy import tell_findings
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Put a policy in force, as the Director who signs in; print all that is wrong with one that cannot be."""
    source = policy_named(chosen.policy)
    if isinstance(source, Path) and tell_findings(source, chosen.language):
        return 1
    policy = read_policy(source)
    with closing(signed_in(chosen)) as home:
        readings = json.loads(home.settings().get("readings", "{}"))
        pack = OfficeDesk(home, policy.pack).change_policy(policy)
    translate = QCoreApplication.translate
    print(
        translate("commands", "In force now: {title}, version {version}.").format(
            title=pack.title, version=pack.version
        )
    )
    if readings:
        print(translate("commands", "It is read as it says itself; what the Director had changed in that has ended."))
    return 0
