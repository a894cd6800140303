"""Each reading takes what it may be set to, as Python has it and as a file has it, and nothing else."""

import json
from dataclasses import asdict, fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.choices import BOUNDS, SETTINGS, WORDS, typed
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.readings import Readings
from adminapp.core.policy.roles import Role

DEFAULTS = asdict(Readings())
TYPES = {field.name: field.type for field in fields(Readings)}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_reading_takes_its_own_value_from_a_file_and_from_the_program(setting):
    value = DEFAULTS[setting]
    for same in (value, json.loads(json.dumps(value))):
        assert typed(setting, same) == value
        assert type(typed(setting, same)) is type(value)


def test_roles_and_verdicts_come_back_as_such():
    assert typed("noncustodial_parent_by_phone", "deny") is Verdict.DENY
    assert typed("others_to", ["it", "director"]) == (Role.IT, Role.DIRECTOR)
    assert all(type(role) is Role for role in typed("others_to", ["it", "director"]))  # type: ignore[attr-defined]


def test_a_role_named_twice_counts_once():
    assert typed("others_to", ["director", "it", "director"]) == (Role.DIRECTOR, Role.IT)


WRONG: list[tuple[str, list[Any], str]] = [
    ("cameras", [1, 0, "true", None, [], "yes"], "true or false"),
    ("adult_age", [0, 101, -1, 18.0, True, "18", None, [18], 10**30], "a whole number from 1 to 100"),
    ("footage_days", [0, 3651], "a whole number from 1 to 3650"),
    ("archive_years", [0, 101], "a whole number from 1 to 100"),
    ("smallest_group", [1, 1001], "a whole number from 2 to 1000"),
    ("noncustodial_parent_in_person", ["Allow", "", True, None, ["allow"], {}], "one of: allow, deny, refer"),
    (
        "legal_process_to",
        [[], "director", ["board"], ["director", 1], [["director"]], None, {}],
        "at least one of: director",
    ),
    ("footage_roles", ["it", ["janitor"], None], "a list of some of: director"),
    ("waiver_covers", [["policy"], "footage", [True]], "some of: account, titles, footage, ban_image"),
    ("agency_may_have", [["phone"], None], "some of: account, titles, address, pick_up"),
    ("waiver_reasons", [[""], ["  "], ["x" * 201], ["x"] * 51, "x", [1]], "a list of up to 50 short texts"),
]


@pytest.mark.parametrize(
    ("setting", "value", "may_be"), [(setting, value, may_be) for setting, values, may_be in WRONG for value in values]
)
def test_a_wrong_value_is_refused_with_the_setting_and_what_is_allowed(setting, value, may_be):
    with pytest.raises(InputError) as caught:
        load_pack("mrrl").with_readings({setting: value})
    assert setting in str(caught.value)
    assert may_be in str(caught.value)


def test_an_unknown_setting_is_refused_with_the_known_ones():
    with pytest.raises(InputError, match=r"pet_policy.*adult_age"):
        typed("pet_policy", True)


def test_an_empty_list_is_allowed_where_it_means_nobody_and_nothing():
    assert typed("footage_roles", []) == ()
    assert typed("waiver_covers", []) == ()


@given(setting=st.sampled_from(SETTINGS), value=st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([*Role, *Verdict]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
))  # fmt: skip
def test_whatever_comes_in_is_typed_or_refused(setting, value):
    try:
        taken = typed(setting, value)
    except InputError:
        return
    assert isinstance(taken, type(DEFAULTS[setting]))
    assert taken == (tuple(dict.fromkeys(value)) if isinstance(taken, tuple) else value)


def test_every_number_has_its_bounds():
    assert set(BOUNDS) == {setting for setting, kind in TYPES.items() if kind is int}
    assert set(WORDS) <= set(SETTINGS)
