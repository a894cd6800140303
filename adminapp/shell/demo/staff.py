"""The demo library and the people who work there."""

from collections.abc import Mapping

from adminapp.core.policy.roles import Role
from adminapp.shell.demo.crowd import BRANCHES
from adminapp.shell.office import Office

OFFICE = Office(
    library="Demo: Riverbend Public Library",
    address="100 Levee Street\nRiverbend, Missouri 65000",
    phone="(573) 555-0100",
    branches=BRANCHES,
    demo=True,
)
POLICY = "mrrl"
PASSPHRASE = "paper boats on the river"  # noqa: S105 - printed for everybody to see

DIRECTOR, MANAGER, CLERK, OTHER_CLERK = "Harriet Langford", "Judith Kemp", "Maya Lindgren", "Andre Wallace"
STAFF: Mapping[str, Role] = {
    DIRECTOR: Role.DIRECTOR,
    "Samuel Ortega": Role.ASSISTANT_DIRECTOR,
    MANAGER: Role.CIRCULATION_MANAGER,
    "Paula Henning": Role.WEEKEND_SUPERVISOR,
    "Derek Stroud": Role.IT,
    CLERK: Role.CIRCULATION,
    OTHER_CLERK: Role.CIRCULATION,
}
