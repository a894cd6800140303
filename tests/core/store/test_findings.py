"""A finding comes back from the log as it was, and nothing that stands there in its place is taken for one."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from adminapp.core.store.findings import Finding, kept_finding

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("held", "back"),
    [
        (7, 7),
        ("desk.db", "desk.db"),
        (Path("/office/head.json"), "/office/head.json"),
        (AT, AT),
        (date(2026, 3, 2), "2026-03-02"),
        ((Path("a"), 2), ["a", 2]),
        ("To: nobody", "To: nobody"),
    ],
)
def test_what_fills_a_sentence_comes_back(held: object, back: object) -> None:
    kept = json.loads(json.dumps(Finding("Here is {what}.", {"what": held}).as_kept()))
    assert kept_finding(kept) == Finding("Here is {what}.", {"what": back})


@pytest.mark.parametrize(
    "untrusted",
    [
        "keys.json was changed while the vault was open.",
        None,
        [],
        {"sentence": "A {hole}.", "holes": {}},
        {"sentence": "A {hole", "holes": {"hole": 1}},
        {"sentence": "A {}.", "holes": {}},
        {"sentence": "A {hole:>9999999999}.", "holes": {"hole": 1}},
        {"sentence": "A {hole!r}.", "holes": {"hole": 1}},
        {"sentence": "A {hole.__class__}.", "holes": {"hole": 1}},
        {"sentence": 7, "holes": {}},
    ],
)
def test_what_is_no_finding_is_not_taken_for_one(untrusted: object) -> None:
    assert kept_finding(untrusted) is None
