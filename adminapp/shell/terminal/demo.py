"""`demo`: a demo vault with made-up patrons."""

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.clock import Clock
from adminapp.core.ui.words import role
from adminapp.shell.demo.maker import make_demo


def run(chosen: Namespace) -> int:
    """Make the demo vault and print how to sign in to it."""
    sign_in = make_demo(chosen.folder, Clock())
    translate = QCoreApplication.translate
    print(translate("commands", "The demo vault is made: {folder}").format(folder=chosen.folder))
    print(translate("commands", "Everybody in it is made up. Do not put real patrons there."))
    print(translate("commands", "Passphrase of everybody: {passphrase}").format(passphrase=sign_in.passphrase))
    width = max(map(len, sign_in.members))
    for name, their_role in sign_in.members.items():
        print(f"  {name:{width}}  {role(their_role)}")
    return 0
