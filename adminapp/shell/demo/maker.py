"""Makes the demo library's vault through the ordinary import and commands, as if half a year had passed."""

import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from adminapp.core.kit.clock import Clock
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.costs import OPEN_SECRET_COST
from adminapp.core.store.staff import add_member
from adminapp.core.store.vault import open_vault
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.exports.rows import read
from adminapp.grants.exports.shapes import columns_for, shape_of
from adminapp.grants.exports.sniff import sniff
from adminapp.grants.stored import Agency
from adminapp.shell.demo.acts import Act, Days
from adminapp.shell.demo.crowd import Borrower, from_showcase, ordinary, write_export
from adminapp.shell.demo.questions import questions
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import DIRECTOR, MANAGER, OFFICE, PASSPHRASE, POLICY, STAFF
from adminapp.shell.demo.story import story
from adminapp.shell.office import create_office

_OPENED, _IMPORTED = 182, 181


@dataclass(frozen=True)
class DemoSignIn:
    """Who can sign in to the demo vault, all with the one passphrase."""

    members: Mapping[str, Role]
    passphrase: str


class _PastClock(Clock):
    """A clock that runs, some time behind another."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._behind = timedelta()

    def go_back_to(self, at: datetime) -> None:
        self._behind = self._clock.local_now() - at

    def now(self) -> datetime:
        return self._clock.now() - self._behind

    def local_now(self) -> datetime:
        return self._clock.local_now() - self._behind


def make_demo(folder: Path, clock: Clock) -> DemoSignIn:
    """Make the demo vault in a new or empty folder; what cannot be finished is taken away again.

    Raises: InputError; StoreError; FullError.
    """
    past, days = _PastClock(clock), Days(clock.local_now())
    past.go_back_to(days.ago(_OPENED, 9))
    create_office(folder, OFFICE, POLICY, DIRECTOR, PASSPHRASE, past)
    with ExitStack() as undo:
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        agencies = _agencies(days)
        _take_on_staff(folder, past, agencies)
        families, shown = tuple(ordinary(days.ahead(0))), tuple(from_showcase(days.ahead(0)))
        acts = [
            Act(days.ago(_IMPORTED, 9), MANAGER, lambda desk, at: _import(desk, (*families, *shown), at)),
            *story(days, (*families, *shown), agencies),
            *questions(days, families),
        ]
        _live_through(folder, past, sorted(acts, key=attrgetter("at")))
        undo.pop_all()
    return DemoSignIn(STAFF, PASSPHRASE)


def _agencies(days: Days) -> tuple[Agency, Agency]:
    under_contract = Agency(new_id(), SHOWCASE[Situation.AT_COLLECTION_AGENCY].asker, days.ahead(200))
    ended = Agency(new_id(), SHOWCASE[Situation.AGENCY_CONTRACT_ENDED].asker, days.ahead(-20))
    return under_contract, ended


def _take_on_staff(folder: Path, clock: Clock, agencies: Iterable[Agency]) -> None:
    with closing(open_vault(folder, DIRECTOR, PASSPHRASE, clock, durable=False)) as home:
        for name, role in STAFF.items():
            if name != DIRECTOR:
                add_member(home, name, role, PASSPHRASE, OPEN_SECRET_COST)
        desk = GrantsDesk(home, load_pack(POLICY))
        for agency in agencies:
            desk.accounts.record_agency(agency)


def _live_through(folder: Path, clock: _PastClock, acts: Iterable[Act]) -> None:
    for member, group in groupby(acts, key=attrgetter("by")):
        mine = list(group)
        clock.go_back_to(mine[0].at)
        with closing(open_vault(folder, member, PASSPHRASE, clock, durable=False)) as home:
            desk = GrantsDesk(home, load_pack(POLICY))
            for act in mine:
                clock.go_back_to(act.at)
                act.do(desk, act.at)


def _import(desk: GrantsDesk, crowd: Iterable[Borrower], at: datetime) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "patrons.csv"
        write_export(file, crowd)
        layout = sniff(file)
        columns = columns_for(layout.headers)
        rows = read(file, layout, columns, at.date())
        desk.importing.import_patrons(rows, shape_of(layout.headers), columns, at, lambda _line: None)
