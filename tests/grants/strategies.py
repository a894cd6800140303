"""Questions about accounts as hypothesis draws them: two names and few days, so that they often meet."""

import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Any

from hypothesis import strategies as st

from adminapp.grants.records import (
    Account,
    Asker,
    AskerKind,
    Card,
    Channel,
    Collection,
    Guardian,
    PermittedPerson,
    Proof,
    ProofKind,
    Question,
    Scope,
    Wants,
)
from tests.grants.situations import NOW, TODAY, TOMORROW, YESTERDAY

NAMES = ("Zoë O’Núñez", "Straße AG")
NUMBERS = ("23000100010018", "23000100020017")
BIRTHDAYS = (date(1980, 4, 2), date(2008, 2, 29), TODAY.replace(year=2008), date(2008, 6, 20), date(2014, 3, 3))
PAST = (date(2007, 1, 1), date(2025, 1, 1), TODAY)
NEVER_OR = (None, YESTERDAY, TODAY, TOMORROW)
MOMENTS = (None, NOW - timedelta(days=1), NOW, NOW + timedelta(minutes=1), datetime.combine(TOMORROW, time(9)))

PERMITTED = [
    PermittedPerson(name, since, until=until, revoked=revoked, scope=scope)
    for name, since, until, revoked, scope in product(NAMES, PAST, NEVER_OR, MOMENTS, Scope)
]
CARDS = [
    Card(number, of, expires, reported, blocked)
    for number, of, expires, reported, blocked in product(NUMBERS, ("", *NAMES), NEVER_OR, MOMENTS, (False, True))
]
GUARDIANS = [Guardian(name, frozen) for name, frozen in product(NAMES, (False, True))]
COLLECTIONS = [Collection(name, until, owed) for name, until, owed in product(NAMES, NEVER_OR[1:], (0.0, 62.5))]
ASKERS = [Asker(kind, name, channel) for kind, name, channel in product(AskerKind, NAMES, Channel)]
PROOFS = [Proof(kind, value) for kind in (ProofKind.CARD, ProofKind.NUMBER) for value in NUMBERS]
PROOFS += [Proof(ProofKind.PHOTO_ID, name) for name in NAMES]


def some(things: list[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(things), max_size=most).map(tuple)


accounts = st.builds(
    Account,
    born=st.sampled_from([None, *BIRTHDAYS]),
    consent=st.sampled_from([None, *PAST]),
    permitted=some(PERMITTED, 2),
    guardians=some(GUARDIANS, 2),
    custody_split=st.booleans(),
    collection=st.sampled_from([None, *COLLECTIONS]),
    protected_address=st.booleans(),
    holder=st.sampled_from(["", *NAMES]),
)
card_lists = st.lists(st.sampled_from(CARDS), max_size=2, unique_by=lambda card: card.number).map(tuple)
questions = st.builds(
    Question, st.just(NOW), accounts, card_lists, st.sampled_from(ASKERS), some(PROOFS, 2), st.sampled_from(Wants)
)


def every_private_question() -> Iterator[Question]:
    """Every way in which the usual facts of a desk question meet, for somebody who asks for themselves."""
    name = NAMES[0]
    for kind, channel, wants, born, split in product(
        (AskerKind.HOLDER, AskerKind.PARENT, AskerKind.OTHER),
        (Channel.IN_PERSON, Channel.PHONE),
        (Wants.ACCOUNT, Wants.PICK_UP),
        (BIRTHDAYS[0], BIRTHDAYS[-1], None),
        (False, True),
    ):
        for person, guardian, shown, reported in product(
            (None, PermittedPerson(name, PAST[1]), PermittedPerson(name, PAST[1], scope=Scope.PICK_UP)),
            (None, Guardian(name), Guardian(name, frozen=True)),
            (None, Proof(ProofKind.CARD, NUMBERS[0]), Proof(ProofKind.PHOTO_ID, name)),
            (None, NOW),
        ):
            account = Account(born, TODAY, (person,) if person else (), (guardian,) if guardian else (), split)
            cards, shows = (Card(NUMBERS[0], reported=reported),), (shown,) if shown else ()
            yield Question(NOW, account, cards, Asker(kind, name, channel), shows, wants)


def without_accents(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


disguises = st.sampled_from(
    [
        str.upper,
        str.lower,
        str.title,
        without_accents,
        lambda name: unicodedata.normalize("NFD", name),
        lambda name: f"  {name.replace(' ', '   ')} ",
        lambda name: name.replace(" ", "\u00a0").replace("’", "'"),
        lambda name: without_accents(name).upper(),
    ]
)
