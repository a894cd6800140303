"""`python -m tests.frozen`: keep a vault as this version writes it, for the tests of all later ones."""

import os
import shutil
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from adminapp.core.policy.roles import Role
from adminapp.core.security import passphrases
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.costs import OPEN_SECRET_COST
from adminapp.core.security.deeds import Deed
from adminapp.core.store import migrations
from adminapp.core.store.heads import STATE_VARIABLE
from adminapp.core.store.slips import Slip
from adminapp.core.store.staff import renew_secrets
from adminapp.core.store.vault import open_vault
from tests.clocks import FixedClock
from tests.grants.on_file import desk_of, open_account
from tests.vaults import NAMES, build_vault, passphrase_of

CLOCK = FixedClock(datetime(2026, 3, 1, 9, 0))


def main() -> int:
    folder = Path(__file__).parent / "-".join(migrations.NEWEST[compartment] for compartment in Compartment)
    if folder.exists():
        print(f"{folder.name} is there already")
        return 1
    passphrases.usual_cost = lambda: OPEN_SECRET_COST  # type: ignore[assignment]
    with TemporaryDirectory() as state:
        os.environ[STATE_VARIABLE] = state
        code = build_vault(folder / "vault", CLOCK)
        director = NAMES[Role.DIRECTOR]
        with closing(open_vault(folder / "vault", director, passphrase_of(Role.DIRECTOR), CLOCK)) as home:
            home.change_settings({"library": "Frozen Library"})
            with home.write(Deed.LINK_CUSTODY, "custody.link", 1, name="Pat Patron") as db:
                home.images.keep(db, 5, b"\xff\xd8 a face" * 50, (Compartment.DESK, Compartment.OFFICE), "2026-03-01")
            slip = Slip(1, CLOCK.now(), home.member.id, "breach", {"who": "Pat"})
            open_account(desk_of(home), "Ruth O'Adler-Núñez", "29351000100010")
            home.drop(Deed.DROP_SLIP, Compartment.OFFICE, slip)
            renew_secrets(home)
    (folder / "code.txt").write_text(f"{code}\n", encoding="utf-8")
    for name in ("lock", "attempts"):
        (folder / "vault" / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "vault" / "backups", ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
