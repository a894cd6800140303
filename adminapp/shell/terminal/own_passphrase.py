"""`member passphrase`: another passphrase of one's own."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.clock import Clock
from adminapp.core.store.staff import change_own_passphrase
from adminapp.core.store.vault import open_vault
from adminapp.shell.terminal.signing_in import new_passphrase_of, passphrase_of, who_signs_in


def run(chosen: Namespace) -> int:
    """Change the passphrase of the member who signs in."""
    name = who_signs_in(chosen)
    old = passphrase_of(name, chosen.passphrase_file)
    with closing(open_vault(chosen.vault, name, old, Clock())) as home:
        change_own_passphrase(home, old, new_passphrase_of(name, chosen.new_passphrase_file))
    print(QCoreApplication.translate("commands", "{name} signs in with the new passphrase.").format(name=name))
    return 0
