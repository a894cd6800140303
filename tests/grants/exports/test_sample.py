"""A whole Koha export with the dirt of a real one: every row is taken, or explained."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from adminapp.grants.exports.people import guardian_names
from adminapp.grants.exports.refusals import CARD_TAKEN, NO_CARD, Repair
from tests.grants.exports.reading import Reading, Seen

HEADER = "cardnumber,surname,firstname,othernames,address,city,state,zipcode,email,phone,dateofbirth,branchcode,"
HEADER += "categorycode,dateenrolled,dateexpiry,lost,gonenoaddress,debarred,relationship,guarantor_id,contactname,"
HEADER += "contactfirstname,borrowernotes,userid,password"
SURNAMES = ("Núñez", "Adler", "Patel", "García", "O'Brien", "Kim", "Åkesson", "De La Cruz", "St. John", "Smith-Jones")
FIRST_NAMES = ("Ruth", "Priya", "Ana", "Łukasz", "Olu", "Jean-Luc", "D'Arcy", "Søren", "Nguyễn", "Mary")
NOTES = ("", '"line one\nline two"', '"said ""call first"""', '"=HYPERLINK(""http://x"")"')
DIRT = ("plain", "plain", "plain", "no card", "taken", "no birth", "impossible", "month first", "short", "spaces")
SIZE = 500


def barcode(number: int) -> str:
    """Make a barcode of 14 digits with a check digit that is right."""
    body = f"29351{number:08}"
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(body))
    return body + str(-sum(value - 9 * (value > 9) for value in doubled) % 10)


def row(number: int, dirt: str, chance: random.Random) -> str:
    born = date(1930, 1, 1) + timedelta(days=chance.randrange(34_000))
    surname, first = chance.choice(SURNAMES), chance.choice(FIRST_NAMES)
    card = {"no card": "", "taken": barcode(number % 10 * 3)}.get(dirt, barcode(number))
    birth = {"no birth": "", "impossible": "0000-00-00", "month first": f"{born:%m/%d/%Y}"}.get(dirt, born.isoformat())
    parent = (barcode(0), "Adler", "Ruth") if born > date(2008, 6, 15) else ("", "", "")
    kin = ("parent" if parent[0] else "", *parent)
    cells = [card, f"  {surname} " if dirt == "spaces" else surname, first, chance.choice(("", "Q.")), "1 Adams St"]
    cells += ["Linn", "MO", "65051", f"p{number}@example.org", "573-555-0100", birth, "MAIN", "A", "2020-01-01"]
    cells += ["2028-01-01", str(int(number % 30 == 1)), "0", "", *kin]
    kept_back = [chance.choice(NOTES), f"u{number}", "$2a$08$notahash"]
    return ",".join(cells if dirt == "short" else cells + kept_back)


def sample() -> tuple[str, Counter[str]]:
    chance = random.Random(2018)  # noqa: S311 - invented people
    kinds = ["plain"] * 40 + [chance.choice(DIRT) for _ in range(SIZE - 40)]
    rows = (row(number, dirt, chance) for number, dirt in enumerate(kinds))
    return "\ufeff" + "\r\n".join((HEADER, *rows, "")), Counter(kinds)


SAMPLE, KINDS = sample()


@pytest.fixture
def seen(reading: Reading) -> Seen:
    return reading(SAMPLE)


def test_every_row_is_taken_or_explained(seen):
    assert len(seen.rows) == SIZE
    assert Counter(refused.refusal.reason for refused in seen.refused) == {
        NO_CARD.reason: KINDS["no card"],
        CARD_TAKEN.reason: KINDS["taken"],
    }
    assert len(seen.patrons) == SIZE - KINDS["no card"] - KINDS["taken"]


def test_every_repair_is_counted(seen):
    repairs = Counter(repair for patron in seen.patrons for repair in patron.repairs)
    assert repairs == {
        Repair.BIRTH_MISSING: KINDS["no birth"],
        Repair.BIRTH_IMPOSSIBLE: KINDS["impossible"],
        Repair.DATE_STYLE: KINDS["month first"],
        Repair.SHORT_ROW: KINDS["short"],
        Repair.SPACES: KINDS["spaces"],
    }


def test_names_come_out_as_people_write_them(seen):
    assert {patron.surname for patron in seen.patrons} == set(SURNAMES)
    assert {patron.first for patron in seen.patrons} == set(FIRST_NAMES)


def test_guarantors_are_found_by_their_cards(seen):
    names = {card: patron.name for patron in seen.patrons for card in patron.cards}
    children = [patron for patron in seen.patrons if patron.guarantors]
    assert children
    assert {guardian_names(child.guarantors, names.get) for child in children} == {((names[barcode(0)],), ())}


def test_lines_lead_to_the_rows_in_the_file(seen):
    lines = SAMPLE.splitlines()
    assert all(lines[patron.line - 1].startswith(patron.cards[0]) for patron in seen.patrons)
    assert all(lines[refused.line - 1].startswith((",", *refused.card.split())) for refused in seen.refused)


def test_nothing_that_is_not_kept_is_kept(seen):
    everything = repr([tuple(patron) for patron in seen.patrons]) + repr(seen.refused)
    for secret in (
        "notahash",
        "u17",
        "@example.org",
        "573-555",
        "Adams",
        "65051",
        "HYPERLINK",
        "call first",
        "line one",
    ):
        assert secret not in everything


def test_importing_again_changes_nothing(seen, reading):
    assert [patron.digest for patron in reading(SAMPLE).patrons] == [patron.digest for patron in seen.patrons]
