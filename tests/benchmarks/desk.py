"""What the desk waits for: the answer from the stored account."""

from collections.abc import Callable
from contextlib import closing
from itertools import cycle, islice
from typing import Any

from adminapp.core.kit.names import name_key
from adminapp.core.store.engine import connect_all
from adminapp.core.store.home import Home
from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind
from adminapp.grants.rules import what_would_change
from adminapp.grants.rules.proof import card_key
from adminapp.shell.office import pack_in_force
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.office import desk_of
from tests.benchmarks.people import Patron, patrons

_ASKED = 400
_OF_ACCOUNT = (
    "SELECT * FROM accounts WHERE id = ?",
    "SELECT * FROM cards WHERE account = ? ORDER BY key",
    "SELECT * FROM permissions WHERE account = ? ORDER BY id",
    "SELECT * FROM guardians WHERE account = ? ORDER BY id",
    "SELECT c.cents, a.* FROM collections c JOIN agencies a ON c.agency = a.id WHERE c.account = ?",
    "SELECT other FROM custody WHERE account = ?",
)
_HELD_WITH = """SELECT c.*, a.name, a.key FROM cards c JOIN accounts a ON c.account = a.id
WHERE c.account IN (SELECT account FROM cards WHERE key IN ({}))"""
_HELD_BY_NAME = """SELECT c.*, a.name, a.key FROM cards c JOIN accounts a ON c.account = a.id
WHERE a.key IN ({}) LIMIT 50"""


@benchmark("decision")
def decision(bench: Bench) -> None:
    """Measure from the stored account to the answer, with what would change it."""
    asked = list(islice(patrons(bench.size), 0, None, bench.size // _ASKED))
    with closing(bench.office.sign_in()) as home, closing(connect_all(home.databases())) as connection:
        bench.ratio(
            f"stored account to Decision with what would change it, {len(asked)} accounts",
            floor=_reading(connection, asked),
            ours=_asking(home, asked),
            at_most=10,
            runs=15,
        )


def _asking(home: Home, asked: list[Patron]) -> Callable[[], None]:
    desk, pack = desk_of(home), pack_in_force(home)

    def ask() -> None:
        for patron, (kind, name, shows) in zip(asked, cycle(_situations()), strict=False):
            asker = Asker(kind, name(patron), Channel.IN_PERSON)
            question, _ = desk.asking.ask(patron.serial, asker, shows(patron))
            what_would_change(question, pack)

    return ask


_Situation = tuple[AskerKind, Callable[[Patron], str], Callable[[Patron], tuple[Proof, ...]]]


def _situations() -> list[_Situation]:
    return [
        (AskerKind.HOLDER, lambda patron: patron.name, lambda patron: (Proof(ProofKind.CARD, patron.card),)),
        (AskerKind.OTHER, lambda patron: patron.permitted[0].name, lambda _: ()),
        (AskerKind.PARENT, lambda _: "Jane Stranger", lambda _: (Proof(ProofKind.PHOTO_ID, "Jane Stranger"),)),
        (AskerKind.OTHER, lambda _: "Jane Stranger", lambda patron: (Proof(ProofKind.CARD, patron.card),)),
    ]


def _reading(connection: Any, asked: list[Patron]) -> Callable[[], None]:
    """Return the floor: a cursor of the driver's that fetches the rows of which the answers are made."""
    cursor = connection.cursor()

    def read() -> None:
        for patron in asked:
            cursor.execute("BEGIN")
            for statement in _OF_ACCOUNT:
                cursor.execute(statement, (patron.serial,)).fetchall()
            keys = [card_key(one.card) for one in patron.permitted if one.card]
            names = [name_key(one.name) for one in patron.permitted if not one.card]
            for statement, values in ((_HELD_WITH, keys), (_HELD_BY_NAME, names)):
                if values:
                    cursor.execute(statement.format(",".join("?" * len(values))), values).fetchall()
            cursor.execute("COMMIT")

    return read
