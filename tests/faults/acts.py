"""What may be interrupted: every command, and what tells the state before it from the state after."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.store import checkup, erasing, keeping, recovering, restoring, staff
from adminapp.core.store.backups import backups_in
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter, Outcome, lines
from adminapp.core.store.slips import Slip, slips_of
from adminapp.core.store.vault import open_vault
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import columns_for, shape_of
from adminapp.grants.exports.sniff import sniff
from tests.faults.act import Act
from tests.faults.desk_acts import DESK_ACTS, put_on_file
from tests.house.source import HOME
from tests.vaults import NAMES, passphrase_of

NEW = "another passphrase"
FACE = b"\xff\xd8 a face" * 400
FROZEN = sorted(path for path in (HOME / "tests" / "frozen").iterdir() if path.is_dir())
RINGS = (Compartment.DESK, Compartment.OFFICE)
EXPORT = "cardnumber,surname,firstname,dateofbirth\n" + "".join(
    f"2935100010{number:04},Patron {number},Pat,1980-01-01\n" for number in range(200)
)


def _number(home: Home, role: Role) -> int:
    return staff.member_named(home, NAMES[role])


def _members(home: Home) -> Any:
    return [(slot.name, slot.role) for slot in home.keys.slots]


def _place(home: Home) -> Path:
    return home.folder.parent / "backups"


def _done(command: str) -> Callable[[Home], Any]:
    def look(home: Home) -> Any:
        with home.read() as db:
            return [line.subject for line in lines(db, LogFilter(command=command, outcome=Outcome.DONE))]

    return look


def _keep_image(home: Home) -> None:
    with home.write(Deed.EDIT_ACCOUNT, "images.keep", 7) as db:
        home.images.keep(db, 7, FACE, RINGS, "2026-03-02")


def _images(home: Home) -> Any:
    return {name: sorted(ring) for name, ring in home.images.rings.items()}, len(home.images.files())


def _release_image(home: Home) -> None:
    with home.write(Deed.EDIT_ACCOUNT, "images.release", 5) as db:
        home.images.release(db, 5, RINGS)


def _drop(home: Home) -> None:
    slip = Slip(1, home.clock.now(), home.member.id, "breach", {"who": "Pat"})
    home.drop(Deed.DROP_SLIP, Compartment.OFFICE, slip)


def _slips(home: Home) -> Any:
    with home.read() as db:
        return len(slips_of(db, Compartment.OFFICE, "breach"))


def _import(home: Home) -> None:
    file = home.folder.parent / "export.csv"
    layout = sniff(file)
    desk = GrantsDesk(home, load_pack("mrrl")).importing
    columns, at = columns_for(layout.headers), desk.now()
    desk.import_patrons(
        read(file, layout, columns, at.date()), shape_of(layout.headers), columns, at, lambda _line: None
    )


def _patrons(home: Home) -> Any:
    with home.read() as db:
        return db.exec_driver_sql("SELECT count(*) FROM accounts").scalar()


def _restore(home: Home) -> None:
    backup = backups_in(_place(home), home.keys.vault)[0]
    restoring.restore_over(home, backup)


def _then(home: Home) -> Any:
    return home.settings().get("then")


def _arguments(home: Home) -> Any:
    with home.read() as db:
        return db.exec_driver_sql("SELECT count(*) FROM log_arguments WHERE arguments LIKE '%Old%'").scalar()


def _older(home: Home) -> Home:
    name, passphrase = NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR)
    return open_vault(home.folder.parent / "older", name, passphrase, home.clock)


def _migrate(home: Home) -> None:
    _older(home).close()


def _migrated(home: Home) -> Any:
    older = _older(home)
    with closing(older), older.read() as db:
        told = lines(db, LogFilter(command="custody.link"))
        return older.settings()["library"], [line.arguments for line in told], older.images.content(5)


VAULT_ACTS = (
    Act("settings.change", lambda home: home.change_settings({"library": "Ours"}), lambda home: home.settings()),
    Act("patrons.import", _import, _patrons),
    Act("member.add", lambda home: staff.add_member(home, "Nora New", Role.IT, NEW), _members),
    Act(
        "member.role",
        lambda home: staff.change_role(home, _number(home, Role.CIRCULATION), Role.MANAGER),
        _members,
    ),
    Act("member.remove", lambda home: staff.remove_member(home, _number(home, Role.IT)), _members),
    Act(
        "member.reset",
        lambda home: staff.reset_passphrase(home, _number(home, Role.IT), NEW),
        _done("member.reset"),
    ),
    Act(
        "member.passphrase",
        lambda home: staff.change_own_passphrase(home, passphrase_of(Role.DIRECTOR), passphrase_of(Role.DIRECTOR)),
        _done("member.passphrase"),
    ),
    Act("vault.rekey", staff.renew_secrets, _done("vault.rekey")),
    Act("recovery.renew", recovering.new_code, _done("recovery.renew")),
    Act("images.keep", _keep_image, _images),
    Act("images.release", _release_image, _images),
    Act("slip.drop", _drop, _slips),
    Act("backup.make", lambda home: keeping.back_up(home, home.folder.parent / "usb"), _done("backup.make")),
    Act("vault.restore", _restore, _then, warns="Was an older copy put back?"),
    Act(
        "log.erase",
        lambda home: erasing.erase_arguments(home, erasing.kept_since(home)),
        _arguments,
    ),
    Act(
        "recovery.try",
        lambda home: recovering.try_code(home, recovering.new_code(home)),
        _done("recovery.try"),
    ),
    Act("vault.verify", checkup.check_vault, _done("vault.verify")),
    Act("vault.migrate", _migrate, _migrated, looks_the_same=True),
)
ACTS = (*VAULT_ACTS, *DESK_ACTS)


def prepare(home: Home) -> None:
    """Bring a vault to where every act has something to do; its clock stands a year and more after its lines."""
    shutil.copytree(FROZEN[0] / "vault", home.folder.parent / "older")
    put_on_file(home)
    (home.folder.parent / "export.csv").write_text(EXPORT, encoding="utf-8")
    with home.write(Deed.EDIT_ACCOUNT, "images.keep", 5) as db:
        home.images.keep(db, 5, FACE, RINGS, "2026-03-02")
    for number in range(20):
        with home.write(Deed.LINK_CUSTODY, "custody.link", number, name=f"Old {number}", note="x" * 500):
            pass
    home.change_settings({"then": json.dumps("yes"), "backup_place": str(_place(home))})
    keeping.back_up(home, _place(home))
    home.change_settings({"then": json.dumps("no")})
