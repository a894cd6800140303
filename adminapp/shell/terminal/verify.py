"""`verify`: what is wrong with the vault, where, since when, and what to do."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.checkup import check_vault
from adminapp.core.ui.words import moment, sentence
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Look over the vault and return 0 if nothing is wrong."""
    with closing(signed_in(chosen)) as home:
        report = check_vault(home, quick=chosen.quick)
    translate = QCoreApplication.translate
    for found in report.findings:
        print(sentence(found))
    if report.findings and report.last_good:
        print(translate("commands", "Everything was last in order at {at}.").format(at=moment(report.last_good)))
    if not report.findings:
        print(translate("commands", "Everything that was looked at is in order."))
    for compartment in report.unopened:
        said = translate("commands", "{file} was not looked at: your role has no key for it.")
        print(said.format(file=compartment.file_name))
    return 1 if report.findings else 0
