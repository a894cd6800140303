"""Steps from one schema to the next, one history per compartment.

To add a step: put the next number into the compartment's folder (`desk/0002_grants.py` with `revision = "0002"` and
`down_revision = "0001"`), write `upgrade()` with Alembic's `op` and nothing of today's code (a step must do the same
in ten years), raise the number in `NEWEST`, and declare the tables on `metadata` in the feature's `store.py`. A step
sees its compartment alone, as the main database, in one transaction with foreign keys on; there is no way back.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection

from adminapp.core.security.compartments import Compartment

FOLDER = Path(__file__).parent

NEWEST: Mapping[Compartment, str] = MappingProxyType(
    {
        Compartment.DESK: "0005",
        Compartment.FOOTAGE: "0002",
        Compartment.OFFICE: "0002",
    }
)


def migrate(connection: Connection, compartment: Compartment) -> None:
    """Bring one compartment's schema up to the newest step, inside the connection's transaction."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    folder = str(FOLDER / compartment)
    script = ScriptDirectory(folder, version_locations=[folder])
    context = MigrationContext.configure(
        connection,
        opts={"fn": lambda revision, _: script._upgrade_revs(NEWEST[compartment], revision)},  # noqa: SLF001
    )
    with Operations.context(context):
        context.run_migrations()
