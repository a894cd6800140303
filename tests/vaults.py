"""A vault with one member of staff per role, for tests that sign in."""

from dataclasses import dataclass, field
from pathlib import Path

from adminapp.core.kit.clock import Clock
from adminapp.core.policy.roles import Role
from adminapp.core.store.home import Home
from adminapp.core.store.staff import add_member
from adminapp.core.store.vault import create_vault, open_vault

NAMES = {
    Role.DIRECTOR: "Dolores Director",
    Role.ASSISTANT_DIRECTOR: "Asa Assistant",
    Role.CIRCULATION_MANAGER: "Cira Manager",
    Role.MANAGER: "Mo Manager",
    Role.WEEKEND_SUPERVISOR: "Wendy Weekend",
    Role.IT: "Ida Tech",
    Role.CIRCULATION: "Cleo Clerk",
}
SETTINGS = {"library": "Test Library", "pack": "mrrl"}


def passphrase_of(role: Role) -> str:
    return f"{role} passphrase"


@dataclass
class StaffedVault:
    """A vault that a test signs in to; one member at a time, as at the real thing."""

    folder: Path
    code: str
    clock: Clock
    _open: list[Home] = field(default_factory=list)

    def sign_in(self, role: Role) -> Home:
        """Sign in as the member who has a role; whoever was signed in is signed out."""
        self.sign_out()
        home = open_vault(self.folder, NAMES[role], passphrase_of(role), self.clock)
        self._open.append(home)
        return home

    def sign_out(self) -> None:
        while self._open:
            self._open.pop().close()


def build_vault(folder: Path, clock: Clock) -> str:
    """Make the vault that tests copy, and return its recovery code."""
    director = Role.DIRECTOR
    code = create_vault(folder, SETTINGS, NAMES[director], passphrase_of(director), clock)
    home = open_vault(folder, NAMES[director], passphrase_of(director), clock)
    for role in NAMES.keys() - {director}:
        add_member(home, NAMES[role], role, passphrase_of(role))
    home.close()
    return code
