"""`recover`: what the printed recovery code is for."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.clock import Clock
from adminapp.core.policy.roles import Role
from adminapp.core.security import keyring
from adminapp.core.store.home import Home
from adminapp.core.store.recovering import new_code, try_code
from adminapp.core.store.staff import add_member, reset_passphrase
from adminapp.core.store.vault import open_with_recovery_code
from adminapp.shell.terminal.signing_in import code_of, new_passphrase_of, signed_in


def run(chosen: Namespace) -> int:
    """Try the code, print another, or let somebody in with it."""
    if chosen.new:
        return _print_another(chosen)
    code = code_of(chosen.code_file)
    with closing(open_with_recovery_code(chosen.vault, code, Clock())) as home:
        if chosen.trial:
            try_code(home, code)
            print(QCoreApplication.translate("commands", "The code opens everything."))
        else:
            _let_in(home, chosen)
    return 0


def _let_in(home: Home, chosen: Namespace) -> None:
    slot = keyring.slot_of(home.keys, chosen.name)
    passphrase = new_passphrase_of(chosen.name, chosen.new_passphrase_file)
    if slot:
        reset_passphrase(home, slot.id, passphrase)
    else:
        add_member(home, chosen.name, Role.DIRECTOR, passphrase)
    print(QCoreApplication.translate("commands", "{name} signs in with the new passphrase.").format(name=chosen.name))


def _print_another(chosen: Namespace) -> int:
    with closing(signed_in(chosen)) as home:
        code = new_code(home)
    translate = QCoreApplication.translate
    print(translate("commands", "Recovery code: {code}").format(code=code))
    print(
        translate("commands", "The code before is void. Print this one, seal it and lock it away; tear up the other.")
    )
    return 0
