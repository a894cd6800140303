"""`backup`: a whole copy of the vault, looked over before it counts."""

import sys
from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.keeping import back_up, back_up_if_due, back_up_now, backup_state
from adminapp.core.ui.words import moment, sentence
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Make a backup, and return 1 if a place was not reached."""
    with closing(signed_in(chosen)) as home:
        if chosen.to:
            backup = back_up(home, chosen.to)
            print(QCoreApplication.translate("commands", "The backup is made: {folder}").format(folder=backup.folder))
            return 0
        findings = back_up_if_due(home) if chosen.due else back_up_now(home)
        state = backup_state(home)
    for place, at in ((state.plan.place, state.first), (state.plan.second, state.second)):
        if place and at:
            said = QCoreApplication.translate("commands", "Newest backup in {folder}: {at}")
            print(said.format(folder=place, at=moment(at)))
    for found in findings:
        print(sentence(found), file=sys.stderr)
    return 1 if findings else 0
