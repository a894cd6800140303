"""The generated office: as many patrons and lines of the log as are asked for, three times as many people named.

Made once with a fixed seed and kept in the user's cache folder; made anew when the schema or `_EDITION` changes. Every
row goes through the tables of the store, every line of the log is really signed. `people.patrons(size)` tells what is
in it: the patron of serial n has the account n and the card `barcode(n)`.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any

from platformdirs import user_cache_path
from sqlalchemy import Connection, Table, insert, text

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.names import name_key
from adminapp.core.security import chain
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.costs import OPEN_SECRET_COST
from adminapp.core.store.engine import every_compartment
from adminapp.core.store.heads import STATE_VARIABLE, Head
from adminapp.core.store.home import Home
from adminapp.core.store.log import search_columns
from adminapp.core.store.migrations import NEWEST
from adminapp.core.store.tables import log_arguments, log_lines
from adminapp.core.store.vault import create_vault, open_vault
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.records import Scope
from adminapp.grants.rules.proof import card_key
from adminapp.grants.store.names import index_names
from adminapp.grants.store.tables import accounts, cards, guardians, history, permissions
from adminapp.grants.stored import Given, Happening, Source
from adminapp.shell.demo.cards import barcode
from adminapp.shell.office import pack_in_force
from tests.benchmarks.people import TODAY, Patron, patrons

SIZES = (10_000, 100_000, 1_000_000)
CACHE = user_cache_path("adminapp-benchmarks")
DIRECTOR, PASSPHRASE = "Dolores Director", "a passphrase of no secret"
_EDITION = 1
_AT_ONCE = 20_000
_BEGAN = datetime.combine(TODAY, datetime.min.time()) - timedelta(days=700)
_COMMANDS = ("disclosures.record", "permissions.record", "cards.report", "disclosures.record", "accounts.consent")
_NOTHING_REVOKED = {"revoked": None, "revoked_by": "", "revoked_why": ""}

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Office:
    """An office of so many patrons: its vault, and who may sign in to it."""

    folder: Path
    size: int

    @property
    def vault(self) -> Path:
        """The folder of the vault."""
        return self.folder / "vault"

    def sign_in(self) -> Home:
        """Sign in as the Director; everything is written as durably as in life."""
        os.environ[STATE_VARIABLE] = str(self.folder / "state")
        return open_vault(self.vault, DIRECTOR, PASSPHRASE, Clock())

    def cards(self, count: int) -> list[str]:
        """Return card numbers from all over the office."""
        return [barcode(1 + place * 7_919 % self.size) for place in range(count)]


def desk_of(home: Home) -> GrantsDesk:
    """Return the desk of whoever has signed in."""
    return GrantsDesk(home, pack_in_force(home))


def generated(size: int) -> Office:
    """Return the kept office of a size, made first if there is none; nobody writes to it."""
    name = f"office-{size}-{_EDITION}-{NEWEST[Compartment.DESK]}"
    office = Office(CACHE / name, size)
    if not office.folder.exists():
        for older in CACHE.glob(f"office-{size}-*"):
            shutil.rmtree(older)
        started = monotonic()
        _make(Office(CACHE / f"making-{name}", size))
        (CACHE / f"making-{name}").rename(office.folder)
        print(f"made an office of {size:,} patrons in {monotonic() - started:.0f} s", file=sys.stderr)
    return office


def _make(office: Office) -> None:
    shutil.rmtree(office.folder, ignore_errors=True)
    office.folder.mkdir(parents=True)
    os.environ[STATE_VARIABLE] = str(office.folder / "state")
    settings = {"library": "Riverbend Library", "pack": "mrrl", "branches": "[]", "demo": "yes"}
    create_vault(office.vault, settings, DIRECTOR, PASSPHRASE, Clock(), OPEN_SECRET_COST)
    with closing(open_vault(office.vault, DIRECTOR, PASSPHRASE, Clock(), durable=False)) as home:
        units = every_compartment(home.databases(), durable=False)
        try:
            with units.write() as db, _indexes_afterwards(db):
                for family in _in_parts(patrons(office.size), _AT_ONCE):
                    _add_patrons(db, family)
                head = _add_lines(db, home, office.size)
        finally:
            units.close()
        home.heads.write(head)


def _add_patrons(db: Connection, part: list[Patron]) -> None:
    _add(db, accounts, map(_account, part))
    _add(db, cards, map(_card, part))
    _add(db, permissions, (row for patron in part for row in _permissions(patron)))
    _add(db, guardians, (row for patron in part for row in _guardians(patron)))
    _add(db, history, map(_history, part))
    index_names(db, [(patron.serial, f"{patron.name} {patron.other}") for patron in part])


def _account(patron: Patron) -> Row:
    consents = patron.serial % 10 != 0
    return {
        "id": patron.serial,
        "name": patron.name,
        "other": patron.other,
        "key": name_key(patron.name),
        "born": patron.born,
        "branch": patron.branch,
        "record": str(patron.serial),
        "consent_form": "2024-01" if consents else None,
        "consent_on": TODAY if consents else None,
        "consent_paper": "" if consents else None,
        "agreed_by": patron.guardians[0] if patron.guardians else None,
        "agreed_on": TODAY if patron.guardians else None,
        "protected_address": False,
        "updated": _BEGAN,
        "digest": sha256(patron.name.encode()).digest()[:16],
    }


def _card(patron: Patron) -> Row:
    return {
        "key": card_key(patron.card),
        "number": patron.card,
        "account": patron.serial,
        "expires": patron.expires,
        "reported": None,
        "reported_as": None,
        "reported_source": None,
        "closed": False,
        "blocked": patron.serial % 200 == 0,
        "source": Source.EXPORT,
    }


def _permissions(patron: Patron) -> Iterator[Row]:
    for place, person in enumerate(patron.permitted):
        yield {
            "account": patron.serial,
            "id": patron.serial * 10 + place,
            "name": person.name,
            "card": person.card,
            "scope": Scope.ACCOUNT,
            "since": _BEGAN.date(),
            "until": None,
            "given": Given.FORM,
            "signed_by": "",
            "recorded": _BEGAN,
            "recorded_by": DIRECTOR,
        } | _NOTHING_REVOKED


def _guardians(patron: Patron) -> Iterator[Row]:
    for place, name in enumerate(patron.guardians):
        yield {
            "account": patron.serial,
            "id": patron.serial * 10 + place,
            "name": name,
            "source": Source.EXPORT,
            "since": _BEGAN.date(),
            "ended": None,
            "ended_by": "",
            "frozen": None,
            "frozen_by": "",
            "reference": "",
        }


def _history(patron: Patron) -> Row:
    what = {"what": Happening.ACCOUNT_OPENED, "subject": "", "by": "", "note": ""}
    return {"account": patron.serial, "at": _BEGAN} | what


def _add_lines(db: Connection, home: Home, count: int) -> Head:
    last = db.execute(log_lines.select().order_by(log_lines.c.number.desc()).limit(1)).one()
    number, previous, at = last.number, last.hash, ""
    for part in _in_parts(range(number + 1, number + count + 1), _AT_ONCE):
        signed, beside = [], []
        for number in part:
            salt, arguments = number.to_bytes(16), f'{{"account":{number % count},"at":"2026-01-12T10:00:00"}}'
            line = chain.Line(
                number=number,
                at=(_BEGAN + timedelta(seconds=number * 40)).replace(tzinfo=UTC),
                device="front-desk",
                member=home.member.id,
                command=_COMMANDS[number % len(_COMMANDS)],
                subject=str(1 + number % count),
                outcome="done",
                commitment=chain.commitment(salt, arguments),
                previous=previous,
            )
            canonical = line.as_bytes()
            hash_ = chain.line_hash(canonical)
            seal = {"canonical": canonical, "previous": previous, "hash": hash_}
            signed.append(search_columns(line) | seal | {"signature": home.member.sign(canonical)})
            beside.append({"line": hash_, "salt": salt, "arguments": arguments})
            previous, at = hash_, str(signed[-1]["at"])
        _add(db, log_lines, signed)
        _add(db, log_arguments[Compartment.DESK], beside)
    return Head(number, at, previous.hex())


def _add(db: Connection, table: Table, rows: Iterable[Row]) -> None:
    if listed := list(rows):
        db.execute(insert(table), listed)


def _in_parts(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    remaining = iter(items)
    while part := list(islice(remaining, size)):
        yield part


@contextmanager
def _indexes_afterwards(db: Connection) -> Iterator[None]:
    """Take the indexes away, and put them back in the words of the migrations when all rows are there."""
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    indexes = db.execute(text(made)).all()
    for name, _ in indexes:
        db.exec_driver_sql(f'DROP INDEX "{name}"')
    yield
    for _, sql in indexes:
        db.exec_driver_sql(sql)
