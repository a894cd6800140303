"""`restore`: a backup in the place of the vault, or a drill that changes nothing."""

import sys
from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.clock import Clock
from adminapp.core.security import keyring
from adminapp.core.security.keyfile import Keys
from adminapp.core.security.keyring import Unlocked
from adminapp.core.store.backups import Backup, read_backup
from adminapp.core.store.restoring import age_of, drill, keys_for, restore
from adminapp.core.ui.words import moment, sentence
from adminapp.shell.terminal.signing_in import code_of, name_among, passphrase_of


def run(chosen: Namespace) -> int:
    """Say how much older the backup is, and put it back where that is confirmed."""
    backup = read_backup(chosen.backup)
    keys = keys_for(backup, chosen.vault, chosen.keys)
    _say_age(backup, chosen)
    translate = QCoreApplication.translate
    if not chosen.drill and not chosen.yes:
        print(translate("commands", "Nothing was changed. Add --yes to put the backup back."), file=sys.stderr)
        return 1
    unlocked = _unlocked(chosen, keys)
    if chosen.drill:
        return _drill(backup, keys, unlocked)
    restore(backup, chosen.vault, keys, unlocked, Clock(), chosen.keys)
    print(translate("commands", "The backup is back; what was there is aside in {folder}.").format(folder=chosen.vault))
    return 0


def _say_age(backup: Backup, chosen: Namespace) -> None:
    age = age_of(backup, chosen.vault)
    translate = QCoreApplication.translate
    print(translate("commands", "The backup is of {made}.").format(made=moment(age.made)))
    if age.known:
        said = translate("commands", "The vault was last known at {known}; {lines} lines of the log would be missing.")
        print(said.format(known=moment(age.known), lines=age.lines))


def _unlocked(chosen: Namespace, keys: Keys) -> Unlocked:
    if chosen.code_file:
        return keyring.unlock_with_code(keys, code_of(chosen.code_file))
    name = name_among(chosen, tuple(slot.name for slot in keys.slots))
    return keyring.unlock(keys, name, passphrase_of(name, chosen.passphrase_file))


def _drill(backup: Backup, keys: Keys, unlocked: Unlocked) -> int:
    report = drill(backup, keys, unlocked, Clock())
    for compartment, tables in report.rows.items():
        said = QCoreApplication.translate("commands", "{compartment}: {rows} rows in {tables} tables came back.")
        print(said.format(compartment=compartment, rows=sum(tables.values()), tables=len(tables)))
    for found in report.findings:
        print(sentence(found), file=sys.stderr)
    return 1 if report.findings else 0
