"""`rekey`: every secret anew."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.store.staff import renew_secrets
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Renew every secret, as the Director who signs in."""
    with closing(signed_in(chosen)) as home:
        renew_secrets(home)
    print(QCoreApplication.translate("commands", "Every secret is new. Everybody signs in as before."))
    return 0
