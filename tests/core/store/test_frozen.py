"""Vaults that earlier versions wrote still open, whole, with everything in them."""

import shutil
from pathlib import Path

import pytest

from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.store import migrations
from adminapp.core.store.checkup import check_vault
from adminapp.core.store.log import LogFilter, lines
from adminapp.core.store.slips import slips_of
from adminapp.core.store.vault import open_vault, open_with_recovery_code
from tests.house.source import HOME
from tests.vaults import NAMES, passphrase_of

FROZEN = sorted(path for path in (HOME / "tests" / "frozen").iterdir() if path.is_dir())


@pytest.fixture(params=FROZEN, ids=lambda path: path.name)
def a_frozen_vault(request, tmp_path):
    return shutil.copytree(request.param, tmp_path / "frozen") / "vault"


@pytest.mark.parametrize("role", Role)
def test_everybody_signs_in_to_a_vault_of_an_earlier_version(a_frozen_vault, role, clock):
    home = open_vault(a_frozen_vault, NAMES[role], passphrase_of(role), clock)
    assert home.settings()["library"] == "Frozen Library"
    assert home.verify() == ()
    home.close()


def test_everything_in_it_is_there_and_in_order(a_frozen_vault, clock):
    home = open_vault(a_frozen_vault, NAMES[Role.DIRECTOR], passphrase_of(Role.DIRECTOR), clock)
    assert check_vault(home).findings == ()
    assert home.images.content(5).startswith(b"\xff\xd8 a face")
    with home.read() as db:
        assert [slip.content for slip in slips_of(db, Compartment.OFFICE, "breach")] == [{"who": "Pat"}]
        (told,) = lines(db, LogFilter(command="custody.link"))
    assert told.arguments == {"name": "Pat Patron"}
    home.close()


def test_the_printed_code_of_then_still_opens_it(a_frozen_vault, clock):
    code = (a_frozen_vault.parent / "code.txt").read_text(encoding="utf-8").strip()
    open_with_recovery_code(a_frozen_vault, code, clock).close()


def test_this_version_has_a_frozen_vault():
    assert FROZEN[-1].name == "-".join(migrations.NEWEST[compartment] for compartment in Compartment), (
        "run python -m tests.frozen"
    )


def test_a_frozen_vault_is_a_vault_and_nothing_more(a_frozen_vault):
    assert not [path for path in Path(a_frozen_vault).rglob("*") if path.name in {"lock", "attempts"}]
