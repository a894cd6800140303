"""The grants desk: everything that staff may see, ask and change of patrons' accounts."""

from adminapp.core.policy.packs import Pack
from adminapp.core.store.home import Home
from adminapp.grants.commands.accounts import Accounts
from adminapp.grants.commands.asking import Asking
from adminapp.grants.commands.cards import Cards
from adminapp.grants.commands.disclosures import Disclosures
from adminapp.grants.commands.guardians import Guardians
from adminapp.grants.commands.importing import Importing
from adminapp.grants.commands.looking_up import LookingUp
from adminapp.grants.commands.naming import Naming
from adminapp.grants.commands.permissions import Permissions
from adminapp.grants.commands.waiting import Waiting

__all__ = ["GrantsDesk"]


class GrantsDesk:
    """The desk of a member who has signed in, under a policy pack."""

    def __init__(self, home: Home, pack: Pack) -> None:
        self.asking = Asking(home, pack)
        self.accounts = Accounts(home, pack)
        self.cards = Cards(home, pack)
        self.permissions = Permissions(home, pack)
        self.guardians = Guardians(home, pack)
        self.disclosures = Disclosures(home, pack)
        self.importing = Importing(home, pack)
        self.waiting = Waiting(home, pack)
        self.lookup = LookingUp(home, pack)
        self.naming = Naming(home, pack)
