"""Questions as JSON lines: the right answers in the right order, and for what cannot be read an error that helps."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.shell.decide import answers

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text("utf-8").splitlines()]
QUESTIONS = {case["id"]: case["question"] for case in CASES}
ACCOUNT = QUESTIONS["frozen-second-guardian"]
FOOTAGE = QUESTIONS["footage-waiver-not-authorized"]
VIEWING = QUESTIONS["footage-asst-designated"]
BAN = QUESTIONS["ban-lifted-today"]
LEGAL = QUESTIONS["legal-waive-footage-unauth"]
PARTNER = QUESTIONS["partner-more"]
STATISTICS = QUESTIONS["statistics-5"]
GRANTED = QUESTIONS["grant-revoked-tonight"]
AGENCY = QUESTIONS["agency-last-day"]


def said(*lines: str, language: str = "en") -> list[dict[str, Any]]:
    return [json.loads(line) for line in answers(lines, language)]


def asked(question: object) -> dict[str, Any]:
    (answer,) = said(json.dumps(question))
    return answer


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_careful_library_answers(case):
    answer, expected = asked(case["question"]), case["expect"]
    assert answer.get("verdict") == expected["verdict"], answer
    assert set(answer["clauses"]) & set(expected["clauses_any"])
    assert sorted(answer["refer_to"]) == expected.get("refer_to", sorted(answer["refer_to"]))
    assert set(expected.get("steps", ())) <= set(answer["steps"])
    assert not set(expected.get("not_steps", ())) & set(answer["steps"])
    assert answer.get("stage") == expected.get("stage", answer.get("stage"))


def test_every_answer_is_said_in_english_and_spanish():
    lines = [json.dumps(case["question"]) for case in CASES]
    for english, spanish in zip(said(*lines), said(*lines, language="es"), strict=True):
        assert {key: english[key] for key in english if key not in ("say", "why")} == {
            key: spanish[key] for key in spanish if key not in ("say", "why")
        }
        assert "" != english["say"] != spanish["say"] != ""
        assert "" != english["why"] != spanish["why"] != ""


MISSING = object()


def changed(question: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """The question with the value at a path such as `cards.0.of` replaced or taken away."""
    whole = copy.deepcopy(question)
    part: Any = whole
    way = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in way[:-1]:
        part = part[step]
    if value is MISSING:
        del part[way[-1]]
    else:
        part[way[-1]] = value
    return whole


DAY, MOMENT = "YYYY-MM-DD", "YYYY-MM-DDTHH:MM"
WRONG: list[tuple[dict[str, Any], str, object, str, str]] = [
    (ACCOUNT, "policy", MISSING, "policy", "lco, mrrl"),
    (ACCOUNT, "policy", "xyz", "policy", "lco, mrrl"),
    (ACCOUNT, "policy", ["mrrl"], "policy", "lco, mrrl"),
    (ACCOUNT, "now", MISSING, "now", MOMENT),
    (ACCOUNT, "now", "2026-06-15", "now", MOMENT),
    (ACCOUNT, "now", "2026-06-15T24:00", "now", MOMENT),
    (ACCOUNT, "now", "2026-02-30T10:00", "now", MOMENT),
    (ACCOUNT, "now", "2026-06-15T10:00Z", "now", MOMENT),
    (ACCOUNT, "now", 20260615, "now", MOMENT),
    (ACCOUNT, "now", None, "now", MOMENT),
    (ACCOUNT, "matter", "accounts", "matter", "account, footage, ban_image, legal, partner, copy, statistics"),
    (ACCOUNT, "matter", MISSING, "matter", "account"),
    (ACCOUNT, "account", MISSING, "account", "an object"),
    (ACCOUNT, "account", [], "account", "an object"),
    (ACCOUNT, "account.born", MISSING, "account.born", DAY),
    (ACCOUNT, "account.born", "2023-02-29", "account.born", DAY),
    (ACCOUNT, "account.born", "0000-01-01", "account.born", DAY),
    (ACCOUNT, "account.born", "03/03/2014", "account.born", DAY),
    (ACCOUNT, "account.born", "20140303", "account.born", DAY),
    (ACCOUNT, "account.born", None, "account.born", DAY),
    (ACCOUNT, "account.consent", MISSING, "account.consent", "null"),
    (ACCOUNT, "account.consent", True, "account.consent", DAY),
    (ACCOUNT, "account.permitted", MISSING, "account.permitted", "a list"),
    (ACCOUNT, "account.permitted", {}, "account.permitted", "a list"),
    (ACCOUNT, "account.guardians", MISSING, "account.guardians", "a list"),
    (ACCOUNT, "account.guardians.1", "Daniel", "account.guardians[1]", "an object"),
    (ACCOUNT, "account.guardians.1.name", MISSING, "account.guardians[1].name", "a text"),
    (ACCOUNT, "account.guardians.1.frozen", "yes", "account.guardians[1].frozen", "true or false"),
    (ACCOUNT, "account.guardians.1.Frozen", True, "account.guardians[1].Frozen", "frozen, name"),
    (ACCOUNT, "account.custody_split", 1, "account.custody_split", "true or false"),
    (GRANTED, "account.permitted.0.name", 7, "account.permitted[0].name", "a text"),
    (GRANTED, "account.permitted.0.name", "a" * 10_001, "account.permitted[0].name", "a text"),
    (GRANTED, "account.permitted.0.from", MISSING, "account.permitted[0].from", DAY),
    (GRANTED, "account.permitted.0.until", "2026-13-01", "account.permitted[0].until", DAY),
    (GRANTED, "account.permitted.0.revoked", "2026-06-15", "account.permitted[0].revoked", MOMENT),
    (GRANTED, "account.permitted.0.revokd", "2026-06-15T09:00", "account.permitted[0].revokd", "revoked"),
    (GRANTED, "account.permitted.0.scope", "all", "account.permitted[0].scope", "account, pick_up"),
    (AGENCY, "account.collection.balance", "62.5", "account.collection.balance", "dollars"),
    (AGENCY, "account.collection.balance", float("nan"), "account.collection.balance", "dollars"),
    (AGENCY, "account.collection.balance", 10**400, "account.collection.balance", "dollars"),
    (AGENCY, "account.collection.agency", MISSING, "account.collection.agency", "a text"),
    (ACCOUNT, "cards", MISSING, "cards", "a list"),
    (ACCOUNT, "cards.0.number", 23000100010018, "cards[0].number", "a text"),
    (ACCOUNT, "cards.0.of", MISSING, "cards[0].of", "a text"),
    (ACCOUNT, "cards.0.expires", "2027-02-29", "cards[0].expires", DAY),
    (ACCOUNT, "cards.0.reported", "2026-06-15T10:60", "cards[0].reported", MOMENT),
    (ACCOUNT, "asker", MISSING, "asker", "an object"),
    (ACCOUNT, "asker.as", "grandmother", "asker.as", "holder, parent, other, agency, police, media"),
    (ACCOUNT, "asker.channel", "fax", "asker.channel", "in_person, phone, email"),
    (ACCOUNT, "asker.name", MISSING, "asker.name", "a text"),
    (ACCOUNT, "shows", MISSING, "shows", "a list"),
    (ACCOUNT, "shows.0", {"passport": "x"}, "shows[0]", "card, number, photo_id"),
    (ACCOUNT, "shows.0", {"card": "1", "number": "1"}, "shows[0]", "exactly one"),
    (ACCOUNT, "shows.0", {}, "shows[0]", "exactly one"),
    (ACCOUNT, "wants", "everything", "wants", "account, titles, address, pick_up"),
    (ACCOUNT, "colour", "red", "colour", "no such key"),
    (ACCOUNT, "\ud800\u2028", "x", "??", "no such key"),
    (FOOTAGE, "act", "watch", "act", "view_recorded, view_live, copy, release"),
    (FOOTAGE, "asker.as", "fbi", "asker.as", "staff, police, public, patron, media, insurer, trustee"),
    (VIEWING, "asker.role", MISSING, "asker.role", "director"),
    (VIEWING, "asker.role", "janitor", "asker.role", "weekend_supervisor"),
    (VIEWING, "asker.designated_until", "tonight", "asker.designated_until", DAY),
    (FOOTAGE, "footage.recorded", "2026-06-31", "footage.recorded", DAY),
    (FOOTAGE, "footage.exists", MISSING, "footage.exists", "true or false"),
    (FOOTAGE, "incident", MISSING, "incident", "null"),
    (FOOTAGE, "incident.kind", "noise", "incident.kind", "injury, crime, code_of_conduct"),
    (FOOTAGE, "purpose", "curiosity", "purpose", "incident, availability, system_check, other"),
    (FOOTAGE, "papers", None, "papers", "preservation_letter"),
    (FOOTAGE, "waiver.by", "sheriff", "waiver.by", "director"),
    (FOOTAGE, "waiver.authorized", "no", "waiver.authorized", "true or false"),
    (BAN, "ban.from", None, "ban.from", DAY),
    (BAN, "ban.until", MISSING, "ban.until", "null"),
    (BAN, "ban.lifted", "yesterday", "ban.lifted", DAY),
    (BAN, "place", "home", "place", "desk, administrative_offices, laptop"),
    (LEGAL, "instrument", "letter", "instrument", "national_security"),
    (LEGAL, "seeks", "everything", "seeks", "account, titles, footage, ban_image, policy"),
    (LEGAL, "at", "counsel", "at", "circulation_manager"),
    (LEGAL, "finding", "guilty", "finding", "public_safety, prosecution"),
    (LEGAL, "counsel_reviewed", MISSING, "counsel_reviewed", "true or false"),
    (PARTNER, "partner.acknowledged", "", "partner.acknowledged", DAY),
    (PARTNER, "partner.needs", "email", "partner.needs", "a list of texts"),
    (PARTNER, "wants", ["email", 1], "wants", "a list of texts"),
    (PARTNER, "reason", "curiosity", "reason", "service, marketing"),
    (STATISTICS, "smallest_count", -1, "smallest_count", "a whole number"),
    (STATISTICS, "smallest_count", 4.5, "smallest_count", "a whole number"),
    (STATISTICS, "smallest_count", True, "smallest_count", "a whole number"),
]


@pytest.mark.parametrize(("question", "path", "value", "key", "allowed"), WRONG)
def test_an_error_names_the_key_and_what_is_allowed_there(question, path, value, key, allowed):
    answer = asked(changed(question, path, value))
    assert list(answer) == ["error"]
    assert answer["error"].startswith(f"{key} is missing; " if value is MISSING else f"{key}: ")
    assert allowed in answer["error"]


BROKEN = {
    "not JSON": "hello",
    "cut": json.dumps(ACCOUNT)[:-1],
    "two in a line": json.dumps(STATISTICS) * 2,
    "a list": json.dumps([STATISTICS]),
    "null": "null",
    "a number": "1",
    "no number": "NaN",
    "a NUL": '{"policy": "\0"}',
    "a single quote": "{'policy': 'mrrl'}",
    "an endless number": "9" * 10_000,
    "deeply nested lists": "[" * 100_000,
    "deeply nested objects": '{"account": ' * 50_000 + "1" + "}" * 50_000,
    "huge": json.dumps(ACCOUNT).replace("Daniel", "D" * 1_000_000),
}


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, line in BROKEN.items()])
def test_a_line_that_is_no_question_gets_an_error_and_the_run_goes_on(line):
    first, broken, last = said(json.dumps(STATISTICS), line, json.dumps(ACCOUNT))
    assert (first["verdict"], last["verdict"]) == ("allow", "refer")
    assert list(broken) == ["error"]
    assert "allowed" in broken["error"]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        (json.dumps(STATISTICS)[:-1] + ', "smallest_count": 40}', "smallest_count"),
        (json.dumps(ACCOUNT).replace('"as": "parent"', '"as": "police", "as": "parent"'), "as"),
    ],
)
def test_a_key_that_stands_twice_is_an_error(line, key):
    (answer,) = said(line)
    assert answer == {"error": f"{key}: allowed is every key once."}


def test_answers_keep_the_order_and_empty_lines_have_none():
    lines = ["", json.dumps(PARTNER), "  \n", "broken", json.dumps(BAN), json.dumps(STATISTICS), "\n"]
    found = said(*lines)
    assert [answer.get("verdict", "error") for answer in found] == ["deny", "error", "deny", "allow"]
    assert [answer.get("stage") for answer in found] == [None, None, "archived", None]


def test_a_line_is_answered_before_the_next_is_read():
    def one_then_trouble() -> Iterator[str]:
        yield json.dumps(STATISTICS)
        pytest.fail("the second line was read before the first was answered")

    assert json.loads(next(answers(one_then_trouble(), "en")))["verdict"] == "allow"


def test_a_name_of_ten_thousand_characters_is_a_name():
    assert asked(changed(GRANTED, "asker.name", "a" * 10_000))["verdict"] == "deny"


def test_an_answer_names_the_version_of_the_policy():
    assert asked(STATISTICS)["policy"] == "lco 1"
    assert asked(ACCOUNT)["policy"] == "mrrl 1 (2018-09-18)"


def leaves(part: Any, path: str = "") -> list[str]:
    found = [path] if path else []
    inside = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for step, value in inside:
        found += leaves(value, f"{path}.{step}" if path else str(step))
    return found


EDGES = ["0001-01-01", "9999-12-31", "9996-02-29", "0001-01-01T00:00", "9999-12-31T23:59", "\ud800", "\0", {}, [], [[]]]
json_values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.sampled_from(EDGES)
)


@given(st.sampled_from(list(QUESTIONS.values())), st.data(), st.one_of(st.just(MISSING), json_values))
def test_whatever_stands_at_whatever_key_one_line_comes_back(question, data, value):
    path = data.draw(st.sampled_from(leaves(question)))
    (line,) = answers([json.dumps(changed(question, path, value))], "en")
    assert line.encode("utf-8").decode("utf-8").splitlines() == [line]
    assert json.loads(line).keys() & {"verdict", "error"}


@pytest.mark.parametrize("edge", EDGES[:5])
@pytest.mark.parametrize("question", [GRANTED, AGENCY, FOOTAGE, BAN, PARTNER], ids=lambda question: question["matter"])
def test_the_ends_of_the_calendar_are_days_like_others(question, edge):
    for path in leaves(question):
        assert asked(changed(question, path, edge)).keys() & {"verdict", "error"}
