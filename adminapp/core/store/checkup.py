"""Looking over a whole vault: what is wrong, where, since when, and what to do about it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, select, text

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, DamagedError
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import Deed
from adminapp.core.security.keyfile import read_keys
from adminapp.core.store import log
from adminapp.core.store.copies import damage
from adminapp.core.store.engine import Units, one_compartment
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home
from adminapp.core.store.migrations import migrate
from adminapp.core.store.rings import read_rings
from adminapp.core.store.tables import images
from adminapp.core.store.verify import check_heads, verify_log

Tell = Callable[[int, int], object]
"""Hears how far the work is; what it raises stops the work."""

_GOOD, _BAD = "verify.good", "verify.bad"
_QUICK_SIGNATURES = 1000
_STEP = 1000
_SCHEMA = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
_LOG_ADVICE = Finding(
    QT_TRANSLATE_NOOP(
        "errors",
        "Leave the vault and its backups as they are, and compare the log with an older backup or a printed page.",
    )
)


@dataclass(frozen=True)
class Report:
    """What was found; `unopened` could not be looked at, and everything was in order at `last_good`, None if never.

    Units:  `last_good` aware, in UTC.
    """

    findings: tuple[Finding, ...]
    unopened: tuple[Compartment, ...]
    last_good: datetime | None


def check_vault(home: Home, tell: Tell = lambda _done, _of: None, *, quick: bool = False) -> Report:
    """Look over everything that is open to the member, and log what came of it.

    Units:  quick looks at the signatures of the last 1000 lines alone.
    Raises: NotAllowedError; StoreError.
    """
    home.must_be_allowed(Deed.VERIFY_VAULT, "vault.verify", _BAD)
    with home.read() as db:
        last_good, lines = log.last_done(db, _GOOD), log.last_head(db).number
    steps = (_keys, _databases, _schemas, _images)
    of = len(steps) * _STEP + lines
    findings: list[Finding] = []
    for place, step in enumerate(steps):
        tell(place * _STEP, of)
        findings += _found(partial(step, home))
    done = len(steps) * _STEP
    told = _every(_STEP, lambda number: tell(done + number, of))
    findings += _found(partial(_log, home, told, lines, quick=quick))
    tell(of, of)
    report = Report(tuple(findings), tuple(sorted(set(Compartment) - home.unlocked.secrets.keys())), last_good)
    if not home.is_read_only:
        _note(home, findings, quick=quick)
    return report


def last_good(home: Home) -> datetime | None:
    """Return when everything was last found in order.

    Units:  aware, in UTC.
    Raises: StoreError.
    """
    with home.read() as db:
        return log.last_done(db, _GOOD)


def _note(home: Home, findings: list[Finding], *, quick: bool) -> None:
    subject, told = _BAD if findings else _GOOD, [finding.as_kept() for finding in findings]
    # Damage may be what keeps the log from being written; the finding itself must not be lost for that.
    door = suppress(DamagedError) if findings else nullcontext()
    with door, home.write(Deed.VERIFY_VAULT, "vault.verify", subject, quick=quick, findings=told):
        pass


def _found(step: Callable[[], Iterable[Finding]]) -> list[Finding]:
    try:
        return list(step())
    except DamagedError as error:
        return [Finding(error.sentence, error.holes)]


def _every(count: int, told: Callable[[int], object]) -> Callable[[int], object]:
    return lambda number: told(number) if number % count == 0 else None


def _keys(home: Home) -> Iterator[Finding]:
    try:
        if read_keys(home.folder).digest == home.keys.digest:
            return
    except AdminError as error:
        yield Finding(error.sentence, error.holes)
        return
    yield Finding(
        QT_TRANSLATE_NOOP("errors", "keys.json was changed while the vault was open. Put it back from a backup.")
    )


def _databases(home: Home) -> Iterator[Finding]:
    for compartment, database in home.databases().items():
        if found := damage(database):
            yield Finding(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} is damaged in {count} places ({first}). Restore the newest backup."
                ),
                {"file": compartment.file_name, "count": len(found), "first": found[0]},
            )


def _schemas(home: Home) -> Iterator[Finding]:
    for compartment, database in home.databases().items():
        try:
            with one_compartment(database.path, database.key, compartment) as units, units.read() as db:
                present = _schema(db)
        except AdminError as error:
            yield Finding(error.sentence, error.holes)
            continue
        for name in sorted({name for name, _ in present ^ _expected(compartment)}):
            yield Finding(
                QT_TRANSLATE_NOOP(
                    "errors", "“{name}” in {file} is not as this program made it. Restore the newest backup."
                ),
                {"name": name, "file": compartment.file_name},
            )


def _expected(compartment: Compartment) -> set[tuple[str, str]]:
    """Return the schema that the steps lead to, in a database that is nowhere but in memory."""
    empty = driver.connect(":memory:", isolation_level=None, check_same_thread=False)
    units = Units(lambda: empty, compartment, frozenset({compartment}))
    try:
        with units.write() as db:
            migrate(db, compartment)
            return _schema(db)
    finally:
        units.close()


def _schema(db: Connection) -> set[tuple[str, str]]:
    return {(name, sql) for name, sql in db.execute(text(_SCHEMA))}


def _images(home: Home) -> Iterator[Finding]:
    try:
        rings = read_rings(home.folder, home.keys.vault, {name: (one,) for name, one in home.unlocked.secrets.items()})
    except AdminError as error:
        yield Finding(error.sentence, error.holes)
        return
    with home.read() as db:
        for compartment, ring in rings.items():
            for image in sorted(set(db.execute(select(images[compartment].c.id)).scalars()) - ring.keys()):
                yield Finding(
                    QT_TRANSLATE_NOOP("errors", "The key of image {image} is missing from {file}: it cannot be shown."),
                    {"image": image, "file": compartment.ring_name},
                )
    for image in sorted({image for ring in home.images.rings.values() for image in ring}):
        try:
            home.images.content(image)
        except AdminError as error:
            yield Finding(error.sentence, error.holes)
    known = {home.images.file_of(image) for ring in rings.values() for image in ring}
    for file in sorted(set(home.images.files()) - known) if set(rings) == set(Compartment) else ():
        yield Finding(
            QT_TRANSLATE_NOOP("errors", "{file} belongs to no image. It goes when a Director signs in."),
            {"file": file.name},
        )


def _log(home: Home, told: Callable[[int], object], lines: int, *, quick: bool) -> list[Finding]:
    signed_from = max(1, lines - _QUICK_SIGNATURES + 1) if quick else 1
    with home.read() as db:
        findings = [*verify_log(db, home.keys, told, signed_from), *check_heads(db, home.heads)]
    return [*findings, _LOG_ADVICE] if findings else []
