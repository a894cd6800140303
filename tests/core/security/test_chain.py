"""A line of the log as bytes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from adminapp.core.policy.roles import Role
from adminapp.core.security.chain import Line, commitment, first_previous, is_signed_by, line_hash, read_line
from adminapp.core.security.members import Member
from adminapp.core.security.packing import pack

LINE = Line(
    number=7,
    at=datetime(2026, 3, 2, 10, 0, 0, 5, tzinfo=UTC),
    device="front desk",
    member=42,
    command="grants.record",
    subject="17",
    outcome="done",
    commitment=commitment(b"salt", "{}"),
    previous=first_previous("aa"),
)


def test_a_line_comes_back_as_it_was():
    assert read_line(LINE.as_bytes()) == LINE


@pytest.mark.parametrize(
    "change",
    [
        {"number": 8},
        {"at": datetime(2026, 3, 2, 10, 0, 0, 6, tzinfo=UTC)},
        {"device": "back desk"},
        {"member": 43},
        {"command": "grants.revoke"},
        {"subject": "18"},
        {"outcome": "refused"},
        {"commitment": commitment(b"tlas", "{}")},
        {"previous": first_previous("bb")},
    ],
)
def test_every_field_is_in_the_hash(change):
    assert line_hash(replace(LINE, **change).as_bytes()) != line_hash(LINE.as_bytes())


@pytest.mark.parametrize("canonical", [b"", b"\0", pack("one"), pack("adminapp log line 1", *"abcdefghi")])
def test_other_bytes_are_no_line(canonical):
    with pytest.raises(ValueError):
        read_line(canonical)


def test_only_the_members_own_key_signs_for_them():
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    canonical = LINE.as_bytes()
    signature = Member(42, "Max", Role.IT, key).sign(canonical)
    assert is_signed_by(key.public_key().public_bytes_raw(), canonical, signature)
    assert not is_signed_by(other.public_key().public_bytes_raw(), canonical, signature)
    assert not is_signed_by(key.public_key().public_bytes_raw(), canonical + b"x", signature)
    assert not is_signed_by(b"", canonical, signature)
