"""`policy check`: what is wrong with a library's own policy pack."""

from argparse import Namespace

from adminapp.core.policy.check import findings


def run(chosen: Namespace) -> int:
    """Print every finding on a line that editors can jump to; return 1 if there is one."""
    found = findings(chosen.folder)
    for finding in found:
        print(f"{finding.file}:{finding.line}: {finding}")
    if not found:
        print(f"Nothing is wrong with the policy pack in {chosen.folder}.")
    return 1 if found else 0
