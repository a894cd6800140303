"""The three compartments of a vault, and which roles hold their keys."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from adminapp.core.policy.roles import Role


class Compartment(StrEnum):
    """A part of the vault with a secret of its own; its value is the schema of its tables."""

    DESK = "desk"
    FOOTAGE = "footage"
    OFFICE = "office"

    @property
    def file_name(self) -> str:
        """Return the name of the compartment's database file."""
        return f"{self}.db"

    @property
    def ring_name(self) -> str:
        """Return the name of the file that keeps the compartment's image keys."""
        return f"{self}.ring"


OPENED_BY: Mapping[Compartment, frozenset[Role]] = MappingProxyType(
    {
        Compartment.DESK: frozenset(Role),
        Compartment.FOOTAGE: frozenset(
            {Role.DIRECTOR, Role.CIRCULATION_MANAGER, Role.MANAGER, Role.WEEKEND_SUPERVISOR, Role.IT}
        ),
        Compartment.OFFICE: frozenset({Role.DIRECTOR, Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER}),
    }
)


def opened_by(role: Role) -> frozenset[Compartment]:
    """Return the compartments whose keys a role holds."""
    return frozenset(compartment for compartment, roles in OPENED_BY.items() if role in roles)
