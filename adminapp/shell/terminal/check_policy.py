"""`policy check`: what is wrong with a library's own policy pack."""

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from adminapp.core.policy.check import findings
from adminapp.core.ui.words import sentence


def run(chosen: Namespace) -> int:
    """Print every finding on a line that editors can jump to; return 1 if there is one."""
    found = findings(chosen.folder)
    for finding in found:
        print(f"{finding.file}:{finding.line}: {sentence(finding.problem)} {sentence(finding.mend)}")
    if not found:
        good = QCoreApplication.translate("commands", "Nothing is wrong with the policy pack in {folder}.")
        print(good.format(folder=chosen.folder))
    return 1 if found else 0
